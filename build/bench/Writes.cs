using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Integriteit.Contracts;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>Registering gifts: how many a second, and whether everyone sees them at once.</summary>
internal static class Writes
{
    private const int Callers = 16;

    /// <summary>Against a bare server that commits one bare insert for a request, as safely, on the same disk.</summary>
    public static void Commits(Report report, Dataset data, string role, string folder, int seconds, bool target)
    {
        var before = data.CopyTo(Path.Combine(folder, "commit-bare"));
        using var host = Served.Host(data.Folder);
        var token = Served.Token(data.Folder, role);
        // Compiled code gets better with use, for as long as it is used more.
        Register(host, data, token, Callers, TimeSpan.FromSeconds(seconds * 4), []);
        using var baseline = Served.Baseline(Baselines.Insert, Path.Combine(folder, $"bare-{Guid.CreateVersion7():N}.db"));
        Register(baseline, data, token, Callers, TimeSpan.FromSeconds(3), []);
        var (faults, loop, bare, one, many) = (new ConcurrentBag<string>(), 0.0, 0.0, 0.0, 0.0);
        for (var round = 0; round < 2; round++)
        {
            loop = Math.Max(loop, Bare(folder, seconds / 2.0));
            bare = Math.Max(bare, Register(baseline, data, token, Callers, TimeSpan.FromSeconds(seconds / 2.0), faults));
            one = Math.Max(one, Register(host, data, token, 1, TimeSpan.FromSeconds(seconds / 2.0), faults));
            many = Math.Max(many, Register(host, data, token, Callers, TimeSpan.FromSeconds(seconds / 2.0), faults));
        }

        var names = ($"register a gift, one caller, {data.Total} entries", $"register a gift, {Callers} callers, {data.Total} entries");
        if (!target)
        {
            report.Info(names.Item1, one, "/s", bare);
            report.Info(names.Item2, many, "/s", bare);
        }
        else if (many >= one)
        {
            report.Info(names.Item1, one, "/s", bare);
            report.Least(names.Item2, many, bare, "/s", 0.4);
        }
        else
        {
            report.Least(names.Item1, one, bare, "/s", 0.4);
            report.Info(names.Item2, many, "/s", bare);
        }

        report.Info($"register a gift, against one bare insert after the other in a loop that serves nobody, {data.Total} entries", Math.Max(one, many), "/s", loop);
        report.Info($"register a gift, of which SQLite itself writes the rows, a commit each, {data.Total} entries", Rows.Copy(data, before, 1), "/s", bare);
        report.Info($"register a gift, of which SQLite itself writes the rows, four a commit, {data.Total} entries", Rows.Copy(data, before, 4), "/s", bare);
        report.Info($"register an invitation, one caller, {data.Total} entries", Register(host, data, token, 1, TimeSpan.FromSeconds(seconds / 2.0), faults, invitations: true), "/s", bare);
        report.Limit($"register a gift, answers other than 201, {data.Total} entries", faults.Count, "", 0);
        report.Limit($"register a gift, 'database is locked' in the log, {data.Total} entries", host.Lines.Count(l => l.Contains("database is locked", StringComparison.OrdinalIgnoreCase)), "", 0);
        foreach (var fault in faults.Distinct().Take(3))
        {
            report.Note(fault);
        }
    }

    /// <summary>Readers who ask all the while must see an entry from the moment that its writer heard of it.</summary>
    public static void Freshness(Report report, Dataset data, int seconds)
    {
        using var host = Served.Host(data.Folder);
        var token = Served.Token(data.Folder, "griffier");
        Register(host, data, token, 1, TimeSpan.FromSeconds(2), []);
        var (latest, stale, reads, written) = ("", 0, 0, 0);
        var watch = Stopwatch.StartNew();
        bool Goes() => watch.Elapsed.TotalSeconds < seconds;

        void Read()
        {
            using var wire = new Wire(host.Port);
            var (tag, body) = ("", "");
            while (Goes())
            {
                var must = Volatile.Read(ref latest);
                var reply = wire.Get(Served.ListPath, tag.Length > 0 ? $"If-None-Match: {tag}\r\n" : "");
                (tag, body) = reply.Status == 304 ? (tag, body) : (reply.Header("ETag")!, reply.Text);
                Interlocked.Increment(ref reads);
                if (!body.Contains(must, StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref stale);
                }
            }
        }

        void Write()
        {
            using var wire = new Wire(host.Port);
            using var reader = new Wire(host.Port);
            var dice = new Dice(3);
            while (Goes())
            {
                var reply = wire.Send("POST", Served.ListPath, $"Authorization: Bearer {token}\r\n", Gift(data, ref dice));
                if (reply.Status != 201)
                {
                    throw new InvalidOperationException($"Registering gave {reply.Status}: {reply.Text}");
                }

                var id = reply.Header("Location")!.Split('/')[^1];
                Volatile.Write(ref latest, id);
                stale += reader.Get(Served.ListPath).Text.Contains(id, StringComparison.Ordinal) ? 0 : 1;
                (written, reads) = (written + 1, Interlocked.Increment(ref reads));
                Thread.Sleep(3);
            }
        }

        Task.WaitAll([.. Enumerable.Range(0, 3).Select(_ => (Action)Read).Append(Write).Select(work => Task.Factory.StartNew(work, TaskCreationOptions.LongRunning))]);
        report.Limit($"stale answers in {reads:N0} reads while {written:N0} gifts were registered", stale, "", 0);
    }

    /// <summary>Gifts registered a second by so many callers at once.</summary>
    private static double Register(Served host, Dataset data, string token, int callers, TimeSpan duration, ConcurrentBag<string> faults, bool invitations = false)
    {
        var done = 0;
        var watch = Stopwatch.StartNew();
        Task.WaitAll([.. Enumerable.Range(0, callers).Select(caller => Task.Factory.StartNew(
            () =>
            {
                using var wire = new Wire(host.Port);
                var dice = new Dice((ulong)caller);
                while (watch.Elapsed < duration)
                {
                    var reply = invitations
                        ? wire.Send("POST", Served.InvitationsPath, $"Authorization: Bearer {token}\r\n", Invitation(data, ref dice))
                        : wire.Send("POST", Served.ListPath, $"Authorization: Bearer {token}\r\n", Gift(data, ref dice));
                    if (reply.Status == 201)
                    {
                        Interlocked.Increment(ref done);
                    }
                    else
                    {
                        faults.Add($"{reply.Status}: {reply.Text}");
                    }
                }
            },
            TaskCreationOptions.LongRunning))]);
        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>An invitation that came today, for someone whose register the griffier keeps.</summary>
    private static string Invitation(Dataset data, ref Dice dice)
    {
        var person = dice.Of([.. data.Entries.Persons.Where(p => p.Office is Ambt.Raadslid or Ambt.Commissielid)]);
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new
        {
            persoon = person.Id,
            ambt = Kern.Web.Naming.Of(person.Office),
            gastheer = new { naam = dice.Skewed(Entries.Givers, 4), soort = "organisatie" },
            vorm = "receptie",
            omschrijving = Entries.Sentence(ref dice, 12),
            plaats = "Dalfsen",
            datumOntvangen = today,
            datumEvenement = today,
            betaler = "gemeente",
            functioneel = "ja",
            hoedanigheid = "volksvertegenwoordiger",
            inOnderhandeling = false,
            uitnodigerIsLeverancier = false,
        });
    }

    /// <summary>A gift of today, so that it comes first in the list, for someone whose register the griffier keeps.</summary>
    private static string Gift(Dataset data, ref Dice dice)
    {
        var person = dice.Of([.. data.Entries.Persons.Where(p => p.Office is Ambt.Raadslid or Ambt.Commissielid)]);
        var words = new string[12];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = dice.Skewed(Words.Text, 2);
        }

        return JsonSerializer.Serialize(new
        {
            gever = new { naam = dice.Skewed(Entries.Givers, 4), soort = "organisatie", kvkNummer = "12345678" },
            ontvanger = new { persoon = person.Id, ambt = Kern.Web.Naming.Of(person.Office) },
            aard = "geschenk",
            omschrijving = string.Join(' ', words),
            geschatteWaarde = 24.5,
            datumAangeboden = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            plaatsOntvangst = "werk",
            hoedanigheid = "volksvertegenwoordiger",
            inOnderhandeling = false,
            geverIsLeverancier = false,
            eigenAfweging = "Gedeeld met de hele fractie.",
            afhandeling = "behouden",
        });
    }

    private static double Bare(string folder, double seconds)
    {
        using var command = BareInsert(Path.Combine(folder, $"bare-{Guid.CreateVersion7():N}.db"));
        using var connection = command.Connection;
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; count++)
        {
            command.ExecuteNonQuery();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>One insert into a table of one column, in a new file, committed as safely as the product commits.</summary>
    public static SqliteCommand BareInsert(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO t VALUES (@x)";
        command.Parameters.AddWithValue("@x", 1);
        return command;
    }
}
