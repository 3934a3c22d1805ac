using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>Why a report is not destroyed yet.</summary>
internal enum Bewaarbeletsel
{
    NietGesloten,
    BewaartermijnLoopt,

    /// <summary>Something in it was opened by nobody who handles it now.</summary>
    OngelezenInhoud,
    OpenTermijn,

    /// <summary>An objection or appeal runs.</summary>
    RechtsmiddelLoopt,

    /// <summary>The reporter has not had the time yet to read what was written to them. Whether they did is not kept.</summary>
    MelderLeestNog,
}

/// <summary>Where a term comes from.</summary>
internal enum Bewaarherkomst
{
    EigenRegeling,
    Meegeleverd,
    WettelijkMinimum,
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
/// <param name="Regel">The rule that says so, or that would if it were closed today.</param>
/// <param name="Herkomst">Where that rule comes from.</param>
/// <param name="Beletsels">All that stands in the way.</param>
internal sealed record Bewaarbesluit(DateOnly? TotEnMet, Bewaarregel Regel, Bewaarherkomst Herkomst, IReadOnlyList<Bewaarbeletsel> Beletsels)
{
    public bool Mag => Beletsels.Count == 0;
}

/// <summary>The terms of <c>Gegevens/meldbewaring.json</c>, those of the municipality above them, and what follows. // Wbk 2a, AVG 5</summary>
internal sealed class Bewaarregels(Bewaarregels.Bestand bestand)
{
    internal sealed record Bestand(
        [property: Required, MinLength(1)] IReadOnlyList<Bewaarregel>? Regels,
        [property: Required] IReadOnlyList<Bewaarregel>? Minima,
        [property: Required] Leestermijn? Melder,
        [property: Required] Gesprekstermijn? Gesprekken);

    private static readonly DateOnly Altijd = new(1900, 1, 1);

    public IReadOnlyList<Bewaarregel> Meegeleverd => bestand.Regels!;

    /// <summary>Terms in law that no municipality shortens.</summary>
    public IReadOnlyList<Bewaarregel> Minima => bestand.Minima!;

    public Leestermijn Melder => bestand.Melder!;

    public Gesprekstermijn Gesprekken => bestand.Gesprekken!;

    public static Bewaarregels Laad() => new(Gegevensbestand.Laad<Bestand>("meldbewaring.json", Keur));

    /// <summary>
    /// The rule for a report on a day: the narrowest of the municipality's own; where those are silent the narrowest that
    /// ships; and never less than a minimum in law. Of two as narrow the later, and then the longer.
    /// </summary>
    public (Bewaarregel Regel, Bewaarherkomst Herkomst) Kies(Bewaarzaak zaak, DateOnly dag, Bewaarregeling? eigen)
    {
        Bewaarregel? Nauwste(IEnumerable<Bewaarregel> regels) => regels.Where(r => r.Geldt(zaak, dag)).MaxBy(r => (r.Nauwte, r.GeldigVan, r.Maanden));
        var (regel, herkomst) = Nauwste(eigen?.Regels() ?? []) is { } zelf ? (zelf, Bewaarherkomst.EigenRegeling) : (Nauwste(Meegeleverd)!, Bewaarherkomst.Meegeleverd);
        return Minima.Where(m => m.Geldt(zaak, dag)).MaxBy(m => m.Maanden) is { } minimum && minimum.Maanden > regel.Maanden ? (minimum, Bewaarherkomst.WettelijkMinimum) : (regel, herkomst);
    }

    /// <summary>Whether this report may be destroyed on this day. The term begins anew with all that is added after the end.</summary>
    public Bewaarbesluit Beslis(Bewaarzaak zaak, DateOnly dag, Bewaarregeling? eigen = null)
    {
        var (regel, herkomst) = Kies(zaak, dag, eigen);
        if (zaak.Gesloten is not { } gesloten)
        {
            return new Bewaarbesluit(null, regel, herkomst, [.. zaak.Beletsels.Append(Bewaarbeletsel.NietGesloten).Distinct().Order()]);
        }

        var einde = (gesloten > zaak.LaatsteInhoud ? gesloten : zaak.LaatsteInhoud).AddMonths(regel.Maanden!.Value);
        return new Bewaarbesluit(einde, regel, herkomst, [.. zaak.Beletsels.Concat(einde < dag ? [] : [Bewaarbeletsel.BewaartermijnLoopt]).Distinct().Order()]);
    }

    /// <summary>Reports what a municipality's own terms cannot say: two things of the same reports, or less than a minimum in law.</summary>
    public void Keur(Bewaarregeling eigen, Action<Fout> meld)
    {
        var regels = eigen.Regels().ToList();
        Dubbel(regels, i => $"termijnen[{i}]", meld);
        for (var i = 0; i < regels.Count; i++)
        {
            if (Minima.Where(m => m.Raakt(regels[i]) && m.Maanden > regels[i].Maanden).MaxBy(m => m.Maanden) is { } minimum)
            {
                meld(new Fout($"termijnen[{i}].maanden", "onderMinimum", $"Ten minste {minimum.Maanden} maanden: {minimum.Grondslag}."));
            }
        }
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

        Dubbel(bestand.Regels!, i => $"regels[{i}]", meld);
    }

    private static void Dubbel(IReadOnlyList<Bewaarregel> regels, Func<int, string> plaats, Action<Fout> meld)
    {
        for (var i = 0; i < regels.Count; i++)
        {
            var regel = regels[i];
            if (regels.Take(i).Any(r => r.GeldigVan == regel.GeldigVan && r.Nauwte == regel.Nauwte && r.Raakt(regel)))
            {
                meld(new Fout(plaats(i), "dubbel", "Van hetzelfde zegt een eerdere regel vanaf die dag al iets."));
            }
        }
    }
}
