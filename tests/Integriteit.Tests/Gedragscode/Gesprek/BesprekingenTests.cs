using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Gespreksvoorbeelden;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>A talk is planned, prepared, held or cancelled.</summary>
public sealed class BesprekingenTests(Provider provider) : GesprekTests(provider)
{
    [TestCase("raad", TestName = "001-01: een gesprek met de raad bij de start van de periode")]
    [TestCase("college", TestName = "001-01: een gesprek met het college bij de start van de periode")]
    public async Task Gepland_gesprek_staat_er_zoals_het_is_voorbereid(string gremium)
    {
        var gepland = await Post(Burgemeester, Besprekingen, Bespreking(gremium));
        Assert.That(gepland.Status, Is.EqualTo(HttpStatusCode.Created), gepland.Text);
        Assert.That((gepland.ETag, gepland.Headers["Location"]), Is.EqualTo(("\"1-volledig\"", $"{Besprekingen}/{gepland.Id}")));
        var gelezen = await Haal(Burgemeester, gepland.Headers["Location"]);
        Assert.That((gelezen.ETag, gelezen.Json["status"]!.ToString(), gelezen.Json["voorbereiding"]!["aanleiding"]!.ToString()), Is.EqualTo(("\"1-volledig\"", "gepland", "startPeriode")));
        Assert.That(JsonNode.DeepEquals(gelezen.Json["voorbereiding"], Bespreking(gremium)), Is.True, gelezen.Text);
        Assert.That(await Auditspoor(gepland.Id.ToString()), Is.EqualTo(new[] { "burgemeester PlanBespreking gelukt", "burgemeester BekijkBespreking gelezen" }));
    }

    [Test]
    public async Task Voorbereiding_verandert_tot_het_gesprek_is_gehouden()
    {
        var id = await Gepland(Griffier, Bespreking());
        var pad = $"{Besprekingen}/{id}";
        var anders = Bespreking(dag: "2024-06-20", handelingen: ["besprekingGedragscode", "besprekingIntegriteit"]);
        var gewijzigd = await Stuur(Griffier, HttpMethod.Put, pad, anders, ("If-Match", "\"1-volledig\""));
        Assert.That((gewijzigd.Status, gewijzigd.ETag, gewijzigd.Json["handelingen"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"", 2)), gewijzigd.Text);
        Geweigerd(await Stuur(Griffier, HttpMethod.Put, pad, anders), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Stuur(Griffier, HttpMethod.Put, pad, anders, ("If-Match", "\"1-volledig\"")), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
        Fout(await Stuur(Burgemeester, HttpMethod.Put, pad, Bespreking("college"), ("If-Match", "*")), "gremium");
        await Lukt(Griffier, pad + "/uitkomst", Uitkomst("2024-06-20"));
        Geweigerd(await Stuur(Griffier, HttpMethod.Put, pad, anders, ("If-Match", "*")), HttpStatusCode.Conflict, "besprekingNietGepland");
    }

    [TestCase("burgemeester", true, "", TestName = "001-02 001-03: geopend door de burgemeester, met de loco erbij")]
    [TestCase("locoburgemeester", true, "", TestName = "001-03: de loco opent als de burgemeester er niet is")]
    [TestCase("ander", true, "nietGeopendDoorBurgemeester", TestName = "001-02: een ander opende")]
    [TestCase("burgemeester", false, "zonderLocoburgemeester", TestName = "001-03: de loco was er niet bij")]
    public async Task Gehouden_gesprek_zegt_wat_eraan_ontbrak(string opende, bool loco, string mist)
    {
        var id = await Gehouden(Griffier, Bespreking(), Uitkomst().Met(("geopendDoor", opende), ("deelnemers", new JsonArray(new JsonObject { ["persoon"] = Wethouderspersoon.ToString(), ["locoburgemeester"] = loco }))));
        var gelezen = (await Haal(Griffier, $"{Besprekingen}/{id}")).Json;
        Assert.That((gelezen["status"]!.ToString(), string.Join(' ', gelezen["aandachtspunten"]!.AsArray())), Is.EqualTo(("gehouden", mist)));
        Assert.That((gelezen["voorbereiding"]!["begeleider"]!["externBureau"]!.GetValue<bool>(), gelezen["uitkomst"]!["geslotenDoor"]!.ToString()), Is.EqualTo((true, "burgemeester")), "001-02");
    }

    [TestCase("organisatie", "sessie", TestName = "002-20: een integriteitssessie")]
    [TestCase("organisatie", "instructie", TestName = "002-20: een instructie over een regeling")]
    public async Task Sessie_en_instructie_zijn_gesprekken_met_hun_soort(string gremium, string soort)
    {
        var id = await Gehouden(Secretaris, Bespreking(gremium).Met(("aanleiding", soort), ("vorm", soort), ("onderwerpen", new JsonArray(new JsonObject { ["onderwerp"] = "Ongeschreven regels over stukken op het bureau" }))));
        var gelezen = (await Haal(Ambtenaar, $"{Besprekingen}/{id}")).Json;
        Assert.That((gelezen["voorbereiding"]!["vorm"]!.ToString(), gelezen["uitkomst"]!["overigeDeelnemers"]!.GetValue<int>()), Is.EqualTo((soort, 20)));
        Assert.That(gelezen["voorbereiding"]!["onderwerpen"]![0]!["onderwerp"]!.ToString(), Does.StartWith("Ongeschreven regels"), "002-03: talked about, not laid down");
    }

    [Test]
    public async Task Herziening_nodig_wordt_anderen_verteld()
    {
        // 001-06
        var id = await Gepland(Griffier, Bespreking());
        Fout(await Stap(Griffier, $"{Besprekingen}/{id}/uitkomst", Uitkomst().Met(("herzieningNodig", true))), "toelichting");
        await Lukt(Griffier, $"{Besprekingen}/{id}/uitkomst", Uitkomst().Met(("herzieningNodig", true), ("toelichting", "De grens van € 50 zwijgt over precies € 50."), ("herziening", new JsonObject { ["code"] = "bestuurders-en-volksvertegenwoordigers", ["versie"] = "1" })));
        var bericht = (await Berichten("BesprekingGehouden", id)).Single();
        Assert.That((bericht["versie"]!.GetValue<int>(), bericht["openbaar"]!.GetValue<bool>(), bericht["herzieningNodig"]!.GetValue<bool>()), Is.EqualTo((2, true, true)));
        Assert.That((await Haal(Griffier, $"{Besprekingen}/{id}")).Json["uitkomst"]!["herziening"]!["versie"]!.ToString(), Is.EqualTo("1"));
    }

    [Test]
    public async Task Uitkomst_wordt_vervangen_en_afgezegd_is_afgezegd()
    {
        var pad = $"{Besprekingen}/{await Gehouden(Griffier)}";
        var beter = await Lukt(Griffier, pad + "/uitkomst", Uitkomst("2024-05-15"));
        Assert.That((beter.ETag, beter.Json["gehoudenOp"]!.ToString()), Is.EqualTo(("\"3-volledig\"", "2024-05-15")));
        Geweigerd(await Stap(Griffier, pad + "/afzegging", new JsonObject { ["reden"] = "Ziek." }), HttpStatusCode.Conflict, "besprekingNietGepland");
        var ander = $"{Besprekingen}/{await Gepland(Griffier, Bespreking())}";
        var af = await Lukt(Griffier, ander + "/afzegging", new JsonObject { ["reden"] = "De begeleider is ziek." });
        Assert.That((af.Json["status"]!.ToString(), af.Json["afzegging"]!["reden"]!.ToString()), Is.EqualTo(("afgezegd", "De begeleider is ziek.")));
        Geweigerd(await Stap(Griffier, ander + "/uitkomst", Uitkomst()), HttpStatusCode.Conflict, "besprekingAfgezegd");
        Geweigerd(await Post(Griffier, ander + "/afzegging", new JsonObject { ["reden"] = "Nog eens." }), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Post(Griffier, ander + "/uitkomst", Uitkomst()), HttpStatusCode.PreconditionRequired, "versieVereist");
        Geweigerd(await Stap(Griffier, ander + "/uitkomst", Uitkomst(), "\"1-volledig\""), HttpStatusCode.PreconditionFailed, "intussenGewijzigd");
    }

    [Test]
    public async Task Fouten_in_de_voorbereiding_worden_genoemd()
    {
        Fout(await Post(Griffier, Besprekingen, Bespreking(handelingen: ["keuzeBureau"])), "handelingen");
        Fout(await Post(Griffier, Besprekingen, Bespreking(handelingen: ["instemming"])), "handelingen");
        Fout(await Post(Griffier, Besprekingen, Bespreking().Met(("code.versie", "99"))), "code");
        Fout(await Post(Griffier, Besprekingen, Bespreking().Met(("code", null))), "code");
        // 001-04: a value has a name, and only that name refers to it.
        Fout(await Post(Griffier, Besprekingen, Bespreking().Met(("waarden", new JsonArray("transparantie", "Transparantie")))), "waarden[1]");
        Fout(await Post(Griffier, Besprekingen, Bespreking().Met(("onderwerpen", new JsonArray()))), "onderwerpen");
    }

    [Test]
    public async Task Fouten_in_de_uitkomst_worden_genoemd()
    {
        var pad = $"{Besprekingen}/{await Gepland(Griffier, Bespreking())}/uitkomst";
        static JsonArray Wie(Guid persoon, bool loco) => [new JsonObject { ["persoon"] = persoon.ToString(), ["locoburgemeester"] = loco }];
        Fout(await Stap(Griffier, pad, Uitkomst("2099-01-01")), "gehoudenOp");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("herziening", new JsonObject { ["code"] = "x", ["versie"] = "1" }))), "herziening");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("deelnemers", Wie(Guid.CreateVersion7(), false)))), "deelnemers[0].persoon");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("deelnemers", new JsonArray([.. Wie(Wethouderspersoon, true).Concat(Wie(Wethouderspersoon, false)).Select(d => d!.DeepClone())])))), "deelnemers[1].persoon");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("deelnemers", Wie(await Persoon("ambtenaar"), true)))), "deelnemers[0].locoburgemeester");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("herzieningNodig", true), ("toelichting", "Ja."), ("herziening", new JsonObject { ["code"] = "x", ["versie"] = "1" }))), "herziening");
        Fout(await Stap(Griffier, pad, Uitkomst().Met(("overigeDeelnemers", -1))), "overigeDeelnemers");
    }

    [Test]
    public async Task Zelfde_sleutel_plant_een_keer()
    {
        var eerste = await Post(Griffier, Besprekingen, Bespreking(), ("Idempotency-Key", "gesprek-1"));
        var tweede = await Post(Griffier, Besprekingen, Bespreking(), ("Idempotency-Key", "gesprek-1"));
        Assert.That((tweede.Status, tweede.Id, tweede.Text), Is.EqualTo((HttpStatusCode.Created, eerste.Id, eerste.Text)));
    }
}
