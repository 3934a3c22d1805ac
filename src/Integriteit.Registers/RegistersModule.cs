using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Nulopgaven;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Registers;

/// <summary>Office-holders and the registers in which their gifts stand.</summary>
public sealed class RegistersModule : IModule
{
    /// <summary>Every register, one line each.</summary>
    private static readonly IReadOnlyList<Register> Registers = [new Geschenken(), new Uitnodigingen()];

    public string Schema => "registers";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<RegistersDb>();
        services.AddScoped<Inzage>();
        services.AddScoped<Opgeslagen>();
        services.AddScoped<Beoordeling>();
        services.AddScoped<Vastleggen>();
        services.AddScoped<Rijkeuring>();
        services.AddScoped<Importkeuring>();
        services.AddScoped<IRegisterimport, Registerimport>();
        services.AddSingleton(Registers);
    }

    public void Map(IEndpointRouteBuilder api)
    {
        RegistreerAmbtsdrager.Map(api);
        ZoekAmbtsdragers.Map(api);
        BekijkAmbtsdrager.Map(api);
        WijzigAmbtsdrager.Map(api);
        LegVervangingsregelingVast.Map(api);
        ZoekVervangingsregelingen.Map(api);
        BekijkVervangers.Map(api);
        DoeNulopgave.Map(api);
        ZoekNulopgaven.Map(api);
        BekijkNulopgave.Map(api);
        TrekNulopgaveIn.Map(api);
        ZoekVolledigheid.Map(api);
        ZoekOpgavestaten.Map(api);
        foreach (var register in Registers)
        {
            register.Map(api);
        }
    }
}

internal sealed class RegistersDb(IDialect dialect) : ModuleDb("registers", dialect);
