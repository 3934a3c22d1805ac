using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>A periodic act that was done by a body on a day.</summary>
internal sealed record Gedaan(PeriodiekeHandeling Handeling, Gremium Gremium, DateOnly Dag);

/// <summary>Knows when some of the periodic acts were done; registered once for each kind of record that counts.</summary>
internal interface ITelling
{
    /// <summary>The acts that this one counts. An obligation whose act nobody counts is not shown.</summary>
    IReadOnlyList<PeriodiekeHandeling> Handelingen { get; }

    /// <summary>What was done from a day to a day, in any order.</summary>
    Task<IReadOnlyList<Gedaan>> Tel(string gemeente, DateOnly van, DateOnly totEnMet, CancellationToken ct);
}
