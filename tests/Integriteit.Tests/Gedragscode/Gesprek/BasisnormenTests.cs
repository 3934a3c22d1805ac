using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Basisnormen;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>The checklist: eleven norms, their state and evidence per municipality, and one public figure.</summary>
public sealed class BasisnormenTests(Provider provider) : GesprekTests(provider)
{
    private const string Basisnormen = Dalfsen + "/basisnormen";

    private static JsonObject Geregeld => new() { ["stand"] = "geregeld", ["bewijs"] = "Regeling met jaarlijkse uitvraag.", ["link"] = "https://example.org/regeling", ["datum"] = "2024-01-01", ["verantwoordelijk"] = "gemeentesecretaris" };

    private static Task<Antwoord> Leg(HttpClient wie, string norm, JsonObject staat, string? etag = "*", string pad = Basisnormen) =>
        Stuur(wie, HttpMethod.Put, $"{pad}/{norm}", staat, etag is null ? [] : [("If-Match", etag)]);

    [Test]
    public async Task Elf_normen_met_dekking_als_getal()
    {
        // 001-16, in a municipality where nothing was recorded yet
        var (pad, secretaris) = (Huizen + "/basisnormen", Host.Als("gemeentesecretaris", "gm0406"));
        var leeg = (await Haal(secretaris, pad)).Json;
        Assert.That(leeg["items"]!.AsArray().Select(i => i!["norm"]!["nummer"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(1, 11)));
        Assert.That(leeg["items"]!.AsArray().Select(i => i!["staat"]!["stand"]!.ToString()), Is.All.EqualTo("nietGestart"));
        Assert.That(leeg["dekking"]!.ToJsonString(), Is.EqualTo("""{"nietGestart":11,"inOpzet":0,"geregeld":0,"nietVanToepassing":0,"percentage":0}"""));
        Assert.That((await Leg(secretaris, "relatiegeschenken", Geregeld, "\"0-volledig\"", pad)).ETag, Is.EqualTo("\"1-volledig\""));
        await Leg(secretaris, "eed-of-gelofte", Geregeld, pad: pad);
        await Leg(secretaris, "gedragscode", new JsonObject { ["stand"] = "inOpzet" }, pad: pad);
        await Leg(secretaris, "kwetsbare-functies", new JsonObject { ["stand"] = "nietVanToepassing", ["bewijs"] = "Ondergebracht bij de regio." }, pad: pad);
        var vol = (await Haal(secretaris, pad)).Json;
        Assert.That(vol["dekking"]!.ToJsonString(), Is.EqualTo("""{"nietGestart":7,"inOpzet":1,"geregeld":2,"nietVanToepassing":1,"percentage":20}"""));
        Assert.That(JsonNode.DeepEquals(vol["items"]![8]!["staat"], Geregeld), Is.True, vol.ToJsonString());
    }

    [TestCase("gemeentesecretaris", HttpStatusCode.OK, true)]
    [TestCase("burgemeester", HttpStatusCode.OK, true)]
    [TestCase("griffier", HttpStatusCode.Forbidden, true)]
    [TestCase("raadslid", HttpStatusCode.Forbidden, true)]
    [TestCase("wethouder", HttpStatusCode.Forbidden, false)]
    [TestCase("oudraadslid", HttpStatusCode.Forbidden, false)]
    [TestCase("leidinggevende", HttpStatusCode.Forbidden, false)]
    [TestCase("griffier van elders", HttpStatusCode.Forbidden, false)]
    [TestCase("iedereen", HttpStatusCode.Unauthorized, false)]
    public async Task Wie_legt_vast_en_wie_leest(string wie, HttpStatusCode status, bool leest)
    {
        Assert.That((await Leg(Als(wie), "vertrouwenspersoon", Geregeld)).Status, Is.EqualTo(status));
        await Leg(Secretaris, "vertrouwenspersoon", Geregeld);
        var (een, alle) = (await Haal(Als(wie), Basisnormen + "/vertrouwenspersoon"), await Haal(Als(wie), Basisnormen));
        Assert.That((een.Json["staat"] is not null, alle.Json["items"]!.AsArray().Any(i => i!["staat"] is not null)), Is.EqualTo((leest, leest)), een.Text);
        Assert.That((een.Json["norm"]!["nummer"]!.GetValue<int>(), alle.Json["dekking"]!["geregeld"]!.GetValue<int>()), Is.EqualTo((11, 1)), "the figure is everyone's");
    }

    [Test]
    public async Task Wijzigen_volgt_de_versie_en_laat_een_spoor()
    {
        Assert.That((await Haal(Secretaris, Basisnormen + "/informatiebescherming")).ETag, Is.EqualTo("\"0-volledig\""));
        Geweigerd(await Leg(Secretaris, "informatiebescherming", Geregeld, null), HttpStatusCode.PreconditionRequired, "versieVereist");
        Assert.That((await Leg(Secretaris, "informatiebescherming", Geregeld, "\"0-volledig\"")).Status, Is.EqualTo(HttpStatusCode.OK));
        Geweigerd(await Leg(Secretaris, "informatiebescherming", Geregeld, "\"0-volledig\""), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        Assert.That((await Leg(Burgemeester, "informatiebescherming", new JsonObject { ["stand"] = "inOpzet" }, "\"1-volledig\"")).ETag, Is.EqualTo("\"2-volledig\""));
        Assert.That(await Auditspoor("informatiebescherming"), Is.EqualTo(new[]
        {
            "gemeentesecretaris BekijkBasisnorm gelezen", "gemeentesecretaris LegBasisnormVast versieVereist", "gemeentesecretaris LegBasisnormVast gelukt",
            "gemeentesecretaris LegBasisnormVast intussenGewijzigd", "burgemeester LegBasisnormVast gelukt",
        }));
        Geweigerd(await Leg(Secretaris, "geen-norm", Geregeld), HttpStatusCode.NotFound, "basisnormOnbekend");
        Geweigerd(await Haal(Anoniem, Basisnormen + "/geen-norm"), HttpStatusCode.NotFound, "basisnormOnbekend");
    }

    [Test]
    public async Task Bewijs_hoort_bij_wat_geregeld_heet()
    {
        Fout(await Leg(Secretaris, "gedragscode", new JsonObject { ["stand"] = "geregeld" }), "bewijs", "datum");
        Fout(await Leg(Secretaris, "gedragscode", new JsonObject { ["stand"] = "nietVanToepassing" }), "bewijs");
        Fout(await Leg(Secretaris, "gedragscode", Geregeld.Met(("datum", "2099-01-01"))), "datum");
        Fout(await Leg(Secretaris, "gedragscode", Geregeld.Met(("link", "http://example.org"))), "link");
        Fout(await Leg(Secretaris, "gedragscode", Geregeld.Met(("verantwoordelijk", "J. de Vries"))), "verantwoordelijk");
    }

    [TestCase("", null)]
    [TestCase("NietVanToepassing NietVanToepassing", null)]
    [TestCase("Geregeld NietVanToepassing", 100)]
    [TestCase("Geregeld Geregeld InOpzet", 66)]
    [TestCase("NietGestart InOpzet", 0)]
    public void Dekking_telt_wat_van_toepassing_is(string standen, int? percentage) =>
        Assert.That(Dekking.Van(standen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Basisnormstand>)).Percentage, Is.EqualTo(percentage));
}
