using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties;

/// <summary>What is not public is named with its ground, and evidence is shown only when somebody decided so. // Woo 3.1, 5.1</summary>
public sealed class AfschermingenTests(Provider provider) : BetaalTests(provider)
{
    private static readonly Guid Bon = Guid.CreateVersion7();

    private static string Pad(Guid declaratie) => $"{Assen}/declaraties/{declaratie}/afscherming";

    private static JsonObject Veld(int regel, string veld, string grond = "beveiligingVanPersonen") => new() { ["regel"] = regel, ["veld"] = veld, ["grond"] = grond, ["toelichting"] = "Een vast hotel." };

    private static JsonObject Stuk(Guid stuk, string wat, string? grond = null, Guid? kopie = null)
    {
        var body = new JsonObject { ["bewijsstuk"] = stuk.ToString(), ["openbaarheid"] = wat };
        if (grond is not null)
        {
            body["grond"] = grond;
        }

        if (kopie is not null)
        {
            body["gelakteKopie"] = kopie.ToString();
        }

        return body;
    }

    private static JsonObject Body(JsonObject[]? velden = null, JsonObject[]? stukken = null) => new() { ["velden"] = new JsonArray([.. velden ?? []]), ["bewijsstukken"] = new JsonArray([.. stukken ?? []]) };

    private Task<Antwoord> Leg(Guid declaratie, JsonObject body, HttpClient? wie = null, string versie = "*") => Stuur(wie ?? Secretaris, HttpMethod.Put, Pad(declaratie), body, ("If-Match", versie));

    private async Task<(Guid Persoon, Guid Declaratie)> Betaald(string dag)
    {
        var persoon = await Wethouder();
        Op(dag);
        var regel = Declaratieregel.Van(Uitgave(1_000, leverancier: "Hotel De Zon") with { Bewijsstukken = [Bon] }, 1) with { Besluit = new Regelbesluit(1, new Bedrag(1_000), "Akkoord.", "Gedragslijn") };
        var declaratie = await Betaalbaar(persoon, Ambt.Wethouder, [regel]);
        await Betaal(dag, persoon);
        return (persoon, declaratie);
    }

    [Test]
    public async Task Een_veld_op_een_grond_van_de_wet_komt_niet_in_de_publicatie()
    {
        var (_, declaratie) = await Betaald("2024-01-10");
        var leeg = await Haal(Secretaris, Pad(declaratie));
        Assert.That((leeg.ETag, leeg.Json["velden"]!.AsArray().Count), Is.EqualTo(("\"0-volledig\"", 0)));
        var vast = await Leg(declaratie, Body([Veld(1, "leverancier")], [Stuk(Bon, "geweigerd", "persoonlijkeLevenssfeer")]), versie: leeg.ETag);
        Assert.That((vast.Status, vast.ETag), Is.EqualTo((HttpStatusCode.OK, "\"1-volledig\"")), vast.Text);
        Op("2024-06-03");
        var publicatie = await Stuur(Secretaris, HttpMethod.Post, $"{Publicaties}/2024-01");
        var regel = publicatie.Json["ambtsdragers"]![0]!["regels"]![0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(publicatie.Text, Does.Not.Contain("Hotel De Zon").And.Not.Contain("vast hotel").And.Not.Contain($"{Bon}"));
            Assert.That(regel["afgeschermd"]![0]!["artikel"]!.ToString(), Is.EqualTo("Wet open overheid, artikel 5.1, tweede lid, onder h"));
            Assert.That((regel["bewijsstukken"]![0]!["openbaarheid"]!.ToString(), regel["bewijsstukken"]![0]!["artikel"]!.ToString()), Is.EqualTo(("geweigerd", "Wet open overheid, artikel 5.1, tweede lid, onder e")));
            Assert.That((regel["doel"]!.ToString(), regel["bedrag"]!.ToJsonString()), Is.EqualTo(("Overleg met de provincie", "10.00")));
        }
    }

    [Test]
    public async Task Een_bewijsstuk_waarover_niets_is_besloten_wordt_genoemd_en_niet_getoond_tot_het_mag()
    {
        var (_, declaratie) = await Betaald("2024-02-10");
        Op("2024-06-03");
        var eerst = await Stuur(Secretaris, HttpMethod.Post, $"{Publicaties}/2024-02");
        Assert.That(eerst.Json["ambtsdragers"]![0]!["regels"]![0]!["bewijsstukken"]!.ToJsonString(), Is.EqualTo("""[{"openbaarheid":"nogTeBeoordelen"}]"""));
        await Leg(declaratie, Body(stukken: [Stuk(Bon, "openbaar")]));
        Assert.That((await Haal(Anoniem, $"{Publicaties}/2024-02")).Text, Is.EqualTo(eerst.Text), "only a rectification changes what is public");
        var beter = await Post(Secretaris, $"{Publicaties}/2024-02/rectificatie", new JsonObject { ["reden"] = "De bon kan openbaar." }, ("If-Match", "*"));
        Assert.That(beter.Json["ambtsdragers"]![0]!["regels"]![0]!["bewijsstukken"]![0]!["id"]!.ToString(), Is.EqualTo($"{Bon}"));
        var wijziging = (await Haal(Anoniem, $"{Publicaties}/2024-02/versies")).Items[1]["wijzigingen"]!.AsArray().Single()!;
        Assert.That((wijziging["verschil"]!.ToString(), wijziging["was"]!.ToJsonString(), wijziging["wordt"]!.ToJsonString()), Is.EqualTo(("gewijzigd", "10.00", "10.00")));
    }

    [Test]
    public async Task Alleen_wat_een_maand_toont_is_voor_iedereen_te_halen()
    {
        var (origineel, kopie) = (await Secretaris.Bewijs(gemeente: "gm0106"), await Secretaris.Bewijs(gemeente: "gm0106"));
        var persoon = await Wethouder();
        Op("2023-12-10");
        var regel = Declaratieregel.Van(Uitgave(1_000) with { Bewijsstukken = [origineel] }, 1) with { Besluit = new Regelbesluit(1, new Bedrag(1_000), "Akkoord.", "Gedragslijn") };
        var declaratie = await Betaalbaar(persoon, Ambt.Wethouder, [regel]);
        await Betaal("2023-12-10", persoon);
        var gelakt = await Leg(declaratie, Body(stukken: [Stuk(origineel, "gelakt", "persoonlijkeLevenssfeer", kopie)]));
        Assert.That(gelakt.Status, Is.EqualTo(HttpStatusCode.OK), gelakt.Text);
        Op("2024-06-03");
        await Stuur(Secretaris, HttpMethod.Post, $"{Publicaties}/2023-12");
        var openbaar = await Haal(Anoniem, $"{Publicaties}/2023-12/bewijsstukken/{kopie}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((openbaar.Status, openbaar.Headers["Cache-Control"], openbaar.Headers["X-Content-Type-Options"]), Is.EqualTo((HttpStatusCode.OK, "public, no-cache", "nosniff")));
            Assert.That(openbaar.Headers["Content-Disposition"], Does.StartWith("attachment"));
            Assert.That((await Haal(Anoniem, $"{Publicaties}/2023-12/bewijsstukken/{kopie}", ("If-None-Match", openbaar.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
            Weigert(await Haal(Anoniem, $"{Publicaties}/2023-12/bewijsstukken/{origineel}"), HttpStatusCode.NotFound, "bewijsstukNietOpenbaar");
            Weigert(await Haal(Anoniem, $"{Publicaties}/2023-11/bewijsstukken/{kopie}"), HttpStatusCode.NotFound, "maandNietGepubliceerd");
            Assert.That((await Haal(Anoniem, $"{Publicaties}/2023-13/bewijsstukken/{kopie}")).Velden, Is.EqualTo(new[] { "maand" }));
        }
    }

    [Test]
    public async Task Alleen_wie_toetst_en_niet_de_eigen()
    {
        var (persoon, declaratie) = await Betaald("2024-03-10");
        var body = Body([Veld(1, "doel")]);
        using (Assert.EnterMultipleScope())
        {
            Weigert(await Leg(declaratie, body, Host.Als("griffier", "gm0106")), HttpStatusCode.NotFound, "declaratieOnbekend");
            Weigert(await Leg(declaratie, body, Host.Als("ambtsdrager", "gm0106", persoon)), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Leg(declaratie, body, Host.Als("gemeentesecretaris", "gm0106", persoon)), HttpStatusCode.Conflict, "eigenDeclaratie");
            Weigert(await Leg(declaratie, body, Host.Als("controleur", "gm0106")), HttpStatusCode.Forbidden, "nietBevoegd");
            Weigert(await Leg(declaratie, body, Host.Als("publicatietaak", "gm0106")), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Leg(declaratie, body, Host.Als("gemeentesecretaris")), HttpStatusCode.Forbidden, "andereGemeente");
            Weigert(await Haal(Host.Als("griffier", "gm0106"), Pad(declaratie)), HttpStatusCode.NotFound, "declaratieOnbekend");
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Pad(declaratie))).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Stuur(Secretaris, HttpMethod.Put, Pad(declaratie), body)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Leg(declaratie, body, versie: "\"1-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        }
    }

    [Test]
    public async Task Elke_fout_wordt_genoemd()
    {
        var (_, declaratie) = await Betaald("2024-04-10");
        var ander = Guid.CreateVersion7();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await Leg(declaratie, Body([Veld(1, "doel"), Veld(1, "doel")], [Stuk(Bon, "geweigerd"), Stuk(ander, "gelakt", "persoonlijkeLevenssfeer"), Stuk(Guid.CreateVersion7(), "openbaar", "persoonlijkeLevenssfeer"), Stuk(Guid.CreateVersion7(), "nogTeBeoordelen"), Stuk(Bon, "openbaar", kopie: ander)]))).Velden,
                Is.EquivalentTo(new[] { "velden[1]", "bewijsstukken[0].grond", "bewijsstukken[1].gelakteKopie", "bewijsstukken[2].grond", "bewijsstukken[3].openbaarheid", "bewijsstukken[4].gelakteKopie", "bewijsstukken[4]" }));
            Assert.That(
                (await Leg(declaratie, Body([Veld(2, "doel")], [Stuk(ander, "openbaar"), Stuk(Bon, "gelakt", "persoonlijkeLevenssfeer", ander)]))).Velden,
                Is.EquivalentTo(new[] { "velden[0].regel", "bewijsstukken[0].bewijsstuk", "bewijsstukken[1].gelakteKopie" }));
            Assert.That((await Leg(declaratie, Body([Veld(1, "bedrag")]))).Velden, Is.EqualTo(new[] { "velden[0].veld" }));
        }
    }
}
