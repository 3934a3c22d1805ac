using System.Collections.Concurrent;
using System.Net;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

/// <summary>Sixteen callers at once get no error and spoil nothing.</summary>
public sealed class GelijktijdigTests(Provider provider) : HttpTests(provider)
{
    private const int Schrijvers = 16;

    private static async Task<List<T>> Tegelijk<T>(int aantal, Func<int, Task<T>> werk)
    {
        var uit = new ConcurrentBag<T>();
        await Parallel.ForEachAsync(Enumerable.Range(0, aantal), new ParallelOptions { MaxDegreeOfParallelism = Schrijvers }, async (i, _) => uit.Add(await werk(i)));
        return [.. uit];
    }

    [Test]
    public async Task Zestien_schrijvers_schrijven_alles_en_elk_een_eigen_nummer()
    {
        const string pad = Dalfsen + "/registers/geschenken";
        var persoon = await Persoon("raadslid");
        var (al, standVoor) = (await Host.Tel("inschrijving"), await Host.Tel("stand", "register = 'geschenken' AND gemeente = 'gm0148'") == 0 ? 0 : await Nummer());
        var antwoorden = await Tegelijk(160, _ => Post(Griffier, pad, Geschenk(persoon)));
        Assert.That(antwoorden.Select(a => a.Status).Distinct(), Is.EqualTo([HttpStatusCode.Created]), antwoorden.First(a => a.Status != HttpStatusCode.Created || a == antwoorden[0]).Text);
        Assert.That(antwoorden.Select(a => a.Headers["Location"]), Is.Unique);

        Assert.That((await Host.Tel("inschrijving") - al, await Nummer() - standVoor), Is.EqualTo((160, 160L)));
        var sleutels = await Host.Registers(db => db.Query<long>("SELECT sleutel FROM registers.inschrijving WHERE gemeente = 'gm0148'", null, default));
        Assert.That(sleutels.Select(Sleutels.Nummer), Is.Unique);
        var regels = await Host.Auditregels();
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", regels.Count, null)));
        Assert.That(regels.Count(r => r.Handeling == "Registreer geschenken"), Is.EqualTo(await Host.Tel("inschrijving")));
        var gelezen = await Tegelijk(160, i => Haal(Anoniem, antwoorden[i].Headers["Location"]));
        Assert.That(gelezen.Select(a => a.Status).Distinct(), Is.EqualTo([HttpStatusCode.OK]));
    }

    private Task<long> Nummer() => Host.Registers(db => db.Single<long>("SELECT stand FROM registers.stand WHERE gemeente = 'gm0148' AND register = 'geschenken' AND kring = 'openbaar'", null, default));

    [Test]
    public async Task Een_sleutel_van_zestien_tegelijk_geeft_een_inschrijving()
    {
        var (persoon, al) = (await Persoon("raadslid"), await Host.Tel("inschrijving"));
        var antwoorden = await Tegelijk(Schrijvers, _ => Post(Griffier, Dalfsen + "/registers/geschenken", Geschenk(persoon), ("Idempotency-Key", "zestien")));
        Assert.That(antwoorden.Select(a => (a.Status, a.Text)).Distinct().Count(), Is.EqualTo(1), string.Join('\n', antwoorden.Select(a => a.Text).Distinct()));
        Assert.That((antwoorden[0].Status, await Host.Tel("inschrijving") - al), Is.EqualTo((HttpStatusCode.Created, 1)));
    }

    [Test]
    public async Task Van_zestien_wijzigingen_op_dezelfde_versie_slaagt_er_een()
    {
        var gemaakt = await Post(Griffier, Dalfsen + "/registers/geschenken", Geschenk(await Persoon("raadslid")));
        var persoon = Guid.Parse(gemaakt.Json["gegevens"]!["ontvanger"]!["persoon"]!.GetValue<string>());
        var antwoorden = await Tegelijk(Schrijvers, i =>
        {
            var anders = Geschenk(persoon);
            anders["reden"] = $"Wijziging {i}";
            return Stuur(Griffier, HttpMethod.Put, gemaakt.Headers["Location"], anders, ("If-Match", gemaakt.Headers["ETag"]));
        });
        Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.PreconditionFailed), Is.EqualTo(Schrijvers - 1), string.Join('\n', antwoorden.Select(a => a.Text).Distinct()));
        Assert.That((await Haal(Anoniem, gemaakt.Headers["Location"] + "/versies")).Json["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((await Host.Controleer()).Breuk, Is.Null);
    }

    [Test]
    public async Task Een_eerste_aanroeper_die_zestien_keer_tegelijk_komt_is_er_een()
    {
        var persoon = await Persoon("raadslid");
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        var antwoorden = await Tegelijk(Schrijvers, _ => Post(zelf, Dalfsen + "/registers/geschenken", Geschenk(persoon)));
        Assert.That(antwoorden.Select(a => a.Status).Distinct(), Is.EqualTo([HttpStatusCode.Created]));
        Assert.That(await Host.Tel("actor", $"onderwerp = '{persoon}'"), Is.EqualTo(1));
    }
}
