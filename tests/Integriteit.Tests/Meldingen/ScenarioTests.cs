using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>What the sources tell of, from first word to aftercare. // 001-21</summary>
public sealed class ScenarioTests(Provider provider) : MeldTests(provider)
{
    private JsonArray Personen(params string[] namen) => new([.. namen.Select(n => (JsonNode)Wie[n].ToString())]);

    private async Task Weigert(string wie, Antwoord melding, string code, string soort, params (string Naam, JsonNode? Waarde)[] velden)
    {
        var antwoord = await Stap(wie, melding, StapVan(soort, velden));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, code)), antwoord.Text);
    }

    private async Task Sluit(string wie, Antwoord melding)
    {
        await Weigert(wie, melding, "stapKanNiet", "sluiting", ("reden", "Klaar."));
        foreach (var voor in new[] { "melder", "betrokkene" })
        {
            await Zet(wie, melding, "nazorg", ("voor", voor), ("nodig", true), ("omschrijving", "Een gesprek."));
        }

        // 001-21: aftercare for all parties, or why not.
        await Weigert(wie, melding, "nazorgOntbreekt", "sluiting", ("reden", "Klaar."));
        await Zet(wie, melding, "nazorg", ("voor", "organisatie"), ("nodig", false), ("omschrijving", "Het team is al begeleid."));
        Assert.That((await Zet(wie, melding, "sluiting", ("reden", "Klaar."))).Json["status"]!.GetValue<string>(), Is.EqualTo("gesloten"));
        await Weigert(wie, melding, "stapKanNiet", "gesprek", ("met", "melder"), ("samenvatting", "x"));
    }

    [Test]
    public async Task Misbruik_door_de_burgemeester()
    {
        // 003, misuse: loco and gemeentesecretaris; the loco commissions, after consulting; certified on that day.
        var bureau = (await Gemaakt(Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau("2026-01-01", "2026-12-31")))).Id;
        var verlopen = (await Gemaakt(Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau("2024-01-01", "2025-12-31")))).Id;
        var melding = await Nieuw("eersteWethouder", Melding("middelenmisbruik", ambt: null, persoon: Wie["burgemeester"]));
        Assert.That(Kring(melding), Is.EqualTo(new[] { "eersteWethouder", "gemeentesecretaris" }));
        await Getrieerd("gemeentesecretaris", melding);
        await Zet("eersteWethouder", melding, "beraad", ("deelnemers", Personen("eersteWethouder", "gemeentesecretaris")), ("slotsom", "Onderzoeken."));
        (string, JsonNode?)[] Opdracht(bool vermoeden, Guid wie, params string[] met) =>
            [("vraag", "Is er misbruik?"), ("redelijkVermoeden", vermoeden), ("afgestemdMet", new JsonArray([.. met.Select(m => (JsonNode)m)])), ("gegevens", "Alleen de logboeken van maart; de inhoud van berichten niet."), ("bureau", wie.ToString())];
        await Weigert("gemeentesecretaris", melding, "nietDeOpdrachtgever", "onderzoek", Opdracht(true, bureau, "gemeentesecretaris"));
        await Weigert("eersteWethouder", melding, "geenRedelijkVermoeden", "onderzoek", Opdracht(false, bureau, "gemeentesecretaris"));
        await Weigert("eersteWethouder", melding, "afstemmingOntbreekt", "onderzoek", Opdracht(true, bureau));
        foreach (var geen in new[] { verlopen, Guid.CreateVersion7() })
        {
            await Weigert("eersteWethouder", melding, "bureauNietGecertificeerd", "onderzoek", Opdracht(true, geen, "gemeentesecretaris"));
        }

        // 003-43: without a word on which data are needed there is no commission.
        Assert.That((await Stap("eersteWethouder", melding, StapVan("onderzoek", [.. Opdracht(true, bureau, "gemeentesecretaris").Where(v => v.Item1 != "gegevens")]))).Velden, Is.EqualTo(new[] { "gegevens" }));
        await Zet("eersteWethouder", melding, "onderzoek", Opdracht(true, bureau, "gemeentesecretaris"));
        (string, JsonNode?)[] gegrond = [("uitkomst", "gegrond"), ("strafbaarFeit", false), ("samenvatting", "Er is misbruik.")];
        await Zet("eersteWethouder", melding, "wederhoor", ("wie", "betrokkene"), ("samenvatting", "Erkent het."));
        await Weigert("eersteWethouder", melding, "wederhoorOntbreekt", "bevinding", gegrond);
        await Zet("eersteWethouder", melding, "wederhoor", ("wie", "melder"), ("samenvatting", "Blijft erbij."));
        await Weigert("eersteWethouder", melding, "nogNietZeker", "informering", ("wie", "voorzitterVertrouwenscommissie"), ("afgestemdMet", new JsonArray("griffier")));
        await Zet("eersteWethouder", melding, "bevinding", gegrond);
        await Weigert("eersteWethouder", melding, "afstemmingOntbreekt", "informering", ("wie", "voorzitterVertrouwenscommissie"), ("afgestemdMet", new JsonArray()));
        await Zet("eersteWethouder", melding, "informering", ("wie", "voorzitterVertrouwenscommissie"), ("afgestemdMet", new JsonArray("griffier")));
        await Zet("eersteWethouder", melding, "maatregel", ("maatregel", "politiekeVerantwoording"), ("voor", "betrokkene"), ("omschrijving", "Uitleg aan de raad."));
        await Zet("eersteWethouder", melding, "juridischeAfhandeling", ("vorm", "besluit"), ("omschrijving", "Geen vervolg."));
        await Sluit("eersteWethouder", melding);
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
    }

    [Test]
    public async Task Ongewenst_gedrag_van_een_wethouder()
    {
        var melding = await Nieuw("burgemeester", Melding("ongewenstGedrag", ambt: null, persoon: Wie["tweedeWethouder"]));
        await Getrieerd("burgemeester", melding);
        // Protection does not wait.
        Assert.That((await Zet("burgemeester", melding, "maatregel", ("maatregel", "bescherming"), ("voor", "melder"), ("omschrijving", "Een andere werkplek."))).Json["status"]!.GetValue<string>(), Is.EqualTo("getrieerd"));
        await Weigert("burgemeester", melding, "stapKanNiet", "maatregel", ("maatregel", "waarschuwing"), ("voor", "betrokkene"), ("omschrijving", "x"));
        await Weigert("burgemeester", melding, "nietInBeraad", "beraad", ("deelnemers", Personen("burgemeester", "griffier")), ("slotsom", "x"));
        foreach (var (wie, functie) in new[] { ("griffier", "griffier"), ("gemeentesecretaris", "gemeentesecretaris"), ("vertrouwenspersoon", "vertrouwenspersoon") })
        {
            Assert.That((await NodigUit("burgemeester", melding, wie, functie)).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        await Weigert("burgemeester", melding, "nietInBeraad", "beraad", ("deelnemers", Personen("burgemeester", "vertrouwenspersoon")), ("slotsom", "x"));
        await Zet("burgemeester", melding, "beraad", ("deelnemers", Personen("burgemeester", "griffier", "gemeentesecretaris")), ("slotsom", "In gesprek."));
        await Zet("burgemeester", melding, "advies", ("bij", "ondersteuningsteam"));
        // 001-18: that the CdK was asked is a fact and a day; 004-04: the gemeentesecretaris accompanies what SIPA advises.
        await Zet("griffier", melding, "advies", ("bij", "commissarisVanDeKoning"));
        await Zet("burgemeester", melding, "advies", ("bij", "sipa"), ("begeleider", Wie["gemeentesecretaris"].ToString()));
        await Weigert("burgemeester", melding, "nietInKring", "advies", ("bij", "sipa"), ("begeleider", Wie["raadslid"].ToString()));
        Assert.That((await Stap("burgemeester", melding, StapVan("advies", ("bij", "sipa"), ("inhoud", "Wat zij zeiden.")))).Velden, Is.EqualTo(new[] { "inhoud" }), "no content");
        await Zet("burgemeester", melding, "gesprek", ("met", "betrokkene"), ("samenvatting", "Zegt beterschap toe."));
        await Zet("burgemeester", melding, "bevinding", ("uitkomst", "gegrond"), ("strafbaarFeit", false), ("samenvatting", "Zo was het."));
        await Zet("burgemeester", melding, "maatregel", ("maatregel", "waarschuwing"), ("voor", "betrokkene"), ("omschrijving", "Schriftelijk."));
        await Zet("burgemeester", melding, "terugkoppeling", ("bericht", "Er is een waarschuwing gegeven."));
        await Sluit("burgemeester", melding);
        Assert.That((await Haal(Als("tweedeWethouder"), Meldingen)).Items, Is.Empty);
    }

    [Test]
    public async Task Anonieme_melding_met_gesprek()
    {
        var code = await Meld(Melding("misstand", ambt: null));
        var melding = await Enige("onafhankelijkeFunctionaris");
        await Zet("onafhankelijkeFunctionaris", melding, "bevestiging", ("bericht", "Ontvangen. Waar speelt dit?"));
        await Gemaakt(Stuur(Anoniem, HttpMethod.Post, Dossier + "/berichten", new JsonObject { ["tekst"] = "Bij inkoop." }, ("Ontvangstcode", code)));
        await Zet("onafhankelijkeFunctionaris", melding, "triage", ("regime", "wbk"), ("motivering", "Werkgerelateerd, maatschappelijk belang."));
        await Zet("onafhankelijkeFunctionaris", melding, "doorzending", ("autoriteit", "Huis voor Klokkenluiders"), ("datalekmelding", false), ("bericht", "Wij zonden uw melding door."));
        await Zet("onafhankelijkeFunctionaris", melding, "terugkoppeling", ("bericht", "Het Huis neemt het over."));
        var berichten = await Haal(Anoniem, Dossier + "/berichten", ("Ontvangstcode", code));
        Assert.That(berichten.Items.Select(b => b["van"]!.GetValue<string>()), Is.EqualTo(new[] { "behandelaar", "melder", "behandelaar", "behandelaar" }));
        var stand = (await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Json;
        Assert.That((stand["status"]!.GetValue<string>(), stand["termijnen"]!.AsArray().All(t => t!["voldaanOp"]!.GetValue<string>() == Vandaag)), Is.EqualTo(("getrieerd", true)));
    }

    [Test]
    public async Task Ondermijning_met_de_politie()
    {
        // 003-35
        var melding = await Nieuw("gemeentesecretaris", Melding("ondermijning", ambt: "raadslid"));
        Assert.That(Kring(melding), Is.EquivalentTo(new[] { "burgemeester", "gemeentesecretaris" }));
        await Getrieerd("burgemeester", melding);
        await Zet("burgemeester", melding, "beraad", ("deelnemers", Personen("burgemeester", "gemeentesecretaris")), ("slotsom", "Dit is een misdrijf."));
        await Zet("burgemeester", melding, "bevinding", ("uitkomst", "gegrond"), ("strafbaarFeit", true), ("samenvatting", "Bedreiging."));
        foreach (var voor in new[] { "melder", "betrokkene", "organisatie" })
        {
            await Zet("burgemeester", melding, "nazorg", ("voor", voor), ("nodig", false), ("omschrijving", "Nu niet."));
        }

        await Weigert("burgemeester", melding, "aangifteOntbreekt", "sluiting", ("reden", "Klaar."));
        await Zet("burgemeester", melding, "aangifte", ("bij", "politie"), ("kenmerk", "PL0400-2026"));
        Assert.That((await Zet("burgemeester", melding, "sluiting", ("reden", "Klaar."))).Json["status"]!.GetValue<string>(), Is.EqualTo("gesloten"));
    }

    [Test]
    public async Task Melding_over_de_griffier()
    {
        var melding = await Nieuw("burgemeester", Melding("integriteitsschending", ambt: "griffier"));
        Assert.That(Kring(melding), Is.EqualTo(new[] { "burgemeester" }));
        Assert.That((await Haal(Als("griffier"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await NodigUit("burgemeester", melding, "griffier", "griffier", "lezen")).Code, Is.EqualTo("moetWijken"));
        await Getrieerd("burgemeester", melding);
        Assert.That((await NodigUit("burgemeester", melding, "gemeentesecretaris", "gemeentesecretaris")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Zet("gemeentesecretaris", melding, "beraad", ("deelnemers", Personen("burgemeester", "gemeentesecretaris")), ("slotsom", "Een gesprek."));
    }

    [Test]
    public async Task Dag_van_een_stap_ligt_niet_in_de_toekomst_en_niet_voor_de_ontvangst()
    {
        var melding = await Nieuw("burgemeester", Melding("ongewenstGedrag"));
        foreach (var dag in new[] { "2026-05-21", "2026-05-19" })
        {
            Assert.That((await Stap("burgemeester", melding, StapVan("bevestiging", ("datum", dag), ("bericht", "x")))).Velden, Is.EqualTo(new[] { "datum" }));
        }

        Assert.That((await Stuur(Als("burgemeester"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/stappen", Triage(Vandaag))).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        await Weigert("burgemeester", melding, "stapKanNiet", "triage", ("regime", "wbk"), ("motivering", "x"));
    }
}
