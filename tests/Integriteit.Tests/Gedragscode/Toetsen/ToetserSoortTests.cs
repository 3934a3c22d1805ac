using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern.Web;
using static Integriteit.Tests.Gedragscode.Bronloterij;
using U = Integriteit.Contracts.Gedragscode.Uitkomst;

namespace Integriteit.Tests.Gedragscode;

/// <summary>What holds of every judgement of every kind of case, whatever the norms; and of the codes that ship.</summary>
public sealed class ToetserSoortTests
{
    private sealed record Geval(string Soort, Rechtsbron[] Bronnen, (string, object?)[] Feiten)
    {
        public Toetsing Toets(Rechtsbron[]? bronnen = null) => Bronloterij.Toets(bronnen ?? Bronnen, Feiten, Soort);
    }

    private static readonly Gen<Geval> Alles =
        from soort in Soort
        from bronnen in Bronnen(bereik: true, soort)
        from feiten in Feitenset(soort: soort)
        select new Geval(soort, bronnen, feiten);

    private static void Altijd<T>(Gen<T> gen, Func<T, bool> klopt, int keren = 2000) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(keren), Prop.ForAll(gen.ToArbitrary(), klopt));

    private static string Json(Toetsing toets) => JsonSerializer.Serialize(toets, Integriteit.Kern.Web.Json.Options);

    [Test]
    public void Toetsen_is_zuiver_en_geeft_altijd_een_antwoord() => Altijd(Alles, g => Json(g.Toets()) == Json(g.Toets()));

    [Test]
    public void De_uitkomst_is_de_strengste_bevinding() => Altijd(Alles, g =>
    {
        var toets = g.Toets();
        return toets.Uitkomst == (toets.Bevindingen.Max(b => b.Uitkomst) ?? (Feitencatalogus.AlleenPlichten(g.Soort) && toets.Bevindingen.Count > 0 ? U.Toegestaan : U.HandmatigBeoordelen));
    });

    [Test]
    public void Een_code_erbij_maakt_het_nooit_milder_en_neemt_geen_plicht_weg() => Altijd(
        from g in Alles
        from erbij in Bronnen(bereik: true, g.Soort)
        select (g, erbij),
        x =>
        {
            var (voor, na) = (x.g.Toets(), x.g.Toets([.. x.g.Bronnen, .. x.erbij[1..]]));
            return na.Uitkomst >= voor.Uitkomst && (!voor.Registreren || na.Registreren) && (!voor.Publiceren || na.Publiceren)
                && voor.Onthouding.All(na.Onthouding.Contains) && voor.OpTeGeven.All(na.OpTeGeven.Contains) && na.Termijnen.Count >= voor.Termijnen.Count && na.Route.Count >= voor.Route.Count;
        });

    [Test]
    public void Wie_alles_weet_mist_niets() => Altijd(
        from soort in Soort
        from bronnen in Bronnen(bereik: true, soort)
        from feiten in Feitenset(alles: true, soort)
        select new Geval(soort, bronnen, feiten),
        g => g.Toets() is { OnbekendeFeiten.Count: 0 } toets && toets.Bevindingen.All(b => b.Code != Oordeel.FeitOnbekend));

    [Test]
    public void Een_termijn_is_terstond_of_heeft_een_begin_en_eindigt_nooit_ervoor() => Altijd(Alles, g => g.Toets().Termijnen.All(t =>
        t.Terstond ? t.Vervaldatum is null : t.Vanaf is not null && (t.Vervaldatum is null || g.Feiten.Single(f => f.Item1 == t.Vanaf).Item2 is not DateOnly begin || t.Vervaldatum > begin)));

    [Test]
    public void Onthouding_en_ontheffing_horen_bij_een_verbod() => Altijd(Alles, g =>
        g.Toets() is var toets && (toets.Uitkomst == U.WeigerenVerplicht || (toets.Onthouding.Count == 0 && toets.OntheffingDoor.Count == 0)));

    [Test]
    public void Elke_bevinding_met_een_bron_noemt_haar_en_alleen_bekende_feiten() => Altijd(Alles, g => g.Toets().Bevindingen.All(b =>
        b.Zin.Length > 0 && (b.Grondslag is not null || b.Code is Oordeel.CodeZwijgt or "openBegin") && b.Feiten.All(Feitencatalogus.Soorten[g.Soort].ContainsKey)));

    /// <summary>The codes and the law that ship, for one office.</summary>
    private static Rechtsbron[] Meegeleverd(Ambt ambt)
    {
        var codes = Bronbestand.Meegeleverd().Where(b => !Wetslaag.Is(b.Name));
        return [Integriteit.Gedragscode.Toetsen.Bronnen.Wet(Wetslaag.Laad().Regels, ambt, new DateOnly(2024, 5, 1)), .. codes.Select(b => Codekeuring.Code(b.Bytes, f => Assert.Fail(f.Reason))).Select(c => Integriteit.Gedragscode.Toetsen.Bronnen.Van(c, c.Versies![0], ambt))];
    }

    [Test]
    public void Wat_is_meegeleverd_geeft_over_alle_feiten_een_antwoord([Values] Ambt ambt)
    {
        var bronnen = Meegeleverd(ambt);
        Altijd(
            from soort in Soort
            from feiten in Feitenset(soort: soort)
            select new Geval(soort, bronnen, feiten),
            g => g.Toets() is var toets && Json(toets) == Json(g.Toets()) && toets.Bevindingen.Count > 0,
            keren: 500);
    }

    [Test]
    public void Een_duurder_geschenk_is_in_elke_meegeleverde_code_nooit_milder([Values] Ambt ambt)
    {
        var bronnen = Meegeleverd(ambt);
        Altijd(
            from feiten in Feitenset(alles: true)
            from een in Gen.OneOf(Gen.Choose(0, 10_000).Select(c => (long)c), Centen)
            from ander in Gen.OneOf(Gen.Choose(0, 10_000).Select(c => (long)c), Centen)
            select (feiten, Laag: Math.Min(een, ander), Hoog: Math.Max(een, ander)),
            g => bronnen[1..].All(code => Uitkomst(code, g.feiten, g.Laag) <= Uitkomst(code, g.feiten, g.Hoog)),
            keren: 500);

        U Uitkomst(Rechtsbron code, (string, object?)[] feiten, long centen) =>
            Bronloterij.Toets([bronnen[0], code], [.. feiten.Select(f => f.Item1 == Feitencatalogus.Waarde ? (f.Item1, centen) : f)]).Uitkomst;
    }
}
