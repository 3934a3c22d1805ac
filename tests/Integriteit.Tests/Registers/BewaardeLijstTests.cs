using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The public list is served from memory and is yet never older than the last commit, whoever made it.</summary>
public sealed class BewaardeLijstTests(Provider provider) : RegisterTests(provider)
{
    private Guid persoon;

    private string Lijst => $"{Geschenken()}?persoon={persoon}";

    [SetUp]
    public async Task Raadslid() => persoon = await Persoon("raadslid");

    /// <summary>Reads twice, so that the second answer can come from memory, and gives that one.</summary>
    private async Task<Antwoord> Bewaard(string adres)
    {
        await Haal(Anoniem, adres);
        return await Haal(Anoniem, adres);
    }

    private async Task Ververst(string adres, Antwoord oud, Func<Antwoord, bool> nieuw)
    {
        var antwoord = await Haal(Anoniem, adres, ("If-None-Match", oud.ETag));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), "An old answer was sent.");
            Assert.That(antwoord.ETag, Is.Not.EqualTo(oud.ETag));
            Assert.That(nieuw(antwoord), Is.True, antwoord.Text);
        }
    }

    [Test]
    public async Task Onveranderde_lijst_is_niet_gewijzigd()
    {
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        foreach (var adres in new[] { Lijst, Geschenken(), Pad(inschrijving), Pad(inschrijving) + "/versies" })
        {
            var eerste = await Bewaard(adres);
            foreach (var tags in new[] { eerste.ETag, $"W/{eerste.ETag}", "*", $"\"iets anders\", {eerste.ETag}" })
            {
                var antwoord = await Haal(Anoniem, adres, ("If-None-Match", tags));
                using (Assert.EnterMultipleScope())
                {
                    Assert.That((antwoord.Status, antwoord.Text), Is.EqualTo((HttpStatusCode.NotModified, "")), $"{adres} {tags}");
                    Assert.That((antwoord.ETag, antwoord.Headers["Cache-Control"], antwoord.Headers["Vary"]), Is.EqualTo((eerste.ETag, "public, no-cache", eerste.Headers["Vary"])));
                }
            }

            Assert.That((await Haal(Anoniem, adres, ("If-None-Match", "\"iets anders\""))).Text, Is.EqualTo(eerste.Text));
        }
    }

    [Test]
    public async Task Elke_wijziging_is_bij_de_eerstvolgende_lezing_te_zien()
    {
        var leeg = await Bewaard(Lijst);
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        await Ververst(Lijst, leeg, a => a.Ids.SequenceEqual([inschrijving.Id]));

        var (een, los, versies) = (await Bewaard(Lijst), await Bewaard(Pad(inschrijving)), await Bewaard(Pad(inschrijving) + "/versies"));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        await Ververst(Lijst, een, a => a.Items.Single()["gegevens"]!["geschatteWaarde"]!.GetValue<decimal>() == 30m);
        await Ververst(Pad(inschrijving), los, a => a.Json["versie"]!.GetValue<int>() == 2);
        await Ververst(Pad(inschrijving) + "/versies", versies, a => a.Items.Count == 2);

        var (twee, alles) = (await Bewaard(Lijst), await Bewaard(Geschenken()));
        await TrekIn(Griffier, inschrijving);
        await Ververst(Lijst, twee, a => a.Items.Count == 0);
        await Ververst(Geschenken(), alles, a => a.Items.Single(i => i["id"]!.GetValue<string>() == inschrijving.Id.ToString())["status"]!.GetValue<string>() == "ingetrokken");
    }

    [Test]
    public async Task Wijziging_door_een_andere_host_is_meteen_te_zien()
    {
        await using var ander = new TestHost(Provider, naast: Host);
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var eerste = await Bewaard(Lijst);
        Assert.That((await Haal(ander.Anoniem(), Lijst)).Ids, Is.EqualTo(new[] { inschrijving.Id }));

        var tweede = await Schrijf(ander.Als("griffier"), Geschenk(persoon));
        await Ververst(Lijst, eerste, a => a.Ids.SequenceEqual([tweede.Id, inschrijving.Id]));

        var twee = await Bewaard(Lijst);
        Assert.That((await Rectificeer(ander.Als("griffier"), tweede, Geschenk(persoon, waarde: 30), "\"1-volledig\"")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Ververst(Lijst, twee, a => a.Text.Contains("30.00", StringComparison.Ordinal));
    }

    [Test]
    public async Task Wijziging_die_het_publiek_niet_ziet_verraadt_zich_niet()
    {
        await Schrijf(Griffier, Geschenk(persoon));
        var (lijst, csv) = (await Bewaard(Lijst), await Haal(Anoniem, Lijst, ("Accept", "text/csv")));
        var besloten = await Schrijf(Griffier, Geschenk(persoon).Met(("aard", "gunst"), ("motivering", "Een kleine dienst.")));
        await TrekIn(Griffier, besloten);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, Lijst)).ETag, Is.EqualTo(lijst.ETag));
            Assert.That((await Haal(Anoniem, Lijst, ("Accept", "text/csv"))).ETag, Is.EqualTo(csv.ETag));
        }
    }

    [Test]
    public async Task Mislukte_wijziging_verandert_de_lijst_niet()
    {
        await Schrijf(Griffier, Geschenk(persoon));
        var eerste = await Bewaard(Lijst);
        Assert.That((await Post(Griffier, Geschenken(), Geschenk(persoon, waarde: 60))).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Haal(Anoniem, Lijst, ("If-None-Match", eerste.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Volledige_lijst_blijft_van_wie_haar_vroeg()
    {
        var openbaar = await Schrijf(Griffier, Geschenk(persoon).Met(("datumAangeboden", "2024-04-30")));
        var besloten = await Schrijf(Griffier, Geschenk(persoon).Met(("aard", "gunst"), ("motivering", "Een kleine dienst.")));
        var adres = $"{Geschenken()}?persoon={persoon}&limit=9";
        foreach (var volgorde in new[] { new[] { Griffier, Anoniem }, [Anoniem, Griffier, Anoniem] })
        {
            foreach (var wie in volgorde)
            {
                var antwoord = await Haal(wie, adres);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(antwoord.Headers["Cache-Control"], Is.EqualTo(wie == Griffier ? "private, no-store" : "public, no-cache"));
                    Assert.That(antwoord.Headers["Vary"], Does.Contain("Authorization"));
                    Assert.That(antwoord.Ids, Is.EqualTo(wie == Griffier ? [besloten.Id, openbaar.Id] : new[] { openbaar.Id }));
                }
            }
        }

        var (publiek, volledig) = (await Haal(Anoniem, adres), await Haal(Griffier, adres));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(volledig.ETag, Is.Not.EqualTo(publiek.ETag));
            Assert.That((await Haal(Griffier, adres, ("If-None-Match", publiek.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Haal(Anoniem, adres, ("If-None-Match", volledig.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Haal(Griffier, adres, ("If-None-Match", volledig.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
        }
    }

    [Test]
    public async Task Enkele_inschrijving_heeft_voor_het_publiek_een_andere_ETag()
    {
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var (publiek, volledig) = (await Haal(Anoniem, Pad(inschrijving)), await Haal(Griffier, Pad(inschrijving)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((publiek.ETag, publiek.Headers["Cache-Control"]), Is.EqualTo(("\"1-openbaar\"", "public, no-cache")));
            Assert.That((volledig.ETag, volledig.Headers["Cache-Control"]), Is.EqualTo(("\"1-volledig\"", "private, no-store")));
            Assert.That((await Haal(Griffier, Pad(inschrijving), ("If-None-Match", publiek.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Lezers_zien_tijdens_het_schrijven_nooit_minder_dan_er_al_was()
    {
        using var klaar = new CancellationTokenSource();
        var lezen = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var hoogste = 0;
            while (!klaar.IsCancellationRequested)
            {
                var aantal = (await Haal(Anoniem, Lijst)).Items.Count;
                Assert.That(aantal, Is.GreaterThanOrEqualTo(hoogste));
                hoogste = aantal;
            }
        })));
        try
        {
            for (var i = 1; i <= 20; i++)
            {
                await Schrijf(Griffier, Geschenk(persoon));
                Assert.That((await Haal(Anoniem, Lijst)).Items, Has.Count.EqualTo(i));
            }
        }
        finally
        {
            await klaar.CancelAsync();
        }

        await lezen;
    }
}
