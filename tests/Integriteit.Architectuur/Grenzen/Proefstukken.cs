using Integriteit.Kern;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

// Wrong and right on purpose: what the rules of this folder must tell apart.
namespace Integriteit.Architectuur.Grenzen.Proefstukken;

public sealed class Proefmodule : IModule
{
    public string Schema => "proef";

    public void AddServices(IServiceCollection services)
    {
    }

    public void Map(IEndpointRouteBuilder api)
    {
    }
}

public sealed class OpenbareDienst;

internal sealed record NietZichtbaar(string Naam);

public interface IGoed
{
    string Naam { get; }
}

public sealed record Goed(string Naam, IReadOnlyList<string> Delen) : IGoed
{
    public required Guid Id { get; init; }
}

public readonly record struct GoedKlein(int Aantal);

public sealed class GeenRecord;

public sealed record MetGedrag(string Naam)
{
    public string Luid() => Naam.ToUpperInvariant();
}

public sealed record MetRekensom(int Aantal)
{
    public int Dubbel => Aantal * 2;
}

public sealed record MetVeld
{
    internal readonly int aantal = 1;
}

public sealed record Zetbaar
{
    public string? Naam { get; set; }
}

public sealed record MetLijst(List<string> Delen);

public interface IMetGedrag
{
    string Naam() => "";
}
