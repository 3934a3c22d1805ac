using System.Reflection;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Kern.Mediation;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Bench;

/// <summary>
/// The product inside this process, without its host: it migrates, judges and writes by its own code, so that what the
/// bench generates cannot drift from what the product makes.
/// </summary>
internal sealed class Product : IAsyncDisposable
{
    public static readonly Register Gifts = new Geschenken();

    public static readonly Register Invitations = new Uitnodigingen();

    /// <summary>The text of the list query, word for word.</summary>
    public static readonly string ListSql = (string)typeof(Zoek).GetField("Alles", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    /// <summary>Every municipality of the bench, the one that is measured among them.</summary>
    public static readonly IReadOnlyList<string> Towns = ["gm0106", Measured, "gm0406"];

    public const string Measured = "gm0148";

    private static readonly IModule[] Modules = [new GedragscodeModule(), new RegistersModule()];

    private readonly ServiceProvider services;

    private Product(ServiceProvider services) => this.services = services;

    /// <summary>Opens a folder of data, with its tables up to date and the shipped codes loaded.</summary>
    public static async Task<Product> Open(string folder, TimeProvider clock)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock);
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddKern(
            _ => new SqliteDialect(folder),
            _ => new Gemeenten(Towns.Select(code => new Gemeente(code, code, $"https://identifier.overheid.nl/tooi/id/gemeente/{code}"))),
            [typeof(InschrijvingGewijzigd)]);
        foreach (var module in Modules)
        {
            module.AddServices(collection);
        }

        var product = new Product(collection.BuildServiceProvider());
        var migrator = product.services.GetRequiredService<Migrator>();
        foreach (var module in Modules)
        {
            await migrator.Run(module.Schema, module.GetType().Assembly, CancellationToken.None);
            await module.Start(product.services, CancellationToken.None);
        }

        return product;
    }

    /// <summary>The checksums of every script that made the tables.</summary>
    public static IEnumerable<string> Scripts() =>
        Modules.SelectMany(m => Migrator.Scripts("Sqlite", m.Schema, m.GetType().Assembly)).Select(s => s.Checksum);

    /// <summary>What the norms say of an entry.</summary>
    public Toetsing Judge(string town, Register register, IGegevens entry) => Ask(new ToetsFeiten(town, register.Soort!, entry.Ambt, entry.Datum, register.Feiten(entry)), Aanroeper.Anoniem).GetAwaiter().GetResult();

    /// <summary>Writes entries by the product's own writer, in one transaction.</summary>
    public async Task Enter(string town, Register register, IEnumerable<Stand> entries)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = new Aanroeper("bench", town, Rol.Alle, null);
        var writer = scope.ServiceProvider.GetRequiredService<Vastleggen>();
        await scope.ServiceProvider.GetRequiredService<RegistersDb>().InTransaction(
            async () =>
            {
                foreach (var entry in entries)
                {
                    await writer.Schrijf(register, town, entry, new Voorval(Gebeurtenis.Ingeschreven, entry.IngeschrevenOp, []), null, CancellationToken.None);
                }

                return 0;
            },
            CancellationToken.None);
        while (await scope.ServiceProvider.GetRequiredService<Woordverdeling>().Stap(town, CancellationToken.None))
        {
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<T> Ask<T>(IRequest<T> request, Aanroeper caller)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Call>().Aanroeper = caller;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
