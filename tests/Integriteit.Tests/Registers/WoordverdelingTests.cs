using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Tests.Kern;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integriteit.Tests.Registers;

/// <summary>An entry is found the moment it is there, and the same once its words are where they stay: nobody can tell which.</summary>
public sealed class WoordverdelingTests(Provider provider) : RegisterTests(provider)
{
    private const string Lijst = Dalfsen + "/registers/geschenken";

    /// <summary>A host whose words wait until the test moves them.</summary>
    private TestHost Stil { get; set; } = null!;

    [OneTimeSetUp]
    public void StartStil() => Stil = new TestHost(Host.Provider(), services: services =>
    {
        var verdeler = services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.GetType().GenericTypeArguments[^1] == typeof(Woordverdeler)).Single();
        services.Remove(verdeler);
    });

    [OneTimeTearDown]
    public async Task StopStil()
    {
        if (Stil is not null)
        {
            await Stil.DisposeAsync();
        }
    }

    private static string Woord() => $"w{Guid.CreateVersion7():N}";

    private async Task<Antwoord> Geef(Guid persoon, params (string Pad, JsonNode? Waarde)[] anders)
    {
        var antwoord = await Post(Stil.Als("griffier"), Lijst, Geschenk(persoon).Met(anders));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    private Task<int> Vers() => Stil.Tel("vers_trefwoord", "gemeente = 'gm0148'");

    [Test]
    public async Task Wat_nog_wacht_wordt_gevonden_als_wat_er_al_staat()
    {
        var persoon = await Stil.Persoon();
        var (woord, ander) = (Woord(), Woord());
        // Some where they stay, some that wait, in days through each other.
        for (var i = 0; i < 6; i++)
        {
            await Geef(persoon, ("omschrijving", $"{woord} taart {(i % 2 == 0 ? ander : "")}"), ("datumAangeboden", $"2024-05-{10 + (i * 5 % 7):00}"), ("geschatteWaarde", i < 3 ? 20 : 60), ("afhandeling", i < 3 ? "behouden" : "geweigerd"));
            if (i == 2)
            {
                await Stil.Verdeeld();
            }
        }

        var natuurlijk = await Geef(persoon, ("gever", new JsonObject { ["naam"] = $"Q. {woord}", ["soort"] = "natuurlijkPersoon" }), ("omschrijving", woord));
        Assert.That(await Vers(), Is.GreaterThan(3), "they wait");
        var vragen = new[]
        {
            $"zoek={woord}", $"zoek={woord}%20{ander}", $"zoek={woord}&persoon={persoon}", $"zoek={woord}&uitkomst=toegestaan", $"zoek={woord}&ambt=raadslid&datumVanaf=2024-05-12&datumTot=2024-05-14",
            $"zoek={woord}&limit=2", $"gever={woord}", $"zoek={woord}&gever=korenbloem", $"zoek={woord[..^1]}", $"zoek={woord.ToUpperInvariant()}", $"zoek={woord}&peildatum={TimeProvider.System.GetUtcNow():yyyy-MM-dd}",
        };
        var beelden = new List<(string Vraag, string Wie, string Beeld)>();
        foreach (var vraag in vragen)
        {
            foreach (var (wie, client) in Lezers(persoon))
            {
                beelden.Add((vraag, wie, await Beeld(client, vraag)));
            }
        }

        Assert.That(beelden.First(b => b.Vraag == $"zoek={woord}").Beeld.Split('\n'), Has.Length.EqualTo(7 + 1), "all are found before they are moved");
        Assert.That(beelden.Single(b => b is { Wie: "griffier" } && b.Vraag == $"gever={woord}").Beeld, Does.Contain(natuurlijk.Id.ToString()));
        Assert.That(beelden.Single(b => b is { Wie: "anoniem" } && b.Vraag == $"gever={woord}").Beeld, Does.Not.Contain(natuurlijk.Id.ToString()));
        await Stil.Verdeeld();
        Assert.That(await Vers(), Is.Zero);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (vraag, wie, beeld) in beelden)
            {
                Assert.That(await Beeld(Lezers(persoon).Single(l => l.Wie == wie).Client, vraag), Is.EqualTo(beeld), $"{wie}: {vraag}");
            }
        }
    }

    private IEnumerable<(string Wie, HttpClient Client)> Lezers(Guid persoon) =>
        [("anoniem", Stil.Anoniem()), ("griffier", Stil.Als("griffier")), ("ontvanger", Stil.Als("ambtsdrager", persoon: persoon))];

    /// <summary>All pages of a list, and its export.</summary>
    private static async Task<string> Beeld(HttpClient wie, string vraag)
    {
        var regels = new List<string>();
        for (var pad = $"{Lijst}?{vraag}"; pad is not null;)
        {
            var pagina = await Haal(wie, pad);
            Assert.That(pagina.Status, Is.EqualTo(HttpStatusCode.OK), pagina.Text);
            regels.AddRange(pagina.Items.Select(i => i.ToJsonString()));
            pad = pagina.Volgende;
        }

        return string.Join('\n', regels.Append((await Haal(wie, $"{Lijst}?{vraag}", ("Accept", "text/csv"))).Text.Replace("\r\n", "|", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Wat_verandert_terwijl_het_wacht_laat_niets_van_vroeger_achter([Values] bool verdeeld)
    {
        var persoon = await Stil.Persoon();
        var (oud, nieuw) = (Woord(), Woord());
        var geschenk = await Geef(persoon, ("omschrijving", oud), ("datumAangeboden", "2024-05-02"));
        if (verdeeld)
        {
            await Stil.Verdeeld();
        }

        await Verbeter(Stil.Als("griffier"), geschenk, Geschenk(persoon).Met(("omschrijving", nieuw), ("datumAangeboden", "2024-05-03")));
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.That(((await Haal(Stil.Anoniem(), $"{Lijst}?zoek={oud}")).Ids.Count, (await Haal(Stil.Anoniem(), $"{Lijst}?zoek={nieuw}")).Ids.Count), Is.EqualTo((0, 1)));
            await Stil.Verdeeld();
        }

        Assert.That(await Stil.Tel("trefwoord", $"woord = '{oud}'"), Is.Zero);
    }

    [Test]
    public async Task Twee_die_tegelijk_verdelen_verliezen_en_verdubbelen_niets()
    {
        var persoon = await Stil.Persoon();
        var woord = Woord();
        var klaar = false;
        async Task Verdeel()
        {
            while (!Volatile.Read(ref klaar))
            {
                await using var scope = Stil.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Woordverdeling>().Stap("gm0148", default);
            }
        }

        var verdelers = new[] { Task.Run(Verdeel), Task.Run(Verdeel) };
        for (var i = 1; i <= 40; i++)
        {
            var geschenk = await Geef(persoon, ("omschrijving", woord));
            if (i % 5 == 0)
            {
                await Verbeter(Stil.Als("griffier"), geschenk, Geschenk(persoon).Met(("omschrijving", $"{woord} anders")));
            }

            var ids = (await Haal(Stil.Anoniem(), $"{Lijst}?zoek={woord}&limit=100")).Ids;
            Assert.That((ids.Count, ids.Distinct().Count()), Is.EqualTo((i, i)));
        }

        Volatile.Write(ref klaar, true);
        await Task.WhenAll(verdelers);
        await Stil.Verdeeld();
        Assert.That((await Haal(Stil.Anoniem(), $"{Lijst}?zoek={woord}&limit=100")).Ids.Count, Is.EqualTo(40));
    }

    [Test]
    public async Task Een_host_verdeelt_uit_zichzelf()
    {
        await Schrijf(Griffier, Geschenk(await Persoon("raadslid")));
        for (var poging = 0; await Host.Tel("vers_trefwoord") > 0; poging++)
        {
            Assert.That(poging, Is.LessThan(100), "Not moved in ten seconds.");
            await Task.Delay(100);
        }
    }
}
