using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>The identity vault: asked with a ground, decided by another, once, and shown to the reporter. // Wbk 1a</summary>
public sealed class IdentiteitTests(Provider provider) : MeldTests(provider)
{
    private const string Verzoeken = Dalfsen + "/identiteitsverzoeken";

    [OneTimeSetUp]
    public async Task Beheerder()
    {
        Wie["identiteitsbeheerder"] = Guid.CreateVersion7();
        await Gemaakt(Post(Griffier, Dalfsen + "/meldfunctionarissen", Functionaris("identiteitsbeheerder", Wie["identiteitsbeheerder"])));
    }

    private static JsonObject Verzoek(string grond = "toestemming", string? bericht = null) => new JsonObject { ["grond"] = grond, ["motivering"] = "De stukken zijn anders niet te vinden." }.Met(("bericht", bericht));

    private Task<Antwoord> Vraag(Antwoord melding, JsonObject body, string wie = "burgemeester") => Post(Als(wie), $"{Meldingen}/{melding.Id}/identiteitsverzoeken", body);

    private Task<Antwoord> Beslis(Guid id, bool ja, string wie = "identiteitsbeheerder") => Post(Als(wie), $"{Verzoeken}/{id}/besluit", new JsonObject { ["toegestaan"] = ja, ["motivering"] = "Zo wegen de belangen." });

    private async Task<(Antwoord Melding, string Code)> Vertrouwelijk()
    {
        var voor = (await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids;
        var code = await Meld(Melding("ongewenstGedrag", "vertrouwelijk", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder", ["contact"] = "Bel na zessen." })));
        return (await Haal(Als("burgemeester"), $"{Meldingen}/{(await Haal(Als("burgemeester"), Meldingen + "?limit=100")).Ids.Except(voor).Single()}"), code);
    }

    [Test]
    public async Task Met_toestemming_vraagt_een_en_beslist_een_ander_en_de_melder_ziet_het()
    {
        var (melding, code) = await Vertrouwelijk();
        Task<Antwoord> Kluis(string wie = "burgemeester") => Haal(Als(wie), $"{Meldingen}/{melding.Id}/identiteit");
        Assert.That((await Vraag(melding, Verzoek())).Code, Is.EqualTo("geenToestemming"));
        Assert.That((await Kluis()).Code, Is.EqualTo("identiteitGesloten"));
        await Stuur(Anoniem, HttpMethod.Post, Dossier + "/onthullingstoestemming", null, ("Ontvangstcode", code));
        var verzoek = await Gemaakt(Vraag(melding, Verzoek()));
        Assert.That((await Vraag(melding, Verzoek())).Code, Is.EqualTo("alGevraagd"));
        Assert.That((await Kluis()).Code, Is.EqualTo("identiteitGesloten"), "asking opens nothing");

        var open = (await Haal(Als("identiteitsbeheerder"), Verzoeken)).Items.Single(v => v["id"]!.GetValue<string>() == verzoek.Id.ToString());
        Assert.That(open.AsObject().Select(p => p.Key), Is.EqualTo(new[] { "id", "grond", "motivering", "gevraagdOp", "status" }), "the reason, and nothing of the report");
        Assert.That((await Haal(Als("identiteitsbeheerder"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        foreach (var ander in new[] { "burgemeester", "griffier", "gemeentesecretaris" })
        {
            Assert.That((await Haal(Als(ander), Verzoeken)).Items, Is.Empty);
            Assert.That((await Beslis(verzoek.Id, true, ander)).Code, Is.EqualTo("verzoekOnbekend"), ander);
        }

        Assert.That((await Beslis(verzoek.Id, true)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Beslis(verzoek.Id, false)).Code, Is.EqualTo("alBeslist"));
        Assert.That((await Kluis()).Json["naam"]!.GetValue<string>(), Is.EqualTo("K. Melder"));
        Assert.That((await NodigUit("burgemeester", melding, "griffier", "griffier")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Kluis("griffier")).Code, Is.EqualTo("identiteitGesloten"), "for who asked, not for the circle");
        var gezien = (await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Json["identiteitsverzoeken"]!.AsArray().Single()!;
        Assert.That((gezien["status"]!.GetValue<string>(), gezien["beslistOp"]!.GetValue<string>()), Is.EqualTo(("toegestaan", Vandaag)));
        Assert.That(gezien.ToJsonString(), Does.Not.Contain(Wie["burgemeester"].ToString()));
    }

    [Test]
    public async Task Wettelijke_plicht_vraagt_een_bericht_vooraf_en_weigeren_kan()
    {
        var (melding, code) = await Vertrouwelijk();
        Assert.That((await Vraag(melding, Verzoek("wettelijkePlicht"))).Velden, Is.EqualTo(new[] { "bericht" }));
        var verzoek = await Gemaakt(Vraag(melding, Verzoek("wettelijkePlicht", "De rechter vraagt ons uw naam.")));
        Assert.That((await Haal(Anoniem, Dossier + "/berichten", ("Ontvangstcode", code))).Items.Single()["tekst"]!.GetValue<string>(), Is.EqualTo("De rechter vraagt ons uw naam."));
        Assert.That((await Beslis(verzoek.Id, false)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Haal(Als("burgemeester"), $"{Meldingen}/{melding.Id}/identiteit")).Code, Is.EqualTo("identiteitGesloten"));
        await Gemaakt(Vraag(melding, Verzoek("wettelijkePlicht").Met(("waaromGeenBericht", "Het onderzoek zou mislukken."))));
    }

    [Test]
    public async Task Beheerder_die_meeleest_of_het_betreft_beslist_niet()
    {
        var (melding, code) = await Vertrouwelijk();
        await Stuur(Anoniem, HttpMethod.Post, Dossier + "/onthullingstoestemming", null, ("Ontvangstcode", code));
        var verzoek = await Gemaakt(Vraag(melding, Verzoek()));
        Assert.That((await NodigUit("burgemeester", melding, "identiteitsbeheerder", "identiteitsbeheerder", "lezen")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Beslis(verzoek.Id, true)).Code, Is.EqualTo("verzoekOnbekend"));
        Assert.That((await Haal(Als("identiteitsbeheerder"), Verzoeken)).Ids, Does.Not.Contain(verzoek.Id));
        Assert.That((await Vraag(melding, Verzoek(), "identiteitsbeheerder")).Code, Is.EqualTo("alleenLezen"));
    }

    [Test]
    public async Task Anonieme_en_open_melding_hebben_geen_kluis()
    {
        var melding = await Nieuw("burgemeester", Melding("ongewenstGedrag"));
        Assert.That((await Vraag(melding, Verzoek())).Code, Is.EqualTo("nietVertrouwelijk"));
        Assert.That((await Vraag(melding, Verzoek(), "raadslid")).Code, Is.EqualTo("meldingOnbekend"));
    }
}
