using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>An unclear provision goes from report to talk, proposal and end. // 000-04, 003-41</summary>
public sealed class OnduidelijkhedenTests(Provider provider) : CodeTests(provider)
{
    private Plek plek = null!;
    private Guid raadslid;

    [SetUp]
    public async Task EenGemeente()
    {
        plek = NieuweGemeente();
        raadslid = await Persoon("raadslid", plek.Gemeente);
        await Vastgesteld(plek, "code", "1", Dag(-10));
    }

    private string Pad => plek.Pad + "/onduidelijkheden";

    private static JsonObject Melding(string? bepaling = "1", string code = "code", string versie = "1")
    {
        var melding = new JsonObject { ["code"] = code, ["versie"] = versie, ["omschrijving"] = "Wat geldt bij precies € 25?" };
        if (bepaling is not null)
        {
            melding["bepaling"] = bepaling;
        }

        return melding;
    }

    private JsonObject Bespreking() => new() { ["datum"] = $"{Dag():yyyy-MM-dd}", ["uitkomst"] = "De fractievoorzitters willen een grens." };

    private JsonObject Verzoek(string? ontwerp = null)
    {
        var verzoek = new JsonObject { ["datum"] = $"{Dag():yyyy-MM-dd}", ["vraag"] = "Een grens." };
        if (ontwerp is not null)
        {
            verzoek["ontwerp"] = ontwerp;
        }

        return verzoek;
    }

    private async Task<string> Gemeld(JsonObject? melding = null)
    {
        var antwoord = await Post(plek.Als("ambtsdrager", raadslid), Pad, melding ?? Melding());
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Headers["Location"];
    }

    [Test(Description = "000-04: report, talk with the fractievoorzitters, proposal of the burgemeester, draft, end")]
    public async Task Van_melding_tot_nieuwe_versie()
    {
        var pad = await Gemeld();
        await Doe(plek.Als("griffier"), pad + "/bespreking", Bespreking());
        await Doe(plek.Als("burgemeester"), pad + "/voorstel", Verzoek());
        var id = pad[(pad.LastIndexOf('/') + 1)..];
        await Doe(plek.Als("griffier"), $"{plek.Codes}/code/versies", new JsonObject { ["versie"] = "2", ["kopieVan"] = "1", ["herziening"] = new JsonObject { ["aanleiding"] = "onduidelijkheid", ["reden"] = "Zie de melding.", ["onduidelijkheden"] = new JsonArray(id) } });
        await Doe(plek.Als("gemeentesecretaris"), pad + "/voorstel", Verzoek("2"));
        var einde = await Doe(plek.Als("griffier"), pad + "/afhandeling", new JsonObject { ["reden"] = "Versie 2 zegt het.", ["opgelostIn"] = "2" });
        Assert.That($"{einde.Json["status"]} {einde.Json["voorstel"]!["ontwerp"]} {einde.Json["afhandeling"]!["opgelostIn"]} {einde.Json["bespreking"]!["uitkomst"]}", Is.EqualTo("afgehandeld 2 2 De fractievoorzitters willen een grens."));
        Assert.That((await Haal(plek.Als("ambtsdrager", raadslid), pad)).ETag, Is.EqualTo(einde.ETag));
    }

    [Test(Description = "003-41: also a gap, a provision that is not there")]
    public async Task Ook_wat_ontbreekt_kan_worden_gemeld()
    {
        var pad = await Gemeld(Melding(null));
        Assert.That((await Haal(plek.Als("griffier"), pad)).Json["bepaling"], Is.Null);
    }

    [Test]
    public async Task Melden_en_lezen_kan_wie_vandaag_een_ambt_bekleedt()
    {
        var pad = await Gemeld();
        var (ambtenaar, oud) = (await Persoon("ambtenaar", plek.Gemeente), await Persoon("raadslid", plek.Gemeente, totEnMet: "2020-01-01"));
        foreach (var (wie, mag) in new[]
        {
            (plek.Als("griffier"), true), (plek.Als("gemeentesecretaris"), true), (plek.Als("burgemeester"), true), (plek.Als("ambtsdrager", ambtenaar), true), (plek.Als("leidinggevende", ambtenaar), true),
            (plek.Als("ambtsdrager", oud), false), (plek.Als("ambtsdrager"), false), (plek.Als("ambtsdrager", Guid.CreateVersion7()), false), (NieuweGemeente().Als("griffier"), false),
        })
        {
            Assert.That((await Post(wie, Pad, Melding())).Status, Is.EqualTo(mag ? HttpStatusCode.Created : HttpStatusCode.Forbidden));
            Assert.That((await Haal(wie, pad)).Status, Is.EqualTo(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
            Assert.That((await Haal(wie, Pad)).Status, Is.EqualTo(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
        }

        Assert.That((await Haal(Anoniem, Pad)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Haal(plek.Als("griffier"), $"{Pad}/{Guid.CreateVersion7()}")).Code, Is.EqualTo("onduidelijkheidOnbekend"));
    }

    [Test]
    public async Task Afhandelen_is_aan_griffier_secretaris_en_burgemeester()
    {
        var pad = await Gemeld();
        foreach (var (stap, body) in new[] { ("bespreking", Bespreking()), ("voorstel", Verzoek()), ("afhandeling", new JsonObject { ["reden"] = "Klaar." }) })
        {
            var geweigerd = await Stuur(plek.Als("ambtsdrager", raadslid), HttpMethod.Post, $"{pad}/{stap}", body, ("If-Match", "*"));
            Assert.That((geweigerd.Status, geweigerd.Code), Is.EqualTo((HttpStatusCode.Forbidden, "functieOntbreekt")));
            Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, $"{pad}/{stap}", body)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
            Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, $"{pad}/{stap}", body, ("If-Match", "\"9-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, $"{Pad}/{Guid.CreateVersion7()}/{stap}", body, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("", "bespreking")]
    [TestCase("bespreking", "voorstel afhandeling")]
    [TestCase("bespreking voorstel", "voorstel afhandeling")]
    [TestCase("bespreking afhandeling", "")]
    public async Task Elke_stap_kan_alleen_na_de_vorige(string gedaan, string kan)
    {
        JsonObject Body(string stap) => stap switch { "bespreking" => Bespreking(), "voorstel" => Verzoek(), _ => new JsonObject { ["reden"] = "Klaar." } };
        foreach (var stap in new[] { "bespreking", "voorstel", "afhandeling" })
        {
            var pad = await Gemeld();
            foreach (var vooraf in gedaan.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                await Doe(plek.Als("griffier"), $"{pad}/{vooraf}", Body(vooraf));
            }

            var antwoord = await Stuur(plek.Als("griffier"), HttpMethod.Post, $"{pad}/{stap}", Body(stap), ("If-Match", "*"));
            Assert.That(antwoord.Status, Is.EqualTo(kan.Split(' ').Contains(stap) ? HttpStatusCode.OK : HttpStatusCode.Conflict), $"{stap}: {antwoord.Text}");
        }
    }

    [TestCase("geen", "1", null, "code")]
    [TestCase("code", "9", null, "versie")]
    [TestCase("code", "1", "9", "bepaling")]
    public async Task Wat_er_niet_is_wordt_genoemd(string code, string versie, string? bepaling, string veld) =>
        Assert.That((await Post(plek.Als("griffier"), Pad, Melding(bepaling, code, versie))).Velden, Is.EqualTo(new[] { veld }));

    [Test]
    public async Task Een_ontwerp_dat_de_melder_niet_mag_zien_is_er_ook_hier_niet()
    {
        await Ontwerp(plek, "code", "2");
        Assert.That((await Post(plek.Als("ambtsdrager", raadslid), Pad, Melding(null, "code", "2"))).Velden, Is.EqualTo(new[] { "versie" }));
        var pad = await Gemeld();
        await Doe(plek.Als("griffier"), pad + "/bespreking", Bespreking());
        Assert.That((await Stuur(plek.Als("griffier"), HttpMethod.Post, pad + "/voorstel", Verzoek("9"), ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "ontwerp" }));
    }

    [Test]
    public async Task De_lijst_komt_bladzij_voor_bladzij_en_filtert()
    {
        var paden = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            paden.Add(await Gemeld());
        }

        await Doe(plek.Als("griffier"), paden[1] + "/bespreking", Bespreking());
        var eerste = await Haal(plek.Als("griffier"), Pad + "?limit=2");
        var tweede = await Haal(plek.Als("griffier"), eerste.Volgende!);
        Assert.That(eerste.Ids.Concat(tweede.Ids).Select(i => $"{Pad}/{i}"), Is.EqualTo(paden));
        Assert.That((eerste.Ids.Count, tweede.Volgende, eerste.Headers["Cache-Control"]), Is.EqualTo((2, (string?)null, "private, no-store")));
        Assert.That((await Haal(plek.Als("griffier"), Pad + "?status=besproken&code=code")).Ids.Select(i => $"{Pad}/{i}"), Is.EqualTo(paden[1..2]));
        Assert.That((await Haal(plek.Als("griffier"), Pad + "?code=geen")).Items, Is.Empty);
    }
}
