using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Gespreksvoorbeelden;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>A dilemma is brought in, discussed and closed within its body, and moves from zone to zone.</summary>
public sealed class DilemmasTests(Provider provider) : GesprekTests(provider)
{
    [TestCase("griffier", "raad")]
    [TestCase("gemeentesecretaris", "college organisatie")]
    [TestCase("burgemeester", "raad college driehoek organisatie")]
    [TestCase("raadslid", "raad")]
    [TestCase("wethouder", "college")]
    [TestCase("ambtenaar", "organisatie")]
    [TestCase("oudraadslid", "")]
    [TestCase("leidinggevende", "")]
    public async Task Inbrengen_mag_wie_tot_het_gremium_hoort(string wie, string mag)
    {
        foreach (var gremium in new[] { "raad", "college", "organisatie" })
        {
            var antwoord = await Post(Als(wie), Dilemmas, Dilemma(gremium));
            Assert.That(antwoord.Status, Is.EqualTo(mag.Split(' ').Contains(gremium) ? HttpStatusCode.Created : HttpStatusCode.Forbidden), $"{wie} {gremium}: {antwoord.Text}");
        }
    }

    [Test]
    public async Task Dilemma_wordt_ingebracht_besproken_en_afgesloten()
    {
        // 001-07
        var ingebracht = await Post(Raadslid, Dilemmas, Dilemma());
        var pad = ingebracht.Headers["Location"];
        Assert.That((ingebracht.ETag, ingebracht.Json["status"]!.ToString(), ingebracht.Json["zichtbaarheid"]!.ToString()), Is.EqualTo(("\"1-volledig\"", "concept", "gremium")));
        Geweigerd(await Stap(Griffier, pad + "/afsluiting", new JsonObject { ["slotsom"] = "Meld het." }), HttpStatusCode.Conflict, "dilemmaNietBesproken");
        var talk = await Gehouden(Griffier);
        var besproken = await Lukt(Griffier, pad + "/bespreking", Beraad("zwart").Met(("zonereden", "De raad was het eens."), ("bespreking", talk.ToString())));
        Assert.That((besproken.ETag, besproken.Json["status"]!.ToString(), besproken.Json["zone"]!.ToString()), Is.EqualTo(("\"2-volledig\"", "besproken", "zwart")));
        var af = await Lukt(Griffier, pad + "/afsluiting", new JsonObject { ["slotsom"] = "Meld het vooraf." });
        Assert.That((af.Json["status"]!.ToString(), af.Json["afsluiting"]!["slotsom"]!.ToString()), Is.EqualTo(("afgesloten", "Meld het vooraf.")));
        Geweigerd(await Stap(Griffier, pad + "/afsluiting", new JsonObject { ["slotsom"] = "Nog eens." }), HttpStatusCode.Conflict, "dilemmaNietBesproken");
        Geweigerd(await Stuur(Raadslid, HttpMethod.Put, pad, Dilemma(), ("If-Match", "*")), HttpStatusCode.Conflict, "dilemmaAfgesloten");
        // The edge of the grey stays open: it can be discussed again.
        var opnieuw = await Lukt(Griffier, pad + "/bespreking", Beraad("grijs").Met(("zonereden", "Bij een feest van de buurt ligt het anders.")));
        Assert.That(opnieuw.Json["zones"]!.AsArray().Select(z => $"{z!["zone"]} {z["reden"]}"), Is.EqualTo(new[] { "grijs Zo ingebracht.", "zwart De raad was het eens.", "grijs Bij een feest van de buurt ligt het anders." }));
        Assert.That(await Auditspoor(ingebracht.Id.ToString()), Does.Contain("ambtsdrager BrengDilemmaIn gelukt").And.Contain("griffier BespreekDilemma gelukt").And.Contain("griffier SluitDilemmaAf gelukt").And.Contain("griffier SluitDilemmaAf dilemmaNietBesproken"));
    }

    [Test]
    public async Task Andere_zone_vraagt_een_reden()
    {
        var pad = $"{Dilemmas}/{await Ingebracht(Griffier)}";
        Fout(await Stap(Griffier, pad + "/bespreking", Beraad("wit")), "zonereden");
        Fout(await Stuur(Griffier, HttpMethod.Put, pad, Dilemma(zone: "wit"), ("If-Match", "*")), "zonereden");
        var gewijzigd = await Stuur(Griffier, HttpMethod.Put, pad, Dilemma(zone: "wit").Met(("zonereden", "Bij nader inzien mag het.")), ("If-Match", "\"1-volledig\""));
        Assert.That((gewijzigd.Status, gewijzigd.ETag, gewijzigd.Json["zones"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"", 2)), gewijzigd.Text);
        Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, Dilemma(zone: "wit"), ("If-Match", "*"))).Json["zones"]!.AsArray(), Has.Count.EqualTo(2), "the same zone is no news");
    }

    [Test]
    public async Task Wijzigen_mag_wie_het_inbracht_en_wie_het_bijhoudt()
    {
        var pad = $"{Dilemmas}/{await Ingebracht(Raadslid)}";
        var collega = Host.Als("ambtsdrager", persoon: await Persoon("raadslid"));
        Assert.That((await Haal(collega, pad)).Json["inbreng"]!["casus"], Is.Not.Null);
        Geweigerd(await Stuur(collega, HttpMethod.Put, pad, Dilemma(), ("If-Match", "*")), HttpStatusCode.Forbidden, "nietInbrenger");
        Assert.That((await Stuur(Raadslid, HttpMethod.Put, pad, Dilemma(), ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.OK));
        Geweigerd(await Stuur(Raadslid, HttpMethod.Put, pad, Dilemma()), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Stuur(Raadslid, HttpMethod.Put, pad, Dilemma(), ("If-Match", "\"1-volledig\"")), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        Geweigerd(await Stuur(Secretaris, HttpMethod.Put, pad, Dilemma(), ("If-Match", "*")), HttpStatusCode.NotFound, "dilemmaOnbekend");
        Fout(await Stuur(Burgemeester, HttpMethod.Put, pad, Dilemma("college"), ("If-Match", "*")), "gremium");
        foreach (var (stap, body) in new[] { ("bespreking", Beraad()), ("afsluiting", new JsonObject { ["slotsom"] = "Klaar." }), ("publicatie", Publicatie()), ("intrekking", new JsonObject { ["grond"] = "onjuist", ["toelichting"] = "Fout." }) })
        {
            Geweigerd(await Stap(Raadslid, $"{pad}/{stap}", body), HttpStatusCode.Forbidden, "nietHouder");
            Geweigerd(await Stap(Ambtenaar, $"{pad}/{stap}", body), HttpStatusCode.NotFound, "dilemmaOnbekend");
            Geweigerd(await Post(Griffier, $"{pad}/{stap}", body), HttpStatusCode.PreconditionRequired, "versieVereist");
            Geweigerd(await Stap(Griffier, $"{pad}/{stap}", body, "\"1-volledig\""), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        }
    }

    [Test]
    public async Task Waarden_en_gesprek_moeten_bestaan()
    {
        Fout(await Post(Griffier, Dilemmas, Dilemma().Met(("waarden", new JsonArray("eerlijkheid")))), "waarden[0]");
        Fout(await Post(Griffier, Dilemmas, Dilemma().Met(("code.code", "geen"))), "code");
        Fout(await Post(Griffier, Dilemmas, Dilemma().Met(("waarden", new JsonArray()))), "waarden");
        var pad = $"{Dilemmas}/{await Ingebracht(Griffier)}/bespreking";
        foreach (var talk in new[] { Guid.CreateVersion7(), await Gepland(Griffier, Bespreking()), await Gehouden(Burgemeester, Bespreking("college")) })
        {
            Fout(await Stap(Griffier, pad, Beraad().Met(("bespreking", talk.ToString()))), "bespreking");
        }
    }

    [Test]
    public async Task Dilemma_van_de_driehoek_bestaat_alleen_voor_haar_leden()
    {
        // 001-20
        var id = await Ingebracht(Burgemeester, Dilemma("driehoek"));
        foreach (var (wie, ziet) in new[] { ("griffier", true), ("gemeentesecretaris", true), ("burgemeester", true), ("wethouder", false), ("raadslid", false), ("ambtenaar", false), ("iedereen", false), ("griffier van elders", false) })
        {
            Assert.That(((await Haal(Als(wie), $"{Dilemmas}/{id}")).Status, (await Haal(Als(wie), Dilemmas + "?limit=100")).Ids.Contains(id)), Is.EqualTo((ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound, ziet)), wie);
        }
    }
}
