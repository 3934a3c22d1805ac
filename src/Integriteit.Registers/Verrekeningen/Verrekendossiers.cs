using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>Who sees which offset, what it is calculated from, and the one way in which it is written.</summary>
internal sealed class Verrekendossiers(RegistersDb db, Inzage inzage, Verrekenwet wet, Audit audit, Call call, TimeProvider clock)
{
    /// <summary>What is known of the year with what is known here, and what follows from it.</summary>
    internal sealed record Uitwerking(string Naam, Verrekengrond Grond, Berekening Berekening);

    private sealed record Periode(Ambt Ambt, DateOnly Van, DateOnly TotEnMet, int? Tijdsbestedingsnorm)
    {
        public Tijdspanne Spanne => new(Van, Tijdspanne.Einde(TotEnMet));
    }

    /// <summary>True when the caller acts as gemeentesecretaris, by token or by an office held today.</summary>
    public Task<bool> Beheert(string gemeente, CancellationToken ct) => inzage.Beheert(gemeente, Rol.Gemeentesecretaris, Guid.Empty, ct);

    /// <exception cref="Afgewezen">404 when there is none, or none for this caller.</exception>
    public async Task<Verrekening> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<string>("SELECT gegevens FROM registers.verrekening WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct) is { } json
            && Verrekening.Lees(json) is var gevonden
            && (inzage.Zelf(gemeente, gevonden.Gegevens.Persoon!.Value) || await Beheert(gemeente, ct))
            ? gevonden
            : throw new Afgewezen(Reden.NietGevonden, "verrekeningOnbekend", "Deze verrekening is er niet.");

    /// <summary>Lets only a gemeentesecretaris pass, and not for an offset of their own.</summary>
    /// <exception cref="Afgewezen">403, or 409 when it is the caller's own.</exception>
    public async Task VereisBesluit(string gemeente, Guid persoon, CancellationToken ct)
    {
        if (!await Beheert(gemeente, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", "Alleen de gemeentesecretaris legt een verrekening vast.");
        }

        if (inzage.Zelf(gemeente, persoon))
        {
            throw new Afgewezen(Reden.Conflict, "eigenVerrekening", "Niemand legt de eigen verrekening vast; laat dit door een vervanger doen.");
        }
    }

    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="grond">What is known of the year.</param>
    /// <param name="plaats">Comes before the name of each field.</param>
    /// <param name="peildatum">The day on which is judged whether a statement is late.</param>
    /// <param name="besluit">Whether it is for a decision, which asks amounts that are final.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="OngeldigeInvoer">A person who is not known here, or a year of which the law is not.</exception>
    /// <exception cref="Afgewezen">409 when the person did not hold the office in a part of the year, or the register does not know an amount.</exception>
    public async Task<Uitwerking> Bereken(string gemeente, Verrekengrond grond, string plaats, DateOnly peildatum, bool besluit, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, grond.Persoon };
        var naam = await db.Single<string>("SELECT naam FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Persoon", args, ct)
            ?? throw new OngeldigeInvoer([new Fout($"{plaats}persoon", "onbekendePersoon", "Deze persoon is hier niet bekend. Leg de persoon eerst vast bij de ambtsdragers.")]);
        if (grond.Jaar < wet.EersteJaar || grond.Jaar > peildatum.Year)
        {
            throw new OngeldigeInvoer([new Fout($"{plaats}jaar", "buitenBereik", $"Een verrekening kan over de jaren {wet.EersteJaar} tot en met {peildatum.Year}.")]);
        }

        var perioden = await db.Query<Periode>("SELECT ambt, van, tot_en_met, tijdsbestedingsnorm FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Persoon ORDER BY van", args, ct);
        var delen = grond.Delen!.Select((deel, i) => MetNorm(deel, perioden, $"{plaats}delen[{i}]")).ToList();
        var vol = grond with { Delen = delen, Inkomsten = grond.UitRegister == true ? await Neveninkomstboek.Inkomsten(db, gemeente, grond.Persoon!.Value, grond.Jaar!.Value, besluit, ct) : grond.Inkomsten };
        return new Uitwerking(naam, vol, Rekenaar.Bereken(wet, vol, d => Houding(d, perioden)!.Van, peildatum));
    }

    /// <exception cref="Afgewezen">409 while a statement may still come, or an amount is not final.</exception>
    /// <exception cref="OngeldigeInvoer">A decision in the future or before the year is over, and as <see cref="Bereken"/>.</exception>
    public async Task<Uitwerking> BerekenBesluit(string gemeente, StelVerrekeningVast.Invoer invoer, string plaats, CancellationToken ct)
    {
        var (grond, dag) = (invoer.Gegevens!, invoer.Besluit!.Datum!.Value);
        if (dag > clock.Vandaag())
        {
            throw new OngeldigeInvoer([new Fout($"{plaats}besluit.datum", "inToekomst", "De dag van het besluit ligt in de toekomst.")]);
        }

        if (dag.Year <= grond.Jaar)
        {
            throw new OngeldigeInvoer([new Fout($"{plaats}besluit.datum", "teVroeg", $"Het college besluit over {grond.Jaar} pas na afloop van dat jaar.")]);
        }

        var uitwerking = await Bereken(gemeente, grond, $"{plaats}gegevens.", dag, besluit: true, ct);
        return uitwerking.Berekening.Uitkomst != Verrekenuitkomst.Afwachten
            ? uitwerking
            : throw new Afgewezen(Reden.Conflict, "opgaveKanNogKomen", $"Het college kan nog niet besluiten. {uitwerking.Berekening.Stappen[^1].Wat}");
    }

    /// <summary>Keeps a version for ever, with the reason of a correction.</summary>
    public async Task Bewaar(string gemeente, Verrekening verrekening, string? reden, CancellationToken ct) => await db.Execute(
        """
        INSERT INTO registers.verrekening_versie (gemeente, id, versie, gegevens, reden, actor, vastgelegd_op)
        VALUES (@Gemeente, @Id, @Versie, @Gegevens, @Reden, @Actor, @Nu)
        """,
        new
        {
            Gemeente = gemeente,
            verrekening.Id,
            verrekening.Versie,
            Gegevens = System.Text.Json.JsonSerializer.Serialize(verrekening, Json.Options),
            Reden = reden,
            Actor = await audit.Actor(db, gemeente, ct),
            Nu = clock.GetUtcNow(),
        },
        ct);

    /// <summary>Whose calculation the caller may ask: everyone's for a gemeentesecretaris, else one's own.</summary>
    /// <exception cref="Afgewezen">403 for anyone else.</exception>
    public async Task VereisInzage(string gemeente, Guid persoon, CancellationToken ct)
    {
        if (!inzage.Zelf(gemeente, persoon) && !await Beheert(gemeente, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", "Alleen de gemeentesecretaris, en ieder voor zich, kan een verrekening berekenen.");
        }
    }

    /// <summary>The person in the token, for lists of one's own.</summary>
    public Guid? Ik(string gemeente) => call.Aanroeper.PersoonIn(gemeente);

    /// <summary>The part with the time norm of the office, when none was given.</summary>
    private static Bezoldigingsdeel MetNorm(Bezoldigingsdeel deel, IReadOnlyList<Periode> perioden, string plaats)
    {
        if (Houding(deel, perioden) is null)
        {
            throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"Deze persoon was niet van {deel.Van:yyyy-MM-dd} tot en met {deel.TotEnMet:yyyy-MM-dd} {Naming.Of(deel.Ambt!.Value)}.");
        }

        var normen = perioden.Where(p => p.Ambt == deel.Ambt && p.Spanne.Raakt(Spanne(deel))).Select(p => p.Tijdsbestedingsnorm).Distinct().ToList();
        return deel.Tijdsbestedingsnorm is not null ? deel
            : normen.Count == 1 ? deel with { Tijdsbestedingsnorm = normen[0] }
            : throw new OngeldigeInvoer([new Fout($"{plaats}.tijdsbestedingsnorm", "verplicht", "In deze tijd was de tijdsbestedingsnorm niet steeds dezelfde: geef een deel per norm.")]);
    }

    /// <summary>The unbroken time in the office that holds this part of the year; null when it was not held all that time.</summary>
    private static Tijdspanne? Houding(Bezoldigingsdeel deel, IEnumerable<Periode> perioden) =>
        Tijdspanne.Aaneen(perioden.Where(p => p.Ambt == deel.Ambt).Select(p => p.Spanne)).FirstOrDefault(s => s.Omvat(Spanne(deel)));

    private static Tijdspanne Spanne(Bezoldigingsdeel deel) => new(deel.Van!.Value, deel.TotEnMet);
}
