using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Delen;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Identiteit;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Jaarverslag;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Melder;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using Integriteit.Meldingen.Vertrouwenspersonen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Meldingen;

/// <summary>Integrity reports: from first word to aftercare, seen by who must act and nobody else.</summary>
public sealed class MeldingenModule : IModule
{
    public string Schema => "meldingen";

    public void AddServices(IServiceCollection services)
    {
        services.AddModule<MeldingenDb>();
        services.AddSingleton<Sleutelkast>();
        services.AddSingleton<Geheimen>();
        services.AddSingleton<Codewacht>();
        services.AddSingleton(_ => Meldprotocol.Laad());
        services.AddSingleton(_ => Bewaarregels.Laad());
        services.AddScoped<Kluis>();
        services.AddScoped<Identiteitskluis>();
        services.AddScoped<ISleutelrotatie, Sleutelrotatie>();
        services.AddScoped<Ontvangstcodes>();
        services.AddScoped<Dossierboek>();
        services.AddScoped<Protocolboek>();
        services.AddScoped<Wegwijzer>();
        services.AddScoped<Bezetting>();
        services.AddScoped<Kringbeheer>();
        services.AddScoped<Herroutering>();
        services.AddScoped<Meldtermijnen>();
        services.AddScoped<Berichtenboek>();
        services.AddScoped<Behandelkamer>();
        services.AddScoped<Bijlagenboek>();
        services.AddScoped<Melderkamer>();
        services.AddScoped<Leesboek>();
        services.AddScoped<Bewaarregelingen>();
        services.AddScoped<Bewaarder>();
        services.AddScoped<Dossieruitvoer>();
        services.AddScoped<Gesprekkenkluis>();
        services.AddScoped<Meldconcepten>();
        services.AddScoped<Kluisbeheer>();
        services.AddScoped<Identiteitsverzoeken>();
        services.AddScoped<Deelversies>();
        services.AddScoped<Koppelingen>();
        services.AddSingleton<Meldherinneringen>();
        services.AddHostedService(provider => provider.GetRequiredService<Meldherinneringen>());
    }

    public void Map(IEndpointRouteBuilder api)
    {
        DienMeldingIn.Map(api);
        ControleerBewijs.Map(api);
        BekijkMelderdossier.Map(api);
        ZoekMelderberichten.Map(api);
        StuurMelderbericht.Map(api);
        TrekMeldingIn.Map(api);
        GeefOnthullingstoestemming.Map(api);
        VernieuwOntvangstcode.Map(api);
        ZoekMeldingen.Map(api);
        BekijkMelding.Map(api);
        Verschoon.Map(api);
        NodigUit.Map(api);
        WijzigBetrokkenen.Map(api);
        ZetStap.Map(api);
        StuurBericht.Map(api);
        ZoekBerichten.Map(api);
        SchrijfNotitie.Map(api);
        ZoekNotities.Map(api);
        VoegBijlageToe.Map(api);
        ZoekBijlagen.Map(api);
        BekijkBijlage.Map(api);
        VoegMelderbijlageToe.Map(api);
        ZoekMelderbijlagen.Map(api);
        BekijkMelderbijlage.Map(api);
        VraagIdentiteit.Map(api);
        ZoekIdentiteitsverzoeken.Map(api);
        BekijkIdentiteitsverzoek.Map(api);
        BeslisIdentiteitsverzoek.Map(api);
        BekijkIdentiteit.Map(api);
        MaakDeelversie.Map(api);
        MaakBijlagedeelversie.Map(api);
        ZoekDeelversies.Map(api);
        BekijkDeelversie.Map(api);
        BekijkDeelbestand.Map(api);
        TrekDeelversieIn.Map(api);
        ZendDoor.Map(api);
        ZoekDoorzendingen.Map(api);
        BekijkDoorzending.Map(api);
        GeefKennisgeving.Map(api);
        VoerDoorzendingUit.Map(api);
        KoppelBenadeling.Map(api);
        ZoekKoppelingen.Map(api);
        KoppelMelderdossier.Map(api);
        WijsFunctionarisAan.Map(api);
        WijzigFunctionaris.Map(api);
        ZoekFunctionarissen.Map(api);
        LegMeldprotocolVast.Map(api);
        BekijkMeldprotocol.Map(api);
        LegBewaarregelingVast.Map(api);
        BekijkBewaartermijnen.Map(api);
        ZoekBewaarregelingen.Map(api);
        BekijkBewaring.Map(api);
        StelVernietigingVoor.Map(api);
        VernietigMelding.Map(api);
        VoerMeldingUit.Map(api);
        VoerMeldingMetBijlagenUit.Map(api);
        BekijkJaarverslag.Map(api);
        GeefJaarverslagVrij.Map(api);
        LegVertrouwensgesprekVast.Map(api);
        ZoekVertrouwensgesprekken.Map(api);
        BekijkVertrouwensgesprek.Map(api);
        WijzigVertrouwensgesprek.Map(api);
        VerwijderVertrouwensgesprek.Map(api);
        MaakMeldconcept.Map(api);
        BekijkMeldconcept.Map(api);
        DienMeldconceptIn.Map(api);
    }

    /// <summary>The secrets must open before anything is taken in: a lost key ring is seen now, not at the first report.</summary>
    public async Task Start(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<Sleutelkast>().Controleer();
        await using var scope = services.CreateAsyncScope();
        foreach (var gemeente in services.GetRequiredService<Gemeenten>().Alle)
        {
            await services.GetRequiredService<Geheimen>().Laad(scope.ServiceProvider.GetRequiredService<MeldingenDb>(), gemeente.Code, ct);
        }
    }
}

internal sealed class MeldingenDb(IDialect dialect) : ModuleDb("meldingen", dialect);
