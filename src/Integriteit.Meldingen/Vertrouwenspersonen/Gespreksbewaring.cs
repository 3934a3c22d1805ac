using Integriteit.Meldingen.Bewaring;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>What is known of a talk without opening it.</summary>
/// <param name="Datum">Its day.</param>
/// <param name="Gewaarschuwd">The day on which its owner was told that it will go.</param>
/// <param name="Verweesd">The day on which its owner was seen to be vertrouwenspersoon no more.</param>
internal sealed record Gespreksstand(DateOnly Datum, DateOnly? Gewaarschuwd, DateOnly? Verweesd);

/// <summary>How long talks stay, and when their owner is told. Pure. // 001-11, AVG 5</summary>
internal static class Gespreksbewaring
{
    /// <summary>What becomes of a talk today.</summary>
    /// <param name="stand">The talk.</param>
    /// <param name="termijn">The terms.</param>
    /// <param name="maanden">How many months talks stay: the municipality's own, or that of the terms.</param>
    /// <param name="laatsteDag">The last day on which the owner is vertrouwenspersoon as far as is known; null when they are it no more.</param>
    /// <param name="vandaag">Today.</param>
    /// <returns>How it stands from now on, and whether it goes.</returns>
    public static (Gespreksstand Stand, bool Verdwijnt) Bepaal(Gespreksstand stand, Gesprekstermijn termijn, int maanden, DateOnly? laatsteDag, DateOnly vandaag)
    {
        var vooraf = termijn.WaarschuwingDagen!.Value;
        var (einde, aftreden) = (stand.Datum.AddMonths(maanden), laatsteDag is null || laatsteDag < DateOnly.MaxValue && laatsteDag.Value.AddDays(-vooraf) <= vandaag);
        var nieuw = stand with
        {
            Gewaarschuwd = aftreden || einde.AddDays(-vooraf) <= vandaag ? stand.Gewaarschuwd ?? vandaag : null,
            Verweesd = laatsteDag is null ? stand.Verweesd ?? vandaag : null,
        };
        return (nieuw, (einde < vandaag && nieuw.Gewaarschuwd?.AddDays(vooraf) <= vandaag) || nieuw.Verweesd?.AddDays(termijn.NaAftredenDagen!.Value) <= vandaag);
    }

    /// <summary>The first day on which a talk that stands so can go.</summary>
    public static DateOnly Vanaf(Gespreksstand stand, Gesprekstermijn termijn, int maanden, DateOnly? laatsteDag, DateOnly vandaag)
    {
        var (einde, gewaarschuwd) = (stand.Datum.AddMonths(maanden).AddDays(1), (stand.Gewaarschuwd ?? vandaag).AddDays(termijn.WaarschuwingDagen!.Value));
        var verloopt = einde > gewaarschuwd ? einde : gewaarschuwd;
        var na = termijn.NaAftredenDagen!.Value;
        var wees = laatsteDag is not { } dag ? (stand.Verweesd ?? vandaag).AddDays(na) : dag == DateOnly.MaxValue ? dag : dag.AddDays(na + 1);
        return verloopt < wees ? verloopt : wees;
    }
}
