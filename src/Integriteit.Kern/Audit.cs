using System.Security.Cryptography;
using System.Text.Json;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;

namespace Integriteit.Kern;

/// <summary>
/// The append-only log of a module: who did what to which object, in which role, with what result. The rows of a
/// municipality form a chain: each holds the hash of the one before it. Names and values stand outside it.
/// </summary>
public sealed class Audit(Call call, TimeProvider clock, Gemeenten gemeenten)
{
    private const string Nul = "0000000000000000000000000000000000000000000000000000000000000000";

    private (long Transaction, Guid Id)? actor;

    /// <summary>The end of the chain that this transaction holds.</summary>
    private (long Transaction, string Gemeente, Laatste Regel)? einde;

    /// <summary>One row, with everything that its hash covers.</summary>
    public sealed record Regel(
        string Gemeente, long Volgnr, DateTimeOffset Tijdstip, Guid Actor, string Rol, string Handeling, string Onderwerp, string Uitkomst, string Verzoek, string Velden, string VorigeHash, string Hash)
    {
        /// <summary>SHA-256 over the fields in a fixed order, as lower-case hex.</summary>
        public string Bereken() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object[]
        {
            Gemeente, Volgnr, Tijdstip.UtcDateTime.ToString("O"), Actor.ToString("D"), Rol, Handeling, Onderwerp, Uitkomst, Verzoek, Velden, VorigeHash,
        })));
    }

    private sealed record Laatste(long Volgnr, string Hash);

    public bool Kent(string gemeente) => gemeenten.Vind(gemeente) is not null;

    /// <summary>The caller's number in this module; made when first seen, asked once a transaction.</summary>
    public async Task<Guid> Actor(ModuleDb db, string gemeente, CancellationToken ct) =>
        actor is { } known && known.Transaction == db.TransactionId
            ? known.Id
            : (actor = (db.TransactionId, await FindActor(db, gemeente, ct))).Value.Id;

    private async Task<Guid> FindActor(ModuleDb db, string gemeente, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Onderwerp = call.Aanroeper.Subject ?? "anoniem", Id = Guid.CreateVersion7() };
        if (await db.Single<Guid?>($"SELECT id FROM {db.Schema}.actor WHERE gemeente = @Gemeente AND onderwerp = @Onderwerp", args, ct) is { } known)
        {
            return known;
        }

        await db.Execute($"INSERT INTO {db.Schema}.actor (gemeente, id, onderwerp) VALUES (@Gemeente, @Id, @Onderwerp)", args, ct);
        return args.Id;
    }

    /// <summary>Adds a row to the chain, inside the running transaction.</summary>
    public async Task<bool> Write(ModuleDb db, string gemeente, string handeling, AuditNote note, string uitkomst, CancellationToken ct)
    {
        var last = einde is { } held && held.Transaction == db.TransactionId && held.Gemeente == gemeente ? held.Regel : await Laatst(db, gemeente, ct);
        // Whole microseconds: what every engine stores and gives back unchanged.
        var now = clock.GetUtcNow().Afgerond(call.Afronding);
        var row = new Regel(
            gemeente,
            last.Volgnr + 1,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            await Actor(db, gemeente, ct),
            string.Join(' ', call.Aanroeper.Rollen),
            handeling,
            note.Onderwerp,
            uitkomst,
            call.Verzoek,
            note.Velden,
            last.Hash,
            "");
        row = row with { Hash = row.Bereken() };
        await db.Insert(
            $"""
            INSERT INTO {db.Schema}.audit (gemeente, volgnr, tijdstip, actor, rol, handeling, onderwerp, uitkomst, verzoek, velden, vorige_hash, hash)
            VALUES (@Gemeente, @Volgnr, @Tijdstip, @Actor, @Rol, @Handeling, @Onderwerp, @Uitkomst, @Verzoek, @Velden, @VorigeHash, @Hash)
            """,
            row,
            ct);
        einde = (db.TransactionId, gemeente, new Laatste(row.Volgnr, row.Hash));
        return true;
    }

    /// <summary>The end of the chain; from now until the transaction ends nobody else adds to it.</summary>
    private static async Task<Laatste> Laatst(ModuleDb db, string gemeente, CancellationToken ct)
    {
        await db.Lock($"audit:{gemeente}", ct);
        return (await db.Page<Laatste>(
            $"SELECT volgnr, hash FROM {db.Schema}.audit WHERE gemeente = @Gemeente ORDER BY volgnr DESC", 1, new { Gemeente = gemeente }, ct)).SingleOrDefault() ?? new Laatste(0, Nul);
    }

    /// <summary>Leaves a row of the reading of something that is not public.</summary>
    public Task Gelezen(ModuleDb db, string gemeente, string handeling, string onderwerp, CancellationToken ct) =>
        db.InTransaction(() => Write(db, gemeente, handeling, new AuditNote(onderwerp, ""), "gelezen", ct), ct);

    /// <summary>Walks the chain of one municipality and says how many rows hold and, if so, where it breaks.</summary>
    public static async Task<Uitslag> Controleer(ModuleDb db, string gemeente, CancellationToken ct)
    {
        var (volgnr, hash) = (0L, Nul);
        while (true)
        {
            var rows = await db.Page<Regel>(
                $"""
                SELECT gemeente, volgnr, tijdstip, actor, rol, handeling, onderwerp, uitkomst, verzoek, velden, vorige_hash, hash
                FROM {db.Schema}.audit WHERE gemeente = @Gemeente AND volgnr > @Volgnr ORDER BY volgnr
                """,
                1000,
                new { Gemeente = gemeente, Volgnr = volgnr },
                ct);
            foreach (var row in rows)
            {
                if (row.Volgnr != volgnr + 1 || row.VorigeHash != hash || row.Bereken() != row.Hash)
                {
                    return new Uitslag(gemeente, db.Schema, volgnr, row.Volgnr);
                }

                (volgnr, hash) = (row.Volgnr, row.Hash);
            }

            if (rows.Count < 1000)
            {
                return new Uitslag(gemeente, db.Schema, volgnr, null);
            }
        }
    }

    /// <summary>The number of rows that hold, and the number of the first that does not (null: the chain is whole).</summary>
    public sealed record Uitslag(string Gemeente, string Schema, long Goed, long? Breuk);
}
