using System.Text.Json.Nodes;
using Integriteit.Kern.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Integriteit.Host.OpenApi;

/// <summary>The contract: made once from the operations that are mapped, served to everyone.</summary>
internal static class Contract
{
    public const string Path = "/api/v1/openapi.json";

    /// <summary>The same document for the manual at <c>/</c>.</summary>
    public const string ForManual = "/handleiding/openapi.json";

    private const string Name = "v1";

    public static IServiceCollection AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Name, new OpenApiInfo
            {
                Title = "Integriteit",
                Version = Edge.Version,
                Description = "De integriteitsadministratie van gemeenten: gedragscodes als regels met grondslag, en de registers die eruit volgen. Openbare gegevens vragen geen token. Fouten zijn application/problem+json met een vaste 'code'; bij 400 staan alle fouten tegelijk in 'invalidParams'. Bedragen zijn euro's met twee decimalen, tijdstippen zijn UTC. Onbekende velden en parameters worden geweigerd. Openbare antwoorden mogen worden bewaard mits bij elk gebruik nagevraagd (ETag, If-None-Match).",
                Contact = new OpenApiContact { Name = "Team Integriteit", Email = "integriteit@example.org", Url = new Uri("https://example.org/integriteit/issues") },
                License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12") },
            });
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "Een token met de claims sub, gemeente, rol en zo nodig persoon." });
            options.AddSecurityDefinition("ontvangstcode", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Ontvangstcode", Description = "De 16 cijfers die een melder bij het indienen kreeg." });
            options.CustomSchemaIds(Schemas.Name);
            options.SupportNonNullableReferenceTypes();
            // The value of a condition: a choice by its name, or yes or no.
            options.MapType<JsonValue>(() => new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Boolean }] });
            options.SchemaFilter<Schemas>();
            options.OperationFilter<Operations>();
            options.DocumentFilter<Closing>();
            options.DocInclusionPredicate((_, description) => description.ActionDescriptor.EndpointMetadata.OfType<Operatie>().Any());
        });
        return services;
    }

    public static void MapContract(this IEndpointRouteBuilder app)
    {
        JsonNode? made = null;
        async Task Send(HttpContext http, ISwaggerProvider provider, string server)
        {
            made ??= await Make(provider);
            var document = made.DeepClone();
            document["servers"] = new JsonArray(new JsonObject { ["url"] = server });
            await Answer.Json(http, document, isPublic: true);
        }

        // TLS always, whatever the way from the proxy to here.
        app.MapGet(Path, (HttpContext http, ISwaggerProvider provider) => Send(http, provider, $"https://{http.Request.Host}/api/v1")).Openbaar();

        // For the manual: tried on the address that the reader came by.
        app.MapGet(ForManual, (HttpContext http, ISwaggerProvider provider) => Send(http, provider, "/api/v1")).AllowAnonymous();
    }

    /// <summary>The document without the server's own address.</summary>
    public static async Task<JsonNode> Make(ISwaggerProvider provider)
    {
        var document = provider.GetSwagger(Name);
        return JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))!;
    }
}
