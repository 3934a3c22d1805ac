using System.Globalization;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Declaraties.Facturen;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>A trace that an expense is paid in another way: what it is, and where it stands. // 000-23, 003-29</summary>
/// <param name="Code">The stable code of the finding.</param>
/// <param name="Zin">The finding in a sentence.</param>
/// <param name="Twijfel">Whether it raises doubt; else it is only worth knowing.</param>
/// <param name="Bewijs">Where it stands.</param>
internal sealed record Spoor(string Code, string Zin, bool Twijfel, IReadOnlyList<Bewijsplaats> Bewijs);

/// <summary>Looks for an expense elsewhere: in other claims of anyone, in the evidence, in the registers. Finds traces, no verdicts. // 000-23, 003-29</summary>
internal sealed class Betaaldsporen(DeclaratiesDb db, Bewijskast bewijs, Factuurboek facturen)
{
    private sealed record Plaats(Guid Declaratie, int Nummer, Guid Persoon);

    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="declaratie">The claim.</param>
    /// <param name="regel">The line.</param>
    /// <param name="soort">Its kind of cost; null when there is none.</param>
    /// <param name="verbanden">The entries that it can belong to.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<Spoor>> Zoek(string gemeente, Declaratie declaratie, Declaratieregel regel, Kostensoort? soort, IReadOnlyList<Kostenverband> verbanden, CancellationToken ct) =>
    [
        .. await ZelfdeBon(gemeente, declaratie, regel, ct),
        .. await ZelfdeGegevens(gemeente, declaratie, regel, ct),
        .. await Facturen(gemeente, declaratie, regel, ct),
        .. verbanden.Select(v => Register(regel, soort, v)).OfType<Spoor>(),
    ];

    /// <summary>The same content of evidence at another claim that counts, or at an invoice, of anyone.</summary>
    private async Task<IReadOnlyList<Spoor>> ZelfdeBon(string gemeente, Declaratie declaratie, Declaratieregel regel, CancellationToken ct)
    {
        var eigen = await bewijs.Van(gemeente, [.. regel.Uitgave.Bewijsstukken ?? []], ct);
        var elders = await bewijs.ZelfdeBon(gemeente, [.. eigen.Select(b => b.Sha256).Distinct()], declaratie.Id, ct);
        var tellen = await Tellend(gemeente, [.. elders.Where(e => !e.IsFactuur).Select(e => e.Houder).Distinct()], ct);
        return
        [
            .. elders.Where(e => e.IsFactuur || tellen.Contains(e.Houder)).GroupBy(e => e.IsFactuur).Select(g => new Spoor(
                g.Key ? "zelfdeBonBijFactuur" : "zelfdeBon",
                g.Key ? "Hetzelfde bewijsstuk hoort bij een factuur die de gemeente rechtstreeks betaalde." : "Hetzelfde bewijsstuk hoort ook bij een andere declaratie.",
                true,
                [.. g.DistinctBy(e => e.Houder).Select(e => new Bewijsplaats(e.IsFactuur ? Bewijssoort.Factuur : Bewijssoort.Declaratie, $"{e.Houder}", null, e.Persoon == declaratie.Persoon))])),
        ];
    }

    /// <summary>The claims among these that are neither drafts, refused nor withdrawn.</summary>
    private async Task<HashSet<Guid>> Tellend(string gemeente, IReadOnlyList<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : [.. await db.Query<Guid>("SELECT id FROM declaraties.declaratie WHERE gemeente = @Gemeente AND id IN @Ids AND staat NOT IN ('concept', 'afgewezen', 'teruggetrokken')", new { Gemeente = gemeente, Ids = ids }, ct)];

    /// <summary>Another line of anyone with the same day, total and supplier, that was not refused.</summary>
    private async Task<IReadOnlyList<Spoor>> ZelfdeGegevens(string gemeente, Declaratie declaratie, Declaratieregel regel, CancellationToken ct)
    {
        var elders = await db.Query<Plaats>(
            """
            SELECT r.declaratie, r.nummer, r.persoon
            FROM declaraties.declaratieregel r
            JOIN declaraties.declaratie d ON d.gemeente = r.gemeente AND d.id = r.declaratie
            WHERE r.gemeente = @Gemeente AND r.datum = @Datum AND r.totaal = @Totaal AND r.leverancier = @Leverancier AND COALESCE(r.toegekend, 1) > 0
              AND (r.declaratie <> @Declaratie OR r.nummer <> @Nummer) AND d.staat NOT IN ('concept', 'afgewezen', 'teruggetrokken')
            ORDER BY r.declaratie, r.nummer
            """,
            new { Gemeente = gemeente, Datum = regel.Uitgave.Datum!.Value, Totaal = regel.Uitgave.Totaal!.Value.Centen, Leverancier = Leveranciersnaam.Van(regel.Uitgave.Leverancier!), Declaratie = declaratie.Id, regel.Nummer },
            ct);
        return elders.Count == 0 ? [] :
        [
            new Spoor(
                "zelfdeGegevens",
                "Er is nog een declaratieregel met dezelfde dag, hetzelfde bedrag en dezelfde leverancier.",
                true,
                [.. elders.Select(e => new Bewijsplaats(Bewijssoort.Declaratie, $"{e.Declaratie}", e.Nummer.ToString(CultureInfo.InvariantCulture), e.Persoon == declaratie.Persoon))]),
        ];
    }

    /// <summary>An invoice of anyone with the same day, amount and supplier; or of this person for the same kind of cost on that day.</summary>
    private async Task<IReadOnlyList<Spoor>> Facturen(string gemeente, Declaratie declaratie, Declaratieregel regel, CancellationToken ct)
    {
        var u = regel.Uitgave;
        var zelfde = (await facturen.Zelfde(gemeente, u.Datum!.Value, u.Totaal!.Value, u.Leverancier!, ct)).Select(id => (Id: id, Eigen: false)).ToList();
        var dag = (await facturen.OpDag(gemeente, declaratie.Persoon, u.Datum.Value, u.Kostensoort!, ct)).Select(id => (Id: id, Eigen: true)).ToList();
        static Spoor[] Noem(string code, string zin, IReadOnlyList<(Guid Id, bool Eigen)> waar) =>
            waar.Count == 0 ? [] : [new Spoor(code, zin, true, [.. waar.Select(w => new Bewijsplaats(Bewijssoort.Factuur, $"{w.Id}", null, w.Eigen))])];
        return
        [
            .. Noem("zelfdeFactuur", "De gemeente betaalde een factuur met dezelfde dag, hetzelfde bedrag en dezelfde leverancier.", [.. zelfde.Select(z => (z.Id, dag.Exists(d => d.Id == z.Id)))]),
            .. Noem("factuurZelfdeDag", "De gemeente betaalde voor deze ambtsdrager op die dag al een factuur van dezelfde kostensoort.", [.. dag.Where(d => !zelfde.Exists(z => z.Id == d.Id))]),
        ];
    }

    /// <summary>What an entry says of who paid; null when it says nothing of costs like these.</summary>
    private static Spoor? Register(Declaratieregel regel, Kostensoort? soort, Kostenverband verband)
    {
        var genoemd = regel.Uitgave.Verband?.Inschrijving == verband.Inschrijving;
        // Of an entry that the line does not name, only what is of the same kind; of another's, only what names the supplier.
        var gelijk = verband.Soort switch
        {
            Kostenverbandsoort.Reis => soort?.Reiskosten == true,
            Kostenverbandsoort.Maaltijd or Kostenverbandsoort.Bijeenkomst => soort?.Maaltijd == true,
            Kostenverbandsoort.Opdracht => false,
        };
        if (verband.Betaler is null or Betaler.Zelf || !(genoemd || gelijk || !verband.Eigen))
        {
            return null;
        }

        Bewijsplaats[] plaats = [new(Bewijssoort.Inschrijving, $"{verband.Inschrijving}", verband.Register, verband.Eigen)];
        var wat = verband.Soort switch { Kostenverbandsoort.Reis => "de reis", Kostenverbandsoort.Maaltijd => "de maaltijd of ontvangst", _ => "de bijeenkomst" };
        if (verband.Betaler == Betaler.Derde)
        {
            return new Spoor("betaaldDoorDerde", $"Volgens het register betaalde een derde {wat} van die dag.", true, plaats);
        }

        // That the municipality bears it can mean this very claim; a cost of this amount that it bore already does not.
        var verantwoord = verband.Kosten.Any(k => k.Drager == Betaler.Gemeente && (k.Bedrag == regel.Uitgave.Totaal!.Value.Centen || k.Bedrag == regel.Bedrag.Centen));
        return verantwoord || verband.Soort != Kostenverbandsoort.Reis
            ? new Spoor("betaaldDoorGemeente", $"Volgens het register betaalde de gemeente {wat} van die dag.", true, plaats)
            : new Spoor("reisVanGemeente", "De reis is voor rekening van de gemeente; kijk of deze kosten niet al rechtstreeks zijn betaald.", false, plaats);
    }
}
