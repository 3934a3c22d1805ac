using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Signalen;

/// <summary>The rule behind a signal is that of the code in force in its municipality, else of the law; where there is none, the signal says so.</summary>
public sealed class SignaalgrondenTests(Provider provider) : CodeTests(provider)
{
    [SetUp]
    public void Dag() => Host.Klok.Nu = new DateTimeOffset(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Who keeps the entries of somebody in this office, and may see signals.</summary>
    private HttpClient Beheerder(string gemeente, string ambt, Guid chef) =>
        ambt == "ambtenaar" ? Host.Met(Host.Token(["gemeentesecretaris", "leidinggevende"], gemeente, chef)) : Host.Als(ambt is "raadslid" or "commissielid" ? "griffier" : "gemeentesecretaris", gemeente);

    /// <summary>Somebody in an office with who keeps their entries; a civil servant has a manager.</summary>
    private async Task<(Guid Persoon, HttpClient Beheerder)> Iemand(string gemeente, string ambt, string? totEnMet = null)
    {
        var chef = ambt == "ambtenaar" ? await Persoon("ambtenaar", gemeente) : Guid.Empty;
        return (await Persoon(ambt, gemeente, chef == Guid.Empty ? null : chef, van: "2024-01-01", totEnMet: totEnMet), Beheerder(gemeente, ambt, chef));
    }

    private static async Task Schrijf(HttpClient wie, string gemeente, string register, JsonObject body)
    {
        var antwoord = await Post(wie, $"/api/v1/gemeenten/{gemeente}/registers/{register}", body.Met(("motivering", "Zo besproken.")));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
    }

    /// <summary>Runs over the registers, and gives the one signal of a kind about a person.</summary>
    private async Task<JsonNode> Signaal(HttpClient wie, string gemeente, string soort, Guid persoon)
    {
        var pad = $"/api/v1/gemeenten/{gemeente}";
        Assert.That((await Post(wie, pad + "/signaleringen", new JsonObject())).Status, Is.EqualTo(HttpStatusCode.Accepted));
        await Host.Services.GetRequiredService<Dagwerk>().Signaleer(default);
        var lijst = await Haal(wie, $"{pad}/signalen?soort={soort}&limit=100");
        Assert.That(lijst.Status, Is.EqualTo(HttpStatusCode.OK), lijst.Text);
        return lijst.Items.Single(s => s["bewijs"]!.AsArray().Any(b => b!["persoon"]!.GetValue<Guid>() == persoon));
    }

    /// <summary>The provisions and articles behind a signal, each as one text.</summary>
    private static IReadOnlyList<string> Gronden(JsonNode signaal) => [.. signaal["gronden"]!.AsArray().Select(g => $"{g!["grondslag"]!["code"]} {g["grondslag"]!["bepaling"]}").Distinct()];

    private static JsonObject Functie(Guid persoon, string ambt, string organisatie) => Registervoorbeelden.Nevenfunctie(persoon).Met(
        ("ambt", ambt), ("organisatie", new JsonObject { ["naam"] = organisatie }), ("datumMelding", "2024-04-02"), ("datumAanvang", "2024-04-02"), ("datumAanvaarding", "2024-04-02"));

    private static JsonObject Excursie(Guid persoon, string ambt, string gastheer) => Registervoorbeelden.Uitnodiging(persoon).Met(
        ("ambt", ambt), ("gastheer", Registervoorbeelden.Partij(gastheer)), ("hoedanigheid", ambt == "ambtenaar" ? "ambtenaar" : "bestuurder"),
        ("vooroverleg", Registervoorbeelden.Vooroverleg(ambt == "ambtenaar" ? "leidinggevende" : "college", "2024-04-15")), ("reactie", new JsonObject { ["besluit"] = "aanvaard", ["op"] = "2024-04-15" }));

    private static string Nieuw(string wat) => $"{wat} {Guid.CreateVersion7():N}";

    [TestCase("gm0148", "raadslid", "bestuurders-en-volksvertegenwoordigers nevenfuncties-2", "Gemeentewet 12", TestName = "000-11: een functie loopt na het ambt, in Dalfsen openbaar volgens code en wet")]
    [TestCase("gm0106", "wethouder", "college nevenfuncties-3", "Gemeentewet 41b, derde lid", TestName = "Gemeentewet 41b: een functie loopt na het ambt, in Assen openbaar volgens code en wet")]
    [TestCase("gm0406", "ambtenaar", "ambtelijke-integriteit nevenfuncties-1", "Ambtenarenwet 2017 8, nevenwerkzaamheden", TestName = "002-04: een functie loopt na het ambt, in Huizen geregistreerd volgens code en wet, te zien voor de secretaris")]
    public async Task Loopt_na_ambt(string gemeente, string ambt, string code, string wet)
    {
        var (persoon, wie) = await Iemand(gemeente, ambt, "2024-05-05");
        await Schrijf(wie, gemeente, "nevenfuncties", Functie(persoon, ambt, Nieuw("Stichting")));
        var signaal = await Signaal(wie, gemeente, "looptNaAmbt", persoon);
        Assert.That(Gronden(signaal), Is.SupersetOf(new[] { code, wet }), signaal.ToJsonString());
        Assert.That(signaal["herkomst"]!.ToString(), Is.EqualTo("De gedragscode en de wet zeggen hier iets over."));
    }

    [TestCase("gm0148", "raadslid", "bestuurders-en-volksvertegenwoordigers", "geschenken-1", "nevenfuncties-1", TestName = "000-10, 000-20: dezelfde partij bij geschenk en functie, in Dalfsen een eigen afweging")]
    [TestCase("gm0106", "wethouder", "college", "belangen-5", "nevenfuncties-1", TestName = "003-08, 003-17: dezelfde partij bij geschenk en functie, in Assen een vraag van onafhankelijkheid")]
    [TestCase("gm0406", "ambtenaar", "ambtelijke-integriteit", "geschenken-1", "nevenfuncties-1", TestName = "002-04, 002-07: dezelfde partij bij geschenk en functie, in Huizen een vraag van geloofwaardigheid")]
    public async Task Zelfde_wederpartij(string gemeente, string ambt, string code, string geschenk, string functie)
    {
        var (persoon, wie) = await Iemand(gemeente, ambt);
        var partij = Nieuw("Partij");
        await Schrijf(wie, gemeente, "geschenken", Geschenk(persoon, ambt, 20).Met(("gever", Registervoorbeelden.Partij(partij))));
        await Schrijf(wie, gemeente, "nevenfuncties", Functie(persoon, ambt, partij));
        var signaal = await Signaal(wie, gemeente, "zelfdeWederpartij", persoon);
        Assert.That(Gronden(signaal), Is.SupersetOf(new[] { $"{code} {geschenk}", $"{code} {functie}" }), signaal.ToJsonString());
        // Each rule names the evidence that it is about, and no other.
        var van = signaal["bewijs"]!.AsArray().ToDictionary(b => b!["inschrijving"]!.ToString(), b => b!["register"]!.ToString());
        foreach (var grond in signaal["gronden"]!.AsArray().Where(g => g!["grondslag"]!["code"]!.ToString() == code))
        {
            var over = grond!["inschrijvingen"]!.AsArray().Select(i => van[i!.ToString()]);
            Assert.That(over, Is.EqualTo([grond["grondslag"]!["bepaling"]!.ToString().StartsWith("neven", StringComparison.Ordinal) ? "nevenfuncties" : "geschenken"]), grond.ToJsonString());
        }
    }

    [TestCase("gm0148", "wethouder", "bestuurders-en-volksvertegenwoordigers", "geschenken-5", "voorzieningen-2", TestName = "000-21, 000-23: twee keer op kosten van derden, in Dalfsen functioneel en niet dubbel")]
    [TestCase("gm0106", "wethouder", "college", "uitnodigingen-1", "declaraties-4", TestName = "003-21, 003-29: twee keer op kosten van derden, in Assen functioneel en niet dubbel")]
    [TestCase("gm0406", "ambtenaar", "ambtelijke-integriteit", "voorzieningen-3", null, TestName = "002-13: twee keer op kosten van derden, in Huizen eerlijk declareren")]
    public async Task Verblijf_overlapt(string gemeente, string ambt, string code, string een, string? ander)
    {
        var (persoon, wie) = await Iemand(gemeente, ambt);
        await Schrijf(wie, gemeente, "uitnodigingen", Excursie(persoon, ambt, Nieuw("Gastheer")));
        await Schrijf(wie, gemeente, "uitnodigingen", Excursie(persoon, ambt, Nieuw("Gastheer")));
        var signaal = await Signaal(wie, gemeente, "verblijfOverlapt", persoon);
        Assert.That(Gronden(signaal).Where(g => g.StartsWith(code, StringComparison.Ordinal)), Is.EquivalentTo(new[] { een, ander }.OfType<string>().Select(b => $"{code} {b}")), signaal.ToJsonString());
    }

    [TestCase("ict", "Rechtspositiebesluit", "Een gedragscode zegt hier niets over; de wet wel.", TestName = "Rechtspositiebesluit 3.3.2: een laptop die na het ambt nog weg is, gaat volgens de wet terug")]
    [TestCase("eigendom", null, "Voor wat u hier ziet, noemen de wet en de gedragscode die nu geldt geen regel. Het signaal zegt alleen wat opvalt.", TestName = "003-25: geen regel zegt wanneer iets anders terug moet, en het signaal zegt dat")]
    public async Task Bruikleen(string soort, string? wet, string herkomst)
    {
        var (persoon, wie) = await Iemand("gm0106", "wethouder", "2024-05-05");
        await Schrijf(wie, "gm0106", "voorzieningen", Reisvoorbeelden.Voorziening(persoon).Met(("soort", soort), ("van", "2024-02-01")));
        var signaal = await Signaal(wie, "gm0106", "looptNaAmbt", persoon);
        Assert.That(Gronden(signaal).Select(g => g[..g.IndexOf(' ')]), wet is null ? Is.Empty : Has.All.StartsWith(wet).And.Not.Empty, signaal.ToJsonString());
        Assert.That(signaal["herkomst"]!.ToString(), Is.EqualTo(herkomst));
    }

    private static JsonObject Norm(string type, string soort, params (string Pad, JsonNode? Waarde)[] meer) => new JsonObject { ["type"] = type, ["soort"] = soort }.Met(meer);

    [Test(Description = "003-08, 003-17: a municipality that enters its own code has its own rules behind its signals from the day they hold")]
    public async Task Een_eigen_code_geeft_eigen_regels_vanaf_de_dag_dat_zij_geldt()
    {
        var plek = NieuweGemeente();
        var (persoon, wie) = await Iemand(plek.Gemeente, "wethouder");
        var partij = Nieuw("Partij");
        await Schrijf(wie, plek.Gemeente, "geschenken", Geschenk(persoon, "wethouder", 20).Met(("gever", Registervoorbeelden.Partij(partij)), ("eigenAfweging", "Zo besproken.")));
        await Schrijf(wie, plek.Gemeente, "nevenfuncties", Functie(persoon, "wethouder", partij));
        // Without a code only the law speaks, and it does not speak of independence for a wethouder's side job and a gift.
        var zonder = await Signaal(wie, plek.Gemeente, "zelfdeWederpartij", persoon);
        Assert.That(Gronden(zonder), Has.None.StartsWith("eigen "), zonder.ToJsonString());

        await Vastgesteld(plek, "eigen", "1", Dag(1), Inhoud(erbij: Bepaling(
            "7",
            null,
            Norm("verbod", "geschenk", ("wanneer", new JsonObject { ["geverIsLeverancier"] = new JsonArray(true) }), ("uitkomst", "weigerenVerplicht"), ("zin", "Van wie levert, wordt niets aangenomen.")))));
        Assert.That(Gronden(await Signaal(wie, plek.Gemeente, "zelfdeWederpartij", persoon)), Has.None.StartsWith("eigen "), "it does not hold yet");
        Host.Klok.Nu = Host.Klok.Nu!.Value.AddDays(1);
        var met = await Signaal(wie, plek.Gemeente, "zelfdeWederpartij", persoon);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Gronden(met), Has.Member("eigen 7"), met.ToJsonString());
            Assert.That(met["gronden"]!.AsArray().Select(g => g!["zin"]!.ToString()), Has.Member("Van wie levert, wordt niets aangenomen."));
            Assert.That(met["versie"]!.GetValue<int>(), Is.EqualTo(1), "the evidence is the same");
        }
    }

    [Test(Description = "000-11: evidence that a reader does not see gives them no rule either")]
    public async Task Een_regel_over_bewijs_dat_de_lezer_niet_ziet_blijft_weg()
    {
        var partij = Nieuw("Partij");
        var (wethouder, secretaris) = await Iemand("gm0148", "wethouder");
        var (raadslid, griffier) = await Iemand("gm0148", "raadslid");
        await Schrijf(secretaris, "gm0148", "geschenken", Geschenk(wethouder, "wethouder", 20).Met(("gever", Registervoorbeelden.Partij(partij))));
        await Schrijf(secretaris, "gm0148", "nevenfuncties", Functie(wethouder, "wethouder", partij));
        // An intention, for its person and the griffier only.
        await Schrijf(griffier, "gm0148", "nevenfuncties", Functie(raadslid, "raadslid", partij).Met(("datumAanvaarding", null)));
        await Schrijf(griffier, "gm0148", "belangen", Registervoorbeelden.Belang(raadslid, "raadslid").Met(("organisatie", Registervoorbeelden.Partij(partij))));
        var gezien = await Signaal(secretaris, "gm0148", "zelfdeWederpartij", wethouder);
        var alles = await Signaal(Host.Met(Host.Token(["griffier", "gemeentesecretaris"])), "gm0148", "zelfdeWederpartij", wethouder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gezien["bewijs"]!.AsArray(), Has.Count.LessThan(alles["bewijs"]!.AsArray().Count));
            Assert.That(Gronden(alles), Has.Member("bestuurders-en-volksvertegenwoordigers verboden-handelingen-1"), alles.ToJsonString());
            Assert.That(Gronden(gezien), Has.None.EqualTo("bestuurders-en-volksvertegenwoordigers verboden-handelingen-1").And.Some.EndsWith("nevenfuncties-1"), gezien.ToJsonString());
        }
    }
}
