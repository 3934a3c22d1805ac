using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode.Assen;

/// <summary>
/// A table of cases judged by the code of Assen (source 003). Only what the code itself finds is compared, so that the
/// law above it may say more. Judging is data over one engine, hence SQLite only.
/// </summary>
public abstract class AssenToetsTests() : HostTests(Provider.Sqlite)
{
    protected const string Vrij = "toegestaan";
    protected const string Zelf = "handmatigBeoordelen";
    protected const string Liever = "weigerenAanbevolen";
    protected const string Nooit = "weigerenVerplicht";

    /// <summary>The code finds duties only.</summary>
    protected const string Geen = "geen";

    /// <summary>In place of a provision: the code says nothing.</summary>
    protected const string Zwijgt = "codeZwijgt";

    private static readonly string[] Strengheid = [Vrij, Zelf, Liever, Nooit];

    /// <summary>One case: the rule, the provision that leads to the outcome, the facts, and marks that are there or (with !) are not.</summary>
    protected static TestCaseData Geval(string regel, string bepaling, string soort, string ambt, string feiten, string uitkomst, params string[] tekens) =>
        new TestCaseData(bepaling, soort, ambt, feiten, uitkomst, tekens)
            .SetName($"{regel} [{bepaling}] {soort} {ambt}: {(feiten.Length == 0 ? "geen feiten" : feiten)}: {uitkomst}{string.Concat(tekens.Select(t => ", " + t))}");

    protected async Task Oordeelt(string bepaling, string soort, string ambt, string feiten, string uitkomst, string[] tekens)
    {
        var oordeel = await Toets(soort, ambt, feiten);
        var eigen = oordeel["bevindingen"]!.AsArray().Where(b => Bron(b!) is "gedragscode" or null).ToList();
        var gevonden = eigen.Select(b => b!["uitkomst"]?.GetValue<string>()).OfType<string>().MaxBy(u => Array.IndexOf(Strengheid, u)) ?? Geen;
        Assert.That(gevonden, Is.EqualTo(uitkomst), oordeel.ToJsonString());
        var aanwezig = Tekens(oordeel);
        if (uitkomst != Geen)
        {
            var beslissend = eigen.Where(b => b!["uitkomst"]?.GetValue<string>() == uitkomst).Select(b => b!["grondslag"]?["bepaling"]?.GetValue<string>() ?? b["code"]!.GetValue<string>());
            Assert.That(beslissend, Does.Contain(bepaling), oordeel.ToJsonString());
        }
        else
        {
            Assert.That(aanwezig.Where(t => t.EndsWith('@' + bepaling, StringComparison.Ordinal)), Is.Not.Empty, oordeel.ToJsonString());
        }

        Assert.Multiple(() =>
        {
            foreach (var teken in tekens)
            {
                Assert.That(aanwezig, teken[0] == '!' ? Does.Not.Contain(teken[1..]) : Does.Contain(teken), oordeel.ToJsonString());
            }
        });
    }

    protected async Task<JsonNode> Toets(string soort, string ambt, string feiten, string peildatum = "2024-05-01")
    {
        var vraag = new JsonObject { ["soort"] = soort, ["ambt"] = ambt, ["peildatum"] = peildatum, ["feiten"] = Feiten(feiten) };
        var antwoord = await Post(Anoniem, Assen + "/toetsingen", vraag);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    /// <summary>Facts as <c>naam=waarde; naam=waarde</c>.</summary>
    private static JsonObject Feiten(string feiten) => new(feiten.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => KeyValuePair.Create<string, JsonNode?>(f[0], f[1] switch
    {
        "true" or "false" => f[1] == "true",
        var getal when decimal.TryParse(getal, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bedrag) => bedrag,
        var tekst => tekst,
    })));

    /// <summary>What the code says, each with its provision: <c>gevolg:ontslag@…</c>, <c>termijn:melding=2024-06-01@…</c>, <c>route:ontvangt=burgemeester+gemeentesecretaris@…</c>.</summary>
    protected static IReadOnlyCollection<string> Tekens(JsonNode oordeel)
    {
        string Lijst(JsonNode stap, string naam, string tussen) => string.Join(tussen, stap[naam]!.AsArray().Select(f => f!.GetValue<string>()));
        IEnumerable<string> Van(string naam, Func<JsonNode, string> teken) => oordeel[naam]!.AsArray().Where(x => Bron(x!) == "gedragscode").Select(x => $"{teken(x!)}@{x!["grondslag"]!["bepaling"]}");
        IEnumerable<string> Los(string naam, string teken) => oordeel[naam]!.AsArray().Select(x => $"{teken}:{x}");
        return
        [
            .. Van("bevindingen", b => b["code"]!.GetValue<string>()),
            .. Van("gevolgen", g => $"gevolg:{g["gevolg"]}"),
            .. Van("termijnen", t => $"termijn:{t["handeling"]}={(t["terstond"]!.GetValue<bool>() ? "terstond" : t["vervaldatum"]?.GetValue<string>() ?? "onbekend")}"),
            .. Van("route", r => $"route:{r["rol"]}={Lijst(r, "functies", r["eenVan"]!.GetValue<bool>() ? "|" : "+")}{(r["naAfstemmingMet"]!.AsArray().Count == 0 ? "" : " na " + Lijst(r, "naAfstemmingMet", "+"))}"),
            .. Los("onthouding", "onthouding"), .. Los("bespreken", "bespreken"), .. Los("meldenBij", "melden"), .. Los("opTeGeven", "opgave"), .. Los("onbekendeFeiten", "onbekend"),
            $"beheerder:{oordeel["beheerder"]}",
        ];
    }

    private static string? Bron(JsonNode van) => van["grondslag"]?["bron"]?.GetValue<string>();
}
