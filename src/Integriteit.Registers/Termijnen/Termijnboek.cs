using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// Keeps the terms as rows, in the transaction of what brings them. What was told of a term stays with it until its last
/// day changes.
/// </summary>
internal sealed class Termijnboek(RegistersDb db, IReadOnlyList<Register> registers)
{
    /// <summary>Whose terms these are and who keeps them. <paramref name="Kenmerk"/> tells the terms of an office apart; empty for those of an entry.</summary>
    internal sealed record Eigenaar(string Gemeente, string Register, Guid Onderwerp, string Kenmerk, Guid Persoon, Ambt Ambt, string Beheerder);

    /// <summary>Writes the terms of an entry as it now stands.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="stand">The entry; its version is already stored.</param>
    /// <param name="beheerder">Who keeps it.</param>
    /// <param name="nieuw">Whether it has no rows yet.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Schrijf(Register register, string gemeente, Stand stand, string beheerder, bool nieuw, CancellationToken ct)
    {
        var plichten = stand.Status == Status.Ingetrokken ? [] : Plicht.Van(register, stand.Gegevens, stand.Toets, stand.IngeschrevenOp.Dag(), null);
        if (plichten.Any(p => p is { Handeling: Termijnhandeling.Openbaarmaking, Voldaan: null }) && stand.Openbaar)
        {
            var sinds = nieuw ? stand.IngeschrevenOp.Dag() : (await db.Page<DateTimeOffset>(
                "SELECT vastgelegd_op FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND openbaar = 1 ORDER BY versie",
                1,
                new { Gemeente = gemeente, Register = register.Naam, stand.Id },
                ct)).Select(m => (DateOnly?)m.Dag()).SingleOrDefault();
            plichten = [.. plichten.Select(p => p.Handeling == Termijnhandeling.Openbaarmaking ? p with { Voldaan = p.Voldaan ?? sinds } : p)];
        }

        if (!nieuw || plichten.Count > 0)
        {
            await Schrijf(new Eigenaar(gemeente, register.Naam, stand.Id, "", stand.Gegevens.Persoon, stand.Gegevens.Ambt, beheerder), plichten, ct, nieuw);
        }
    }

    /// <summary>Makes these the terms of their owner, and no others; one that is new has none yet.</summary>
    public async Task Schrijf(Eigenaar van, IReadOnlyList<Plicht> plichten, CancellationToken ct, bool nieuw = false)
    {
        var eerder = nieuw ? [] : (await db.Query<Termijnrij>(
            """
            SELECT register, onderwerp, kenmerk, handeling, sleutel, persoon, ambt, beheerder, sinds, gronden, voldaan_op, nadert_gemeld_op, verlopen_gemeld_op
            FROM registers.termijn WHERE gemeente = @Gemeente AND register = @Register AND onderwerp = @Onderwerp AND kenmerk = @Kenmerk
            """,
            van,
            ct)).ToDictionary(r => r.Handeling);
        foreach (var weg in eerder.Keys.Except(plichten.Select(p => p.Handeling)))
        {
            await db.Execute(
                "DELETE FROM registers.termijn WHERE gemeente = @Gemeente AND register = @Register AND onderwerp = @Onderwerp AND kenmerk = @Kenmerk AND handeling = @Handeling",
                new { van.Gemeente, van.Register, van.Onderwerp, van.Kenmerk, Handeling = Naming.Of(weg) },
                ct);
        }

        foreach (var plicht in plichten)
        {
            var rij = eerder.GetValueOrDefault(plicht.Handeling);
            var zelfde = rij is not null && rij.Vervaldatum == plicht.Vervaldatum;
            var (nadert, verlopen) = zelfde ? (rij!.NadertGemeldOp, rij.VerlopenGemeldOp) : (null, null);
            var row = new
            {
                van.Gemeente,
                van.Register,
                van.Onderwerp,
                van.Kenmerk,
                Handeling = Naming.Of(plicht.Handeling),
                Sleutel = Termijnrij.Van(plicht.Vervaldatum, rij?.Id ?? Guid.CreateVersion7()),
                van.Persoon,
                Ambt = Naming.Of(van.Ambt),
                van.Beheerder,
                plicht.Sinds,
                Gronden = JsonSerializer.Serialize(plicht.Gronden, Json.Options),
                Voldaan = plicht.Voldaan is not null,
                VoldaanOp = plicht.Voldaan,
                Herinneren = Naming.Of(plicht switch
                {
                    { Voldaan: not null } or { Vervaldatum: null } => Herinnering.Geen,
                    // A reminder would tell others that such an entry exists.
                    _ when registers.Any(r => r.Verborgen && r.Naam == van.Register) => Herinnering.Geen,
                    _ when verlopen is not null => Herinnering.Geen,
                    _ => nadert is null ? Herinnering.Nadert : Herinnering.Verlopen,
                }),
                NadertGemeldOp = nadert,
                VerlopenGemeldOp = verlopen,
            };
            if (rij is null || (rij.Sleutel, rij.Persoon, rij.Ambt, rij.Beheerder, rij.Sinds, rij.VoldaanOp, rij.Gronden) != (row.Sleutel, van.Persoon, van.Ambt, van.Beheerder, plicht.Sinds, plicht.Voldaan, row.Gronden))
            {
                await (rij is null ? db.Insert(Nieuw, row, ct) : db.Execute(Anders, row, ct));
            }
        }
    }

    private const string Nieuw = """
        INSERT INTO registers.termijn (gemeente, register, onderwerp, kenmerk, handeling, sleutel, persoon, ambt, beheerder, sinds, gronden, voldaan, voldaan_op, herinneren, nadert_gemeld_op, verlopen_gemeld_op)
        VALUES (@Gemeente, @Register, @Onderwerp, @Kenmerk, @Handeling, @Sleutel, @Persoon, @Ambt, @Beheerder, @Sinds, @Gronden, @Voldaan, @VoldaanOp, @Herinneren, @NadertGemeldOp, @VerlopenGemeldOp)
        """;

    private const string Anders = """
        UPDATE registers.termijn
        SET sleutel = @Sleutel, persoon = @Persoon, ambt = @Ambt, beheerder = @Beheerder, sinds = @Sinds, gronden = @Gronden, voldaan = @Voldaan, voldaan_op = @VoldaanOp,
            herinneren = @Herinneren, nadert_gemeld_op = @NadertGemeldOp, verlopen_gemeld_op = @VerlopenGemeldOp
        WHERE gemeente = @Gemeente AND register = @Register AND onderwerp = @Onderwerp AND kenmerk = @Kenmerk AND handeling = @Handeling
        """;
}

/// <summary>What is next told of a term.</summary>
internal enum Herinnering
{
    /// <summary>That its last day draws near.</summary>
    Nadert,

    /// <summary>That its last day is past.</summary>
    Verlopen,

    /// <summary>Nothing more.</summary>
    Geen,
}
