using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A parameter that is unknown or faulty is 400 and named, with all the others, in every form of the list.</summary>
public sealed class ZoekGeschenkenFoutenTests(Provider provider) : RegisterTests(provider)
{
    private async Task Weigert(string vraag, params string[] namen)
    {
        foreach (var wie in new[] { Anoniem, Griffier })
        {
            foreach (var accept in new[] { "application/json", "text/csv" })
            {
                var antwoord = await Haal(wie, $"{Geschenken()}?{vraag}", ("Accept", accept));
                Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), $"{accept}: {antwoord.Text}");
                Assert.That(antwoord.Velden, Is.EquivalentTo(namen), $"{accept}: {antwoord.Text}");
            }
        }
    }

    [TestCase("limit=0", "limit")]
    [TestCase("limit=101", "limit")]
    [TestCase("limit=-1", "limit")]
    [TestCase("limit=tien", "limit")]
    [TestCase("limit=1.5", "limit")]
    [TestCase("limit=99999999999", "limit")]
    [TestCase("limit=", "limit")]
    [TestCase("limit=5&limit=5", "limit")]
    [TestCase("LIMIT=5", "LIMIT")]
    [TestCase("cursor=x", "cursor")]
    [TestCase("cursor=@@@@@@@@@@@", "cursor")]
    [TestCase("cursor=AAAAAAAAAAA", "cursor")]
    [TestCase("cursor=__________8", "cursor")]
    [TestCase("cursor=aaaaaaaaaaaaaaaaaaaaa", "cursor")]
    [TestCase("datumVanaf=2024-13-01", "datumVanaf")]
    [TestCase("datumVanaf=1-1-2024", "datumVanaf")]
    [TestCase("datumTot=2024-05-01T00:00:00Z", "datumTot")]
    [TestCase("datumVanaf=2024-05-02&datumTot=2024-05-01", "datumTot")]
    [TestCase("persoon=piet", "persoon")]
    [TestCase("persoon={01920000-0000-7000-8000-000000000001}", "persoon")]
    [TestCase("uitkomst=misschien", "uitkomst")]
    [TestCase("uitkomst=Toegestaan", "uitkomst")]
    [TestCase("uitkomst=0", "uitkomst")]
    [TestCase("zoek=", "zoek")]
    [TestCase("zoek=!!!", "zoek")]
    [TestCase("zoek=%00taart", "zoek")]
    [TestCase("zoek=a+b+c+d+e", "zoek")]
    [TestCase("gever=---", "gever")]
    [TestCase("peildag=2024-05-01", "peildag")]
    [TestCase("peildatum=2999-01-01", "peildatum")]
    [TestCase("fase=voornemen", "fase")]
    [TestCase("=1", "")]
    public Task Fout_in_een_parameter_noemt_die_parameter(string vraag, string naam) => Weigert(vraag, naam);

    [TestCase("zoek")]
    [TestCase("gever")]
    public Task Te_lange_zoekvraag_is_een_fout(string naam) => Weigert($"{naam}={new string('a', 201)}", naam);

    [Test]
    public Task Alle_fouten_komen_tegelijk() => Weigert(
        "limit=0&cursor=x&datumVanaf=gisteren&datumTot=&persoon=1&gever=%01&uitkomst=x&zoek=...&page=2&sort=datum",
        "limit", "cursor", "datumVanaf", "datumTot", "persoon", "gever", "uitkomst", "zoek", "page", "sort");

    [TestCase(1)]
    [TestCase(100)]
    public async Task Limit_op_de_grens_mag(int limit) =>
        Assert.That((await Haal(Anoniem, $"{Geschenken()}?limit={limit}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Meeste_filters_die_samen_kunnen_mogen_samen() =>
        Assert.That((await Haal(Griffier, $"{Geschenken()}?zoek=a+b+c+d&gever=e+f+g+h+i&persoon={Guid.CreateVersion7()}&uitkomst=toegestaan&datumVanaf=2024-01-01&datumTot=2024-12-31")).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Enkele_inschrijving_en_versies_kennen_geen_filters()
    {
        var inschrijving = await Schrijf(Griffier, Geschenk(await Persoon("raadslid")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "?velden=naam&x=1")).Velden, Is.EquivalentTo(new[] { "velden", "x" }));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "/versies?zoek=taart&limit=0")).Velden, Is.EquivalentTo(new[] { "zoek", "limit" }));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "/versies?cursor=%C3%A9")).Velden, Is.EqualTo(new[] { "cursor" }));
        }
    }

    [Test]
    public async Task Sleutel_voor_een_lezing_doet_niet_ter_zake()
    {
        for (var keer = 1; keer <= 2; keer++)
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?limit=13", ("Idempotency-Key", "met spatie"))).Status, Is.EqualTo(HttpStatusCode.OK), $"{keer}");
            await Haal(Anoniem, $"{Geschenken()}?limit=13");
        }
    }
}
