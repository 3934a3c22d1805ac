using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Verrekeningen;

/// <summary>The pay that the law makes public is public; the register and the offset are not (Gemeentewet 41b(4), 67(3)).</summary>
public sealed class InkomstenpublicatieTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/inkomstenpublicaties?jaar=2024";

    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private async Task<Guid> Wethouder(int norm)
    {
        var antwoord = await Post(Secretaris, Dalfsen + "/ambtsdragers", new JsonObject { ["naam"] = "W. Wethouder", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder", ["van"] = "2022-06-01", ["tijdsbestedingsnorm"] = norm }) });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    private async Task<Antwoord> Schrijf(Guid persoon)
    {
        var antwoord = await Post(Secretaris, Dalfsen + "/registers/neveninkomsten", Registervoorbeelden.Neveninkomst(persoon));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    [Test(Description = "003-10")]
    public async Task Loon_van_een_wethouder_in_voltijd_is_openbaar_zonder_de_verrekening()
    {
        var persoon = await Wethouder(100);
        var inschrijving = await Schrijf(persoon);
        var lijst = await Haal(Anoniem, $"{Lijst}&persoon={persoon}");
        var regel = lijst.Items.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(regel["inkomsten"]!.GetValue<decimal>(), Is.EqualTo(20_000m));
            Assert.That(regel.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "persoon", "naam", "ambt", "jaar", "omschrijving", "organisatie", "ambtshalve", "inkomsten", "bedragSoort" }));
            Assert.That(lijst.Text, Does.Not.Contain("19500").And.Not.Contain(inschrijving.Id.ToString()));
            Assert.That((await Haal(Anoniem, inschrijving.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "the register itself stays closed");
            Assert.That((await Haal(Griffier, inschrijving.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(Anoniem, $"{Dalfsen}/inkomstenpublicaties?jaar=2023&persoon={persoon}")).Items, Is.Empty);
            Assert.That((await Haal(Anoniem, $"{Assen}/inkomstenpublicaties?jaar=2024&persoon={persoon}")).Items, Is.Empty);
        }
    }

    [Test]
    public async Task Inkomsten_van_een_wethouder_in_deeltijd_en_ingetrokken_inkomsten_niet()
    {
        var (deeltijd, voltijd) = (await Wethouder(60), await Wethouder(100));
        await Schrijf(deeltijd);
        var weg = await Schrijf(voltijd);
        await Post(Secretaris, weg.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Dubbel." });
        Assert.That((await Haal(Anoniem, $"{Lijst}&persoon={deeltijd}")).Items, Is.Empty);
        Assert.That((await Haal(Anoniem, $"{Lijst}&persoon={voltijd}")).Items, Is.Empty);
    }

    [Test]
    public async Task Pagina_voor_pagina_en_een_kapotte_cursor()
    {
        var persoon = await Wethouder(100);
        await Schrijf(persoon);
        await Post(Secretaris, Dalfsen + "/registers/neveninkomsten", Registervoorbeelden.Neveninkomst(persoon).Met(("omschrijving", "Commissaris")));
        var eerste = await Haal(Anoniem, $"{Lijst}&persoon={persoon}&limit=1");
        var tweede = await Haal(Anoniem, eerste.Volgende!);
        Assert.That(new[] { eerste, tweede }.Select(p => p.Items.Single()["omschrijving"]!.GetValue<string>()), Is.EquivalentTo(new[] { "Lid van de raad van toezicht", "Commissaris" }));
        Assert.That(tweede.Volgende, Is.Null);
        Assert.That((await Haal(Anoniem, Lijst + "&cursor=%21")).Velden, Is.EqualTo(new[] { "cursor" }));
    }

    [Test]
    public async Task Wie_geen_inkomsten_heeft_geeft_dat_op_en_heeft_de_termijn_gehaald()
    {
        // The year before this one; the terms of an office go no further back.
        var jaar = Host.Klok.GetUtcNow().Year - 1;
        var persoon = await Wethouder(100);
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        Task<Antwoord> Termijnen() => Haal(zelf, $"{Dalfsen}/termijnen?register=neveninkomsten&persoon={persoon}&limit=100");
        string? Voldaan(Antwoord lijst) => lijst.Items.FirstOrDefault(t => t["handeling"]!.GetValue<string>() == "inkomstenopgave" && t["vervaldatum"]!.GetValue<string>() == $"{jaar + 1}-04-01")?["voldaanOp"]?.GetValue<string>();
        await Host.Bezorgd();
        Assert.That((await Termijnen()).Items, Is.Not.Empty);
        Assert.That(Voldaan(await Termijnen()), Is.Null);
        var opgave = await Post(zelf, Dalfsen + "/nulopgaven", new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = "wethouder", ["register"] = "neveninkomsten", ["jaar"] = jaar, ["soort"] = "nietsTeMelden" });
        Assert.That(opgave.Status, Is.EqualTo(HttpStatusCode.Created), opgave.Text);
        Task<Antwoord> Gehaald() => Haal(zelf, $"{Dalfsen}/termijnen?register=neveninkomsten&persoon={persoon}&limit=100&stand=voldaan");
        await Host.Bezorgd();
        Assert.That(Voldaan(await Gehaald()), Is.Not.Null);
        // What is closed is not counted for everyone.
        Assert.That((await Haal(Anoniem, $"{Dalfsen}/volledigheid?jaar={jaar}")).Text, Does.Not.Contain("neveninkomsten"));
    }
}
