using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The code of a municipality that does not exist and that departs from the law in three ways, with a draft beside it.</summary>
internal static class Conflictcode
{
    public const string Pad = "/api/v1/gemeenten/gm0999/gedragscodes/afwijkende-code";

    /// <summary>A host that has this code from its start.</summary>
    public static TestHost Host(Provider provider)
    {
        var host = new TestHost(provider, Voorbeeldcode.Instellingen);
        var map = Directory.CreateDirectory(Path.Combine(host.Map, "gedragscodes")).FullName;
        File.WriteAllText(Path.Combine(map, "afwijkend.json"), Json().ToJsonString());
        return host;
    }

    private static JsonObject Json() => JsonNode.Parse("""
        {
          "gemeente": "gm0999",
          "code": "afwijkende-code",
          "titel": "Afwijkende code",
          "doelgroep": ["raadslid", "wethouder", "burgemeester"],
          "bron": { "titel": "Afwijkende code, raadsbesluit 13" },
          "versies": [
            {
              "versie": "2022",
              "status": "inWerking",
              "vastgesteldDoor": "raad",
              "vastgesteldOp": "2022-04-14",
              "inWerkingVan": "2022-04-14",
              "bepalingen": [
                {
                  "nummer": "1", "opschrift": "Belangen", "plaats": "Artikel 1", "samenvatting": "Geen invloed, wel een stem.",
                  "normen": [{ "type": "onthouding", "soort": "belangmelding", "beinvloeding": "ja", "stemming": "nee" }]
                },
                {
                  "nummer": "2", "opschrift": "Nevenfuncties", "plaats": "Artikel 2", "samenvatting": "Openbaar binnen een maand.",
                  "normen": [
                    { "type": "openbaarmaking", "soort": "nevenfunctie" },
                    { "type": "termijn", "soort": "nevenfunctie", "handeling": "openbaarmaking", "duur": { "aantal": 1, "eenheid": "maanden" }, "vanaf": "datumAanvaarding" }
                  ]
                },
                {
                  "nummer": "3", "opschrift": "Geschillen", "plaats": "Artikel 3", "samenvatting": "Gemachtigde zijn mag.",
                  "normen": [{ "type": "verbod", "soort": "overeenkomst", "wanneer": { "handeling": ["gemachtigdeInGeschil", "geen"] }, "uitkomst": "toegestaan" }]
                },
                {
                  "nummer": "4", "opschrift": "Melden", "plaats": "Artikel 4", "samenvatting": "Over de burgemeester meldt men bij de vertrouwenspersoon.",
                  "normen": [{ "type": "meldroute", "soort": "melding", "ambten": ["burgemeester"], "wanneer": { "meldingsoort": ["integriteitsschending"] }, "rol": "ontvangt", "functies": ["vertrouwenspersoon"] }]
                }
              ]
            },
            {
              "versie": "ontwerp",
              "status": "ontwerp",
              "bepalingen": [
                {
                  "nummer": "1", "opschrift": "Belangen", "plaats": "Artikel 1", "samenvatting": "Niet stemmen.",
                  "normen": [{ "type": "onthouding", "soort": "belangmelding", "stemming": "ja" }]
                }
              ]
            }
          ]
        }
        """)!.AsObject();
}
