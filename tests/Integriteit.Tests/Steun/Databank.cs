using System.Data.Common;
using Dapper;
using Integriteit.Declaraties;
using Integriteit.Gedragscode;
using Integriteit.Host;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Steun;

/// <summary>Looks into the registers' database behind the host's back.</summary>
internal static class Databank
{
    /// <summary>Work on the module's own database object.</summary>
    public static async Task<T> Registers<T>(this TestHost host, Func<ModuleDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RegistersDb>());
    }

    /// <summary>As <see cref="Registers{T}"/>, on the database of the codes.</summary>
    public static async Task<T> Gedragscode<T>(this TestHost host, Func<ModuleDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<GedragscodeDb>());
    }

    /// <summary>As <see cref="Registers{T}"/>, on the database of the claims.</summary>
    public static async Task<T> Declaraties<T>(this TestHost host, Func<ModuleDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DeclaratiesDb>());
    }

    public static Task<int> Tel(this TestHost host, string tabel, string waar = "1 = 1") =>
        host.Registers(db => db.Single<int>($"SELECT COUNT(*) FROM registers.{tabel} WHERE {waar}", null, default));

    /// <summary>Puts the words of all entries of a municipality where they stay.</summary>
    public static async Task Verdeeld(this TestHost host, string gemeente = "gm0148")
    {
        await using var scope = host.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<Woordverdeling>().Stap(gemeente, default))
        {
        }
    }

    public static Task<Audit.Uitslag> Controleer(this TestHost host, string gemeente = "gm0148") => host.Registers(db => Audit.Controleer(db, gemeente, default));

    /// <summary>The audit rows of a municipality, in order.</summary>
    public static Task<IReadOnlyList<Audit.Regel>> Auditregels(this TestHost host, string gemeente = "gm0148", long na = 0) => host.Registers(db => db.Query<Audit.Regel>(
        "SELECT gemeente, volgnr, tijdstip, actor, rol, handeling, onderwerp, uitkomst, verzoek, velden, vorige_hash, hash FROM registers.audit WHERE gemeente = @Gemeente AND volgnr > @Na ORDER BY volgnr",
        new { Gemeente = gemeente, Na = na },
        default));

    /// <summary>Runs statements past every rule of the program, as an intruder with the file or a login could.</summary>
    public static int Ruw(this TestHost host, params string[] sql)
    {
        using var connection = Open(host);
        return sql.Sum(s => connection.Execute(s));
    }

    /// <summary>The engine of this host.</summary>
    public static Provider Provider(this TestHost host) => host.Services.GetRequiredService<Instellingen>().SqlServer is null ? Steun.Provider.Sqlite : Steun.Provider.SqlServer;

    /// <summary>Leaves a test of a defect that only SQL Server has, until it is mended.</summary>
    public static void DefectOpSqlServer(this TestHost host, string defect)
    {
        if (host.Provider() == Steun.Provider.SqlServer)
        {
            Assert.Ignore("defect: " + defect);
        }
    }

    /// <summary>Leaves a test of what SQL Server does and a stand-in that speaks its protocol does not.</summary>
    public static void NietOpVervanger(this TestHost host, string verschil)
    {
        if (host.Provider() == Steun.Provider.SqlServer)
        {
            using var connection = Open(host);
            if (connection.ExecuteScalar<string>("SELECT @@VERSION")!.Contains("Babelfish", StringComparison.OrdinalIgnoreCase))
            {
                Assert.Ignore("stand-in: " + verschil);
            }
        }
    }

    private static DbConnection Open(TestHost host)
    {
        if (host.Services.GetRequiredService<Instellingen>().SqlServer is { } server)
        {
            var open = new SqlConnection(server);
            open.Open();
            return open;
        }

        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False;Default Timeout=30");
        connection.Open();
        connection.Execute("ATTACH DATABASE @file AS registers", new { file = Path.Combine(host.Map, "registers.db") });
        return connection;
    }
}
