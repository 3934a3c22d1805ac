using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Signalen;

/// <summary>
/// Finds what entries have in common by whom they name. Reads the counterparties in the order of their identities, so that
/// all of one stands together. Registers of which nothing is public give no signals at all.
/// </summary>
internal sealed class Partijsignalen(RegistersDb db, IReadOnlyList<Register> registers, Bewijslezer lezer, Signaalgronden gronden, IMediator mediator)
{
    private sealed record Leverancier(string Identiteit, string Naam);

    /// <summary>An entry with the counterparty that it names under the identity at hand.</summary>
    private sealed record Geladen(Partijrij Rij, Register Register, IGegevens Gegevens, Wederpartij Partij);

    private readonly Dictionary<string, Register> bekend = registers.Where(r => !r.Besloten).ToDictionary(r => r.Naam);

    /// <summary>What is found, page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Vondst>> Zoek(string gemeente, RondeStand stand, [EnumeratorCancellation] CancellationToken ct)
    {
        Groep? groep = null;
        IReadOnlyList<Partijrij> rijen = [];
        do
        {
            rijen = await Lees(gemeente, rijen.Count == 0 ? null : rijen[^1], ct);
            stand.Gelezen += rijen.Count;
            var leveranciers = await Leveranciers(gemeente, rijen, ct);
            var vondsten = new List<Vondst>();
            foreach (var rij in rijen.Where(r => bekend.ContainsKey(r.Register)))
            {
                if (groep?.Identiteit != rij.Identiteit)
                {
                    await Sluit(gemeente, groep, vondsten, ct);
                    groep = new Groep(rij.Identiteit, leveranciers.GetValueOrDefault(rij.Identiteit));
                    groep.Volgende(rij.Persoon);
                }
                else if (groep.Persoon != rij.Persoon)
                {
                    await SluitPersoon(gemeente, groep, vondsten, ct);
                    groep.Volgende(rij.Persoon);
                }

                groep.Voeg(rij, bekend[rij.Register].Soort);
            }

            if (rijen.Count < Ronde.Stuk)
            {
                await Sluit(gemeente, groep, vondsten, ct);
            }

            yield return vondsten;
        }
        while (rijen.Count == Ronde.Stuk);
    }

    /// <summary>All rows of a counterparty have passed.</summary>
    private async Task Sluit(string gemeente, Groep? groep, List<Vondst> vondsten, CancellationToken ct)
    {
        if (groep is null)
        {
            return;
        }

        await SluitPersoon(gemeente, groep, vondsten, ct);
        if ((groep.Registers.Count < 2 && groep.Leverancier is null) || await Laad(gemeente, groep, groep.Bewijs, ct) is not { Count: > 0 } geladen)
        {
            return;
        }

        if (groep.Registers.Count > 1)
        {
            vondsten.Add(Maak(Signaalsoort.ZelfdeWederpartij, groep.Identiteit, await Gronden(gemeente, geladen, ct), geladen));
        }

        if (groep.Leverancier is not null)
        {
            vondsten.Add(Maak(Signaalsoort.Leverancier, groep.Identiteit, await Gronden(gemeente, geladen, ct), geladen));
        }
    }

    /// <summary>All rows of one person with a counterparty have passed.</summary>
    private async Task SluitPersoon(string gemeente, Groep groep, List<Vondst> vondsten, CancellationToken ct)
    {
        if (groep.Persoon == Guid.Empty)
        {
            return;
        }

        var sleutel = $"{groep.Identiteit} {groep.Persoon:N}";
        if (groep is { Functies.Count: > 0, Gaven.Count: > 0 } && await Laad(gemeente, groep, [.. groep.Functies, .. groep.Gaven], ct) is { Count: > 0 } samen)
        {
            vondsten.Add(Maak(Signaalsoort.FunctieBijGever, sleutel, await Gronden(gemeente, samen, ct), samen));
        }

        if (groep.HeeftReeks && await Laad(gemeente, groep, groep.Geschenken, ct) is { Count: > 1 } geschenken && await Reeks(gemeente, geschenken, ct) is var (reeks, regels))
        {
            vondsten.Add(Maak(Signaalsoort.GeschenkenSamen, sleutel, regels, reeks));
        }
    }

    /// <summary>
    /// The dearest gifts of twelve months that were kept, when the norms weigh their sum as one gift more heavily than each
    /// of them; null when they do not. // 003-19
    /// </summary>
    private async Task<(IReadOnlyList<Geladen> Reeks, IReadOnlyList<Signaalgrond> Gronden)?> Reeks(string gemeente, IReadOnlyList<Geladen> geschenken, CancellationToken ct)
    {
        var (venster, duurste) = (new Queue<Geladen>(), (IReadOnlyList<Geladen>)[]);
        foreach (var geschenk in geschenken.Where(g => g.Gegevens is Geschenk { Afhandeling: Afhandelwijze.Behouden }).OrderBy(g => g.Rij.Dag))
        {
            venster.Enqueue(geschenk);
            while (venster.Peek().Rij.Dag.AddMonths(Geschenkenreeks.Maanden) <= geschenk.Rij.Dag)
            {
                venster.Dequeue();
            }

            if (venster.Count > 1 && Som(venster) >= Som(duurste))
            {
                duurste = [.. venster];
            }
        }

        if (duurste.Count < 2)
        {
            return null;
        }

        var samen = await Toets(gemeente, duurste[^1], Som(duurste), ct);
        foreach (var geschenk in duurste)
        {
            if ((await Toets(gemeente, geschenk, geschenk.Rij.Bedrag!.Value, ct)).Uitkomst >= samen.Uitkomst)
            {
                return null;
            }
        }

        return (duurste, Signaalgronden.Van(samen, duurste.Select(g => g.Rij.Id)));
    }

    private Task<Toetsing> Toets(string gemeente, Geladen geschenk, long waarde, CancellationToken ct) => mediator.Send(
        new ToetsFeiten(gemeente, Groep.Geschenk, geschenk.Gegevens.Ambt, geschenk.Gegevens.Datum, new Dictionary<string, object?>(geschenk.Register.Feiten(geschenk.Gegevens)) { ["geschatteWaarde"] = waarde }), ct);

    private static long Som(IEnumerable<Geladen> geschenken) => geschenken.Sum(g => g.Rij.Bedrag!.Value);

    private static Vondst Maak(Signaalsoort soort, string sleutel, IReadOnlyList<Signaalgrond> regels, IReadOnlyList<Geladen> geladen) =>
        new(soort, sleutel, geladen[0].Partij.Naam, regels, [.. geladen.Select(g => g.Rij.Bewijs)]);

    /// <summary>The rules that speak of entries like these when their counterparty has another tie to the municipality or the person. // 000-09, 003-08, 003-17</summary>
    private Task<IReadOnlyList<Signaalgrond>> Gronden(string gemeente, IReadOnlyList<Geladen> geladen, CancellationToken ct) =>
        gronden.Van(gemeente, Normvraag.Wederpartij, geladen.Select(g => Normgeval.Van(g.Register, g.Rij.Id, g.Gegevens)), ct);

    /// <summary>
    /// The entries of these rows; none when they are known by name and all bear one number in the trade register, since the
    /// number then gives the same signal.
    /// </summary>
    private async Task<IReadOnlyList<Geladen>> Laad(string gemeente, Groep groep, List<Partijrij> rijen, CancellationToken ct)
    {
        var geladen = new List<Geladen>(rijen.Count);
        foreach (var deel in rijen.GroupBy(r => r.Register))
        {
            var register = bekend[deel.Key];
            var inhoud = await lezer.Lees(gemeente, register, deel.Select(r => r.Id), ct);
            // An entry that changed since its row was read is for the next run.
            geladen.AddRange(
                from rij in deel
                where inhoud.ContainsKey(rij.Id)
                let partij = register.Wederpartijen(inhoud[rij.Id]).FirstOrDefault(w => w.Rol == rij.Rol && Identiteiten.Van(w.Naam, w.KvkNummer).Contains(groep.Identiteit))
                where partij is not null
                select new Geladen(rij, register, inhoud[rij.Id], partij));
        }

        var nummers = geladen.Select(g => g.Partij.KvkNummer).Distinct().ToList();
        return groep.Identiteit.StartsWith("n:", StringComparison.Ordinal) && nummers is [not null] ? [] : geladen;
    }

    private Task<IReadOnlyList<Partijrij>> Lees(string gemeente, Partijrij? na, CancellationToken ct) => db.Page<Partijrij>(
        """
        SELECT w.identiteit, w.persoon, w.dag, w.register, w.id, w.rol, w.bedrag
        FROM registers.wederpartij w
        WHERE w.gemeente = @Gemeente AND w.identiteit >= @Identiteit
          AND (w.identiteit > @Identiteit OR w.persoon > @Persoon OR (w.persoon = @Persoon AND (w.dag > @Dag OR (w.dag = @Dag AND
              (w.register > @Register OR (w.register = @Register AND (w.id > @Id OR (w.id = @Id AND w.rol > @Rol))))))))
        ORDER BY w.identiteit, w.persoon, w.dag, w.register, w.id, w.rol
        """,
        Ronde.Stuk,
        new { Gemeente = gemeente, Identiteit = na?.Identiteit ?? "", Persoon = na?.Persoon ?? Guid.Empty, Dag = na?.Dag ?? DateOnly.MinValue, Register = na?.Register ?? "", Id = na?.Id ?? Guid.Empty, Rol = na?.Rol ?? "" },
        ct);

    /// <summary>Which of these are on the list of suppliers.</summary>
    private async Task<Dictionary<string, string>> Leveranciers(string gemeente, IReadOnlyList<Partijrij> rijen, CancellationToken ct)
    {
        var gevonden = new Dictionary<string, string>();
        foreach (var deel in rijen.Select(r => r.Identiteit).Distinct().Chunk(500))
        {
            foreach (var leverancier in await db.Query<Leverancier>(
                "SELECT l.identiteit, l.naam FROM registers.leverancier l WHERE l.gemeente = @Gemeente AND l.identiteit IN @Identiteiten", new { Gemeente = gemeente, Identiteiten = deel }, ct))
            {
                gevonden[leverancier.Identiteit] = leverancier.Naam;
            }
        }

        return gevonden;
    }
}
