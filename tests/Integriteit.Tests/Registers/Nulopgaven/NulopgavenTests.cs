using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Nulopgaven;

/// <summary>"Nothing to report" is a statement; an empty register is not.</summary>
public sealed class NulopgavenTests(Provider provider) : RegisterTests(provider)
{
    private const string Opgaven = Dalfsen + "/nulopgaven";

    private static JsonObject Opgave(Guid persoon, string soort = "nietsTeMelden", int jaar = 2023) =>
        new() { ["persoon"] = persoon.ToString(), ["ambt"] = "raadslid", ["register"] = "geschenken", ["jaar"] = jaar, ["soort"] = soort };

    private async Task<JsonNode> Telling(int jaar = 2023, string ambt = "raadslid", string query = "") =>
        (await Haal(Anoniem, $"{Dalfsen}/volledigheid?jaar={jaar}&register=geschenken&ambt={ambt}{query}")).Items.Single();

    [Test]
    public async Task Opgave_van_de_persoon_zelf_en_van_de_beheerder()
    {
        var persoon = await Persoon("raadslid");
        var zelf = await Post(Host.Als("ambtsdrager", persoon: persoon), Opgaven, Opgave(persoon));
        var namens = await Post(Griffier, Opgaven, Opgave(persoon, "bevestiging", 2022));
        Assert.That((zelf.Status, namens.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)), zelf.Text + namens.Text);
        var gezien = await Haal(Host.Als("ambtsdrager", persoon: persoon), zelf.Headers["Location"]);
        Assert.That(gezien.Text, Is.EqualTo(zelf.Text));
        Assert.That((await Haal(Host.Als("ambtsdrager", persoon: persoon), Opgaven)).Ids, Is.EqualTo(new[] { zelf.Id, namens.Id }));
        Assert.That((await Haal(Griffier, $"{Opgaven}?persoon={persoon}&jaar=2022")).Ids, Is.EqualTo(new[] { namens.Id }));
    }

    [Test]
    public async Task Opgave_is_voor_een_ander_verborgen()
    {
        var persoon = await Persoon("raadslid");
        var opgave = await Post(Griffier, Opgaven, Opgave(persoon));
        var ander = Host.Als("ambtsdrager", persoon: await Persoon("raadslid"));
        foreach (var wie in new[] { ander, Host.Als("gemeentesecretaris") })
        {
            Assert.That((await Haal(wie, opgave.Headers["Location"])).Code, Is.EqualTo("nulopgaveOnbekend"));
            Assert.That((await Haal(wie, $"{Opgaven}?persoon={persoon}")).Items, Is.Empty);
            Assert.That((await Post(wie, Opgaven, Opgave(persoon))).Code, Is.EqualTo("nietBeheerder"));
        }

        Assert.That((await Haal(Anoniem, Opgaven)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Haal(Host.Als("griffier", "gm0106"), Opgaven)).Code, Is.EqualTo("andereGemeente"));
        Assert.That((await Haal(Host.Met(Host.Token([])), Opgaven)).Code, Is.EqualTo("rolOntbreekt"));
    }

    [Test]
    public async Task Niets_te_melden_kan_niet_als_er_iets_staat_en_een_bevestiging_wel()
    {
        var persoon = await Persoon("raadslid");
        await Schrijf(Griffier, Geschenk(persoon));
        var niets = await Post(Griffier, Opgaven, Opgave(persoon, jaar: 2024));
        var bevestigd = await Post(Griffier, Opgaven, Opgave(persoon, "bevestiging", 2024));
        var ervoor = await Post(Griffier, Opgaven, Opgave(persoon, jaar: 2023));
        Assert.That((niets.Status, niets.Code), Is.EqualTo((HttpStatusCode.Conflict, "nietLeeg")), niets.Text);
        Assert.That((bevestigd.Status, ervoor.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
    }

    [TestCase("register", "bestaatNiet", HttpStatusCode.BadRequest, "register")]
    [TestCase("jaar", 2999, HttpStatusCode.BadRequest, "jaar")]
    [TestCase("persoon", "01920000-0000-7000-8000-00000000ffff", HttpStatusCode.BadRequest, "persoon")]
    [TestCase("jaar", 2001, HttpStatusCode.Conflict, "ambtNietBekleed")]
    [TestCase("ambt", "commissielid", HttpStatusCode.Conflict, "ambtNietBekleed")]
    public async Task Opgave_die_niet_kan(string veld, object waarde, HttpStatusCode status, string wat)
    {
        var antwoord = await Post(Griffier, Opgaven, Opgave(await Persoon("raadslid")).Met((veld, JsonValue.Create(waarde))));
        Assert.That((antwoord.Status, status == HttpStatusCode.BadRequest ? string.Join(',', antwoord.Velden) : antwoord.Code), Is.EqualTo((status, wat)), antwoord.Text);
    }

    [Test]
    public async Task Ingetrokken_opgave_telt_niet_meer_en_blijft_te_zien()
    {
        var persoon = await Persoon("raadslid");
        var opgave = await Post(Griffier, Opgaven, Opgave(persoon));
        var voor = await Telling();
        var zonder = await Post(Griffier, opgave.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "Er was toch iets." });
        var weg = await Post(Griffier, opgave.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "Er was toch iets." }, ("If-Match", opgave.ETag));
        var nogEens = await Post(Griffier, opgave.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "x" }, ("If-Match", "*"));
        var oud = await Post(Griffier, opgave.Headers["Location"] + "/intrekking", new JsonObject { ["reden"] = "x" }, ("If-Match", opgave.ETag));
        Assert.That(new[] { zonder.Status, weg.Status, nogEens.Status, oud.Status }, Is.EqualTo(new[] { HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
        var na = await Telling();
        Assert.That(voor["nietsTeMelden"]!.GetValue<int>() - na["nietsTeMelden"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(na["zonderOpgave"]!.GetValue<int>() - voor["zonderOpgave"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((await Haal(Griffier, opgave.Headers["Location"])).Json["reden"]!.GetValue<string>(), Is.EqualTo("Er was toch iets."));
    }

    [Test]
    public async Task Volledigheid_telt_en_klopt_altijd()
    {
        var (zwijgt, niets, staat, later) = (await Persoon("commissielid"), await Persoon("commissielid"), await Persoon("commissielid"), await Persoon("commissielid"));
        await Persoon("commissielid", van: "2024-02-01");
        JsonObject Van(Guid persoon) => Opgave(persoon).Met(("ambt", "commissielid"));
        JsonObject Taart(Guid persoon) => Geschenk(persoon, "commissielid").Met(("datumAangeboden", "2023-05-01"));
        await Post(Griffier, Opgaven, Van(niets));
        await Post(Griffier, Opgaven, Van(later));
        await Schrijf(Griffier, Taart(staat));
        await Schrijf(Griffier, Taart(later));
        var telling = await Telling(ambt: "commissielid");
        var staten = await Haal(Griffier, $"{Dalfsen}/opgavestaten?register=geschenken&ambt=commissielid&jaar=2023");
        int Aantal(string veld) => telling[veld]!.GetValue<int>();
        string Staat(Guid persoon) => staten.Items.Single(i => i["persoon"]!.GetValue<string>() == persoon.ToString()).ToJsonString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Aantal("bekleders"), Aantal("metInschrijving"), Aantal("nietsTeMelden"), Aantal("bevestigd"), Aantal("zonderOpgave")), Is.EqualTo((4, 2, 1, 0, 1)));
            Assert.That(Aantal("metInschrijving") + Aantal("nietsTeMelden") + Aantal("zonderOpgave"), Is.EqualTo(Aantal("bekleders")));
            Assert.That(staten.Items, Has.Count.EqualTo(4));
            Assert.That(Staat(zwijgt), Does.Contain("\"ingeschreven\":false,\"opgaven\":[],\"achterhaald\":false"));
            Assert.That(Staat(niets), Does.Contain("\"ingeschreven\":false,\"opgaven\":[\"nietsTeMelden\"],\"achterhaald\":false"));
            Assert.That(Staat(later), Does.Contain("\"ingeschreven\":true,\"opgaven\":[\"nietsTeMelden\"],\"achterhaald\":true"));
            Assert.That((await Haal(Host.Als("ambtsdrager", persoon: niets), $"{Dalfsen}/opgavestaten?register=geschenken&ambt=commissielid&jaar=2023")).Items, Has.Count.EqualTo(1), "another sees only themselves");
            Assert.That((await Haal(Griffier, $"{Dalfsen}/opgavestaten")).Velden, Is.EquivalentTo(new[] { "register", "ambt" }));
        }
    }

    [Test]
    public async Task Aantallen_voor_iedereen_tellen_niet_wat_niet_openbaar_is()
    {
        // In Assen a gift of € 20 is entered, but not public.
        var persoon = await Persoon("wethouder", "gm0106");
        var stil = await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Geschenk(persoon, "wethouder", 20).Met(("datumAangeboden", "2023-05-01")), "gm0106");
        Assert.That(stil.Json["openbaar"]!.GetValue<bool>(), Is.False);
        var telling = (await Haal(Anoniem, $"{Assen}/volledigheid?jaar=2023&register=geschenken&ambt=wethouder")).Items.Single();
        Assert.That((telling["metInschrijving"]!.GetValue<int>(), telling["zonderOpgave"]!.GetValue<int>()), Is.EqualTo((0, 1)));
    }
}
