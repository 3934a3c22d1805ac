using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Declaraties;

/// <summary>The council sees what a year's claims came to, by office and kind, beside the year before. // 003-25</summary>
public sealed class RaadsoverzichtTests(Provider provider) : BetaalTests(provider)
{
    private const string Pad = Assen + "/raadsoverzichten";

    [Test]
    public async Task Per_ambt_en_soort_met_het_jaar_ervoor()
    {
        var (wethouder, ambtenaar) = (await Wethouder(), await Persoon("ambtenaar", "gm0106"));
        Op("2023-11-10");
        await Betaalbaar(wethouder, 1_000, 500);
        await Betaal("2023-11-10", wethouder);
        Op("2024-02-10");
        var terug = await Betaalbaar(wethouder, Ambt.Wethouder, (2_000, 1_500), (300, 0));
        await Betaalbaar(ambtenaar, Ambt.Ambtenaar, (700, 700));
        await Betaal("2024-02-10", wethouder, ambtenaar);
        await Post(Secretaris, $"{Assen}/declaraties/{terug}/terugvordering", new JsonObject { ["regels"] = new JsonArray(new JsonObject { ["nummer"] = 1, ["bedrag"] = 2.5 }), ["reden"] = "Zo.", ["grond"] = "Zo." }, ("If-Match", "*"));
        var overzicht = await Haal(Host.Als("griffier", "gm0106"), $"{Pad}/2024");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(overzicht.Json["totaal"]!.ToJsonString(), Is.EqualTo("""{"regels":3,"uitgekeerd":22.00,"teruggevorderd":2.50}"""), overzicht.Text);
            Assert.That(overzicht.Json["jaarEerder"]!.ToJsonString(), Is.EqualTo("""{"regels":2,"uitgekeerd":15.00,"teruggevorderd":0.00}"""));
            Assert.That(
                overzicht.Json["regels"]!.AsArray().Select(r => $"{r!["ambt"]} {r["label"]} {r["totaal"]!["uitgekeerd"]!.ToJsonString()} {r["totaal"]!["teruggevorderd"]!.ToJsonString()} {r["jaarEerder"]!["uitgekeerd"]!.ToJsonString()}"),
                Is.EqualTo(new[] { "wethouder Reiskosten 15.00 2.50 15.00", "ambtenaar Reiskosten 7.00 0.00 0.00" }));
            Assert.That(overzicht.Text, Does.Not.Contain($"{wethouder}").And.Not.Contain("J. de Vries"));
        }
    }

    [Test]
    public async Task Voor_de_raad_en_wie_haar_bijstaat()
    {
        Op("2024-06-03");
        var (raadslid, wethouder, oud) = (await Persoon("raadslid", "gm0106"), await Wethouder(), await Persoon("raadslid", "gm0106", totEnMet: "2022-03-29"));
        foreach (var wie in new[] { Host.Als("griffier", "gm0106"), Secretaris, Host.Als("burgemeester", "gm0106"), Host.Als("controleur", "gm0106"), Host.Als("ambtsdrager", "gm0106", raadslid) })
        {
            Assert.That((await Haal(wie, $"{Pad}/2024")).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        using (Assert.EnterMultipleScope())
        {
            Weigert(await Haal(Host.Als("ambtsdrager", "gm0106", wethouder), $"{Pad}/2024"), HttpStatusCode.Forbidden, "nietVanDeRaad");
            Weigert(await Haal(Host.Als("ambtsdrager", "gm0106", oud), $"{Pad}/2024"), HttpStatusCode.Forbidden, "nietVanDeRaad");
            Weigert(await Haal(Maker, $"{Pad}/2024"), HttpStatusCode.Forbidden, "rolOntbreekt");
            Weigert(await Haal(Griffier, $"{Pad}/2024"), HttpStatusCode.Forbidden, "andereGemeente");
            Assert.That((await Haal(Anoniem, $"{Pad}/2024")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(Secretaris, $"{Pad}/2025")).Velden, Is.EqualTo(new[] { "jaar" }));
            Assert.That((await Haal(Secretaris, $"{Pad}/1899")).Velden, Is.EqualTo(new[] { "jaar" }));
            Assert.That((await Haal(Secretaris, $"{Pad}/2024?naam=x")).Velden, Is.EqualTo(new[] { "naam" }));
        }
    }
}
