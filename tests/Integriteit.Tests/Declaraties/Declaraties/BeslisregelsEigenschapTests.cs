using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Tests.Declaraties;

/// <summary>What holds of every claim and every decision: amounts add up, in whatever order; nothing exceeds what was asked; no doubt is decided below. // 003-26, 003-27</summary>
public sealed class BeslisregelsEigenschapTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<Uitgave> Uitgaven =
        from totaal in Gen.Choose(1, 5_000_000)
        from prive in Gen.Choose(0, totaal - 1)
        select new Uitgave { Totaal = new Bedrag(totaal), Privedeel = prive == 0 ? null : new Bedrag(prive) };

    private static readonly Gen<Regeltoets?> Toetsen =
        from uitkomst in Gen.Elements(Enum.GetValues<Uitkomst>())
        from twijfel in Gen.Elements(true, false)
        from dwingend in Gen.Elements(true, false)
        from grens in Gen.Choose(0, 5_000_000)
        from begrensd in Gen.Elements(true, false)
        select (Regeltoets?)new Regeltoets(uitkomst, twijfel && uitkomst != Uitkomst.WeigerenVerplicht, begrensd ? new Bedrag(grens) : null, [new Declaratiebevinding("x", uitkomst, "X.", null, null, dwingend, [])]);

    private static readonly Gen<Declaratie> Declaraties =
        from aantal in Gen.Choose(1, 8)
        from uitgaven in Uitgaven.ListOf(aantal)
        from toetsen in Toetsen.ListOf(aantal)
        from ambt in Gen.Elements(Ambt.Raadslid, Ambt.Wethouder, Ambt.Burgemeester)
        select new Declaratie(Guid.Empty, 1, Declaratiestaat.Getoetst, Guid.Empty, "", ambt, "", "", [.. uitgaven.Select((u, i) => Declaratieregel.Van(u, i + 1) with { Toets = toetsen[i] })]);

    private static readonly Gen<(Declaratie Declaratie, IReadOnlyList<Regelbesluit> Besluiten)> Besloten =
        from declaratie in Declaraties
        from delen in Gen.Choose(0, 4).ListOf(declaratie.Regels.Count)
        from volgorde in Gen.Shuffle(declaratie.Regels.Select(r => r.Nummer).ToArray())
        select (declaratie, (IReadOnlyList<Regelbesluit>)[.. volgorde.Select(n => new Regelbesluit(n, new Bedrag(declaratie.Regels[n - 1].Bedrag.Centen * delen[n - 1] / 4), "R", "G"))]);

    private static void Altijd<T>(Gen<T> gen, Func<T, bool> klopt) => Check.One(Vaak, Prop.ForAll(gen.ToArbitrary(), klopt));

    private static Declaratie Pas(Declaratie declaratie, IReadOnlyList<Regelbesluit> besluiten) => Beslisregels.Pas(declaratie, new Declaratiebesluit(Beslisser.Toetser, default, null), besluiten);

    [Test]
    public void Totaal_is_gevraagd_en_eigen_deel() => Altijd(Uitgaven, u => Declaratieregel.Van(u, 1).Bedrag.Centen + (u.Privedeel?.Centen ?? 0) == u.Totaal!.Value.Centen);

    [Test]
    public void Gevraagd_en_toegekend_zijn_de_som_van_de_regels() => Altijd(Besloten, g =>
    {
        var na = Pas(g.Declaratie, g.Besluiten);
        return na.Gevraagd.Centen == na.Regels.Sum(r => r.Bedrag.Centen)
            && na.Toegekend!.Value.Centen == g.Besluiten.Sum(b => b.Toegekend!.Value.Centen)
            && na.Regels.All(r => r.Besluit!.Nummer == r.Nummer)
            && na.Toegekend.Value.CompareTo(na.Gevraagd) <= 0;
    });

    [Test]
    public void De_volgorde_van_de_besluiten_maakt_niet_uit() => Altijd(Besloten, g =>
        Pas(g.Declaratie, g.Besluiten) is var een && Pas(g.Declaratie, [.. g.Besluiten.OrderBy(b => b.Nummer)]) is var ander
        && een.Staat == ander.Staat && een.Toegekend == ander.Toegekend && een.Regels.Zip(ander.Regels).All(p => p.First.Besluit == p.Second.Besluit));

    [Test]
    public void De_staat_volgt_uit_het_toegekende() => Altijd(Besloten, g => Pas(g.Declaratie, g.Besluiten) is var na && na.Staat == (na.Toegekend!.Value.Centen, na.Toegekend == na.Gevraagd) switch
    {
        (_, true) => Declaratiestaat.Goedgekeurd,
        (0, _) => Declaratiestaat.Afgewezen,
        _ => Declaratiestaat.DeelsGoedgekeurd,
    });

    [Test]
    public void Volledige_besluiten_hebben_geen_fouten_en_een_te_hoog_of_ontbrekend_besluit_wel() => Altijd(Besloten, g =>
        !Beslisregels.Fouten(g.Declaratie, g.Besluiten).Any()
        && Beslisregels.Fouten(g.Declaratie, [.. g.Besluiten.Skip(1)]).Any()
        && Beslisregels.Fouten(g.Declaratie, [.. g.Besluiten, g.Besluiten[0]]).Any()
        && Beslisregels.Fouten(g.Declaratie, [g.Besluiten[0] with { Toegekend = new Bedrag(g.Declaratie.Regels[g.Besluiten[0].Nummer!.Value - 1].Bedrag.Centen + 1) }, .. g.Besluiten.Skip(1)]).Any());

    [Test]
    public void Over_twijfel_en_over_de_burgemeester_beslist_nooit_de_toetser() => Altijd(Besloten, g =>
        Beslisregels.Weigering(g.Declaratie, Beslisser.Toetser, g.Besluiten) is not null || (g.Declaratie.Ambt != Ambt.Burgemeester && g.Declaratie.Regels.All(r => !r.Toets!.Twijfel)));

    [Test]
    public void Wat_een_hogere_trede_niet_mag_mag_een_lagere_ook_niet() => Altijd(Besloten, g =>
        Enum.GetValues<Beslisser>().Zip(Enum.GetValues<Beslisser>().Skip(1)).All(p => Beslisregels.Weigering(g.Declaratie, p.Second, g.Besluiten) is null || Beslisregels.Weigering(g.Declaratie, p.First, g.Besluiten) is not null));

    [Test]
    public void Wat_is_uitgesloten_kent_niemand_toe_en_niets_toekennen_kan_het_college_altijd() => Altijd(Besloten, g =>
        (Beslisregels.Weigering(g.Declaratie, Beslisser.College, g.Besluiten) is null) == g.Declaratie.Regels.All(r => !r.Toets!.Uitgesloten() || g.Besluiten.Single(b => b.Nummer == r.Nummer).Toegekend!.Value.Centen == 0)
        && Beslisregels.Weigering(g.Declaratie, Beslisser.College, [.. g.Besluiten.Select(b => b with { Toegekend = new Bedrag(0) })]) is null);

    [Test]
    public void Een_declaratie_leest_terug_zoals_zij_is_geschreven() => Altijd(Besloten, g =>
    {
        var json = System.Text.Json.JsonSerializer.Serialize(Pas(g.Declaratie, g.Besluiten), Json.Options);
        return System.Text.Json.JsonSerializer.Serialize(Declaratie.Lees(json), Json.Options) == json;
    });

    [Test]
    public void Uit_een_eindstaat_voert_geen_besluit_en_elke_staat_is_te_bereiken()
    {
        var staten = Enum.GetValues<Declaratiestaat>();
        var bereikt = new HashSet<Declaratiestaat> { Declaratiestaat.Concept };
        while (staten.FirstOrDefault(naar => !bereikt.Contains(naar) && bereikt.Any(van => Enum.GetValues<Declaratiegebeurtenis>().Any(g => Levensloop.Kan(van, g, naar)))) is var volgende && volgende != default)
        {
            bereikt.Add(volgende);
        }

        Assert.That(bereikt, Is.EquivalentTo(staten));
        foreach (var einde in new[] { Declaratiestaat.Afgewezen, Declaratiestaat.Teruggetrokken, Declaratiestaat.Teruggevorderd })
        {
            Assert.That(staten.Any(naar => Enum.GetValues<Declaratiegebeurtenis>().Any(g => Levensloop.Kan(einde, g, naar))), Is.False, $"{einde}");
        }

        // Nothing is paid without a decision, and nothing is decided that was not judged.
        Assert.That(staten.Where(van => Levensloop.Kan(van, Declaratiegebeurtenis.BetaalbaarGesteld, Declaratiestaat.Betaalbaar)), Is.EquivalentTo(new[] { Declaratiestaat.Goedgekeurd, Declaratiestaat.DeelsGoedgekeurd }));
        Assert.That(Levensloop.Kan(Declaratiestaat.Ingediend, Declaratiegebeurtenis.Besloten, Declaratiestaat.Goedgekeurd), Is.False);
    }
}
