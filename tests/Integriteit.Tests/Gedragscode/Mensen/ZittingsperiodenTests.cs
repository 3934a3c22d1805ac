using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Terms of council and executive: each keeper its own, and never two of a body at once.</summary>
public sealed class ZittingsperiodenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/zittingsperioden";

    private static int jaar = 2100;

    /// <summary>A year that no other test of this fixture uses.</summary>
    private static int Jaar() => Interlocked.Add(ref jaar, 10);

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private Task<Antwoord> Maak(string orgaan, string van, string? tot = null) => Post(orgaan == "raad" ? Griffier : Secretaris, Lijst, Mensen.Periode(orgaan, van, tot));

    [TestCase("raad", "griffier", 201)]
    [TestCase("raad", "gemeentesecretaris", 403)]
    [TestCase("raad", "ambtsdrager", 403)]
    [TestCase("college", "gemeentesecretaris", 201)]
    [TestCase("college", "griffier", 403)]
    public async Task Beheerder_van_het_orgaan_legt_vast(string orgaan, string rol, int status)
    {
        var van = Jaar();
        var antwoord = await Post(Host.Als(rol), Lijst, Mensen.Periode(orgaan, $"{van}-01-01", $"{van}-12-31"));
        Assert.That((int)antwoord.Status, Is.EqualTo(status), antwoord.Text);
        if (status == 201)
        {
            var gelezen = await Haal(Anoniem, antwoord.Headers["Location"]);
            Assert.That((gelezen.Json["gegevens"]!["orgaan"]!.GetValue<string>(), gelezen.ETag), Is.EqualTo((orgaan, antwoord.ETag)));
        }
    }

    [Test]
    public async Task Griffier_van_vandaag_legt_ook_zonder_rol_vast()
    {
        var van = Jaar();
        var ambtsdrager = Host.Als("ambtsdrager", persoon: await Persoon("griffier"));
        Assert.That((await Post(ambtsdrager, Lijst, Mensen.Periode("raad", $"{van}-01-01", $"{van}-12-31"))).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Post(ambtsdrager, Lijst, Mensen.Periode("college", $"{van}-01-01"))).Code, Is.EqualTo("functieOntbreekt"));
    }

    [TestCase(0, 0, 409)]
    [TestCase(-1, -1, 201, TestName = "De dag ervoor eindigt een andere")]
    [TestCase(365, 400, 201, TestName = "De dag erna begint een andere")]
    [TestCase(364, 400, 409, TestName = "De laatste dag is van een")]
    [TestCase(-10, 0, 409, TestName = "De eerste dag is van een")]
    [TestCase(-10, 500, 409)]
    public async Task Perioden_van_een_orgaan_overlappen_niet(int van, int tot, int status)
    {
        var begin = new DateOnly(Jaar() + 1, 1, 1);
        while (DateTime.IsLeapYear(begin.Year))
        {
            begin = begin.AddYears(1);
        }

        var (ervoor, erna) = (begin.AddDays(van), begin.AddDays(tot));
        await Maak("raad", $"{begin:yyyy-MM-dd}", $"{begin.AddDays(364):yyyy-MM-dd}");
        var antwoord = await Maak("raad", $"{ervoor:yyyy-MM-dd}", $"{erna:yyyy-MM-dd}");
        Assert.That(((int)antwoord.Status, status == 409 ? antwoord.Code : null), Is.EqualTo((status, status == 409 ? "periodeOverlapt" : (string?)null)), antwoord.Text);
        Assert.That((await Maak("college", $"{begin:yyyy-MM-dd}", $"{begin:yyyy-MM-dd}")).Status, Is.EqualTo(HttpStatusCode.Created), "another body has its own calendar");
    }

    [Test]
    public async Task Gelijktijdig_dezelfde_dagen_lukt_een_keer()
    {
        var van = Jaar();
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => Task.Run(() => Maak("raad", $"{van}-0{i}-01", $"{van}-12-31"))));
        Assert.That(antwoorden.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409 }));
    }

    [Test]
    public async Task Wijziging_vraagt_de_versie_en_laat_het_orgaan()
    {
        var van = Jaar();
        var periode = await Maak("raad", $"{van}-01-01");
        var pad = periode.Headers["Location"];
        var dicht = Mensen.Periode("raad", $"{van}-01-01", $"{van}-06-30");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, dicht)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Secretaris, HttpMethod.Put, pad, dicht, ("If-Match", periode.ETag))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, dicht.Met(("orgaan", "college")), ("If-Match", periode.ETag))).Velden, Is.EqualTo(new[] { "orgaan" }));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, dicht, ("If-Match", periode.ETag))).ETag, Is.EqualTo("\"2-volledig\""));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, dicht, ("If-Match", periode.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad.Replace("gm0148", "gm0106", StringComparison.Ordinal), dicht, ("If-Match", "*"))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Stuur(Host.Als("griffier", "gm0106"), HttpMethod.Put, pad.Replace("gm0148", "gm0106", StringComparison.Ordinal), dicht, ("If-Match", "*"))).Code, Is.EqualTo("zittingsperiodeOnbekend"));
            Assert.That((await Haal(Anoniem, $"{Lijst}?orgaan=raad&peildatum={van}-06-30")).Ids, Is.EqualTo(new[] { periode.Id }));
            Assert.That((await Haal(Anoniem, $"{Lijst}?orgaan=raad&peildatum={van}-07-01")).Items, Is.Empty);
        }
    }

    [Test]
    public async Task Laatste_dag_voor_de_eerste_is_een_fout() =>
        Assert.That((await Maak("raad", "2095-01-02", "2095-01-01")).Velden, Is.EqualTo(new[] { "totEnMet" }));
}
