using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>What a piece of evidence is, by its content.</summary>
internal enum Bestandssoort
{
    Pdf,
    Jpeg,
    Png,
    Heic,
}

/// <summary>How a kind of file is named to the outside.</summary>
internal static class Bestandssoorten
{
    /// <summary>The media types in which evidence is sent out.</summary>
    public static readonly IReadOnlyList<string> Mediatypes = [.. Enum.GetValues<Bestandssoort>().Select(Mediatype)];

    public static string Mediatype(this Bestandssoort soort) => soort switch
    {
        Bestandssoort.Pdf => Bestandskenmerk.Pdf,
        Bestandssoort.Jpeg => Bestandskenmerk.Jpeg,
        Bestandssoort.Png => Bestandskenmerk.Png,
        _ => "image/heic",
    };

    /// <summary>The name without what the caller took for its extension, and with the one that fits; never a path, never unseen characters.</summary>
    public static string Naam(this Bestandssoort soort, string? gegeven)
    {
        var kaal = string.Concat((gegeven ?? "").Split('/', '\\')[^1].Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '(' or ')')).Trim(' ', '.');
        var punt = kaal.LastIndexOf('.');
        var stam = (punt > 0 ? kaal[..punt] : kaal).TrimEnd(' ', '.');
        var uitgang = soort == Bestandssoort.Jpeg ? "jpg" : soort.ToString().ToLowerInvariant();
        return $"{(stam.Length == 0 ? "bewijsstuk" : stam[..Math.Min(stam.Length, 150)])}.{uitgang}";
    }
}
