using Integriteit.Declaraties.Betalingen;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Facturen;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Declaraties.Overzichten;
using Integriteit.Declaraties.Publicaties;
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
        services.AddSingleton(_ => Kostenlijst.Laad());
        services.AddScoped<Kostenbeeld>();
        services.AddScoped<Bewijskast>();
        services.AddScoped<Bewijsinzage>();
        services.AddScoped<Ontvangst>();
        services.AddSingleton<IBewijsopslag, Schijfopslag>();
        services.AddSingleton<Opruiming>();
        services.AddHostedService(provider => provider.GetRequiredService<Opruiming>());
        services.AddScoped<Declaratieboek>();
        services.AddScoped<Declaratierecht>();
        services.AddScoped<Rekeningboek>();
        services.AddScoped<Betalingsverloop>();
        services.AddScoped<Publicatieboek>();
        services.AddScoped<Declaratiekeuring>();
        services.AddScoped<Beheerbepaling>();
        services.AddScoped<Factuurboek>();
        services.AddScoped<Factuurrecht>();
        services.AddScoped<Kostenladders>();
        services.AddScoped<Betaaldsporen>();
        services.AddScoped<Kostengrenzen>();
        services.AddScoped<Declaratietoetser>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        ZoekKostensoorten.Map(api);
        ZoekAmbtsvergoedingen.Map(api);
        LegKostensoortenVast.Map(api);
        ZoekKostensoortenversies.Map(api);
        BekijkKostensoortenversie.Map(api);
        TrekKostensoortenIn.Map(api);
        MaakDeclaratie.Map(api);
        ZoekDeclaraties.Map(api);
        ZoekDeclaratietaken.Map(api);
        BekijkDeclaratie.Map(api);
        BekijkDeclaratieversies.Map(api);
        WijzigDeclaratie.Map(api);
        DienDeclaratieIn.Map(api);
        TrekDeclaratieTerug.Map(api);
        ZendDeclaratieTerug.Map(api);
        ToetsDeclaratie.Map(api);
        LegDeclaratieVoor.Map(api);
        BeslisOverDeclaratie.Map(api);
        StelDeclaratieBetaalbaar.Map(api);
        VoegBewijsstukToe.Map(api);
        ZoekBewijsstukken.Map(api);
        BekijkBewijsstuk.Map(api);
        BekijkInhoud.Map(api);
        VerwijderBewijsstuk.Map(api);
        RegistreerFactuur.Map(api);
        ZoekFacturen.Map(api);
        BekijkFactuur.Map(api);
        BekijkFactuurversies.Map(api);
        CorrigeerFactuur.Map(api);
        TrekFactuurIn.Map(api);
        BekijkKostenoverzicht.Map(api);
        BekijkRekening.Map(api);
        LegRekeningVast.Map(api);
        BekijkBetaalrekening.Map(api);
        LegBetaalrekeningVast.Map(api);
        MaakBetaalopdracht.Map(api);
        ZoekBetaalopdrachten.Map(api);
        BekijkBetaalopdracht.Map(api);
        GeefBetaalopdrachtVrij.Map(api);
        TrekBetaalopdrachtIn.Map(api);
        BekijkBetaalbestand.Map(api);
        ZoekBetalingen.Map(api);
        BevestigBetaling.Map(api);
        MeldBetalingMislukt.Map(api);
        VorderTerug.Map(api);
        BekijkTerugvordering.Map(api);
        BoekTerugontvangst.Map(api);
        BekijkAfscherming.Map(api);
        LegAfschermingVast.Map(api);
        PubliceerDeclaraties.Map(api);
        RectificeerDeclaratiepublicatie.Map(api);
        ZoekDeclaratiepublicaties.Map(api);
        BekijkDeclaratiepublicatie.Map(api);
        BekijkOpenbaarBewijsstuk.Map(api);
        BekijkPublicatieversies.Map(api);
        BekijkRaadsoverzicht.Map(api);
    }
}

internal sealed class DeclaratiesDb(IDialect dialect) : ModuleDb("declaraties", dialect);
