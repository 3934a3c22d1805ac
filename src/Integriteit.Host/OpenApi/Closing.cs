using System.Globalization;
using Integriteit.Kern.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Integriteit.Host.OpenApi;

/// <summary>What the document has once: the problem schema, one response for each problem status, tags, closed input.</summary>
internal sealed class Closing : IDocumentFilter
{
    private static readonly Dictionary<int, (string Name, string Text)> Problems = new()
    {
        [400] = ("OngeldigeInvoer", "Het verzoek heeft fouten; alle staan in invalidParams."),
        [401] = ("NietAangemeld", "Er is geen geldig token."),
        [403] = ("NietToegestaan", "Dit mag niet met dit token."),
        [404] = ("NietGevonden", "Dit is er niet, of niet voor deze beller."),
        [406] = ("VormNietBeschikbaar", "Het antwoord is er niet in de gevraagde vorm."),
        [409] = ("Conflict", "De stand van zaken, of een regel die geldt, laat dit niet toe."),
        [412] = ("IntussenGewijzigd", "Het is intussen gewijzigd."),
        [413] = ("TeGroot", "Het verzoek is te groot."),
        [415] = ("VerkeerdMediatype", "De gegevens zijn niet in een vorm die deze API leest."),
        [428] = ("VersieVereist", "De header If-Match ontbreekt."),
        [429] = ("TeVeelVerzoeken", "Te veel verzoeken; Retry-After zegt hoe lang te wachten."),
        [500] = ("OnverwachteFout", "Er ging iets mis aan de kant van de dienst."),
        [503] = ("NietBeschikbaar", "De dienst is er even niet, of het is niet zeker of het verzoek is uitgevoerd."),
    };

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Gemeenten"] = "De gemeenten die deze dienst bedient.",
        ["Gedragscode"] = "Gedragscodes, hun bepalingen en normen, en de toets van een geval.",
        ["Onduidelijkheden"] = "Bepalingen die onduidelijk zijn of ontbreken, en wat ermee is gedaan.",
        ["Gesprek"] = "Het gesprek over integriteit: besprekingen, verplichtingen, dilemma's, zelftoetsen en basisnormen.",
        ["Zittingsperioden"] = "De zittingsperioden van raad en college.",
        ["Eden"] = "Wie de eed of belofte aflegde, en wie nog niet.",
        ["Instemmingen"] = "De instemming van raadsleden met de gedragscode.",
        ["Aanspreekpunten"] = "Bij wie men terecht kan.",
        ["Meldwijzer"] = "Alle wegen om iets te melden, binnen en buiten.",
        ["Meldingen"] = "Meldingen indienen en behandelen; een melding is er alleen voor wie haar moet behandelen.",
        ["Doorzendingen"] = "Wat van een melding gedeeld kan worden, en wat daarvan naar welke autoriteit ging; alleen voor wie haar leest.",
        ["Melder"] = "Wat een melder met de ontvangstcode kan; van de melder wordt niets vastgelegd.",
        ["Vertrouwenspersonen"] = "De kluis van een vertrouwenspersoon; alleen voor die persoon zelf.",
        ["Identiteit"] = "De kluis met wie vertrouwelijk meldden: vragen, beslissen en zien.",
        ["Meldprotocol"] = "Aan wie een melding gaat, en wie daarvoor is aangewezen.",
        ["Risicoanalyses"] = "De toets van kandidaten en het bureau dat die doet.",
        ["Ambtsdragers"] = "Personen met hun ambten.",
        ["Registers"] = "De registers; wat de regels openbaar maken is dat zonder token.",
        ["Termijnen"] = "Wat er voor een dag moet gebeuren.",
        ["Signalen"] = "Wat over de registers heen opvalt; alleen voor wie een register beheert.",
        ["Open Raadsinformatie"] = "Openbare gegevens in de vorm van de standaard Open Raadsinformatie.",
        ["Kostensoorten"] = "Welke kosten de gemeente draagt, en welke de ambtsdrager.",
        ["Bewijsstukken"] = "Bonnen en facturen bij declaraties; alleen voor wie ermee van doen heeft.",
        ["Facturen"] = "Kosten van ambtsdragers die de gemeente rechtstreeks betaalt; alleen voor wie ermee van doen heeft.",
        ["Declaraties"] = "Declaraties van ambtsdragers, van concept tot besluit; alleen voor wie ermee van doen heeft.",
        ["Betalingen"] = "Rekeningen, en opdrachten aan de bank om declaraties te betalen; de rekeningen zijn vertrouwelijk.",
        ["Declaratiepublicaties"] = "De declaraties van elke maand, zoals zij openbaar zijn, en wat op welke grond niet openbaar is.",
        ["Declaratieoverzichten"] = "Wat er aan declaraties is uitbetaald, opgeteld.",
        ["Verrekeningen"] = "De verrekening van neveninkomsten met de bezoldiging; alleen voor de persoon zelf en de gemeentesecretaris.",
    };

    /// <summary>The name of the shared response of a status; in words, since a linter reads digits as a status.</summary>
    public static string Problem(int status) => Problems[status].Name;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "https://example.org/api/v1" }];
        // The server's address already ends in the version.
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            paths[path["/api/v1".Length..]] = item;
        }

        swaggerDoc.Paths = paths;
        swaggerDoc.Tags = new HashSet<OpenApiTag>(Tags.Select(t => new OpenApiTag { Name = t.Key, Description = t.Value }));
        var components = swaggerDoc.Components ??= new OpenApiComponents();
        components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        components.Schemas["Probleem"] = Schema(swaggerDoc);
        foreach (var (status, (name, text)) in Problems)
        {
            components.Responses[name] = new OpenApiResponse
            {
                Description = text,
                Headers = Headers(status),
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Probleem", swaggerDoc), Example = Example(status, text) },
                },
            };
        }

        foreach (var type in context.ApiDescriptions.SelectMany(d => d.ActionDescriptor.EndpointMetadata.OfType<Neemt>()).Select(n => n.Type))
        {
            Close(components, Schemas.Name(type));
        }
    }

    private static Dictionary<string, IOpenApiHeader> Headers(int status)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["API-Version"] = new OpenApiHeader { Description = "De volledige versie van deze API.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        };
        if (status == 429)
        {
            headers["Retry-After"] = new OpenApiHeader { Description = "Seconden tot het weer kan.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };
        }

        return headers;
    }

    private static System.Text.Json.Nodes.JsonObject Example(int status, string text)
    {
        var example = new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = text.TrimEnd('.'),
            ["status"] = status,
            ["detail"] = text,
            ["code"] = Naming.Camel(Problems[status].Name),
            ["verzoek"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        if (status == 400)
        {
            example["invalidParams"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
            {
                ["name"] = "limit",
                ["code"] = "buitenBereik",
                ["reason"] = "'limit' moet van 1 tot en met 100 zijn.",
            });
        }

        return example;
    }

    /// <summary>RFC 9457 with a stable code.</summary>
    private static OpenApiSchema Schema(OpenApiDocument document)
    {
        static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Een fout (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "code", "verzoek" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("Een URI voor de soort fout; about:blank als de status genoeg zegt."),
                ["title"] = Text("De soort fout in een paar woorden."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "De HTTP-status." },
                ["detail"] = Text("Wat er aan de hand is, in een zin."),
                ["code"] = Text("Vaste code van de fout, om op te toetsen."),
                ["verzoek"] = Text("Kenmerk van het verzoek, voor navraag."),
                ["uitkomst"] = Text("Bij een verboden afhandeling: de uitkomst van de toets."),
                ["bevindingen"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "Bij een verboden afhandeling: de bevindingen die haar verbieden.", Items = new OpenApiSchemaReference("Bevinding", document) },
                ["afhandeling"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "Bij een verboden afhandeling: wat wel kan.", Items = new OpenApiSchemaReference("ToegestaneAfhandeling", document) },
                ["invalidParams"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Description = "Alle fouten in de invoer.",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "name", "code", "reason" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["name"] = Text("Het veld of de parameter."),
                            ["code"] = Text("Vaste code van de fout."),
                            ["reason"] = Text("Wat eraan te doen is."),
                        },
                    },
                },
            },
        };
    }

    /// <summary>What a caller sends may hold no other fields, at any depth.</summary>
    private static void Close(OpenApiComponents components, string name)
    {
        if (!components.Schemas!.TryGetValue(name, out var found))
        {
            return;
        }

        foreach (var form in found is OpenApiSchema { OneOf: { } forms } ? forms.SelectMany(References) : [])
        {
            Close(components, form);
        }

        if (found is OpenApiSchema { AdditionalPropertiesAllowed: true, Properties.Count: > 0, OneOf: null or { Count: 0 } } schema)
        {
            schema.AdditionalPropertiesAllowed = false;
            foreach (var inner in schema.Properties.Values.SelectMany(References))
            {
                Close(components, inner);
            }
        }
    }

    private static IEnumerable<string> References(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference reference => [reference.Reference.Id!],
        OpenApiSchema { Items: { } items } => References(items),
        OpenApiSchema { AllOf: { } all } => all.SelectMany(References),
        _ => [],
    };
}
