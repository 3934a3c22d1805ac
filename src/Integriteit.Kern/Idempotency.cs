using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Kern;

/// <summary>Answers a repeated creation with the first answer, so that a caller who heard nothing can ask again.</summary>
public sealed class Idempotency(Call call, TimeProvider clock)
{
    /// <summary>Days that a key is remembered.</summary>
    public const int Dagen = 7;

    /// <summary>The key of this call on this database; only for calls that carry one.</summary>
    public Key For(ModuleDb db, string gemeente, Guid actor, string handeling) => new(db, gemeente, actor, call.Sleutel!, handeling, call.Inhoud, clock.GetUtcNow().Afgerond(call.Afronding));

    private sealed record Eerder(string Handeling, string VerzoekHash, string Antwoord);

    /// <summary>One key: what it answered before, or what it will answer from now on.</summary>
    public sealed class Key(ModuleDb db, string gemeente, Guid actor, string sleutel, string handeling, string hash, DateTimeOffset nu)
    {
        /// <exception cref="Afgewezen">409 when the key was used for something else.</exception>
        public async Task<TAnswer?> Earlier<TAnswer>(CancellationToken ct)
        {
            // The name of a lock is short on SQL Server; a key need not be.
            await db.Lock($"sleutel:{actor:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)))}", ct);
            var earlier = await db.Single<Eerder>(
                $"SELECT handeling, verzoek_hash, antwoord FROM {db.Schema}.idempotentie WHERE gemeente = @Gemeente AND actor = @Actor AND sleutel = @Sleutel",
                new { Gemeente = gemeente, Actor = actor, Sleutel = sleutel },
                ct);
            return earlier switch
            {
                null => default,
                _ when earlier.Handeling == handeling && earlier.VerzoekHash == hash => JsonSerializer.Deserialize<TAnswer>(earlier.Antwoord, Json.Options),
                _ => throw new Afgewezen(Reden.Conflict, "sleutelAlGebruikt", "Deze Idempotency-Key hoort al bij een ander verzoek. Gebruik voor elk nieuw verzoek een nieuwe sleutel."),
            };
        }

        public Task Remember<TAnswer>(TAnswer answer, CancellationToken ct) => db.Execute(
            $"""
            INSERT INTO {db.Schema}.idempotentie (gemeente, actor, sleutel, handeling, verzoek_hash, antwoord, ontstaan_op)
            VALUES (@Gemeente, @Actor, @Sleutel, @Handeling, @Hash, @Antwoord, @Nu)
            """,
            new { Gemeente = gemeente, Actor = actor, Sleutel = sleutel, Handeling = handeling, Hash = hash, Antwoord = JsonSerializer.Serialize(answer, Json.Options), Nu = nu },
            ct);
    }
}
