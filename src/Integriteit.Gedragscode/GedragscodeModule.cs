using System.Reflection;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Gedragscode;

/// <summary>Codes, versions, provisions and norms, the law layer above them, and the judgement of facts.</summary>
public sealed class GedragscodeModule : IModule
{
    public string Schema => "gedragscode";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<GedragscodeDb>();
        services.AddSingleton<Codeverzameling>();
        services.AddSingleton(_ => Wetslaag.Laad());
        services.AddScoped<Codelader>();
        services.AddScoped<Bevoegdheid>();
        services.AddScoped<Zittingskalender>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        ZoekGedragscodes.Map(api);
        BekijkGedragscode.Map(api);
        BekijkCodeversie.Map(api);
        Toets.Map(api);
        ZoekNormtypen.Map(api);
        ZoekToetssoorten.Map(api);
    }

    public async Task Start(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Codelader>().Laad(ct);
    }
}

internal sealed class GedragscodeDb(IDialect dialect) : ModuleDb("gedragscode", dialect);
