using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>Handing in a report, and the code and the proof that come back.</summary>
public sealed class IndienenTests(Provider provider) : MeldTests(provider)
{
    [TestCase("integriteitsschending", TestName = "001-21: een integriteitsschending kan worden gemeld")]
    [TestCase("belangenverstrengeling")]
    [TestCase("ongewenstGedrag")]
    [TestCase("discriminatie", TestName = "002-17: arbeidsdiscriminatie kan worden gemeld")]
    [TestCase("ondermijning")]
    [TestCase("middelenmisbruik")]
    [TestCase("misstand")]
    [TestCase("datalek", TestName = "003-37: een datalek kan worden gemeld")]
    [TestCase("benadeling")]
    public async Task Elke_soort_kan_anoniem(string soort)
    {
        var antwoord = await Gemaakt(Post(Anoniem, Meldingen, Melding(soort)));
        Assert.That(antwoord.Json["ontvangstcode"]!.GetValue<string>(), Does.Match("^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$"));
        Assert.That(antwoord.Headers["Location"], Is.EqualTo(Dossier));
        Assert.That(antwoord.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
        // A reporter needs no id, and without one there is nothing to guess.
        Assert.That(antwoord.Json.AsObject().Select(p => p.Key), Is.EqualTo(new[] { "ontvangstcode", "bewijs" }));
    }

    [Test]
    public async Task Melden_kan_zonder_iets_vooraf()
    {
        // 002-15: no step has to come first; what was done may be said.
        await Meld(Melding("ongewenstGedrag", ambt: "ambtenaar", anders: ("alBesproken", "Met de betrokkene zelf.")));
        await Meld(Melding("ongewenstGedrag", ambt: "ambtenaar"));
    }

    [Test]
    public async Task Fouten_komen_alle_tegelijk()
    {
        var fout = Melding(anders: [("soort", "roddel"), ("omschrijving", new string('x', 20001)), ("betrokkenen", new JsonArray(new JsonObject())), ("identiteit", new JsonObject { ["naam"] = "X" })]);
        var antwoord = await Post(Anoniem, Meldingen, fout);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(antwoord.Velden, Is.EquivalentTo(new[] { "soort", "omschrijving", "identiteit", "betrokkenen[0]" }));
    }

    [Test]
    public async Task Anoniem_gaat_zonder_token()
    {
        var antwoord = await Post(Als("raadslid"), Meldingen, Melding());
        Assert.That((antwoord.Status, antwoord.Json["invalidParams"]![0]!["code"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.BadRequest, "anoniemMetToken")));
    }

    [Test]
    public async Task Vertrouwelijk_en_open_vragen_een_naam_of_een_token()
    {
        foreach (var wijze in new[] { "vertrouwelijk", "open" })
        {
            Assert.That((await Post(Anoniem, Meldingen, Melding(wijze: wijze))).Velden, Is.EqualTo(new[] { "identiteit" }));
            await Meld(Melding(wijze: wijze, anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" })));
            await Meld(Melding(wijze: wijze), Als("raadslid"));
        }
    }

    [Test]
    public async Task Token_van_een_andere_gemeente_geldt_hier_niet()
    {
        var antwoord = await Post(Host.Als("ambtsdrager", "gm0106", Guid.CreateVersion7()), Meldingen, Melding(wijze: "open"));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "andereGemeente")));
    }

    [Test]
    public async Task Alleen_wie_is_aangewezen_voert_voor_een_ander_in_en_alleen_met_akkoord()
    {
        JsonObject Opname(bool akkoord) => new() { ["wijze"] = "gesprek", ["datum"] = Vandaag, ["akkoord"] = akkoord };
        Assert.That((await Post(Als("raadslid"), Meldingen, Melding(anders: ("opname", Opname(true))))).Code, Is.EqualTo("functieOntbreekt"));
        Assert.That((await Post(Anoniem, Meldingen, Melding(anders: ("opname", Opname(true))))).Code, Is.EqualTo("functieOntbreekt"));
        Assert.That((await Post(Als("vertrouwenspersoon"), Meldingen, Melding(anders: ("opname", Opname(false))))).Velden, Is.EqualTo(new[] { "opname.akkoord" }));
        // 001-11: the confidential counsellor reports for someone who stays unknown.
        await Meld(Melding(anders: ("opname", Opname(true))), Als("vertrouwenspersoon"));
    }

    [Test]
    public async Task Herhaald_verzoek_geeft_dezelfde_code_en_maakt_niets_nieuws()
    {
        var sleutel = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var melding = Melding("discriminatie", ambt: "griffier", omschrijving: "Eenmalig.");
        var eerste = await Gemaakt(Post(Anoniem, Meldingen, melding, sleutel));
        Host.Klok.Nu = Host.Klok.Nu!.Value.AddHours(3);
        var tweede = await Gemaakt(Post(Anoniem, Meldingen, melding, sleutel));
        Assert.That(tweede.Text, Is.EqualTo(eerste.Text));
        var anders = await Post(Anoniem, Meldingen, Melding("discriminatie", ambt: "griffier", omschrijving: "Anders."), sleutel);
        Assert.That((anders.Status, anders.Code), Is.EqualTo((HttpStatusCode.Conflict, "sleutelAlGebruikt")));
    }

    [Test]
    public async Task Bewijs_toont_wat_en_wanneer_en_niets_zonder_de_inhoud()
    {
        var melding = Melding("misstand", "open", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" }));
        var bewijs = (await Gemaakt(Post(Anoniem, Meldingen, melding))).Json["bewijs"]!;
        Assert.That(bewijs["tijdstip"]!.GetValue<string>(), Is.EqualTo("2026-05-20T10:00:00.000Z"), "rounded to the hour");
        async Task<(bool Echt, bool? Van)> Controleer(JsonNode b, JsonNode? m)
        {
            var antwoord = await Post(Anoniem, Dalfsen + "/bewijscontroles", new JsonObject { ["bewijs"] = b.DeepClone() }.Met(("melding", m?.DeepClone())));
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
            return (antwoord.Json["echt"]!.GetValue<bool>(), antwoord.Json["vanDezeMelding"]?.GetValue<bool>());
        }

        Assert.That(await Controleer(bewijs, melding), Is.EqualTo((true, (bool?)true)));
        // Without the identity it proves as much.
        var zonder = (JsonObject)melding.DeepClone();
        zonder.Remove("identiteit");
        Assert.That(await Controleer(bewijs, zonder), Is.EqualTo((true, (bool?)true)));
        Assert.That(await Controleer(bewijs, null), Is.EqualTo((true, (bool?)null)));
        Assert.That(await Controleer(bewijs, ((JsonObject)melding.DeepClone()).Met(("omschrijving", "Iets anders."))), Is.EqualTo((true, (bool?)false)));
        Assert.That(await Controleer(((JsonObject)bewijs.DeepClone()).Met(("tijdstip", "2026-05-20T09:00:00Z")), melding), Is.EqualTo((false, (bool?)false)));
        Assert.That((await Post(Anoniem, Assen + "/bewijscontroles", new JsonObject { ["bewijs"] = bewijs.DeepClone() })).Json["echt"]!.GetValue<bool>(), Is.False, "of another municipality");
    }
}
