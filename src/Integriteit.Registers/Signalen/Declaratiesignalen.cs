using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Signalen;

/// <summary>
/// Finds what claims have in common with entries of the same person: an expense during a stay that a third party paid for, and
/// an expense at somebody whom an entry names. Goes through the claims a page at a time. // 000-23, 003-29
/// </summary>
internal sealed class Declaratiesignalen(RegistersDb db, IReadOnlyList<Register> registers, Bewijslezer lezer, Signaalgronden gronden, IMediator mediator)
{
    /// <summary>Under which name claims stand among the evidence of a signal.</summary>
    public const string Naam = "declaraties";

    /// <summary>Claims that are looked at together.</summary>
    private const int Stuk = 200;

    private readonly HashSet<string> zichtbaar = [.. registers.Where(r => !r.Besloten).Select(r => r.Naam)];

    private sealed record Verblijf(Guid Persoon, Ambt Ambt, DateOnly Van, DateOnly TotEnMet, string Register, Guid Id)
    {
        public Bewijsstuk Bewijs => new(Register, Id, "looptijd", Van, TotEnMet, null);
    }

    /// <summary>A claim is only evidence of what it says, never of who assessed it.</summary>
    private static Bewijsstuk Bewijs(Declaratiebeeld declaratie, Declaratieregelbeeld regel) => new(Naam, declaratie.Id, $"regel {regel.Nummer}", regel.Datum, null, regel.Bedrag);

    /// <summary>What is found, page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Vondst>> Zoek(string gemeente, RondeStand stand, [EnumeratorCancellation] CancellationToken ct)
    {
        IReadOnlyList<Declaratiebeeld> declaraties = [];
        do
        {
            declaraties = await mediator.Send(new ZoekDeclaratiebeelden(gemeente, [], declaraties.Count == 0 ? 0 : declaraties[^1].Sleutel, Stuk), ct);
            stand.Gelezen += declaraties.Count;
            if (declaraties.Count > 0)
            {
                yield return [.. await Verblijven(gemeente, declaraties, ct), .. await Partijen(gemeente, declaraties, ct)];
            }
        }
        while (declaraties.Count == Stuk);
    }

    /// <summary>Travel and meals on days on which a third party paid for the stay, and what says itself that it belongs to it.</summary>
    private async Task<IReadOnlyList<Vondst>> Verblijven(string gemeente, IReadOnlyList<Declaratiebeeld> declaraties, CancellationToken ct)
    {
        var dagen = declaraties.SelectMany(d => d.Regels).Select(r => r.Datum).ToList();
        var verblijven = (await db.Query<Verblijf>(
            """
            SELECT t.persoon, t.ambt, t.van, t.tot_en_met, t.register, t.id
            FROM registers.tijdspanne t
            WHERE t.gemeente = @Gemeente AND t.persoon IN @Personen AND t.aard = 'verblijf' AND t.van <= @Laatste AND t.tot_en_met >= @Eerste
            """,
            new { Gemeente = gemeente, Personen = declaraties.Select(d => d.Persoon).Distinct().ToList(), Eerste = dagen.Min(), Laatste = dagen.Max() },
            ct)).ToLookup(v => v.Persoon);
        var vondsten = new List<Vondst>();
        foreach (var (declaratie, regel, verblijf) in
            from declaratie in declaraties
            from regel in declaratie.Regels
            from verblijf in verblijven[declaratie.Persoon]
            where regel.Inschrijving == verblijf.Id || (regel.ReisOfMaaltijd && verblijf.Van <= regel.Datum && regel.Datum <= verblijf.TotEnMet)
            select (declaratie, regel, verblijf))
        {
            var regels = await gronden.Van(gemeente, Normvraag.Dubbel, [Normgeval.Declaratie(verblijf.Ambt, declaratie.Id)], ct);
            vondsten.Add(new Vondst(Signaalsoort.DeclaratieTijdensVerblijf, $"{declaratie.Id:N} {regel.Nummer} {verblijf.Id:N}", null, regels, [Bewijs(declaratie, regel), verblijf.Bewijs]));
        }

        return vondsten;
    }

    /// <summary>Suppliers that an entry of the same person names, claim by claim.</summary>
    private async Task<IReadOnlyList<Vondst>> Partijen(string gemeente, IReadOnlyList<Declaratiebeeld> declaraties, CancellationToken ct)
    {
        var regels = (
            from declaratie in declaraties
            from regel in declaratie.Regels
            from identiteit in Identiteiten.Van(regel.Leverancier, null)
            select (Declaratie: declaratie, Regel: regel, Identiteit: identiteit)).ToList();
        var rijen = new List<Partijrij>();
        foreach (var deel in regels.Select(r => r.Identiteit).Distinct().Chunk(500))
        {
            rijen.AddRange(await db.Query<Partijrij>(
                """
                SELECT w.identiteit, w.persoon, w.dag, w.register, w.id, w.rol, w.bedrag
                FROM registers.wederpartij w
                WHERE w.gemeente = @Gemeente AND w.identiteit IN @Deel AND w.persoon IN @Personen
                ORDER BY w.identiteit, w.persoon, w.dag, w.register, w.id, w.rol
                """,
                new { Gemeente = gemeente, Deel = deel, Personen = declaraties.Select(d => d.Persoon).Distinct().ToList() },
                ct));
        }

        var genoemd = rijen.Where(r => zichtbaar.Contains(r.Register)).ToLookup(r => (r.Persoon, r.Identiteit));
        var gevallen = await lezer.Gevallen(gemeente, genoemd.SelectMany(g => g).Select(r => r.Bewijs), ct);
        var vondsten = new List<Vondst>();
        foreach (var groep in regels.GroupBy(r => (r.Declaratie.Id, r.Identiteit)))
        {
            var eerste = groep.First();
            var partijen = genoemd[(eerste.Declaratie.Persoon, eerste.Identiteit)].Take(Vondst.MeesteBewijs / 2).ToList();
            if (partijen.Count > 0)
            {
                var inschrijvingen = partijen.Select(p => p.Id).Distinct().SelectMany(id => gevallen[id]).ToList();
                var claim = inschrijvingen.Select(g => g.Ambt).Distinct().Select(ambt => Normgeval.Declaratie(ambt, eerste.Declaratie.Id));
                vondsten.Add(new Vondst(
                    Signaalsoort.DeclaratieBijWederpartij,
                    $"{eerste.Identiteit} {eerste.Declaratie.Id:N}",
                    eerste.Regel.Leverancier,
                    await gronden.Van(gemeente, Normvraag.Wederpartij, inschrijvingen.Concat(claim), ct),
                    [.. groep.Select(g => Bewijs(g.Declaratie, g.Regel)).Take(Vondst.MeesteBewijs / 2), .. partijen.Select(p => p.Bewijs)]));
            }
        }

        return vondsten;
    }
}
