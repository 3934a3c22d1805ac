using Integriteit.Kern;
using Integriteit.Kern.Data;

namespace Integriteit.Host;

/// <summary>What happens before the first request.</summary>
internal static class Start
{
    /// <summary>Brings every module's tables up to date.</summary>
    public static async Task Migreer(IServiceProvider services, CancellationToken ct)
    {
        var migrator = services.GetRequiredService<Migrator>();
        foreach (var module in services.GetRequiredService<IReadOnlyList<IModule>>())
        {
            await migrator.Run(module.Schema, module.GetType().Assembly, ct);
        }
    }

    /// <summary>Brings the tables up to date and starts every module; after it the first request can come.</summary>
    public static async Task Maak(IServiceProvider services, CancellationToken ct)
    {
        await Migreer(services, ct);
        await Modules(services, ct);
    }

    private static async Task Modules(IServiceProvider services, CancellationToken ct)
    {
        foreach (var module in services.GetRequiredService<IReadOnlyList<IModule>>())
        {
            await module.Start(services, ct);
        }
    }
}
