using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bestanden;

/// <summary>The JSON Schema of a code's file, made from the types that read it.</summary>
internal static class BekijkCodeschema
{
    internal sealed record Query : IRequest<JsonNode>;

    internal sealed class Handler(Call call) : IRequestHandler<Query, JsonNode>
    {
        private static readonly JsonNode Schema = Maak();

        public Task<JsonNode> Handle(Query request, CancellationToken cancellationToken) =>
            call.Fouten.Count == 0 ? Task.FromResult(Schema) : throw new OngeldigeInvoer(call.Fouten);
    }

    private static JsonObject Maak()
    {
        var schema = Json.Options.GetJsonSchemaAsNode(typeof(Codebestand), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Vul }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Gedragscode");
        return schema;
    }

    /// <summary>Adds what the exporter does not see: names of enumerations, amounts, and the limits that stand as attributes.</summary>
    private static JsonNode Vul(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = type.IsEnum ? Namen(type)
            : type == typeof(Bedrag) ? new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Bedrag.Hoogste / 100m, ["multipleOf"] = 0.01m }
            : node as JsonObject;
        if (schema is null)
        {
            return node;
        }

        // The exporter leaves out what it knows nothing of, such as the names in a list.
        if (context.TypeInfo.ElementType is { IsEnum: true } element && schema["items"] is null)
        {
            schema["items"] = Namen(element);
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && schema["properties"] is not null)
        {
            var verplicht = context.TypeInfo.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true).Select(p => p.Name);
            schema["required"] = new JsonArray([.. (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Intersect(["type"]).Concat(verplicht).Select(n => (JsonNode)n)]);
        }

        if (context.PropertyInfo?.AttributeProvider is not { } attributen)
        {
            return schema;
        }

        var lijst = context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable;
        foreach (var attribuut in attributen.GetCustomAttributes(true))
        {
            switch (attribuut)
            {
                case RequiredAttribute when schema["type"] is JsonArray soorten:
                    schema["type"] = soorten.Select(s => s!.GetValue<string>()).First(s => s != "null");
                    break;
                case MaxLengthAttribute max:
                    schema[lijst ? "maxItems" : "maxLength"] = max.Length;
                    break;
                case MinLengthAttribute min:
                    schema[lijst ? "minItems" : "minLength"] = min.Length;
                    break;
                case RegularExpressionAttribute vorm:
                    schema["pattern"] = vorm.Pattern;
                    break;
                case RangeAttribute bereik:
                    (schema["minimum"], schema["maximum"]) = ((int)bereik.Minimum, (int)bereik.Maximum);
                    break;
                case DescriptionAttribute uitleg:
                    schema["description"] = uitleg.Description;
                    break;
            }
        }

        return schema;
    }

    private static JsonObject Namen(Type type) => new() { ["enum"] = new JsonArray([.. Naming.All(type).Select(n => (JsonNode)n)]) };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/schemas/gedragscode.json", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(), ct), isPublic: true);
        })
        .Openbaar()
        .Operatie(nameof(BekijkCodeschema), "Gedragscode", "Geeft het JSON Schema van een gedragscodebestand.", "Draft 2020-12. Wat een bestand moet hebben om te worden ingelezen; wat alleen in samenhang te zien is, zegt het inlezen zelf.")
        .Geeft(200, "Het schema.", new Dictionary<string, object> { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Gedragscode" }, "ETag")
        .Weigert(400);
}
