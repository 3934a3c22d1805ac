using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The order of the list and its filters, alone and together, on five entries that are numbered as they came.</summary>
public sealed class ZoekGeschenkenTests(Provider provider) : RegisterTests(provider)
{
    private readonly List<Guid> ids = [];
    private Guid vries;
    private Guid brinkman;

    [OneTimeSetUp]
    public async Task Vijf()
    {
        vries = await Persoon("raadslid");
        brinkman = await Persoon("raadslid", naam: "A. Groot-Brinkman");
        async Task Schrijf(Guid persoon, string dag, string gever, string? kvk, string wat, params (string, JsonNode?)[] anders) =>
            ids.Add((await RegisterTests.Schrijf(Griffier, Geschenk(persoon).Met(
                [("datumAangeboden", dag), ("gever.naam", gever), ("gever.kvkNummer", kvk), ("gever.soort", "organisatie"), ("omschrijving", wat), .. anders]))).Id);

        await Schrijf(vries, "2024-01-10", "Bakkerij De Korenbloem", "12345678", "Taart bij de opening");
        await Schrijf(vries, "2024-02-10", "Café Zoë B.V.", "87654321", "Hapje en drankje");
        await Schrijf(brinkman, "2024-02-10", "Thérèse Janssen", null, "Boek over Sint-Jan in 's-Gravenhage");
        await Schrijf(brinkman, "2024-03-01", "Aannemer Groot", "11112222", "Fles wijn", ("geschatteWaarde", 60), ("afhandeling", "geweigerd"));
        await Schrijf(vries, "2024-04-01", "Bakkerij Groot", "33334444", "Æblekage uit Ålborg, Hauptstraße", ("geschatteWaarde", 50), ("motivering", "Ter plekke gedeeld."), ("bestemming", "Voedselbank"));
    }

    private async Task Vindt(string vraag, params int[] verwacht)
    {
        var query = vraag.Replace("{vries}", vries.ToString(), StringComparison.Ordinal).Replace("{brinkman}", brinkman.ToString(), StringComparison.Ordinal);
        var antwoord = await Haal(Anoniem, $"{Geschenken()}?{query}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        Assert.That(antwoord.Ids.Select(id => ids.IndexOf(id)), Is.EqualTo(verwacht), query);
        Assert.That((await Haal(Griffier, $"{Geschenken()}?{query}")).Ids.Select(id => ids.IndexOf(id)), Is.EqualTo(verwacht), $"{query} (griffier)");
        Assert.That(await Uitvoer(Anoniem, $"{Geschenken()}?{query}"), Has.Count.EqualTo(verwacht.Length), $"{query} (csv)");
    }

    [Test]
    public Task Nieuwste_dag_eerst_en_binnen_een_dag_de_laatst_ingeschrevene() => Vindt("", 4, 3, 2, 1, 0);

    [TestCase("datumVanaf=2024-02-10", 4, 3, 2, 1)]
    [TestCase("datumVanaf=2024-02-11", 4, 3)]
    [TestCase("datumTot=2024-02-10", 2, 1, 0)]
    [TestCase("datumTot=2024-02-09", 0)]
    [TestCase("datumVanaf=2024-02-10&datumTot=2024-02-10", 2, 1)]
    [TestCase("datumVanaf=2024-01-11&datumTot=2024-02-09")]
    [TestCase("datumVanaf=0001-01-01&datumTot=9999-12-31", 4, 3, 2, 1, 0)]
    public Task Op_datum_met_beide_dagen_erbij(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("persoon={vries}", 4, 1, 0)]
    [TestCase("persoon={brinkman}", 3, 2)]
    [TestCase("persoon=01920000-0000-7000-8000-000000000001")]
    public Task Op_persoon(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("gever=bakkerij", 4, 0)]
    [TestCase("gever=BAKKERIJ+groot", 4)]
    [TestCase("gever=groot", 4, 3)]
    [TestCase("gever=12345678", 0)]
    [TestCase("gever=korenbloem+12345678", 0)]
    [TestCase("gever=zoe", 1)]
    [TestCase("gever=b.v.", 1)]
    [TestCase("gever=Th%C3%A9r%C3%A8se", 2)]
    [TestCase("gever=bakkerij+korenbloem+de+x", 0)]
    [TestCase("gever=taart")]
    [TestCase("gever=vries")]
    [TestCase("gever=1234567")]
    public Task Op_gever_naar_woorden_of_KvK_nummer(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("uitkomst=toegestaan", 2, 1, 0)]
    [TestCase("uitkomst=handmatigBeoordelen", 4)]
    [TestCase("uitkomst=weigerenVerplicht", 3)]
    [TestCase("uitkomst=weigerenVerplicht&zoek=groot", 3)]
    public Task Op_uitkomst(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("uitkomst=weigerenAanbevolen")]
    public Task Op_uitkomst_die_niet_voorkomt(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("zoek=taart", 0)]
    [TestCase("zoek=TAART+Opening", 0)]
    [TestCase("zoek=opening,+taart!", 0)]
    [TestCase("zoek=taart+drankje")]
    [TestCase("zoek=groot", 4, 3, 2)]
    [TestCase("zoek=groot+brinkman", 3, 2)]
    [TestCase("zoek=Groot-Brinkman", 3, 2)]
    [TestCase("zoek=sint-jan", 2)]
    [TestCase("zoek=jan", 2)]
    [TestCase("zoek='s-gravenhage", 2)]
    [TestCase("zoek=cafe", 1)]
    [TestCase("zoek=CAF%C3%89", 1)]
    [TestCase("zoek=cafe%CC%81", 1)]
    [TestCase("zoek=aeblekage+alborg", 4)]
    [TestCase("zoek=HAUPTSTRASSE", 4)]
    [TestCase("zoek=voedselbank", 4)]
    [TestCase("zoek=taar")]
    [TestCase("zoek=gedeeld")]
    [TestCase("zoek=taart+taart+opening+korenbloem+vries", 0)]
    public Task Op_hele_woorden_zonder_hoofdletters_en_accenten(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [TestCase("persoon={vries}&gever=bakkerij&datumTot=2024-03-31", 0)]
    [TestCase("zoek=groot&gever=aannemer&persoon={brinkman}", 3)]
    [TestCase("zoek=groot&gever=bakkerij&persoon={brinkman}")]
    [TestCase("zoek=groot&datumVanaf=2024-02-10&datumTot=2024-03-31", 3, 2)]
    public Task Op_alles_tegelijk(string vraag, params int[] verwacht) => Vindt(vraag, verwacht);

    [Test]
    public async Task Niets_gevonden_is_een_lege_lijst()
    {
        var antwoord = await Haal(Anoniem, $"{Geschenken()}?zoek=onvindbaar");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Text, Is.EqualTo("""{"items":[]}"""));
            Assert.That(antwoord.Volgende, Is.Null);
        }
    }

    [Test]
    public async Task Andere_gemeente_is_een_andere_lijst() =>
        Assert.That((await Haal(Anoniem, Geschenken("gm0106"))).Items, Is.Empty);

    [Test]
    public async Task Token_van_een_andere_gemeente_ziet_wat_iedereen_ziet() =>
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), Geschenken())).Text, Is.EqualTo((await Haal(Anoniem, Geschenken())).Text));

    [Test]
    public async Task Lijst_toont_geen_toets_en_geen_besloten_velden()
    {
        var rij = (await Haal(Anoniem, Geschenken())).Items[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rij.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "id", "register", "versie", "status", "openbaar", "ingeschrevenOp", "uitkomst", "gegevens" }));
            Assert.That(rij["gegevens"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "gever", "ontvanger", "aard", "omschrijving", "geschatteWaarde", "datumAangeboden", "afhandeling", "bestemming" }));
        }
    }
}
