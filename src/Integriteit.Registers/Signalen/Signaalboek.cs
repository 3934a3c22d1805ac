using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Signalen;

/// <summary>Keeps what runs find. What was dismissed stays so until its evidence changes.</summary>
internal sealed class Signaalboek(RegistersDb db, TimeProvider clock)
{
    private sealed record Rij(Guid Id, string BewijsHash);

    /// <summary>Writes a find in the running transaction; true when it is new or its evidence changed.</summary>
    public async Task<bool> Schrijf(string gemeente, Guid ronde, Vondst vondst, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Soort = Naming.Of(vondst.Soort), vondst.Sleutel };
        var oud = await db.Single<Rij>("SELECT id, bewijs_hash FROM registers.signaal WHERE gemeente = @Gemeente AND soort = @Soort AND sleutel = @Sleutel", args, ct);
        var row = new
        {
            args.Gemeente,
            args.Soort,
            args.Sleutel,
            Id = oud?.Id ?? Guid.CreateVersion7(),
            vondst.Naam,
            Gronden = JsonSerializer.Serialize(vondst.Gronden, Json.Options),
            BewijsHash = vondst.Hash,
            Ronde = ronde,
            Nu = clock.GetUtcNow(),
        };
        if (oud?.BewijsHash == row.BewijsHash)
        {
            await db.Execute("UPDATE registers.signaal SET ronde = @Ronde, naam = @Naam, gronden = @Gronden WHERE gemeente = @Gemeente AND id = @Id", row, ct);
            return false;
        }

        await db.Execute(oud is null
            ? """
            INSERT INTO registers.signaal (gemeente, id, soort, sleutel, naam, gronden, bewijs_hash, ronde, gevonden_op, versie, afgedaan)
            VALUES (@Gemeente, @Id, @Soort, @Sleutel, @Naam, @Gronden, @BewijsHash, @Ronde, @Nu, 1, 0)
            """
            : """
            UPDATE registers.signaal SET naam = @Naam, gronden = @Gronden, bewijs_hash = @BewijsHash, ronde = @Ronde, gevonden_op = @Nu, versie = versie + 1, afgedaan = 0
            WHERE gemeente = @Gemeente AND id = @Id
            """, row, ct);
        await db.Execute("DELETE FROM registers.bewijs WHERE gemeente = @Gemeente AND signaal = @Id", row, ct);
        await db.Execute(
            """
            INSERT INTO registers.bewijs (gemeente, signaal, nummer, register, inschrijving, veld, van, tot_en_met, bedrag)
            VALUES (@Gemeente, @Id, @Nummer, @Register, @Inschrijving, @Veld, @Van, @TotEnMet, @Bedrag)
            """,
            vondst.Bewijs.Select((b, i) => new { row.Gemeente, row.Id, Nummer = i, b.Register, b.Inschrijving, b.Veld, b.Van, b.TotEnMet, b.Bedrag }),
            ct);
        return true;
    }

    /// <summary>Takes away some of what a run no longer found and nobody dismissed, in the running transaction; says how many.</summary>
    public async Task<int> Ruim(string gemeente, Guid ronde, int aantal, CancellationToken ct)
    {
        var ids = await db.Page<Guid>(
            "SELECT s.id FROM registers.signaal s WHERE s.gemeente = @Gemeente AND s.afgedaan = 0 AND s.ronde <> @Ronde ORDER BY s.id", aantal, new { Gemeente = gemeente, Ronde = ronde }, ct);
        await db.Execute("DELETE FROM registers.bewijs WHERE gemeente = @Gemeente AND signaal IN @Ids", new { Gemeente = gemeente, Ids = ids }, ct);
        await db.Execute("DELETE FROM registers.signaal WHERE gemeente = @Gemeente AND id IN @Ids", new { Gemeente = gemeente, Ids = ids }, ct);
        return ids.Count;
    }
}
