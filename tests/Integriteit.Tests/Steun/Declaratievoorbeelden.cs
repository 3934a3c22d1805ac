using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Claims, their lines and the decisions on them as they are sent.</summary>
public static class Declaratievoorbeelden
{
    private static int leveranciers;

    /// <summary>What can be sent about a claim in Dalfsen.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Bodies => new Dictionary<string, JsonObject>
    {
        ["MaakDeclaratie"] = Declaratie(Regel("reiskosten-ov")),
        ["WijzigDeclaratie"] = Declaratie(Regel("reiskosten-ov")),
        ["TrekDeclaratieTerug"] = Reden(),
        ["ZendDeclaratieTerug"] = new() { ["aanTeVullen"] = "De bon is onleesbaar." },
        ["LegDeclaratieVoor"] = Reden(),
        ["BeslisOverDeclaratie"] = Besluit(42.50m),
    };

    public static JsonObject Antwoord(string antwoord = "ja", string motivering = "Voor de rondweg.") => new() { ["antwoord"] = antwoord, ["motivering"] = motivering };

    /// <summary>A line that is as it should be, of a supplier of its own; change what the test is about.</summary>
    public static JsonObject Regel(string kostensoort = "diner", decimal totaal = 42.50m, string datum = "2024-05-14", string? leverancier = null, params Guid[] bonnen) => new()
    {
        ["datum"] = datum,
        ["kostensoort"] = kostensoort,
        ["totaal"] = totaal,
        ["leverancier"] = leverancier ?? $"Leverancier {Interlocked.Increment(ref leveranciers)}",
        ["doel"] = "Overleg met de provincie",
        ["belangGemeente"] = Antwoord(),
        ["vloeitVoortUitFunctie"] = Antwoord(),
        ["redelijk"] = Antwoord(),
        ["betaalwijze"] = "eigenMiddelen",
        ["partijpolitiek"] = false,
        ["andersVergoed"] = false,
        ["bewijsstukken"] = new JsonArray([.. bonnen.Select(b => (JsonNode)b.ToString())]),
    };

    public static JsonObject Declaratie(params JsonObject[] regels) => new() { ["ambt"] = "wethouder", ["omschrijving"] = "Mei", ["regels"] = new JsonArray([.. regels]) };

    /// <summary>A decision that awards these amounts, line by line.</summary>
    public static JsonObject Besluit(params decimal[] toegekend) => new()
    {
        ["regels"] = new JsonArray([.. toegekend.Select((t, i) => new JsonObject { ["nummer"] = i + 1, ["toegekend"] = t, ["reden"] = "Zo getoetst.", ["grond"] = "Procedure declaraties" })]),
    };

    public static JsonObject College(JsonObject besluit, string datum, bool zonder = true) =>
        besluit.Met(("college", new JsonObject { ["datum"] = datum, ["kenmerk"] = "B&W 2026-40", ["zonderIndiener"] = zonder }));

    public static JsonObject Reden(string reden = "Er is twijfel.") => new() { ["reden"] = reden };
}
