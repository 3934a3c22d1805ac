using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>The routing matrix, cell by cell, filled with persons: what holds where no code speaks.</summary>
public sealed class RoutekeuzeTests
{
    private static readonly Meldprotocol Protocol = Standaardprotocol.Laad();

    private static readonly Dictionary<Meldfunctie, Guid> Wie = Enum.GetValues<Meldfunctie>().ToDictionary(f => f, _ => Guid.CreateVersion7());

    private static readonly Dictionary<Meldfunctie, IReadOnlyList<Guid>> Bezet = Wie.ToDictionary(w => w.Key, w => (IReadOnlyList<Guid>)[w.Value]);

    private static string Route(Meldsoort soort, Ambt? ambt, Meldfunctie? voorkeur = null, params Meldfunctie[] uitgesloten)
    {
        var uitkomst = Routekeuze.Bepaal(Protocol, new Meldgeval(soort, ambt is { } a ? [a] : [], uitgesloten.Select(f => Wie[f]).ToHashSet(), voorkeur), Bezet);
        return uitkomst.Buiten is { } buiten ? $"buiten {buiten}" : string.Join(' ', uitkomst.Ontvangers.Select(o => $"{(o.Terugval ? "terugval " : "")}{o.Functie}"));
    }

    [TestCase(Meldsoort.Integriteitsschending, Ambt.Ambtenaar, "Leidinggevende", TestName = "002-15: over een ambtenaar naar de leidinggevende")]
    [TestCase(Meldsoort.Belangenverstrengeling, Ambt.Ambtenaar, "Leidinggevende")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Raadslid, "Burgemeester", TestName = "000-05: over een raadslid naar burgemeester of griffier")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Commissielid, "Burgemeester")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Wethouder, "Burgemeester")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Burgemeester, "Locoburgemeester", TestName = "001-12: over de burgemeester naar een van de driehoek zonder de burgemeester")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Griffier, "Burgemeester")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Gemeentesecretaris, "Burgemeester")]
    [TestCase(Meldsoort.Integriteitsschending, null, "OnafhankelijkeFunctionaris")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Ambtenaar, "Leidinggevende", TestName = "002-16: ongewenst gedrag van een ambtenaar naar de leidinggevende")]
    [TestCase(Meldsoort.Discriminatie, Ambt.Ambtenaar, "Leidinggevende", TestName = "002-17: arbeidsdiscriminatie naar de leidinggevende")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Raadslid, "Griffier")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Wethouder, "Burgemeester")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Burgemeester, "Locoburgemeester")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Griffier, "Burgemeester")]
    [TestCase(Meldsoort.Middelenmisbruik, Ambt.Ambtenaar, "Leidinggevende")]
    [TestCase(Meldsoort.Middelenmisbruik, Ambt.Raadslid, "Griffier")]
    [TestCase(Meldsoort.Middelenmisbruik, Ambt.Wethouder, "Burgemeester Gemeentesecretaris")]
    [TestCase(Meldsoort.Middelenmisbruik, Ambt.Burgemeester, "Locoburgemeester Gemeentesecretaris")]
    [TestCase(Meldsoort.Middelenmisbruik, Ambt.Gemeentesecretaris, "Burgemeester")]
    [TestCase(Meldsoort.Ondermijning, Ambt.Raadslid, "Gemeentesecretaris Burgemeester", TestName = "003-35: ondermijning altijd naar burgemeester en gemeentesecretaris")]
    [TestCase(Meldsoort.Ondermijning, Ambt.Burgemeester, "Locoburgemeester Gemeentesecretaris", TestName = "003-35: ondermijning door de burgemeester naar loco en gemeentesecretaris")]
    [TestCase(Meldsoort.Ondermijning, null, "Burgemeester Gemeentesecretaris")]
    [TestCase(Meldsoort.Misstand, Ambt.Burgemeester, "OnafhankelijkeFunctionaris")]
    [TestCase(Meldsoort.Misstand, null, "OnafhankelijkeFunctionaris")]
    [TestCase(Meldsoort.Benadeling, Ambt.Ambtenaar, "OnafhankelijkeFunctionaris")]
    [TestCase(Meldsoort.Datalek, null, "Servicedesk Gemeentesecretaris", TestName = "003-37: een datalek naar servicedesk en gemeentesecretaris")]
    [TestCase(Meldsoort.Datalek, Ambt.Gemeentesecretaris, "Servicedesk Burgemeester")]
    public void Cel_van_de_matrix(object soort, Ambt? ambt, string ontvangers) => Assert.That(Route((Meldsoort)soort, ambt), Is.EqualTo(ontvangers));

    [TestCase(Meldsoort.Integriteitsschending, Ambt.Wethouder, Meldfunctie.Griffier, "Griffier")]
    [TestCase(Meldsoort.Integriteitsschending, Ambt.Wethouder, Meldfunctie.Servicedesk, "Burgemeester")]
    [TestCase(Meldsoort.OngewenstGedrag, Ambt.Burgemeester, Meldfunctie.Gemeentesecretaris, "Gemeentesecretaris")]
    [TestCase(Meldsoort.Ondermijning, Ambt.Wethouder, Meldfunctie.Griffier, "Gemeentesecretaris Burgemeester")]
    public void Melder_kiest_alleen_waar_de_route_een_keuze_laat(object soort, Ambt ambt, object voorkeur, string ontvangers) => Assert.That(Route((Meldsoort)soort, ambt, (Meldfunctie)voorkeur), Is.EqualTo(ontvangers));

    [Test]
    public void Wie_betrokken_is_wordt_vervangen_en_wie_dan_moet_wijken_ook_niet()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Route(Meldsoort.Ondermijning, Ambt.Wethouder, null, Meldfunctie.Burgemeester), Is.EqualTo("Gemeentesecretaris Locoburgemeester"));
            Assert.That(Route(Meldsoort.Ondermijning, Ambt.Wethouder, null, Meldfunctie.Gemeentesecretaris), Is.EqualTo("Locosecretaris Burgemeester"));
            Assert.That(Route(Meldsoort.Datalek, Ambt.Gemeentesecretaris, null, Meldfunctie.Gemeentesecretaris), Is.EqualTo("Servicedesk Burgemeester"), "the deputy yields with the gemeentesecretaris");
            Assert.That(Route(Meldsoort.Integriteitsschending, Ambt.Raadslid, Meldfunctie.Griffier, Meldfunctie.Griffier), Is.EqualTo("PlaatsvervangendGriffier"));
            Assert.That(Route(Meldsoort.Integriteitsschending, Ambt.Griffier, null, Meldfunctie.Griffier, Meldfunctie.Burgemeester, Meldfunctie.Locoburgemeester), Is.EqualTo("Gemeentesecretaris"));
            Assert.That(Route(Meldsoort.Integriteitsschending, Ambt.Griffier, null, Meldfunctie.Griffier, Meldfunctie.Burgemeester, Meldfunctie.Locoburgemeester, Meldfunctie.Gemeentesecretaris, Meldfunctie.Locosecretaris), Is.EqualTo("terugval OnafhankelijkeFunctionaris"));
            // 001-12
            Assert.That(Route(Meldsoort.Integriteitsschending, Ambt.Burgemeester, null, Meldfunctie.Burgemeester), Does.Not.Contain(" Burgemeester").And.StartWith("Locoburgemeester"));
        }
    }

    [Test]
    public void Terugval_eindigt_buiten_de_gemeente()
    {
        var binnen = Enum.GetValues<Meldfunctie>().Except([Meldfunctie.CommissarisVanDeKoning]).ToArray();
        Assert.That(Route(Meldsoort.Misstand, Ambt.Wethouder, null, binnen), Is.EqualTo("terugval CommissarisVanDeKoning"));
        Assert.That(Route(Meldsoort.Misstand, Ambt.Wethouder, null, Enum.GetValues<Meldfunctie>()), Is.EqualTo("buiten CommissarisVanDeKoning"));
        // 004-03: no chain leads to the gemeentesecretaris by itself.
        Assert.That(Protocol.Terugval, Does.Not.Contain(Meldfunctie.Gemeentesecretaris));
    }

    [Test]
    public void Zwaarste_ambt_bepaalt_de_route() =>
        Assert.That(Protocol.Route(Meldsoort.Middelenmisbruik, [Ambt.Raadslid, Ambt.Burgemeester, Ambt.Wethouder]), Is.SameAs(Protocol.Route(Meldsoort.Middelenmisbruik, [Ambt.Burgemeester])));

    [Test]
    public void Gat_en_dubbele_en_een_einde_binnen_vallen_op()
    {
        static List<string> Fouten(Meldprotocol protocol)
        {
            var fouten = new List<Fout>();
            Meldprotocol.Keur(protocol, fouten.Add);
            return [.. fouten.Select(f => $"{f.Name} {f.Code}")];
        }

        // Of an office a route may be absent, since the norms have one; of who holds none that is known it may not.
        var kaal = Meldprotocol.Laad();
        Assert.That(Fouten(Protocol).Concat(Fouten(kaal)), Is.Empty);
        Assert.That(Fouten(kaal with { Routes = [.. kaal.Routes!.Skip(1)] }), Has.Count.EqualTo(2).And.All.EqualTo("routes ontbreekt"));
        Assert.That(Fouten(Protocol with { Routes = [.. Protocol.Routes!, Protocol.Routes![0]] }), Has.Count.EqualTo(2).And.All.EqualTo("routes dubbel"));
        Assert.That(Fouten(Protocol with { Terugval = [Meldfunctie.Griffier] }), Is.EqualTo(new[] { "terugval eindigtBinnen" }));
        Assert.That(Fouten(Protocol with { Rang = [Ambt.Burgemeester] }), Has.Count.EqualTo(6).And.All.EqualTo("rang ontbreekt"));
        Assert.That(Fouten(Protocol with { Termijnen = [Protocol.Termijnen![0] with { Dagen = null }] }), Is.EqualTo(new[] { "termijnen[0].dagen lengte" }));
        Assert.That(Fouten(Protocol with { Routes = [Protocol.Routes![0] with { Allen = [], EenVan = [] }, .. Protocol.Routes.Skip(1)] }), Is.EqualTo(new[] { "routes[0].allen leeg" }));
    }
}
