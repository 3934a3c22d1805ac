namespace Integriteit.Tests.Gedragscode;

/// <summary>Invitations, trips, facilities and expenses.</summary>
public sealed partial class ToetsHuizenTests
{
    private static Rij Uitnodiging(string regel, string feiten, params string[] zegt) => new(regel, "ambtenaar", "uitnodiging", feiten, [.. zegt.Select(z => "uitnodigingen-" + z)]);

    private static Rij Dienstreis(string feiten, params string[] zegt) => new("002-11", "ambtenaar", "dienstreis", feiten, [.. zegt.Select(z => "uitnodigingen-3 " + z)]);

    private static Rij Voorziening(string feiten, params string[] zegt) => new("002-12", "ambtenaar", "voorziening", feiten, zegt);

    private static Rij[] Middelen =>
    [
        // "reizen, evenementen en diners … bespreek je dat altijd"; informal meetings: "Zorg dat je nee kunt blijven zeggen"
        .. new[] { "evenement", "excursie" }.Select(v => Uitnodiging("002-10", $$"""{"vorm":"{{v}}","betaler":"derde"}""", "1 bespreking", "1 omstandigheid handmatigBeoordelen")),
        Uitnodiging("002-10", """{"vorm":"diner"}""", "1 bespreking", "1 omstandigheid handmatigBeoordelen", "2 aandachtspunt"),
        Uitnodiging("-", """{"vorm":"lunch"}""", "2 aandachtspunt"),
        Uitnodiging("-", """{"vorm":"receptie"}""", "2 aandachtspunt"),
        Uitnodiging("-", """{"vorm":"werkbezoek","betaler":"derde"}"""),
        Uitnodiging("002-11", """{"vorm":"buitenlandseReis","betaler":"derde"}""", "1 bespreking", "1 omstandigheid handmatigBeoordelen", "3 omstandigheid weigerenVerplicht"),
        Uitnodiging("002-10", """{"vorm":"buitenlandseReis","betaler":"gemeente"}""", "1 bespreking", "1 omstandigheid handmatigBeoordelen"),
        Uitnodiging("002-10", """{"vorm":"buitenlandseReis"}""", "1 bespreking", "1 omstandigheid handmatigBeoordelen", "3 feitOnbekend handmatigBeoordelen"),

        // "Je reist niet op kosten van derden"; "functioneel … een dienstreis en gelden de algemene regels"
        Dienstreis("""{"betaler":"derde","functioneel":"ja"}""", "omstandigheid weigerenVerplicht"),
        Dienstreis("""{"betaler":"derde","functioneel":"nee"}""", "omstandigheid weigerenVerplicht"),
        Dienstreis("""{"betaler":"derde"}""", "omstandigheid weigerenVerplicht"),
        Dienstreis("""{"betaler":"gemeente","functioneel":"ja"}""", "omstandigheid toegestaan"),
        Dienstreis("""{"betaler":"gemeente","functioneel":"twijfel"}"""),
        Dienstreis("""{"betaler":"gemeente","functioneel":"nee"}"""),
        Dienstreis("""{"betaler":"zelf","functioneel":"ja"}"""),
        Dienstreis("""{"functioneel":"ja"}""", "feitOnbekend handmatigBeoordelen", "feitOnbekend handmatigBeoordelen"),

        // "in principe toegestaan, mits het beperkt is"; "Doe dit openlijk"
        .. new[] { "ict", "kopieerapparaat" }.SelectMany(v => new[]
        {
            Voorziening($$"""{"voorziening":"{{v}}","gebruik":"prive","beperkt":true}""", "voorzieningen-1 omstandigheid toegestaan"),
            Voorziening($$"""{"voorziening":"{{v}}","gebruik":"prive","beperkt":false}""", "voorzieningen-1 omstandigheid weigerenVerplicht"),
            Voorziening($$"""{"voorziening":"{{v}}","gebruik":"prive"}""", "voorzieningen-1 feitOnbekend handmatigBeoordelen", "voorzieningen-1 feitOnbekend handmatigBeoordelen"),
        }),
        .. new[] { "dienstauto", "parkeerplaats", "anders" }.Select(v => Voorziening($$"""{"voorziening":"{{v}}","gebruik":"prive","beperkt":true}""")),
        // "Eigendommen van de gemeente neem je niet mee naar huis … plaats- en tijdonafhankelijk werken"; "geen privé-bestellingen"
        Voorziening("""{"voorziening":"eigendom","gebruik":"meenemenNaarHuis"}""", "voorzieningen-2 omstandigheid weigerenVerplicht"),
        Voorziening("""{"voorziening":"ict","gebruik":"thuiswerkenOfElders"}""", "voorzieningen-2 omstandigheid toegestaan"),
        Voorziening("""{"gebruik":"priveBestelling"}""", "voorzieningen-2 omstandigheid weigerenVerplicht"),
        new("-", "ambtenaar", "voorziening", """{"gebruik":"zakelijk"}""", "goed-ambtenaarschap-5 omstandigheid toegestaan"),
        Voorziening("""{"gebruik":"woonWerk"}"""),

        // "Je gaat eerlijk om met regelingen voor het personeel, of het nu gaat om declaraties"
        new("002-13", "ambtenaar", "declaratie", "{}", "voorzieningen-3 omstandigheid handmatigBeoordelen"),
        new("002-13", "ambtenaar", "declaratie", """{"redelijk":"ja","bewijsstuk":true,"andersVergoed":false,"bedrag":12.50}""", "voorzieningen-3 omstandigheid handmatigBeoordelen"),
    ];
}
