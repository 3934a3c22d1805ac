using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Integriteit.Kern.Data;

/// <summary>An INSERT of one row with named values, that can be carried out for many.</summary>
public sealed partial class Insertion
{
    private static readonly ConcurrentDictionary<(string Sql, Type Row), Insertion> Known = new();

    private readonly string head;
    private readonly string[] tuple;
    private readonly PropertyInfo[] properties;

    private Insertion(string sql, Type row)
    {
        var parts = Form().Match(sql);
        if (!parts.Success)
        {
            throw new ArgumentException("Only an INSERT of one row of named values can be done for many.", nameof(sql));
        }

        (Sql, Table, head) = (sql, parts.Groups["table"].Value, parts.Groups["head"].Value);
        tuple = [.. parts.Groups["values"].Value.Split(',').Select(v => v.Trim())];
        Parameters = [.. tuple.Distinct()];
        properties = [.. Parameters.Select(p => row.GetProperty(p[1..]) ?? throw new ArgumentException($"The rows have no {p}.", nameof(row)))];
    }

    /// <summary>The text for one row.</summary>
    public string Sql { get; }

    public string Table { get; }

    /// <summary>The names of the values of a row with their at-sign, in the order in which a row holds them.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The type of each of those values, without its null: a server wants to know it of a null as well.</summary>
    public Type TypeOf(int parameter) => Nullable.GetUnderlyingType(properties[parameter].PropertyType) ?? properties[parameter].PropertyType;

    /// <summary>The text for so many rows: the names of a row's values end in its number.</summary>
    public string For(int rows) =>
        $"{head}{string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", tuple.Select(name => $"{name}{row}"))})"))}";

    internal static Insertion Of(string sql, Type row) => Known.GetOrAdd((sql, row), key => new Insertion(key.Sql, key.Row));

    internal object?[] Values(object row) => Array.ConvertAll(properties, property => property.GetValue(row));

    [GeneratedRegex(@"^\s*(?<head>INSERT\s+INTO\s+(?<table>[\w.]+)\s*\([^)]*\)\s*VALUES\s*)\((?<values>\s*@\w+(?:\s*,\s*@\w+)*\s*)\)\s*$")]
    private static partial Regex Form();
}

/// <summary>
/// Rows that a transaction is going to insert. They wait so that many go in at once, in the order of their keys, and they
/// go in before anything looks at their table: who reads cannot tell that they waited. Once there are many, they are made on
/// other cores while the transaction goes on.
/// </summary>
internal sealed class Pending
{
    /// <summary>Additions that wait at most: enough that going in beside other work is worth it, little enough to stay small.</summary>
    private const int Most = 2_000;

    /// <summary>Additions that are not worth the trouble of another core.</summary>
    private const int Few = 50;

    /// <summary>Additions whose rows are made in one go on another core: one alone is less work than handing it over.</summary>
    private const int Together = 32;

    private readonly Dictionary<Insertion, Waiting> waiting = [];

    /// <summary>What this transaction looks at between its inserts: such rows are soon asked for, and are made at once.</summary>
    private readonly HashSet<Insertion> sought = [];

    public int Count { get; private set; }

    public bool Full => Count >= Most;

    /// <summary>True from the moment that this transaction brought more than a few.</summary>
    private bool many;

    public void Add<T>(string sql, Func<IEnumerable<T>> rows)
        where T : class
    {
        var insertion = Insertion.Of(sql, typeof(T));
        if (!waiting.TryGetValue(insertion, out var list))
        {
            waiting[insertion] = list = new Waiting();
        }

        IEnumerable<object?[]> Values() => rows().Select(insertion.Values);
        if (many && !sought.Contains(insertion))
        {
            list.Later(Values);
        }
        else
        {
            list.Now(Values);
        }

        many |= ++Count > Few;
    }

    /// <summary>Takes out the rows of the tables that a text names, or of all; in the order of their leading columns.</summary>
    public IEnumerable<(Insertion Insertion, int Additions, Task<object?[][]> Rows)> Take(string? sql)
    {
        foreach (var (insertion, list) in waiting)
        {
            if (list.Additions > 0 && (sql is null || sql.Contains(insertion.Table, StringComparison.OrdinalIgnoreCase)))
            {
                var (additions, made) = list.Take();
                Count -= additions;
                if (sql is not null)
                {
                    sought.Add(insertion);
                }

                yield return (insertion, additions, Ordered(made));
            }
        }
    }

    public void Forget()
    {
        waiting.Clear();
        sought.Clear();
        Count = 0;
        many = false;
    }

    private static async Task<object?[][]> Ordered(Task<object?[][]>[] made)
    {
        object?[][] rows = [.. (await Task.WhenAll(made)).SelectMany(r => r)];
        Array.Sort(rows, ByColumns);
        return rows;
    }

    /// <summary>What waits for one table.</summary>
    private sealed class Waiting
    {
        private readonly List<Task<object?[][]>> made = [];
        private List<Func<IEnumerable<object?[]>>> later = [];

        public int Additions { get; private set; }

        public void Now(Func<IEnumerable<object?[]>> rows)
        {
            Additions++;
            made.Add(Task.FromResult<object?[][]>([.. rows()]));
        }

        public void Later(Func<IEnumerable<object?[]>> rows)
        {
            Additions++;
            later.Add(rows);
            if (later.Count == Together)
            {
                Make();
            }
        }

        public (int Additions, Task<object?[][]>[] Made) Take()
        {
            Make();
            var taken = (Additions, made.ToArray());
            Additions = 0;
            made.Clear();
            return taken;
        }

        private void Make()
        {
            if (later.Count > 0)
            {
                var rows = later;
                made.Add(Task.Run<object?[][]>(() => [.. rows.SelectMany(r => r())]));
                later = new List<Func<IEnumerable<object?[]>>>(Together);
            }
        }
    }

    private static int ByColumns(object?[] a, object?[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (ReferenceEquals(a[i], b[i]))
            {
                continue;
            }

            var order = (a[i], b[i]) switch
            {
                (string x, string y) => string.CompareOrdinal(x, y),
                (long x, long y) => x.CompareTo(y),
                var (x, y) => Comparer<object?>.Default.Compare(x, y),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
