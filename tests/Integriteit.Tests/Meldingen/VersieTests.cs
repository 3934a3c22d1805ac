using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>Who says on which version a change is based is heard: the reporter on the dossier, a custodian on a request. Nobody has to.</summary>
public sealed class VersieTests(Provider provider) : MeldTests(provider)
{
    private const string Verzoeken = Dalfsen + "/identiteitsverzoeken";

    [OneTimeSetUp]
    public async Task Beheerder()
    {
        Wie["identiteitsbeheerder"] = Guid.CreateVersion7();
        await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Meldvoorbeelden.Functionaris("identiteitsbeheerder", Wie["identiteitsbeheerder"])));
    }

    private static Task<Antwoord> Doe(string pad, string code, string? etag)
    {
        HttpContent? body = pad switch
        {
            "berichten" => new StringContent("""{"tekst":"Een aanvulling."}""", System.Text.Encoding.UTF8, "application/json"),
            "bijlagen" => new ByteArrayContent("Een bon."u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
            _ => null,
        };
        return StuurRauw(Beller!, HttpMethod.Post, $"{Dossier}/{pad}", body, [("Ontvangstcode", code), .. etag is null ? Array.Empty<(string, string)>() : [("If-Match", etag)]]);
    }

    private static HttpClient? Beller { get; set; }

    [SetUp]
    public void Bel() => Beller = Anoniem;

    [TestCase("berichten")]
    [TestCase("bijlagen")]
    [TestCase("intrekking")]
    [TestCase("onthullingstoestemming")]
    [TestCase("ontvangstcode")]
    public async Task Melder_wordt_gehouden_aan_wat_die_zag(string pad)
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Meldvoorbeelden.Melding("ongewenstGedrag", "vertrouwelijk", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" })));
        var oud = (await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).ETag;
        var melding = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single();
        await Haal(Als("burgemeester"), $"{Meldingen}/{melding}");
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).ETag is var nu && nu != oud, Is.True, "it was read since");
        var verouderd = await Doe(pad, code, oud);
        Assert.That((verouderd.Status, verouderd.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "intussenGewijzigd")), verouderd.Text);
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).ETag, Is.EqualTo(nu), "nothing happened");
        Assert.That((await Doe(pad, code, "geen etag")).Velden, Is.EqualTo(new[] { "If-Match" }));
        var gedaan = await Doe(pad, code, nu);
        Assert.That(gedaan.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Created), gedaan.Text);
        if (pad is "intrekking" or "onthullingstoestemming")
        {
            var na = await Haal(Anoniem, Dossier, ("Ontvangstcode", code));
            Assert.That((gedaan.ETag, gedaan.Text), Is.EqualTo((na.ETag, na.Text)), "the answer is the dossier, with its tag");
        }
    }

    [TestCase("berichten", null)]
    [TestCase("bijlagen", "*")]
    [TestCase("intrekking", null)]
    [TestCase("ontvangstcode", "*")]
    public async Task Zonder_versie_of_met_elke_gaat_het_door(string pad, string? etag)
    {
        var code = await Meld(Meldvoorbeelden.Melding("datalek"));
        Assert.That((await Doe(pad, code, etag)).Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Created));
    }

    [Test]
    public async Task Beheerder_beslist_op_het_verzoek_dat_die_zag()
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        await Meld(Meldvoorbeelden.Melding("ongewenstGedrag", "vertrouwelijk", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" })));
        var melding = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single();
        var gevraagd = await Gemaakt(Post(Als("burgemeester"), $"{Meldingen}/{melding}/identiteitsverzoeken", new JsonObject { ["grond"] = "wettelijkePlicht", ["motivering"] = "De rechter vraagt het.", ["waaromGeenBericht"] = "Het onderzoek zou mislukken." }));
        var pad = $"{Verzoeken}/{gevraagd.Id}";
        Task<Antwoord> Beslis(params (string, string)[] met) => Post(Als("identiteitsbeheerder"), pad + "/besluit", new JsonObject { ["toegestaan"] = true, ["motivering"] = "Zo wegen de belangen." }, met);

        var verzoek = await Haal(Als("identiteitsbeheerder"), pad);
        Assert.That((verzoek.ETag, verzoek.Json["status"]!.ToString(), verzoek.Json["door"]), Is.EqualTo(("\"1-volledig\"", "open", (JsonNode?)null)), verzoek.Text);
        Assert.That((await Beslis(("If-Match", "\"2-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Beslis(("If-Match", verzoek.ETag))).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Beslis(("If-Match", verzoek.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed), "decided since");
        Assert.That((await Beslis()).Code, Is.EqualTo("alBeslist"));
        var beslist = await Haal(Als("identiteitsbeheerder"), pad);
        Assert.That((beslist.ETag, beslist.Json["status"]!.ToString()), Is.EqualTo(("\"2-volledig\"", "toegestaan")));

        foreach (var (wie, status) in new[] { (Als("burgemeester"), HttpStatusCode.NotFound), (Als("eersteWethouder"), HttpStatusCode.NotFound), (Griffier, HttpStatusCode.NotFound), (Host.Als("griffier", "gm0106"), HttpStatusCode.Forbidden), (Anoniem, HttpStatusCode.Unauthorized) })
        {
            Assert.That((await Haal(wie, pad)).Status, Is.EqualTo(status));
        }

        Assert.That((await Haal(Als("identiteitsbeheerder"), $"{Verzoeken}/{Guid.CreateVersion7()}")).Code, Is.EqualTo("verzoekOnbekend"));
    }
}
