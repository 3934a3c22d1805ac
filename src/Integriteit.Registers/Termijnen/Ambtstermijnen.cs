using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Termijnen;

/// <summary>
/// The terms that come with an office: the statement of other functions at its start, that of income after each year, and at
/// its end what goes back and the period to let pass. Worked out anew from the offices and the norms, so that it can be
/// done again at any time. // T-NF-WET, T-NF-ASSEN, T-NI, T-AFKOEL
/// </summary>
internal sealed class Ambtstermijnen(RegistersDb db, IReadOnlyList<Register> registers, Termijnboek boek, IMediator mediator, TimeProvider clock)
{
    /// <summary>The kinds of facts whose registers have terms that come with an office.</summary>
    public static readonly string[] Soorten = ["nevenfunctie", "neveninkomsten", "voorziening"];

    /// <summary>Years back that a statement of income is still asked for: who starts using this need not fill in the past.</summary>
    private const int Jaren = 2;

    private sealed record Houding(Ambt Ambt, DateOnly Van, DateOnly? TotEnMet);

    private sealed record Deel(Termijnboek.Eigenaar Van, IReadOnlyList<Plicht> Plichten);

    private sealed record Sleutel(string Register, Guid Onderwerp, string Kenmerk);

    private sealed record Rij(Guid Id, DateTimeOffset IngeschrevenOp, string Gegevens);

    private sealed record Opgave(DateTimeOffset OpgegevenOp);

    /// <summary>An entry of the person.</summary>
    private sealed record Eigen(Guid Id, DateOnly Ingeschreven, IGegevens Gegevens);

    /// <summary>Works out the terms of a person's offices, in a transaction of their own.</summary>
    public async Task Werk(string gemeente, Guid persoon, CancellationToken ct)
    {
        var bekleder = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct);
        var delen = new List<Deel>();
        foreach (var houding in bekleder is null ? [] : Houdingen(bekleder))
        {
            await Aanvang(gemeente, persoon, houding, delen, ct);
            await Inkomsten(gemeente, bekleder!, houding, delen, ct);
            await Einde(gemeente, persoon, houding, delen, ct);
        }

        var blijft = delen.Select(d => new Sleutel(d.Van.Register, d.Van.Onderwerp, d.Van.Kenmerk)).ToHashSet();
        await db.InTransaction(
            async () =>
            {
                await db.Lock($"ambtstermijnen:{gemeente}:{persoon:N}", ct);
                foreach (var oud in await db.Query<Sleutel>(
                    "SELECT DISTINCT register, onderwerp, kenmerk FROM registers.termijn WHERE gemeente = @Gemeente AND persoon = @Persoon AND kenmerk <> ''", new { Gemeente = gemeente, Persoon = persoon }, ct))
                {
                    if (!blijft.Contains(oud) && !Oud(oud.Kenmerk))
                    {
                        await boek.Schrijf(new Termijnboek.Eigenaar(gemeente, oud.Register, oud.Onderwerp, oud.Kenmerk, persoon, default, ""), [], ct);
                    }
                }

                foreach (var deel in delen)
                {
                    await boek.Schrijf(deel.Van, deel.Plichten, ct);
                }

                return true;
            },
            ct);
    }

    private static IEnumerable<Houding> Houdingen(Bekleder bekleder) =>
        from periode in bekleder.Perioden
        group periode by periode.Ambt into ambt
        from spanne in Tijdspanne.Aaneen(ambt.Select(p => new Tijdspanne(p.Van, p.TotEnMet)))
        select new Houding(ambt.Key, spanne.Van, spanne.TotEnMet);

    /// <summary>A year that is no longer asked for stays as it was.</summary>
    private bool Oud(string kenmerk) => kenmerk.Split(' ') is ["jaar", _, var jaar] && int.Parse(jaar, System.Globalization.CultureInfo.InvariantCulture) < clock.Vandaag().Year - Jaren;

    /// <summary>What someone who takes office must state of what they already did. Met by the first entry.</summary>
    private async Task Aanvang(string gemeente, Guid persoon, Houding houding, List<Deel> delen, CancellationToken ct)
    {
        if (Register("nevenfunctie") is not { } register)
        {
            return;
        }

        var feiten = new Dictionary<string, object?> { ["datumAanvangAmbt"] = houding.Van, ["ambtshalve"] = false };
        var toets = await mediator.Send(new ToetsFeiten(gemeente, register.Soort!, houding.Ambt, houding.Van, feiten), ct);
        // What someone did before counts from the day of the office; a term that runs from acceptance has no start then.
        var gesteld = toets with { Termijnen = [.. toets.Termijnen.Where(t => t is { Terstond: true, Vanaf: not null }).Select(t => t with { Vanaf = "datumAanvangAmbt" })] };
        if (gesteld.Termijnen.Count == 0)
        {
            return;
        }

        var eigen = (await Inschrijvingen(gemeente, register, persoon, ct)).Where(e => e.Gegevens.Ambt == houding.Ambt).ToList();
        DateOnly? openbaar = null;
        foreach (var inschrijving in eigen)
        {
            openbaar = (await db.Page<DateTimeOffset>(
                "SELECT vastgelegd_op FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND openbaar = 1 ORDER BY versie",
                1,
                new { Gemeente = gemeente, Register = register.Naam, inschrijving.Id },
                ct)).Select(m => (DateOnly?)m.Dag()).Append(openbaar).Min();
        }

        // That there is nothing to state, is a statement too; of a year in which the office was held.
        var opgave = (await Opgaven(gemeente, register, persoon, houding.Ambt, houding.Van.Year, Math.Min(houding.TotEnMet?.Year ?? 9999, clock.Vandaag().Year), ct)).Select(o => (DateOnly?)o.OpgegevenOp.Dag()).Min();
        var ingeschreven = eigen.Select(e => (DateOnly?)e.Ingeschreven).Append(opgave).Min();
        openbaar = new[] { openbaar, opgave }.Min();
        delen.Add(new Deel(
            new Termijnboek.Eigenaar(gemeente, register.Naam, persoon, $"aanvang {Naming.Of(houding.Ambt)} {houding.Van:yyyy-MM-dd}", persoon, houding.Ambt, Inzage.Beheerder(toets)),
            Plicht.Van(gesteld, feiten, houding.Van, _ => true, handeling => handeling == Termijnhandeling.Openbaarmaking ? openbaar : ingeschreven)));
    }

    /// <summary>A statement of income for each calendar year in the office, the year of its end included, until an entry of that year takes its place.</summary>
    private async Task Inkomsten(string gemeente, Bekleder bekleder, Houding houding, List<Deel> delen, CancellationToken ct)
    {
        var vandaag = clock.Vandaag();
        if (Register("neveninkomsten") is not { } register || houding.Van > vandaag)
        {
            return;
        }

        IReadOnlyList<Eigen>? eigen = null;
        for (var jaar = Math.Max(houding.Van.Year, vandaag.Year - Jaren); jaar <= Math.Min(houding.TotEnMet?.Year ?? vandaag.Year, vandaag.Year); jaar++)
        {
            // The rules of the last day of the year in the office; the time norm too is that of then.
            var dag = new[] { new DateOnly(jaar, 12, 31), houding.TotEnMet ?? vandaag, vandaag }.Min();
            var norm = bekleder.Perioden.FirstOrDefault(p => p.Ambt == houding.Ambt && p.Van <= dag && (p.TotEnMet ?? DateOnly.MaxValue) >= dag)?.Tijdsbestedingsnorm;
            var feiten = new Dictionary<string, object?> { ["jaar"] = jaar, ["deeltijd"] = norm is null ? null : norm < 100, ["ambtshalve"] = false };
            var toets = await mediator.Send(new ToetsFeiten(gemeente, register.Soort!, houding.Ambt, dag, feiten), ct);
            if (toets.Termijnen.All(t => t.Vanaf != "jaar"))
            {
                continue;
            }

            eigen ??= await Inschrijvingen(gemeente, register, bekleder.Persoon, ct);
            if (eigen.Any(e => e.Gegevens.Ambt == houding.Ambt && register.Feiten(e.Gegevens).GetValueOrDefault("jaar") is int van && van == jaar))
            {
                // The entry brings the same terms itself, and says when they were met.
                continue;
            }

            // That there was none, is a statement too.
            var opgave = (await Opgaven(gemeente, register, bekleder.Persoon, houding.Ambt, jaar, jaar, ct)).Select(o => (DateOnly?)o.OpgegevenOp.Dag()).Min();
            delen.Add(new Deel(
                new Termijnboek.Eigenaar(gemeente, register.Naam, bekleder.Persoon, $"jaar {Naming.Of(houding.Ambt)} {jaar}", bekleder.Persoon, houding.Ambt, Inzage.Beheerder(toets)),
                Plicht.Van(toets, feiten, dag, t => t.Vanaf == "jaar" && (!register.Besloten || t.Handeling != Termijnhandeling.Openbaarmaking), _ => opgave)));
        }
    }

    /// <summary>What a person who leaves gives back, and how long they may not work for the municipality.</summary>
    private async Task Einde(string gemeente, Guid persoon, Houding houding, List<Deel> delen, CancellationToken ct)
    {
        if (houding.TotEnMet is not { } einde)
        {
            return;
        }

        var kenmerk = $"einde {Naming.Of(houding.Ambt)} {einde:yyyy-MM-dd}";
        foreach (var inschrijving in Register("voorziening") is { } voorzieningen ? await Inschrijvingen(gemeente, voorzieningen, persoon, ct) : [])
        {
            if (inschrijving.Gegevens.Ambt == houding.Ambt && inschrijving.Gegevens.Datum <= einde && Register("voorziening") is { } register)
            {
                var feiten = new Dictionary<string, object?>(register.Feiten(inschrijving.Gegevens)) { ["datumEindeAmbt"] = einde };
                var toets = await mediator.Send(new ToetsFeiten(gemeente, register.Soort!, houding.Ambt, einde, feiten), ct);
                delen.Add(new Deel(
                    new Termijnboek.Eigenaar(gemeente, register.Naam, inschrijving.Id, kenmerk, persoon, houding.Ambt, register.Beheerder(inschrijving.Gegevens, toets)),
                    Plicht.Van(toets, feiten, einde, t => t.Handeling == Termijnhandeling.Teruggave && register.Vergt(inschrijving.Gegevens, t.Handeling), handeling => register.Voldaan(inschrijving.Gegevens, handeling))));
            }
        }

        var (gronden, beheerder) = (new List<Termijngrond>(), "");
        foreach (var aard in Register("vervolgfunctie") is null ? [] : Enum.GetValues<Vervolgsoort>())
        {
            var feiten = new Dictionary<string, object?> { ["aard"] = Naming.Of(aard), ["datumAftreden"] = einde, ["datumAanvang"] = einde, ["datumVoordracht"] = einde };
            var toets = await mediator.Send(new ToetsFeiten(gemeente, "vervolgfunctie", houding.Ambt, einde, feiten), ct);
            beheerder = Inzage.Beheerder(toets);
            gronden.AddRange(
                from bevinding in toets.Bevindingen
                where bevinding is { VrijVanaf: not null, Grondslag: not null }
                select new Termijngrond($"Tot {bevinding.VrijVanaf:yyyy-MM-dd} geldt een afkoelperiode ({Naming.Of(aard)}).", false, bevinding.VrijVanaf!.Value.AddDays(-1), Termijnregime.Kalender, bevinding.Grondslag!));
        }

        if (gronden.Count > 0)
        {
            // A period: it ends by itself, when the longest has.
            var laatste = gronden.Max(g => g.Vervaldatum)!.Value;
            delen.Add(new Deel(
                new Termijnboek.Eigenaar(gemeente, Register("vervolgfunctie")!.Naam, persoon, kenmerk, persoon, houding.Ambt, beheerder),
                [new Plicht(Termijnhandeling.Afkoelperiode, einde, [.. gronden.OrderByDescending(g => g.Vervaldatum)], laatste < clock.Vandaag() ? laatste : null)]));
        }
    }

    private Register? Register(string soort) => registers.FirstOrDefault(r => r.Soort == soort);

    /// <summary>What the person stated of a register besides its entries.</summary>
    private Task<IReadOnlyList<Opgave>> Opgaven(string gemeente, Register register, Guid persoon, Ambt ambt, int van, int totEnMet, CancellationToken ct) => db.Query<Opgave>(
        "SELECT n.opgegeven_op FROM registers.nulopgave n WHERE n.gemeente = @Gemeente AND n.jaar IN @Jaren AND n.register = @Register AND n.ambt = @Ambt AND n.persoon = @Persoon AND n.ingetrokken_op IS NULL",
        new { Gemeente = gemeente, Persoon = persoon, Register = register.Naam, Ambt = Naming.Of(ambt), Jaren = Enumerable.Range(van, Math.Max(1, totEnMet - van + 1)).ToList() },
        ct);

    /// <summary>The entries of a person in one register that hold: few by nature.</summary>
    private async Task<IReadOnlyList<Eigen>> Inschrijvingen(string gemeente, Register register, Guid persoon, CancellationToken ct)
    {
        var rijen = await db.Query<Rij>(
            """
            SELECT i.id, i.ingeschreven_op, v.gegevens
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.persoon = @Persoon AND i.status = 'geldig'
            """,
            new { Gemeente = gemeente, Register = register.Naam, Persoon = persoon },
            ct);
        return [.. rijen.Select(r => new Eigen(r.Id, r.IngeschrevenOp.Dag(), register.Lees(r.Gegevens)))];
    }
}
