namespace Integriteit.Tests.Gedragscode;

/// <summary>Information, reports, the talk, and the kinds of case of which the code says nothing.</summary>
public sealed partial class ToetsDalfsenTests
{
    private static Rij Informatie(string aard, string gebruik, params string[] zegt) => new("000-22", Allen, "informatie", $$"""{"aard":"{{aard}}","gebruik":"{{gebruik}}"}""", zegt);

    private static Rij[] Omgang =>
    [
        // "alleen voor het belang van de gemeente Dalfsen. Formele geheimhouding wordt altijd gerespecteerd."
        .. new[] { "nietOpenbaar", "geheim" }.SelectMany(a => new[]
        {
            Informatie(a, "functie", "informatie-2 omstandigheid toegestaan"),
            Informatie(a, "eigenBelang", "informatie-2 omstandigheid weigerenVerplicht"),
            Informatie(a, "belangVanDerde", "informatie-2 omstandigheid weigerenVerplicht"),
        }),
        Informatie("geheim", "openbaarmaking", "informatie-2 omstandigheid weigerenVerplicht"),
        // "Bij twijfel informeren we naar de status."
        new("-", Allen, "informatie", """{"aard":"nietOpenbaar","gebruik":"openbaarmaking"}""", "informatie-1 omstandigheid handmatigBeoordelen"),
        .. new[] { "functie", "eigenBelang", "belangVanDerde", "openbaarmaking" }.Select(g => Informatie("openbaar", g)),

        // "eerst ruimte voor eigen afweging … adviseurs en/of collega's … formele interventies"
        new("000-26", "burgemeester", "melding", "{}", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 route"),
        .. new[] { "integriteitsschending", "ongewenstGedrag" }.Select(m => new Rij(
            "000-26", "wethouder", "melding", $$"""{"meldingsoort":"{{m}}"}""", "uitvoering-3 route", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 route")),
        new("000-05", Raad, "melding", """{"meldingsoort":"misbruikVanMiddelen"}""", "uitvoering-3 route", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 route"),
        new("000-06", "wethouder", "melding", """{"meldingsoort":"misbruikVanMiddelen"}""", "uitvoering-3 route", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 route"),
        // Of an incident it names nobody: the first contact is for questions of integrity.
        new("000-26", "wethouder", "melding", """{"meldingsoort":"datalekOfIncident"}""", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 aandachtspunt", "gespreksvoering-2 route"),

        // "regelmatig": without a number of times, so nothing falls due.
        new("-", Allen, "periodiek", "{}", "uitvoering-1 aandachtspunt"),
        new("-", Allen, "periodiek", """{"handeling":"besprekingGedragscode","gremium":"raad"}""", "uitvoering-1 aandachtspunt"),

        .. new[] { "opdracht", "vervolgfunctie", "privecontact", "toezegging" }.Select(s => new Rij("-", Allen, s, "{}")),
    ];
}
