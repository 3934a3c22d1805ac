using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>
/// Every combination of office, kind, value and circumstances against the gift chapters written out once more, as
/// plainly as the sources have them: what no cell alone can show is that circumstances do not cancel each other.
/// </summary>
public sealed class ToetsGeschenkCombinatiesTests(Provider provider) : ToetsTests(provider)
{
    private static readonly string[] Strengheid = [Vrij, Zelf, Liever, Nooit];

    private sealed record Geval(string Ambt, string Aard, decimal Waarde, bool Thuis, bool Onderhandeling, bool Leverancier)
    {
        public JsonObject Als(string? hoedanigheid) => Feiten(Aard, Waarde, Thuis ? "huisadres" : "werk", Onderhandeling, Leverancier, hoedanigheid);
    }

    private static IEnumerable<Geval> Alle(params string[] ambten) =>
        from ambt in ambten
        from aard in new[] { "geschenk", "korting", "gunst", "incidenteleVergoeding" }
        from waarde in new[] { 0m, 49.99m, 50m, 50.01m, 999_999_999.99m }
        from thuis in new[] { false, true }
        from onderhandeling in new[] { false, true }
        from leverancier in new[] { false, true }
        select new Geval(ambt, aard, waarde, thuis, onderhandeling, leverancier);

    private static string Strengste(params string?[] uitkomsten) => uitkomsten.OfType<string>().MaxBy(u => Array.IndexOf(Strengheid, u)) ?? Zelf;

    [TestCase(TestName = "000-16 000-17 000-18 000-19 Dalfsen: elke combinatie")]
    public async Task Elke_combinatie_in_Dalfsen()
    {
        foreach (var g in Alle("burgemeester", "wethouder", "raadslid", "commissielid"))
        {
            var genoemd = g.Aard is "geschenk" or "korting";
            Klopt(
                await Toets(Dalfsen, g.Ambt, g.Als(null)),
                Strengste(genoemd ? g.Waarde switch { > 50 => Nooit, 50 => Zelf, _ => Vrij } : null, g.Thuis ? Nooit : null),
                registreren: genoemd,
                publiceren: genoemd);
        }
    }

    [TestCase(TestName = "003-17 003-18 003-19 003-20 Assen: elke combinatie")]
    public async Task Elke_combinatie_in_Assen()
    {
        foreach (var g in Alle("burgemeester", "wethouder"))
        {
            var duur = g is { Aard: "geschenk", Waarde: > 50 };
            Klopt(
                await Toets(Assen, g.Ambt, g.Als("bestuurder")),
                Strengste(g.Aard != "geschenk" ? null : duur ? Nooit : Vrij, g.Thuis || g.Onderhandeling ? Nooit : null, g.Leverancier ? Liever : null),
                registreren: duur,
                publiceren: duur);
        }
    }

    [TestCase(TestName = "002-05 002-06 002-08 002-09 Huizen: elke combinatie")]
    public async Task Elke_combinatie_in_Huizen()
    {
        foreach (var g in Alle("ambtenaar"))
        {
            var nooit = g.Aard is "korting" or "gunst";
            Klopt(
                await Toets(Huizen, g.Ambt, g.Als("ambtenaar")),
                nooit ? Nooit : g.Waarde switch { > 50 => Nooit, 50 => Zelf, _ => Vrij },
                registreren: !nooit && g.Waarde <= 50,
                publiceren: false);
        }
    }
}
