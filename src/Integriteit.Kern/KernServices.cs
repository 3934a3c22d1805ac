using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Integriteit.Kern;

/// <summary>What every module stands on.</summary>
public static class KernServices
{
    public static IServiceCollection AddKern(this IServiceCollection services, Func<IServiceProvider, Dialects.IDialect> dialect, Func<IServiceProvider, Gemeenten> gemeenten, IEnumerable<Type> events)
    {
        DapperSetup.Ensure();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(dialect);
        services.AddSingleton(gemeenten);
        services.AddSingleton<Database>();
        services.AddSingleton<Migrator>();
        services.AddSingleton(new EventTypes(events));
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<PublicReads>();
        services.AddSingleton<Problems>();
        services.AddScoped<Call>();
        services.AddScoped<Audit>();
        services.AddScoped<Idempotency>();
        services.AddScoped<IMediator>(provider => new Mediator(provider.GetService!));
        return services;
    }

    /// <summary>A module's database, slices and outbox.</summary>
    public static IServiceCollection AddModule<TDb>(this IServiceCollection services)
        where TDb : ModuleDb
    {
        services.AddSlices<TDb>(typeof(TDb).Assembly);
        services.AddHostedService<Dispatcher<TDb>>();
        return services;
    }

    /// <summary>Fills the call of this request from its token and headers.</summary>
    public static Task ReadCall(HttpContext http, RequestDelegate next)
    {
        var call = http.RequestServices.GetRequiredService<Call>();
        call.Aanroeper = Aanroeper.Van(http.User);
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeemtSleutel>() is not null && http.Request.Headers.TryGetValue("Idempotency-Key", out var keys))
        {
            // The draft standard writes the key as a quoted string; bare ones are common.
            var key = keys.ToString().Trim().Trim('"');
            call.Sleutel = key;
            if (key.Length is 0 or > 200 || key.Any(c => c is < '!' or > '~'))
            {
                call.Meld(new Fout("Idempotency-Key", "ongeldig", "De header Idempotency-Key is 1 tot 200 zichtbare ASCII-tekens lang, bijvoorbeeld een uuid."));
            }
        }

        return next(http);
    }
}
