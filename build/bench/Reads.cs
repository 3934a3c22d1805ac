using System.Diagnostics;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Bench;

/// <summary>Lists under load, and how long single answers take in a small and in a large register.</summary>
internal static class Reads
{
    private const int Pages = 40_000;

    /// <summary>The list from the database and from memory, against a bare server.</summary>
    public static void Throughput(Report report, Load load, Dataset data, Served host, string folder)
    {
        var list = Get(host, Served.ListPath);
        var dice = new Dice(11);
        var pages = Enumerable.Range(0, Pages).Select(_ => Latency.Page(data, ref dice)).Distinct().ToList();
        using (var query = Served.Baseline(Baselines.Query, data.File))
        {
            // A baseline that answers something else proves nothing.
            foreach (var page in pages.Take(20))
            {
                if (!Get(host, page).Body.AsSpan().SequenceEqual(Get(query, page).Body))
                {
                    throw new InvalidOperationException($"The baseline answers {page} otherwise than the host.");
                }
            }

            var (own, bare) = load.Compare(host, query, pages);
            report.Least($"list of 50 from the database, {data.Total} entries", own, bare, "/s", 0.7);
        }

        var file = Path.Combine(folder, "list.json");
        File.WriteAllBytes(file, list.Body);
        using var bytes = Served.Baseline(Baselines.Bytes, file);
        var (repeated, same) = load.Compare(host, bytes, [Served.ListPath]);
        report.Least($"repeated list from memory ({list.Body.Length / 1000.0:0} kB)", repeated, same, "/s", 0.6);
        var (unchanged, again) = load.Compare(host, bytes, [Served.ListPath], $"If-None-Match: {list.Header("ETag")}");
        report.Least("repeated list with If-None-Match (304)", unchanged, again, "/s", 0.6);
    }

    public static Reply Get(Served server, string path)
    {
        using var wire = new Wire(server.Port);
        var reply = wire.Get(path);
        return reply.Status == 200 ? reply : throw new InvalidOperationException($"{path} gave {reply.Status}: {reply.Text}");
    }
}

/// <summary>The median of single requests, asked in turn of a host with few and a host with many entries.</summary>
internal static class Latency
{
    private const int Requests = 300;
    private const int WarmUp = 3_000;
    private const int FirstWarmUp = 15_000;

    private delegate string Ask(Dataset data, ref Dice dice);

    public static void Measure(Report report, Dataset few, Dataset many)
    {
        // Two fresh hosts with the same past: compiled code gets better with use.
        using var hostOfFew = Served.Host(few.Folder);
        using var hostOfMany = Served.Host(many.Folder);
        foreach (var series in (Series[])[new(few, hostOfFew), new(many, hostOfMany)])
        {
            using (series)
            {
                for (var i = 0; i < FirstWarmUp; i++)
                {
                    series.Warm(Page);
                }
            }
        }

        foreach (var (name, ask, target) in (ReadOnlySpan<(string, Ask, bool)>)
        [
            ("list", Page, true),
            ("single entry", One, true),
            ("filtered on gever (two words)", (Dataset d, ref Dice dice) => Filter(ref dice, $"gever={Uri.EscapeDataString(Entries.Givers[dice.Below(5)])}"), true),
            ("filtered on zoek (two words)", (Dataset d, ref Dice dice) => Filter(ref dice, $"zoek={Words.Text[6 + dice.Below(5)]}%20{Words.Text[11 + dice.Below(5)]}"), true),
            ("filtered on persoon", (Dataset d, ref Dice dice) => Filter(ref dice, $"persoon={d.Entries.Persons[dice.Below(5)].Id}"), true),
            ("filtered on uitkomst", (Dataset d, ref Dice dice) => Filter(ref dice, $"uitkomst={Naming.Of(dice.Chance(0.5) ? Uitkomst.Toegestaan : Uitkomst.WeigerenVerplicht)}"), true),
            ("last page", Last, true),
            ("list of invitations", Invitations, true),
            ("invitations filtered on persoon", (Dataset d, ref Dice dice) => $"{Served.InvitationsPath}?persoon={d.Entries.Persons[dice.Below(5)].Id}&datumTot={new DateOnly(2023, 1, 1).AddDays(dice.Below(1095)):yyyy-MM-dd}&limit=15", true),
            ("zoek on a frequent and a rare word that seldom meet", (Dataset d, ref Dice dice) => Filter(ref dice, $"zoek={Words.Frequent}%20{Words.Rare}"), false),
        ])
        {
            var (small, large) = (new Series(few, hostOfFew), new Series(many, hostOfMany));
            using (small)
            using (large)
            {
                for (var i = 0; i < (target ? WarmUp : 30); i++)
                {
                    small.Warm(ask);
                    large.Warm(ask);
                }

                for (var i = 0; i < (target ? Requests : 50); i++)
                {
                    small.Time(ask);
                    large.Time(ask);
                }
            }

            var title = $"median latency at {many.Total} against {few.Total}: {name}";
            if (target)
            {
                report.Most(title, large.Median, small.Median, "µs", 1.3, large.Rows == 0 || large.Rows != small.Rows ? $"{large.Rows} and {small.Rows} rows" : null);
            }
            else
            {
                report.Info(title, large.Median, "µs", small.Median);
            }
        }
    }

    /// <summary>A page somewhere in the list.</summary>
    public static string Page(Dataset data, ref Dice dice) => $"{Served.ListPath}?cursor={Cursor.Of(data.Keys[60 + dice.Below(data.Keys.Length - 60)] - dice.Below(1000))}";

    private static string Invitations(Dataset data, ref Dice dice) => $"{Served.InvitationsPath}?cursor={Cursor.Of(data.InvitationKeys[60 + dice.Below(data.InvitationKeys.Length - 60)])}";

    private static string Last(Dataset data, ref Dice dice) => $"{Served.ListPath}?cursor={Cursor.Of(data.Keys[55 + dice.Below(1000)])}";

    private static string One(Dataset data, ref Dice dice) => $"{Served.ListPath}/{dice.Of(data.Ids)}";

    private static string Filter(ref Dice dice, string filter) => $"{Served.ListPath}?{filter}&datumTot={new DateOnly(2023, 1, 1).AddDays(dice.Below(1095)):yyyy-MM-dd}";

    private sealed class Series(Dataset data, Served host) : IDisposable
    {
        private readonly Wire wire = new(host.Port);
        private readonly List<double> times = [];
        private readonly List<int> rows = [];
        private Dice dice = new((ulong)Environment.TickCount64);

        public double Median => times.Order().ElementAt(times.Count / 2);

        public int Rows => rows.Order().ElementAt(rows.Count / 2);

        public void Warm(Ask ask) => wire.Get(ask(data, ref dice));

        public void Time(Ask ask)
        {
            var path = ask(data, ref dice);
            var from = Stopwatch.GetTimestamp();
            var reply = wire.Get(path);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
            rows.Add(reply.Body.AsSpan().Count("\"register\":"u8));
            if (reply.Status != 200)
            {
                throw new InvalidOperationException($"{path} gave {reply.Status}: {reply.Text}");
            }
        }

        public void Dispose() => wire.Dispose();
    }
}
