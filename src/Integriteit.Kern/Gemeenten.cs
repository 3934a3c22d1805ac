namespace Integriteit.Kern;

/// <summary>A municipality that this host serves.</summary>
/// <param name="Code">The CBS code with its prefix, such as <c>gm0148</c>.</param>
/// <param name="Naam">The name, without "gemeente".</param>
/// <param name="Tooi">The TOOI identifier, a URI under <c>identifier.overheid.nl</c>.</param>
public sealed record Gemeente(string Code, string Naam, string Tooi);

/// <summary>The municipalities in the configuration, by code.</summary>
public sealed class Gemeenten(IEnumerable<Gemeente> gemeenten)
{
    private readonly Dictionary<string, Gemeente> byCode = gemeenten.ToDictionary(g => g.Code);

    public IEnumerable<Gemeente> Alle => byCode.Values.OrderBy(g => g.Code, StringComparer.Ordinal);

    public Gemeente? Vind(string code) => byCode.GetValueOrDefault(code);

    /// <exception cref="Afgewezen">404 for a municipality that this host does not serve.</exception>
    public Gemeente Vereis(string code) => Vind(code)
        ?? throw new Afgewezen(Reden.NietGevonden, "gemeenteOnbekend", $"De gemeente '{code}' is hier niet bekend. De lijst staat op /api/v1/gemeenten.");
}
