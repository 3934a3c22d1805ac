using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Integriteit.Host.OpenApi;

/// <summary>Writes an operation from what its slice said of it, and nothing that it did not say.</summary>
internal sealed class Operations : IOperationFilter
{
    /// <summary>What every operation can answer, whatever its slice says.</summary>
    private static readonly int[] Always = [401, 406, 429, 500, 503];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var operatie = metadata.OfType<Operatie>().First();
        operation.OperationId = operatie.Id;
        operation.Summary = operatie.Samenvatting;
        operation.Description = operatie.Beschrijving;
        operation.Tags = new HashSet<OpenApiTagReference> { new(operatie.Groep, context.Document) };
        operation.Parameters = [.. Path(context), .. Query(metadata, context), .. Headers(metadata)];
        operation.RequestBody = metadata.OfType<Neemt>().FirstOrDefault() is { } neemt ? Body(neemt, context) : metadata.OfType<NeemtRijen>().FirstOrDefault() is { } rijen ? Body(rijen) : metadata.OfType<NeemtBestand>().FirstOrDefault() is { } bestand ? Body(bestand) : null;
        operation.Responses = Responses(metadata, context);
        // A public path takes a token too: it then shows what the caller may see besides.
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] };
        operation.Security = metadata.OfType<EigenSleutel>().Any() ? [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("ontvangstcode", context.Document)] = [] }]
            : metadata.OfType<IAllowAnonymous>().Any() ? [[], token] : [token];
    }

    private static IEnumerable<OpenApiParameter> Path(OperationFilterContext context) => context.ApiDescription.ParameterDescriptions
        .Where(p => p.Source.Id == "Path")
        .Select(p => new OpenApiParameter
        {
            Name = p.Name,
            In = ParameterLocation.Path,
            Required = true,
            Description = p.Name switch
            {
                "gemeente" => "De CBS-code van de gemeente.",
                "id" => "Het id.",
                "code" => "De sleutel van de gedragscode.",
                "versie" => "De naam van de versie.",
                "zelftoets" => "De sleutel van de zelftoets.",
                "norm" => "De sleutel van de basisnorm.",
                "maand" => "De maand: een jaar en een maand.",
                "jaar" => "Het kalenderjaar.",
                "nummer" => "Het nummer binnen de melding.",
                _ => p.Name,
            },
            Schema = p.Type == typeof(Guid)
                ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }
                : p.Type == typeof(int) ? new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" }
                : new OpenApiSchema { Type = JsonSchemaType.String, Pattern = p.Name == "gemeente" ? "^gm[0-9]{4}$" : null },
            Example = p.Name switch
            {
                "gemeente" => (JsonNode)"gm0148",
                "code" => "bestuurders-en-volksvertegenwoordigers",
                "versie" => "1",
                "zelftoets" => "sociale-media",
                "norm" => "nevenwerkzaamheden",
                "maand" => "2024-05",
                "jaar" => 2025,
                "nummer" => 1,
                _ => "01920000-0000-7000-8000-000000000002",
            },
        });

    private static IEnumerable<OpenApiParameter> Query(IEnumerable<object> metadata, OperationFilterContext context) =>
        from vraagt in metadata.OfType<Vraagt>()
        from parameter in Vraag.Parameters(vraagt.Type)
        where !vraagt.Zonder.Contains(Naming.Camel(parameter.Name!))
        select new OpenApiParameter
        {
            Name = Naming.Camel(parameter.Name!),
            In = ParameterLocation.Query,
            Description = parameter.GetCustomAttribute<DescriptionAttribute>()!.Description,
            Schema = Schema(parameter, context),
        };

    private static OpenApiSchema Schema(ParameterInfo parameter, OperationFilterContext context)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum)
        {
            return new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Naming.All(type).Select(n => (JsonNode)n)] };
        }

        var generated = (OpenApiSchema)context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
        if (parameter.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            generated.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
            generated.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
        }

        if (parameter.GetCustomAttribute<MaxLengthAttribute>() is { } max)
        {
            generated.MinLength = 1;
            generated.MaxLength = max.Length;
        }

        generated.Default = parameter.HasDefaultValue && parameter.DefaultValue is int number ? number : null;
        return generated;
    }

    private static IEnumerable<OpenApiParameter> Headers(IList<object> metadata)
    {
        OpenApiParameter Header(string name, bool required, string text, string example) => new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = text,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = example,
        };

        if (metadata.OfType<NeemtSleutel>().Any())
        {
            yield return Header("Idempotency-Key", false, "Een sleutel die de beller kiest: hetzelfde verzoek met dezelfde sleutel geeft het eerste antwoord nog eens.", "7f9c2ba4-e88f-4d4a-9c36-1f2d3c4b5a69");
        }

        foreach (var kop in metadata.OfType<NeemtKop>())
        {
            yield return Header(kop.Naam, kop.Vereist, kop.Uitleg, kop.Voorbeeld);
        }

        foreach (var versie in metadata.OfType<NeemtVersie>())
        {
            yield return Header("If-Match", versie.Vereist, "De ETag van de versie die wordt gewijzigd.", "\"1-volledig\"");
        }

        if (metadata.OfType<Geeft>().Any(g => g.Status == 200 && g.Headers.Contains("ETag")) && !metadata.OfType<Neemt>().Any())
        {
            yield return Header("If-None-Match", false, "De ETag van het antwoord dat de beller al heeft; is er niets veranderd, dan volgt 304.", "\"1-openbaar\"");
        }
    }

    private static OpenApiRequestBody Body(Neemt neemt, OperationFilterContext context) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [neemt.Mediatype] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(neemt.Type, context.SchemaRepository), Example = Node(neemt.Voorbeeld(), neemt.Type) },
        },
    };

    /// <summary>Rows are text to a schema; the example shows one.</summary>
    private static OpenApiRequestBody Body(NeemtRijen rijen) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Rijbestand.Ndjson] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Node(rijen.Voorbeeld, rijen.Type).ToJsonString(Json.Options) + "\n" },
            [Geeft.Csv] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
    };

    private static OpenApiRequestBody Body(NeemtBestand bestand) => new()
    {
        Required = true,
        Content = bestand.Mediatypes.ToDictionary(m => m, _ => (IOpenApiMediaType)new OpenApiMediaType { Schema = Bestand() }),
    };

    private static OpenApiSchema Bestand() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiResponses Responses(IList<object> metadata, OperationFilterContext context)
    {
        var responses = new OpenApiResponses();
        foreach (var geeft in metadata.OfType<Geeft>())
        {
            responses[Text(geeft.Status)] = new OpenApiResponse
            {
                Description = geeft.Omschrijving,
                Headers = HeadersOf(geeft.Headers),
                Content = geeft.Mediatypes.ToDictionary(m => m, m => (IOpenApiMediaType)(m == Geeft.Json
                    ? new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(geeft.Type!, context.SchemaRepository), Example = Node(geeft.Voorbeeld!()) }
                    : new OpenApiMediaType { Schema = geeft.Bestand ? Bestand() : new OpenApiSchema { Type = JsonSchemaType.String } })),
            };
            if (geeft.Status == 200 && geeft.Headers.Contains("ETag") && !metadata.OfType<Neemt>().Any())
            {
                responses["304"] = new OpenApiResponse { Description = "Niets veranderd sinds de gegeven ETag.", Headers = HeadersOf(["ETag"]) };
            }
        }

        foreach (var status in metadata.OfType<Weigert>().SelectMany(w => w.Statussen).Concat(Always).Distinct().Order())
        {
            responses[Text(status)] = new OpenApiResponseReference(Closing.Problem(status), context.Document);
        }

        return responses;
    }

    /// <summary>The headers of a successful answer; the version is on each.</summary>
    private static Dictionary<string, IOpenApiHeader> HeadersOf(IEnumerable<string> names) => names.Prepend("API-Version").ToDictionary(
        name => name,
        name => (IOpenApiHeader)new OpenApiHeader
        {
            Description = name switch
            {
                "API-Version" => "De volledige versie van deze API.",
                "ETag" => "De versie van dit antwoord.",
                "Link" => "De verwijzing rel=\"next\" naar de volgende pagina; ontbreekt op de laatste.",
                "Location" => "Waar het nieuwe staat.",
                "Content-Disposition" => "De naam waaronder het bestand kan worden bewaard.",
                _ => name,
            },
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static JsonNode Node(object value, Type? type = null) => JsonSerializer.SerializeToNode(value, type ?? value.GetType(), Json.Options)!;
}
