using System.Text.Json;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Integriteit.Kern.Web;

/// <summary>Every answer that is not a success, as <c>application/problem+json</c>: one place, one form.</summary>
public sealed class Problems(ILogger<Problems> logger)
{
    /// <summary>Answers for an exception that reached the edge.</summary>
    public async Task Handle(HttpContext httpContext, Exception exception)
    {
        switch (exception)
        {
            case OngeldigeInvoer invoer:
                await Write(httpContext, 400, "ongeldigeInvoer", Samen(invoer), new Dictionary<string, object?> { ["invalidParams"] = invoer.Fouten });
                break;
            case Afgewezen afgewezen:
                await Write(httpContext, Status(afgewezen.Reden), afgewezen.Code, afgewezen.Message, afgewezen.Extra);
                break;
            case BadHttpRequestException bad:
                await Write(httpContext, bad.StatusCode, null, null);
                break;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                if (!httpContext.Response.HasStarted)
                {
                    httpContext.Response.StatusCode = 499;
                }

                break;
            default:
                Log(httpContext, exception);
                await Write(httpContext, 500, null, null);
                break;
        }
    }

    private static string Samen(OngeldigeInvoer invoer) => invoer switch
    {
        { Aantal: 1 } => invoer.Fouten[0].Reason,
        _ when invoer.Aantal > invoer.Fouten.Count => $"Er zijn {invoer.Aantal} fouten in het verzoek; de eerste {invoer.Fouten.Count} staan bij invalidParams.",
        _ => $"Er zijn {invoer.Aantal} fouten in het verzoek; ze staan bij invalidParams.",
    };

    /// <summary>The message of an unexpected fault may hold content of the request, so only its type and place are logged.</summary>
    public void Log(HttpContext http, Exception exception)
    {
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            logger.LogError("Request {Verzoek} failed with {Fout} at {Plaats}", http.RequestServices.GetRequiredService<Call>().Verzoek, fault.GetType().FullName, fault.StackTrace);
        }
    }

    /// <summary>The status that belongs to a reason.</summary>
    public static int Status(Reden reden) => reden switch
    {
        Reden.NietAangemeld => 401,
        Reden.Verboden => 403,
        Reden.NietGevonden => 404,
        Reden.Conflict => 409,
        Reden.Verouderd => 412,
        Reden.TeGroot => 413,
        Reden.VerkeerdMediatype => 415,
        Reden.VersieVereist => 428,
        Reden.Onzeker => 503,
    };

    /// <summary>Writes a problem; without a code and a sentence the general ones of the status.</summary>
    public static async Task Write(HttpContext http, int status, string? code, string? detail, IReadOnlyDictionary<string, object?>? extra = null)
    {
        if (http.Response.HasStarted)
        {
            // Half an answer has gone; breaking the connection is the only honest sign that it is not whole.
            http.Abort();
            return;
        }

        var (title, defaultCode, defaultDetail) = General(status);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Remove("ETag");
        if (status == 401)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var body = new Dictionary<string, object?>
        {
            ["type"] = "about:blank",
            ["title"] = title,
            ["status"] = status,
            ["detail"] = detail ?? defaultDetail,
            ["code"] = code ?? defaultCode,
            ["verzoek"] = http.RequestServices.GetRequiredService<Call>().Verzoek,
        };
        foreach (var (name, value) in extra ?? new Dictionary<string, object?>())
        {
            body[name] = value;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static (string Title, string Code, string Detail) General(int status) => status switch
    {
        400 => ("Ongeldig verzoek", "ongeldigVerzoek", "Het verzoek kon niet worden gelezen."),
        401 => ("Niet aangemeld", "nietAangemeld", "Uw token ontbreekt, is verlopen of is niet geldig."),
        403 => ("Niet toegestaan", "verboden", "U mag dit niet."),
        404 => ("Niet gevonden", "nietGevonden", "Hier is niets te vinden. De paden staan in /api/v1/openapi.json."),
        405 => ("Methode niet toegestaan", "methodeNietToegestaan", "Deze methode kan hier niet; de header Allow zegt welke wel."),
        406 => ("Vorm niet beschikbaar", "vormNietBeschikbaar", "Dit antwoord is er niet in de vorm die de header Accept vraagt."),
        408 => ("Te traag", "teTraag", "Het verzoek kwam niet op tijd binnen."),
        409 => ("Conflict", "conflict", "Dit kan nu niet."),
        412 => ("Intussen gewijzigd", "intussenGewijzigd", "Iemand anders heeft dit intussen gewijzigd."),
        413 => ("Te groot", "teGroot", $"Het verzoek is groter dan {Invoer.Grens / 1024} kB."),
        414 => ("Adres te lang", "adresTeLang", "Het adres van het verzoek is te lang."),
        415 => ("Verkeerd mediatype", "verkeerdMediatype", "Stuur de gegevens als application/json."),
        428 => ("Versie vereist", "versieVereist", "Geef met If-Match aan welke versie u wijzigt."),
        429 => ("Te veel verzoeken", "teVeelVerzoeken", "U vraagt te veel in korte tijd. De header Retry-After zegt na hoeveel seconden het weer kan."),
        431 => ("Headers te groot", "headersTeGroot", "De headers van het verzoek zijn te groot."),
        503 => ("Tijdelijk niet beschikbaar", "nietBeschikbaar", "De dienst is er even niet. Probeer het straks opnieuw."),
        _ => ("Onverwachte fout", "onverwachteFout", "Er ging iets mis. Het is vastgelegd; noem bij navraag de waarde van 'verzoek'."),
    };
}
