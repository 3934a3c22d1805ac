using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Declaraties;

/// <summary>What office-holders cost: claims with their evidence, invoices, payments, and the month that is published. // 003-25</summary>
public sealed class DeclaratiesModule : IModule
{
    public string Schema => "declaraties";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<DeclaratiesDb>();
        services.AddScoped<Declaratieboek>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
    }
}

internal sealed class DeclaratiesDb(IDialect dialect) : ModuleDb("declaraties", dialect);
