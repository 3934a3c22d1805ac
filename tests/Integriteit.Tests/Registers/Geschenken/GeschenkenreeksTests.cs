using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>What one giver gave one person in a year is pointed at when the next is entered.</summary>
public sealed class GeschenkenreeksTests(Provider provider) : RegisterTests(provider)
{
    private static List<JsonNode> Reeks(Antwoord antwoord) =>
        [.. antwoord.Json["toets"]!["bevindingen"]!.AsArray().Where(b => b!["code"]!.GetValue<string>().StartsWith("reeks", StringComparison.Ordinal)).Select(b => b!)];

    private static JsonObject Ketting(Guid persoon, decimal waarde, string dag, string afhandeling = "behouden") =>
        Geschenk(persoon, "wethouder", waarde, afhandeling).Met(("datumAangeboden", dag));

    private async Task<Antwoord> In(Guid persoon, decimal waarde, string dag, string afhandeling = "behouden") =>
        await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Ketting(persoon, waarde, dag, afhandeling), "gm0106");

    [Test(Description = "003-19")]
    public async Task Code_003_19_reeks_die_samen_boven_de_grens_komt_noemt_de_bepaling()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var eerste = await In(persoon, 30, "2024-01-10");
        var tweede = await In(persoon, 20, "2024-03-10");
        var derde = await In(persoon, 0.01m, "2024-05-10");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reeks(eerste), Is.Empty);
            Assert.That(Reeks(tweede).Single()["code"]!.GetValue<string>(), Is.EqualTo("reeksVanGever"), "€ 50.00 together is still at the threshold");
            var boven = Reeks(derde).Single();
            Assert.That(boven["code"]!.GetValue<string>(), Is.EqualTo("reeksBovenGrens"));
            Assert.That(boven["grondslag"]!["bepaling"]!.GetValue<string>(), Is.EqualTo("geschenken-2"));
            Assert.That(boven["zin"]!.GetValue<string>(), Does.Contain("2 geschenken").And.Contain("50,01"));
            Assert.That(derde.Json["uitkomst"]!.GetValue<string>(), Is.EqualTo("toegestaan"), "it is pointed at, the norm decides");
        }
    }

    [TestCase("2023-05-10", 0, TestName = "003-19: a year and a day before is no series")]
    [TestCase("2023-05-11", 1, TestName = "003-19: within the year is")]
    public async Task Code_003_19_venster(string eerder, int bevindingen)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        await In(persoon, 20, eerder);
        Assert.That(Reeks(await In(persoon, 20, "2024-05-10")), Has.Count.EqualTo(bevindingen));
    }

    [Test]
    public async Task Geweigerd_of_van_een_ander_of_ingetrokken_telt_niet()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        await In(await Persoon("wethouder", "gm0106"), 20, "2024-02-10");
        await In(persoon, 20, "2024-02-10", "geweigerd");
        var weg = await In(persoon, 20, "2024-02-11");
        await TrekIn(Host.Als("gemeentesecretaris", "gm0106"), weg);
        var nieuw = await In(persoon, 20, "2024-05-10");
        Assert.That(Reeks(nieuw), Is.Empty);
        // Its own correction is no second gift.
        var beter = await Verbeter(Host.Als("gemeentesecretaris", "gm0106"), nieuw, Ketting(persoon, 21, "2024-05-10"));
        Assert.That(Reeks(beter), Is.Empty);
    }

    [Test]
    public async Task Zelfde_gever_met_en_zonder_rechtsvorm_of_nummer_is_dezelfde()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        await In(persoon, 20, "2024-02-10");
        var antwoord = await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Ketting(persoon, 20, "2024-05-10").Met(("gever.naam", "BAKKERIJ de Korenbloem B.V."), ("gever.kvkNummer", null)), "gm0106");
        Assert.That(Reeks(antwoord), Has.Count.EqualTo(1), antwoord.Text);
    }

    [Test]
    public async Task Relatie_van_de_ontvanger_ziet_alleen_wie_alles_ziet()
    {
        var persoon = await Persoon("raadslid");
        var geschenk = await Schrijf(Griffier, Geschenk(persoon).Met(("ontvanger.relatie", "partner")));
        Assert.That(geschenk.Json["gegevens"]!["ontvanger"]!["relatie"]!.GetValue<string>(), Is.EqualTo("partner"));
        Assert.That((await Haal(Anoniem, Pad(geschenk))).Json["gegevens"]!["ontvanger"]!["relatie"], Is.Null);
    }
}
