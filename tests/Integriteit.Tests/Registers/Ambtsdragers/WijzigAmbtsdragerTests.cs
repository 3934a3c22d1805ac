using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>Someone takes or leaves an office, or has another name; what was entered before stays as it was.</summary>
public sealed class WijzigAmbtsdragerTests(Provider provider) : RegisterTests(provider)
{
    private const string Lijst = Dalfsen + "/ambtsdragers";

    private static JsonObject Invoer(string naam, params (string Ambt, string Van, string? TotEnMet)[] ambten) => new()
    {
        ["naam"] = naam,
        ["ambten"] = new JsonArray([.. ambten.Select(a => new JsonObject { ["ambt"] = a.Ambt, ["van"] = a.Van }.Met(("totEnMet", a.TotEnMet)))]),
    };

    private Task<Antwoord> Wijzig(Guid id, JsonObject invoer, string etag = "*", HttpClient? wie = null) => Stuur(wie ?? Griffier, HttpMethod.Put, $"{Lijst}/{id}", invoer, ("If-Match", etag));

    [Test]
    public async Task Wijziging_is_meteen_te_zien_en_heeft_een_nieuwe_versie()
    {
        var id = await Persoon("raadslid", naam: "J. de Vries");
        var oud = await Haal(Anoniem, $"{Lijst}/{id}");
        var gewijzigd = await Wijzig(id, Invoer(" J. Jansen ", ("wethouder", "2024-01-01", null), ("raadslid", "2010-01-01", "2023-12-31")), oud.ETag);
        var nieuw = await Haal(Anoniem, $"{Lijst}/{id}", ("If-None-Match", oud.ETag));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gewijzigd.Status, oud.ETag, gewijzigd.ETag, nieuw.ETag), Is.EqualTo((HttpStatusCode.OK, "\"1-openbaar\"", "\"2-volledig\"", "\"2-openbaar\"")), gewijzigd.Text);
            Assert.That(gewijzigd.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
            Assert.That(nieuw.Json["naam"]!.GetValue<string>(), Is.EqualTo("J. Jansen"));
            Assert.That(nieuw.Json["ambten"]!.ToJsonString(), Is.EqualTo("""[{"ambt":"raadslid","van":"2010-01-01","totEnMet":"2023-12-31"},{"ambt":"wethouder","van":"2024-01-01"}]"""));
            Assert.That(gewijzigd.Json["ambten"]!.ToJsonString(), Is.EqualTo(nieuw.Json["ambten"]!.ToJsonString()));
            Assert.That((await Haal(Anoniem, Lijst + "?limit=100&ambt=wethouder")).Ids, Does.Contain(id));
            Assert.That((await Haal(Anoniem, Lijst + "?limit=100&peildatum=2024-01-01&ambt=raadslid")).Ids, Does.Not.Contain(id));
        }
    }

    [Test]
    public async Task Lijst_staat_op_de_nieuwe_naam()
    {
        var (a, b) = (await Persoon("commissielid", naam: "Aaa Een"), await Persoon("commissielid", naam: "Aab Twee"));
        await Wijzig(a, Invoer("Aac Een", ("commissielid", "2010-01-01", null)));
        Assert.That((await Haal(Anoniem, Lijst + "?ambt=commissielid")).Ids, Is.EqualTo(new[] { b, a }));
    }

    [Test]
    public async Task Eerdere_inschrijving_houdt_de_naam_en_blijft_staan()
    {
        var id = await Persoon("raadslid", naam: "J. Oudenaam");
        var inschrijving = await Schrijf(Griffier, Geschenk(id));
        await Wijzig(id, Invoer("J. Nieuwenaam", ("raadslid", "2010-01-01", "2024-04-30")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?zoek=oudenaam")).Ids, Is.EqualTo(new[] { inschrijving.Id }));
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?zoek=nieuwenaam")).Items, Is.Empty);
            Assert.That((await Post(Griffier, Geschenken(), Geschenk(id))).Code, Is.EqualTo("ambtNietBekleed"));
        }
    }

    [Test]
    public async Task Wie_zijn_openbare_ambt_verliest_is_niet_meer_te_zien()
    {
        var id = await Persoon("raadslid");
        await Wijzig(id, Invoer("J. de Vries", ("ambtenaar", "2010-01-01", null)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, $"{Lijst}/{id}")).Code, Is.EqualTo("ambtsdragerOnbekend"));
            Assert.That((await Haal(Anoniem, Lijst + "?limit=100")).Ids, Does.Not.Contain(id));
            Assert.That((await Haal(Griffier, $"{Lijst}/{id}")).ETag, Is.EqualTo("\"2-volledig\""));
        }
    }

    [TestCase("\"1-openbaar\"", 200)]
    [TestCase("\"1-volledig\"", 200)]
    [TestCase("*", 200)]
    [TestCase("\"2-openbaar\"", 412)]
    [TestCase("W/\"1-openbaar\"", 412)]
    [TestCase("1-openbaar", 400)]
    [TestCase(null, 428)]
    public async Task Wijziging_slaagt_alleen_op_de_versie_die_er_is(string? etag, int status)
    {
        var id = await Persoon("raadslid");
        var antwoord = await Stuur(Griffier, HttpMethod.Put, $"{Lijst}/{id}", Invoer("J. Jansen", ("raadslid", "2010-01-01", null)), etag is null ? [] : [("If-Match", etag)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)antwoord.Status, Is.EqualTo(status), antwoord.Text);
            Assert.That((await Haal(Anoniem, $"{Lijst}/{id}")).Json["naam"]!.GetValue<string>(), Is.EqualTo(status == 200 ? "J. Jansen" : "J. de Vries"));
        }
    }

    [Test]
    public async Task Gelijktijdige_wijzigingen_van_dezelfde_versie_slagen_een_keer()
    {
        var id = await Persoon("raadslid");
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Wijzig(id, Invoer($"J. {i}", ("raadslid", "2010-01-01", null)), "\"1-openbaar\""))));
        Assert.That(antwoorden.Select(a => (int)a.Status).Order(), Is.EqualTo(new[] { 200, 412, 412, 412, 412, 412 }));
    }

    [Test]
    public async Task Fouten_worden_allemaal_genoemd()
    {
        var id = await Persoon("raadslid");
        var antwoord = await Wijzig(id, Invoer("", ("raadslid", "2020-01-02", "2020-01-01"), ("wethouder", "2020-01-01", null), ("wethouder", "2021-01-01", null)).Met(("id", 1)));
        Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "naam", "ambten[0].totEnMet", "ambten[2]", "id" }), antwoord.Text);
    }

    [TestCase("ambtsdrager", "rolOntbreekt")]
    [TestCase("leidinggevende", "rolOntbreekt")]
    public async Task Ook_de_persoon_zelf_en_de_leidinggevende_wijzigen_niet(string rol, string code)
    {
        var id = await Persoon("raadslid");
        var antwoord = await Wijzig(id, Invoer("J. Jansen", ("burgemeester", "2010-01-01", null)), "*", Host.Als(rol, persoon: id));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, code)));
    }

    [Test]
    public async Task Onbekende_ambtsdrager_is_er_niet() =>
        Assert.That((await Wijzig(await Persoon("raadslid", "gm0106"), Invoer("J. Jansen", ("raadslid", "2010-01-01", null)))).Code, Is.EqualTo("ambtsdragerOnbekend"));
}
