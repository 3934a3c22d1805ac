using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Kern;

/// <summary>What a subscriber of the tests hears, and what it does with it.</summary>
internal sealed class Proef
{
    public ConcurrentQueue<InschrijvingGewijzigd> Gehoord { get; } = [];

    /// <summary>Entries at which the subscriber stumbles.</summary>
    public ConcurrentDictionary<Guid, bool> Giftig { get; } = new();
}

/// <summary>Counts what it hears in a table of the registers, in the transaction of its inbox row.</summary>
internal sealed class Luisteraar(RegistersDb db, TimeProvider clock, Proef proef) : Subscriber<InschrijvingGewijzigd, RegistersDb>(db, clock)
{
    protected override async Task Apply(InschrijvingGewijzigd message, CancellationToken ct)
    {
        var args = new { message.Gemeente, Register = Outboxproef.Effect(message.Inschrijving) };
        if (await Db.Execute("UPDATE registers.stand SET stand = stand + 1 WHERE gemeente = @Gemeente AND register = @Register AND kring = 'proef'", args, ct) == 0)
        {
            await Db.Execute("INSERT INTO registers.stand (gemeente, register, kring, stand, nummer) VALUES (@Gemeente, @Register, 'proef', 1, 0)", args, ct);
        }

        if (proef.Giftig.ContainsKey(message.Inschrijving))
        {
            throw new InvalidOperationException("Geheim: J. de Vries");
        }

        proef.Gehoord.Enqueue(message);
    }
}

/// <summary>A host with one subscriber more; the tests deliver by hand unless they ask for the dispatcher itself.</summary>
internal static class Outboxproef
{
    public static TestHost Start(Provider provider, Proef proef, bool zelf = true) => new(provider, services: services =>
    {
        services.AddSingleton(proef);
        services.AddTransient<INotificationHandler<InschrijvingGewijzigd>, Luisteraar>();
        foreach (var dispatcher in services.Where(s => zelf && s.ImplementationType is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(Dispatcher<>)).ToList())
        {
            services.Remove(dispatcher);
        }
    });

    public static string Effect(Guid inschrijving) => $"proef:{inschrijving:N}";

    public static Task<int> Effecten(this TestHost host, Guid inschrijving) => host.Registers(db =>
        db.Single<int>("SELECT COALESCE(MAX(stand), 0) FROM registers.stand WHERE register = @Register", new { Register = Effect(inschrijving) }, default));

    public static async Task<int> Lever(this TestHost host)
    {
        var dispatcher = ActivatorUtilities.CreateInstance<Dispatcher<RegistersDb>>(host.Services);
        return await dispatcher.Deliver(default);
    }

    public static async Task<Guid> Persoon(this TestHost host)
    {
        var antwoord = await host.Als("griffier").Plaats("/api/v1/gemeenten/gm0148/ambtsdragers", new JsonObject { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2010-01-01" }) });
        return Guid.Parse(antwoord.Json["id"]!.GetValue<string>());
    }
}
