using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Serialization;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Kern.Web;

/// <summary>A page of a short list, in the order of its keys.</summary>
public sealed record Lijst<T>([property: Description("De onderdelen van deze pagina.")] IReadOnlyList<T> Items)
{
    /// <summary>The key after which the next page begins; null on the last page.</summary>
    [JsonIgnore]
    public string? Volgende { get; init; }

    /// <summary>Answers with this page and the link to the next.</summary>
    public Task Send(HttpContext http, bool isPublic = true)
    {
        if (Verwijzing(http) is { } link)
        {
            http.Response.Headers.Link = link;
        }

        return Answer.Json(http, this, isPublic: isPublic);
    }

    /// <summary>The link to the next page; null on the last page.</summary>
    public string? Verwijzing(HttpContext http) => Volgende is null ? null : Cursor.Link(http, Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(Volgende)));
}

/// <summary>The question to a list that has no filters.</summary>
public sealed record Lijstvraag(
    [Range(1, 100), Description("Het grootste aantal onderdelen in het antwoord.")] int Limit = 50,
    [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null)
{
    /// <summary>The text key in a cursor; a cursor that is none is a fault of input.</summary>
    public string? Na(Call call)
    {
        try
        {
            return Cursor is null ? null : new UTF8Encoding(false, true).GetString(Base64UrlTextEncoder.Decode(Cursor));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new OngeldigeInvoer([Web.Cursor.Fout]);
        }
    }

    /// <summary>Cuts the page from a list that is in memory and small by nature.</summary>
    public Lijst<T> Deel<T>(IEnumerable<T> items, Func<T, string> key, Call call)
    {
        var na = Na(call);
        var page = items.Where(i => na is null || string.CompareOrdinal(key(i), na) > 0).OrderBy(key, StringComparer.Ordinal).Take(Limit + 1).ToList();
        return page.Count <= Limit ? new Lijst<T>(page) : new Lijst<T>(page[..Limit]) { Volgende = key(page[Limit - 1]) };
    }
}
