using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Tests.Steun;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Tests.Registers;

/// <summary>Following <c>Link: rel="next"</c> gives every entry once and in order, whatever happens meanwhile.</summary>
public sealed class BladerGeschenkenTests(Provider provider) : RegisterTests(provider)
{
    private static readonly DateOnly Begin = new(2023, 1, 1);

    /// <summary>Everything from this address on, page by page.</summary>
    private static async Task<List<Antwoord>> Bladeren(HttpClient wie, string adres)
    {
        var paginas = new List<Antwoord>();
        for (var volgende = (string?)adres; volgende is not null; volgende = paginas[^1].Volgende)
        {
            paginas.Add(await Haal(wie, volgende));
            Assert.That(paginas, Has.Count.LessThan(200), "The walk does not end.");
        }

        return paginas;
    }

    private static IEnumerable<Guid> Ids(IEnumerable<Antwoord> paginas) => paginas.SelectMany(p => p.Ids);

    /// <summary>A gift on a day; one that the code of Dalfsen says nothing of is not public.</summary>
    private async Task<Guid> Op(Guid persoon, int dag, bool openbaar = true) => (await Schrijf(Griffier, Geschenk(persoon).Met(
        ("datumAangeboden", Begin.AddDays(dag).ToString("O")), ("aard", openbaar ? "geschenk" : "gunst"), ("motivering", "Een kleine dienst.")))).Id;

    [TestCase(25, new[] { 7, 7, 7, 4 })]
    [TestCase(21, new[] { 7, 7, 7 })]
    [TestCase(0, new[] { 0 })]
    public async Task Elke_inschrijving_komt_een_keer_en_alleen_de_laatste_pagina_heeft_geen_vervolg(int aantal, int[] groottes)
    {
        var persoon = await Persoon("raadslid");
        var ids = new List<(int Dag, Guid Id)>();
        for (var i = 0; i < aantal; i++)
        {
            ids.Add((i * 7 % 5, await Op(persoon, i * 7 % 5)));
        }

        var paginas = await Bladeren(Anoniem, $"{Geschenken()}?limit=7&persoon={persoon}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(paginas.Select(p => p.Ids.Count), Is.EqualTo(groottes));
            Assert.That(Ids(paginas), Is.EqualTo(Enumerable.Reverse(ids).OrderByDescending(x => x.Dag).Select(x => x.Id)));
        }
    }

    [Test]
    public async Task Zonder_limit_zijn_het_er_vijftig()
    {
        var persoon = await Persoon("raadslid");
        for (var i = 0; i < 51; i++)
        {
            await Op(persoon, 1);
        }

        var paginas = await Bladeren(Anoniem, $"{Geschenken()}?persoon={persoon}");
        Assert.That(paginas.Select(p => p.Ids.Count), Is.EqualTo(new[] { 50, 1 }));
    }

    [Test]
    public async Task Vervolg_houdt_alle_filters()
    {
        var persoon = await Persoon("raadslid");
        await Op(persoon, 1);
        await Op(persoon, 2);
        var eerste = await Haal(Anoniem, $"{Geschenken()}?datumVanaf=2023-01-01&datumTot=2023-12-31&persoon={persoon}&gever=de+korenbloem&zoek=taart%20op%C3%A9ning&limit=1");
        var link = new Uri(new Uri("http://x"), eerste.Volgende!);
        var query = QueryHelpers.ParseQuery(link.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(eerste.Headers["Link"], Does.EndWith(">; rel=\"next\""));
            Assert.That(link.AbsolutePath, Is.EqualTo(Geschenken()));
            Assert.That(query.Remove("cursor"), Is.True);
            Assert.That(query, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["datumVanaf"] = "2023-01-01", ["datumTot"] = "2023-12-31", ["persoon"] = persoon.ToString(), ["gever"] = "de korenbloem", ["zoek"] = "taart opéning", ["limit"] = "1",
            }));
            Assert.That((await Haal(Anoniem, eerste.Volgende!)).Ids, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Wat_er_tijdens_het_bladeren_bij_komt_verschuift_niets()
    {
        var persoon = await Persoon("raadslid");
        var ids = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            ids.Add(await Op(persoon, i));
        }

        var eerste = await Haal(Anoniem, $"{Geschenken()}?limit=2&persoon={persoon}");
        await Op(persoon, 30);
        await Op(persoon, 5);
        var rest = await Bladeren(Anoniem, eerste.Volgende!);
        Assert.That(eerste.Ids.Concat(Ids(rest)), Is.EqualTo(Enumerable.Reverse(ids)));
    }

    [Test]
    public async Task Beheerder_ziet_openbaar_en_besloten_door_elkaar_in_volgorde_en_elk_een_keer()
    {
        var persoon = await Persoon("raadslid");
        var ids = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            ids.Add(await Op(persoon, i, openbaar: i % 3 != 0));
        }

        var adres = $"{Geschenken()}?limit=3&persoon={persoon}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(await Bladeren(Griffier, adres)), Is.EqualTo(Enumerable.Reverse(ids)));
            Assert.That(Ids(await Bladeren(Host.Als("ambtsdrager", persoon: persoon), adres)), Is.EqualTo(Enumerable.Reverse(ids)));
            Assert.That(Ids(await Bladeren(Anoniem, adres)), Is.EqualTo(Enumerable.Reverse(ids.Where((_, i) => i % 3 != 0))));
            // Without a filter as well: the circles are then read whole.
            Assert.That(Ids(await Bladeren(Griffier, $"{Geschenken()}?limit=5")).Where(ids.Contains), Is.EqualTo(Enumerable.Reverse(ids)));
        }
    }

    [Test]
    [Ignore("defect: the numbers of two circles are the same, so that a page that ends between two entries of a day loses the second")]
    public async Task Openbaar_en_besloten_op_dezelfde_dag_gaan_niet_verloren()
    {
        // On a municipality without entries, so that both are the first of their circle.
        var wethouder = await Persoon("wethouder", "gm0106");
        var secretaris = Host.Als("gemeentesecretaris", "gm0106");
        var openbaar = await Schrijf(secretaris, Geschenk(wethouder, "wethouder", 60, "geweigerd"), "gm0106");
        var besloten = await Schrijf(secretaris, Geschenk(wethouder, "wethouder", 40), "gm0106");
        Assert.That(Ids(await Bladeren(secretaris, Geschenken("gm0106") + "?limit=1")), Is.EquivalentTo(new[] { openbaar.Id, besloten.Id }));
    }

    [Test]
    public async Task Griffier_die_zelf_inschrijvingen_heeft_ziet_die_een_keer()
    {
        var griffier = await Persoon("griffier");
        var zelf = Host.Als("griffier", persoon: griffier);
        var id = (await Schrijf(zelf, Geschenk(griffier, "griffier").Met(("motivering", "Geen code.")))).Id;
        Assert.That((await Haal(zelf, $"{Geschenken()}?persoon={griffier}")).Ids, Is.EqualTo(new[] { id }));
    }

    private sealed record Geval((int Dag, bool Openbaar)[] Inschrijvingen, int Limit);

    [Test]
    [Ignore("defect: the numbers of two circles are the same, so that a page that ends between two entries of a day loses the second")]
    public void Bladeren_geeft_altijd_precies_de_geordende_verzameling()
    {
        var een = Gen.Choose(0, 6).SelectMany(dag => Gen.Elements(true, true, false).Select(openbaar => (dag, openbaar)));
        var geval = Gen.Choose(0, 14).SelectMany(aantal => een.ArrayOf(aantal)).SelectMany(alle => Gen.Choose(1, 6).Select(limit => new Geval(alle, limit)));
        Prop.ForAll(geval.ToArbitrary(), g => Klopt(g).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    private async Task<bool> Klopt(Geval geval)
    {
        var persoon = await Persoon("raadslid");
        var ids = new List<(int Dag, bool Openbaar, Guid Id)>();
        foreach (var (dag, openbaar) in geval.Inschrijvingen)
        {
            ids.Add((dag, openbaar, await Op(persoon, dag, openbaar)));
        }

        var verwacht = Enumerable.Reverse(ids).OrderByDescending(x => x.Dag).ToList();
        var adres = $"{Geschenken()}?limit={geval.Limit}&persoon={persoon}";
        return Ids(await Bladeren(Griffier, adres)).SequenceEqual(verwacht.Select(x => x.Id))
            && Ids(await Bladeren(Anoniem, adres)).SequenceEqual(verwacht.Where(x => x.Openbaar).Select(x => x.Id));
    }
}
