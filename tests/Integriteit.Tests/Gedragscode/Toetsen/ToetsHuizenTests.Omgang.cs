namespace Integriteit.Tests.Gedragscode;

/// <summary>Information, reports, and the kinds of case of which the code says nothing.</summary>
public sealed partial class ToetsHuizenTests
{
    private static string[] Ladder => ["signalen-1 aandachtspunt", "signalen-1 route", "signalen-2 aandachtspunt"];

    private static Rij Informatie(string aard, string gebruik, params string[] zegt) => new("002-19", "ambtenaar", "informatie", $$"""{"aard":"{{aard}}","gebruik":"{{gebruik}}"}""", zegt);

    private static Rij[] Omgang =>
    [
        // "informatie alleen voor je werk gebruiken"
        .. new[] { "openbaar", "nietOpenbaar", "geheim" }.Select(a => Informatie(a, "functie", "informatie-1 omstandigheid toegestaan")),
        .. from aard in new[] { "nietOpenbaar", "geheim" }
           from gebruik in new[] { "eigenBelang", "belangVanDerde" }
           select Informatie(aard, gebruik, "informatie-1 omstandigheid weigerenVerplicht"),
        Informatie("openbaar", "eigenBelang"),
        Informatie("nietOpenbaar", "openbaarmaking"),

        // "Bij voorkeur … met de betrokkene zelf"; "een leidinggevende of bij een (externe) vertrouwenspersoon"; "officiële melding of klacht"
        new("002-15", "ambtenaar", "melding", """{"meldingsoort":"integriteitsschending"}""", Ladder),
        new("002-18", "ambtenaar", "melding", """{"meldingsoort":"misstand","werkgerelateerd":true}""", Ladder),
        // "maakt de leidinggevende dit bespreekbaar, corrigeert en treft zo nodig strafmaatregelen"
        new("002-16", "ambtenaar", "melding", """{"meldingsoort":"ongewenstGedrag"}""", [.. Ladder, "goed-ambtenaarschap-4 aandachtspunt", "leidinggevende-3 route", "leidinggevende-3 gevolg"]),
        new("002-22", "ambtenaar", "melding", """{"meldingsoort":"ongewenstGedrag","misdrijf":false}""", [.. Ladder, "goed-ambtenaarschap-4 aandachtspunt", "leidinggevende-3 route", "leidinggevende-3 gevolg"]),
        new("002-17", "ambtenaar", "melding", """{"meldingsoort":"arbeidsdiscriminatie"}""", [.. Ladder, "leidinggevende-2 aandachtspunt"]),
        new("002-15", "ambtenaar", "melding", "{}", [.. Ladder, "leidinggevende-3 feitOnbekend", "leidinggevende-3 feitOnbekend"]),

        .. new[] { "overeenkomst", "opdracht", "vervolgfunctie", "privecontact", "toezegging", "neveninkomsten", "periodiek" }.Select(s => new Rij("-", "ambtenaar", s, "{}")),
    ];
}
