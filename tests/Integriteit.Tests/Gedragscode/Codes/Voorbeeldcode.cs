using System.Text.Json.Nodes;

namespace Integriteit.Tests.Gedragscode;

/// <summary>
/// The code of a municipality that does not exist and has other rules than the three that ship: € 25,00 may still be
/// kept, discounts are free, registration starts at € 10, nothing is public, and the griffier keeps everyone's register.
/// </summary>
internal static class Voorbeeldcode
{
    public const string Gemeente = "gm0999";

    public static readonly IReadOnlyDictionary<string, string> Instellingen = new Dictionary<string, string>
    {
        ["Gemeenten:gm0999:Naam"] = "Waterdam",
        ["Gemeenten:gm0999:Tooi"] = "https://identifier.overheid.nl/tooi/id/gemeente/gm0999",
    };

    public static JsonObject Json() => JsonNode.Parse("""
        {
          "gemeente": "gm0999",
          "code": "waterdamse-code",
          "titel": "Waterdamse code",
          "doelgroep": ["raadslid", "wethouder"],
          "bron": { "titel": "Waterdamse code, raadsbesluit 12" },
          "versies": [
            {
              "versie": "2020",
              "status": "vervallen",
              "inWerkingVan": "2020-01-01",
              "inWerkingTotEnMet": "2022-12-31",
              "bepalingen": [
                {
                  "nummer": "1", "opschrift": "Geschenken", "plaats": "Artikel 1", "samenvatting": "Geen geschenken.",
                  "normen": [{ "type": "verbod", "soort": "geschenk", "uitkomst": "weigerenVerplicht" }]
                }
              ]
            },
            {
              "versie": "2023",
              "status": "inWerking",
              "vastgesteldDoor": "raad",
              "vastgesteldOp": "2022-12-15",
              "inWerkingVan": "2023-01-01",
              "waarden": [{ "sleutel": "openheid", "soort": "kernwaarde", "naam": "Openheid" }],
              "bepalingen": [
                {
                  "nummer": "1", "opschrift": "Geschenken", "plaats": "Artikel 1", "samenvatting": "Tot en met € 25 mag; kortingen mogen altijd.", "waarden": ["openheid"],
                  "normen": [
                    { "type": "drempel", "soort": "geschenk", "wanneer": { "aard": ["geschenk"] }, "bedrag": 25.00, "onder": "toegestaan", "op": "toegestaan", "boven": "weigerenAanbevolen" },
                    { "type": "verbod", "soort": "geschenk", "wanneer": { "aard": ["korting"] }, "uitkomst": "toegestaan" },
                    { "type": "registratie", "soort": "geschenk", "bedrag": 10.00, "onder": "nee", "op": "ja", "boven": "ja" },
                    { "type": "bespreking", "soort": "geschenk", "ambten": ["wethouder"], "met": ["college"], "moment": "bijTwijfel" },
                    { "type": "afhandeling", "soort": "geschenk", "bij": ["weigerenAanbevolen"], "wijzen": [{ "wijze": "behouden", "vereist": ["motivering"] }, { "wijze": "overgedragenAanGemeente", "vereist": ["bestemming"] }] },
                    { "type": "registerbeheer", "soort": "geschenk", "beheerder": "griffier" }
                  ]
                }
              ]
            }
          ]
        }
        """)!.AsObject();

    /// <summary>The version in force.</summary>
    public static JsonObject Versie(this JsonObject code, int index = 1) => code["versies"]![index]!.AsObject();

    public static JsonObject Bepaling(this JsonObject code) => code.Versie()["bepalingen"]![0]!.AsObject();

    public static JsonObject Norm(this JsonObject code, int index) => code.Bepaling()["normen"]![index]!.AsObject();
}
