namespace Integriteit.Tests.Gedragscode;

/// <summary>Interests in one decision, and what the law forbids.</summary>
public sealed partial class ToetsDalfsenTests
{
    private const string Melding = "verboden-handelingen-3 melding";
    private const string Opgave = "verboden-handelingen-3 opgave";
    private const string NietGemeld = "verboden-handelingen-3 aandachtspunt";
    private const string Advies = "verboden-handelingen-3 feitOnbekend";
    private const string Overleg = "verboden-handelingen-2 bespreking";

    private static string[] Buiten => ["verboden-handelingen-4 onthouding weigerenVerplicht", "verboden-handelingen-4 onthouding toegestaan"];

    private static Rij[] Besluiten =>
    [
        // "familie- vrienden- of andere persoonlijke betrekkingen of belangen"
        .. new[] { "rechtstreeksPersoonlijk", "middellijkPersoonlijk", "familieOfVriend", "anderBelang" }.SelectMany(b => new Rij[]
        {
            new("000-07", Allen, "belangmelding", $$"""{"betrekking":"{{b}}","voorafGemeld":true,"adviesIngewonnen":true,"twijfel":false}""", [Melding, Opgave, Opgave, .. Buiten]),
            new("000-08", Allen, "belangmelding", $$"""{"betrekking":"{{b}}","voorafGemeld":true,"adviesIngewonnen":false,"twijfel":false}""", [Melding, Opgave, .. Buiten]),
        }),
        // "Wij maken voorafgaand aan de beraadslagingen … bekend"
        new("000-07", Allen, "belangmelding", """{"betrekking":"familieOfVriend","voorafGemeld":false,"adviesIngewonnen":false,"twijfel":false}""", [Melding, Opgave, NietGemeld, .. Buiten]),
        new("000-07", Allen, "belangmelding", """{"betrekking":"familieOfVriend","twijfel":false}""", [Melding, Opgave, Advies, .. Buiten]),
        // "Bij twijfelen voeren we hierover overleg en halen we advies op"
        new("000-07", Allen, "belangmelding", """{"betrekking":"familieOfVriend","voorafGemeld":true,"adviesIngewonnen":false,"twijfel":true}""", [Melding, Opgave, Overleg, .. Buiten]),
        new("-", Allen, "belangmelding", """{"betrekking":"collega","adviesIngewonnen":false,"twijfel":true}""", Overleg),
        // Of other relations, and of none, the chapter says nothing.
        .. new[] { "collega", "alsVertegenwoordiger", "rekeningVanEigenLichaam", "geen" }
            .Select(b => new Rij("000-08", Allen, "belangmelding", $$"""{"betrekking":"{{b}}","voorafGemeld":false,"adviesIngewonnen":true,"twijfel":false}""")),
        new(
            "000-07",
            Allen,
            "belangmelding",
            """{"twijfel":false,"adviesIngewonnen":false}""",
            "verboden-handelingen-3 feitOnbekend",
            "verboden-handelingen-3 feitOnbekend",
            "verboden-handelingen-4 feitOnbekend handmatigBeoordelen",
            "verboden-handelingen-4 feitOnbekend handmatigBeoordelen"),

        // "Wij weten welke handelingen op grond van de wet verboden zijn": what those are, the law says.
        .. new[] { "advocaatOfAdviseurInGeschil", "overeenkomst", "geen" }
            .Select(h => new Rij("-", "wethouder,raadslid,commissielid", "overeenkomst", $$"""{"handeling":"{{h}}","overeenkomst":"anders","ontheffing":false}""", "verboden-handelingen-2 aandachtspunt")),
        new("-", "burgemeester", "overeenkomst", "{}", "verboden-handelingen-2 aandachtspunt", "verboden-handelingen-2 bespreking"),
    ];

    [TestCase("raadslid", "burgemeester griffier", TestName = "Dalfsen: een raadslid dat twijfelt of de wet iets verbiedt, vraagt advies aan burgemeester en griffier")]
    [TestCase("wethouder", "burgemeester gemeentesecretaris", TestName = "Dalfsen: een wethouder die twijfelt of de wet iets verbiedt, vraagt advies aan burgemeester en gemeentesecretaris")]
    [TestCase("burgemeester", "gemeentesecretaris", TestName = "Dalfsen: een burgemeester die twijfelt of de wet iets verbiedt, vraagt advies aan de gemeentesecretaris")]
    public async Task Advies_over_wat_de_wet_verbiedt(string ambt, string met)
    {
        const string Feiten = """{"betrekking":"familieOfVriend","twijfel":""";
        Assert.That(Lijst(await Toets(ambt, "belangmelding", Feiten + "true}"), "bespreken"), Does.StartWith(met));
        Assert.That(Zegt(await Toets(ambt, "belangmelding", Feiten + "false}")), Has.None.Contains("bespreking"));
    }
}
