using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>Office-holders by name, by office and on a day; on a municipality that has only the six of this fixture.</summary>
public sealed class ZoekAmbtsdragersTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Assen + "/ambtsdragers";

    [OneTimeSetUp]
    public async Task Zes()
    {
        await Persoon("wethouder", "gm0106", naam: "émile Zwart");
        await Persoon("raadslid", "gm0106", naam: "Bea Aal", van: "2018-01-01", totEnMet: "2022-03-30");
        await Persoon("raadslid", "gm0106", naam: "ada Bos", van: "2022-03-31");
        await Persoon("ambtenaar", "gm0106", naam: "Carla Ambtenaar");
        await Persoon("burgemeester", "gm0106", naam: "Élise Bakker");
        await Persoon("griffier", "gm0106", naam: "Zoë de Boer");
    }

    private static IEnumerable<string> Namen(Antwoord antwoord) => antwoord.Items.Select(i => i["naam"]!.GetValue<string>());

    [TestCase("", "ada Bos", "Bea Aal", "Élise Bakker", "émile Zwart", "Zoë de Boer")]
    [TestCase("ambt=raadslid", "ada Bos", "Bea Aal")]
    [TestCase("ambt=commissielid")]
    [TestCase("ambt=ambtenaar")]
    [TestCase("peildatum=2022-03-30", "Bea Aal", "Élise Bakker", "émile Zwart", "Zoë de Boer")]
    [TestCase("peildatum=2022-03-31", "ada Bos", "Élise Bakker", "émile Zwart", "Zoë de Boer")]
    [TestCase("peildatum=2018-01-01&ambt=raadslid", "Bea Aal")]
    [TestCase("peildatum=2017-12-31&ambt=raadslid")]
    public async Task Op_naam_en_naar_ambt_en_dag(string vraag, params string[] namen) =>
        Assert.That(Namen(await Haal(Anoniem, $"{Pad}?{vraag}")), Is.EqualTo(namen));

    [Test]
    public async Task Beheerder_ziet_ook_de_ambtenaren() =>
        Assert.That(Namen(await Haal(Host.Als("griffier", "gm0106"), Pad)), Is.EqualTo(new[] { "ada Bos", "Bea Aal", "Carla Ambtenaar", "Élise Bakker", "émile Zwart", "Zoë de Boer" }));

    [Test]
    public async Task Bladeren_geeft_iedereen_een_keer_en_houdt_de_filters()
    {
        var (namen, paginas) = (new List<string>(), 0);
        for (var adres = (string?)$"{Pad}?limit=2&peildatum=2022-03-31"; adres is not null; paginas++)
        {
            var pagina = await Haal(Anoniem, adres);
            namen.AddRange(Namen(pagina));
            adres = pagina.Volgende;
        }

        Assert.That((namen, paginas), Is.EqualTo((new[] { "ada Bos", "Élise Bakker", "émile Zwart", "Zoë de Boer" }, 2)));
    }

    [TestCase("limit=0&ambt=minister&peildatum=morgen&naam=x", "limit", "ambt", "peildatum", "naam")]
    [TestCase("cursor=%C3%A9", "cursor")]
    [TestCase("cursor=_w", "cursor")]
    [TestCase("ambt=raadslid&ambt=wethouder", "ambt")]
    [TestCase("peildatum=", "peildatum")]
    [TestCase("limit=0&cursor=%C3%A9", "limit", "cursor")]
    public async Task Fouten_worden_allemaal_genoemd(string vraag, params string[] namen)
    {
        var antwoord = await Haal(Anoniem, $"{Pad}?{vraag}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(namen));
    }

    [Test]
    public async Task Een_ambtsdrager_kent_geen_filters() =>
        Assert.That((await Haal(Anoniem, $"{Pad}/{Guid.CreateVersion7()}?peildatum=2024-01-01")).Velden, Is.EqualTo(new[] { "peildatum" }));

    [Test]
    public async Task Lijst_heeft_een_ETag_die_met_een_nieuwe_persoon_verandert()
    {
        var eerste = await Haal(Anoniem, Huizen + "/ambtsdragers");
        var onveranderd = await Haal(Anoniem, Huizen + "/ambtsdragers", ("If-None-Match", eerste.ETag));
        await Persoon("raadslid", "gm0406");
        var tweede = await Haal(Anoniem, Huizen + "/ambtsdragers", ("If-None-Match", eerste.ETag));
        Assert.That((onveranderd.Status, tweede.Status, tweede.Items.Count), Is.EqualTo((HttpStatusCode.NotModified, HttpStatusCode.OK, 1)));
    }
}
