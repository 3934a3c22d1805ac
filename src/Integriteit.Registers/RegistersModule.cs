using Integriteit.Contracts.Registers;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Kern;
using Integriteit.Registers.Afkoeling;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Hertoetsingen;
using Integriteit.Registers.Inkomstenpublicaties;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Nulopgaven;
using Integriteit.Registers.OpenRaadsinformatie;
using Integriteit.Registers.Signalen;
using Integriteit.Registers.Termijnen;
using Integriteit.Registers.Verrekeningen;
using Integriteit.Registers.Voorzieningenoverzichten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Registers;

/// <summary>Office-holders and the registers in which their gifts stand.</summary>
public sealed class RegistersModule : IModule
{
    /// <summary>Every register, one line each.</summary>
    private static readonly IReadOnlyList<Register> Registers =
    [
        new Geschenken(),
        new Uitnodigingen(),
        new Dienstreizen(),
        new Nevenfuncties(),
        new Neveninkomsten(),
        new Vervolgfuncties(),
        new Belangen(),
        new Belangmeldingen(),
        new Ontheffingen(),
        new Privecontacten(),
        new Geheimhoudingen(),
        new Voorzieningen(),
        new Dienstautoritten(),
    ];

    public string Schema => "registers";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<RegistersDb>();
        services.AddScoped<Inzage>();
        services.AddScoped<Opgeslagen>();
        services.AddScoped<Beoordeling>();
        services.AddScoped<Vastleggen>();
        services.AddScoped<Oordelen>();
        services.AddSingleton<Oordeelgeheugen>();
        services.AddScoped<Woordverdeling>();
        services.AddSingleton<Woordverdeler>();
        services.AddHostedService(provider => provider.GetRequiredService<Woordverdeler>());
        services.AddScoped<Rijkeuring>();
        services.AddScoped<Importkeuring>();
        services.AddScoped<IRegisterimport, Registerimport>();
        services.AddScoped<Termijnboek>();
        services.AddScoped<Ambtstermijnen>();
        services.AddScoped<Bijwerking>();
        services.AddScoped<Herinneringen>();
        services.AddScoped<Signaalboek>();
        services.AddScoped<Bewijslezer>();
        services.AddScoped<Signaalgronden>();
        services.AddScoped<Partijsignalen>();
        services.AddScoped<Tijdsignalen>();
        services.AddScoped<Declaratiesignalen>();
        services.AddScoped<Signaalinzage>();
        services.AddScoped<Ronde>();
        services.AddSingleton<Dagwerk>();
        services.AddHostedService(provider => provider.GetRequiredService<Dagwerk>());
        services.AddSingleton(Registers);
        services.AddSingleton(_ => Verrekenwet.Laad());
        services.AddScoped<Verrekendossiers>();
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
        ZoekTermijnen.Map(api);
        ZoekSignalen.Map(api);
        BekijkSignaal.Map(api);
        DoeSignaalAf.Map(api);
        VraagSignalering.Map(api);
        ZoekSignaleringen.Map(api);
        LegLeveranciersVast.Map(api);
        ZoekLeveranciers.Map(api);
        ZoekHertoetsingen.Map(api);
        BekijkHertoetsing.Map(api);
        HandelHertoetsingAf.Map(api);
        BekijkAfkoeling.Map(api);
        ZoekNatuurlijkPersonen.Map(api);
        BekijkNatuurlijkPersoon.Map(api);
        DoeNulopgave.Map(api);
        ZoekNulopgaven.Map(api);
        BekijkNulopgave.Map(api);
        TrekNulopgaveIn.Map(api);
        ZoekVolledigheid.Map(api);
        ZoekInkomstenpublicaties.Map(api);
        ZoekOpgavestaten.Map(api);
        BerekenVerrekening.Map(api);
        StelVerrekeningVast.Map(api);
        ZoekVerrekeningen.Map(api);
        BekijkVerrekening.Map(api);
        BekijkVerrekeningversies.Map(api);
        CorrigeerVerrekening.Map(api);
        foreach (var register in Registers)
        {
            register.Map(api);
        }

        BekijkVoorzieningenoverzicht.Map(api);
    }
}

internal sealed class RegistersDb(IDialect dialect) : ModuleDb("registers", dialect);
