using System.Globalization;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using Integriteit.Registers;
using Integriteit.Registers.Inschrijvingen;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>Everything that is stored of one entry, ready to be bound.</summary>
internal sealed record Row(Guid Id, long Key, long Moment, string Circle, string Keeper, Guid Person, string Entered, string Shown, bool Public, string Name, string Given, string Judged, IReadOnlyList<string> Words)
{
    public static Row Of(long number, Stand stand)
    {
        var keeper = stand.Toets.Beheerder is { } function ? Naming.Of(function) : "geen";
        return new Row(
            stand.Id,
            Sleutels.Van(stand.Gegevens.Datum, number),
            Sleutels.Nummer(stand.IngeschrevenOp),
            stand.Openbaar ? Kring.Openbaar.Naam : keeper,
            keeper,
            stand.Gegevens.Persoon,
            stand.IngeschrevenOp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Product.Gifts.Json(stand, volledig: !stand.Openbaar, metToets: false),
            stand.Openbaar,
            stand.Naam,
            JsonSerializer.Serialize(stand.Gegevens, stand.Gegevens.GetType(), Json.Options),
            JsonSerializer.Serialize(stand.Toets, Json.Options),
            [.. Product.Words(stand)]);
    }
}

/// <summary>
/// Writes entries in bulk into tables that the product's migrations made. The words of a municipality are kept until
/// its end and written in the order of their index.
/// </summary>
internal sealed class Store : IDisposable
{
    private const int Batch = 20_000;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand entry;
    private readonly SqliteCommand version;
    private readonly Dictionary<(string Circle, string Word), List<long>> words = [];
    private readonly Dictionary<string, (int Count, long Number)> circles = [];
    private string town = "";
    private int pending;

    public Store(string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "registers.db")};Pooling=False");
        connection.Open();
        // A half-made set is thrown away, so nothing here has to survive a crash.
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -200000");
        Run("BEGIN");
        entry = Command(
            "INSERT INTO inschrijving (gemeente, register, id, sleutel, kring, beheerder, status, versie, persoon, ingeschreven_op, weergave) VALUES (@town, @register, @id, @key, @circle, @keeper, @status, 1, @person, @entered, @shown)",
            "@town", "@register", "@id", "@key", "@circle", "@keeper", "@status", "@person", "@entered", "@shown");
        version = Command(
            "INSERT INTO versie (gemeente, register, id, versie, gebeurtenis, openbaar, naam, gegevens, toets, reden, toelichting, actor, vastgelegd_op) VALUES (@town, @register, @id, 1, @event, @public, @name, @given, @judged, NULL, NULL, @actor, @entered)",
            "@town", "@register", "@id", "@event", "@public", "@name", "@given", "@judged", "@actor", "@entered");
    }

    /// <summary>Starts a municipality: who acts there, and its people.</summary>
    public void Begin(string code, Guid actor, IEnumerable<Person> persons)
    {
        town = code;
        Run("INSERT INTO actor (gemeente, id, onderwerp) VALUES (@town, @id, 'bench')", ("@town", town), ("@id", actor));
        foreach (var person in persons)
        {
            Run(
                "INSERT INTO persoon (gemeente, id, naam, sleutel, versie) VALUES (@town, @id, @name, @key, 1)",
                ("@town", town), ("@id", person.Id), ("@name", person.Name), ("@key", $"{Woorden.Vouw(person.Name)} {person.Id:N}"));
            Run(
                "INSERT INTO ambtsperiode (gemeente, persoon, ambt, van, tot_en_met, leidinggevende) VALUES (@town, @id, @office, '2010-01-01', '9999-12-31', NULL)",
                ("@town", town), ("@id", person.Id), ("@office", Naming.Of(person.Office)));
        }

        foreach (var command in (SqliteCommand[])[entry, version])
        {
            command.Parameters["@town"].Value = town;
            command.Parameters["@register"].Value = Product.Gifts.Naam;
        }

        entry.Parameters["@status"].Value = Naming.Of(Status.Geldig);
        version.Parameters["@event"].Value = Naming.Of(Gebeurtenis.Ingeschreven);
        version.Parameters["@actor"].Value = actor;
    }

    public void Add(Row row)
    {
        Bind(entry, ("@id", row.Id), ("@key", row.Key), ("@circle", row.Circle), ("@keeper", row.Keeper), ("@person", row.Person), ("@entered", row.Entered), ("@shown", row.Shown));
        Bind(version, ("@id", row.Id), ("@public", row.Public), ("@name", row.Name), ("@given", row.Given), ("@judged", row.Judged), ("@entered", row.Entered));
        foreach (var circle in new[] { "*", row.Circle })
        {
            var (count, last) = circles.GetValueOrDefault(circle);
            circles[circle] = (count + 1, Math.Max(last + 1, row.Moment));
        }

        foreach (var word in row.Words)
        {
            ref var keys = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, (row.Circle, word), out _);
            (keys ??= []).Add(row.Key);
        }

        if (++pending == Batch)
        {
            Commit();
        }
    }

    /// <summary>Ends a municipality: its words and its counts.</summary>
    public void End()
    {
        foreach (var (circle, (count, last)) in circles)
        {
            Run("INSERT INTO stand (gemeente, register, kring, stand, nummer) VALUES (@town, @register, @circle, @count, @last)", ("@town", town), ("@register", Product.Gifts.Naam), ("@circle", circle), ("@count", count), ("@last", last));
        }

        circles.Clear();
        using var insert = Command(
            "INSERT INTO trefwoord (gemeente, register, kring, woord, sleutel) SELECT @town, @register, @circle, @word, value FROM json_each(@keys)",
            "@town", "@register", "@circle", "@word", "@keys");
        var text = new StringBuilder();
        foreach (var ((circle, word), keys) in words.OrderBy(w => w.Key.Circle, StringComparer.Ordinal).ThenBy(w => w.Key.Word, StringComparer.Ordinal))
        {
            keys.Sort();
            foreach (var piece in keys.Chunk(Batch))
            {
                text.Clear().Append('[').AppendJoin(',', piece).Append(']');
                Bind(insert, ("@town", town), ("@register", Product.Gifts.Naam), ("@circle", circle), ("@word", word), ("@keys", text.ToString()));
            }

            Commit();
        }

        words.Clear();
    }

    /// <summary>Leaves the file as the product keeps it.</summary>
    public void Dispose()
    {
        Run("COMMIT");
        entry.Dispose();
        version.Dispose();
        Run("PRAGMA locking_mode = NORMAL");
        Run("PRAGMA journal_mode = WAL");
        connection.Dispose();
    }

    private void Commit()
    {
        Run("COMMIT");
        Run("BEGIN");
        pending = 0;
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            command.Parameters[name].Value = value;
        }

        command.ExecuteNonQuery();
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
