using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Namen;

/// <summary>Names and texts that this house does without.</summary>
internal static partial class Naamregels
{
    private const int Hoogstens = 300;

    private static readonly string[] Achtervoegsels = ["Dto", "DTO", "Mapper", "Repository", "Helper", "Helpers", "Util", "Utils", "Base"];

    /// <summary>Types named after a pattern in place of what they are.</summary>
    public static IEnumerable<string> Patroonnamen(IEnumerable<string> namen) =>
        namen.Where(n => Achtervoegsels.Any(a => n.Split('`')[0].EndsWith(a, StringComparison.Ordinal)));

    /// <summary>The names of the types that a source declares.</summary>
    public static IEnumerable<string> Typen(Bestand bestand) => Type().Matches(bestand.Tekst).Select(m => m.Groups["naam"].Value);

    /// <summary>True when any code of an assembly knows the type, thrown or not.</summary>
    public static bool Noemt(Assembly assembly, string type)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return reader.TypeReferences.Any(t => reader.GetString(reader.GetTypeReference(t).Name) == type);
    }

    public static IEnumerable<string> TeLang(IEnumerable<Bestand> bestanden) =>
        from bestand in bestanden
        let regels = bestand.Tekst.TrimEnd('\n').Split('\n').Length
        where regels > Hoogstens
        select $"{bestand.Pad} has {regels} lines";

    /// <summary>Lines that only hold on one machine: an absolute path, or a folder outside the repository.</summary>
    public static IEnumerable<string> Plaatsgebonden(IEnumerable<Bestand> bestanden) =>
        from bestand in bestanden
        from regel in bestand.Tekst.Split('\n').Select((tekst, i) => (Tekst: tekst, Nummer: i + 1))
        // An interpreter is found where every system has it.
        where !(regel.Nummer == 1 && regel.Tekst.StartsWith("#!", StringComparison.Ordinal)) && Plaats().IsMatch(regel.Tekst)
        select $"{bestand.Pad}:{regel.Nummer}: {regel.Tekst.Trim()}";

    [GeneratedRegex(@"^\s*(?:\w+\s+)*(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum)\s+(?<naam>\w+)", RegexOptions.Multiline)]
    private static partial Regex Type();

    // Not after a letter, a host, a variable or a closing bracket: those are parts of a longer address or of a route.
    [GeneratedRegex(@"(?<![\w.:/$}\])<*-])/(?:home|root|tmp|work|usr|opt|var|mnt|srv|Users|private)(?:/|(?=[""'`),;\s]|$))|\b[A-Z]:\\\w|\bshared/")]
    private static partial Regex Plaats();
}
