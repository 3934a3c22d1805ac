using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>What a reporter can do with the code, and what someone without it cannot.</summary>
public sealed class OntvangstcodeTests(Provider provider) : MeldTests(provider)
{
    private static (string, string) Met(string code) => ("Ontvangstcode", code);

    private static Task<Antwoord> Doe(HttpClient wie, string pad, string code, JsonObject? body = null) => Stuur(wie, HttpMethod.Post, $"{Dossier}/{pad}", body, Met(code));

    private static string Zonder(Antwoord antwoord)
    {
        var json = antwoord.Json.AsObject();
        json.Remove("verzoek");
        return json.ToJsonString();
    }

    [Test]
    public async Task Stand_berichten_en_antwoord_gaan_heen_en_weer()
    {
        var code = await Meld(Melding("discriminatie", ambt: "gemeentesecretaris"));
        var melding = await Enige("burgemeester");
        var vraag = await Gemaakt(Post(Als("burgemeester"), $"{Meldingen}/{melding.Id}/berichten", new JsonObject { ["tekst"] = "Wanneer was dat?" }));
        Assert.That(vraag.Json["volgnummer"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await Doe(Anoniem, "berichten", code, new JsonObject { ["tekst"] = "Vorige week." })).Status, Is.EqualTo(HttpStatusCode.Created));
        var gelezen = await Haal(Anoniem, Dossier + "/berichten", Met(code));
        Assert.That(gelezen.Items.Select(b => (b["van"]!.GetValue<string>(), b["tekst"]!.GetValue<string>(), b["tijdstip"]!.GetValue<string>())), Is.EqualTo(new[]
        {
            ("behandelaar", "Wanneer was dat?", "2026-05-20T10:00:00.000Z"), ("melder", "Vorige week.", "2026-05-20T10:00:00.000Z"),
        }));
        Assert.That(gelezen.Text, Does.Not.Contain("door").And.Not.Contain(Wie["burgemeester"].ToString()), "not who wrote");
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/berichten")).Items[0]["door"]!.GetValue<string>(), Is.EqualTo(Wie["burgemeester"].ToString()));
        var eerste = await Haal(Anoniem, Dossier + "/berichten?limit=1", Met(code));
        Assert.That((await Haal(Anoniem, eerste.Volgende!, Met(code))).Items.Single()["tekst"]!.GetValue<string>(), Is.EqualTo("Vorige week."));

        var stand = await Haal(Anoniem, Dossier, Met(code.Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(stand.Json["gelezenOp"]!.AsArray().Select(d => d!.GetValue<string>()), Is.EqualTo(new[] { Vandaag }), "that it was read, not by whom");
        Assert.That(stand.Text, Does.Not.Contain(Wie["burgemeester"].ToString()).And.Not.Contain("Er ging iets mis"));
        Assert.That(stand.Json["termijnen"]!.AsArray().Select(t => (t!["soort"]!.GetValue<string>(), t["vervaldatum"]!.GetValue<string>())), Is.EqualTo(new[] { ("ontvangstbevestiging", "2026-05-27"), ("terugkoppeling", "2026-08-27") }));

        // Notes stay among handlers.
        await Gemaakt(Post(Als("burgemeester"), $"{Meldingen}/{melding.Id}/notities", new JsonObject { ["tekst"] = "Eerst navragen." }));
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/notities")).Items.Single()["tekst"]!.GetValue<string>(), Is.EqualTo("Eerst navragen."));
        Assert.That((await Haal(Anoniem, Dossier + "/berichten", Met(code))).Text, Does.Not.Contain("navragen"));
    }

    [Test]
    public async Task Bericht_herhalen_stuurt_het_niet_twee_keer()
    {
        var (code, ander, sleutel) = (await Meld(Melding("datalek")), await Meld(Melding("datalek")), ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        for (var i = 0; i < 2; i++)
        {
            Assert.That((await Stuur(Anoniem, HttpMethod.Post, Dossier + "/berichten", new JsonObject { ["tekst"] = "Een aanvulling." }, Met(code), sleutel)).Json["volgnummer"]!.GetValue<int>(), Is.EqualTo(1));
        }

        Assert.That((await Haal(Anoniem, Dossier + "/berichten", Met(code))).Items, Has.Count.EqualTo(1));
        Assert.That((await Stuur(Anoniem, HttpMethod.Post, Dossier + "/berichten", new JsonObject { ["tekst"] = "Een aanvulling." }, Met(ander), sleutel)).Code, Is.EqualTo("sleutelAlGebruikt"));
    }

    [Test]
    public async Task Intrekken_kan_een_keer_en_wie_behandelt_ziet_het()
    {
        var code = await Meld(Melding("benadeling"));
        Assert.That((await Doe(Anoniem, "intrekking", code)).Json["ingetrokkenOp"]!.GetValue<string>(), Is.EqualTo(Vandaag));
        Assert.That((await Doe(Anoniem, "intrekking", code)).Code, Is.EqualTo("alIngetrokken"));
        Assert.That((await Enige("onafhankelijkeFunctionaris")).Json["ingetrokkenOp"]!.GetValue<string>(), Is.EqualTo(Vandaag));
    }

    [Test]
    public async Task Instemmen_met_onthulling_kan_alleen_bij_een_vertrouwelijke_melding()
    {
        var anoniem = await Meld(Melding("datalek"));
        Assert.That((await Doe(Anoniem, "onthullingstoestemming", anoniem)).Code, Is.EqualTo("nietVertrouwelijk"));
        var code = await Meld(Melding("datalek", "vertrouwelijk", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" })));
        Assert.That((await Doe(Anoniem, "onthullingstoestemming", code)).Json["onthullingToegestaanOp"]!.GetValue<string>(), Is.EqualTo(Vandaag));
        Assert.That((await Doe(Anoniem, "onthullingstoestemming", code)).Code, Is.EqualTo("alToegestaan"));
    }

    [Test]
    public async Task Nieuwe_code_sluit_de_oude_uit()
    {
        var oud = await Meld(Melding("datalek"));
        var nieuw = (await Doe(Anoniem, "ontvangstcode", oud)).Json["ontvangstcode"]!.GetValue<string>();
        Assert.That(nieuw, Does.Match("^([0-9]{4} ){3}[0-9]{4}$").And.Not.EqualTo(oud));
        Assert.That((await Haal(Anoniem, Dossier, Met(oud))).Code, Is.EqualTo("ontvangstcodeOnbekend"));
        Assert.That((await Haal(Anoniem, Dossier, Met(nieuw))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Zonder_code_is_er_niets_bij_geen_enkele_handeling()
    {
        var handelingen = new (HttpMethod, string)[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/berichten"), (HttpMethod.Post, "/berichten"), (HttpMethod.Post, "/intrekking"), (HttpMethod.Post, "/onthullingstoestemming"), (HttpMethod.Post, "/ontvangstcode") };
        var code = await Meld(Melding("datalek"));
        foreach (var (methode, pad) in handelingen)
        {
            Task<Antwoord> Vraag(string gemeente, string? met) => Stuur(Anoniem, methode, gemeente + "/melderdossier" + pad, methode == HttpMethod.Post ? new JsonObject { ["tekst"] = "x" } : null, met is null ? [] : [Met(met)]);
            foreach (var fout in new[] { null, "", "12", "1234-5678-9012-345x", "12345678901234567" })
            {
                var antwoord = await Vraag(Dalfsen, fout);
                Assert.That((antwoord.Status, antwoord.Velden.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Ontvangstcode")), $"{pad} {fout}");
            }

            Assert.That((await Vraag(Assen, code)).Code, Is.EqualTo("ontvangstcodeOnbekend"), "a code of another municipality");
            Assert.That((await Vraag(Dalfsen, "0000 0000 0000 0000")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Stuur(Anoniem, methode, $"{Dossier}{pad}?x=1", methode == HttpMethod.Post ? new JsonObject { ["tekst"] = "x" } : null, Met(code))).Velden, Does.Contain("x"));
            // A code is not read from the address.
            Assert.That((await Stuur(Anoniem, methode, $"{Dossier}{pad}?ontvangstcode={code.Replace(" ", "", StringComparison.Ordinal)}", methode == HttpMethod.Post ? new JsonObject { ["tekst"] = "x" } : null)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        }
    }

    [Test]
    public async Task Verkeerd_einde_en_verkeerd_begin_klinken_gelijk_en_raden_houdt_op()
    {
        var code = await Meld(Melding("datalek"));
        string Anders(int i) => code[..^4] + ((int.Parse(code[^4..], System.Globalization.CultureInfo.InvariantCulture) + i) % 10000).ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
        var nooit = await Haal(Anoniem, Dossier, Met("9999 9999 9999 9999"));
        for (var i = 1; i <= 5; i++)
        {
            var half = await Haal(Anoniem, Dossier, Met(Anders(i)));
            Assert.That((half.Status, Zonder(half)), Is.EqualTo((HttpStatusCode.NotFound, Zonder(nooit))));
        }

        var goed = await Haal(Anoniem, Dossier, Met(code));
        Assert.That((goed.Status, Zonder(goed)), Is.EqualTo((HttpStatusCode.NotFound, Zonder(nooit))), "rests, and says nothing");
        Host.Klok.Nu = Host.Klok.Nu!.Value.AddMinutes(16);
        Assert.That((await Haal(Anoniem, Dossier, Met(code))).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
