namespace Integriteit.Tests.Gedragscode;

/// <summary>Invitations, trips, expenses and facilities.</summary>
public sealed partial class ToetsDalfsenTests
{
    private const string Bewijs = "voorzieningen-2 opgave";

    private static Rij Uitnodiging(string feiten, params string[] zegt) => new("000-21", College, "uitnodiging", feiten, zegt);

    private static Rij Declaratie(string feiten, params string[] zegt) => new("000-23", Allen, "declaratie", feiten, [.. zegt.Select(z => "voorzieningen-2 " + z), Bewijs]);

    private static Rij Voorziening(string feiten, params string[] zegt) => new("000-24", Allen, "voorziening", feiten, [.. zegt.Select(z => "voorzieningen-3 " + z)]);

    private static Rij[] Middelen =>
    [
        // "alleen lunches, diners, recepties en andere uitnodigingen … als dat behoort tot onze functie en … functioneel"
        .. new[] { "lunch", "diner", "receptie", "werkbezoek", "evenement", "buitenlandseReis" }.SelectMany(v => new[]
        {
            Uitnodiging($$"""{"vorm":"{{v}}","functioneel":"ja"}""", "geschenken-5 omstandigheid toegestaan"),
            Uitnodiging($$"""{"vorm":"{{v}}","functioneel":"nee"}""", "geschenken-5 omstandigheid weigerenVerplicht"),
            Uitnodiging($$"""{"vorm":"{{v}}","functioneel":"twijfel"}""", "geschenken-5 omstandigheid handmatigBeoordelen", "geschenken-5 bespreking"),
        }),
        Uitnodiging("""{"functioneel":"ja","hoedanigheid":"bestuurder","betaler":"derde","geschatteWaarde":500.00}""", "geschenken-5 omstandigheid toegestaan"),
        Uitnodiging("""{"functioneel":"nee","hoedanigheid":"partijlid"}""", "geschenken-5 buitenReikwijdte handmatigBeoordelen"),
        Uitnodiging("""{"functioneel":"ja","hoedanigheid":"prive"}""", "geschenken-5 buitenReikwijdte handmatigBeoordelen"),
        Uitnodiging("""{"vorm":"diner"}""", "geschenken-5 feitOnbekend handmatigBeoordelen", "geschenken-5 feitOnbekend handmatigBeoordelen", "geschenken-5 feitOnbekend handmatigBeoordelen", "geschenken-5 bespreking"),
        new("000-21", Raad, "uitnodiging", """{"vorm":"diner","functioneel":"nee"}"""),

        // "voornemens tot buitenlandse dienstreizen in de vergadering van B&W en informeren de raad"
        .. new[] { "buitenland", "europeseInstelling", "buitenlandseBuurgemeente" }
            .Select(b => new Rij("000-25", College, "dienstreis", $$"""{"bestemming":"{{b}}","voorafBesproken":true}""", "voorzieningen-4 melding", "voorzieningen-4 omstandigheid handmatigBeoordelen")),
        new("000-25", College, "dienstreis", """{"bestemming":"binnenland"}"""),
        new("000-25", College, "dienstreis", "{}", "voorzieningen-4 feitOnbekend", "voorzieningen-4 feitOnbekend handmatigBeoordelen"),
        new("000-25", Raad, "dienstreis", """{"bestemming":"buitenland"}"""),

        // "geen kosten die op een andere wijze worden vergoed … redelijk … leveren bewijzen aan"
        Declaratie("""{"andersVergoed":false,"redelijk":"ja","bewijsstuk":true}""", "omstandigheid toegestaan"),
        Declaratie("""{"andersVergoed":true,"redelijk":"ja","bewijsstuk":true}""", "omstandigheid weigerenVerplicht"),
        Declaratie("""{"andersVergoed":false,"redelijk":"nee","bewijsstuk":true}""", "omstandigheid weigerenVerplicht"),
        Declaratie("""{"andersVergoed":false,"redelijk":"twijfel","bewijsstuk":true}""", "omstandigheid handmatigBeoordelen"),
        Declaratie("""{"andersVergoed":false,"redelijk":"ja","bewijsstuk":false}""", "omstandigheid weigerenVerplicht"),
        Declaratie("""{"andersVergoed":true,"redelijk":"nee","bewijsstuk":false,"bedrag":0.01}""", "omstandigheid weigerenVerplicht", "omstandigheid weigerenVerplicht", "omstandigheid weigerenVerplicht"),
        Declaratie("""{"andersVergoed":false,"redelijk":"ja"}""", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen"),

        // "in principe geen gebruik … voor privé doeleinden. Als het gemeentelijk belang en privé belang samenvallen … melden we dit"
        Voorziening("""{"voorziening":"ict","gebruik":"prive"}""", "omstandigheid weigerenAanbevolen"),
        Voorziening("""{"voorziening":"dienstauto","gebruik":"prive","beperkt":true}""", "omstandigheid weigerenAanbevolen"),
        Voorziening("""{"gebruik":"priveBestelling"}""", "omstandigheid weigerenAanbevolen"),
        Voorziening("""{"gebruik":"samenloop","gemeld":true}""", "omstandigheid toegestaan"),
        Voorziening("""{"gebruik":"samenloop","gemeld":false}""", "omstandigheid handmatigBeoordelen"),
        Voorziening("""{"gebruik":"samenloop"}""", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen"),
        new("-", Allen, "voorziening", """{"gebruik":"zakelijk"}""", "voorzieningen-1 omstandigheid toegestaan"),
        .. new[] { "woonWerk", "ambtshalveNevenfunctie", "meenemenNaarHuis", "thuiswerkenOfElders" }.Select(g => Voorziening($$"""{"gebruik":"{{g}}"}""")),
    ];
}
