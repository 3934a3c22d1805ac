using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Judges an entry before it is written: what do the norms say, may this caller, did the person hold the office.</summary>
internal sealed class Beoordeling(RegistersDb db, Inzage inzage, IMediator mediator)
{
    /// <summary>The name of the person and the judgement.</summary>
    /// <exception cref="OngeldigeInvoer">A person who is not known here, or a field that the judgement makes mandatory.</exception>
    /// <exception cref="Afgewezen">403: not the person, and not who keeps such entries. 409: the person did not hold the office that day, or the norms forbid the handling.</exception>
    public async Task<(string Naam, Toetsing Toets)> Beoordeel(Register register, string gemeente, IGegevens gegevens, CancellationToken ct)
    {
        // First the right: to a stranger the answer is the same whoever exists and whatever the office.
        var toets = await mediator.Send(new ToetsFeiten(gemeente, register.Soort, gegevens.Ambt, gegevens.Datum, register.Feiten(gegevens)), ct);
        var beheerder = Inzage.Beheerder(toets);
        if (!inzage.Zelf(gemeente, gegevens.Persoon) && !await inzage.Beheert(gemeente, beheerder, gegevens.Persoon, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Alleen de persoon zelf en de beheerder van dit register ({beheerder}) kunnen dit inschrijven.");
        }

        var args = new { Gemeente = gemeente, gegevens.Persoon, Ambt = Naming.Of(gegevens.Ambt), Dag = gegevens.Datum };
        var naam = await db.Single<string>("SELECT naam FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Persoon", args, ct)
            ?? throw new OngeldigeInvoer([new Fout("ontvanger.persoon", "onbekendePersoon", "Deze persoon is hier niet bekend. Leg de persoon eerst vast bij de ambtsdragers.")]);
        if (await db.Single<int>(
            "SELECT COUNT(*) FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Persoon AND ambt = @Ambt AND van <= @Dag AND tot_en_met >= @Dag", args, ct) == 0)
        {
            throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"Deze persoon was op {gegevens.Datum:yyyy-MM-dd} geen {args.Ambt}.");
        }

        var fouten = new List<Fout>();
        register.Keur(gegevens, toets, fouten.Add);
        return fouten.Count == 0 ? (naam, toets) : throw new OngeldigeInvoer(fouten);
    }
}
