using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>An offset as it is sent: a wethouder at € 8.000 a month in 2024 with € 20.000 of side income.</summary>
public static class Verrekenvoorbeeld
{
    public static JsonObject Deel(string van = "2024-01-01", string totEnMet = "2024-12-31", string ambt = "wethouder") => new()
    {
        ["ambt"] = ambt, ["van"] = van, ["totEnMet"] = totEnMet, ["bezoldigingPerMaand"] = 8000,
    };

    public static JsonObject Inkomst(decimal bedrag = 20_000, bool ambtshalve = false) => new()
    {
        ["omschrijving"] = "Toezichthouder", ["soort"] = "resultaatUitOverigeWerkzaamheden", ["bedrag"] = bedrag, ["ambtshalve"] = ambtshalve,
    };

    public static JsonObject Grond(Guid persoon, params (string Pad, JsonNode? Waarde)[] anders) => new JsonObject
    {
        ["persoon"] = persoon.ToString(),
        ["jaar"] = 2024,
        ["delen"] = new JsonArray(Deel()),
        ["opgave"] = "opgave",
        ["ontvangenOp"] = "2025-03-01",
        ["inkomsten"] = new JsonArray(Inkomst()),
    }.Met(anders);

    /// <summary>The same without a statement, or any knowledge of income.</summary>
    public static JsonObject ZonderOpgave(Guid persoon, params (string Pad, JsonNode? Waarde)[] anders) =>
        Grond(persoon, [("opgave", "ontbreekt"), ("ontvangenOp", null), ("inkomsten", null), .. anders]);

    public static JsonObject Besluit(JsonObject grond, string datum = "2025-07-08") => new()
    {
        ["gegevens"] = grond.DeepClone(), ["besluit"] = new JsonObject { ["datum"] = datum, ["kenmerk"] = "Z-2025-0142" },
    };

    public static JsonObject Verbetering(JsonObject grond, string datum = "2025-09-09") => new() { ["verrekening"] = Besluit(grond, datum), ["reden"] = "Na bezwaar herzien." };
}
