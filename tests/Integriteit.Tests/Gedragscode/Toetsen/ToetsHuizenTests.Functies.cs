namespace Integriteit.Tests.Gedragscode;

/// <summary>Entering service, side jobs and interests.</summary>
public sealed partial class ToetsHuizenTests
{
    private static Rij Aantreden(string feiten, params string[] zegt) => new("002-02", "ambtenaar", "aantreden", feiten, [.. zegt.Select(z => "ambtseed-1 " + z)]);

    private static Rij Nevenfunctie(string feiten, string uitkomst) => new("002-04", "ambtenaar", "nevenfunctie", feiten, "nevenfuncties-1 " + uitkomst, "nevenfuncties-1 melding", "nevenfuncties-1 registratie");

    private static Rij[] Functies =>
    [
        // "Alle medewerkers die bij ons in dienst komen, leggen de ambtseed of de belofte af"; "de mij uitgereikte gedragscode"
        Aantreden("""{"eedAfgelegd":true,"codeUitgereikt":true}""", "omstandigheid toegestaan"),
        Aantreden("""{"eedAfgelegd":false,"codeUitgereikt":true}""", "omstandigheid weigerenVerplicht"),
        Aantreden("""{"eedAfgelegd":true,"codeUitgereikt":false}""", "omstandigheid handmatigBeoordelen"),
        Aantreden("""{"eedAfgelegd":false,"codeUitgereikt":false}""", "omstandigheid weigerenVerplicht", "omstandigheid handmatigBeoordelen"),
        Aantreden("""{"eedAfgelegd":true}""", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen"),
        Aantreden("{}", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen"),

        // "een systeem van melding en registratie van nevenwerkzaamheden en financiële belangen"
        Nevenfunctie("""{"schaadtOnafhankelijkheid":"nee","bezoldigd":true}""", "omstandigheid toegestaan"),
        Nevenfunctie("""{"schaadtOnafhankelijkheid":"nee","bezoldigd":false}""", "omstandigheid toegestaan"),
        Nevenfunctie("""{"schaadtOnafhankelijkheid":"twijfel"}""", "omstandigheid handmatigBeoordelen"),
        Nevenfunctie("""{"schaadtOnafhankelijkheid":"ja"}""", "omstandigheid handmatigBeoordelen"),
        new(
            "002-04",
            "ambtenaar",
            "nevenfunctie",
            """{"bezoldigd":true}""",
            "nevenfuncties-1 feitOnbekend handmatigBeoordelen",
            "nevenfuncties-1 feitOnbekend handmatigBeoordelen",
            "nevenfuncties-1 melding",
            "nevenfuncties-1 registratie"),
        .. new[] { "aandelenOfEffecten", "vordering", "onroerendGoedOfBouwgrond", "deelneming", "schuld" }.Select(aard =>
            new Rij("002-04", "ambtenaar", "belang", $$"""{"aard":"{{aard}}"}""", "nevenfuncties-1 omstandigheid toegestaan", "nevenfuncties-1 melding", "nevenfuncties-1 registratie")),
        .. new[] { "persoonlijkeBetrekking", "publiekPrivateSamenwerking", "anders" }.Select(aard => new Rij("002-04", "ambtenaar", "belang", $$"""{"aard":"{{aard}}"}""")),

        // "aanvraag, offerte, sollicitatie … familie of vrienden"; "Bij het inhuren van (ex) collega's geldt hetzelfde."
        .. new[] { ("familieOfVriend", "aanvraag"), ("familieOfVriend", "offerte"), ("familieOfVriend", "sollicitatie"), ("collega", "inhuur") }.Select(g => new Rij(
            "002-14",
            "ambtenaar",
            "belangmelding",
            $$"""{"betrekking":"{{g.Item1}}","besluit":"{{g.Item2}}"}""",
            "belangen-1 melding",
            "belangen-1 bespreking",
            "belangen-1 omstandigheid handmatigBeoordelen",
            "belangen-1 gevolg")),
        .. new[] { ("familieOfVriend", "inhuur"), ("familieOfVriend", "besluit"), ("collega", "offerte"), ("geen", "aanvraag"), ("geen", "inhuur") }
            .Select(g => new Rij("002-14", "ambtenaar", "belangmelding", $$"""{"betrekking":"{{g.Item1}}","besluit":"{{g.Item2}}"}""")),
    ];
}
