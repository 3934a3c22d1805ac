using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Judges an entry before it is written: what do the norms say, may this caller, did the person hold the office.</summary>
internal sealed class Beoordeling(RegistersDb db, Inzage inzage, IMediator mediator, TimeProvider clock)
{
    private readonly Dictionary<(string Gemeente, Guid Persoon), Bekleder> bekleders = [];
    private long moment;

    /// <summary>The name of the person, the judgement, and the entry with what is known here.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="id">The entry, when it is changed; null when it is new.</param>
    /// <param name="gegevens">The entry as it was sent.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="vooraf">Only whether it could be written: without what is merely pointed at.</param>
    /// <exception cref="OngeldigeInvoer">A person who is not known here, or a field that the judgement makes mandatory.</exception>
    /// <exception cref="Afgewezen">403: not the person, and not who keeps such entries. 409: the person did not hold the office that day, or the norms forbid the handling.</exception>
    public async Task<(string Naam, Toetsing Toets, IGegevens Gegevens)> Beoordeel(Register register, string gemeente, Guid? id, IGegevens gegevens, CancellationToken ct, bool vooraf = false)
    {
        // First the right: to a stranger the answer is the same whoever exists and whatever the office.
        var toets = await Toets(register, gemeente, gegevens, ct);
        await Vereis(register, gemeente, gegevens, toets, ct);
        var bekleder = gegevens.Persoon == Guid.Empty ? null : await Bekleder(gemeente, gegevens.Persoon, ct)
            ?? throw new OngeldigeInvoer([new Fout(register.PersoonVeld, "onbekendePersoon", "Deze persoon is hier niet bekend. Leg de persoon eerst vast bij de ambtsdragers.")]);
        if (bekleder is not null && !register.Past(gegevens, bekleder))
        {
            throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"Deze persoon was op {gegevens.Datum:yyyy-MM-dd} geen {Naming.Of(gegevens.Ambt)}.");
        }

        var omgeving = new Omgeving(gemeente, id, bekleder, db, clock.Vandaag(), mediator) { Toets = anders => Toets(register, gemeente, anders, ct) };
        var vol = await register.Vul(gegevens, omgeving, ct);
        if (!ReferenceEquals(vol, gegevens))
        {
            toets = await Toets(register, gemeente, vol, ct);
            // What was filled in may name another keeper.
            await Vereis(register, gemeente, vol, toets, ct);
        }

        Task<Toetsing> Anders(IReadOnlyDictionary<string, object?> feiten) => mediator.Send(new ToetsFeiten(gemeente, register.Soort!, vol.Ambt, vol.Datum, feiten), ct);
        toets = await register.VulAan(toets, vol, omgeving, Anders, ct);
        var fouten = new List<Fout>();
        register.Keur(vol, toets, fouten.Add);
        return fouten.Count == 0
            ? (bekleder?.Naam ?? "", vooraf ? toets : await register.WijsOp(toets, vol, omgeving, Anders, ct), vol)
            : throw new OngeldigeInvoer(fouten);
    }

    /// <summary>As above, for an entry that is new.</summary>
    public Task<(string Naam, Toetsing Toets, IGegevens Gegevens)> BeoordeelNieuw(Register register, string gemeente, IGegevens gegevens, CancellationToken ct, bool vooraf = false)
    {
        Voorbehoud(register, gemeente, null, gegevens);
        return Beoordeel(register, gemeente, null, gegevens, ct, vooraf);
    }

    /// <summary>Asks what the norms say of an entry that will be judged soon: the answer is at hand then.</summary>
    public Task Vooruit(Register register, string gemeente, IGegevens gegevens, CancellationToken ct) => Toets(register, gemeente, gegevens, ct);

    /// <summary>A person with their offices, asked once a transaction.</summary>
    private async Task<Bekleder?> Bekleder(string gemeente, Guid persoon, CancellationToken ct)
    {
        if (moment != db.TransactionId)
        {
            moment = db.TransactionId;
            bekleders.Clear();
        }

        if (!bekleders.TryGetValue((gemeente, persoon), out var bekend) && (bekend = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct)) is not null)
        {
            bekleders[(gemeente, persoon)] = bekend;
        }

        return bekend;
    }

    /// <summary>Guards what a step leaves to another than the person: entering or correcting does not do it for them.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="oud">The entry as it stood; null when it is new.</param>
    /// <param name="nieuw">The entry as it was sent.</param>
    /// <exception cref="Afgewezen">403: the person themself sent such a field, other than it was.</exception>
    public void Voorbehoud(Register register, string gemeente, IGegevens? oud, IGegevens nieuw)
    {
        if (!inzage.Zelf(gemeente, nieuw.Persoon))
        {
            return;
        }

        // An empty list says no more than no list.
        static JsonNode? Veld(IGegevens? gegevens, string naam) =>
            (gegevens is null ? null : JsonSerializer.SerializeToNode(gegevens, gegevens.GetType(), Json.Options)![naam]) is var veld and not JsonArray { Count: 0 } ? veld : null;
        foreach (var stap in register.Stappen.Where(s => s.Recht == Recht.AndereBeheerder))
        {
            if (!JsonNode.DeepEquals(Veld(nieuw, stap.Veld), Veld(oud, stap.Veld)))
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Alleen de beheerder van dit register vult '{stap.Veld}' in, en niet bij een eigen inschrijving.");
            }
        }
    }

    private async Task<Toetsing> Toets(Register register, string gemeente, IGegevens gegevens, CancellationToken ct) => register.Soort is { } soort
        ? await mediator.Send(new ToetsFeiten(gemeente, soort, gegevens.Ambt, gegevens.Datum, register.Feiten(gegevens)), ct)
        : new Toetsing(gemeente, register.Naam, gegevens.Ambt, gegevens.Datum, Uitkomst.Toegestaan, true, false, [], [], null, false, [], [], [], []);

    private async Task Vereis(Register register, string gemeente, IGegevens gegevens, Toetsing toets, CancellationToken ct)
    {
        var beheerder = register.Beheerder(gegevens, toets);
        if (!inzage.Zelf(gemeente, gegevens.Persoon) && !await inzage.Beheert(gemeente, beheerder, gegevens.Persoon, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Alleen de persoon zelf en de beheerder van dit register ({beheerder}) kunnen dit inschrijven.");
        }
    }
}
