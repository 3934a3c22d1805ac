using System.Net;
using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers;

/// <summary>Many at once, on one host or on two: everything that is asked is done, once, and the audit chain stays whole.</summary>
public sealed class GelijktijdigTests(Provider provider) : RegisterTests(provider)
{
    private static async Task<Antwoord[]> Tegelijk(int aantal, Func<int, Task<Antwoord>> werk) =>
        await Task.WhenAll(Enumerable.Range(0, aantal).Select(i => Task.Run(() => werk(i))));

    [TearDown]
    public async Task Auditketen_is_heel()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        foreach (var db in scope.ServiceProvider.GetServices<ModuleDb>())
        {
            foreach (var gemeente in new[] { "gm0148", "gm0406" })
            {
                Assert.That((await Audit.Controleer(db, gemeente, CancellationToken.None)).Breuk, Is.Null, $"{db.Schema} {gemeente}");
            }
        }
    }

    [Test]
    public async Task Zestien_aanroepers_schrijven_tegelijk_in()
    {
        var persoon = await Persoon("raadslid");
        var antwoorden = await Tegelijk(64, i => Post(Host.Als("griffier", sub: $"griffier-{i % 16}"), Geschenken(), Geschenk(persoon)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoorden.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Created), antwoorden.FirstOrDefault(a => a.Status != HttpStatusCode.Created)?.Text);
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&limit=100")).Ids, Is.EquivalentTo(antwoorden.Select(a => a.Id)));
        }
    }

    [Test]
    public async Task Eerste_inschrijvingen_van_een_gemeente_mogen_tegelijk_komen()
    {
        var persoon = await Persoon("ambtenaar", "gm0406");
        var zelf = Host.Als("ambtsdrager", "gm0406", persoon);
        var antwoorden = await Tegelijk(8, _ => Post(zelf, Geschenken("gm0406"), Geschenk(persoon, "ambtenaar")));
        Assert.That(antwoorden.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Created), antwoorden.FirstOrDefault(a => a.Status != HttpStatusCode.Created)?.Text);
    }

    [Test]
    public async Task Twee_hosts_schrijven_in_hetzelfde_register()
    {
        await using var ander = new TestHost(Provider, naast: Host);
        var persoon = await Persoon("raadslid");
        HttpClient[] griffiers = [Griffier, ander.Als("griffier")];
        var antwoorden = await Tegelijk(32, i => Post(griffiers[i % 2], Geschenken(), Geschenk(persoon)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoorden.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Created), antwoorden.FirstOrDefault(a => a.Status != HttpStatusCode.Created)?.Text);
            foreach (var host in new[] { Host, ander })
            {
                Assert.That((await Haal(host.Anoniem(), $"{Geschenken()}?persoon={persoon}&limit=100")).Ids, Is.EquivalentTo(antwoorden.Select(a => a.Id)));
            }
        }
    }

    [Test]
    public async Task Lezen_en_schrijven_gaan_naast_elkaar()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var antwoorden = await Tegelijk(60, i => (i % 4) switch
        {
            0 => Post(Griffier, Geschenken(), Geschenk(persoon)),
            1 => Rectificeer(Griffier, inschrijving, Geschenk(persoon, waarde: 25 + (i % 20))),
            2 => Haal(Griffier, Pad(inschrijving)),
            _ => Haal(Anoniem, $"{Geschenken()}?persoon={persoon}", ("Accept", i % 8 == 3 ? "text/csv" : "application/json")),
        });
        Assert.That(antwoorden.Select(a => (int)a.Status), Is.All.EqualTo(200).Or.EqualTo(201).Or.EqualTo(412), antwoorden.FirstOrDefault(a => (int)a.Status >= 500)?.Text);
    }
}
