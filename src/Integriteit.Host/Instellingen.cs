using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Integriteit.Kern;
using Integriteit.Kern.Dialects;

namespace Integriteit.Host;

/// <summary>Configuration that cannot be worked with; the message names every fault.</summary>
internal sealed class InstellingenFout(IReadOnlyList<string> fouten)
    : Exception($"The configuration has {fouten.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, fouten.Select(f => "- " + f))}");

/// <summary>The configuration, read and checked once at start.</summary>
internal sealed partial record Instellingen(
    string Map,
    string Sleutels,
    string? SqlServer,
    string? Authority,
    string? Audience,
    int AnoniemPerMinuut,
    int AangemeldPerMinuut,
    IReadOnlyList<IPNetwork> Proxies,
    Herinnertermijn Herinneren,
    Bewijsmap Bewijsstukken,
    IReadOnlyList<Gemeente> Gemeenten)
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Data"] = ["Map", "Sleutels", "SqlServer", "Bewijsstukken"],
        ["Authenticatie"] = ["Authority", "Audience"],
        ["Netwerk"] = ["Proxies"],
        ["Limieten"] = ["AnoniemPerMinuut", "AangemeldPerMinuut"],
        ["Termijnen"] = ["HerinnerDagenVooraf"],
    };

    /// <exception cref="InstellingenFout">Names every fault at once.</exception>
    public static Instellingen Lees(IConfiguration configuration, bool development)
    {
        var faults = new List<string>();
        foreach (var (section, keys) in Known)
        {
            foreach (var child in configuration.GetSection(section).GetChildren().Where(c => !keys.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            {
                faults.Add($"{child.Path}: this key does not exist; {section} has {string.Join(", ", keys)}.");
            }
        }

        foreach (var url in (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Url().IsMatch(url))
            {
                faults.Add($"Urls: '{url}' is not an address like http://localhost:5080.");
            }
        }

        var map = configuration["Data:Map"];
        if (string.IsNullOrWhiteSpace(map))
        {
            faults.Add("Data:Map: give the folder for the data, such as 'data'.");
        }
        else if (File.Exists(map))
        {
            faults.Add($"Data:Map: '{map}' is a file, not a folder.");
        }

        var sleutels = Keys(configuration, map, faults);
        var bewijsstukken = Text(configuration, "Data:Bewijsstukken");
        if (File.Exists(bewijsstukken))
        {
            faults.Add($"Data:Bewijsstukken: '{bewijsstukken}' is a file, not a folder.");
        }

        var sqlServer = Text(configuration, "Data:SqlServer");
        if (sqlServer is not null && SqlServerDialect.WhyUnreadable(sqlServer) is { } why)
        {
            faults.Add($"Data:SqlServer: not a connection string: {why}");
        }

        var authority = Text(configuration, "Authenticatie:Authority");
        if (authority is null && !development)
        {
            faults.Add("Authenticatie:Authority: outside Development the host needs an OpenID Connect authority; it makes no tokens itself.");
        }
        else if (authority is not null && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (development && uri.Scheme == "http"))))
        {
            faults.Add($"Authenticatie:Authority: '{authority}' is not an https address.");
        }

        var audience = Text(configuration, "Authenticatie:Audience");
        if (authority is not null && audience is null)
        {
            faults.Add("Authenticatie:Audience: with an authority, name the audience that its tokens for this API carry.");
        }

        var (anonymous, known) = (Limit(configuration, "Limieten:AnoniemPerMinuut", faults), Limit(configuration, "Limieten:AangemeldPerMinuut", faults));
        var proxies = Networks(configuration, faults);
        var herinneren = Notice(configuration, faults);
        var gemeenten = Municipalities(configuration, faults);
        return faults.Count == 0
            ? new Instellingen(Path.GetFullPath(map!), sleutels, sqlServer, authority, audience, anonymous, known, proxies, herinneren, new Bewijsmap(Path.GetFullPath(bewijsstukken ?? Path.Combine(map!, "bewijsstukken"))), gemeenten)
            : throw new InstellingenFout(faults);
    }

    private static string? Text(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

    /// <summary>Beside the data where nothing is said, and never in it: a copy of the data must not bring the keys along.</summary>
    private static string Keys(IConfiguration configuration, string? map, List<string> faults)
    {
        var data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(string.IsNullOrWhiteSpace(map) ? "data" : map));
        var keys = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Text(configuration, "Data:Sleutels") ?? data + "-sleutels"));
        if (keys == data || keys.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            faults.Add($"Data:Sleutels: '{keys}' lies in Data:Map; keep the keys elsewhere, so that a copy of the data does not hold them.");
        }
        else if (File.Exists(keys))
        {
            faults.Add($"Data:Sleutels: '{keys}' is a file, not a folder.");
        }

        return keys;
    }

    private static int Limit(IConfiguration configuration, string key, List<string> faults)
    {
        if (int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            return limit;
        }

        faults.Add($"{key}: '{configuration[key]}' is not a whole number of requests a minute (0 is no limit).");
        return 0;
    }

    /// <summary>Two weeks where nothing is said.</summary>
    private static Herinnertermijn Notice(IConfiguration configuration, List<string> faults)
    {
        const string Key = "Termijnen:HerinnerDagenVooraf";
        if (configuration[Key] is not { } text)
        {
            return new Herinnertermijn(14);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 365)
        {
            return new Herinnertermijn(days);
        }

        faults.Add($"{Key}: '{text}' is not a whole number of days from 0 to 365.");
        return new Herinnertermijn(0);
    }

    private static List<IPNetwork> Networks(IConfiguration configuration, List<string> faults)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in (configuration["Netwerk:Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                faults.Add($"Netwerk:Proxies: '{text}' is not an address or network like 10.0.0.0/8.");
            }
        }

        return networks;
    }

    private static List<Gemeente> Municipalities(IConfiguration configuration, List<string> faults)
    {
        var gemeenten = new List<Gemeente>();
        foreach (var section in configuration.GetSection("Gemeenten").GetChildren())
        {
            var (code, naam, tooi) = (section.Key.ToLowerInvariant(), section["Naam"], section["Tooi"]);
            if (!Code().IsMatch(code))
            {
                faults.Add($"Gemeenten:{section.Key}: a municipality's key is its CBS code, such as gm0148.");
            }

            if (string.IsNullOrWhiteSpace(naam))
            {
                faults.Add($"Gemeenten:{section.Key}:Naam: give the name.");
            }

            if (!Uri.TryCreate(tooi, UriKind.Absolute, out var uri) || !uri.AbsolutePath.EndsWith("/" + code, StringComparison.Ordinal))
            {
                faults.Add($"Gemeenten:{section.Key}:Tooi: give the TOOI identifier, a URI that ends in /{code}.");
            }

            gemeenten.Add(new Gemeente(code, naam ?? "", tooi ?? ""));
        }

        if (gemeenten.Count == 0)
        {
            faults.Add("Gemeenten: name at least one municipality.");
        }

        return gemeenten;
    }

    [GeneratedRegex("^https?://[^/\\s]+/?$")]
    private static partial Regex Url();

    [GeneratedRegex("^gm[0-9]{4}$")]
    private static partial Regex Code();
}
