using Integriteit.Contracts;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Codes;

/// <summary>Where a version stands on a day follows from its dates; only that it was adopted is kept.</summary>
internal static class Levensloop
{
    /// <summary>The offices of an organisation's own people: the executive may adopt a code for them alone.</summary>
    private static readonly Ambt[] Ambtelijk = [Ambt.Ambtenaar, Ambt.Griffier, Ambt.Gemeentesecretaris];

    public static Documentsoort Soort(this Codebestand code) => code.Documentsoort ?? Documentsoort.Gedragscode;

    /// <summary>True when it speaks to nobody who holds a political office.</summary>
    public static bool IsAmbtelijk(this Codebestand code) => code.Doelgroep!.All(Ambtelijk.Contains);

    public static bool IsVastgesteld(this Versiebestand versie) => versie.Status is Versiestatus.Vastgesteld or Versiestatus.InWerking or Versiestatus.Vervallen;

    /// <summary>The status on a day; an adopted version without a first day has always been in force.</summary>
    public static Versiestatus Op(this Versiebestand versie, DateOnly dag) =>
        !versie.IsVastgesteld() ? versie.Status!.Value
        : dag < (versie.InWerkingVan ?? DateOnly.MinValue) ? Versiestatus.Vastgesteld
        : dag <= (versie.InWerkingTotEnMet ?? DateOnly.MaxValue) ? Versiestatus.InWerking
        : Versiestatus.Vervallen;

    /// <summary>As it is shown on a day.</summary>
    public static Versiebestand Zoals(this Versiebestand versie, DateOnly dag) => versie with { Status = versie.Op(dag) };

    /// <summary>As it is kept: what the dates say is not.</summary>
    public static Versiebestand Bewaard(this Versiebestand versie) => versie.IsVastgesteld() ? versie with { Status = Versiestatus.Vastgesteld } : versie;

    /// <summary>What anyone may see of it: not who worked on it, nor what was said on the way.</summary>
    public static Versiebestand Openbaar(this Versiebestand versie) => versie with
    {
        Voorstel = null,
        Reden = null,
        Herziening = versie.Herziening is { } herziening ? herziening with { Besprekingen = null, Onduidelijkheden = null, Werkgroep = null } : null,
    };

    /// <summary>True when there is a day on which both would be in force.</summary>
    public static bool Overlapt(this Versiebestand a, Versiebestand b) =>
        (a.InWerkingVan ?? DateOnly.MinValue) <= (b.InWerkingTotEnMet ?? DateOnly.MaxValue) && (b.InWerkingVan ?? DateOnly.MinValue) <= (a.InWerkingTotEnMet ?? DateOnly.MaxValue);

    /// <summary>Adopted ones by their first day, then what is not adopted; by name where that says nothing.</summary>
    public static IReadOnlyList<Versiebestand> OpVolgorde(this IEnumerable<Versiebestand> versies) =>
        [.. versies.OrderBy(v => v.IsVastgesteld() ? v.InWerkingVan ?? DateOnly.MinValue : DateOnly.MaxValue).ThenBy(v => v.Versie, StringComparer.Ordinal)];
}
