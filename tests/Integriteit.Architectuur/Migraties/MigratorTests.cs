using System.Reflection;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Migraties;

/// <summary>The journal: what was applied is not applied again, not changed, and not run by an older program.</summary>
public sealed class MigratorTests
{
    private static IEnumerable<Assembly> Modules => Huis.Modules;

    [TestCaseSource(nameof(Modules))]
    public async Task Tweede_keer_verandert_niets(Assembly module)
    {
        using var database = new Gemigreerd();
        Assert.That(await database.Migreer(module), Is.GreaterThan(1));
        var voor = await Kolommen.Sqlite(database, Huis.Schema(module));
        Assert.That(await database.Migreer(module), Is.Zero);
        Assert.That(await Kolommen.Sqlite(database, Huis.Schema(module)), Is.EqualTo(voor));
    }

    [TestCaseSource(nameof(Modules))]
    public async Task Gewijzigd_script_wordt_geweigerd(Assembly module)
    {
        using var database = await Gemigreerd.Van(module);
        await Journaal(database, module, "UPDATE {0}.migratie SET controlegetal = 'x' WHERE onderdeel = 'module' AND nummer = 1");
        Assert.That(async () => await database.Migreer(module), Throws.InvalidOperationException.With.Message.Contains("was changed after it was applied"));
    }

    [TestCaseSource(nameof(Modules))]
    public async Task Script_van_een_nieuwer_programma_wordt_geweigerd(Assembly module)
    {
        using var database = await Gemigreerd.Van(module);
        await Journaal(database, module, "INSERT INTO {0}.migratie (onderdeel, nummer, naam, controlegetal, toegepast_op) VALUES ('module', 9999, 'later', 'x', '2099-01-01')");
        Assert.That(async () => await database.Migreer(module), Throws.InvalidOperationException.With.Message.Contains("newer program"));
    }

    private static async Task Journaal(Gemigreerd database, Assembly module, string sql) =>
        await database.Rijen(Huis.Schema(module), sql.Replace("{0}", Huis.Schema(module), StringComparison.Ordinal));
}
