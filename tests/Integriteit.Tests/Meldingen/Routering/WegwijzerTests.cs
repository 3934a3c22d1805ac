using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>Which source a route comes from, part by part: what binds, then the protocol, then the derived default. // 1.7</summary>
public sealed class WegwijzerTests
{
    private static readonly Meldprotocolroute Eigen = new([Meldsoort.Misstand], [Ambt.Wethouder], false, [], [Meldfunctie.Servicedesk], [], null, [], false, "Besluit");

    [TestCase("", "-", "", TestName = "1.7: niets zegt iets, dus is er de terugval")]
    [TestCase("advies", "-", "|griffier", TestName = "1.7: de standaardroute")]
    [TestCase("advies", "eigen", "|servicedesk", TestName = "1.7: het protocol gaat voor de standaardroute")]
    [TestCase("gedragscode advies", "eigen", "|burgemeester", TestName = "1.7: de code gaat voor het protocol")]
    [TestCase("wet advies", "eigen", "|burgemeester", TestName = "Wbk 2: de wet gaat voor het protocol")]
    public void Ontvangst(string bronnen, string eigen, string verwacht)
    {
        var stappen = bronnen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => b == "advies" ? Stap(Bron.Advies, Meldrol.Ontvangt, Functie.Griffier) : Stap(Enum.Parse<Bron>(b, ignoreCase: true), Meldrol.Ontvangt, Functie.Burgemeester));
        var route = Wegwijzer.Kies(Meldsoort.Misstand, Ambt.Wethouder, [.. stappen], eigen == "eigen" ? Eigen : null);
        Assert.That($"{string.Join(',', route.Allen!)}{(route.EenVan!.Count > 0 ? "|" : "")}{string.Join(',', route.EenVan)}".ToLowerInvariant(), Is.EqualTo(verwacht));
    }

    [Test]
    public void Elk_deel_heeft_zijn_eigen_bron()
    {
        var route = Wegwijzer.Kies(
            Meldsoort.Integriteitsschending,
            Ambt.Wethouder,
            [
                Stap(Bron.Gedragscode, Meldrol.Ontvangt, Functie.Burgemeester, Functie.Griffier) with { EenVan = false },
                Stap(Bron.Gedragscode, Meldrol.Ontvangt, Functie.Gemeentesecretaris),
                Stap(Bron.Advies, Meldrol.Beraadt, Functie.Burgemeester, Functie.Griffier),
                Stap(Bron.Advies, Meldrol.GeeftOpdracht, Functie.Burgemeester) with { NaAfstemmingMet = [Functie.Gemeentesecretaris, Functie.Raad] },
            ],
            null);
        Assert.That(route.Allen, Is.EqualTo(new[] { Meldfunctie.Burgemeester, Meldfunctie.Griffier }));
        Assert.That(route.EenVan, Is.EqualTo(new[] { Meldfunctie.Gemeentesecretaris }));
        Assert.That(route.Beraad, Is.EqualTo(new[] { Meldfunctie.Burgemeester, Meldfunctie.Griffier }));
        Assert.That((route.Opdracht, route.NaAfstemmingMet!.Single(), route.Afgeleid), Is.EqualTo(((Meldfunctie?)Meldfunctie.Burgemeester, Meldfunctie.Gemeentesecretaris, (bool?)false)));
    }

    [TestCase(Functie.College)]
    [TestCase(Functie.Raad)]
    [TestCase(Functie.Fractievoorzitters)]
    [TestCase(Functie.Collegas)]
    [TestCase(Functie.Betrokkene)]
    [TestCase(Functie.Politie)]
    [TestCase(Functie.BevoegdeAutoriteit)]
    public void Een_college_een_partij_buiten_en_de_betrokkene_ontvangen_niets(Functie functie)
    {
        var route = Wegwijzer.Kies(Meldsoort.Misstand, Ambt.Wethouder, [Stap(Bron.Gedragscode, Meldrol.Ontvangt, functie), Stap(Bron.Advies, Meldrol.Ontvangt, Functie.Griffier)], null);
        Assert.That(route.EenVan, Is.EqualTo(new[] { Meldfunctie.Griffier }), "what names nobody who can read it, leaves the part to the next source");
    }

    [Test]
    public void De_voorzitter_van_de_raad_is_de_burgemeester() =>
        Assert.That(Wegwijzer.Kies(Meldsoort.Misstand, Ambt.Raadslid, [Stap(Bron.Gedragscode, Meldrol.Ontvangt, Functie.VoorzitterRaad)], null).EenVan, Is.EqualTo(new[] { Meldfunctie.Burgemeester }));

    [Test]
    public void Elke_soort_heeft_een_naam_bij_de_normen() =>
        Assert.That(Enum.GetValues<Meldsoort>().Select(Wegwijzer.Als), Is.EquivalentTo(Enum.GetValues<Meldingsoort>()));

    private static Meldstap Stap(Bron bron, Meldrol rol, params Functie[] functies) => new(rol, functies, true, [], new Grondslag(bron, "C", "1", "1", "O", "P"));
}
