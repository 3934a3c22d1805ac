using System.Reflection;
using Integriteit.Gedragscode.Basisnormen;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Bestanden;
using Integriteit.Gedragscode.Onduidelijkheden;
using Integriteit.Gedragscode.Dilemmas;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Gedragscode.Simulatie;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Gedragscode.Verplichtingen;
using Integriteit.Gedragscode.Zelftoetsen;
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
        services.AddScoped<Codeopslag>();
        services.AddScoped<Zicht>();
        services.AddScoped<Codewijziging>();
        services.AddScoped<Werkgroepen>();
        services.AddScoped<Onduidelijkheidboek>();
        services.AddScoped<Bevoegdheid>();
        services.AddScoped<Zittingskalender>();
        services.AddScoped<Gespreksrechten>();
        services.AddScoped<Besprekingen>();
        services.AddScoped<Dilemmaboek>();
        services.AddScoped<ITelling, Besprekingentelling>();
        services.AddSingleton(_ => Vragenlijsten.Laad());
        services.AddSingleton(_ => Basisnormenlijst.Laad());
        services.AddScoped<Basisnormenboek>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        ZoekGedragscodes.Map(api);
        BekijkGedragscode.Map(api);
        BekijkCodeversie.Map(api);
        BekijkVerschillen.Map(api);
        BekijkCodebestand.Map(api);
        BekijkCodeschema.Map(api);
        MaakGedragscode.Map(api);
        MaakOntwerp.Map(api);
        WijzigOntwerp.Map(api);
        TrekOntwerpIn.Map(api);
        DraagVoor.Map(api);
        NeemTerug.Map(api);
        StelVast.Map(api);
        BeeindigCodeversie.Map(api);
        ImporteerGedragscode.Map(api);
        SimuleerCodeversie.Map(api);
        MeldOnduidelijkheid.Map(api);
        ZoekOnduidelijkheden.Map(api);
        BekijkOnduidelijkheid.Map(api);
        BespreekOnduidelijkheid.Map(api);
        VraagVoorstel.Map(api);
        HandelOnduidelijkheidAf.Map(api);
        Toets.Map(api);
        PlanBespreking.Map(api);
        WijzigBespreking.Map(api);
        RondBesprekingAf.Map(api);
        ZegBesprekingAf.Map(api);
        ZoekBesprekingen.Map(api);
        BekijkBespreking.Map(api);
        ZoekVerplichtingen.Map(api);
        BrengDilemmaIn.Map(api);
        WijzigDilemma.Map(api);
        BespreekDilemma.Map(api);
        SluitDilemmaAf.Map(api);
        PubliceerDilemma.Map(api);
        TrekDilemmaIn.Map(api);
        ZoekDilemmas.Map(api);
        BekijkDilemma.Map(api);
        ZoekDilemmazones.Map(api);
        ZoekZelftoetsen.Map(api);
        BekijkZelftoets.Map(api);
        ZoekBasisnormen.Map(api);
        BekijkBasisnorm.Map(api);
        LegBasisnormVast.Map(api);
    }

    public async Task Start(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Codelader>().Laad(ct);
    }
}

internal sealed class GedragscodeDb(IDialect dialect) : ModuleDb("gedragscode", dialect);
