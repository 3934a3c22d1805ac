namespace Integriteit.Tests.Gedragscode;

/// <summary>Functions, income, interests and taking office.</summary>
public sealed partial class ToetsDalfsenTests
{
    private static string[] Nevenfunctie(string uitkomst) =>
        ["nevenfuncties-1 " + uitkomst, "nevenfuncties-1 eigenAfweging", "nevenfuncties-2 registratie", "nevenfuncties-2 openbaarmaking", "nevenfuncties-2 melding", "nevenfuncties-2 opgave"];

    private static string[] Belang => ["verboden-handelingen-1 omstandigheid toegestaan", "verboden-handelingen-1 opgave", "verboden-handelingen-1 aandachtspunt"];

    private static Rij[] Functies =>
    [
        // "blijven wij zelf toetsen of nieuwe functies hiermee in strijd zijn"; "We publiceren onze nevenfuncties"; no term of its own.
        new("000-10", Allen, "nevenfunctie", """{"positie":"geen"}""", Nevenfunctie("omstandigheid toegestaan")),
        new("000-11", Allen, "nevenfunctie", """{"positie":"geen","bezoldigd":true,"ambtshalve":true,"datumAanvaarding":"2024-04-01"}""", Nevenfunctie("omstandigheid toegestaan")),
        new("000-10", Allen, "nevenfunctie", "{}", Nevenfunctie("feitOnbekend handmatigBeoordelen")),

        // "Burgemeester en wethouders geven bij de gemeentesecretaris aan wat die inkomsten zijn", and they alone.
        new("000-13", College, "neveninkomsten", "{}", "nevenfuncties-3 melding", "nevenfuncties-3 opgave"),
        new("000-13", College, "neveninkomsten", """{"jaar":2023,"deeltijd":true,"ambtshalve":false,"inkomsten":12000.00}""", "nevenfuncties-3 melding", "nevenfuncties-3 opgave"),
        new("000-13", Raad, "neveninkomsten", """{"jaar":2023,"inkomsten":12000.00}"""),

        // "financiële belangen of grondbezit, persoonlijke betrekkingen of andere belangen"
        .. new[] { "aandelenOfEffecten", "vordering", "onroerendGoedOfBouwgrond", "deelneming", "schuld", "persoonlijkeBetrekking", "anders" }
            .Select(aard => new Rij("000-09", Allen, "belang", $$"""{"aard":"{{aard}}"}""", Belang)),
        new("000-09", Allen, "belang", "{}", Belang),

        // "deze functies aanleveren zodat deze getoetst kunnen worden bij ons aantreden"
        new("000-10", Allen, "aantreden", "{}", "nevenfuncties-1 omstandigheid handmatigBeoordelen", "nevenfuncties-1 opgave"),
        new("000-10", Allen, "aantreden", """{"eedAfgelegd":true,"codeUitgereikt":true}""", "nevenfuncties-1 omstandigheid handmatigBeoordelen", "nevenfuncties-1 opgave"),
    ];
}
