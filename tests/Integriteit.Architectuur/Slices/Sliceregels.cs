using FluentValidation;
using Integriteit.Architectuur.Steun;
using Integriteit.Kern.Mediation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Architectuur.Slices;

/// <summary>What makes a feature a slice: one message, one handler, one validator, one file, one name in the contract.</summary>
internal static class Sliceregels
{
    /// <summary>Commands, queries and questions that have no handler, or more than one.</summary>
    public static IEnumerable<string> ZonderEenHandler(IEnumerable<Type> berichten, IReadOnlyList<Type> typen) =>
        from bericht in berichten
        let aantal = typen.Count(t => Sluit(t, typeof(IRequestHandler<,>)).Any(h => h == bericht))
        where aantal != 1
        select $"{bericht.FullName} has {aantal} handlers";

    /// <summary>Guarded messages that have no validator, or more than one.</summary>
    public static IEnumerable<string> ZonderEenValidator(IReadOnlyList<Type> typen) =>
        from bericht in typen.Where(t => t is { IsAbstract: false } && typeof(IGuarded).IsAssignableFrom(t))
        let aantal = typen.Count(t => Sluit(t, typeof(IValidator<>)).Any(v => v == bericht))
        where aantal != 1
        select $"{bericht.FullName} has {aantal} validators";

    /// <summary>Validators of questions whose rules are made, and compiled, at every request.</summary>
    public static IEnumerable<string> SteedsOpnieuwGemaakt(IEnumerable<Type> typen) =>
        typen.Where(t => Sluit(t, typeof(IValidator<>)).Any(v => Is(v, typeof(IQuery<>))) && Registration.LifetimeOf(t) != ServiceLifetime.Singleton)
            .Select(t => $"{t.FullName} asks for a service of ours, so its rules are made at every request");

    public static IEnumerable<string> NietInternSealed(IEnumerable<Type> typen) =>
        typen.Where(IsAfhandelaar).Where(t => t.IsVisible || !t.IsSealed).Select(t => $"{t.FullName} is not internal sealed");

    /// <summary>Handlers and validators that stand outside the internal static class of their own message.</summary>
    public static IEnumerable<string> BuitenDeSlice(IReadOnlyList<Type> typen) =>
        from type in typen
        from bericht in Sluit(type, typeof(IRequestHandler<,>)).Concat(Sluit(type, typeof(IValidator<>))).Where(typeof(IGuarded).IsAssignableFrom)
        where type.DeclaringType is null || type.DeclaringType != bericht.DeclaringType || !IsStatisch(type.DeclaringType)
        select $"{type.FullName} does not stand in the slice of {bericht.FullName}";

    /// <summary>Slices without a file of their own name that declares them.</summary>
    public static IEnumerable<string> ZonderBestand(IEnumerable<Type> slices, IReadOnlyList<Bestand> bestanden) =>
        slices.Where(s => bestanden.Count(b => b.Naam == s.Name && b.Tekst.Contains($"static class {s.Name}\n", StringComparison.Ordinal)) != 1)
            .Select(s => $"{s.FullName} has no file {s.Name}.cs of its own");

    /// <summary>Operations that no slice explains.</summary>
    public static IEnumerable<string> ZonderSlice(IEnumerable<string> operaties, IReadOnlyList<string> slices) =>
        operaties.Where(o => Van(o, slices) is null).Select(o => $"operationId {o} begins with no slice's name");

    /// <summary>Slices that the contract does not know; each operation counts for the longest name only.</summary>
    public static IEnumerable<string> ZonderOperatie(IReadOnlyList<string> operaties, IReadOnlyList<string> slices) =>
        slices.Except(operaties.Select(o => Van(o, slices)).OfType<string>()).Select(s => $"slice {s} is no operationId");

    public static IEnumerable<Type> Berichten(IEnumerable<Type> typen) => typen.Where(t => Is(t, typeof(ICommand<>)) || Is(t, typeof(IQuery<>)));

    public static IEnumerable<Type> Vragen(IEnumerable<Type> typen) => typen.Where(t => Is(t, typeof(IQuestion<>)));

    /// <summary>The static classes that nest a message.</summary>
    public static IEnumerable<Type> Slices(IEnumerable<Type> typen) => typen.Where(t => t.GetNestedTypes(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).Any(n => n.Name is "Query" or "Command"));

    private static string? Van(string operatie, IEnumerable<string> slices) =>
        slices.Where(s => operatie == s || (operatie.StartsWith(s, StringComparison.Ordinal) && char.IsUpper(operatie[s.Length]))).MaxBy(s => s.Length);

    private static bool IsAfhandelaar(Type type) =>
        new[] { typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>) }.Any(open => Sluit(type, open).Any());

    private static bool IsStatisch(Type type) => type is { IsAbstract: true, IsSealed: true, IsVisible: false };

    private static bool Is(Type type, Type open) => type is { IsAbstract: false } && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    /// <summary>The first type arguments with which a concrete type closes an open interface.</summary>
    private static IEnumerable<Type> Sluit(Type type, Type open) =>
        type is not { IsClass: true, IsAbstract: false } ? [] : type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open).Select(i => i.GenericTypeArguments[0]);
}
