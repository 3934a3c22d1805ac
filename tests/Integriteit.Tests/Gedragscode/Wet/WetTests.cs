using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>
/// Asks for judgements in a municipality without a code, so that the law is heard alone; what it does not forbid is then
/// for a person to judge.
/// </summary>
public abstract class WetTests() : HostTests(Provider.Sqlite)
{
    protected const string Waterdam = "/api/v1/gemeenten/gm0999";
    protected const string Voor = "2022-12-31";
    protected const string Na = "2023-01-01";

    protected override TestHost Maak(Provider provider) => new(provider, Voorbeeldcode.Instellingen);

    /// <summary>The judgement of facts written as JSON.</summary>
    protected async Task<JsonNode> Toets(string soort, string ambt, string feiten, string peildatum = "2024-05-01", string gemeente = Waterdam)
    {
        var antwoord = await Post(Anoniem, gemeente + "/toetsingen", new JsonObject { ["soort"] = soort, ["ambt"] = ambt, ["peildatum"] = peildatum, ["feiten"] = JsonNode.Parse(feiten) });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    /// <summary>What an article says: the codes of its findings, each with its outcome when it has one.</summary>
    protected static string[] Zegt(JsonNode toets, string artikel, string wet = "Gemeentewet") =>
    [
        .. from b in toets["bevindingen"]!.AsArray()
           where b!["grondslag"]?["code"]?.GetValue<string>() == wet && b["grondslag"]!["bepaling"]!.GetValue<string>() == artikel
           select b["uitkomst"] is { } uitkomst ? $"{b["code"]} {uitkomst}" : $"{b["code"]}",
    ];

    protected static string Lijst(JsonNode toets, string naam) => string.Join(' ', toets[naam]!.AsArray().Select(n => n!.ToString()));

    protected static string Termijnen(JsonNode toets) =>
        string.Join(' ', toets["termijnen"]!.AsArray().Select(t => $"{t!["handeling"]}:{(t["terstond"]!.GetValue<bool>() ? "terstond" : t["vervaldatum"]?.ToString() ?? "onbekend")}"));

    protected static string Gevolgen(JsonNode toets) => string.Join(' ', toets["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.ToString()).Order());

    protected static string Route(JsonNode toets) =>
        string.Join("; ", toets["route"]!.AsArray().Select(s => $"{s!["rol"]} {string.Join(s["eenVan"]!.GetValue<bool>() ? "|" : "+", s["functies"]!.AsArray())}"));
}
