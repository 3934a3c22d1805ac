using System.Reflection;
using Integriteit.Architectuur.Steun;
using Integriteit.Kern.Data;

namespace Integriteit.Architectuur.Migraties;

/// <summary>Both engines get the same tables, every one begins with its municipality, and what was applied stays.</summary>
public sealed class MigratieTests
{
    /// <summary>The scripts of Kern come with those of each module, once per schema.</summary>
    private static IEnumerable<Assembly> Modules => Huis.Modules;

    [TestCaseSource(nameof(Modules))]
    public void Beide_databases_hebben_dezelfde_scripts(Assembly module)
    {
        var (sqlite, sqlServer) = (Scripts("Sqlite", module), Scripts("SqlServer", module));
        Assert.That(sqlite.Select(s => s.Part).Distinct(), Is.EquivalentTo(["kern", "module"]));
        Bewering.Geen(Migratieregels.Nummers(sqlite, sqlServer));
    }

    [Test]
    public void Script_dat_ontbreekt_of_een_nummer_overslaat_valt_op()
    {
        Migrator.Script een = new("module", 1, "een", ""), twee = new("module", 2, "twee", ""), drie = new("module", 3, "drie", "");
        Assert.That(Migratieregels.Nummers([een, twee], [een, twee]), Is.Empty);
        Assert.That(Migratieregels.Nummers([een, twee], [een]), Is.EqualTo(["module 0002_twee is for Sqlite only"]));
        Assert.That(Migratieregels.Nummers([een, drie], [een, drie]), Is.EqualTo(["module: 1, 3 does not count on from 1"]));
        Assert.That(Migratieregels.Nummers([een, een], [een, een]), Is.EqualTo(["module: 1, 1 does not count on from 1"]));
    }

    [TestCaseSource(nameof(Modules))]
    public async Task Beide_databases_hebben_dezelfde_kolommen(Assembly module)
    {
        using var database = await Gemigreerd.Van(module);
        var sqlite = await Kolommen.Sqlite(database, Huis.Schema(module));
        Assert.That(sqlite.Select(k => k.Tabel).Distinct(), Is.SupersetOf(["actor", "audit", "outbox", "inbox", "idempotentie"]));
        Bewering.Geen(Migratieregels.Verschillen(sqlite, Kolommen.SqlServer(Scripts("SqlServer", module).Select(s => s.Sql))));
    }

    [Test]
    public void Kolom_die_verschilt_valt_op()
    {
        const string script = """
            -- A table.
            CREATE TABLE r.a (
                gemeente nvarchar(10) NOT NULL,
                id uniqueidentifier NOT NULL,
                aantal int,
                CONSTRAINT pk_r_a PRIMARY KEY NONCLUSTERED (gemeente, id)
            );
            ALTER TABLE r.a ADD erbij datetimeoffset NOT NULL DEFAULT '2024-01-01';
            """;
        Kolom[] gelijk = [new("a", "gemeente", "TEXT", false, 1), new("a", "id", "TEXT", false, 2), new("a", "aantal", "INTEGER", true, 0), new("a", "erbij", "TEXT", false, 0)];
        Assert.That(Kolommen.SqlServer([script]), Is.EqualTo(gelijk));
        Assert.That(Migratieregels.Verschillen(gelijk, Kolommen.SqlServer([script])), Is.Empty);
        Assert.That(Kolommen.SqlServer([script, "DROP TABLE r.a;"]), Is.Empty);
        Assert.That(Migratieregels.Verschillen(gelijk[..3], Kolommen.SqlServer([script])), Is.EqualTo(["SqlServer has a.erbij TEXT NOT NULL, Sqlite has not"]));
        Assert.That(Migratieregels.Verschillen(gelijk, Kolommen.SqlServer([script.Replace("aantal int", "aantal int NOT NULL", StringComparison.Ordinal)])), Has.Exactly(2).Items);
        Assert.That(Migratieregels.Verschillen(gelijk, Kolommen.SqlServer([script.Replace("(gemeente, id)", "(id, gemeente)", StringComparison.Ordinal)])), Has.Exactly(4).Items);
    }

    [TestCaseSource(nameof(Modules))]
    public async Task Elke_tabel_en_elke_sleutel_begint_met_gemeente(Assembly module)
    {
        using var database = await Gemigreerd.Van(module);
        Bewering.Geen(Migratieregels.ZonderGemeente(await Kolommen.Sqlite(database, Huis.Schema(module))));
        Bewering.Geen(Migratieregels.ZonderGemeente(Kolommen.SqlServer(Scripts("SqlServer", module).Select(s => s.Sql))));
        Bewering.Geen(await Uniek(database, Huis.Schema(module)));
    }

    [Test]
    public async Task Tabel_of_sleutel_zonder_gemeente_valt_op()
    {
        Kolom[] fout = [new("a", "id", "TEXT", false, 1), new("a", "gemeente", "TEXT", false, 2), new("b", "gemeente", "TEXT", false, 0)];
        Assert.That(Migratieregels.ZonderGemeente(fout), Is.EqualTo(["a begins with id", "the key of a does not begin with gemeente", "the key of b does not begin with gemeente"]));
        using var database = await Gemigreerd.Van(Huis.Modules[0]);
        var schema = Huis.Schema(Huis.Modules[0]);
        await database.Rijen(schema, $"CREATE UNIQUE INDEX {schema}.ux_fout ON audit (hash)");
        Assert.That(await Uniek(database, schema), Is.EqualTo(["ux_fout on audit begins with hash"]));
    }

    private static IReadOnlyList<Migrator.Script> Scripts(string engine, Assembly module) => Migrator.Scripts(engine, Huis.Schema(module), module);

    /// <summary>Unique indexes that do not begin with <c>gemeente</c>: they would let one municipality block another.</summary>
    private static async Task<IEnumerable<string>> Uniek(Gemigreerd database, string schema) =>
        (await database.Rijen(schema, $"""
            SELECT i.name, m.name, k.name
            FROM {schema}.sqlite_master m JOIN pragma_index_list(m.name, '{schema}') i JOIN pragma_index_info(i.name, '{schema}') k
            WHERE m.type = 'table' AND m.name <> 'migratie' AND i."unique" = 1 AND k.seqno = 0
            """)).Where(r => r[2] != "gemeente").Select(r => $"{r[0]} on {r[1]} begins with {r[2]}");
}
