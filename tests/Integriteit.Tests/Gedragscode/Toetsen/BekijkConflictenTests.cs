using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Where a code and the law differ, listed beforehand and cited in a judgement.</summary>
public sealed class BekijkConflictenTests(Provider provider) : HttpTests(provider)
{
    private const string Versie = Conflictcode.Pad + "/versies/2022/conflicten";
    private const string Toetsingen = "/api/v1/gemeenten/gm0999/toetsingen";

    protected override TestHost Maak(Provider provider) => Conflictcode.Host(provider);

    private static string Kort(JsonNode c) =>
        $"{c["soort"]} {c["onderwerp"]} {string.Join('+', c["ambten"]?.AsArray().Select(a => a!.ToString()) ?? [])} {c["toegepast"]!["grondslag"]!["bepaling"]} > {c["wijktAf"]!["grondslag"]!["bepaling"]}";

    private static readonly string[] Altijd =
    [
        "belangmelding deelname: stemming raadslid 28 > 1",
        "belangmelding deelname: stemming raadslid 28 > 1",
        "belangmelding deelname: stemming wethouder+burgemeester 58 > 1",
        "belangmelding deelname: stemming wethouder+burgemeester 58 > 1",
        "overeenkomst aannemen raadslid 15, eerste en tweede lid > 3",
        "overeenkomst aannemen wethouder 41c, eerste lid > 3",
        "overeenkomst aannemen burgemeester 69, eerste lid > 3",
    ];

    private static readonly string[] Vanaf2023 =
    [
        "nevenfunctie termijn: openbaarmaking raadslid 12 > 2",
        "nevenfunctie termijn: openbaarmaking wethouder 41b, derde lid > 2",
        "nevenfunctie termijn: openbaarmaking burgemeester 67, derde lid, functies > 2",
    ];

    [TestCase("", false, TestName = "000-08 verschillen op de eerste dag van de versie")]
    [TestCase("?peildatum=2022-12-31", false, TestName = "Verschillen op de laatste dag van de oude wet")]
    [TestCase("?peildatum=2023-01-01", true, TestName = "Verschillen op de eerste dag van de nieuwe wet: een maand tegenover terstond")]
    public async Task Alle_verschillen_staan_er(string query, bool nieuw)
    {
        var antwoord = await Haal(Anoniem, Versie + query);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        var conflicten = antwoord.Json["items"]!.AsArray();
        Assert.That(conflicten.Select(c => Kort(c!)), Is.EquivalentTo(nieuw ? [.. Altijd, .. Vanaf2023] : Altijd));
        var stem = conflicten.First(c => c!["onderwerp"]!.ToString() == "deelname: stemming")!;
        Assert.That(stem["omstandigheden"]!["betrekking"]!.AsArray().Select(b => b!.ToString()), Is.EqualTo(new[] { "rechtstreeksPersoonlijk", "middellijkPersoonlijk", "alsVertegenwoordiger" }));
        Assert.That((stem["toegepast"]!["grondslag"]!["bron"]!.ToString(), stem["wijktAf"]!["grondslag"]!["bron"]!.ToString(), stem["wijktAf"]!["zin"]!.ToString()), Is.EqualTo(("wet", "gedragscode", "Deelname aan de stemming mag.")));
        var gemachtigde = conflicten.First(c => c!["onderwerp"]!.ToString() == "aannemen")!;
        Assert.That(gemachtigde["omstandigheden"]!.ToJsonString(), Is.EqualTo("""{"handeling":["gemachtigdeInGeschil"]}"""));
    }

    [Test]
    public async Task De_verschillen_komen_bladzij_voor_bladzij()
    {
        var eerste = await Haal(Anoniem, Versie + "?limit=4");
        var link = eerste.Headers["Link"];
        var tweede = await Haal(Anoniem, link[1..link.IndexOf('>')]);
        Assert.That((eerste.Json["items"]!.AsArray().Count, tweede.Json["items"]!.AsArray().Count, tweede.Headers.ContainsKey("Link")), Is.EqualTo((4, 3, false)));
        Assert.That(eerste.Json["items"]!.AsArray().Concat(tweede.Json["items"]!.AsArray()).Select(c => Kort(c!)), Is.EquivalentTo(Altijd));
    }

    [TestCase("belangmelding", """{ "betrekking": "rechtstreeksPersoonlijk" }""", "raadslid", "2022-12-31", "deelname: stemming 28>1", "beinvloeding stemming", TestName = "000-08 art. 28: het oordeel noemt beide en past de strengste toe")]
    [TestCase("belangmelding", """{ "betrekking": "collega" }""", "raadslid", "2023-01-01", "", "beinvloeding", TestName = "000-08 art. 28: zonder persoonlijk belang is er geen conflict")]
    [TestCase("nevenfunctie", """{ "datumAanvaarding": "2023-01-15" }""", "raadslid", "2022-12-31", "", "", TestName = "003 een maand: tot en met 2022 is er geen conflict")]
    [TestCase("nevenfunctie", """{ "datumAanvaarding": "2023-01-15" }""", "raadslid", "2023-01-01", "termijn: openbaarmaking 12>2", "", TestName = "003 een maand tegen terstond: het oordeel noemt beide")]
    public async Task Een_oordeel_noemt_het_verschil(string soort, string feiten, string ambt, string dag, string verwacht, string onthouding)
    {
        var toets = (await Post(Anoniem, Toetsingen, new JsonObject { ["soort"] = soort, ["ambt"] = ambt, ["peildatum"] = dag, ["feiten"] = JsonNode.Parse(feiten) })).Json;
        Assert.That(string.Join(' ', toets["conflicten"]!.AsArray().Select(c => $"{c!["onderwerp"]} {c["toegepast"]!["grondslag"]!["bepaling"]}>{c["wijktAf"]!["grondslag"]!["bepaling"]}")), Is.EqualTo(verwacht), toets.ToJsonString());
        Assert.That(string.Join(' ', toets["onthouding"]!.AsArray().Select(o => o!.ToString())), Is.EqualTo(onthouding));
        if (soort == "nevenfunctie")
        {
            var termijnen = toets["termijnen"]!.AsArray().Select(t => $"{(t!["terstond"]!.GetValue<bool>() ? "terstond" : t["vervaldatum"]!.ToString())} {t["grondslag"]!["bron"]}");
            Assert.That(termijnen, Is.EqualTo(verwacht.Length > 0 ? ["terstond wet", "2023-02-15 gedragscode"] : new[] { "2023-02-15 gedragscode" }), "the stricter first");
        }
    }

    [Test]
    public async Task Een_ontwerp_ziet_alleen_wie_dat_mag()
    {
        var ontwerp = Conflictcode.Pad + "/versies/ontwerp/conflicten";
        Assert.That((await Haal(Anoniem, ontwerp)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Haal(Host.Als("griffier", "gm0148"), ontwerp)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var antwoord = await Haal(Host.Als("griffier", "gm0999"), ontwerp);
        Assert.That((antwoord.Status, antwoord.Json["items"]!.AsArray().Count, antwoord.Headers["Cache-Control"]), Is.EqualTo((HttpStatusCode.OK, 0, "private, no-store")), antwoord.Text);
    }

    [TestCase(Conflictcode.Pad + "/versies/1999/conflicten", HttpStatusCode.NotFound, "versieOnbekend")]
    [TestCase("/api/v1/gemeenten/gm0999/gedragscodes/geen/versies/1/conflicten", HttpStatusCode.NotFound, "gedragscodeOnbekend")]
    [TestCase("/api/v1/gemeenten/gm9999/gedragscodes/geen/versies/1/conflicten", HttpStatusCode.NotFound, null)]
    [TestCase(Versie + "?peildatum=ooit", HttpStatusCode.BadRequest, "ongeldigeInvoer")]
    [TestCase(Versie + "?ambt=raadslid", HttpStatusCode.BadRequest, "ongeldigeInvoer")]
    public async Task Wat_er_niet_is_of_niet_kan(string pad, HttpStatusCode status, string? code)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That((antwoord.Status, code ?? antwoord.Json["code"]!.ToString()), Is.EqualTo((status, antwoord.Json["code"]!.ToString())), antwoord.Text);
    }

    [TestCase(Dalfsen + "/gedragscodes/bestuurders-en-volksvertegenwoordigers/versies/1/conflicten")]
    [TestCase(Assen + "/gedragscodes/college/versies/2022/conflicten?peildatum=2023-01-01")]
    [TestCase(Huizen + "/gedragscodes/ambtelijke-integriteit/versies/2014/conflicten?peildatum=2024-05-01")]
    public async Task Ook_van_de_meegeleverde_codes(string pad)
    {
        var antwoord = await Haal(Anoniem, pad);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        Assert.That(antwoord.Json["items"]!.AsArray(), Has.All.Matches<JsonNode>(c => c["toegepast"]!["grondslag"]!["bron"]!.ToString() != c["wijktAf"]!["grondslag"]!["bron"]!.ToString()));
    }
}
