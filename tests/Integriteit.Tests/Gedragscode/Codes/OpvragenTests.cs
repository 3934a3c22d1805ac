using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The codes as anyone can read them, and the municipalities they belong to.</summary>
public sealed class OpvragenTests(Provider provider) : HttpTests(provider)
{
    private const string DalfsenCode = Dalfsen + "/gedragscodes/bestuurders-en-volksvertegenwoordigers";
    private const string AssenCode = Assen + "/gedragscodes/college";
    private const string HuizenCode = Huizen + "/gedragscodes/ambtelijke-integriteit";

    // The facts that the sources state of themselves; absent is what they do not state.
    [TestCase(DalfsenCode, "1", null, null, null, "burgemeester wethouder raadslid commissielid", TestName = "Dalfsen draagt geen datum en noemt geen orgaan")]
    [TestCase(HuizenCode, "2014", "college", null, "2014-04-01", "ambtenaar", TestName = "Huizen is van het college en geldt vanaf 1 april 2014")]
    [TestCase(AssenCode, "2022", "raad", "2022-04-14", "2022-04-14", "burgemeester wethouder", TestName = "Assen is door de raad vastgesteld op 14 april 2022")]
    public async Task Een_code_zegt_van_wie_en_van_wanneer_zij_is(string pad, string versie, string? orgaan, string? vastgesteld, string? van, string doelgroep)
    {
        var code = (await Haal(Anoniem, pad)).Json;
        Assert.That(code["doelgroep"]!.AsArray().Select(a => a!.GetValue<string>()), Is.EquivalentTo(doelgroep.Split(' ')));
        Assert.That(code["bron"]!["titel"]!.GetValue<string>(), Is.Not.Empty);
        var regel = code["versies"]!.AsArray().Single()!;
        var heel = (await Haal(Anoniem, $"{pad}/versies/{versie}")).Json;
        foreach (var v in new[] { regel, heel })
        {
            string? Tekst(string naam) => v[naam]?.GetValue<string>();
            Assert.That((Tekst("versie"), Tekst("status"), Tekst("vastgesteldDoor"), Tekst("vastgesteldOp"), Tekst("inWerkingVan"), Tekst("inWerkingTotEnMet")), Is.EqualTo((versie, "inWerking", orgaan, vastgesteld, van, (string?)null)));
            Assert.That(Tekst("toelichting"), Is.Not.Null.And.Not.Empty, "what is to be said of these dates");
        }
    }

    [TestCase(DalfsenCode + "/versies/1", "grondbeginsel", "Verantwoordelijkheid|Transparantie|Betrouwbaarheid", TestName = "000-01 drie grondbeginselen in Dalfsen")]
    [TestCase(DalfsenCode + "/versies/1", "leidendPrincipe", "5", TestName = "000-02 vijf leidende principes in Dalfsen")]
    [TestCase(DalfsenCode + "/versies/1", "kernwaarde", "Resultaatgerichtheid|Zien van kansen en mogelijkheden|Samenwerken aan het collectieve doel", TestName = "000-03 drie ambtelijke kernwaarden in Dalfsen")]
    [TestCase(HuizenCode + "/versies/2014", "kernwaarde", "Betrouwbaarheid|Dienstbaarheid|Functionaliteit|Onafhankelijkheid|Openheid|Zorgvuldigheid", TestName = "002-01 zes kernwaarden in Huizen")]
    [TestCase(AssenCode + "/versies/2022", "kernbegrip", "Dienstbaarheid|Functionaliteit|Onafhankelijkheid en onpartijdigheid|Openheid|Betrouwbaarheid en vertrouwelijkheid|Zorgvuldigheid|Verantwoordelijkheid", TestName = "zeven kernbegrippen in Assen")]
    public async Task Een_versie_draagt_haar_waarden(string pad, string soort, string verwacht)
    {
        var namen = (await Haal(Anoniem, pad)).Json["waarden"]!.AsArray().Where(w => w!["soort"]!.GetValue<string>() == soort).Select(w => w!["naam"]!.GetValue<string>()).ToList();
        Assert.That(namen, int.TryParse(verwacht, out var aantal) ? Has.Count.EqualTo(aantal) : Is.EquivalentTo(verwacht.Split('|')));
    }

    [TestCase(DalfsenCode + "/versies/1", "000-14 000-15 000-16 000-17 000-18 000-19 000-20", "000-")]
    [TestCase(HuizenCode + "/versies/2014", "002-05 002-06 002-07 002-08 002-09", "002-")]
    [TestCase(AssenCode + "/versies/2022", "003-17 003-18 003-19 003-20 003-23", "003-")]
    public async Task Bepalingen_zijn_samengevat_met_plaats_en_herkomst(string pad, string regels, string document)
    {
        var versie = (await Haal(Anoniem, pad)).Json;
        var bepalingen = versie["bepalingen"]!.AsArray();
        var sleutels = versie["waarden"]!.AsArray().Select(w => w!["sleutel"]!.GetValue<string>()).ToList();
        foreach (var bepaling in bepalingen)
        {
            Assert.That(new[] { "nummer", "opschrift", "plaats", "samenvatting" }.Select(v => bepaling![v]!.GetValue<string>()), Has.All.Not.Empty);
            Assert.That(sleutels, Is.SupersetOf(Teksten(bepaling!["waarden"])));
            foreach (var norm in bepaling["normen"]?.AsArray() ?? [])
            {
                Assert.That((norm!["type"]!.GetValue<string>(), norm["soort"]!.GetValue<string>()), Is.Not.EqualTo(("", "")));
            }
        }

        var herkomst = bepalingen.SelectMany(b => Teksten(b!["herkomst"])).ToList();
        Assert.That(herkomst, Is.SupersetOf(regels.Split(' ')));
        Assert.That(herkomst, Has.All.StartWith(document));
        Assert.That(bepalingen.Select(b => b!["nummer"]!.GetValue<string>()), Is.Unique);

        static IEnumerable<string> Teksten(JsonNode? lijst) => lijst?.AsArray().Select(t => t!.GetValue<string>()) ?? [];
    }

    [TestCase(Dalfsen + "/gedragscodes/geen", "gedragscodeOnbekend")]
    [TestCase(Huizen + "/gedragscodes/college", "gedragscodeOnbekend", Description = "the code of another municipality")]
    [TestCase(Dalfsen + "/gedragscodes/geen/versies/1", "gedragscodeOnbekend")]
    [TestCase(DalfsenCode + "/versies/2", "versieOnbekend")]
    [TestCase("/api/v1/gemeenten/gm9999", "gemeenteOnbekend")]
    [TestCase("/api/v1/gemeenten/GM0148", "gemeenteOnbekend")]
    [TestCase("/api/v1/gemeenten/gm9999/gedragscodes", "gemeenteOnbekend")]
    [TestCase("/api/v1/gemeenten/gm9999/gedragscodes/college/versies/2022", "gemeenteOnbekend")]
    public async Task Wat_er_niet_is_is_404_met_een_eigen_code(string pad, string code)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That((antwoord.Status, antwoord.Code, antwoord.Headers["Content-Type"]), Is.EqualTo((HttpStatusCode.NotFound, code, "application/problem+json")), antwoord.Text);
    }

    [TestCase(Dalfsen + "/gedragscodes?kleur=rood&limit=0", "kleur limit")]
    [TestCase(Dalfsen + "/gedragscodes?limit=101", "limit")]
    [TestCase(Dalfsen + "/gedragscodes?limit=een", "limit")]
    [TestCase(Dalfsen + "/gedragscodes?limit=1&limit=2", "limit")]
    [TestCase(Dalfsen + "/gedragscodes?cursor=%25%25", "cursor")]
    [TestCase(Dalfsen + "/gedragscodes?cursor=", "cursor")]
    [TestCase(DalfsenCode + "?limit=1", "limit")]
    [TestCase(DalfsenCode + "/versies/1?peildatum=2024-01-01", "peildatum")]
    [TestCase("/api/v1/gemeenten?kleur=rood", "kleur")]
    [TestCase("/api/v1/gemeenten?cursor=!", "cursor")]
    [TestCase(Dalfsen + "?kleur=rood", "kleur")]
    public async Task Een_onbekende_of_foute_parameter_wordt_genoemd(string pad, string velden)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden.Split(' ')));
    }

    [TestCase("/api/v1/gemeenten")]
    [TestCase(Dalfsen)]
    [TestCase(Dalfsen + "/gedragscodes")]
    [TestCase(DalfsenCode)]
    [TestCase(DalfsenCode + "/versies/1")]
    public async Task Wie_het_antwoord_al_heeft_krijgt_304_en_HEAD_geeft_alleen_de_headers(string pad)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        var zelfde = await Haal(Anoniem, pad, ("If-None-Match", antwoord.Headers["ETag"]));
        Assert.That((zelfde.Status, zelfde.Text, zelfde.Headers["ETag"]), Is.EqualTo((HttpStatusCode.NotModified, "", antwoord.Headers["ETag"])));
        Assert.That((await Haal(Anoniem, pad, ("If-None-Match", "\"anders\""))).Status, Is.EqualTo(HttpStatusCode.OK));
        var hoofd = await Stuur(Anoniem, HttpMethod.Head, pad);
        Assert.That((hoofd.Status, hoofd.Text, hoofd.Headers["ETag"], hoofd.Headers["Content-Length"]), Is.EqualTo((HttpStatusCode.OK, "", antwoord.Headers["ETag"], antwoord.Headers["Content-Length"])));
    }

    [Test]
    public async Task Gemeenten_dragen_naam_en_TOOI_en_komen_bladzij_voor_bladzij()
    {
        var gezien = new List<string>();
        for (var pad = "/api/v1/gemeenten?limit=1"; pad is not null;)
        {
            var bladzij = await Haal(Anoniem, pad);
            var gemeente = bladzij.Json["items"]!.AsArray().Single()!;
            gezien.Add($"{gemeente["code"]} {gemeente["naam"]} {gemeente["tooi"]}");
            pad = bladzij.Headers.TryGetValue("Link", out var link) ? link[1..link.IndexOf('>')] : null!;
        }

        Assert.That(gezien, Is.EqualTo([
            "gm0106 Assen https://identifier.overheid.nl/tooi/id/gemeente/gm0106",
            "gm0148 Dalfsen https://identifier.overheid.nl/tooi/id/gemeente/gm0148",
            "gm0406 Huizen https://identifier.overheid.nl/tooi/id/gemeente/gm0406",
        ]));
        Assert.That((await Haal(Anoniem, Dalfsen)).Json.ToJsonString(), Is.EqualTo("""{"code":"gm0148","naam":"Dalfsen","tooi":"https://identifier.overheid.nl/tooi/id/gemeente/gm0148"}"""));
    }
}
