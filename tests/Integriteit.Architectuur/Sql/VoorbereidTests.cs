using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Integriteit.Architectuur.Migraties;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Sql;

/// <summary>Every statement is prepared by SQLite on the real tables, and its plan looked at.</summary>
public sealed partial class VoorbereidTests
{
    private static readonly List<(string Schema, Opdracht Opdracht)> Opdrachten =
    [
        .. from module in Huis.Modules
           from opdracht in Teksten.Van(module)
           select (Huis.Schema(module), opdracht),
        // What Kern writes is the same on the tables of any module.
        .. from bestand in Huis.Bestanden("src/Integriteit.Kern", ".cs").Concat(Huis.Bestanden("src/Integriteit.Host", ".cs"))
           from opdracht in Teksten.Van(bestand)
           select ("registers", opdracht with { Sql = opdracht.Sql.Replace(Teksten.Eigen + ".", "registers.", StringComparison.Ordinal) }),
    ];

    private Gemigreerd database = null!;

    private static IEnumerable<Assembly> Modules => Huis.Modules;

    [OneTimeSetUp]
    public async Task Migreer() => database = await Gemigreerd.Van(Huis.Modules);

    [OneTimeTearDown]
    public void Ruim() => database?.Dispose();

    [Test]
    public async Task Elke_opdracht_past_op_de_tabellen()
    {
        var fouten = new List<string>();
        foreach (var (schema, opdracht) in Opdrachten)
        {
            if (await Fout(schema, opdracht.Sql) is { } fout)
            {
                fouten.Add($"{fout} in {opdracht}");
            }
        }

        Bewering.Geen(fouten);
    }

    [TestCase("SELECT naaam FROM registers.persoon WHERE gemeente = @Gemeente", "no such column: naaam")]
    [TestCase("SELECT naam FROM registers.personen WHERE gemeente = @Gemeente", "no such table: registers.personen")]
    [TestCase("SELECT titel FROM gedragscode.code WHERE gemeente = @Gemeente", "no such table: gedragscode.code")]
    [TestCase("INSERT INTO registers.stand (gemeente, register, stand) VALUES (@Gemeente, @Register)", "2 values for 3 columns")]
    [TestCase("SELECT naam FROM registers.persoon WHERE gemeente = @Gemeente AND", "incomplete input")]
    public async Task Opdracht_die_niet_past_valt_op(string sql, string waarom) => Assert.That(await Fout("registers", sql), Does.Contain(waarom));

    /// <summary>SQL put together at run time is seen by no rule here.</summary>
    [TestCaseSource(nameof(Modules))]
    public async Task Geen_losse_flard_noemt_een_tabel(Assembly module) =>
        Bewering.Geen(Schemaregels.Flarden(Teksten.Literals(module), Huis.Schema(module), await Tabellen(Huis.Schema(module))));

    [Test]
    public async Task Losse_flard_valt_op()
    {
        string[] teksten = [" JOIN registers.persoon p ON p.id = ", "SELECT 1 FROM registers.persoon", "registers.geenTabel", "Integriteit.Registers.persoon"];
        Assert.That(Schemaregels.Flarden(teksten, "registers", await Tabellen("registers")), Is.EqualTo(teksten[..1]));
    }

    /// <summary>Without an index a question costs what the table costs, and that grows.</summary>
    [Test]
    public async Task Geen_vraag_van_een_module_loopt_een_hele_tabel_af()
    {
        var fouten = new List<string>();
        foreach (var (schema, opdracht) in Opdrachten.Where(o => !o.Opdracht.Plaats.EndsWith(".cs", StringComparison.Ordinal)))
        {
            fouten.AddRange((await Plan(schema, opdracht.Sql)).Where(Afgelopen).Select(stap => $"{stap} in {opdracht}"));
        }

        Bewering.Geen(fouten);
    }

    [TestCase("Alles", "SEARCH i USING INDEX ux_inschrijving_sleutel (gemeente=? AND register=? AND kring=? AND sleutel>? AND sleutel<?)")]
    [TestCase("MetWoorden", "SEARCH t USING PRIMARY KEY (gemeente=? AND register=? AND kring=? AND woord=? AND sleutel>? AND sleutel<?)")]
    [TestCase("MetWoorden", "SEARCH v USING PRIMARY KEY (gemeente=? AND register=? AND kring=? AND sleutel>? AND sleutel<?)")]
    public async Task Lijst_van_een_register_is_een_greep_in_de_index(string tekst, string eerste)
    {
        var plan = await Plan("registers", database.Dialect.Page(Zoektekst(tekst), 50));
        Assert.That(plan, Has.Some.EqualTo(eerste));
        Bewering.Geen(plan.Where(stap => Afgelopen(stap) || stap.Contains("TEMP B-TREE", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Vraag_zonder_index_valt_op()
    {
        Assert.That((await Plan("registers", "SELECT naam FROM registers.persoon WHERE naam = @Naam")).Where(Afgelopen), Is.Not.Empty);
        var zonderRegister = Zoektekst("Alles").Replace("i.register = @Register AND", "", StringComparison.Ordinal);
        Assert.That(await Plan("registers", zonderRegister), Has.Some.Contains("TEMP B-TREE"));
    }

    private static string Zoektekst(string naam) =>
        (string)Huis.Modules.Single(m => Huis.Schema(m) == "registers").GetType("Integriteit.Registers.Inschrijvingen.Zoek", throwOnError: true)!
            .GetField(naam, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    // A constant row is no table.
    private static bool Afgelopen(string stap) => stap.StartsWith("SCAN ", StringComparison.Ordinal) && stap != "SCAN CONSTANT ROW";

    private async Task<HashSet<string>> Tabellen(string schema) => [.. (await Kolommen.Sqlite(database, schema)).Select(k => k.Tabel)];

    private async Task<IReadOnlyList<string>> Plan(string schema, string sql) =>
        [.. (await database.Rijen(schema, "EXPLAIN QUERY PLAN " + Lijst().Replace(sql, "IN ($1)"))).Select(rij => rij[^1])];

    private async Task<string?> Fout(string schema, string sql)
    {
        try
        {
            await database.Rijen(schema, "EXPLAIN " + Lijst().Replace(sql, "IN ($1)"));
            return null;
        }
        catch (DbException fout)
        {
            return fout.Message;
        }
    }

    /// <summary>Dapper writes the brackets of a list.</summary>
    [GeneratedRegex(@"\bIN\s+(@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Lijst();
}
