using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Risicoanalyses;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Nobody but burgemeester and griffier knows of a risk analysis, and what is destroyed is gone. // 001-08, 003-01</summary>
public sealed class RisicogeheimTests(Provider provider) : RisicoTests(provider)
{
    private static readonly string[] Anderen = ["gemeentesecretaris", "leidinggevende", "ambtsdrager"];

    private static readonly string[] Stappen = ["uitvoering", "gesprek", "besluit", "intrekking"];

    [Test]
    public async Task Voor_ieder_ander_is_er_geen()
    {
        // 001-08
        var analyse = await Vraag();
        var bellers = Anderen.Select(r => Host.Als(r)).Append(Host.Als("ambtsdrager", persoon: await Persoon("wethouder"))).Append(Host.Als("ambtsdrager", persoon: await Persoon("raadslid"))).ToList();
        foreach (var wie in bellers)
        {
            var (echt, verzonnen) = (await Haal(wie, $"{Lijst}/{analyse.Id}"), await Haal(wie, $"{Lijst}/{Guid.CreateVersion7()}"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That((echt.Status, echt.Code, echt.Json["detail"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.NotFound, verzonnen.Code, verzonnen.Json["detail"]!.GetValue<string>())));
                Assert.That((await Haal(wie, Lijst)).Items, Is.Empty);
                foreach (var stap in Stappen)
                {
                    var body = stap switch { "uitvoering" => Mensen.Uitvoering(Vandaag), "gesprek" => Mensen.Gesprek(Vandaag), "besluit" => Mensen.Besluit(Vandaag), _ => null };
                    Assert.That((await Stap(wie, analyse, stap, body)).Code, Is.EqualTo("risicoanalyseOnbekend"), stap);
                }

                Assert.That((await Post(wie, Lijst, Mensen.Kandidaat(College))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
                Assert.That((await Haal(wie, Dalfsen + "/risicoanalysetellingen")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            }
        }

        Assert.That((await Haal(Anoniem, $"{Lijst}/{analyse.Id}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), $"{Assen}/risicoanalyses/{analyse.Id}")).Code, Is.EqualTo("risicoanalyseOnbekend"));
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), $"{Lijst}/{analyse.Id}")).Code, Is.EqualTo("andereGemeente"));
    }

    [Test]
    public async Task Burgemeester_die_zelf_kandidaat_is_ziet_haar_niet()
    {
        // 001-08
        var kandidaat = await Persoon("burgemeester", naam: "B. Burgemeester");
        var analyse = await Vraag("B. Burgemeester", kandidaat);
        foreach (var wie in new[] { Host.Als("burgemeester", persoon: kandidaat), Host.Als("ambtsdrager", persoon: kandidaat), Burgemeester })
        {
            Assert.That((await Haal(wie, $"{Lijst}/{analyse.Id}")).Code, Is.EqualTo("risicoanalyseOnbekend"));
            Assert.That((await Haal(wie, Lijst + "?limit=100")).Ids, Does.Not.Contain(analyse.Id));
        }

        Assert.That((await Haal(Griffier, Lijst + "?limit=100")).Ids, Does.Contain(analyse.Id));
        Assert.That((await Haal(Host.Als("burgemeester", persoon: await Persoon("burgemeester")), $"{Lijst}/{analyse.Id}")).Status, Is.EqualTo(HttpStatusCode.OK), "another burgemeester");
        Assert.That((await Post(Host.Als("burgemeester", persoon: kandidaat), Lijst, Mensen.Kandidaat(College).Met(("kandidaatPersoon", kandidaat.ToString())))).Code, Is.EqualTo("eigenKandidatuur"));
    }

    [Test]
    public async Task Wat_iemand_niet_mag_weten_laat_geen_gat_in_een_pagina()
    {
        var kandidaat = await Persoon("raadslid");
        var beller = Host.Als("griffier", persoon: kandidaat);
        for (var i = 0; i < 3; i++)
        {
            await Vraag($"Eigen {i}", kandidaat);
            await Vraag($"Ander {i}");
        }

        var (gezien, paden) = (new List<JsonNode>(), 0);
        for (string? pad = Lijst + "?limit=2"; pad is not null; paden++)
        {
            var page = await Haal(beller, pad);
            Assert.That(page.Items.Count == 2 || page.Volgende is null);
            gezien.AddRange(page.Items);
            pad = page.Volgende;
        }

        Assert.That(gezien.Select(i => i["kandidaat"]!.GetValue<string>()), Is.Not.Empty.And.None.StartsWith("Eigen"));
        Assert.That(gezien.Select(i => i["id"]!.GetValue<Guid>()), Is.Unique);
    }

    [Test]
    public async Task Elke_inzage_laat_een_regel_na_zonder_id_of_naam()
    {
        var analyse = await Vraag("N. Naamloos");
        var voor = await Inzagen();
        await Haal(Burgemeester, $"{Lijst}/{analyse.Id}");
        await Haal(Griffier, Lijst);
        Assert.That(await Inzagen(), Is.EqualTo(voor + 2));
        Assert.That(await Host.Gedragscode(db => db.Single<int>(
            "SELECT COUNT(*) FROM gedragscode.audit WHERE gemeente = @Gemeente AND onderwerp = @Id", new { Gemeente = "gm0148", Id = analyse.Id.ToString() }, default)), Is.Zero);
    }

    [Test]
    public async Task Van_een_teruggetrokken_kandidaat_blijft_niets_dan_een_telling()
    {
        // 001-08: without loss of face.
        const string naam = "Zwaantje Verdwijnmeisje";
        var persoon = await Persoon("raadslid");
        var sleutel = $"risico-{Guid.CreateVersion7():N}";
        var analyse = await Post(Griffier, Lijst, Mensen.Kandidaat(College, naam).Met(("kandidaatPersoon", persoon.ToString())), ("Idempotency-Key", sleutel));
        Assert.That(analyse.Status, Is.EqualTo(HttpStatusCode.Created), analyse.Text);
        await Stap(Griffier, analyse, "uitvoering", Mensen.Uitvoering(Vandaag, "hoog").Met(("conclusie", string.Join(' ', Enumerable.Repeat($"Over {naam}.", 120)))));
        Assert.That((await Stap(Griffier, analyse, "gesprek", Mensen.Gesprek(Vandaag))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Provider == Provider.SqlServer || Gevonden(naam), "the search finds what is there");
        var voor = await Ingetrokken();

        Assert.That((await Stap(Griffier, analyse, "intrekking", null, null)).Status, Is.EqualTo((HttpStatusCode)428));
        Assert.That((await Stap(Griffier, analyse, "intrekking", null)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Ingetrokken(), Is.EqualTo(voor + 1));
            Assert.That((await Haal(Griffier, $"{Lijst}/{analyse.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(Griffier, Lijst + "?limit=100")).Ids, Does.Not.Contain(analyse.Id));
            if (Provider == Provider.Sqlite)
            {
                Assert.That(Gevonden(naam), Is.False, "the name");
                Assert.That(Gevonden(persoon.ToString()) || Gevonden(persoon.ToString().ToUpperInvariant()), Is.False, "the person");
                Assert.That(Gevonden(analyse.Id.ToString()) || Gevonden(analyse.Id.ToString().ToUpperInvariant()) || Gevonden(analyse.Id.ToString("N")), Is.False, "the id");
                Assert.That(Gevonden(sleutel), Is.False, "the key of the request");
            }
        }
    }

    [Test]
    public async Task Na_een_besluit_kan_er_niets_meer_worden_ingetrokken()
    {
        var analyse = await Vraag();
        await Voer(analyse);
        await Stap(Griffier, analyse, "besluit", Mensen.Besluit(Vandaag));
        Assert.That((await Stap(Griffier, analyse, "intrekking", null)).Code, Is.EqualTo("alBesloten"));
    }

    [Test]
    public async Task Na_haar_termijn_is_zij_er_niet_meer_en_wordt_zij_vernietigd()
    {
        const string naam = "Tijdelijke Termijnman";
        var analyse = await Vraag(naam);
        Assert.That(analyse.Json["vernietigenNa"]!.GetValue<string>(), Is.EqualTo("2027-05-20"));
        Host.Klok.Nu = new DateTimeOffset(2027, 5, 20, 10, 0, 0, TimeSpan.Zero);
        var veger = Host.Services.GetRequiredService<Risicovernietiging>();
        await veger.Veeg(default);
        Assert.That((await Haal(Griffier, $"{Lijst}/{analyse.Id}")).Status, Is.EqualTo(HttpStatusCode.OK), "on the last day");
        Host.Klok.Nu = new DateTimeOffset(2027, 5, 21, 10, 0, 0, TimeSpan.Zero);
        Assert.That((await Haal(Griffier, $"{Lijst}/{analyse.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the day after, before the sweep");
        Assert.That(await veger.Veeg(default), Is.GreaterThan(0));
        Assert.That(await veger.Veeg(default), Is.Zero);
        Assert.That(Provider == Provider.Sqlite && Gevonden(naam), Is.False);
        Assert.That((await Haal(Griffier, Dalfsen + "/risicoanalysetellingen")).Items.Sum(i => i["vernietigd"]!.GetValue<int>()), Is.GreaterThan(0));
    }

    private async Task<int> Ingetrokken() => (await Haal(Griffier, Dalfsen + "/risicoanalysetellingen")).Items.Sum(i => i["ingetrokken"]!.GetValue<int>());

    private Task<int> Inzagen() => Host.Gedragscode(db => db.Single<int>(
        "SELECT COUNT(*) FROM gedragscode.audit WHERE gemeente = @Gemeente AND uitkomst = 'gelezen' AND handeling IN ('BekijkRisicoanalyse', 'ZoekRisicoanalyses')", new { Gemeente = "gm0148" }, default));

    /// <summary>True when this text stands anywhere in the files of the module, in use or not.</summary>
    private bool Gevonden(string tekst) => Directory.EnumerateFiles(Host.Map, "gedragscode.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var kopie = new MemoryStream();
        stream.CopyTo(kopie);
        return kopie.GetBuffer().AsSpan(0, (int)kopie.Length).IndexOf(Encoding.UTF8.GetBytes(tekst)) >= 0;
    });
}
