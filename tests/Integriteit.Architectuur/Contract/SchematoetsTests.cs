using System.Text.Json.Nodes;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Contract;

/// <summary>The examples of the contract, and what the host really answers, fit the schemas that it gives for them.</summary>
public sealed class SchematoetsTests
{
    [Test]
    public async Task Elk_voorbeeld_past_op_zijn_schema() => Bewering.Geen(Voorbeelden(await Dienst.Contract()));

    [Test]
    public void Voorbeeld_dat_niet_past_valt_op()
    {
        var document = Proefcontract.Met("/paths/~1dingen/post/responses/201/content/application~1json/example={\"naam\":1}");
        Assert.That(Voorbeelden(document), Does.Contain("POST /dingen: answer 201.naam: 1 is no string"));
    }

    /// <summary>A published code is the deepest answer there is, with every kind of norm.</summary>
    [Test]
    public async Task Elke_versie_van_een_code_past_op_haar_schema()
    {
        var document = await Dienst.Contract();
        var antwoord = Document.Operaties(document).Single(o => o.Operatie["operationId"]!.GetValue<string>() == "BekijkCodeversie").Operatie["responses"]!["200"]!;
        var fouten = new List<string>();
        foreach (var gemeente in Items(await Dienst.Haal("gemeenten")))
        {
            var codes = $"gemeenten/{gemeente["code"]}/gedragscodes";
            foreach (var code in Items(await Dienst.Haal(codes)))
            {
                foreach (var versie in code["versies"]!.AsArray())
                {
                    var pad = $"{codes}/{code["code"]}/versies/{versie!["versie"]}";
                    fouten.AddRange(Schematoets.Fouten(document, antwoord["content"]!["application/json"]!["schema"], await Dienst.Haal(pad), pad));
                }
            }
        }

        Bewering.Geen(fouten);
    }

    [TestCase("""{ "naam": "a", "soort": "groot", "delen": [{ "naam": "b" }] }""", null)]
    [TestCase("""{ "soort": "groot" }""", "x.naam is absent")]
    [TestCase("""{ "naam": "a", "soort": "middel" }""", "x.soort: \"middel\" is none of the values")]
    [TestCase("""{ "naam": "a", "delen": {} }""", "x.delen: {} is no array")]
    [TestCase("""{ "naam": "a", "delen": [{ "naam": true }] }""", "x.delen[0].naam: true is no string")]
    [TestCase("[]", "x: [] is no object")]
    public void Waarde_wordt_tegen_haar_schema_gehouden(string waarde, string? fout)
    {
        var document = Proefcontract.Met();
        Assert.That(Schematoets.Fouten(document, document["components"]!["schemas"]!["Ding"], JsonNode.Parse(waarde), "x"), fout is null ? Is.Empty : Is.EqualTo([fout]));
    }

    [TestCase("""{ "type": "string", "format": "uuid" }""", "\"x\"")]
    [TestCase("""{ "type": "string", "format": "date" }""", "\"2024-13-01\"")]
    [TestCase("""{ "type": "string", "format": "date-time" }""", "\"2024-01-01T10:00:00+01:00\"")]
    [TestCase("""{ "type": "string", "pattern": "^gm" }""", "\"x\"")]
    [TestCase("""{ "type": "string", "maxLength": 1 }""", "\"xx\"")]
    [TestCase("""{ "type": "integer" }""", "1.5")]
    [TestCase("""{ "type": "object", "properties": {}, "additionalProperties": false }""", """{ "x": 1 }""")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "x": 1 }""")]
    [TestCase("""{ "oneOf": [{ "type": "object" }, { "required": ["x"] }] }""", """{ "x": 1 }""")]
    [TestCase("""{ "allOf": [{ "type": "object" }, { "required": ["x"] }] }""", """{ "y": 1 }""")]
    public void Waarde_die_niet_past_valt_op(string schema, string waarde) =>
        Assert.That(Schematoets.Fouten(new JsonObject(), JsonNode.Parse(schema), JsonNode.Parse(waarde), "x").ToList(), Has.Count.EqualTo(1));

    private static IEnumerable<JsonNode> Items(JsonNode lijst) => lijst["items"]!.AsArray().Select(i => i!);

    private static IEnumerable<string> Voorbeelden(JsonNode document) =>
        from operatie in Document.Operaties(document)
        from deel in (operatie.Operatie["responses"] as JsonObject ?? []).Select(a => ($"answer {a.Key}", a.Value)).Append(("body", operatie.Operatie["requestBody"]))
        from inhoud in Document.Los(document, deel.Item2)?["content"] as JsonObject ?? []
        where inhoud.Value!["example"] is not null
        from fout in Schematoets.Fouten(document, inhoud.Value["schema"], inhoud.Value["example"], $"{operatie.Naam}: {deel.Item1}")
        select fout;
}
