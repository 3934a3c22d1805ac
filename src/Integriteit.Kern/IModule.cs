using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern;

/// <summary>
/// A module as the host sees it: a name for its schema, its services and its endpoints.
/// The only public type of a module's assembly.
/// </summary>
public interface IModule
{
    /// <summary>The schema (and SQLite file) that holds the module's tables, in lower case.</summary>
    string Schema { get; }

    /// <summary>Registers what the module needs; handlers and validators are found by <see cref="Mediation.Registration"/>.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Maps the module's slices on <c>/api/v1</c>, one line a slice.</summary>
    void Map(IEndpointRouteBuilder api);

    /// <summary>Runs after the migrations and before the first request; a failure stops the start.</summary>
    Task Start(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}
