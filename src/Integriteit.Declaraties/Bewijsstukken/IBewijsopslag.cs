namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>Content that was begun and not completed.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Id">The id of the evidence.</param>
/// <param name="Sinds">When it was last written to.</param>
internal sealed record OnvoltooideInhoud(string Gemeente, Guid Id, DateTimeOffset Sinds);

/// <summary>
/// Keeps the contents of evidence. What was begun can be read back by who began it; anyone else finds it once it is completed,
/// which is done after the database knows of it. Whether something is there, the database says and not this.
/// </summary>
internal interface IBewijsopslag
{
    /// <summary>A new, empty place; what is written to it can be sought and read back.</summary>
    Task<Stream> Begin(string gemeente, Guid id, CancellationToken ct);

    /// <summary>From now on it can be opened; again does nothing.</summary>
    Task Voltooi(string gemeente, Guid id, CancellationToken ct);

    /// <summary>The content, also when a stop came between the database and completing it; null when there is none.</summary>
    Task<Stream?> Open(string gemeente, Guid id, CancellationToken ct);

    /// <summary>Removes it, completed or not; none does nothing.</summary>
    Task Verwijder(string gemeente, Guid id, CancellationToken ct);

    /// <summary>What was begun and not completed.</summary>
    IAsyncEnumerable<OnvoltooideInhoud> Onvoltooid(CancellationToken ct);
}
