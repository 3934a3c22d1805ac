using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Gespreksvoorbeelden;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>Who plans, keeps and reads which talk; what everyone may know, and what exists for three people only.</summary>
public sealed class BesprekingenToegangTests(Provider provider) : GesprekTests(provider)
{
    [TestCase("griffier", "raad driehoek")]
    [TestCase("gemeentesecretaris", "college driehoek organisatie")]
    [TestCase("burgemeester", "raad college driehoek organisatie")]
    [TestCase("wethouder", "college", TestName = "004-07: een wethouder zet integriteit op de agenda van het college")]
    [TestCase("raadslid", "")]
    [TestCase("oudraadslid", "")]
    [TestCase("ambtenaar", "")]
    [TestCase("leidinggevende", "")]
    public async Task Plannen_mag_wie_het_gremium_bijhoudt(string wie, string mag)
    {
        foreach (var gremium in new[] { "raad", "college", "driehoek", "organisatie" })
        {
            var antwoord = await Post(Als(wie), Besprekingen, Bespreking(gremium));
            Assert.That(antwoord.Status, Is.EqualTo(mag.Split(' ').Contains(gremium) ? HttpStatusCode.Created : HttpStatusCode.Forbidden), $"{wie} {gremium}: {antwoord.Text}");
        }
    }

    [TestCase("burgemeester", true)]
    [TestCase("griffier", true)]
    [TestCase("gemeentesecretaris", true)]
    [TestCase("wethouder", false)]
    [TestCase("raadslid", false)]
    [TestCase("ambtenaar", false)]
    [TestCase("leidinggevende", false)]
    [TestCase("griffier van elders", false)]
    [TestCase("iedereen", false)]
    public async Task Gesprek_van_de_driehoek_bestaat_alleen_voor_haar_leden(string wie, bool ziet)
    {
        // 001-20
        var id = await Gehouden(Burgemeester, Bespreking("driehoek", "2024-02-01", "besprekingRisicos").Met(("aanleiding", "risicos")));
        var een = await Haal(Als(wie), $"{Besprekingen}/{id}");
        var lijst = await Haal(Als(wie), Besprekingen + "?limit=100");
        Assert.That((een.Status, lijst.Ids.Contains(id)), Is.EqualTo((ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound, ziet)), een.Text);
        if (!ziet)
        {
            Assert.That(lijst.Text, Does.Not.Contain("driehoek"));
            foreach (var stap in new[] { "uitkomst", "afzegging" }.Where(_ => wie is not ("griffier van elders" or "iedereen")))
            {
                Geweigerd(await Stap(Als(wie), $"{Besprekingen}/{id}/{stap}", stap == "uitkomst" ? Uitkomst() : new JsonObject { ["reden"] = "Nee." }), HttpStatusCode.NotFound, "besprekingOnbekend");
            }
        }
        else
        {
            Assert.That(een.Json["voorbereiding"]!["aanleiding"]!.ToString(), Is.EqualTo("risicos"));
        }
    }

    [TestCase("raad", "raadslid", "wethouder")]
    [TestCase("college", "wethouder", "raadslid")]
    [TestCase("organisatie", "ambtenaar", "raadslid")]
    public async Task Leden_lezen_het_gesprek_van_hun_eigen_gremium(string gremium, string lid, string ander)
    {
        var id = await Gepland(Burgemeester, Bespreking(gremium));
        Assert.That((await Haal(Als(lid), $"{Besprekingen}/{id}")).Json["voorbereiding"], Is.Not.Null);
        Assert.That((await Haal(Als(lid), Besprekingen)).Ids, Does.Contain(id));
        Assert.That(await Auditspoor(id.ToString()), Does.Contain("ambtsdrager BekijkBespreking gelezen"));
        Geweigerd(await Haal(Als(ander), $"{Besprekingen}/{id}"), HttpStatusCode.NotFound, "besprekingOnbekend");
        Geweigerd(await Stap(Als(lid), $"{Besprekingen}/{id}/uitkomst", Uitkomst()), HttpStatusCode.Forbidden, "functieOntbreekt");
        Geweigerd(await Stap(Als(lid), $"{Besprekingen}/{id}/afzegging", new JsonObject { ["reden"] = "Nee." }), HttpStatusCode.Forbidden, "functieOntbreekt");
        Geweigerd(await Stuur(Als(lid), HttpMethod.Put, $"{Besprekingen}/{id}", Bespreking(gremium), ("If-Match", "*")), HttpStatusCode.Forbidden, "functieOntbreekt");
    }

    [TestCase("raad", true)]
    [TestCase("college", true)]
    [TestCase("organisatie", false)]
    [TestCase("driehoek", false)]
    public async Task Iedereen_ziet_van_raad_en_college_alleen_dat_het_is_gehouden(string gremium, bool openbaar)
    {
        var pad = $"{Besprekingen}/{await Gepland(Burgemeester, Bespreking(gremium))}";
        Geweigerd(await Haal(Anoniem, pad), HttpStatusCode.NotFound, "besprekingOnbekend");
        await Lukt(Burgemeester, pad + "/uitkomst", Uitkomst());
        foreach (var wie in new[] { "iedereen", "oudraadslid", "griffier van elders" })
        {
            var gelezen = await Haal(Als(wie), pad);
            Assert.That(gelezen.Status, Is.EqualTo(openbaar ? HttpStatusCode.OK : HttpStatusCode.NotFound), wie);
            if (openbaar)
            {
                Assert.That(gelezen.Json.AsObject().Select(v => v.Key), Is.EquivalentTo(new[] { "id", "gremium", "status", "handelingen", "gehoudenOp", "herzieningNodig" }));
                Assert.That(gelezen.ETag, Is.EqualTo("\"2-openbaar\""));
            }
        }

        Assert.That((await Haal(Anoniem, Besprekingen + "?limit=100")).Text, Does.Not.Contain("verslag").And.Not.Contain("gepland"));
    }

    [Test]
    public async Task Lijst_gaat_van_nieuw_naar_oud_en_filtert()
    {
        var ids = new List<Guid>();
        foreach (var dag in new[] { "2019-03-01", "2019-01-01", "2019-02-01" })
        {
            ids.Add(await Gehouden(Griffier, Bespreking(dag: dag)));
        }

        var gepland = await Gepland(Burgemeester, Bespreking("college", "2019-02-15"));
        const string Periode = Besprekingen + "?van=2019-01-01&tot=2019-03-01";
        Assert.That((await Haal(Burgemeester, Periode)).Ids, Is.EqualTo(new[] { ids[0], gepland, ids[2], ids[1] }));
        Assert.That((await Haal(Anoniem, Periode)).Ids, Is.EqualTo(new[] { ids[0], ids[2], ids[1] }));
        Assert.That((await Haal(Burgemeester, Periode + "&status=gepland")).Ids, Is.EqualTo(new[] { gepland }));
        Assert.That((await Haal(Anoniem, Periode + "&status=gepland")).Ids, Is.Empty);
        Assert.That((await Haal(Burgemeester, Periode + "&gremium=college")).Ids, Is.EqualTo(new[] { gepland }));
        Assert.That((await Haal(Burgemeester, Besprekingen + "?van=2019-02-02&tot=2019-02-28")).Ids, Is.EqualTo(new[] { gepland }));
        var eerste = await Haal(Burgemeester, Periode + "&limit=3");
        Assert.That((eerste.Ids.Count, (await Haal(Burgemeester, eerste.Volgende!)).Ids.Single()), Is.EqualTo((3, ids[1])));
        Fout(await Haal(Anoniem, Besprekingen + "?van=2019-02-02&tot=2019-02-01"), "tot");
        Fout(await Haal(Anoniem, Besprekingen + "?gremium=provincie&limit=0"), "gremium", "limit");
    }

    [Test]
    public async Task Gesprek_van_een_andere_gemeente_is_er_niet()
    {
        var id = await Gehouden(Griffier);
        Geweigerd(await Haal(Host.Als("griffier", "gm0106"), $"{Assen}/besprekingen/{id}"), HttpStatusCode.NotFound, "besprekingOnbekend");
        Geweigerd(await Post(Host.Als("griffier", "gm0106"), Besprekingen, Bespreking()), HttpStatusCode.Forbidden, "andereGemeente");
        Geweigerd(await Post(Anoniem, Besprekingen, Bespreking()), HttpStatusCode.Unauthorized, "nietAangemeld");
    }
}
