namespace Integriteit.Tests.Gedragscode;

/// <summary>What the law says of income, expenses, facilities and gifts. // Gemeentewet 41b, 44, 66, 67, 99; Rechtspositiebesluit 3.2.3, 3.2.10, 3.3; Ambtenarenwet 8</summary>
public sealed class WetGeldTests : WetTests
{
    private const string Rechtspositie = "Rechtspositiebesluit decentrale politieke ambtsdragers";

    [TestCase("wethouder", """{ "jaar": 2022, "deeltijd": false, "ambtshalve": false }""", Voor, true, "inkomstenopgave:2023-04-01 opgaveVerrekening:2023-06-30", "verrekening", TestName = "T-NI Gemeentewet 41b(4): inkomsten van een voltijdwethouder, op de laatste dag van de oude tekst")]
    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": false, "ambtshalve": false }""", Na, true, "inkomstenopgave:2024-04-01 opgaveVerrekening:2024-06-30", "verrekening", TestName = "T-NI 003-10 Gemeentewet 41b(4) 44(6): inkomsten van een voltijdwethouder, op de eerste dag van de nieuwe tekst")]
    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": false, "ambtshalve": true }""", Na, true, "inkomstenopgave:2024-04-01 opgaveVerrekening:2024-06-30", "afdrachtGemeentekas", TestName = "003-09 Gemeentewet 44(4): ambtshalve inkomsten gaan naar de gemeentekas")]
    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": true, "ambtshalve": false }""", Na, false, "", "", TestName = "Gemeentewet 41b(4) 44(7): een deeltijdwethouder is vrijgesteld")]
    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": true, "ambtshalve": true }""", Na, false, "", "afdrachtGemeentekas", TestName = "Gemeentewet 44(7): ambtshalve inkomsten ook van een deeltijdwethouder")]
    [TestCase("burgemeester", """{ "jaar": 2022, "ambtshalve": false }""", Voor, true, "inkomstenopgave:2023-04-01 opgaveVerrekening:2023-06-30", "verrekening", TestName = "T-NI Gemeentewet 67(3): inkomsten van de burgemeester, op de laatste dag van de oude tekst")]
    [TestCase("burgemeester", """{ "jaar": 2023, "ambtshalve": false }""", Na, true, "inkomstenopgave:2024-04-01 opgaveVerrekening:2024-06-30", "verrekening", TestName = "T-NI Gemeentewet 66(6) 67(3): inkomsten van de burgemeester, op de eerste dag van de nieuwe tekst")]
    [TestCase("burgemeester", """{ "jaar": 2023, "ambtshalve": true }""", Na, false, "opgaveVerrekening:2024-06-30", "afdrachtGemeentekas", TestName = "Gemeentewet 66(4): ambtshalve inkomsten van de burgemeester gaan naar de gemeentekas")]
    [TestCase("raadslid", """{ "jaar": 2023, "deeltijd": false, "ambtshalve": false }""", Na, false, "", "", TestName = "Gemeentewet 12: een raadslid geeft geen inkomsten op")]
    public async Task Neveninkomsten(string ambt, string feiten, string dag, bool openbaar, string termijnen, string gevolgen)
    {
        var toets = await Toets("neveninkomsten", ambt, feiten, dag);
        Assert.That((toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>(), Termijnen(toets), Gevolgen(toets)), Is.EqualTo((openbaar, openbaar, termijnen, gevolgen)), toets.ToJsonString());
        Assert.That(Lijst(toets, "opTeGeven").Contains("nevenfunctie", StringComparison.Ordinal), Is.EqualTo(openbaar));
    }

    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": false, "ambtshalve": true, "opgaveBlijftUit": true }""", "afdrachtGemeentekas verlaagdeBezoldiging", TestName = "T-NI-OPGAVE 3.2.3(7): blijft de opgave uit, dan 65 %")]
    [TestCase("wethouder", """{ "jaar": 2023, "deeltijd": true, "ambtshalve": true, "opgaveBlijftUit": true }""", "afdrachtGemeentekas", TestName = "3.2.3(7): niet bij een deeltijdwethouder")]
    [TestCase("burgemeester", """{ "jaar": 2023, "ambtshalve": true, "opgaveBlijftUit": true }""", "afdrachtGemeentekas verlaagdeBezoldiging", TestName = "T-NI-OPGAVE 3.2.3(7): ook bij de burgemeester")]
    [TestCase("burgemeester", """{ "jaar": 2023, "ambtshalve": true, "opgaveBlijftUit": false }""", "afdrachtGemeentekas", TestName = "3.2.3(7): wie opgeeft houdt de bezoldiging")]
    public async Task Wie_niet_opgeeft_wordt_gekort(string ambt, string feiten, string gevolgen) =>
        Assert.That(Gevolgen(await Toets("neveninkomsten", ambt, feiten)), Is.EqualTo(gevolgen));

    [TestCase("wethouder", """{ "bewijsstuk": true, "reiskosten": true, "dienstautoTerBeschikking": true }""", "weigerenVerplicht", TestName = "3.2.10(9): wie een dienstauto heeft, krijgt geen reiskosten")]
    [TestCase("wethouder", """{ "bewijsstuk": true, "reiskosten": true, "dienstautoTerBeschikking": false }""", "handmatigBeoordelen", TestName = "3.2.10(9): zonder dienstauto zwijgt het artikel")]
    [TestCase("raadslid", """{ "bewijsstuk": true, "reiskosten": true, "dienstautoTerBeschikking": true }""", "handmatigBeoordelen", TestName = "3.2.10(9): noemt raadsleden niet")]
    [TestCase("raadslid", """{ "bewijsstuk": false }""", "weigerenVerplicht", TestName = "003-26 Regeling 1.2: zonder bewijsstuk geen vergoeding")]
    [TestCase("commissielid", """{ "bewijsstuk": true }""", "handmatigBeoordelen", TestName = "Regeling 1.2: met bewijsstuk zwijgt het artikel")]
    [TestCase("ambtenaar", """{ "bewijsstuk": false }""", "handmatigBeoordelen", TestName = "Regeling 1.2: geldt niet voor ambtenaren")]
    public async Task Declaraties(string ambt, string feiten, string uitkomst) =>
        Assert.That((await Toets("declaratie", ambt, feiten))["uitkomst"]!.ToString(), Is.EqualTo(uitkomst));

    [TestCase("wethouder", """{ "partijpolitiek": true, "andersVergoed": false }""", "3.3.3", 1, TestName = "3.3.3: partijpolitieke scholing")]
    [TestCase("raadslid", """{ "partijpolitiek": false, "andersVergoed": true }""", "3.3.3", 1, TestName = "003-29 3.3.3: scholing die al anders wordt vergoed")]
    [TestCase("wethouder", """{ "partijpolitiek": false, "andersVergoed": true }""", "3.2.11", 1, TestName = "3.2.11: oriëntatie die al anders wordt vergoed")]
    [TestCase("wethouder", """{ "partijpolitiek": false, "andersVergoed": false }""", "3.2.11", 0, TestName = "3.2.11: anders zwijgt het artikel")]
    [TestCase("ambtenaar", """{ "partijpolitiek": true, "andersVergoed": true }""", "3.3.3", 0, TestName = "3.3.3: geldt niet voor ambtenaren")]
    public async Task Scholing_en_orientatie(string ambt, string feiten, string artikel, int keren) =>
        Assert.That(Zegt(await Toets("declaratie", ambt, feiten), artikel, Rechtspositie), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));

    [TestCase("raadslid", "99", 1, TestName = "Gemeentewet 99: raadsleden")]
    [TestCase("wethouder", "44", 1, TestName = "003-31 Gemeentewet 44(3): wethouders")]
    [TestCase("burgemeester", "66", 1, TestName = "003-31 Gemeentewet 66(3): burgemeester")]
    [TestCase("ambtenaar", "99", 0, TestName = "Gemeentewet 99: geldt niet voor ambtenaren")]
    public async Task Niets_buiten_de_wet(string ambt, string artikel, int keren) =>
        Assert.That(Zegt(await Toets("declaratie", ambt, "{}"), artikel), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));

    [TestCase("burgemeester", """{ "voorziening": "dienstauto", "gebruik": "prive", "collegebesluit": false }""", "weigerenVerplicht", "eigenRekening", TestName = "3.2.10(5): privé rijden alleen als het college dat bepaalt")]
    [TestCase("burgemeester", """{ "voorziening": "dienstauto", "gebruik": "prive", "collegebesluit": true }""", "handmatigBeoordelen", "eigenRekening", TestName = "3.2.10(8): privé rijden kost een eigen bijdrage")]
    [TestCase("wethouder", """{ "voorziening": "dienstauto", "gebruik": "ambtshalveNevenfunctie", "collegebesluit": false }""", "weigerenVerplicht", "afdrachtGemeentekas", TestName = "003-44 3.2.10(4): voor nevenfuncties alleen als het college dat vindt")]
    [TestCase("wethouder", """{ "voorziening": "dienstauto", "gebruik": "zakelijk", "collegebesluit": false }""", "handmatigBeoordelen", "afdrachtGemeentekas", TestName = "3.2.10(7): wat derden vergoeden gaat naar de gemeentekas")]
    [TestCase("wethouder", """{ "voorziening": "eigendom", "gebruik": "prive", "collegebesluit": false, "verstrekking": "declaratie" }""", "handmatigBeoordelen", "", TestName = "3.2.10: gaat alleen over de auto")]
    [TestCase("raadslid", """{ "voorziening": "ict", "gebruik": "zakelijk", "verstrekking": "declaratie" }""", "handmatigBeoordelen", "andersVerstrekken", TestName = "003-25 3.3.2: ICT wordt ter beschikking gesteld")]
    [TestCase("raadslid", """{ "voorziening": "ict", "gebruik": "zakelijk", "verstrekking": "bruikleen" }""", "handmatigBeoordelen", "", TestName = "3.3.2: in bruikleen is zoals het hoort")]
    public async Task Voorzieningen(string ambt, string feiten, string uitkomst, string gevolgen)
    {
        var toets = await Toets("voorziening", ambt, feiten);
        Assert.That((toets["uitkomst"]!.ToString(), Gevolgen(toets)), Is.EqualTo((uitkomst, gevolgen)), toets.ToJsonString());
    }

    [TestCase("ambtenaar", "geschenk", "{}", "8, giften en vergoedingen", "2020-01-01", 1, TestName = "Ambtenarenwet 8(1)(e): een gift alleen met toestemming")]
    [TestCase("gemeentesecretaris", "geschenk", "{}", "8, giften en vergoedingen", "2024-05-01", 1, TestName = "Ambtenarenwet 8(1)(e): ook de secretaris is ambtenaar")]
    [TestCase("ambtenaar", "geschenk", "{}", "8, giften en vergoedingen", "2019-12-31", 0, TestName = "Ambtenarenwet 8(1)(e): voor 2020 niet in deze laag")]
    [TestCase("wethouder", "geschenk", "{}", "8, giften en vergoedingen", "2024-05-01", 0, TestName = "Ambtenarenwet 8(1)(e): geldt niet voor wethouders")]
    [TestCase("ambtenaar", "uitnodiging", """{ "betaler": "derde" }""", "8, giften en vergoedingen", "2024-05-01", 1, TestName = "Ambtenarenwet 8(1)(e): wat een derde betaalt")]
    [TestCase("ambtenaar", "dienstreis", """{ "betaler": "gemeente" }""", "8, giften en vergoedingen", "2024-05-01", 0, TestName = "Ambtenarenwet 8(1)(e): niet wat de gemeente betaalt")]
    [TestCase("ambtenaar", "dienstreis", """{ "betaler": "derde" }""", "8, giften en vergoedingen", "2024-05-01", 1, TestName = "Ambtenarenwet 8(1)(e): een reis die een derde betaalt")]
    [TestCase("griffier", "belang", "{}", "8, financiële belangen", "2024-05-01", 1, TestName = "Ambtenarenwet 8(1)(c): financiële belangen")]
    [TestCase("raadslid", "belang", "{}", "8, financiële belangen", "2024-05-01", 0, TestName = "Ambtenarenwet 8(1)(c): geldt niet voor raadsleden")]
    public async Task Ambtenaren(string ambt, string soort, string feiten, string artikel, string dag, int keren) =>
        Assert.That(Zegt(await Toets(soort, ambt, feiten, dag), artikel, "Ambtenarenwet 2017"), Is.EqualTo(Enumerable.Repeat("aandachtspunt", keren)));

    [TestCase("raadslid", "griffier")]
    [TestCase("commissielid", "griffier")]
    [TestCase("griffier", "griffier")]
    [TestCase("wethouder", "gemeentesecretaris")]
    [TestCase("burgemeester", "gemeentesecretaris")]
    [TestCase("gemeentesecretaris", "gemeentesecretaris")]
    [TestCase("ambtenaar", "leidinggevende")]
    public async Task Elk_register_heeft_een_beheerder_ook_zonder_code(string ambt, string beheerder)
    {
        foreach (var soort in new[] { "geschenk", "uitnodiging", "dienstreis", "nevenfunctie", "neveninkomsten", "belang", "belangmelding", "overeenkomst", "vervolgfunctie", "voorziening", "declaratie" })
        {
            Assert.That((await Toets(soort, ambt, "{}"))["beheerder"]?.ToString(), Is.EqualTo(beheerder), soort);
        }
    }
}
