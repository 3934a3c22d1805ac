namespace Integriteit.Tests.Gedragscode;

/// <summary>What the law says of decisions, contracts, taking office and information. // Gemeentewet 14, 15, 25, 27, 28, 36a, 41a, 41c, 55, 58, 65, 69, 86, 87, 101; Awb 2:4, 2:5</summary>
public sealed class WetBesluitenTests : WetTests
{
    [TestCase("raadslid", "28", "rechtstreeksPersoonlijk", Voor, "stemming", TestName = "Gemeentewet 28: tot en met 2022 alleen de stemming")]
    [TestCase("raadslid", "28", "rechtstreeksPersoonlijk", Na, "beraadslaging stemming", TestName = "Gemeentewet 28: vanaf 2023 ook de beraadslaging")]
    [TestCase("raadslid", "28", "middellijkPersoonlijk", Na, "beraadslaging stemming", TestName = "Gemeentewet 28(1)(a): middellijk")]
    [TestCase("raadslid", "28", "alsVertegenwoordiger", Na, "beraadslaging stemming", TestName = "Gemeentewet 28(1)(a): als vertegenwoordiger")]
    [TestCase("raadslid", "28", "rekeningVanEigenLichaam", Voor, "stemming", TestName = "Gemeentewet 28(1)(b): rekening, tot en met 2022")]
    [TestCase("raadslid", "28", "rekeningVanEigenLichaam", Na, "beraadslaging stemming", TestName = "Gemeentewet 28(1)(b): rekening, vanaf 2023")]
    [TestCase("raadslid", "28", "collega", Na, "", TestName = "Gemeentewet 28: een collega is niet persoonlijk")]
    [TestCase("raadslid", "28", "geen", Na, "", TestName = "Gemeentewet 28: geen betrekking")]
    [TestCase("commissielid", "28", "rechtstreeksPersoonlijk", Na, "", TestName = "Gemeentewet 28: noemt commissieleden niet")]
    [TestCase("wethouder", "58", "rechtstreeksPersoonlijk", Voor, "stemming", TestName = "003-04 Gemeentewet 58: tot en met 2022 alleen de stemming")]
    [TestCase("wethouder", "58", "rechtstreeksPersoonlijk", Na, "beraadslaging stemming", TestName = "003-04 Gemeentewet 58: vanaf 2023 ook de beraadslaging")]
    [TestCase("burgemeester", "58", "rekeningVanEigenLichaam", Na, "beraadslaging stemming", TestName = "Gemeentewet 58: ook de burgemeester")]
    [TestCase("wethouder", "58", "familieOfVriend", Na, "", TestName = "Gemeentewet 58: familie noemt het artikel niet")]
    public async Task Wie_het_aangaat_onthoudt_zich(string ambt, string artikel, string betrekking, string dag, string delen)
    {
        var toets = await Toets("belangmelding", ambt, $$"""{ "betrekking": "{{betrekking}}", "besluit": "besluit" }""", dag);
        Assert.That(Lijst(toets, "onthouding").Replace("beinvloeding ", "", StringComparison.Ordinal).Replace("beinvloeding", "", StringComparison.Ordinal), Is.EqualTo(delen));
        Assert.That(Zegt(toets, artikel).Contains("onthouding weigerenVerplicht"), Is.EqualTo(delen.Length > 0));
    }

    [TestCase("ambtenaar", "middellijkPersoonlijk", true, TestName = "Awb 2:4: wie persoonlijk belang heeft, beïnvloedt niet")]
    [TestCase("commissielid", "rechtstreeksPersoonlijk", true, TestName = "Awb 2:4: geldt ook buiten de raad")]
    [TestCase("ambtenaar", "rekeningVanEigenLichaam", false, TestName = "Awb 2:4: spreekt van persoonlijk belang")]
    public async Task Wie_persoonlijk_belang_heeft_beinvloedt_niet(string ambt, string betrekking, bool geldt)
    {
        var toets = await Toets("belangmelding", ambt, $$"""{ "betrekking": "{{betrekking}}" }""");
        Assert.That((Lijst(toets, "onthouding"), Zegt(toets, "2:4", "Algemene wet bestuursrecht").Length), Is.EqualTo((geldt ? "beinvloeding" : "", geldt ? 1 : 0)));
    }

    [TestCase("raadslid", "28", Voor, "benoeming", 1)]
    [TestCase("raadslid", "28", Na, "benoeming", 1)]
    [TestCase("wethouder", "58", Na, "benoeming", 1)]
    [TestCase("wethouder", "58", Na, "opdracht", 0)]
    public async Task Een_benoeming_gaat_iemand_persoonlijk_aan(string ambt, string artikel, string dag, string besluit, int keren) =>
        Assert.That(Zegt(await Toets("belangmelding", ambt, $$"""{ "betrekking": "geen", "besluit": "{{besluit}}" }""", dag), artikel), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));

    private static readonly (string Ambt, string Artikel, string Door)[] Verboden =
    [
        ("raadslid", "15, eerste en tweede lid", "gedeputeerdeStaten"), ("wethouder", "41c, eerste lid", "gedeputeerdeStaten"), ("burgemeester", "69, eerste lid", "commissarisVanDeKoning"),
        ("griffier", "101", "gedeputeerdeStaten"), ("gemeentesecretaris", "101", "gedeputeerdeStaten"),
    ];

    private static readonly string[] Zeven =
        ["aannemenVanWerk", "betaaldWerkBuitenDienstbetrekking", "leverenRoerendeZaken", "verhurenRoerendeZaken", "verwervenBetwisteVorderingen", "onderhandsVerwervenOnroerendeZaken", "onderhandsHurenOfPachten"];

    [TestCase(TestName = "003-06 Gemeentewet 15 41c 69 101: vier verboden handelingen, zeven overeenkomsten en wie ontheffing verleent")]
    public async Task Verboden_handelingen_en_overeenkomsten()
    {
        foreach (var (ambt, artikel, door) in Verboden)
        {
            async Task Geval(string handeling, string overeenkomst, string ontheffing, string verwacht, string ontheffingDoor)
            {
                var toets = await Toets("overeenkomst", ambt, $$"""{ "handeling": "{{handeling}}", "overeenkomst": "{{overeenkomst}}", "ontheffing": {{ontheffing}} }""");
                Assert.That(Zegt(toets, artikel).Where(z => z != "ontheffing"), Is.EqualTo(verwacht.Length == 0 ? [] : new[] { "omstandigheid " + verwacht }), $"{ambt} {handeling} {overeenkomst} {ontheffing}");
                Assert.That(Lijst(toets, "ontheffingDoor"), Is.EqualTo(ontheffingDoor));
            }

            await Geval("advocaatOfAdviseurInGeschil", "anders", "false", "weigerenVerplicht", "");
            await Geval("gemachtigdeInGeschil", "anders", "true", "weigerenVerplicht", "");
            await Geval("geen", "aannemenVanWerk", "false", "", "");
            await Geval("overeenkomst", "anders", "false", "", "");
            await Geval("overeenkomst", "leverenOnroerendeZaken", "false", "", "");
            await Geval("vertegenwoordigerOfAdviseurVanDerde", "leverenOnroerendeZaken", "false", "weigerenVerplicht", "");
            await Geval("vertegenwoordigerOfAdviseurVanDerde", "anders", "false", "", "");
            foreach (var soort in Zeven)
            {
                await Geval("overeenkomst", soort, "false", "weigerenVerplicht", door);
                await Geval("overeenkomst", soort, "true", "toegestaan", "");
                await Geval("vertegenwoordigerOfAdviseurVanDerde", soort, "true", "weigerenVerplicht", "");
            }
        }
    }

    [TestCase("ambtenaar", "leverenRoerendeZaken", "false", "weigerenVerplicht", "college", TestName = "Ambtenarenwet 8(1)(b): geen leveringen zonder toestemming")]
    [TestCase("ambtenaar", "aannemenVanWerk", "true", "handmatigBeoordelen", "", TestName = "Ambtenarenwet 8(1)(b): met toestemming mag het van de wet")]
    [TestCase("ambtenaar", "onderhandsHurenOfPachten", "false", "handmatigBeoordelen", "", TestName = "Ambtenarenwet 8(1)(b): huren noemt de wet niet")]
    [TestCase("commissielid", "leverenRoerendeZaken", "false", "handmatigBeoordelen", "", TestName = "Gemeentewet 15: noemt commissieleden niet")]
    public async Task Anderen(string ambt, string overeenkomst, string ontheffing, string uitkomst, string door)
    {
        var toets = await Toets("overeenkomst", ambt, $$"""{ "handeling": "overeenkomst", "overeenkomst": "{{overeenkomst}}", "ontheffing": {{ontheffing}} }""");
        Assert.That((toets["uitkomst"]!.ToString(), Lijst(toets, "ontheffingDoor")), Is.EqualTo((uitkomst, door)));
    }

    [TestCase("raadslid", "14", """{ "eedAfgelegd": false }""", "2024-05-01", "omstandigheid weigerenVerplicht", TestName = "Gemeentewet 14: zonder eed geen functie")]
    [TestCase("raadslid", "14", """{ "eedAfgelegd": true }""", "2024-05-01", "", TestName = "Gemeentewet 14: de eed is afgelegd")]
    [TestCase("wethouder", "41a", """{ "eedAfgelegd": false }""", "2024-05-01", "omstandigheid weigerenVerplicht", TestName = "003-03 Gemeentewet 41a: zonder eed geen functie")]
    [TestCase("burgemeester", "65", """{ "eedAfgelegd": false }""", "2024-05-01", "omstandigheid handmatigBeoordelen", TestName = "003-03 Gemeentewet 65: de eed van de burgemeester")]
    [TestCase("commissielid", "14", """{ "eedAfgelegd": false }""", "2024-05-01", "", TestName = "Gemeentewet 14: een commissielid legt geen eed af")]
    [TestCase("wethouder", "36a, verklaring omtrent het gedrag", """{ "vog": false }""", Voor, "", TestName = "Gemeentewet 36a: tot en met 2022 geen verklaring nodig")]
    [TestCase("wethouder", "36a, verklaring omtrent het gedrag", """{ "vog": false }""", Na, "omstandigheid weigerenVerplicht", TestName = "001-08 Gemeentewet 36a: vanaf 2023 een verklaring nodig")]
    [TestCase("wethouder", "36a, verklaring omtrent het gedrag", """{ "vog": true }""", Na, "", TestName = "Gemeentewet 36a: de verklaring is er")]
    [TestCase("raadslid", "36a, verklaring omtrent het gedrag", """{ "vog": false }""", Na, "", TestName = "Gemeentewet 36a: geldt niet voor raadsleden")]
    public async Task Aantreden(string ambt, string artikel, string feiten, string dag, string verwacht) =>
        Assert.That(string.Join(' ', Zegt(await Toets("aantreden", ambt, feiten, dag), artikel)), Is.EqualTo(verwacht));

    [TestCase("geheim", "openbaarmaking", "2023-03-31", "25, 55 en 86", TestName = "Gemeentewet 25 55 86: geheimhouding tot en met 31 maart 2023")]
    [TestCase("geheim", "openbaarmaking", "2023-04-01", "87 en volgende", TestName = "003-38 Gemeentewet 87: geheimhouding in één hoofdstuk vanaf 1 april 2023")]
    [TestCase("geheim", "belangVanDerde", "2023-04-01", "87 en volgende", TestName = "Gemeentewet 87: ook niet voor een derde")]
    [TestCase("nietOpenbaar", "openbaarmaking", "2023-04-01", "", TestName = "Gemeentewet 87: zonder geheimhouding zwijgt het")]
    [TestCase("geheim", "functie", "2023-04-01", "", TestName = "Gemeentewet 87: gebruik in de functie is geen openbaarmaking")]
    public async Task Geheim_blijft_geheim(string aard, string gebruik, string dag, string artikel)
    {
        var toets = await Toets("informatie", "raadslid", $$"""{ "aard": "{{aard}}", "gebruik": "{{gebruik}}" }""", dag);
        foreach (var a in new[] { "25, 55 en 86", "87 en volgende" })
        {
            Assert.That(Zegt(toets, a), Is.EqualTo(a == artikel ? ["omstandigheid weigerenVerplicht"] : Array.Empty<string>()), a);
        }

        Assert.That(Zegt(toets, "2:5", "Algemene wet bestuursrecht"), Is.EqualTo(artikel.Length > 0 ? ["omstandigheid weigerenVerplicht"] : aard == "nietOpenbaar" ? new[] { "aandachtspunt" } : []));
    }

    [TestCase("raadslid", 1, TestName = "001-15 Gemeentewet 27: een raadslid stemt zonder last")]
    [TestCase("wethouder", 0, TestName = "Gemeentewet 27: geldt voor raadsleden")]
    public async Task Stemmen_zonder_last(string ambt, int keren) =>
        Assert.That(Zegt(await Toets("toezegging", ambt, "{}"), "27"), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));
}
