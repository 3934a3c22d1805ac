using System.Text.Json.Nodes;

namespace Integriteit.Architectuur.Contract;

/// <summary>A small contract in which each rule has something to find once it is changed.</summary>
internal static class Proefcontract
{
    /// <summary>The example, after each <c>pointer=value</c>; a pointer without a value is removed.</summary>
    public static JsonNode Met(params IEnumerable<string> wijzigingen)
    {
        var document = JsonNode.Parse(Tekst)!;
        foreach (var wijziging in wijzigingen)
        {
            var (pad, waarde) = (wijziging.Split('=', 2)[0], wijziging.Contains('=') ? wijziging.Split('=', 2)[1] : null);
            var (ouder, naam) = (Document.Volg(document, "#" + pad[..pad.LastIndexOf('/')])!, pad[(pad.LastIndexOf('/') + 1)..].Replace("~1", "/", StringComparison.Ordinal));
            if (waarde is null)
            {
                Assert.That(ouder.AsObject().Remove(naam), pad);
            }
            else
            {
                ouder[naam] = JsonNode.Parse(waarde);
            }
        }

        return document;
    }

    private const string Tekst = """
        {
          "info": { "title": "Proef", "version": "1.0.0" },
          "paths": {
            "/dingen": {
              "get": {
                "tags": ["Dingen"], "operationId": "ZoekDingen", "summary": "Zoekt.", "description": "Zoekt dingen.",
                "parameters": [{ "name": "limit", "in": "query", "description": "Hoeveel.", "schema": { "type": "integer", "maximum": 100 } }],
                "responses": {
                  "200": {
                    "headers": { "ETag": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Ding" } }, "example": [] } }
                  },
                  "400": { "$ref": "#/components/responses/Fout" }
                }
              },
              "post": {
                "tags": ["Dingen"], "operationId": "MaakDing", "summary": "Maakt.", "description": "Maakt een ding.",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Invoer" }, "example": {} } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Ding" }, "example": {} } } }, "400": { "$ref": "#/components/responses/Fout" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Soort": { "type": "string", "enum": ["groot", "klein"] },
              "Ding": {
                "type": "object", "required": ["naam"],
                "properties": {
                  "naam": { "type": "string" },
                  "soort": { "allOf": [{ "$ref": "#/components/schemas/Soort" }], "description": "De soort." },
                  "delen": { "type": "array", "items": { "$ref": "#/components/schemas/Ding" } }
                }
              },
              "Invoer": {
                "type": "object", "required": ["naam"],
                "properties": {
                  "naam": { "type": "string", "maxLength": 200 },
                  "maat": { "type": "string", "enum": ["s", "m"] },
                  "vorm": { "oneOf": [{ "$ref": "#/components/schemas/Rond" }, { "$ref": "#/components/schemas/Vierkant" }] }
                }
              },
              "Rond": { "type": "object", "properties": { "straal": { "type": "integer" } } },
              "Vierkant": { "type": "object", "properties": { "zijde": { "type": "integer" } } }
            },
            "responses": { "Fout": { "description": "Fout.", "content": { "application/problem+json": { "schema": { "type": "object" }, "example": {} } } } }
          }
        }
        """;
}
