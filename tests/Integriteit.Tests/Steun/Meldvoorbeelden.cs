using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>Reports and what belongs to them, as they are sent.</summary>
public static class Meldvoorbeelden
{
    public static JsonObject Melding(string soort = "integriteitsschending", string wijze = "anoniem", string? ambt = "wethouder", Guid? persoon = null, string omschrijving = "Er ging iets mis.", params (string Pad, JsonNode? Waarde)[] anders)
    {
        var betrokkene = new JsonObject();
        foreach (var (naam, waarde) in new[] { ("ambt", ambt), ("persoon", persoon?.ToString()), ("omschrijving", ambt is null && persoon is null ? "Iemand van de afdeling." : null) })
        {
            if (waarde is not null)
            {
                betrokkene[naam] = waarde;
            }
        }

        return new JsonObject { ["soort"] = soort, ["wijze"] = wijze, ["hoedanigheid"] = "medewerker", ["omschrijving"] = omschrijving, ["betrokkenen"] = new JsonArray(betrokkene) }.Met(anders);
    }

    public static JsonObject Functionaris(string functie, Guid persoon, string van = "2020-01-01") => new()
    {
        ["functie"] = functie,
        ["persoon"] = persoon.ToString(),
        ["naam"] = "M. de Boer",
        ["van"] = van,
        ["besluit"] = "Collegebesluit van 12 december 2019",
    };

    public static JsonObject Gesprek(string aantekeningen = "Wil eerst zelf het gesprek aangaan.") => new() { ["datum"] = "2026-05-20", ["onderwerp"] = "ongewenstGedrag", ["hoedanigheid"] = "medewerker", ["aantekeningen"] = aantekeningen };

    public static JsonObject Concept(string omschrijving = "Herhaalde opmerkingen.") => new() { ["soort"] = "ongewenstGedrag", ["omschrijving"] = omschrijving, ["betrokkenen"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder" }) };

    public static JsonObject Triage(string dag) => new() { ["soort"] = "triage", ["datum"] = dag, ["regime"] = "protocolPolitiekeAmbtsdragers", ["motivering"] = "Een ambtsdrager." };

    public static JsonObject Bewaarregeling(string van, params (string Regime, int Maanden)[] termijnen) => new()
    {
        ["van"] = van,
        ["vastgesteldDoor"] = "de raad",
        ["vastgesteldOp"] = "2026-05-01",
        ["bron"] = "Raadsbesluit 2026-7",
        ["termijnen"] = new JsonArray([.. termijnen.Select(t => new JsonObject { ["regime"] = t.Regime, ["maanden"] = t.Maanden, ["grondslag"] = "Selectielijst" })]),
    };

    /// <summary>A body for each operation; the protocol is the one that is served, from a day far ahead.</summary>
    public static Dictionary<string, JsonObject> Bodies(JsonObject protocol) => new()
    {
        // With a token or without one.
        ["DienMeldingIn"] = Melding(wijze: "open", anders: ("identiteit", new JsonObject { ["naam"] = "K. Melder" })),
        ["ControleerBewijs"] = new() { ["bewijs"] = new JsonObject { ["vastlegging"] = new string('a', 64), ["nonce"] = new string('b', 32), ["tijdstip"] = "2026-05-01T10:00:00Z", ["ondertekening"] = new string('c', 64) } },
        ["Verschoon"] = new() { ["reden"] = "Familie." },
        ["NodigUit"] = new() { ["persoon"] = Guid.CreateVersion7().ToString(), ["functie"] = "griffier", ["recht"] = "lezen", ["reden"] = "Voor het beraad." },
        ["WijzigBetrokkenen"] = new() { ["betrokkenen"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder" }), ["reden"] = "Zo bleek." },
        ["ZetStap"] = Triage("2026-05-01"),
        ["StuurBericht"] = new() { ["tekst"] = "Een vraag." },
        ["SchrijfNotitie"] = new() { ["tekst"] = "Een notitie." },
        ["VraagIdentiteit"] = new() { ["grond"] = "toestemming", ["motivering"] = "Nodig." },
        ["BeslisIdentiteitsverzoek"] = new() { ["toegestaan"] = true, ["motivering"] = "Nodig." },
        ["WijsFunctionarisAan"] = Functionaris("vertrouwenspersoon", Guid.CreateVersion7()),
        ["WijzigFunctionaris"] = Functionaris("servicedesk", Guid.CreateVersion7()),
        ["VoerMeldingUit"] = new() { ["wachtzin"] = "vier kleine bomen aan de vecht", ["reden"] = "Beroep bij de rechtbank." },
        ["VoerMeldingMetBijlagenUit"] = new() { ["wachtzin"] = "vier kleine bomen aan de vecht", ["reden"] = "Beroep bij de rechtbank." },
        ["LegBewaarregelingVast"] = Bewaarregeling("2099-01-01", ("wbk", 36)).Met(("vastgesteldOp", "2023-05-01")),
        ["MaakDeelversie"] = Deelvoorbeelden.Deelversie(),
        ["ZendDoor"] = Deelvoorbeelden.Doorzending(),
        ["GeefKennisgeving"] = new() { ["gegeven"] = true, ["bericht"] = "Nu kan het." },
        ["VoerDoorzendingUit"] = new() { ["wachtzin"] = Deelvoorbeelden.Wachtzin },
        ["KoppelBenadeling"] = new() { ["eerdere"] = Guid.CreateVersion7().ToString(), ["melderZiet"] = false },
        ["LegVertrouwensgesprekVast"] = Gesprek(),
        ["WijzigVertrouwensgesprek"] = Gesprek(),
        ["MaakMeldconcept"] = Concept(),
        ["LegMeldprotocolVast"] = ((JsonObject)protocol.DeepClone()).Met(("van", "2099-01-01"), ("bron", "Raadsbesluit")),
    };
}
