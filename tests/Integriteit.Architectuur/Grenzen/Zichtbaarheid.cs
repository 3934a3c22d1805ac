using System.Reflection;
using System.Runtime.CompilerServices;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Grenzen;

/// <summary>What a type shows, and whether a contract can do or become anything.</summary>
internal static class Zichtbaarheid
{
    private const BindingFlags Eigen = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Wisselbaar =
        [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>)];

    /// <summary>Public types of a module besides the module itself.</summary>
    public static IEnumerable<string> Uitgelekt(IEnumerable<Type> typen) =>
        typen.Where(t => t.IsVisible && !Huis.IsModule(t)).Select(t => $"{t.FullName} is public");

    /// <summary>Friends besides the tests: a module that befriends another has no wall.</summary>
    public static IEnumerable<string> Vrienden(IEnumerable<string> namen) => namen.Select(n => n.Split(',')[0]).Except(["Integriteit.Tests", "Integriteit.Architectuur", "Integriteit.Bench"]);

    /// <summary>Why a type may not stand in Contracts; nothing when it may.</summary>
    public static IEnumerable<string> GeenContract(Type type)
    {
        if (!type.IsVisible)
        {
            yield return $"{type.FullName} is not public";
        }

        if (type.IsEnum)
        {
            yield break;
        }

        if (!type.IsInterface && !IsRecord(type))
        {
            yield return $"{type.FullName} is no record, enum or interface";
        }

        foreach (var method in type.GetMethods(Eigen).Where(m => !IsGegeven(m)))
        {
            yield return $"{type.FullName}.{method.Name} is behaviour";
        }

        foreach (var field in type.GetFields(Eigen).Where(f => !f.IsDefined(typeof(CompilerGeneratedAttribute)) && !f.IsLiteral))
        {
            yield return $"{type.FullName}.{field.Name} is a field";
        }

        foreach (var property in type.GetProperties(Eigen))
        {
            if (property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"{type.FullName}.{property.Name} can be set";
            }

            if (property.PropertyType.IsArray || (property.PropertyType.IsGenericType && Wisselbaar.Contains(property.PropertyType.GetGenericTypeDefinition())))
            {
                yield return $"{type.FullName}.{property.Name} is a collection that can change";
            }
        }
    }

    // Every record class has a clone method, every record struct a generated printer.
    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Eigen) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Eigen)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true);

    private static bool IsGegeven(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || (method.IsAbstract && method.IsSpecialName);
}
