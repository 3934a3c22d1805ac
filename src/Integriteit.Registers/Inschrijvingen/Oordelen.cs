using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Judgements that are known to be stored, by the mark that their content has.</summary>
internal sealed class Oordeelgeheugen
{
    /// <summary>How many are remembered at least.</summary>
    public const int Meeste = 1024;

    private readonly Geheugen<(string Gemeente, string Kenmerk), Toetsing> bekend = new(Meeste);

    /// <summary>The marks of judgements that are still about, by their findings: those of the same facts share them.</summary>
    private readonly ConditionalWeakTable<IReadOnlyList<Bevinding>, Gemerkt> gemerkt = [];

    public bool Kent(string gemeente, string kenmerk, out Toetsing? toets) => bekend.Kent((gemeente, kenmerk), out toets);

    public void Bewaar(string gemeente, string kenmerk, Toetsing toets) => bekend.Bewaar((gemeente, kenmerk), toets);

    /// <summary>What is stored of a judgement: all but its day.</summary>
    public static string Inhoud(Toetsing toets) => JsonSerializer.Serialize(toets with { Peildatum = default }, Json.Options);

    /// <summary>The mark of a judgement on whatever day; with its content, where that had to be made for it.</summary>
    public (string Kenmerk, string? Inhoud) Merk(Toetsing toets)
    {
        if (gemerkt.TryGetValue(toets.Bevindingen, out var eerder) && eerder.Toets with { Peildatum = toets.Peildatum } == toets)
        {
            return (eerder.Kenmerk, null);
        }

        var inhoud = Inhoud(toets);
        var kenmerk = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inhoud)).AsSpan(0, 16));
        gemerkt.AddOrUpdate(toets.Bevindingen, new Gemerkt(toets, kenmerk));
        return (kenmerk, inhoud);
    }

    private sealed record Gemerkt(Toetsing Toets, string Kenmerk);
}

/// <summary>
/// What law and codes said of entries. Most entries have a judgement that many have, but for its day: so each stands in
/// <c>registers.oordeel</c> once, never changes, and a version holds its day and its mark. It was two thirds of what an
/// entry took. A version from before holds its judgement whole.
/// </summary>
internal sealed class Oordelen(RegistersDb db, Oordeelgeheugen geheugen)
{
    private const string Dag = "yyyy-MM-dd";

    private readonly HashSet<(string Gemeente, string Kenmerk)> geschreven = [];
    private long transactie;

    /// <summary>Stores a judgement that is not stored yet, and gives what the version must hold of it.</summary>
    public async Task<string> Schrijf(string gemeente, Toetsing toets, CancellationToken ct)
    {
        if (transactie != db.TransactionId)
        {
            // What an undone transaction wrote is not there.
            geschreven.Clear();
            transactie = db.TransactionId;
        }

        var (kenmerk, inhoud) = geheugen.Merk(toets);
        if (!geheugen.Kent(gemeente, kenmerk, out _) && geschreven.Add((gemeente, kenmerk)))
        {
            var args = new { Gemeente = gemeente, Kenmerk = kenmerk, Inhoud = inhoud ?? Oordeelgeheugen.Inhoud(toets) };
            // Two who bring the same must not both write it.
            await db.Lock($"oordeel:{gemeente}", ct);
            if (await db.Single<int>("SELECT COUNT(*) FROM registers.oordeel WHERE gemeente = @Gemeente AND kenmerk = @Kenmerk", args, ct) == 0)
            {
                await db.Insert("INSERT INTO registers.oordeel (gemeente, kenmerk, inhoud) VALUES (@Gemeente, @Kenmerk, @Inhoud)", args, ct);
            }

            if (geschreven.Count <= Oordeelgeheugen.Meeste)
            {
                // A long transaction does not hold more until its end than will be remembered.
                db.AfterCommit(() => geheugen.Bewaar(gemeente, kenmerk, toets));
            }
        }

        return $"{toets.Peildatum.ToString(Dag, CultureInfo.InvariantCulture)} {kenmerk}";
    }

    /// <summary>The judgement of a version, by what it holds of it.</summary>
    public async Task<Toetsing> Lees(string gemeente, string bewaard, CancellationToken ct)
    {
        if (bewaard.StartsWith('{'))
        {
            return JsonSerializer.Deserialize<Toetsing>(bewaard, Json.Options)!;
        }

        var (dag, kenmerk) = (DateOnly.ParseExact(bewaard.AsSpan(0, Dag.Length), Dag, CultureInfo.InvariantCulture), bewaard[(Dag.Length + 1)..]);
        if (!geheugen.Kent(gemeente, kenmerk, out var toets))
        {
            var inhoud = await db.Single<string>("SELECT inhoud FROM registers.oordeel WHERE gemeente = @Gemeente AND kenmerk = @Kenmerk", new { Gemeente = gemeente, Kenmerk = kenmerk }, ct);
            toets = JsonSerializer.Deserialize<Toetsing>(inhoud ?? throw new InvalidOperationException("A version names a judgement that is not stored."), Json.Options)!;
            if (!db.Writing)
            {
                // What is read in a transaction may be its own, and may yet be undone.
                geheugen.Bewaar(gemeente, kenmerk, toets);
            }
        }

        return toets! with { Peildatum = dag };
    }
}
