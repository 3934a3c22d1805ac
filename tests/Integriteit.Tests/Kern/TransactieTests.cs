using System.Net;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Kern;

/// <summary>Throws when all of an entry has been written and nothing is committed yet.</summary>
internal sealed class Saboteur
{
    public Func<int, Exception?> Fout { get; set; } = _ => null;

    public int Pogingen { get; set; }

    public sealed class Behavior(Saboteur saboteur) : IPipelineBehavior<Registreer.Command, Registreer.Resultaat>
    {
        public async Task<Registreer.Resultaat> Handle(Registreer.Command request, CancellationToken cancellationToken, RequestHandlerDelegate<Registreer.Resultaat> next)
        {
            var answer = await next();
            return saboteur.Fout(++saboteur.Pogingen) is { } fout ? throw fout : answer;
        }
    }
}

/// <summary>A command happens whole or not at all.</summary>
public sealed class TransactieTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/registers/geschenken";

    private static readonly string[] Tabellen = ["persoon", "ambtsperiode", "stand", "inschrijving", "versie", "trefwoord", "vers_trefwoord", "oordeel", "outbox", "inbox", "idempotentie", "actor", "audit"];

    private Saboteur Saboteur { get; } = new();

    private TestHost Eigen { get; set; } = null!;

    private Guid Wie { get; set; }

    [OneTimeSetUp]
    public async Task StartEigen()
    {
        Eigen = new TestHost(Host.Provider(), services: services => services.AddSingleton(Saboteur).AddTransient<IPipelineBehavior<Registreer.Command, Registreer.Resultaat>, Saboteur.Behavior>());
        Wie = await Eigen.Persoon();
    }

    [OneTimeTearDown]
    public async Task StopEigen()
    {
        if (Eigen is not null)
        {
            await Eigen.DisposeAsync();
        }
    }

    private async Task<Dictionary<string, int>> Stand()
    {
        // What is told of earlier acts does work of its own.
        await Eigen.Bezorgd();
        await Eigen.Verdeeld();
        var stand = new Dictionary<string, int>();
        foreach (var tabel in Tabellen)
        {
            // The dispatcher marks what it delivered in its own time, but adds and takes no rows here.
            stand[tabel] = await Eigen.Tel(tabel);
        }

        return stand;
    }

    private async Task<Antwoord> Schrijf(Func<int, Exception?> fout, string? sleutel = null)
    {
        (Saboteur.Fout, Saboteur.Pogingen) = (fout, 0);
        try
        {
            return await Post(Eigen.Als("griffier"), Pad, Geschenk(Wie), sleutel is null ? [] : [("Idempotency-Key", sleutel)]);
        }
        finally
        {
            Saboteur.Fout = _ => null;
        }
    }

    [Test]
    public async Task Een_onverwachte_fout_laat_niets_na([Values("fout", "afgebroken", "termijn")] string soort)
    {
        await Schrijf(_ => null);
        var voor = await Stand();
        var antwoord = await Schrijf(_ => soort switch { "fout" => new InvalidOperationException("Geheim"), "afgebroken" => new OperationCanceledException(), _ => new TimeoutException() }, "sleutel-" + soort);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(antwoord.Text, Does.Not.Contain("Geheim").And.Not.Contain("Exception"));
        Assert.That(await Stand(), Is.EqualTo(voor));
        Assert.That((await Eigen.Controleer()).Breuk, Is.Null);

        // The same key is free again: the failed attempt is not remembered as an answer.
        Assert.That((await Schrijf(_ => null, "sleutel-" + soort)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Een_weigering_op_het_laatst_laat_alleen_haar_regel_na()
    {
        await Schrijf(_ => null);
        var voor = await Stand();
        Assert.That((await Schrijf(_ => new Afgewezen(Reden.Conflict, "opHetLaatst", "Toch niet."))).Code, Is.EqualTo("opHetLaatst"));
        voor["audit"]++;
        Assert.That(await Stand(), Is.EqualTo(voor));
        Assert.That((await Eigen.Auditregels())[^1].Uitkomst, Is.EqualTo("opHetLaatst"));
    }

    [Test]
    public async Task Wat_voorbijgaat_wordt_opnieuw_geprobeerd_en_gebeurt_een_keer()
    {
        if (Eigen.Provider() == Provider.SqlServer)
        {
            Assert.Ignore("A SqlException cannot be made by hand.");
        }

        await Schrijf(_ => null);
        var voor = await Stand();
        Assert.That((await Schrijf(poging => poging < 3 ? new SqliteException("busy", 5) : null)).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Saboteur.Pogingen, Is.EqualTo(3));
        var na = await Stand();
        Assert.That((na["inschrijving"], na["versie"], na["outbox"], na["audit"]), Is.EqualTo((voor["inschrijving"] + 1, voor["versie"] + 1, voor["outbox"] + 1, voor["audit"] + 1)));
        Assert.That((await Schrijf(_ => new SqliteException("busy", 5))).Status, Is.EqualTo(HttpStatusCode.InternalServerError), "not without end");
        Assert.That(Saboteur.Pogingen, Is.InRange(2, 5));
        Assert.That(await Stand(), Is.EqualTo(na));
        Assert.That((await Schrijf(_ => null)).Status, Is.EqualTo(HttpStatusCode.Created), "and the connection is sound again");
    }

    [Test]
    public async Task Buiten_een_transactie_verandert_niets() => Assert.That(
        async () => await Eigen.Registers(db => db.Execute("DELETE FROM registers.persoon WHERE gemeente = 'gm0148'", null, default)), Throws.InvalidOperationException);

    [Test]
    public async Task Twee_sleutels_die_alleen_in_hoofdletters_verschillen_zijn_er_twee()
    {
        Host.DefectOpSqlServer("the second creation is answered with the first and lost: idempotentie.sleutel compares by the database's collation, which ignores case (SqlServer/0001_kern.sql)");
        var een = await Schrijf(_ => null, "sleutel-AbC");
        var ander = await Schrijf(_ => null, "sleutel-aBc");
        Assert.That((een.Status, ander.Status, een.Headers["Location"] == ander.Headers["Location"]), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created, false)));
    }
}
