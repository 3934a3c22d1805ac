using System.Text.Json;

namespace Integriteit.Kern.Web;

/// <summary>How names of C# appear in the API.</summary>
public static class Naming
{
    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>An enum member as the API and the database write it.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>All members of an enum, as the API writes them.</summary>
    public static IEnumerable<string> All(Type type) => Enum.GetNames(type).Select(Camel);

    /// <summary>The path of a field as the caller knows it: <c>Invoer.Gever.Naam</c> is <c>gever.naam</c>.</summary>
    public static string Path(string property)
    {
        var parts = property.Split('.').Select(Camel);
        return string.Join('.', parts.Where((part, index) => index > 0 || part is not ("invoer" or "vraag")));
    }

    /// <summary>A validator's own code stays; the library's default ones become ours.</summary>
    public static string Code(string code) => code switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "verplicht",
        "MaximumLengthValidator" => "teLang",
        _ when code.EndsWith("Validator", StringComparison.Ordinal) => "ongeldig",
        _ => code,
    };

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => Camel(v.ToString()));
    }
}
