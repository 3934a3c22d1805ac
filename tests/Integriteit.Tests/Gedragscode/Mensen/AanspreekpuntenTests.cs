using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>To whom someone can turn, and never to the person concerned.</summary>
public sealed class AanspreekpuntenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/aanspreekpunten";

    private static IEnumerable<string> Ambten(Antwoord antwoord) => antwoord.Items.Select(i => i["gegevens"]!["ambt"]?.GetValue<string>()).OfType<string>();

    [TestCase("raadslid", new[] { "burgemeester", "griffier" }, TestName = "000-05: eerste aanspreekpunt van een raadslid")]
    [TestCase("commissielid", new[] { "burgemeester", "griffier" }, TestName = "000-05: eerste aanspreekpunt van een commissielid")]
    [TestCase("wethouder", new[] { "burgemeester", "gemeentesecretaris" }, TestName = "000-06: eerste aanspreekpunt van een wethouder")]
    public async Task Code_noemt_het_eerste_aanspreekpunt(string ambt, string[] verwacht) =>
        Assert.That(Ambten(await Haal(Anoniem, $"{Lijst}?ambt={ambt}&soort=aanspreekpunt")), Is.EquivalentTo(verwacht));

    [TestCase("Steunpunt Integriteitsonderzoek", TestName = "001-17: het SIPA is een adviseur")]
    [TestCase("Commissaris van de Koning", TestName = "001-18: de commissaris is een adviseur")]
    public async Task Burgemeester_heeft_adviseurs(string naam) =>
        Assert.That((await Haal(Anoniem, $"{Lijst}?ambt=burgemeester&soort=adviseur")).Items.Select(i => i["gegevens"]!["naam"]!.GetValue<string>()), Has.Some.StartsWith(naam));

    [Test]
    public async Task Elke_meegeleverde_bepaling_bestaat()
    {
        var code = await Haal(Anoniem, $"{Dalfsen}/gedragscodes/{Mensen.Code}/versies/1");
        var nummers = code.Json["bepalingen"]!.AsArray().Select(b => b!["nummer"]!.GetValue<string>()).ToList();
        var genoemd = (await Haal(Anoniem, Lijst + "?soort=aanspreekpunt")).Items.Select(i => i["gegevens"]!["bron"]!["bepaling"]?.GetValue<string>()).OfType<string>().Distinct().ToList();
        Assert.That(genoemd, Is.Not.Empty.And.SubsetOf(nummers));
    }

    [Test]
    public async Task Externe_vertrouwenspersoon_is_er_voor_beide_onderwerpen()
    {
        // 001-11
        var id = (await Post(Griffier, Lijst, Mensen.Aanspreekpunt())).Id;
        foreach (var onderwerp in new[] { "integriteit", "ongewenstGedrag" })
        {
            Assert.That((await Haal(Anoniem, $"{Lijst}?ambt=wethouder&onderwerp={onderwerp}&soort=vertrouwenspersoon")).Ids, Does.Contain(id));
        }

        Assert.That((await Haal(Anoniem, $"{Lijst}?ambt=burgemeester&soort=vertrouwenspersoon")).Ids, Does.Not.Contain(id));
    }

    [Test]
    public async Task Nooit_via_de_betrokkene()
    {
        // 001-12
        var (burgemeester, wethouder) = (await Persoon("burgemeester"), await Persoon("wethouder"));
        var vertrouwenspersoon = (await Post(Griffier, Lijst, Mensen.Aanspreekpunt())).Id;
        var persoonlijk = (await Post(Griffier, Lijst, Mensen.Aanspreekpunt(("naam", null), ("persoon", burgemeester.ToString()), ("soort", "aanspreekpunt")))).Id;
        var zonder = await Haal(Anoniem, $"{Lijst}?ambt=raadslid&betrokkene={burgemeester}");
        var met = await Haal(Anoniem, $"{Lijst}?ambt=raadslid&betrokkene={wethouder}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ambten(zonder), Is.EqualTo(new[] { "griffier" }));
            Assert.That(zonder.Ids, Does.Not.Contain(persoonlijk));
            Assert.That(zonder.Json["omweg"]!["via"]!.AsArray().Select(v => v!.GetValue<Guid>()), Does.Contain(vertrouwenspersoon));
            Assert.That(Ambten(met), Is.EquivalentTo(new[] { "burgemeester", "griffier" }));
            Assert.That(met.Ids, Does.Contain(persoonlijk));
            Assert.That(met.Json["omweg"], Is.Null);
        }
    }

    [Test]
    public async Task Zonder_vertrouwenspersoon_is_de_omweg_wie_er_over_blijft()
    {
        var griffier = await Persoon("griffier");
        var antwoord = await Haal(Anoniem, $"{Lijst}?ambt=raadslid&soort=aanspreekpunt&betrokkene={griffier}");
        Assert.That(antwoord.Json["omweg"]!["via"]!.AsArray().Select(v => v!.GetValue<Guid>()), Is.EqualTo(antwoord.Ids).And.Not.Empty);
    }

    [TestCase("2023-12-31", false)]
    [TestCase("2024-01-01", true)]
    [TestCase("2024-06-30", true)]
    [TestCase("2024-07-01", false)]
    public async Task Aanspreekpunt_geldt_in_zijn_periode(string dag, bool geldt)
    {
        var id = (await Post(Griffier, Lijst, Mensen.Aanspreekpunt(("totEnMet", "2024-06-30")))).Id;
        Assert.That((await Haal(Anoniem, $"{Lijst}?peildatum={dag}&limit=100")).Ids.Contains(id), Is.EqualTo(geldt));
    }

    [Test]
    public async Task Aanwijzing_in_de_code_noemt_een_bepaling_die_er_is()
    {
        // 003-40: what the council agrees on contacts is part of the code.
        JsonObject Met(string bepaling) => Mensen.Aanspreekpunt(("bron", new JsonObject { ["code"] = Mensen.Code, ["versie"] = "1", ["bepaling"] = bepaling }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Griffier, Lijst, Met("uitvoering-3"))).Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((await Post(Griffier, Lijst, Met("bestaat-niet"))).Velden, Is.EqualTo(new[] { "bron.bepaling" }));
        }
    }

    [Test]
    public async Task Integriteitscoordinator_is_er_alleen_als_de_gemeente_dat_wil()
    {
        // 004-05
        const string vraag = Huizen + "/aanspreekpunten?soort=integriteitscoordinator";
        Assert.That((await Haal(Anoniem, vraag)).Items, Is.Empty);
        await Post(Host.Als("gemeentesecretaris", "gm0406"), Huizen + "/aanspreekpunten", Mensen.Aanspreekpunt(("soort", "integriteitscoordinator")));
        Assert.That((await Haal(Anoniem, vraag)).Items, Has.Count.EqualTo(1));
    }

    [TestCase("naam", null, "naam")]
    [TestCase("ambt", "griffier", "naam")]
    [TestCase("email", null, "email")]
    [TestCase("email", "geen adres", "email")]
    [TestCase("website", "http://example.org", "website")]
    [TestCase("totEnMet", "2023-12-31", "totEnMet")]
    [TestCase("huisadres", "Dorpsstraat 1", "huisadres")]
    [TestCase("bron.besluit", null, "bron.besluit")]
    public async Task Fout_wordt_genoemd(string veld, string? waarde, string genoemd) =>
        Assert.That((await Post(Griffier, Lijst, Mensen.Aanspreekpunt((veld, waarde)))).Velden, Is.EqualTo(new[] { genoemd }));

    [TestCase("griffier", 201)]
    [TestCase("gemeentesecretaris", 201)]
    [TestCase("burgemeester", 403)]
    [TestCase("ambtsdrager", 403)]
    public async Task Beheerder_wijst_aan(string rol, int status) => Assert.That((int)(await Post(Host.Als(rol), Lijst, Mensen.Aanspreekpunt())).Status, Is.EqualTo(status));

    [Test]
    public async Task Wijziging_vraagt_de_versie_en_wat_uit_de_code_volgt_staat_vast()
    {
        var punt = await Post(Griffier, Lijst, Mensen.Aanspreekpunt());
        var (pad, eindigt) = (punt.Headers["Location"], Mensen.Aanspreekpunt(("totEnMet", "2024-02-01")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, eindigt)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Host.Als("ambtsdrager"), HttpMethod.Put, pad, eindigt, ("If-Match", punt.ETag))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, eindigt, ("If-Match", punt.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, eindigt, ("If-Match", punt.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Haal(Anoniem, pad)).Json["gegevens"]!["totEnMet"]!.GetValue<string>(), Is.EqualTo("2024-02-01"));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, Lijst + "/01910000-0000-7000-8000-000000000001", eindigt, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }
}
