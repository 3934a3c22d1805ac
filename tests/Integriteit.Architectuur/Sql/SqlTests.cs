using System.Reflection;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Sql;

/// <summary>Every statement: whole, of its own schema, in the words of both engines, and never without its municipality.</summary>
public sealed class SqlTests
{
    private static readonly List<Opdracht> VanModules = [.. Huis.Modules.SelectMany(Teksten.Van)];

    private static readonly List<Opdracht> VanKern = [.. Huis.Bestanden("src/Integriteit.Kern", ".cs").Concat(Huis.Bestanden("src/Integriteit.Host", ".cs")).SelectMany(Teksten.Van)];

    /// <summary>What works across municipalities on purpose; nothing else may.</summary>
    private static readonly Vrijstelling[] Vrij =
    [
        new("src/Integriteit.Kern/Outbox.cs", "SELECT", "outbox"), // One dispatcher delivers for all, in order of arrival; it marks each row by its own gemeente.
        new("src/Integriteit.Kern/Outbox.cs", "DELETE", "idempotentie"), // Keys expire by age, whosever they are.
        new("src/Integriteit.Kern/Outbox.cs", "DELETE", "outbox"), // What was delivered long ago goes by age too.
        new("src/Integriteit.Host/Waarneming.cs", "SELECT", "outbox"), // The health of the host counts what is stuck, and shows no row.
    ];

    private static IEnumerable<Assembly> Modules => Huis.Modules;

    [Test]
    public void De_teksten_worden_gevonden()
    {
        Assert.That(VanModules, Has.Count.GreaterThan(20));
        Assert.That(VanKern, Has.Count.GreaterThan(10));
        Assert.That(VanKern.Select(o => o.Sql), Has.None.Contains("{"));
        Assert.That(Teksten.Literals(typeof(SqlTests).Assembly).Where(Teksten.IsSql), Does.Contain("SELECT 'proef'"));
    }

    [TestCaseSource(nameof(Modules))]
    public void Sql_noemt_alleen_het_eigen_schema(Assembly module) =>
        Bewering.Geen(Teksten.Van(module).SelectMany(o => Schemaregels.Vreemd(o.Sql, Huis.Schema(module)).Select(t => $"{t} in {o}")));

    [Test]
    public void Tabel_van_een_ander_valt_op() =>
        Assert.That(Schemaregels.Vreemd("SELECT 1 FROM registers.stand s JOIN gedragscode.code c ON c.gemeente = s.gemeente", "registers"), Is.EqualTo(["gedragscode.code c"]));

    [Test]
    public void Sql_van_modules_staat_heel_in_de_tekst() =>
        Bewering.Geen(Huis.Modules.SelectMany(m => Huis.Bestanden(Huis.Map(m), ".cs")).SelectMany(Teksten.Samengesteld));

    [Test]
    public void Samengestelde_sql_valt_op()
    {
        Assert.That(Teksten.Samengesteld(new("a.cs", """var x = $"SELECT {kolom} FROM registers.stand";""")), Has.Exactly(1).Items);
        Assert.That(Teksten.Samengesteld(new("a.cs", """var x = $"{db.Single("SELECT stand FROM registers.stand")}-{y}";""")), Is.Empty);
        Assert.That(Teksten.Van(new Bestand("a.cs", """f($"SELECT {kolom} FROM {db.Schema}.audit")""")).Single().Sql, Is.EqualTo("SELECT {kolom} FROM eigen.audit"));
    }

    [Test]
    public void Sql_staat_in_woorden_van_beide_databases() =>
        Bewering.Geen(Huis.Alles.SelectMany(Teksten.Van).Concat(VanKern).SelectMany(o => Dialectregels.Woorden(o.Sql).Select(w => $"{w} in {o}")));

    [TestCase("INSERT INTO a.b (id) OUTPUT inserted.id VALUES (@Id)", "OUTPUT")]
    [TestCase("INSERT INTO a.b (id) VALUES (@Id) RETURNING id", "RETURNING")]
    [TestCase("INSERT INTO a.b (id) VALUES (@Id) ON  CONFLICT DO NOTHING", "ON CONFLICT")]
    [TestCase("WITH x AS (SELECT 1) MERGE INTO a.b", "MERGE")]
    [TestCase("SELECT id FROM a.b ORDER BY id LIMIT 1", "LIMIT")]
    [TestCase("SELECT id FROM a.b ORDER BY id OFFSET 1 ROWS", "OFFSET")]
    [TestCase("SELECT TOP 1 id FROM a.b", "TOP")]
    [TestCase("SELECT ROW_NUMBER() OVER (ORDER BY id) FROM a.b", "ROW_NUMBER")]
    [TestCase("SELECT id FROM a.b WITH (NOLOCK)", "NOLOCK")]
    [TestCase("SELECT isnull(a, b) FROM a.b", "ISNULL(")]
    [TestCase("SELECT IFNULL(a, b) FROM a.b", "IFNULL(")]
    [TestCase("SELECT LEN (a) FROM a.b", "LEN(")]
    [TestCase("SELECT a || b FROM a.b", "||")]
    [TestCase("SELECT GETDATE() FROM a.b", "GETDATE")]
    [TestCase("SELECT datetime('now') FROM a.b", "DATETIME(")]
    [TestCase("SELECT CAST(a AS decimal(9, 2)) FROM a.b", "DECIMAL")]
    [TestCase("SELECT [id] FROM a.b", "[")]
    [TestCase("SELECT SCOPE_IDENTITY()", "SCOPE_IDENTITY")]
    [TestCase("SELECT 1 ; DROP TABLE a.b", ";")]
    public void Woord_van_een_database_valt_op(string sql, string woord) => Assert.That(Dialectregels.Woorden(sql), Does.Contain(woord));

    [TestCase("SELECT t.limit, 'OFFSET; GETDATE()' FROM a.b t WHERE t.id = @Limit -- TOP of the list")]
    [TestCase("WITH n (i) AS (SELECT 1) SELECT CONCAT(datum, '||') FROM n")]
    public void Gewoon_woord_mag(string sql) => Assert.That(Dialectregels.Woorden(sql), Is.Empty);

    [Test]
    public void Geen_opdracht_van_een_module_zonder_gemeente() =>
        Bewering.Geen(VanModules.SelectMany(o => Gemeenteregel.Overtredingen(o.Sql).Select(f => $"{f} in {o}")));

    [Test]
    public void Geen_opdracht_van_Kern_zonder_gemeente_behalve_de_vrijgestelde() =>
        Bewering.Geen(VanKern.Where(o => !Vrij.Any(v => v.Geldt(o))).SelectMany(o => Gemeenteregel.Overtredingen(o.Sql).Select(f => $"{f} in {o}")));

    [Test]
    public void Elke_vrijstelling_is_nodig() =>
        Bewering.Geen(Vrij.Where(v => VanKern.Count(o => v.Geldt(o) && Gemeenteregel.Overtredingen(o.Sql).Any()) != 1).Select(v => $"{v} exempts not exactly one statement"));

    /// <summary>A statement of Kern or the host that may read or clean all municipalities at once.</summary>
    private sealed record Vrijstelling(string Bestand, string Werkwoord, string Tabel)
    {
        public bool Geldt(Opdracht o) =>
            o.Plaats == Bestand && o.Sql.StartsWith(Werkwoord, StringComparison.Ordinal) && Vraagblok.Ontleed(o.Sql)[0].Tabellen.Any(t => t.Naam == Tabel);
    }
}
