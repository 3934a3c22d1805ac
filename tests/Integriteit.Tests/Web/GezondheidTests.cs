using System.Data.Common;
using System.Net;
using Integriteit.Host;
using Integriteit.Kern.Data;
using Integriteit.Kern.Dialects;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Web;

/// <summary>The platform asks whether the host lives, and whether it can do its work.</summary>
public sealed class GezondheidTests(Provider provider) : HttpTests(provider)
{
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Gezonde_host_zegt_dat_zonder_token(string pad)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That((antwoord.Status, antwoord.Text), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [Test]
    public async Task Zonder_database_leeft_de_host_maar_is_hij_niet_klaar()
    {
        var weg = new HashSet<string>();
        await using var host = new TestHost(Provider, services: s => s.AddSingleton<IDialect>(p =>
        {
            var instellingen = p.GetRequiredService<Instellingen>();
            return new Wegvallend(instellingen.SqlServer is { } server ? new SqlServerDialect(server) : new SqliteDialect(instellingen.Map), weg);
        }));
        var client = host.Anoniem();
        foreach (var schema in new[] { "registers", "gedragscode" })
        {
            Assert.That((await Haal(client, "/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
            weg.Add(schema);
            var (klaar, leeft) = (await Haal(client, "/health/ready"), await Haal(client, "/health/live"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(klaar.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), schema);
                Assert.That(klaar.Text, Does.Not.Contain("geheim").And.Not.Contain("Exception"));
                Assert.That(leeft.Status, Is.EqualTo(HttpStatusCode.OK), schema);
            }

            weg.Remove(schema);
        }
    }

    /// <summary>A real engine whose schemas can be out of reach.</summary>
    private sealed class Wegvallend(IDialect echt, HashSet<string> weg) : IDialect, IDisposable
    {
        public bool InsertsBeside => echt.InsertsBeside;

        public string Name => echt.Name;

        public Task<DbConnection> Lend(string schema, CancellationToken ct) =>
            weg.Contains(schema) ? throw new IOException("geheim: de server is onbereikbaar") : echt.Lend(schema, ct);

        public void Return(string schema, DbConnection connection) => echt.Return(schema, connection);

        public Task<WriteTransaction> Begin(string schema, CancellationToken ct) =>
            weg.Contains(schema) ? throw new IOException("geheim: de server is onbereikbaar") : echt.Begin(schema, ct);

        public Task<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken ct) => echt.BeginSnapshot(connection, ct);

        public Task Lock(DbTransaction transaction, string name, CancellationToken ct) => echt.Lock(transaction, name, ct);

        public Task Insert(DbTransaction transaction, Insertion insertion, IReadOnlyList<object?[]> rows, CancellationToken ct) => echt.Insert(transaction, insertion, rows, ct);

        public Task CreateSchema(string schema, CancellationToken ct) => echt.CreateSchema(schema, ct);

        public Task Scrub(string schema, DbConnection connection, CancellationToken ct) => echt.Scrub(schema, connection, ct);

        public string Page(string sql, int rows) => echt.Page(sql, rows);

        public ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => echt.Utf8(reader, column);

        public bool IsUniqueViolation(DbException exception) => echt.IsUniqueViolation(exception);

        public bool IsTransient(DbException exception) => echt.IsTransient(exception);

        public bool CommitIsUnsure(DbException exception) => echt.CommitIsUnsure(exception);

        public long? DataVersion(string schema) => echt.DataVersion(schema);

        public void Dispose() => (echt as IDisposable)?.Dispose();
    }
}
