using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The name of a natural person is public only after their view and a decision (Woo 3.1, third paragraph).</summary>
public sealed class ZienswijzeTests(Provider provider) : RegisterTests(provider)
{
    private async Task<Antwoord> Ingeschreven(string soort = "natuurlijkPersoon")
    {
        var persoon = await Persoon("raadslid");
        return await Schrijf(Griffier, Geschenk(persoon).Met(("gever.naam", "Quirina Zonneveld"), ("gever.soort", soort), ("gever.kvkNummer", null)));
    }

    private Task<Antwoord> Leg(Antwoord geschenk, string? strekking, string? besluit, HttpClient? wie = null) =>
        Post(wie ?? Griffier, Pad(geschenk) + "/zienswijze", Registervoorbeelden.Zienswijze(strekking, besluit), ("If-Match", "*"));

    [Test]
    public async Task Inschrijving_is_meteen_openbaar_maar_zonder_de_naam()
    {
        var geschenk = await Ingeschreven();
        var openbaar = await Haal(Anoniem, Pad(geschenk));
        var gever = openbaar.Json["gegevens"]!["gever"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gever.Select(p => p.Key), Is.EquivalentTo(new[] { "soort", "naamWeggelaten" }));
            Assert.That(gever["naamWeggelaten"]!.GetValue<string>(), Is.EqualTo("zienswijzeNietAfgerond"));
            Assert.That((await Haal(Anoniem, Geschenken() + "?zoek=zonneveld")).Ids, Does.Not.Contain(geschenk.Id));
            Assert.That((await Haal(Anoniem, Geschenken() + "?gever=quirina")).Ids, Does.Not.Contain(geschenk.Id));
            Assert.That((await Uitvoer(Anoniem, Geschenken())).Single(r => r.StartsWith(geschenk.Id.ToString(), StringComparison.Ordinal)), Does.Not.Contain("Zonneveld"));
            Assert.That((await Haal(Anoniem, Pad(geschenk) + "/versies")).Text, Does.Not.Contain("Zonneveld"));
            Assert.That((await Haal(Griffier, Pad(geschenk))).Json["gegevens"]!["gever"]!["naam"]!.GetValue<string>(), Is.EqualTo("Quirina Zonneveld"));
        }
    }

    [Test]
    public async Task Beheerder_en_ontvanger_vinden_een_naam_die_niet_openbaar_is()
    {
        var geschenk = await Ingeschreven();
        var ontvanger = Host.Als("ambtsdrager", persoon: Guid.Parse(geschenk.Json["gegevens"]!["ontvanger"]!["persoon"]!.GetValue<string>()));
        var ander = Host.Als("ambtsdrager", persoon: await Persoon("raadslid"));
        async Task<bool> Vindt(HttpClient wie, string vraag) => (await Haal(wie, $"{Geschenken()}?{vraag}&limit=100")).Ids.Contains(geschenk.Id);
        using (Assert.EnterMultipleScope())
        {
            foreach (var vraag in new[] { "zoek=zonneveld", "gever=quirina%20zonneveld", "gever=zonneveld&zoek=quirina&ambt=raadslid" })
            {
                Assert.That((await Vindt(Griffier, vraag), await Vindt(ontvanger, vraag)), Is.EqualTo((true, true)), vraag);
                Assert.That((await Vindt(Anoniem, vraag), await Vindt(ander, vraag), await Vindt(Host.Als("gemeentesecretaris"), vraag), await Vindt(Host.Als("griffier", "gm0106"), vraag)), Is.EqualTo((false, false, false, false)), vraag);
            }
        }

        // Whoever decides that it is public takes the other words away; a withdrawal takes all.
        await Leg(geschenk, "geenBezwaar", "naamOpenbaar");
        await Host.Verdeeld();
        Assert.That(await Host.Tel("trefwoord", $"kring LIKE '%.naam' AND sleutel IN (SELECT sleutel FROM registers.inschrijving WHERE id = '{geschenk.Id.ToString().ToUpperInvariant()}')"), Is.Zero);
        Assert.That((await Vindt(Griffier, "gever=zonneveld"), await Vindt(Anoniem, "gever=zonneveld")), Is.EqualTo((true, true)));
    }

    [TestCase("geenBezwaar", "naamOpenbaar", "Quirina Zonneveld", null)]
    [TestCase("bezwaar", "naamNietOpenbaar", null, "persoonlijkeLevenssfeer")]
    [TestCase("geenReactie", "naamNietOpenbaar", null, "persoonlijkeLevenssfeer")]
    [TestCase(null, null, null, "zienswijzeNietAfgerond")]
    public async Task Na_het_besluit_staat_de_naam_er_of_de_grond(string? strekking, string? besluit, string? naam, string? weggelaten)
    {
        var geschenk = await Ingeschreven();
        var gedaan = await Leg(geschenk, strekking, besluit);
        Assert.That(gedaan.Status, Is.EqualTo(HttpStatusCode.OK), gedaan.Text);
        var gever = (await Haal(Anoniem, Pad(geschenk))).Json["gegevens"]!["gever"]!;
        Assert.That((gever["naam"]?.GetValue<string>(), gever["naamWeggelaten"]?.GetValue<string>()), Is.EqualTo((naam, weggelaten)));
        Assert.That((await Haal(Anoniem, Pad(geschenk))).Json["gegevens"]!["zienswijze"], Is.Null);
        Assert.That((await Haal(Anoniem, Geschenken() + "?gever=zonneveld")).Ids.Contains(geschenk.Id), Is.EqualTo(naam is not null));
    }

    [TestCase(null, "naamOpenbaar", "strekking")]
    [TestCase("bezwaar", "naamOpenbaar", "motivering")]
    public async Task Besluit_zonder_zienswijze_of_motivering_kan_niet(string? strekking, string besluit, string veld)
    {
        var antwoord = await Leg(await Ingeschreven(), strekking, besluit);
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, veld)), antwoord.Text);
    }

    [Test]
    public async Task Organisatie_geeft_geen_zienswijze()
    {
        var antwoord = await Leg(await Ingeschreven("organisatie"), "geenBezwaar", "naamOpenbaar");
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "geenNatuurlijkPersoon")), antwoord.Text);
    }

    [Test]
    public async Task Besluit_is_aan_de_beheerder_en_niet_aan_de_ontvanger()
    {
        var geschenk = await Ingeschreven();
        var ontvanger = Guid.Parse(geschenk.Json["gegevens"]!["ontvanger"]!["persoon"]!.GetValue<string>());
        var antwoord = await Leg(geschenk, "geenBezwaar", "naamOpenbaar", Host.Als("ambtsdrager", persoon: ontvanger));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
    }
}
