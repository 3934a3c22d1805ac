using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Integriteit.Kern;

/// <summary>
/// Remembers what was asked for last, of things that never change. Once so many are known, those that were not asked for
/// since the last time go; so it never holds more than twice as many.
/// </summary>
/// <param name="meeste">How many are new before the older go.</param>
public sealed class Geheugen<TKey, TValue>(int meeste)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> nu = new();
    private ConcurrentDictionary<TKey, TValue> eerder = new();

    /// <summary>What is known under this key.</summary>
    public bool Kent(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (nu.TryGetValue(key, out value))
        {
            return true;
        }

        if (!eerder.TryGetValue(key, out value))
        {
            return false;
        }

        Bewaar(key, value);
        return true;
    }

    /// <summary>Remembers this.</summary>
    public void Bewaar(TKey key, TValue value)
    {
        var hier = nu;
        if (hier.TryAdd(key, value) && hier.Count > meeste && Interlocked.CompareExchange(ref nu, new(), hier) == hier)
        {
            eerder = hier;
        }
    }
}
