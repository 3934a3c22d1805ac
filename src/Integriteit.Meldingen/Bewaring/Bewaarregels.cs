using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>How long reports are kept after their end, from a day on.</summary>
/// <param name="Regime">Of which regime; null for reports that never got one.</param>
/// <param name="Soorten">Only of these kinds; null for all.</param>
/// <param name="Bevinding">Only with this finding; null for any, and for none.</param>
/// <param name="Maanden">The term in months, 1 to 240.</param>
/// <param name="GeldigVan">The first day on which the rule is applied, to every report that then still exists.</param>
/// <param name="Grondslag">What demands or allows it.</param>
/// <param name="Bron">Where that was read, or how it was chosen.</param>
/// <param name="Geverifieerd">Whether the text itself was read.</param>
internal sealed record Bewaarregel(
    Meldregime? Regime,
    [property: MinLength(1)] IReadOnlyList<Meldsoort>? Soorten,
    Meldbevinding? Bevinding,
    [property: Required, Range(1, 240)] int? Maanden,
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MaxLength(300)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd)
{
    public bool Geldt(Bewaarzaak zaak, DateOnly dag) =>
        GeldigVan <= dag && Regime == zaak.Regime && Soorten?.Contains(zaak.Soort) != false && (Bevinding is null || Bevinding == zaak.Bevinding);

    /// <summary>How much it narrows: of the rules for a report the narrowest holds.</summary>
    public int Nauwte => (Soorten is null ? 0 : 1) + (Bevinding is null ? 0 : 1);
}

/// <summary>Why a report is not destroyed yet.</summary>
internal enum Bewaarbeletsel
{
    NietGesloten,
    BewaartermijnLoopt,

    /// <summary>The reporter wrote something that no handler has read. What the reporter reads is not kept.</summary>
    OngelezenInhoud,
    OpenTermijn,

    /// <summary>An objection or appeal runs.</summary>
    RechtsmiddelLoopt,
}

/// <summary>What of a report decides whether it may be destroyed.</summary>
/// <param name="Regime">Its regime.</param>
/// <param name="Soort">Its kind.</param>
/// <param name="Bevinding">What was found last.</param>
/// <param name="Gesloten">The day on which it was closed; null while it is not.</param>
/// <param name="LaatsteInhoud">The last day on which something was added to it.</param>
/// <param name="Beletsels">What stands in the way apart from the term.</param>
internal sealed record Bewaarzaak(Meldregime? Regime, Meldsoort Soort, Meldbevinding? Bevinding, DateOnly? Gesloten, DateOnly LaatsteInhoud, IReadOnlySet<Bewaarbeletsel> Beletsels);

/// <summary>Whether a report may be destroyed on a day, and if not, why not.</summary>
/// <param name="TotEnMet">The last day of its term; null while it is not closed.</param>
/// <param name="Regel">The rule that says so; null while it is not closed.</param>
/// <param name="Beletsels">All that stands in the way.</param>
internal sealed record Bewaarbesluit(DateOnly? TotEnMet, Bewaarregel? Regel, IReadOnlyList<Bewaarbeletsel> Beletsels)
{
    public bool Mag => Beletsels.Count == 0;
}

/// <summary>The terms of <c>Gegevens/meldbewaring.json</c>, and what follows from them. // Wbk 2a, AVG 5</summary>
internal sealed class Bewaarregels(Bewaarregels.Bestand bestand)
{
    internal sealed record Bestand([property: Required, MinLength(1)] IReadOnlyList<Bewaarregel>? Regels);

    private static readonly DateOnly Altijd = new(1900, 1, 1);

    public static Bewaarregels Laad() => new(Gegevensbestand.Laad<Bestand>("meldbewaring.json", Keur));

    /// <summary>Whether this report may be destroyed on this day. The term begins anew with all that is added after the end.</summary>
    public Bewaarbesluit Beslis(Bewaarzaak zaak, DateOnly dag)
    {
        if (zaak.Gesloten is not { } gesloten)
        {
            return new Bewaarbesluit(null, null, [.. zaak.Beletsels.Append(Bewaarbeletsel.NietGesloten).Distinct().Order()]);
        }

        var regel = bestand.Regels!.Where(r => r.Geldt(zaak, dag)).MaxBy(r => (r.Nauwte, r.GeldigVan))!;
        var einde = (gesloten > zaak.LaatsteInhoud ? gesloten : zaak.LaatsteInhoud).AddMonths(regel.Maanden!.Value);
        return new Bewaarbesluit(einde, regel, [.. zaak.Beletsels.Concat(einde < dag ? [] : [Bewaarbeletsel.BewaartermijnLoopt]).Distinct().Order()]);
    }

    /// <summary>Every regime, and no regime, has a term at every time; no two rules say different things of the same.</summary>
    internal static void Keur(Bestand bestand, Action<Fout> meld)
    {
        foreach (var regime in Enum.GetValues<Meldregime>().Cast<Meldregime?>().Append(null))
        {
            if (!bestand.Regels!.Any(r => r.Regime == regime && r.Nauwte == 0 && r.GeldigVan <= Altijd))
            {
                meld(new Fout("regels", "gat", $"Voor {(regime is { } r ? $"het regime {Naming.Of(r)}" : "meldingen zonder regime")} is er geen termijn vanaf {Altijd:yyyy-MM-dd}."));
            }
        }

        for (var i = 0; i < bestand.Regels!.Count; i++)
        {
            var regel = bestand.Regels[i];
            if (bestand.Regels.Take(i).Any(r => r.Regime == regel.Regime && r.Bevinding == regel.Bevinding && r.GeldigVan == regel.GeldigVan && r.Nauwte == regel.Nauwte && Raken(r.Soorten, regel.Soorten)))
            {
                meld(new Fout($"regels[{i}]", "dubbel", "Van hetzelfde zegt een eerdere regel vanaf die dag al iets."));
            }
        }
    }

    private static bool Raken(IReadOnlyList<Meldsoort>? een, IReadOnlyList<Meldsoort>? ander) => een is null == ander is null && (een is null || een.Intersect(ander!).Any());
}
