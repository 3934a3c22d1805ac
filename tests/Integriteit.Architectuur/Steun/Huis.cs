using System.Reflection;
using Integriteit.Contracts;
using Integriteit.Kern;

namespace Integriteit.Architectuur.Steun;

/// <summary>The house that the walls stand in: its folders and its assemblies.</summary>
internal static class Huis
{
    private static readonly string[] Geen = ["bin", "obj", ".git", ".vs", "data", "TestResults", "node_modules"];

    public static string Wortel { get; } = Zoek(AppContext.BaseDirectory);

    public static Assembly Kern => typeof(IModule).Assembly;

    public static Assembly Contracts => typeof(Ambt).Assembly;

    public static Assembly Host => typeof(Program).Assembly;

    /// <summary>What the host composes; a new module is under every rule from its first line.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        .. Host.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Integriteit.", StringComparison.Ordinal)).Select(Assembly.Load)
            .Where(a => a.GetTypes().Any(IsModule)),
    ];

    public static IEnumerable<Assembly> Alles => [Kern, Contracts, Host, .. Modules];

    public static bool IsModule(Type type) => type.IsClass && typeof(IModule).IsAssignableFrom(type);

    public static string Schema(Assembly module) => ((IModule)Activator.CreateInstance(module.GetTypes().Single(IsModule))!).Schema;

    public static string Map(Assembly assembly) => Path.Combine(Wortel, "src", assembly.GetName().Name!);

    /// <summary>Own files under a folder of the repository, by the ends of their names; no build output.</summary>
    public static IEnumerable<Bestand> Bestanden(string map, params string[] eindes)
    {
        var begin = Path.Combine(Wortel, map);
        return !Directory.Exists(begin) ? [] : Loop(begin)
            .Where(f => eindes.Length == 0 || eindes.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(f => new Bestand(Path.GetRelativePath(Wortel, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    private static IEnumerable<string> Loop(string map) =>
        Directory.EnumerateFiles(map).Concat(Directory.EnumerateDirectories(map).Where(d => !Geen.Contains(Path.GetFileName(d))).SelectMany(Loop));

    private static string Zoek(string map)
    {
        for (var hier = new DirectoryInfo(map); hier is not null; hier = hier.Parent)
        {
            if (File.Exists(Path.Combine(hier.FullName, "Integriteit.sln")))
            {
                return hier.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Integriteit.sln above {map}.");
    }
}

/// <summary>A file by its path from the root of the repository.</summary>
internal sealed record Bestand(string Pad, string Tekst)
{
    public string Naam => Path.GetFileNameWithoutExtension(Pad);
}
