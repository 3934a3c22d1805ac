using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>An office in a period.</summary>
/// <param name="Ambt">The office.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day; null while there is no end.</param>
public sealed record Ambtsperiode(Ambt Ambt, DateOnly Van, DateOnly? TotEnMet)
{
    /// <summary>The share of full time at which the office of a wethouder is set, in percent from 1 to 100, of which below 100 is part-time; null when unknown, and for other offices.</summary>
    public int? Tijdsbestedingsnorm { get; init; }

    /// <summary>The day until which the person was appointed, whether they leave sooner or later; null when unknown.</summary>
    public DateOnly? BenoemdTot { get; init; }

    /// <summary>The manager, of a civil servant; null when none is named, and for other offices.</summary>
    public Guid? Leidinggevende { get; init; }
}

/// <summary>A person with all offices that they ever held here.</summary>
/// <param name="Persoon">The id of the person.</param>
/// <param name="Naam">The name.</param>
/// <param name="Sleutel">Orders persons by name; what a next question starts after.</param>
/// <param name="Perioden">The offices, the oldest first.</param>
public sealed record Bekleder(Guid Persoon, string Naam, string Sleutel, IReadOnlyList<Ambtsperiode> Perioden);

/// <summary>Asks for one person with their offices; null when no such person is known.</summary>
public sealed record BekijkBekleder(string Gemeente, Guid Persoon) : IQuestion<Bekleder?>;

/// <summary>
/// Asks who held one of these offices at some time from a day to a day, by name, in pages.
/// </summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Ambten">The offices; at least one.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day.</param>
/// <param name="Na">The <see cref="Bekleder.Sleutel"/> after which to begin; empty for the first page.</param>
/// <param name="Aantal">The most persons to answer, 1 or more.</param>
public sealed record ZoekBekleders(string Gemeente, IReadOnlyList<Ambt> Ambten, DateOnly Van, DateOnly TotEnMet, string Na, int Aantal) : IQuestion<IReadOnlyList<Bekleder>>;
