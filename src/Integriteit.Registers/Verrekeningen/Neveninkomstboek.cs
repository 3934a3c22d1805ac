using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>The entries of side income over a year, of one person or of all: a few side jobs of a handful of persons.</summary>
internal static class Neveninkomstboek
{
    internal sealed record Bladzijde(Guid Id, long Sleutel, string Naam, Neveninkomst Gegevens, string Toets);

    private sealed record Rij(Guid Id, long Sleutel, string Naam, string Gegevens, string Toets);

    /// <summary>The entries that hold, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<Bladzijde>> Van(RegistersDb db, string gemeente, Guid? persoon, int jaar, CancellationToken ct)
    {
        var dag = new DateOnly(jaar, 12, 31);
        var rijen = await db.Query<Rij>(
            """
            SELECT i.id, i.sleutel, v.naam, v.gegevens, v.toets
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = 'neveninkomsten' AND i.kring = @Kring AND i.sleutel >= @Vanaf AND i.sleutel < @Tot AND i.status = 'geldig'
              AND (@Persoon IS NULL OR i.persoon = @Persoon)
            ORDER BY i.sleutel
            """,
            new { Gemeente = gemeente, Kring = Rol.Gemeentesecretaris, Vanaf = Sleutels.Vanaf(dag), Tot = Sleutels.TotEnMet(dag), Persoon = persoon },
            ct);
        return [.. rijen.Select(r => new Bladzijde(r.Id, r.Sleutel, r.Naam, JsonSerializer.Deserialize<NeveninkomstRectificatie>(r.Gegevens, Json.Options)!, r.Toets))];
    }

    /// <summary>The entries as income of an offset; <paramref name="besluit"/> asks amounts that are final.</summary>
    /// <exception cref="Afgewezen">409 when an entry lacks its amount for the offset, or it is an estimate and a decision asks more.</exception>
    public static async Task<IReadOnlyList<Verrekeninkomst>> Inkomsten(RegistersDb db, string gemeente, Guid persoon, int jaar, bool besluit, CancellationToken ct)
    {
        var inkomsten = new List<Verrekeninkomst>();
        foreach (var (id, _, _, g, _) in await Van(db, gemeente, persoon, jaar, ct))
        {
            if (g.Ambtshalve == true)
            {
                inkomsten.Add(new Verrekeninkomst(g.Omschrijving, null, g.Inkomsten, true, g.Afdracht?.Bedrag));
                continue;
            }

            var bedrag = g.Verrekening ?? throw new Afgewezen(Reden.Conflict, "verrekenbedragOntbreekt", $"Van de inschrijving '{g.Omschrijving}' ({id}) is het bedrag voor de verrekening niet bekend.");
            if (besluit && bedrag.BedragSoort == Bedragsoort.Geschat)
            {
                throw new Afgewezen(Reden.Conflict, "bedragGeschat", $"Van de inschrijving '{g.Omschrijving}' ({id}) is het bedrag voor de verrekening nog geschat; een besluit vraagt het vaste bedrag.");
            }

            inkomsten.Add(new Verrekeninkomst(g.Omschrijving, bedrag.Soort, bedrag.Bedrag, false, null));
        }

        return inkomsten;
    }
}
