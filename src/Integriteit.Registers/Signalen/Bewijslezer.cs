using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Signalen;

/// <summary>Reads what the entries that a signal may rest on say now.</summary>
internal sealed class Bewijslezer(RegistersDb db, IReadOnlyList<Register> registers)
{
    private sealed record Inhoud(Guid Id, string Gegevens);

    /// <summary>These entries of one register, by their ids; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, IGegevens>> Lees(string gemeente, Register register, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var gelezen = new Dictionary<Guid, IGegevens>();
        foreach (var deel in ids.Distinct().Chunk(500))
        {
            foreach (var inhoud in await db.Query<Inhoud>(
                """
                SELECT i.id, v.gegevens
                FROM registers.inschrijving i
                JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
                WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.id IN @Ids
                """,
                new { Gemeente = gemeente, Register = register.Naam, Ids = deel },
                ct))
            {
                gelezen[inhoud.Id] = register.Lees(inhoud.Gegevens);
            }
        }

        return gelezen;
    }

    /// <summary>What the norms can be asked about these pieces of evidence, by the ids of the entries.</summary>
    public async Task<ILookup<Guid, Normgeval>> Gevallen(string gemeente, IEnumerable<Bewijsstuk> bewijs, CancellationToken ct)
    {
        var gevallen = new List<Normgeval>();
        foreach (var deel in bewijs.GroupBy(b => b.Register, b => b.Inschrijving))
        {
            var register = registers.First(r => r.Naam == deel.Key);
            gevallen.AddRange((await Lees(gemeente, register, deel, ct)).Select(e => Normgeval.Van(register, e.Key, e.Value)));
        }

        return gevallen.ToLookup(g => g.Inschrijving);
    }
}
