using System.Buffers.Binary;
using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Integriteit.Kern.Web;

/// <summary>Where a page of a list ended: opaque to callers, a key inside, so that page n costs what page 1 costs.</summary>
public static class Cursor
{
    public static string Of(long key)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The key; a text that no page gave is a fault of input, named <c>cursor</c>.</summary>
    public static long? Read(string? cursor, Action<Fout> meld)
    {
        if (cursor is null)
        {
            return null;
        }

        var bytes = new byte[8];
        if (cursor.Length == 11 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var count) && count == 8 && BinaryPrimitives.ReadInt64BigEndian(bytes) is var key and > 0)
        {
            return key;
        }

        meld(Fout);
        return null;
    }

    /// <summary>What is said of a cursor that no page gave.</summary>
    public const string Ongeldig = "Deze cursor is niet van deze lijst. Begin zonder cursor en volg de verwijzing rel=\"next\".";

    public static Fout Fout { get; } = new("cursor", "ongeldig", Ongeldig);

    /// <summary>The <c>Link</c> header to the page after this one, with all filters kept.</summary>
    public static string Link(HttpContext http, string cursor)
    {
        var query = http.Request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).Append(new("cursor", cursor));
        return $"<{QueryHelpers.AddQueryString(http.Request.Path, query)}>; rel=\"next\"";
    }
}
