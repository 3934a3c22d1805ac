namespace Integriteit.Kern;

/// <summary>The folder of the key ring, apart from the data: a copy of the data alone opens nothing.</summary>
/// <param name="Map">The full path.</param>
public sealed record Sleutelmap(string Map);

/// <summary>Wraps every key that is kept under a new key of the ring; what the keys lock stays as it is.</summary>
public interface ISleutelrotatie
{
    /// <summary>Does it, and says how many were wrapped anew.</summary>
    Task<int> Voer(CancellationToken ct);
}
