using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A fact that is not known is named where it can still change the answer, and only there.</summary>
public sealed class ToetsGeschenkOnbekendTests(Provider provider) : ToetsTests(provider)
{
    private const string Alles = "aard geschatteWaarde plaatsOntvangst inOnderhandeling geverIsLeverancier hoedanigheid";

    private sealed record Rij(string Regel, string Gemeente, string Ambt, JsonObject Feiten, string Weg, string Uitkomst, bool Registreren, bool Publiceren, string Genoemd);

    private static IEnumerable<Rij> Rijen()
    {
        Rij D(string regel, JsonObject feiten, string weg, string uitkomst, bool publiceren, string genoemd) => new(regel, Dalfsen, "raadslid", feiten, weg, uitkomst, true, publiceren, genoemd);
        yield return D("000-19", Feiten(), "aard", Zelf, false, "aard");
        yield return D("000-17", Feiten(), "geschatteWaarde", Zelf, true, "geschatteWaarde");
        yield return D("000-18", Feiten(), "plaatsOntvangst", Zelf, true, "plaatsOntvangst");
        yield return D("000-17", Feiten(), "inOnderhandeling geverIsLeverancier hoedanigheid", Vrij, true, "");
        yield return D("000-16", Feiten(waarde: 100m), "plaatsOntvangst inOnderhandeling", Nooit, true, "");
        yield return D("000-18", Feiten(plaats: "huisadres"), "geschatteWaarde", Nooit, true, "");
        // Refused at home whatever it is, but only a gift or discount stands in the register.
        yield return D("000-18", Feiten(plaats: "huisadres"), "aard", Nooit, false, "aard");
        yield return D("000-16", Feiten(), Alles, Zelf, false, "aard geschatteWaarde plaatsOntvangst");

        Rij A(string regel, JsonObject feiten, string weg, string uitkomst, bool registreren, bool publiceren, string genoemd) => new(regel, Assen, "wethouder", feiten, weg, uitkomst, registreren, publiceren, genoemd);
        JsonObject Bestuurder(string aard = "geschenk", decimal waarde = 24.50m, string plaats = "werk", bool onderhandeling = false, bool leverancier = false) => Feiten(aard, waarde, plaats, onderhandeling, leverancier, "bestuurder");
        yield return A("003-19", Bestuurder(), "aard", Zelf, true, false, "aard");
        yield return A("003-19", Bestuurder(), "geschatteWaarde", Zelf, true, false, "geschatteWaarde");
        yield return A("003-19", Bestuurder(), "plaatsOntvangst", Zelf, false, false, "plaatsOntvangst");
        yield return A("003-18", Bestuurder(), "inOnderhandeling", Zelf, false, false, "inOnderhandeling");
        yield return A("003-17", Bestuurder(), "geverIsLeverancier", Zelf, false, false, "geverIsLeverancier");
        yield return A("003-20", Bestuurder(waarde: 50.01m), "plaatsOntvangst inOnderhandeling geverIsLeverancier", Nooit, true, true, "");
        yield return A("003-18", Bestuurder(onderhandeling: true), "plaatsOntvangst geverIsLeverancier", Nooit, false, false, "");
        // Refused in negotiations at any value, but the value says whether it is registered.
        yield return A("003-18", Bestuurder(onderhandeling: true), "geschatteWaarde", Nooit, true, false, "geschatteWaarde");
        yield return A("003-17", Bestuurder(leverancier: true), "plaatsOntvangst", Liever, false, false, "plaatsOntvangst");
        yield return A("003-19", Bestuurder("korting"), "geschatteWaarde", Zelf, false, false, "");
        yield return A("Assen:", Feiten(hoedanigheid: "partijlid"), "aard geschatteWaarde plaatsOntvangst inOnderhandeling geverIsLeverancier", Zelf, false, false, "");
        yield return A("003-19", Bestuurder(), "aard geschatteWaarde plaatsOntvangst inOnderhandeling geverIsLeverancier", Zelf, true, false, "aard geschatteWaarde geverIsLeverancier inOnderhandeling plaatsOntvangst");

        Rij H(string regel, JsonObject feiten, string weg, string uitkomst, bool registreren, string genoemd) => new(regel, Huizen, "ambtenaar", feiten, weg, uitkomst, registreren, false, genoemd);
        yield return H("002-08", Feiten(), "aard", Zelf, true, "aard");
        yield return H("002-06", Feiten(), "geschatteWaarde", Zelf, true, "geschatteWaarde");
        yield return H("002-06", Feiten(), "plaatsOntvangst inOnderhandeling geverIsLeverancier hoedanigheid", Vrij, true, "");
        yield return H("002-08", Feiten("korting"), "geschatteWaarde plaatsOntvangst", Nooit, false, "");
        yield return H("002-05", Feiten(), Alles, Zelf, true, "aard geschatteWaarde");
    }

    private static IEnumerable<TestCaseData> Gevallen() =>
        from rij in Rijen()
        from vorm in new[] { "weggelaten", "null" }
        let feiten = rij.Weg.Split(' ').Aggregate(rij.Feiten.DeepClone().AsObject(), (f, naam) =>
        {
            f.Remove(naam);
            if (vorm == "null")
            {
                f[naam] = null;
            }

            return f;
        })
        select new TestCaseData(rij.Gemeente, rij.Ambt, feiten, rij.Uitkomst, rij.Registreren, rij.Publiceren, rij.Genoemd)
            .SetName($"{rij.Regel} {rij.Ambt}, {vorm} {rij.Weg.Replace(' ', '+')} naast {string.Join('+', feiten.Where(f => f.Value is not null).Select(f => f.Value!.ToJsonString().Trim('"').Replace('.', ',')))}: {rij.Uitkomst}, {(rij.Genoemd == "" ? "niets" : rij.Genoemd.Replace(' ', '+'))} ontbreekt");

    [TestCaseSource(nameof(Gevallen))]
    public async Task Een_onbekend_feit(string gemeente, string ambt, JsonObject feiten, string uitkomst, bool registreren, bool publiceren, string genoemd)
    {
        var oordeel = await Toets(gemeente, ambt, feiten);
        Klopt(oordeel, uitkomst, registreren, publiceren);
        Assert.That(oordeel.Onbekend, Is.EquivalentTo(genoemd.Split(' ', StringSplitOptions.RemoveEmptyEntries)), oordeel.Tekst);
        Assert.That(oordeel.Onbekend, Is.Unique);
        if (uitkomst == Zelf && genoemd != "")
        {
            Assert.That(oordeel.Codes, Does.Contain("feitOnbekend"));
        }
    }
}
