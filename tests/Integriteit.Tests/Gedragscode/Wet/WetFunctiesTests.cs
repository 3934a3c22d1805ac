namespace Integriteit.Tests.Gedragscode;

/// <summary>What the law says of side jobs and other functions. // Gemeentewet 12, 13, 36a, 36b, 41b, 46, 47, 67, 68, 100; Ambtenarenwet 8</summary>
public sealed class WetFunctiesTests : WetTests
{
    private const string Vrij = """{ "positie": "geen", "overgang": false, "ambtshalve": false, "ongewenst": "nee", "schaadtOnafhankelijkheid": "nee" }""";

    [TestCase("raadslid", "12", Voor, "registratie openbaarmaking", "", TestName = "Gemeentewet 12: tot en met 2022 ligt de opgave ter inzage, zonder termijn")]
    [TestCase("raadslid", "12", Na, "registratie openbaarmaking termijn", "openbaarmaking:terstond", TestName = "Gemeentewet 12: vanaf 2023 terstond")]
    [TestCase("wethouder", "41b, derde lid", Voor, "registratie openbaarmaking", "voornemenMelden:terstond", TestName = "Gemeentewet 41b(3): tot en met 2022 ligt de opgave ter inzage, zonder termijn")]
    [TestCase("wethouder", "41b, derde lid", Na, "registratie openbaarmaking termijn", "voornemenMelden:terstond openbaarmaking:terstond", TestName = "Gemeentewet 41b(3): vanaf 2023 terstond")]
    [TestCase("burgemeester", "67, derde lid, functies", Voor, "registratie openbaarmaking", "voornemenMelden:terstond", TestName = "Gemeentewet 67(3): tot en met 2022 ligt de opgave ter inzage, zonder termijn")]
    [TestCase("burgemeester", "67, derde lid, functies", Na, "registratie openbaarmaking termijn", "voornemenMelden:terstond openbaarmaking:terstond", TestName = "Gemeentewet 67(3): vanaf 2023 terstond")]
    public async Task Nevenfuncties_zijn_openbaar(string ambt, string artikel, string dag, string verwacht, string termijnen)
    {
        var toets = await Toets("nevenfunctie", ambt, Vrij, dag);
        Assert.That((toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>(), Termijnen(toets)), Is.EqualTo((true, true, termijnen)));
        Assert.That(string.Join(' ', Zegt(toets, artikel)), Is.EqualTo(verwacht));
        var zin = toets["bevindingen"]!.AsArray().First(b => b!["code"]!.ToString() == "openbaarmaking")!["zin"]!.ToString();
        Assert.That(zin, Does.Contain(dag == Voor ? "ter inzage" : "elektronische weg"));
    }

    [TestCase("commissielid", TestName = "Gemeentewet 12: een commissielid dat geen raadslid is, noemt de wet niet")]
    [TestCase("burgemeester", TestName = "Gemeentewet 67: een ambtshalve functie hoeft niet openbaar en niet vooraf gemeld")]
    public async Task Niet_elke_functie_hoeft_openbaar(string ambt)
    {
        var toets = await Toets("nevenfunctie", ambt, Vrij.Replace("\"ambtshalve\": false", "\"ambtshalve\": true", StringComparison.Ordinal));
        Assert.That((toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>(), Termijnen(toets), Lijst(toets, "meldenBij")), Is.EqualTo((false, false, "", "")));
    }

    [TestCase("wethouder", false, "raad", TestName = "Gemeentewet 41b(2): een wethouder meldt het voornemen aan de raad")]
    [TestCase("wethouder", true, "raad", TestName = "Gemeentewet 41b(2): een wethouder ook van een ambtshalve functie")]
    [TestCase("burgemeester", false, "raad", TestName = "Gemeentewet 67(2): de burgemeester meldt het voornemen aan de raad")]
    [TestCase("burgemeester", true, "", TestName = "Gemeentewet 67(2): de burgemeester niet van een ambtshalve functie")]
    [TestCase("raadslid", false, "", TestName = "Gemeentewet 12: een raadslid meldt geen voornemen")]
    public async Task Een_voornemen_wordt_gemeld(string ambt, bool ambtshalve, string bij)
    {
        var toets = await Toets("nevenfunctie", ambt, Vrij.Replace("\"ambtshalve\": false", $"\"ambtshalve\": {(ambtshalve ? "true" : "false")}", StringComparison.Ordinal));
        Assert.That((Lijst(toets, "meldenBij"), Termijnen(toets).Contains("voornemenMelden", StringComparison.Ordinal)), Is.EqualTo((bij, bij.Length > 0)));
    }

    [TestCase("raadslid", "13", "minister", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 13(1)(a): minister")]
    [TestCase("raadslid", "13", "ambtenaarGemeente", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 13(1)(o): ambtenaar van de gemeente")]
    [TestCase("raadslid", "13", "wethouder", false, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 13(1)(l): wethouder buiten de overgang")]
    [TestCase("raadslid", "13", "wethouder", true, "aandachtspunt", TestName = "Gemeentewet 13(2): wethouder in de overgang")]
    [TestCase("raadslid", "13", "wethouder", null, "feitOnbekend handmatigBeoordelen", TestName = "Gemeentewet 13(2): wethouder, overgang onbekend")]
    [TestCase("raadslid", "13", "wethouderAndereGemeente", true, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 13(2): de overgang geldt alleen in de eigen gemeente")]
    [TestCase("raadslid", "13", "ambtenaarBurgerlijkeStand", null, "aandachtspunt", TestName = "Gemeentewet 13(3)(a): ambtenaar van de burgerlijke stand mag")]
    [TestCase("raadslid", "13", "vrijwilligerHulpdienst", null, "aandachtspunt", TestName = "Gemeentewet 13(3)(b): vrijwilliger bij een hulpdienst mag")]
    [TestCase("raadslid", "13", "geen", false, "", TestName = "Gemeentewet 13: een andere functie is niet onverenigbaar")]
    [TestCase("raadslid", "13", "toezichthoudendAmbtenaar", false, "", TestName = "Gemeentewet 13: wat alleen voor wethouders is verboden, geldt hier niet")]
    [TestCase("wethouder", "36b", "gedeputeerde", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 36b(1)(h): gedeputeerde")]
    [TestCase("wethouder", "36b", "raadslid", false, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 36b(1)(l): raadslid buiten de overgang")]
    [TestCase("wethouder", "36b", "raadslid", true, "aandachtspunt", TestName = "Gemeentewet 36b(2): raadslid in de overgang")]
    [TestCase("wethouder", "36b", "raadslidAndereGemeente", true, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 36b(2): de overgang geldt alleen in de eigen gemeente")]
    [TestCase("wethouder", "36b", "vrijwilligerHulpdienst", null, "aandachtspunt", TestName = "Gemeentewet 36b(3)(b): vrijwilliger bij een hulpdienst mag")]
    [TestCase("wethouder", "36b", "geen", false, "", TestName = "Gemeentewet 36b: een andere functie is niet onverenigbaar")]
    [TestCase("wethouder", "36a", "wethouderAndereGemeente", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 36a(3): wethouder in een andere gemeente")]
    [TestCase("wethouder", "36a", "geen", false, "", TestName = "Gemeentewet 36a(3): een andere functie niet")]
    [TestCase("burgemeester", "68", "raadslid", true, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 68(1)(l): voor de burgemeester is er geen overgang")]
    [TestCase("burgemeester", "68", "wettelijkAdviseur", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 68(1)(r): wettelijk adviseur")]
    [TestCase("burgemeester", "68", "ambtenaarBurgerlijkeStand", null, "aandachtspunt", TestName = "Gemeentewet 68(2): ambtenaar van de burgerlijke stand mag")]
    [TestCase("burgemeester", "68", "vrijwilligerHulpdienst", null, "", TestName = "Gemeentewet 68(2): een vrijwilliger noemt het artikel niet")]
    [TestCase("griffier", "100", "gemeentesecretaris", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 100(2): een griffier is geen secretaris")]
    [TestCase("gemeentesecretaris", "100", "griffier", null, "onverenigbaar weigerenVerplicht", TestName = "Gemeentewet 100(2): een secretaris is geen griffier")]
    [TestCase("gemeentesecretaris", "100", "gemeentesecretaris", null, "", TestName = "Gemeentewet 100(2): het eigen ambt is geen ander ambt")]
    public async Task Sommige_functies_gaan_niet_samen(string ambt, string artikel, string positie, bool? overgang, string verwacht)
    {
        var feiten = overgang is { } o ? $$"""{ "positie": "{{positie}}", "overgang": {{(o ? "true" : "false")}} }""" : $$"""{ "positie": "{{positie}}" }""";
        var toets = await Toets("nevenfunctie", ambt, feiten);
        Assert.That(string.Join(' ', Zegt(toets, artikel)), Is.EqualTo(verwacht), toets.ToJsonString());
        Assert.That(toets["uitkomst"]!.ToString() == "weigerenVerplicht", Is.EqualTo(verwacht.StartsWith("onverenigbaar", StringComparison.Ordinal)));
    }

    [TestCase("13", 16)]
    [TestCase("36b", 19)]
    [TestCase("68", 20)]
    public async Task De_wet_noemt_de_posities_bij_hun_sleutel(string artikel, int aantal)
    {
        // One more than the letters of the article: a council or executive of one's own and of another municipality are two.
        var regel = (await Haal(Anoniem, "/api/v1/wetsregels?wet=Gemeentewet&soort=nevenfunctie&limit=100")).Json["items"]!.AsArray().Single(r => r!["artikel"]!.ToString() == artikel)!;
        var sleutels = regel["normen"]!.AsArray().SelectMany(n => n!["posities"]?.AsArray() ?? []).Select(p => p!["sleutel"]!.ToString()).ToList();
        Assert.That((sleutels.Count, sleutels.Distinct().Count()), Is.EqualTo((aantal, aantal)));
    }

    [TestCase("wethouder", "minister", false, "functieNeerleggen ontslag", "raad", TestName = "Gemeentewet 46 47: onverenigbaar, dan neerleggen of ontslag")]
    [TestCase("wethouder", "raadslid", false, "functieNeerleggen ontslag", "raad", TestName = "Gemeentewet 46 47: raadslid buiten de overgang")]
    [TestCase("wethouder", "raadslid", true, "", "raad", TestName = "Gemeentewet 46 47: raadslid in de overgang heeft geen gevolg")]
    [TestCase("wethouder", "geen", false, "", "raad", TestName = "Gemeentewet 46 47: een andere functie heeft geen gevolg")]
    [TestCase("raadslid", "minister", false, "", "", TestName = "Gemeentewet 46 47: gelden alleen voor wethouders")]
    public async Task Wie_een_onverenigbare_functie_houdt_gaat(string ambt, string positie, bool overgang, string gevolgen, string melden)
    {
        var toets = await Toets("nevenfunctie", ambt, $$"""{ "positie": "{{positie}}", "overgang": {{(overgang ? "true" : "false")}} }""");
        Assert.That((Gevolgen(toets), Lijst(toets, "meldenBij")), Is.EqualTo((gevolgen, melden)));
    }

    [TestCase("wethouder", "41b, eerste lid", "ongewenst", "ja", "omstandigheid weigerenVerplicht", TestName = "003-08 Gemeentewet 41b(1): ongewenst mag niet")]
    [TestCase("wethouder", "41b, eerste lid", "ongewenst", "twijfel", "omstandigheid handmatigBeoordelen", TestName = "Gemeentewet 41b(1): bij twijfel beoordeelt een mens")]
    [TestCase("wethouder", "41b, eerste lid", "ongewenst", "nee", "", TestName = "Gemeentewet 41b(1): niet ongewenst, dan zwijgt het artikel")]
    [TestCase("wethouder", "41b, eerste lid", "schaadtOnafhankelijkheid", "ja", "feitOnbekend handmatigBeoordelen|feitOnbekend handmatigBeoordelen", TestName = "Gemeentewet 41b(1): kent de ruimere toets van de burgemeester niet")]
    [TestCase("burgemeester", "67, eerste lid", "ongewenst", "ja", "omstandigheid weigerenVerplicht", TestName = "Gemeentewet 67(1): ongewenst mag niet")]
    [TestCase("burgemeester", "67, eerste lid", "schaadtOnafhankelijkheid", "ja", "omstandigheid weigerenVerplicht", TestName = "003-08 Gemeentewet 67(1): ook niet wat onafhankelijkheid of vertrouwen schaadt")]
    [TestCase("ambtenaar", "8, nevenwerkzaamheden", "ongewenst", "ja", "omstandigheid weigerenVerplicht", TestName = "Ambtenarenwet 8(1)(a): nevenwerk dat de functie schaadt mag niet")]
    [TestCase("griffier", "8, nevenwerkzaamheden", "ongewenst", "twijfel", "omstandigheid handmatigBeoordelen", TestName = "Ambtenarenwet 8(1)(a): ook een griffier is ambtenaar")]
    [TestCase("raadslid", "8, nevenwerkzaamheden", "ongewenst", "ja", "", TestName = "Ambtenarenwet 8: geldt niet voor raadsleden")]
    public async Task Ongewenste_functies_mogen_niet(string ambt, string artikel, string feit, string waarde, string verwacht)
    {
        var toets = await Toets("nevenfunctie", ambt, $$"""{ "positie": "geen", "ambtshalve": true, "{{feit}}": "{{waarde}}" }""");
        var wet = artikel.StartsWith('8') ? "Ambtenarenwet 2017" : "Gemeentewet";
        Assert.That(string.Join('|', Zegt(toets, artikel, wet).Where(z => z.Contains(' ', StringComparison.Ordinal))), Is.EqualTo(verwacht), toets.ToJsonString());
    }

    [TestCase("ambtenaar", "2019-12-31", false, "", TestName = "Ambtenarenwet 8: voor 2020 niet in deze laag")]
    [TestCase("ambtenaar", "2020-01-01", true, "leidinggevende", TestName = "Ambtenarenwet 8(2): een ambtenaar geeft nevenwerk op bij de leidinggevende")]
    [TestCase("griffier", "2020-01-01", true, "raad", TestName = "Ambtenarenwet 8(2): een griffier bij de raad")]
    [TestCase("gemeentesecretaris", "2020-01-01", true, "college", TestName = "Ambtenarenwet 8(2): een secretaris bij het college")]
    public async Task Een_ambtenaar_geeft_nevenwerk_op(string ambt, string dag, bool registreren, string bij)
    {
        var toets = await Toets("nevenfunctie", ambt, """{ "positie": "geen", "ongewenst": "nee" }""", dag);
        Assert.That((toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>(), Lijst(toets, "meldenBij")), Is.EqualTo((registreren, false, bij)));
    }
}
