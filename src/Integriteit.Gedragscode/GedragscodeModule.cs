using System.Reflection;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Basisnormen;
using Integriteit.Gedragscode.Bestanden;
using Integriteit.Gedragscode.Bureaus;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Dilemmas;
using Integriteit.Gedragscode.Eden;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Instemmingen;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Gedragscode.Meldwijzer;
using Integriteit.Gedragscode.Onduidelijkheden;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Gedragscode.Risicoanalyses;
using Integriteit.Gedragscode.Simulatie;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Gedragscode.Verplichtingen;
using Integriteit.Gedragscode.Zelftoetsen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Kern;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Gedragscode;

/// <summary>
/// Codes, versions, provisions and norms, the law layer above them and the judgement of facts; and the people who are bound
/// by them: terms, oaths, commitments, contacts and risk analyses.
/// </summary>
public sealed class GedragscodeModule : IModule
{
    public string Schema => "gedragscode";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<GedragscodeDb>();
        services.AddSingleton<Codeverzameling>();
        services.AddSingleton(_ => Wetslaag.Laad());
        services.AddSingleton<Toetsgeheugen>();
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
        services.AddScoped<ITelling, Bureautelling>();
        services.AddScoped<ITelling, Instemmingtelling>();
        services.AddSingleton(_ => Vragenlijsten.Laad());
        services.AddSingleton(_ => Basisnormenlijst.Laad());
        services.AddScoped<Basisnormenboek>();
        services.AddScoped<Kaartenbak>();
        services.AddSingleton(_ => Eedwet.Laad());
        services.AddScoped<Eedkeuring>();
        services.AddScoped<Eedinzage>();
        services.AddScoped<Instemmingstand>();
        services.AddSingleton(_ => Gids.Laad());
        services.AddScoped<Aanspreekgids>();
        services.AddSingleton(_ => Buitenwegen.Laad());
        services.AddScoped<Bureaukeuzen>();
        services.AddSingleton(_ => Risicowet.Laad());
        services.AddScoped<Risicodossiers>();
        services.AddSingleton<Risicovernietiging>();
        services.AddHostedService(p => p.GetRequiredService<Risicovernietiging>());
    }

    public void Map(IEndpointRouteBuilder api)
    {
        ZoekGedragscodes.Map(api);
        BekijkGedragscode.Map(api);
        BekijkCodeversie.Map(api);
        BekijkConflicten.Map(api);
        ZoekWetsregels.Map(api);
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
        RegistreerZittingsperiode.Map(api);
        ZoekZittingsperioden.Map(api);
        BekijkZittingsperiode.Map(api);
        WijzigZittingsperiode.Map(api);
        LegEedVast.Map(api);
        ZoekEden.Map(api);
        BekijkEed.Map(api);
        BekijkEedversies.Map(api);
        CorrigeerEed.Map(api);
        ZoekEedstaten.Map(api);
        GeefInstemming.Map(api);
        ZoekInstemmingen.Map(api);
        RegistreerAanspreekpunt.Map(api);
        ZoekAanspreekpunten.Map(api);
        BekijkAanspreekpunt.Map(api);
        WijzigAanspreekpunt.Map(api);
        ZoekKringcontacten.Map(api);
        VoegKringcontactToe.Map(api);
        VerwijderKringcontact.Map(api);
        BekijkMeldwijzer.Map(api);
        RegistreerRegeling.Map(api);
        BekijkRegeling.Map(api);
        WijzigRegeling.Map(api);
        TrekRegelingIn.Map(api);
        RegistreerBureau.Map(api);
        ZoekBureaus.Map(api);
        WijzigBureau.Map(api);
        StelBureauVoor.Map(api);
        ZoekBureaukeuzen.Map(api);
        BevestigBureaukeuze.Map(api);
        TrekBureaukeuzeIn.Map(api);
        VraagRisicoanalyseAan.Map(api);
        ZoekRisicoanalyses.Map(api);
        BekijkRisicoanalyse.Map(api);
        LegRisicouitvoeringVast.Map(api);
        LegRisicogesprekVast.Map(api);
        LegRisicobesluitVast.Map(api);
        TrekRisicoanalyseIn.Map(api);
        ZoekRisicoanalysetellingen.Map(api);
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
