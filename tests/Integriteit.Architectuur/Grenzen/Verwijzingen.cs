using System.Xml.Linq;

namespace Integriteit.Architectuur.Grenzen;

/// <summary>Which way the arrows between projects may point.</summary>
internal static class Verwijzingen
{
    public static readonly string[] VanModule = ["Integriteit.Kern", "Integriteit.Contracts", "MediatR", "FluentValidation", "Dapper", "CsvHelper"];

    /// <summary>References besides the platform's and the allowed ones.</summary>
    public static IEnumerable<string> Vreemd(IEnumerable<string> namen, params string[] toegestaan) =>
        namen.Where(n => !toegestaan.Contains(n) && !IsPlatform(n));

    /// <summary>References to other assemblies of this product besides the allowed ones.</summary>
    public static IEnumerable<string> VreemdHuis(IEnumerable<string> namen, params string[] toegestaan) =>
        namen.Where(n => n.StartsWith("Integriteit.", StringComparison.Ordinal) && !toegestaan.Contains(n));

    /// <summary>Project references besides the allowed ones; a reference that no code uses yet is not in the assembly.</summary>
    public static IEnumerable<string> VreemdProject(XDocument project, params string[] toegestaan) =>
        project.Descendants().Where(e => e.Name.LocalName == "ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension(((string?)e.Attribute("Include") ?? "?").Replace('\\', '/')))
            .Where(n => !toegestaan.Contains(n));

    // The engines' clients also begin with Microsoft: only Kern opens a connection.
    private static bool IsPlatform(string naam) =>
        naam == "netstandard" || naam.StartsWith("System", StringComparison.Ordinal) ||
        (naam.StartsWith("Microsoft.", StringComparison.Ordinal) && !naam.StartsWith("Microsoft.Data.", StringComparison.Ordinal));
}
