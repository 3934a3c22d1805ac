using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Gedragscode;

/// <summary>
/// In which functions the caller acts: those that the token names, and the offices that the person in the token holds
/// today. A message lists the roles that may come in at all; what needs an office asks here.
/// </summary>
internal sealed class Bevoegdheid(Call call, IMediator mediator, TimeProvider clock)
{
    private Bekleder? ik;
    private bool gevraagd;

    /// <summary>The person behind the token with their offices; null when the token names none that is known here.</summary>
    public async Task<Bekleder?> Ik(string gemeente, CancellationToken ct)
    {
        if (!gevraagd && call.Aanroeper.PersoonIn(gemeente) is { } persoon)
        {
            ik = await mediator.Send(new BekijkBekleder(gemeente, persoon), ct);
        }

        gevraagd = true;
        return ik;
    }

    /// <summary>True when the caller acts in one of these functions, by token or by an office held today.</summary>
    public async Task<bool> Is(string gemeente, IEnumerable<string> functies, CancellationToken ct)
    {
        var gezocht = functies.ToList();
        if (gezocht.Exists(f => call.Aanroeper.Heeft(f, gemeente)))
        {
            return true;
        }

        var dag = clock.Vandaag();
        return await Ik(gemeente, ct) is { } persoon
            && persoon.Perioden.Any(p => p.Omvat(dag) && gezocht.Contains(Naming.Of(p.Ambt)));
    }

    /// <exception cref="Afgewezen">403 when the caller acts in none of these functions.</exception>
    public async Task Vereis(string gemeente, IReadOnlyList<string> functies, CancellationToken ct)
    {
        if (!await Is(gemeente, functies, ct))
        {
            throw new Afgewezen(Reden.Verboden, "functieOntbreekt", $"Dit mag alleen als {string.Join(" of ", functies)}.");
        }
    }
}

/// <summary>What follows from the periods of an office-holder.</summary>
internal static class Bekleding
{
    /// <summary>True when the period holds this day.</summary>
    public static bool Omvat(this Ambtsperiode periode, DateOnly dag) => periode.Van <= dag && dag <= (periode.TotEnMet ?? DateOnly.MaxValue);

    /// <summary>True when the person held this office on this day.</summary>
    public static bool Bekleedt(this Bekleder bekleder, Ambt ambt, DateOnly dag) => bekleder.Perioden.Any(p => p.Ambt == ambt && p.Omvat(dag));
}
