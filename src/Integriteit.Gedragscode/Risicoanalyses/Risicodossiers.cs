using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>
/// The risk analyses and who may know of them: burgemeester and griffier, unless they are the candidate. For everyone else
/// there are none. The audit log calls an analysis by its <c>spoor</c>, a number that stands in its row and nowhere else:
/// once the row is gone, the log's rows point at nothing. // 001-08, 003-01
/// </summary>
internal sealed class Risicodossiers(GedragscodeDb db, Risicowet wet, Bevoegdheid bevoegdheid, IMediator mediator, Call call, TimeProvider clock)
{
    internal sealed record Rij(string Sleutel, Guid Spoor, Guid? KandidaatPersoon, string Dossier)
    {
        public Risicoanalyse Analyse => JsonSerializer.Deserialize<Risicoanalyse>(Dossier, Json.Options)!;
    }

    /// <summary>The functions in which the caller handles risk analyses.</summary>
    public async Task<IReadOnlyList<string>> Functies(string gemeente, CancellationToken ct)
    {
        var functies = new List<string>();
        foreach (var functie in Bureaus.RegistreerBureau.Kiezers)
        {
            if (await bevoegdheid.Is(gemeente, [functie], ct))
            {
                functies.Add(functie);
            }
        }

        return functies;
    }

    /// <summary>
    /// True when the caller may know of an analysis of this candidate. A caller whose token names no person is taken for
    /// the candidate when the candidate holds the only function in which the caller acts.
    /// </summary>
    public async Task<bool> Mag(string gemeente, IReadOnlyList<string> functies, Guid? kandidaat, CancellationToken ct)
    {
        if (functies.Count == 0 || kandidaat is not { } persoon)
        {
            return functies.Count > 0;
        }

        if (call.Aanroeper.PersoonIn(gemeente) is { } ik)
        {
            return ik != persoon;
        }

        var dag = clock.Vandaag();
        return await mediator.Send(new BekijkBekleder(gemeente, persoon), ct) is not { } bekleder
            || functies.Any(f => !bekleder.Perioden.Any(p => p.Omvat(dag) && Naming.Of(p.Ambt) == f));
    }

    /// <summary>The analysis, for a caller who may know of it; notes its trace for the audit log.</summary>
    /// <exception cref="Afgewezen">404 when there is none, when its term has passed, or when it is none of the caller's business.</exception>
    public async Task<Rij> Vereis(string gemeente, Guid id, CancellationToken ct)
    {
        var functies = await Functies(gemeente, ct);
        var rij = await db.Single<Rij>(
            "SELECT sleutel, spoor, kandidaat_persoon, dossier FROM gedragscode.risicoanalyse WHERE gemeente = @Gemeente AND id = @Id AND vernietigen_na >= @Dag",
            new { Gemeente = gemeente, Id = id, Dag = clock.Vandaag() },
            ct);
        if (rij is null || !await Mag(gemeente, functies, rij.KandidaatPersoon, ct))
        {
            throw new Afgewezen(Reden.NietGevonden, "risicoanalyseOnbekend", "Deze risicoanalyse is er niet.");
        }

        call.Noteer(rij.Spoor.ToString(), "status");
        return rij;
    }

    /// <summary>Moves an analysis on; the term in which it is kept starts again.</summary>
    /// <exception cref="Afgewezen">404, 409 when it does not stand where it must, 412, 428.</exception>
    public async Task<Risicoanalyse> Verder(string gemeente, Guid id, IfMatch versies, IReadOnlyList<Risicostatus> vanuit, Func<Risicoanalyse, Task<Risicoanalyse>> stap, CancellationToken ct)
    {
        var oud = (await Vereis(gemeente, id, ct)).Analyse;
        versies.Check(required: true, oud.Versie, "volledig");
        if (!vanuit.Contains(oud.Status))
        {
            throw new Afgewezen(Reden.Conflict, "verkeerdeStatus", $"De risicoanalyse is {Naming.Of(oud.Status)}; dit kan alleen als zij {string.Join(" of ", vanuit.Select(Naming.Of))} is.");
        }

        var nieuw = await stap(oud) with { Versie = oud.Versie + 1, VernietigenNa = wet.VernietigenNa(clock.Vandaag()) };
        return await db.Execute(
            "UPDATE gedragscode.risicoanalyse SET versie = @Versie, status = @Status, dossier = @Dossier, vernietigen_na = @VernietigenNa WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
            new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, Status = Naming.Of(nieuw.Status), Dossier = JsonSerializer.Serialize(nieuw, Json.Options), nieuw.VernietigenNa },
            ct) == 1
            ? nieuw
            : throw Afgewezen.Intussen();
    }

    /// <summary>Reports a day that has yet to come, or that lies before another.</summary>
    /// <exception cref="OngeldigeInvoer">It does.</exception>
    public void VereisDag(DateOnly dag, DateOnly? nietVoor)
    {
        if (dag > clock.Vandaag() || dag < nietVoor)
        {
            throw new OngeldigeInvoer([new Fout("datum", dag < nietVoor ? "volgorde" : "toekomst", dag < nietVoor ? $"Deze dag ligt voor de vorige stap ({nietVoor:yyyy-MM-dd})." : "Deze dag moet nog komen.")]);
        }
    }

    /// <summary>
    /// Takes the analysis out, and with it what a repeated request would have been answered. A count is all that stays.
    /// </summary>
    /// <returns>False when someone else took it out first.</returns>
    public async Task<bool> Vernietig(string gemeente, Risicoanalyse analyse, bool ingetrokken, CancellationToken ct)
    {
        if (await db.Execute("DELETE FROM gedragscode.risicoanalyse WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie", new { Gemeente = gemeente, analyse.Id, analyse.Versie }, ct) == 0)
        {
            return false;
        }

        await db.Execute(
            "DELETE FROM gedragscode.idempotentie WHERE gemeente = @Gemeente AND handeling = @Handeling AND antwoord LIKE @Id",
            new { Gemeente = gemeente, Handeling = nameof(VraagRisicoanalyseAan), Id = $"%{analyse.Id:D}%" },
            ct);
        var telling = new { Gemeente = gemeente, analyse.Zittingsperiode, Ambt = Naming.Of(analyse.BeoogdAmbt), Ingetrokken = ingetrokken ? 1 : 0, Vernietigd = ingetrokken ? 0 : 1 };
        if (await db.Execute(
            """
            UPDATE gedragscode.risicoanalysetelling SET ingetrokken = ingetrokken + @Ingetrokken, vernietigd = vernietigd + @Vernietigd
            WHERE gemeente = @Gemeente AND zittingsperiode = @Zittingsperiode AND beoogd_ambt = @Ambt
            """,
            telling,
            ct) == 0)
        {
            await db.Execute("INSERT INTO gedragscode.risicoanalysetelling (gemeente, zittingsperiode, beoogd_ambt, ingetrokken, vernietigd) VALUES (@Gemeente, @Zittingsperiode, @Ambt, @Ingetrokken, @Vernietigd)", telling, ct);
        }

        return true;
    }
}
