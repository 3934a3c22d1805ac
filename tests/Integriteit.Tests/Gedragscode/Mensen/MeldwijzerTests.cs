using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>All ways to report on one page, for everyone, with nothing kept of who looks. // 002-18</summary>
public sealed class MeldwijzerTests(Provider provider) : HttpTests(provider)
{
    private const string Pagina = Dalfsen + "/meldwijzer";
    private const string Lijst = Dalfsen + "/regelingen";

    private static IEnumerable<string> Titels(Antwoord antwoord) => antwoord.Json["binnen"]!["regelingen"]!.AsArray().Select(r => r!["gegevens"]!["titel"]!.GetValue<string>());

    [Test]
    public async Task Alle_negen_aangewezen_autoriteiten_staan_erop()
    {
        // 002-18
        var buiten = (await Haal(Anoniem, Pagina)).Json["buiten"]!.AsArray();
        var autoriteiten = buiten.Where(b => b!["soort"]!.GetValue<string>() == "bevoegdeAutoriteit").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(autoriteiten.Select(a => a!["sleutel"]!.GetValue<string>()), Is.EquivalentTo(new[] { "huis-voor-klokkenluiders", "acm", "afm", "anvs", "ap", "dnb", "igj", "nvwa", "nza" }));
            Assert.That(autoriteiten.Select(a => a!["grondslag"]), Has.None.Null);
            Assert.That(buiten.Select(b => b!["website"]!.GetValue<string>()), Is.All.StartWith("https://"));
            Assert.That(buiten.Select(b => b!["waarvoor"]!.GetValue<string>()), Is.All.Not.Empty);
            Assert.That(buiten.Select(b => b!["sleutel"]!.GetValue<string>()), Is.SupersetOf(new[] { "politie", "om", "sipa", "ondersteuningsteam" }));
        }
    }

    [Test]
    public async Task Binnen_staan_aanspreekpunten_en_regelingen_die_gelden()
    {
        var punt = (await Post(Griffier, Dalfsen + "/aanspreekpunten", Mensen.Aanspreekpunt())).Id;
        var voorbij = (await Post(Griffier, Dalfsen + "/aanspreekpunten", Mensen.Aanspreekpunt(("totEnMet", "2024-02-01")))).Id;
        await Post(Griffier, Lijst, Mensen.Regeling().Met(("titel", "Geldt")));
        await Post(Griffier, Lijst, Mensen.Regeling().Met(("titel", "Voorbij"), ("totEnMet", "2024-02-01")));
        await Post(Griffier, Lijst, Mensen.Regeling().Met(("titel", "Komt nog"), ("van", "2999-01-01")));
        var antwoord = await Haal(Anoniem, Pagina);
        var ids = antwoord.Json["binnen"]!["aanspreekpunten"]!.AsArray().Select(a => a!["id"]!.GetValue<Guid>()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Does.Contain(punt).And.Not.Contain(voorbij));
            Assert.That(Titels(antwoord), Does.Contain("Geldt").And.Not.Contain("Voorbij").And.Not.Contain("Komt nog"));
        }
    }

    [Test]
    public async Task Wie_kijkt_wordt_niet_vastgelegd()
    {
        // 002-18: with a token neither.
        async Task<int> Regels() => await Host.Gedragscode(db => db.Single<int>("SELECT COUNT(*) FROM gedragscode.audit WHERE gemeente = @Gemeente", new { Gemeente = "gm0148" }, default))
            + await Host.Gedragscode(db => db.Single<int>("SELECT COUNT(*) FROM gedragscode.actor WHERE gemeente = @Gemeente", new { Gemeente = "gm0148" }, default));
        var voor = await Regels();
        foreach (var wie in new[] { Anoniem, Host.Als("griffier", sub: "kijker-1"), Host.Als("ambtsdrager", sub: "kijker-2") })
        {
            var antwoord = await Haal(wie, Pagina);
            Assert.That((antwoord.Status, antwoord.Headers.ContainsKey("Set-Cookie")), Is.EqualTo((HttpStatusCode.OK, false)));
        }

        Assert.That(await Regels(), Is.EqualTo(voor));
    }

    [TestCase("griffier", 201)]
    [TestCase("gemeentesecretaris", 201)]
    [TestCase("burgemeester", 403)]
    [TestCase("ambtsdrager", 403)]
    public async Task Beheerder_voegt_een_regeling_toe(string rol, int status) => Assert.That((int)(await Post(Host.Als(rol), Lijst, Mensen.Regeling())).Status, Is.EqualTo(status));

    [Test]
    public async Task Regeling_wordt_gewijzigd_en_ingetrokken()
    {
        var regeling = await Post(Griffier, Lijst, Mensen.Regeling().Met(("titel", "Eerst")));
        var pad = regeling.Headers["Location"];
        var gewijzigd = await Stuur(Griffier, HttpMethod.Put, pad, Mensen.Regeling().Met(("titel", "Daarna")), ("If-Match", regeling.ETag));
        Assert.That(Titels(await Haal(Anoniem, Pagina)), Does.Contain("Daarna").And.Not.Contain("Eerst"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, Mensen.Regeling())).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Griffier, HttpMethod.Put, pad, Mensen.Regeling(), ("If-Match", regeling.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Stuur(Host.Als("ambtsdrager"), HttpMethod.Put, pad, Mensen.Regeling(), ("If-Match", "*"))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Host.Als("ambtsdrager"), HttpMethod.Post, pad + "/intrekking", null, ("If-Match", "*"))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Griffier, HttpMethod.Post, pad + "/intrekking")).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Stuur(Griffier, HttpMethod.Post, pad + "/intrekking", null, ("If-Match", gewijzigd.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Stuur(Griffier, HttpMethod.Post, pad + "/intrekking", null, ("If-Match", "*"))).Code, Is.EqualTo("alIngetrokken"));
            Assert.That(Titels(await Haal(Anoniem, Pagina)), Does.Not.Contain("Daarna"));
            Assert.That((await Haal(Anoniem, pad)).Status, Is.EqualTo(HttpStatusCode.OK), "still to be read by its id");
        }
    }

    [TestCase("vindplaats", "file:///regeling.pdf")]
    [TestCase("soort", "onzin")]
    [TestCase("totEnMet", "2023-12-31")]
    public async Task Fout_wordt_genoemd(string veld, string waarde) => Assert.That((await Post(Griffier, Lijst, Mensen.Regeling().Met((veld, waarde)))).Velden, Is.EqualTo(new[] { veld }));
}
