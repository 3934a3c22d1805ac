using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Trips, facilities and uses of a car as they could be sent.</summary>
public static class Reisvoorbeelden
{
    public static IReadOnlyList<Registervoorbeeld> Alle =>
    [
        new("dienstreizen", "Dienstreis", "wethouder", Reis, new Dictionary<string, JsonObject>
        {
            ["collegebesluit"] = Besluit(),
            ["vooroverleg"] = Registervoorbeelden.Vooroverleg("gemeentesecretaris"),
            ["raadsinformatie"] = Registervoorbeelden.Raadsinformatie(),
            ["verantwoording"] = Verantwoording(),
            ["annulering"] = new() { ["op"] = "2024-05-06", ["reden"] = "De gastgemeente heeft afgezegd." },
            ["zienswijze"] = Registervoorbeelden.Zienswijze(),
        }),
        new("voorzieningen", "Voorziening", "wethouder", Voorziening, new Dictionary<string, JsonObject>
        {
            ["collegebesluit"] = Gebruiksbesluit(),
            ["melding"] = Melding(),
            ["inlevering"] = Inlevering(),
            ["zienswijze"] = Registervoorbeelden.Zienswijze(),
        }),
        new("dienstautoritten", "Dienstautorit", "wethouder", persoon => Rit(persoon, Guid.Empty), new Dictionary<string, JsonObject> { ["afdracht"] = new() { ["op"] = "2024-06-03", ["verwijzing"] = "Boeking 311" } })
        {
            Eerst = ("voorzieningen", "voorziening", persoon => Voorziening(persoon).Met(("soort", "dienstauto"), ("omschrijving", "Dienstauto met chauffeur"))),
        },
    ];

    /// <summary>The intention of a wethouder to go abroad at the cost of the municipality.</summary>
    public static JsonObject Reis(Guid persoon) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["datumVoornemen"] = "2024-04-15",
        ["doel"] = "Werkbezoek aan de partnergemeente",
        ["plaats"] = "Leipzig",
        ["land"] = "DE",
        ["bestemming"] = "buitenland",
        ["vertrek"] = "2024-05-13",
        ["terugkeer"] = "2024-05-16",
        ["beleidsoverwegingen"] = "Het meerjarenplan onderwijs vraagt uitwisseling.",
        ["gezelschap"] = new JsonArray(new JsonObject { ["wie"] = "Beleidsadviseur onderwijs", ["aantal"] = 1 }),
        ["geraamdeKosten"] = 500.00m,
        ["wijzeVanVerslag"] = "Een verslag aan de raad",
        ["betaler"] = "gemeente",
        ["functioneel"] = "ja",
        ["hoedanigheid"] = "bestuurder",
    };

    public static JsonObject Besluit(string uitkomst = "akkoord", string op = "2024-04-23") => new() { ["op"] = op, ["uitkomst"] = uitkomst, ["verwijzing"] = "B&W 2024-17" };

    public static JsonObject Kosten(string drager, decimal bedrag, string? derde = null, bool? verlenging = null)
    {
        var kosten = new JsonObject { ["omschrijving"] = "Trein en verblijf", ["bedrag"] = bedrag, ["drager"] = drager };
        if (derde is not null)
        {
            kosten["derde"] = Registervoorbeelden.Partij(derde);
        }

        if (verlenging is not null)
        {
            kosten["verlenging"] = verlenging;
        }

        return kosten;
    }

    /// <summary>An account of these costs; without any, of € 482,50 for the municipality.</summary>
    public static JsonObject Verantwoording(params JsonObject[] kosten)
    {
        JsonObject[] alle = kosten.Length > 0 ? kosten : [Kosten("gemeente", 482.50m)];
        return new()
        {
            ["op"] = "2024-05-27",
            ["opbrengst"] = "Afspraken over de uitwisseling van scholieren.",
            ["kosten"] = new JsonArray([.. alle.Select(k => k.DeepClone())]),
            ["totaal"] = alle.Sum(k => k["bedrag"]!.GetValue<decimal>()),
            ["motivering"] = "Het college heeft ingestemd.",
        };
    }

    /// <summary>A laptop on loan.</summary>
    public static JsonObject Voorziening(Guid persoon) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["soort"] = "ict",
        ["verstrekking"] = "bruikleen",
        ["omschrijving"] = "Laptop",
        ["kenmerk"] = "SN4711",
        ["bedrag"] = 1249.00m,
        ["leverancier"] = Registervoorbeelden.Partij("Kantoorautomatisering Vecht B.V.", "12345678"),
        ["van"] = "2024-03-10",
        ["gebruik"] = "zakelijk",
    };

    public static JsonObject Gebruiksbesluit(params string[] gebruik) => new()
    {
        ["op"] = "2024-04-23",
        ["gebruik"] = new JsonArray([.. (gebruik.Length > 0 ? gebruik : ["zakelijk", "woonWerk"]).Select(g => (JsonNode)g)]),
        ["verwijzing"] = "B&W 2024-17",
    };

    public static JsonObject Melding() => new() { ["op"] = "2024-05-02", ["bij"] = "gemeentesecretaris", ["toelichting"] = "De telefoon is ook het privénummer." };

    public static JsonObject Inlevering(string op = "2024-06-03") => new() { ["op"] = op, ["staat"] = "goed" };

    /// <summary>A drive to the province.</summary>
    public static JsonObject Rit(Guid persoon, Guid auto) => new()
    {
        ["persoon"] = persoon.ToString(),
        ["ambt"] = "wethouder",
        ["voorziening"] = auto.ToString(),
        ["datum"] = "2024-05-01",
        ["gebruik"] = "zakelijk",
        ["doel"] = "Overleg met de provincie",
        ["vanPlaats"] = "Dalfsen",
        ["naarPlaats"] = "Zwolle",
        ["chauffeur"] = "Chauffeursdienst",
        ["vergoedingDerde"] = new JsonObject { ["derde"] = Registervoorbeelden.Partij("Waterschap"), ["bedrag"] = 12.50m },
        ["motivering"] = "Er is nog geen besluit.",
    };
}
