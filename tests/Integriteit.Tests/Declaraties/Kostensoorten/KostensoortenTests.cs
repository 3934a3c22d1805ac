using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties.Kostensoorten;

/// <summary>What is borne by whom: the law, and over it what a municipality laid down, each on its day. // 003-28</summary>
public sealed class KostensoortenTests(Provider provider) : HttpTests(provider)
{
    private HttpClient Secretaris(string gemeente = "gm0148") => Host.Als("gemeentesecretaris", gemeente);

    internal static JsonObject Soort(string sleutel = "zakenlunch", string drager = "gemeente") => new()
    {
        ["sleutel"] = sleutel,
        ["naam"] = "Zakelijke lunch",
        ["drager"] = drager,
        ["publicatielabel"] = "Representatie",
        ["grondslag"] = "Gedragslijn, artikel 4",
        ["bron"] = "https://example.org/gedragslijn",
        ["maaltijd"] = true,
        ["bewijsstukVereist"] = true,
    };

    internal static JsonObject Versie(string geldigVan, params JsonObject[] soorten) => new()
    {
        ["geldigVan"] = geldigVan,
        ["titel"] = "Gedragslijn bestuurlijke kosten",
        ["bron"] = "https://example.org/gedragslijn",
        ["besluit"] = new JsonObject { ["orgaan"] = "college", ["op"] = "2020-01-07", ["kenmerk"] = "B&W 2020-01-07" },
        ["soorten"] = new JsonArray([.. soorten]),
    };

    /// <summary>The key, who bears it and the limit of each kind on a day.</summary>
    private async Task<IReadOnlyList<string>> Op(string gemeente, string dag, string query = "") =>
        [.. (await Haal(Anoniem, $"/api/v1/gemeenten/{gemeente}/kostensoorten?limit=100&peildatum={dag}{query}")).Items.Select(s => $"{s["sleutel"]} {s["drager"]}{(s["grens"] is { } g ? $" {g["bedrag"]} per {g["per"]}" : "")}")];

    [Test(Description = "003-28")]
    public async Task Code_003_28_de_eigen_soorten_gelden_vanaf_hun_dag_over_die_van_de_wet()
    {
        var lunch = Soort().Met(("grens", new JsonObject { ["bedrag"] = 35.00m, ["per"] = "deelnemer" }));
        var eerste = await Post(Secretaris("gm0106"), Assen + "/kostensoortenversies", Versie("2020-02-01", lunch, Soort("scholing", "ambtstoelage")));
        Assert.That(eerste.Status, Is.EqualTo(HttpStatusCode.Created), eerste.Text);
        var tweede = await Post(Host.Als("griffier", "gm0106"), Assen + "/kostensoortenversies", Versie("2021-01-01", Soort("zakenlunch", "niemand")));
        Assert.That(tweede.Status, Is.EqualTo(HttpStatusCode.Created), tweede.Text);
        var (voor, op, tot, later) = (await Op("gm0106", "2020-01-31"), await Op("gm0106", "2020-02-01"), await Op("gm0106", "2020-12-31"), await Op("gm0106", "2021-01-01"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(voor, Does.Contain("scholing gemeente").And.None.StartsWith("zakenlunch"));
            Assert.That(op, Does.Contain("scholing ambtstoelage").And.Contain("zakenlunch gemeente 35.00 per deelnemer"));
            Assert.That(tot, Is.EqualTo(op));
            Assert.That(later, Does.Contain("scholing gemeente").And.Contain("zakenlunch niemand"), "a set replaces the whole of the one before");
            Assert.That(await Op("gm0148", "2021-01-01"), Has.None.StartsWith("zakenlunch"), "another municipality has its own");
            Assert.That(op, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
            Assert.That((await Haal(Anoniem, eerste.Headers["Location"])).Text, Is.EqualTo(eerste.Text));
            Assert.That((await Haal(Anoniem, Assen + "/kostensoortenversies")).Ids, Is.EqualTo(new[] { eerste.Id, tweede.Id }));
        }

        var ingetrokken = await Post(Secretaris("gm0106"), $"{Assen}/kostensoortenversies/{tweede.Id}/intrekking", new JsonObject { ["reden"] = "Niet door de raad." }, ("If-Match", tweede.ETag));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ingetrokken.Json["redenIntrekking"]!.GetValue<string>(), Is.EqualTo("Niet door de raad."), ingetrokken.Text);
            Assert.That(await Op("gm0106", "2021-01-01"), Is.EqualTo(op));
            Assert.That((await Haal(Anoniem, Assen + "/kostensoortenversies")).Ids, Is.EqualTo(new[] { eerste.Id, tweede.Id }), "it stays to be read");
            Assert.That((await Post(Secretaris("gm0106"), $"{Assen}/kostensoortenversies/{tweede.Id}/intrekking", new JsonObject { ["reden"] = "Nog eens." })).Code, Is.EqualTo("alIngetrokken"));
            Assert.That((await Post(Secretaris("gm0106"), $"{Assen}/kostensoortenversies/{eerste.Id}/intrekking", new JsonObject { ["reden"] = "x" }, ("If-Match", "\"9-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Post(Secretaris("gm0106"), Assen + "/kostensoortenversies", Versie("2021-01-01", Soort()))).Status, Is.EqualTo(HttpStatusCode.Created), "its day is free again");
            Assert.That((await Post(Secretaris("gm0106"), Assen + "/kostensoortenversies", Versie("2021-01-01", Soort()))).Code, Is.EqualTo("kostensoortenBestaan"));
        }
    }

    [Test(Description = "003-28")]
    public async Task Code_003_28_wat_de_wet_verbiedt_kan_een_gemeente_niet_toestaan()
    {
        var antwoord = await Post(Secretaris(), Dalfsen + "/kostensoortenversies", Versie("2020-02-01", Soort(), Soort("boetes-en-naheffingen")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "wettelijkVastgelegd")));
            Assert.That(antwoord.Json["detail"]!.GetValue<string>(), Does.Contain("boetes-en-naheffingen").And.Contain("artikelen 3.1, derde lid"));
        }
    }

    [Test]
    public async Task Elke_fout_wordt_tegelijk_genoemd()
    {
        var soorten = new[] { Soort(), Soort(), Soort("eigen", "ambtstoelage").Met(("grens", new JsonObject { ["bedrag"] = 1m, ["per"] = "keer" })), Soort("wet").Met(("dwingend", true)) };
        var antwoord = await Post(Secretaris(), Dalfsen + "/kostensoortenversies", Versie("2019-12-31", soorten).Met(("besluit", new JsonObject { ["orgaan"] = "college", ["op"] = "2999-01-01", ["kenmerk"] = "x" })));
        Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "besluit.op", "geldigVan", "soorten[1].sleutel", "soorten[2].grens", "soorten[3].dwingend" }), antwoord.Text);
        Assert.That((await Post(Secretaris(), Dalfsen + "/kostensoortenversies", Versie("2020-12-31", Soort("Met Spaties")))).Velden, Is.EqualTo(new[] { "soorten[0].sleutel" }));
    }

    [Test]
    public async Task Vastleggen_en_intrekken_mogen_alleen_de_secretaris_en_de_griffier()
    {
        var id = (await Post(Secretaris("gm0406"), Huizen + "/kostensoortenversies", Versie("2020-02-01", Soort()))).Id;
        foreach (var rol in new[] { "ambtsdrager", "burgemeester", "leidinggevende", "administratie", "controleur" })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That((await Post(Host.Als(rol, "gm0406"), Huizen + "/kostensoortenversies", Versie("2022-02-01", Soort()))).Code, Is.EqualTo("rolOntbreekt"), rol);
                Assert.That((await Post(Host.Als(rol, "gm0406"), $"{Huizen}/kostensoortenversies/{id}/intrekking", new JsonObject { ["reden"] = "x" })).Code, Is.EqualTo("rolOntbreekt"), rol);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Post(Secretaris(), Huizen + "/kostensoortenversies", Versie("2022-02-01", Soort()))).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Post(Anoniem, Huizen + "/kostensoortenversies", Versie("2022-02-01", Soort()))).Code, Is.EqualTo("nietAangemeld"));
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/kostensoortenversies/{id}")).Code, Is.EqualTo("kostensoortenversieOnbekend"), "it is another municipality's");
        }
    }

    [Test]
    public async Task Zoekt_op_ambt_en_drager_en_in_pagina_s()
    {
        var eerste = await Haal(Anoniem, Dalfsen + "/kostensoorten?peildatum=2026-03-01&limit=1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Op("gm0148", "2026-03-01", "&ambt=raadslid"), Has.None.StartsWith("verhuiskosten").And.Some.StartsWith("scholing"));
            Assert.That(await Op("gm0148", "2026-03-01", "&drager=niemand"), Is.EqualTo(new[] { "boetes-en-naheffingen niemand", "partijpolitieke-scholing niemand", "sollicitatiekosten niemand" }));
            Assert.That(await Op("gm0148", "2018-12-31"), Is.Empty, "of before, nothing was looked up");
            Assert.That((await Haal(Anoniem, eerste.Volgende!)).Items[0]["sleutel"]!.GetValue<string>(), Is.Not.EqualTo(eerste.Items[0]["sleutel"]!.GetValue<string>()));
        }
    }

    [TestCase("2025-12-31", "")]
    [TestCase("2026-01-01", "burgemeester 507.99, raadslid 223.50, wethouder 467.35")]
    [TestCase("2026-12-31", "burgemeester 507.99, raadslid 223.50, wethouder 467.35")]
    [TestCase("2027-01-01", "")]
    public async Task Vaste_vergoedingen_gelden_zolang_hun_bedrag_is_nagegaan(string dag, string verwacht)
    {
        var antwoord = await Haal(Anoniem, $"{Dalfsen}/ambtsvergoedingen?peildatum={dag}");
        Assert.That(string.Join(", ", antwoord.Items.Select(v => $"{v["ambt"]} {v["bedrag"]}")), Is.EqualTo(verwacht));
        Assert.That((await Haal(Anoniem, $"{Dalfsen}/ambtsvergoedingen?peildatum={dag}&ambt=raadslid")).Items, Has.Count.EqualTo(verwacht.Length == 0 ? 0 : 1));
    }

    [Test]
    public void Het_meegeleverde_bestand_heeft_van_alles_een_grondslag_en_een_bron()
    {
        var lijst = Kostenlijst.Laad();
        var dwingend = lijst.Op(new DateOnly(2026, 1, 1)).Where(s => s.Dwingend == true).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(dwingend, Is.Not.Empty);
            Assert.That(dwingend.Select(s => s.Drager), Is.All.EqualTo(Kostendrager.Niemand), "a kind that the law itself forbids");
        }
    }

    [Test]
    public void Een_bestand_met_dubbelen_of_overlap_wordt_niet_gelezen()
    {
        var goed = new Kostensoort("a", "A", Kostendrager.Gemeente, "A", "g", "b");
        Vergoeding Vergoeding(string van, string tot) => new("V", Contracts.Ambt.Raadslid, new Bedrag(1), Grenseenheid.Maand, DateOnly.ParseExact(van, "yyyy-MM-dd"), DateOnly.ParseExact(tot, "yyyy-MM-dd"), "g", "b");
        IReadOnlyList<string> Fouten(Kostenbestand bestand)
        {
            var fouten = new List<Fout>();
            Kostenlijst.Keur(bestand, fouten.Add);
            return [.. fouten.Select(f => f.Code)];
        }

        Kostenstel Stel(string van, params Kostensoort[] soorten) => new(DateOnly.ParseExact(van, "yyyy-MM-dd"), soorten);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fouten(new Kostenbestand([Stel("2019-01-01", goed), Stel("2020-01-01", goed)], [Vergoeding("2019-01-01", "2019-12-31"), Vergoeding("2020-01-01", "2020-12-31")])), Is.Empty);
            Assert.That(Fouten(new Kostenbestand([Stel("2019-01-01", goed), Stel("2019-01-01", goed)], [])), Is.EqualTo(new[] { "dubbel" }));
            Assert.That(Fouten(new Kostenbestand([Stel("2019-01-01", goed, goed)], [])), Is.EqualTo(new[] { "dubbel" }));
            Assert.That(Fouten(new Kostenbestand([], [Vergoeding("2019-01-01", "2020-01-01"), Vergoeding("2020-01-01", "2020-12-31")])), Is.EqualTo(new[] { "overlap" }));
            Assert.That(goed.Geldt(Contracts.Ambt.Ambtenaar), Is.True);
        }
    }
}
