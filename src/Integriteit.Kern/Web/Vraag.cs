using System.Collections.Concurrent;
using System.Reflection;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Web;

/// <summary>
/// Reads the query string into a record, with every fault at once; a parameter that the record does not have is one.
/// </summary>
public static class Vraag
{
    private static readonly ConcurrentDictionary<Type, ParameterInfo[]> Cache = new();

    /// <summary>The parameters of a question, in the order of its constructor.</summary>
    public static IReadOnlyList<ParameterInfo> Parameters(Type type) => Cache.GetOrAdd(type, t => t.GetConstructors()[0].GetParameters());

    /// <param name="http">The request.</param>
    /// <param name="zonder">Parameters of the record that this operation does not have.</param>
    public static T Lees<T>(HttpContext http, params string[] zonder)
        where T : class
    {
        var call = http.RequestServices.GetRequiredService<Call>();
        var parameters = Parameters(typeof(T));
        var values = parameters.Select(p => p.HasDefaultValue ? p.DefaultValue : null).ToArray();
        foreach (var (name, texts) in http.Request.Query)
        {
            var index = parameters.ToList().FindIndex(p => Naming.Camel(p.Name!) == name);
            if (index < 0 || zonder.Contains(name))
            {
                call.Meld(new Fout(name, "onbekendeParameter", $"De parameter '{name}' bestaat hier niet. Wel: {string.Join(", ", parameters.Select(p => Naming.Camel(p.Name!)).Except(zonder))}."));
            }
            else if (texts.Count != 1)
            {
                call.Meld(new Fout(name, "dubbel", $"Geef '{name}' één keer."));
            }
            else if (Value(parameters[index], name, texts[0] ?? "", call.Meld) is { } value)
            {
                values[index] = value;
            }
        }

        return (T)Activator.CreateInstance(typeof(T), values)!;
    }

    /// <summary>For operations that take no query parameters at all.</summary>
    public static void Geen(HttpContext http)
    {
        var call = http.RequestServices.GetRequiredService<Call>();
        foreach (var name in http.Request.Query.Keys)
        {
            call.Meld(new Fout(name, "onbekendeParameter", $"De parameter '{name}' bestaat hier niet."));
        }
    }

    private static object? Value(ParameterInfo parameter, string name, string text, Action<Fout> meld)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (text.Length == 0)
        {
            meld(new Fout(name, "leeg", $"De parameter '{name}' is leeg; laat hem weg of vul hem in."));
            return null;
        }

        var value = Regels.Lees(type, text);
        var fout = value switch
        {
            null => new Fout(name, "verkeerdType", $"'{name}' {Regels.Verwacht(type)}."),
            string s => Regels.Fout(parameter, s, name),
            int i => Regels.Fout(parameter, i, name),
            _ => null,
        };
        if (fout is not null)
        {
            meld(fout);
            return null;
        }

        return value;
    }
}
