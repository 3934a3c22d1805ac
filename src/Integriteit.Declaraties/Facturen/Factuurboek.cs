using System.Text.Json;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Facturen;

/// <summary>The one way in which an invoice is checked, kept and corrected; who may, the caller of this has judged. // 003-25</summary>
internal sealed class Factuurboek(DeclaratiesDb db, Bewijskast bewijs, Kostenbeeld kosten, Beheerbepaling beheer, IMediator mediator, Audit audit, Call call, TimeProvider clock)
{
    private static readonly string[] Velden = ["persoon", "ambt", "kostensoort", "datum", "betaaldOp", "bedrag", "btw", "leverancier", "kvkNummer", "factuurnummer", "doel", "verband", "bewijsstukken"];

    private sealed record Plaats(Guid? Declaratie, int? Regel, Guid? Factuur);

    public async Task<Factuur?> Lees(string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<string>("SELECT gegevens FROM declaraties.factuur WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } json ? Factuur.Lees(json) : null;

    /// <summary>The invoices that count in a month, of every office, in the order of entry.</summary>
    public async Task<IReadOnlyList<Factuur>> InMaand(string gemeente, Maand maand, CancellationToken ct) =>
        [.. (await db.Query<string>("SELECT gegevens FROM declaraties.factuur WHERE gemeente = @Gemeente AND maand = @Begin AND ingetrokken_op IS NULL ORDER BY sleutel", new { Gemeente = gemeente, maand.Begin }, ct)).Select(Factuur.Lees)];

    /// <summary>Invoices of anyone with this day, amount and supplier that count. // 003-29</summary>
    public Task<IReadOnlyList<Guid>> Zelfde(string gemeente, DateOnly datum, Bedrag bedrag, string leverancier, CancellationToken ct) => db.Query<Guid>(
        "SELECT id FROM declaraties.factuur WHERE gemeente = @Gemeente AND datum = @Datum AND bedrag = @Bedrag AND leverancier = @Leverancier AND ingetrokken_op IS NULL ORDER BY sleutel",
        new { Gemeente = gemeente, Datum = datum, Bedrag = bedrag.Centen, Leverancier = Leveranciersnaam.Van(leverancier) },
        ct);

    /// <summary>Invoices that count for the same kind of cost of a person on a day. // 003-29</summary>
    public Task<IReadOnlyList<Guid>> OpDag(string gemeente, Guid persoon, DateOnly datum, string kostensoort, CancellationToken ct) => db.Query<Guid>(
        "SELECT id FROM declaraties.factuur WHERE gemeente = @Gemeente AND persoon = @Persoon AND datum = @Datum AND kostensoort = @Kostensoort AND ingetrokken_op IS NULL ORDER BY sleutel",
        new { Gemeente = gemeente, Persoon = persoon, Datum = datum, Kostensoort = kostensoort },
        ct);

    /// <summary>Under whom an invoice would stand, once everything that it refers to is there.</summary>
    /// <exception cref="OngeldigeInvoer">A person, kind of cost, entry or piece of evidence that is not there.</exception>
    /// <exception cref="Afgewezen">409 when the office was not held on the day of the costs, or the invoice is there already.</exception>
    public async Task<(string Naam, string Beheerder)> Keur(string gemeente, Factuurgegevens gegevens, Guid id, CancellationToken ct)
    {
        var (persoon, ambt, datum) = (gegevens.Persoon!.Value, gegevens.Ambt!.Value, gegevens.Datum!.Value);
        var fouten = new List<Fout>();
        var bekleder = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct);
        if (bekleder is null)
        {
            fouten.Add(new Fout("persoon", "onbekendePersoon", "Deze persoon is hier niet bekend."));
        }

        if ((await kosten.Op(gemeente, datum, ct)).Vind(gegevens.Kostensoort!) is null)
        {
            fouten.Add(new Fout("kostensoort", "onbekendeKostensoort", $"Op {datum:yyyy-MM-dd} kende de gemeente deze kostensoort niet."));
        }

        var stukken = await bewijs.Van(gemeente, [.. gegevens.Bewijsstukken ?? []], ct);
        fouten.AddRange((gegevens.Bewijsstukken ?? []).Select((stuk, i) => (stuk, i)).Where(b => !stukken.Any(s => s.Id == b.stuk && (s.Houder is null || s.Houder == id)))
            .Select(b => new Fout($"bewijsstukken[{b.i}]", "onbekendBewijsstuk", "Dit bewijsstuk is er niet of hoort ergens anders bij.")));
        if (gegevens.Verband is { } verband && !(await mediator.Send(new ZoekKostenverbanden(gemeente, persoon, datum, gegevens.Leverancier!, verband.Inschrijving), ct)).Any(v => v.Eigen && v.Register == verband.Register && v.Inschrijving == verband.Inschrijving))
        {
            fouten.Add(new Fout("verband", "onbekendeInschrijving", "Deze inschrijving is er niet, of is van iemand anders."));
        }

        if (fouten.Count > 0)
        {
            throw new OngeldigeInvoer(fouten);
        }

        if (!bekleder!.Perioden.Any(p => p.Ambt == ambt && p.Van <= datum && (p.TotEnMet ?? DateOnly.MaxValue) >= datum))
        {
            throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"Deze persoon was op {datum:yyyy-MM-dd} niet {Naming.Of(ambt)}.");
        }

        await db.Lock($"factuur:{gemeente}", ct);
        if (await db.Single<int>(
            "SELECT COUNT(*) FROM declaraties.factuur WHERE gemeente = @Gemeente AND leverancier = @Leverancier AND nummer = @Nummer AND persoon = @Persoon AND kostensoort = @Kostensoort AND id <> @Id AND ingetrokken_op IS NULL",
            new { Gemeente = gemeente, Leverancier = Leveranciersnaam.Van(gegevens.Leverancier!), Nummer = gegevens.Factuurnummer!.Trim(), Persoon = persoon, gegevens.Kostensoort, Id = id },
            ct) > 0)
        {
            throw new Afgewezen(Reden.Conflict, "factuurBestaat", "Deze factuur is voor deze persoon en kostensoort al ingevoerd.");
        }

        return (bekleder.Naam, await beheer.Van(gemeente, persoon, ambt, clock.Vandaag(), ct));
    }

    /// <summary>Keeps a new invoice, or the next version of one, with its evidence fixed and where the same costs stand besides.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="oud">The version before; null for a new one.</param>
    /// <param name="nieuw">What it becomes; its version and what it may double are set here.</param>
    /// <param name="reden">Why; null for a new one.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Afgewezen">412 when another was first.</exception>
    public async Task<Factuur> Bewaar(string gemeente, Factuur? oud, Factuur nieuw, string? reden, CancellationToken ct)
    {
        await bewijs.BevriesVoorFactuur(gemeente, [.. nieuw.Gegevens.Bewijsstukken ?? []], nieuw.Id, ct);
        nieuw = nieuw with { Versie = (oud?.Versie ?? 0) + 1, Dubbelen = nieuw.IngetrokkenOp is null ? await Dubbelen(gemeente, nieuw, ct) : nieuw.Dubbelen };
        var nu = clock.GetUtcNow();
        var rij = Rij(gemeente, nieuw, reden, await audit.Actor(db, gemeente, ct), oud is null ? await Sleutel(gemeente, ct) : 0, nu);
        if (await db.Execute(
            oud is null
                ? """
                  INSERT INTO declaraties.factuur (gemeente, id, sleutel, versie, persoon, ambt, beheerder, kostensoort, datum, maand, bedrag, leverancier, nummer, gegevens)
                  VALUES (@Gemeente, @Id, @Sleutel, @Versie, @Persoon, @Ambt, @Beheerder, @Kostensoort, @Datum, @Maand, @Bedrag, @Leverancier, @Nummer, @Gegevens)
                  """
                : """
                  UPDATE declaraties.factuur SET versie = @Versie, persoon = @Persoon, ambt = @Ambt, beheerder = @Beheerder, kostensoort = @Kostensoort, datum = @Datum, maand = @Maand, bedrag = @Bedrag,
                    leverancier = @Leverancier, nummer = @Nummer, ingetrokken_op = @IngetrokkenOp, gegevens = @Gegevens
                  WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1
                  """,
            rij,
            ct) == 0)
        {
            throw Afgewezen.Intussen();
        }

        await db.Execute(
            "INSERT INTO declaraties.factuurversie (gemeente, factuur, versie, gegevens, reden, actor, vastgelegd_op) VALUES (@Gemeente, @Id, @Versie, @Gegevens, @Reden, @Actor, @Nu)",
            rij,
            ct);
        if (oud is not null && oud.Maand != nieuw.Maand)
        {
            await db.Publish(gemeente, new FactuurGewijzigd(nieuw.Id, nieuw.Versie, nieuw.Gegevens.Persoon!.Value, oud.Maand.Begin, true) { Gemeente = gemeente }, nu, ct);
        }

        await db.Publish(gemeente, new FactuurGewijzigd(nieuw.Id, nieuw.Versie, nieuw.Gegevens.Persoon!.Value, nieuw.Maand.Begin, nieuw.IngetrokkenOp is not null) { Gemeente = gemeente }, nu, ct);
        call.Noteer(nieuw.Id.ToString(), nieuw.IngetrokkenOp is null ? Velden : ["ingetrokkenOp"]);
        return nieuw;
    }

    private async Task<long> Sleutel(string gemeente, CancellationToken ct) =>
        (await db.Single<long?>("SELECT MAX(sleutel) FROM declaraties.factuur WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) ?? 0) + 1;

    /// <summary>Claims of anyone that count, and other invoices, with the same receipt or the same day, amount and supplier. // 000-23, 003-29</summary>
    private async Task<IReadOnlyList<Kostendubbel>> Dubbelen(string gemeente, Factuur factuur, CancellationToken ct)
    {
        var g = factuur.Gegevens;
        var regels = await db.Query<Plaats>(
            """
            SELECT r.declaratie, r.nummer AS regel, NULL AS factuur
            FROM declaraties.declaratieregel r
            JOIN declaraties.declaratie d ON d.gemeente = r.gemeente AND d.id = r.declaratie
            WHERE r.gemeente = @Gemeente AND r.datum = @Datum AND r.totaal = @Bedrag AND r.leverancier = @Leverancier AND d.staat NOT IN ('concept', 'afgewezen', 'teruggetrokken')
            ORDER BY r.declaratie, r.nummer
            """,
            new { Gemeente = gemeente, g.Datum, Bedrag = g.Bedrag!.Value.Centen, Leverancier = Leveranciersnaam.Van(g.Leverancier!) },
            ct);
        var facturen = await Zelfde(gemeente, g.Datum!.Value, g.Bedrag.Value, g.Leverancier!, ct);
        var bonnen = await bewijs.ZelfdeBon(gemeente, [.. (await bewijs.Van(gemeente, [.. g.Bewijsstukken ?? []], ct)).Select(b => b.Sha256).Distinct()], factuur.Id, ct);
        return
        [
            .. bonnen.Select(b => b.IsFactuur ? new Kostendubbel(null, null, b.Houder, "zelfdeBon") : new Kostendubbel(b.Houder, null, null, "zelfdeBon")).Distinct(),
            .. regels.Select(r => new Kostendubbel(r.Declaratie, r.Regel, null, "zelfdeGegevens")),
            .. facturen.Where(id => id != factuur.Id).Select(id => new Kostendubbel(null, null, id, "zelfdeGegevens")),
        ];
    }

    private static object Rij(string gemeente, Factuur f, string? reden, Guid actor, long sleutel, DateTimeOffset nu) => new
    {
        Gemeente = gemeente,
        f.Id,
        Sleutel = sleutel,
        f.Versie,
        f.Gegevens.Persoon,
        Ambt = Naming.Of(f.Gegevens.Ambt!.Value),
        f.Beheerder,
        f.Gegevens.Kostensoort,
        f.Gegevens.Datum,
        Maand = f.Maand.Begin,
        Bedrag = f.Gegevens.Bedrag!.Value.Centen,
        Leverancier = Leveranciersnaam.Van(f.Gegevens.Leverancier!),
        Nummer = f.Gegevens.Factuurnummer!.Trim(),
        f.IngetrokkenOp,
        Gegevens = JsonSerializer.Serialize(f, Json.Options),
        Reden = reden,
        Actor = actor,
        Nu = nu,
    };
}
