using System.ComponentModel;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Jaarverslag;

/// <summary>How long a report took from receipt to its end.</summary>
internal enum Meldduur
{
    TotEenMaand,
    TotDrieMaanden,
    TotZesMaanden,
    TotTwaalfMaanden,
    Langer,
}

/// <summary>What a report came to.</summary>
internal enum Melduitkomst
{
    Gegrond,
    Ongegrond,
    NietVastTeStellen,
    ZonderBevinding,
}

/// <summary>What of one report is counted; nothing else of it is.</summary>
internal sealed record Telling(Meldsoort Soort, Meldregime? Regime, DateOnly Ontvangen, DateOnly? Gesloten, Meldbevinding? Bevinding)
{
    public Meldduur? Duur => Gesloten is not { } einde ? null
        : einde <= Ontvangen.AddMonths(1) ? Meldduur.TotEenMaand
        : einde <= Ontvangen.AddMonths(3) ? Meldduur.TotDrieMaanden
        : einde <= Ontvangen.AddMonths(6) ? Meldduur.TotZesMaanden
        : einde <= Ontvangen.AddMonths(12) ? Meldduur.TotTwaalfMaanden
        : Meldduur.Langer;

    public Melduitkomst Uitkomst => Bevinding switch
    {
        Meldbevinding.Gegrond => Melduitkomst.Gegrond,
        Meldbevinding.Ongegrond => Melduitkomst.Ongegrond,
        Meldbevinding.NietVastTeStellen => Melduitkomst.NietVastTeStellen,
        null => Melduitkomst.ZonderBevinding,
    };
}

/// <summary>What of one talk of a vertrouwenspersoon is counted; nothing else of it is. // 001-11</summary>
internal sealed record Gesprekstelling(int Jaar, Meldsoort Onderwerp, Melderhoedanigheid Hoedanigheid);

[Description("Een aantal.")]
internal sealed record Jaaraantal(
    [property: Description("Waarvan dit het aantal is.")] string Waarde,
    [property: Description("Het aantal; ontbreekt als het is afgeschermd.")] int? Aantal);

[Description("De meldingen van een jaar, in aantallen die naar niemand te herleiden zijn.")]
internal sealed record Jaarcijfers(
    [property: Description("Het kalenderjaar.")] int Jaar,
    [property: Description("Hoeveel meldingen in dat jaar zijn ontvangen; ontbreekt onder de drempel.")] int? Ontvangen,
    [property: Description("De ontvangen meldingen naar soort.")] IReadOnlyList<Jaaraantal> NaarSoort,
    [property: Description("De ontvangen meldingen naar regime.")] IReadOnlyList<Jaaraantal> NaarRegime,
    [property: Description("Hoeveel meldingen in dat jaar zijn afgesloten; ontbreekt onder de drempel.")] int? Afgesloten,
    [property: Description("De afgesloten meldingen naar duur.")] IReadOnlyList<Jaaraantal> NaarDuur,
    [property: Description("De afgesloten meldingen naar uitkomst.")] IReadOnlyList<Jaaraantal> NaarUitkomst,
    [property: Description("Hoeveel gesprekken vertrouwenspersonen in dat jaar vastlegden; ontbreekt onder de drempel.")] int? Gesprekken,
    [property: Description("De gesprekken naar onderwerp.")] IReadOnlyList<Jaaraantal> GesprekkenNaarOnderwerp,
    [property: Description("De gesprekken naar hoedanigheid.")] IReadOnlyList<Jaaraantal> GesprekkenNaarHoedanigheid)
{
    /// <summary>The least number that is shown.</summary>
    [Description("Het kleinste aantal, nul daargelaten, dat wordt getoond. Wat kleiner is, is afgeschermd, samen met wat nodig is om het niet te laten uitrekenen.")]
    public int Drempel { get; init; } = Afscherming.Drempel;

    /// <summary>How a report without a regime is counted.</summary>
    private const string NietBepaald = "nietBepaald";

    /// <summary>
    /// Counts a year. What was received, what was closed and the talks are sets of their own; each table is hidden for
    /// itself, since tables of one set share only their total.
    /// </summary>
    public static Jaarcijfers Van(int jaar, IEnumerable<Telling> meldingen, IEnumerable<Gesprekstelling> gesprekken)
    {
        var gevoerd = gesprekken.Where(g => g.Jaar == jaar).ToList();
        var alle = meldingen.ToList();
        var ontvangen = alle.Where(m => m.Ontvangen.Year == jaar).ToList();
        var afgesloten = alle.Where(m => m.Gesloten?.Year == jaar).ToList();
        return new Jaarcijfers(
            jaar,
            Afscherming.Totaal(ontvangen.Count),
            Tabel(Namen<Meldsoort>(), ontvangen, m => Naming.Of(m.Soort)),
            Tabel([.. Namen<Meldregime>(), NietBepaald], ontvangen, m => m.Regime is { } regime ? Naming.Of(regime) : NietBepaald),
            Afscherming.Totaal(afgesloten.Count),
            Tabel(Namen<Meldduur>(), afgesloten, m => Naming.Of(m.Duur!.Value)),
            Tabel(Namen<Melduitkomst>(), afgesloten, m => Naming.Of(m.Uitkomst)),
            Afscherming.Totaal(gevoerd.Count),
            Tabel(Namen<Meldsoort>(), gevoerd, g => Naming.Of(g.Onderwerp)),
            Tabel(Namen<Melderhoedanigheid>(), gevoerd, g => Naming.Of(g.Hoedanigheid)));
    }

    private static IReadOnlyList<string> Namen<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(w => Naming.Of(w))];

    private static IReadOnlyList<Jaaraantal> Tabel<T>(IReadOnlyList<string> waarden, IReadOnlyList<T> geteld, Func<T, string> van)
    {
        var aantallen = geteld.CountBy(van).ToDictionary();
        return [.. waarden.Zip(Afscherming.Verhul([.. waarden.Select(w => aantallen.GetValueOrDefault(w))]), (w, a) => new Jaaraantal(w, a))];
    }
}
