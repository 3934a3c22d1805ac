using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A risk analysis of a candidate, from the asking to the decision.</summary>
public sealed class RisicoanalysesTests(Provider provider) : RisicoTests(provider)
{
    [Test]
    public async Task Analyse_gaat_van_aanvraag_naar_besluit()
    {
        // 001-08, 001-10, 003-01, 003-02
        var analyse = await Vraag();
        var uitgevoerd = await Stap(Burgemeester, analyse, "uitvoering", Mensen.Uitvoering(Vandaag, "hoog"), analyse.ETag);
        var teVroeg = await Stap(Griffier, analyse, "besluit", Mensen.Besluit(Vandaag));
        var besproken = await Stap(Griffier, analyse, "gesprek", Mensen.Gesprek(Vandaag), uitgevoerd.ETag);
        var besloten = await Stap(Griffier, analyse, "besluit", Mensen.Besluit(Vandaag), besproken.ETag);
        var gelezen = await Haal(Burgemeester, analyse.Headers["Location"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((analyse.Json["status"]!.GetValue<string>(), analyse.Json["bureau"]!.GetValue<Guid>(), analyse.Json["verplicht"]!.GetValue<bool>()), Is.EqualTo(("aangevraagd", Bureau, false)));
            Assert.That(uitgevoerd.Json["uitvoering"]!["vog"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "afgegeven", "datum" }));
            Assert.That(teVroeg.Code, Is.EqualTo("eerstBespreken"));
            Assert.That(besproken.Json["gesprek"]!["maatregelen"]![0]!["soort"]!.GetValue<string>(), Is.EqualTo("wijzigingTakenpakket"));
            Assert.That((besloten.Status, gelezen.Json["status"]!.GetValue<string>(), gelezen.ETag), Is.EqualTo((HttpStatusCode.OK, "besloten", "\"4-volledig\"")), besloten.Text);
        }
    }

    [TestCase("geen", 200)]
    [TestCase("laag", 200)]
    [TestCase("middel", 409, TestName = "003-02: risico middel vraagt een gesprek")]
    [TestCase("hoog", 409, TestName = "003-02: risico hoog vraagt een gesprek")]
    public async Task Zwaarte_van_het_risico_bepaalt_of_een_gesprek_voorafgaat(string niveau, int status)
    {
        var analyse = await Vraag();
        await Voer(analyse, niveau);
        Assert.That((int)(await Stap(Griffier, analyse, "besluit", Mensen.Besluit(Vandaag))).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Stappen_volgen_op_elkaar()
    {
        var analyse = await Vraag();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stap(Griffier, analyse, "gesprek", Mensen.Gesprek(Vandaag))).Code, Is.EqualTo("verkeerdeStatus"));
            Assert.That((await Stap(Griffier, analyse, "besluit", Mensen.Besluit(Vandaag))).Code, Is.EqualTo("verkeerdeStatus"));
            Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering(Vandaag), null)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering(Vandaag), "\"7-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering("2026-05-19"))).Velden, Is.EqualTo(new[] { "datum" }), "before it was asked for");
            Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering("2026-05-21"))).Velden, Is.EqualTo(new[] { "datum" }), "tomorrow");
            Assert.That((await Voer(analyse)).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Voer(analyse)).Code, Is.EqualTo("verkeerdeStatus"));
        }
    }

    [TestCase("inhoud")]
    [TestCase("feiten")]
    public async Task Inhoud_van_de_vog_kan_niet_worden_vastgelegd(string veld)
    {
        // 001-08
        var analyse = await Vraag();
        Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering(Vandaag).Met(($"vog.{veld}", "x")))).Velden, Is.EqualTo(new[] { $"vog.{veld}" }));
    }

    [Test]
    public async Task Zonder_gekozen_bureau_of_met_een_verlopen_certificaat_kan_het_niet()
    {
        // 003-01
        var periode = (await Post(Host.Als("gemeentesecretaris", "gm0106"), Assen + "/zittingsperioden", Mensen.Periode("college"))).Id;
        Assert.That((await Post(Host.Als("griffier", "gm0106"), Assen + "/risicoanalyses", Mensen.Kandidaat(periode))).Code, Is.EqualTo("geenBureauGekozen"));
        Host.Klok.Nu = new DateTimeOffset(2026, 12, 31, 11, 0, 0, TimeSpan.Zero);
        var analyse = await Vraag();
        Host.Klok.Nu = new DateTimeOffset(2027, 1, 1, 11, 0, 0, TimeSpan.Zero);
        Assert.That((await Post(Griffier, Lijst, Mensen.Kandidaat(College))).Code, Is.EqualTo("certificaatOngeldig"));
        Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering("2027-01-01"))).Code, Is.EqualTo("certificaatOngeldig"));
        Assert.That((await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering("2026-12-31"))).Status, Is.EqualTo(HttpStatusCode.OK), "done on its last day");
    }

    [Test]
    public async Task Van_een_kandidaat_raadslid_wordt_alleen_het_feit_vastgelegd()
    {
        // 001-09
        var raad = (await Post(Griffier, Dalfsen + "/zittingsperioden", Mensen.Periode("raad"))).Id;
        var feit = new JsonObject { ["beoogdAmbt"] = "raadslid", ["zittingsperiode"] = raad.ToString(), ["partij"] = "Dorpsbelang" };
        var antwoord = await Post(Griffier, Lijst, feit);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Json["status"]?.GetValue<string>(), antwoord.Json["bureau"]), Is.EqualTo((HttpStatusCode.Created, "bijPartij", (JsonNode?)null)), antwoord.Text);
            Assert.That((await Post(Griffier, Lijst, feit.Met(("kandidaat", "K. Kandidaat")))).Velden, Is.EqualTo(new[] { "kandidaat" }));
            Assert.That((await Post(Griffier, Lijst, feit.Met(("kandidaatPersoon", Guid.CreateVersion7().ToString())))).Velden, Is.EqualTo(new[] { "kandidaat" }));
            Assert.That((await Post(Griffier, Lijst, feit.Met(("partij", null)))).Velden, Is.EqualTo(new[] { "partij" }));
            Assert.That((await Post(Griffier, Lijst, feit.Met(("zittingsperiode", College.ToString())))).Velden, Is.EqualTo(new[] { "zittingsperiode" }));
            Assert.That((await Voer(antwoord)).Code, Is.EqualTo("verkeerdeStatus"));
        }
    }

    [TestCase("beoogdAmbt", "burgemeester", "beoogdAmbt")]
    [TestCase("kandidaat", null, "kandidaat")]
    [TestCase("partij", "Dorpsbelang", "partij")]
    [TestCase("kandidaatPersoon", "01920000-0000-7000-8000-0000000000ff", "kandidaatPersoon")]
    public async Task Fout_in_de_aanvraag_wordt_genoemd(string veld, string? waarde, string genoemd) =>
        Assert.That((await Post(Griffier, Lijst, Mensen.Kandidaat(College).Met((veld, waarde)))).Velden, Is.EqualTo(new[] { genoemd }));
}
