using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A norm that asks what cannot be is refused when the code is loaded, with its place.</summary>
public sealed class NormkeuringTests
{
    private const string N = "versies[1].bepalingen[0].normen[0]";
    private const string Melding = """ "handeling":"melding" """;

    private static List<Fout> Fouten(string norm)
    {
        var code = Voorbeeldcode.Json();
        code.Bepaling()["normen"] = new JsonArray(JsonNode.Parse($"{{{norm}}}"));
        var fouten = new List<Fout>();
        Codekeuring.Code(Encoding.UTF8.GetBytes(code.ToJsonString()), fouten.Add);
        return fouten;
    }

    private static string Norm(string type, string soort, string rest = "") => $"""
        "type":"{type}","soort":"{soort}"{(rest == "" ? "" : "," + rest)}
        """;

    private static string Termijn(string rest) => Norm("termijn", "vervolgfunctie", Melding + (rest == "" ? "" : "," + rest));

    private static string Duur(int aantal, string eenheid, string regime) =>
        Termijn($$""" "vanaf":"datumAftreden","duur":{"aantal":{{aantal}},"eenheid":"{{eenheid}}"},"regime":"{{regime}}" """);

    private static TestCaseData Fout(string naam, string norm, params string[] fouten) => new TestCaseData(norm, fouten).SetName("Fout in een norm: " + naam);

    private static TestCaseData Goed(string naam, string norm) => new TestCaseData(norm, Array.Empty<string>()).SetName("Geen fout in een norm: " + naam);

    private const string Kanten = """ "bedrag":50.00,"onder":"ja","op":"ja","boven":"nee" """;

    private static IEnumerable<TestCaseData> Soorten()
    {
        yield return Fout("een drempel waar geen waarde is", Norm("drempel", "belang", """ "bedrag":50.00,"onder":"toegestaan","op":"toegestaan","boven":"toegestaan" """), ".soort pastNiet", ".type geenWaarde");
        yield return Fout("een grens waar geen waarde is", Norm("registratie", "belang", Kanten), ".bedrag geenWaarde");
        yield return Goed("een grens waar wel een waarde is", Norm("registratie", "declaratie", Kanten));
        yield return Fout("onverenigbaarheid van een geschenk", Norm("onverenigbaarheid", "geschenk", """ "posities":[{"sleutel":"minister","omschrijving":"minister"}] """), ".soort pastNiet");
        yield return Fout("ontheffing van een geschenk", Norm("ontheffing", "geschenk", """ "door":["college"] """), ".soort pastNiet");
        yield return Fout("een route voor een geschenk", Norm("meldroute", "geschenk", """ "rol":"ontvangt","functies":["college"] """), ".soort pastNiet");
        yield return Fout("onthouding bij een belang zonder besluit", Norm("onthouding", "belang", """ "stemming":"ja" """), ".soort pastNiet");
        yield return Fout("iets dat terugkeert buiten de agenda", Norm("periodiek", "belang", """ "handeling":"agendering","gremium":"raad","periode":"jaar" """), ".soort pastNiet");
        yield return Fout("afhandeling van een belang", Norm("afhandeling", "belang", """ "bij":["toegestaan"],"wijzen":[{"wijze":"behouden"}] """), ".soort pastNiet");
    }

    private static IEnumerable<TestCaseData> Parameters()
    {
        yield return Fout("onverenigbaarheid zonder posities", Norm("onverenigbaarheid", "nevenfunctie", """ "posities":[] """), ".posities teWeinig");
        yield return Fout("een positie met een spatie", Norm("onverenigbaarheid", "nevenfunctie", """ "posities":[{"sleutel":"een minister"}] """), ".posities[0].sleutel ongeldig", ".posities[0].omschrijving verplicht");
        yield return Fout("onthouding van niets", Norm("onthouding", "belangmelding"), " leeg");
        yield return Goed("onthouding van alleen de stemming", Norm("onthouding", "belangmelding", """ "stemming":"nee" """));
        yield return Fout("een onbekend gevolg", Norm("gevolg", "belang", """ "gevolg":"boete" """), ".gevolg verkeerdType");
        yield return Fout("een opgave van niets", Norm("opgave", "belang", """ "velden":[] """), ".velden teWeinig");
        yield return Fout("een route naar niemand", Norm("meldroute", "melding", """ "rol":"ontvangt","functies":[],"naAfstemmingMet":[] """), ".functies teWeinig", ".naAfstemmingMet teWeinig");
        yield return Fout("te vaak in een periode", Norm("periodiek", "periodiek", """ "handeling":"agendering","gremium":"raad","periode":"jaar","keren":53,"binnenMaanden":0 """), ".keren buitenBereik", ".binnenMaanden buitenBereik");
        yield return Fout("een datum als omstandigheid", Norm("verbod", "vervolgfunctie", """ "uitkomst":"toegestaan","wanneer":{"datumAftreden":["2024-05-01"]} """), ".wanneer.datumAftreden onbekendFeit");
        yield return Fout("een getal als sleutel", Norm("verbod", "nevenfunctie", """ "uitkomst":"toegestaan","wanneer":{"positie":[5]} """), ".wanneer.positie ongeldigeWaarde");
        yield return Goed("een sleutel als omstandigheid", Norm("verbod", "nevenfunctie", """ "uitkomst":"toegestaan","wanneer":{"positie":["geen"]} """));
    }

    private static string Afkoelperiode(string vanaf, string dag, string duur = """{"aantal":1,"eenheid":"jaren"}""") =>
        Norm("afkoelperiode", "vervolgfunctie", $$""" "vanaf":"{{vanaf}}","dag":"{{dag}}","duur":{{duur}},"binnen":"weigerenVerplicht","op":"toegestaan","daarna":"toegestaan" """);

    private static IEnumerable<TestCaseData> Tijden()
    {
        yield return Goed("een afkoelperiode", Afkoelperiode("datumAftreden", "datumAanvang"));
        yield return Fout("een afkoelperiode vanaf een onbekend feit", Afkoelperiode("gisteren", "datumAanvang"), ".vanaf onbekendFeit");
        yield return Fout("een afkoelperiode met een feit dat geen datum is", Afkoelperiode("datumAftreden", "aard"), ".dag onbekendFeit");
        yield return Fout("een afkoelperiode zonder duur", Afkoelperiode("datumAftreden", "datumAanvang", """{"aantal":0,"eenheid":"eeuwen"}"""), ".duur.aantal buitenBereik", ".duur.eenheid verkeerdType");
        yield return Fout("een termijn zonder tijd", Termijn(""), " halveTermijn");
        yield return Goed("een termijn die terstond is", Termijn(""" "terstond":true """));
        yield return Fout("een termijn die terstond is en toch duurt", Termijn(""" "terstond":true,"vanaf":"datumAftreden","duur":{"aantal":1,"eenheid":"weken"} """), " halveTermijn");
        yield return Fout("een termijn die nergens begint", Termijn(""" "duur":{"aantal":1,"eenheid":"weken"} """), " halveTermijn");
        yield return Fout("een vaste dag die nergens op volgt", Termijn(""" "vasteDag":"04-01" """), " halveTermijn");
        yield return Fout("een duur en een vaste dag", Termijn(""" "vanaf":"datumAftreden","vasteDag":"04-01","duur":{"aantal":1,"eenheid":"weken"} """), " halveTermijn");
        yield return Goed("een vaste dag na een datum", Termijn(""" "vanaf":"datumAftreden","vasteDag":"04-01" """));
        yield return Goed("een vaste dag na een jaar", Norm("termijn", "neveninkomsten", Melding + """ ,"vanaf":"jaar","vasteDag":"04-01" """));
        yield return Fout("een duur na een jaar", Norm("termijn", "neveninkomsten", Melding + """ ,"vanaf":"jaar","duur":{"aantal":1,"eenheid":"weken"} """), ".vanaf onbekendFeit");
        yield return Fout("een vaste dag die niet bestaat", Termijn(""" "vanaf":"datumAftreden","vasteDag":"13-01" """), ".vasteDag ongeldig");
        yield return Fout("een termijn vanaf een feit dat geen datum is", Termijn(""" "vanaf":"aard","duur":{"aantal":1,"eenheid":"weken"} """), ".vanaf onbekendFeit");

        // Algemene termijnenwet 4: not above ninety days, twelve weeks or three months, and never in years.
        foreach (var (aantal, eenheid) in new[] { (90, "dagen"), (12, "weken"), (3, "maanden") })
        {
            yield return Goed($"{aantal} {eenheid} onder de Algemene termijnenwet", Duur(aantal, eenheid, "atw"));
            yield return Fout($"{aantal + 1} {eenheid} onder de Algemene termijnenwet", Duur(aantal + 1, eenheid, "atw"), ".regime buitenTermijnenwet");
            yield return Goed($"{aantal + 1} {eenheid} op de kalender", Duur(aantal + 1, eenheid, "kalender"));
        }

        yield return Fout("een jaar onder de Algemene termijnenwet", Duur(1, "jaren", "atw"), ".regime buitenTermijnenwet");
    }

    [TestCaseSource(nameof(Soorten))]
    [TestCaseSource(nameof(Parameters))]
    [TestCaseSource(nameof(Tijden))]
    public void Elke_fout_staat_er_met_haar_plaats(string norm, string[] verwacht)
    {
        var fouten = Fouten(norm);
        Assert.That(fouten.Select(f => f.Name[N.Length..] + " " + f.Code), Is.EquivalentTo(verwacht), norm);
        Assert.That(fouten.Select(f => f.Reason), Has.All.Not.Empty);
    }
}
