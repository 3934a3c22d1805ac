using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using static Integriteit.Tests.Gedragscode.Bronloterij;
using U = Integriteit.Contracts.Gedragscode.Uitkomst;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What holds of every judgement, whatever the norms and the facts.</summary>
public sealed class ToetserEigenschapTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static void Altijd<T>(Gen<T> gen, Func<T, bool> klopt) => Check.One(Vaak, Prop.ForAll(gen.ToArbitrary(), klopt));

    private static readonly Gen<(Rechtsbron[] Bronnen, (string, object?)[] Feiten)> Alles =
        from bronnen in Bronnen(bereik: true)
        from feiten in Feitenset()
        select (bronnen, feiten);

    private static readonly Gen<(Rechtsbron[] Bronnen, (string, object?)[] Feiten, (string, object?)[] Bekend)> Deels =
        from bronnen in Bronnen()
        from feiten in Feitenset()
        from bekend in Feitenset(alles: true)
        select (bronnen, feiten, feiten.Zip(bekend, (f, b) => f.Item2 is null ? b : f).ToArray());

    [Test]
    public void De_uitkomst_is_de_strengste_bevinding() => Altijd(Alles, g =>
    {
        var toets = Toets(g.Bronnen, g.Feiten);
        return toets.Uitkomst == (toets.Bevindingen.Max(b => b.Uitkomst) ?? U.HandmatigBeoordelen);
    });

    [Test]
    public void Een_bron_erbij_maakt_het_nooit_milder() => Altijd(
        from g in Alles
        from erbij in Bronnen(bereik: true)
        select (g.Bronnen, g.Feiten, Erbij: erbij[1..]),
        g => Toets([.. g.Bronnen, .. g.Erbij], g.Feiten).Uitkomst >= Toets(g.Bronnen, g.Feiten).Uitkomst);

    [Test]
    public void Een_bron_erbij_neemt_geen_plicht_weg() => Altijd(
        from g in Alles
        from erbij in Bronnen(bereik: true)
        select (g.Bronnen, g.Feiten, Erbij: erbij[1..]),
        g =>
        {
            var (voor, na) = (Toets(g.Bronnen, g.Feiten), Toets([.. g.Bronnen, .. g.Erbij], g.Feiten));
            return (!voor.Registreren || na.Registreren) && (!voor.Publiceren || na.Publiceren);
        });

    [Test]
    public void De_volgorde_van_bronnen_en_normen_doet_er_niet_toe() => Altijd(Alles, g =>
    {
        var (zo, andersom) = (Toets(g.Bronnen, g.Feiten), Toets([g.Bronnen[0], .. g.Bronnen[1..].Reverse().Select(b => b with { Regels = [.. b.Regels.Reverse()] })], g.Feiten));
        return (zo.Uitkomst, zo.Registreren, zo.Publiceren, zo.EigenAfwegingVereist, zo.Conflicten.Count > 0) == (andersom.Uitkomst, andersom.Registreren, andersom.Publiceren, andersom.EigenAfwegingVereist, andersom.Conflicten.Count > 0)
            && zo.OnbekendeFeiten.Order().SequenceEqual(andersom.OnbekendeFeiten.Order());
    });

    [Test]
    public void Wie_alles_weet_mist_niets() => Altijd(
        from bronnen in Bronnen(bereik: true)
        from feiten in Feitenset(alles: true)
        select (bronnen, feiten),
        g => Toets(g.bronnen, g.feiten) is { OnbekendeFeiten.Count: 0 } toets && toets.Bevindingen.All(b => b.Code != "feitOnbekend"));

    [Test]
    public void Een_onbekend_feit_dat_niet_wordt_genoemd_verandert_niets() => Altijd(Deels, g =>
    {
        var voor = Toets(g.Bronnen, g.Feiten);
        // Only those that the answer does not name become known.
        var na = Toets(g.Bronnen, [.. g.Feiten.Zip(g.Bekend, (f, b) => voor.OnbekendeFeiten.Contains(f.Item1) ? f : b)]);
        return (voor.Uitkomst, voor.Registreren, voor.Publiceren) == (na.Uitkomst, na.Registreren, na.Publiceren);
    });

    [Test]
    public void Wat_zeker_is_blijft_als_meer_bekend_wordt() => Altijd(Deels, g =>
    {
        var zeker = Toets(g.Bronnen, g.Feiten).Bevindingen.Where(b => b.Code is "drempel" or "omstandigheid").Max(b => b.Uitkomst);
        return zeker is null || Toets(g.Bronnen, g.Bekend).Uitkomst >= zeker;
    });

    [Test]
    public void Een_zekere_openbaarmaking_blijft_als_meer_bekend_wordt() => Altijd(Deels, g =>
        !Toets(g.Bronnen, g.Feiten).Publiceren || Toets(g.Bronnen, g.Bekend).Publiceren);

    [Test]
    public void Meer_waarde_is_nooit_milder_als_de_normen_dat_niet_zijn() => Altijd(
        from bronnen in Bronnen(bereik: true)
        from feiten in Feitenset()
        from een in Gen.Choose(0, 10_000)
        from ander in Gen.Choose(0, 10_000)
        select (Bronnen: bronnen.Select(Oplopend).ToArray(), feiten, Laag: Math.Min(een, ander), Hoog: Math.Max(een, ander)),
        g =>
        {
            var (laag, hoog) = (Toets(g.Bronnen, Met(g.feiten, g.Laag)), Toets(g.Bronnen, Met(g.feiten, g.Hoog)));
            return laag.Uitkomst <= hoog.Uitkomst && (!laag.Registreren || hoog.Registreren) && (!laag.Publiceren || hoog.Publiceren);
        });

    [Test]
    public void Wat_moet_zegt_een_bevinding() => Altijd(Alles, g =>
    {
        var toets = Toets(g.Bronnen, g.Feiten);
        bool Zegt(string code) => toets.Bevindingen.Any(b => b.Code == code && b.Gewicht == Gewicht.Verplichting && b.Grondslag is not null);
        return (!toets.Publiceren || Zegt("openbaarmaking"))
            && (!toets.EigenAfwegingVereist || Zegt("eigenAfweging"))
            && (!toets.Registreren || toets.Bevindingen.Any(b => b.Code is "registratie" or "feitOnbekend"));
    });

    [Test]
    public void Een_conflict_is_tussen_twee_bronnen_en_de_strengste_is_toegepast() => Altijd(Alles, g =>
    {
        var toets = Toets(g.Bronnen, g.Feiten);
        return toets.Conflicten.All(c => c.Toegepast.Grondslag!.Code != c.WijktAf.Grondslag!.Code
            && (c.Onderwerp == "aannemen" ? c.Toegepast.Uitkomst > c.WijktAf.Uitkomst : c.Toegepast.Gewicht > c.WijktAf.Gewicht));
    });

    [Test]
    public void In_twijfel_vraagt_houden_een_reden() => Altijd(Alles, g =>
    {
        var toets = Toets(g.Bronnen, g.Feiten);
        return toets.Uitkomst is U.Toegestaan or U.WeigerenVerplicht || toets.Afhandeling.All(a => a.Wijze != Afhandelwijze.Behouden || a.Vereist.Contains("motivering"));
    });

    private static (string, object?)[] Met((string, object?)[] feiten, long centen) => [.. feiten.Select(f => f.Item1 == Feitencatalogus.Waarde ? (f.Item1, centen) : f)];

    private static Rechtsbron Oplopend(Rechtsbron bron) => bron with
    {
        Regels = [.. bron.Regels.Select(r => r with
        {
            Norm = r.Norm switch
            {
                Drempel d when new[] { d.Onder, d.Op, d.Boven }.Order().ToArray() is var u => d with { Onder = u[0], Op = u[1], Boven = u[2] },
                PlichtNorm { Bedrag: not null } p when new[] { p.Onder, p.Op, p.Boven }.Order().ToArray() is var u => p with { Onder = u[0], Op = u[1], Boven = u[2] },
                var norm => norm,
            },
        })],
    };
}
