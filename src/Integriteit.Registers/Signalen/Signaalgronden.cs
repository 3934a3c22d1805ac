using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Signalen;

/// <summary>Which rules stand behind a signal: asked of the norms, never known here. Remembers answers for one run.</summary>
internal sealed class Signaalgronden(IReadOnlyList<Register> registers, IMediator mediator, TimeProvider clock)
{
    /// <summary>What it would be to the norms when the counterparty is a supplier, by kind of facts.</summary>
    private static readonly Dictionary<string, Dictionary<string, object?>> AlsLeverancier = new()
    {
        ["geschenk"] = new() { ["geverIsLeverancier"] = true },
        ["uitnodiging"] = new() { ["uitnodigerIsLeverancier"] = true },
        ["belang"] = new() { ["zakelijkeRelatieMetGemeente"] = true },
    };

    /// <summary>And when somebody doubts whether the function goes with the office.</summary>
    private static readonly Dictionary<string, Dictionary<string, object?>> AlsFunctie = new()
    {
        ["nevenfunctie"] = new() { ["ongewenst"] = Naming.Of(Inschatting.Twijfel), ["schaadtOnafhankelijkheid"] = Naming.Of(Inschatting.Twijfel) },
    };

    private readonly Dictionary<(Dictionary<string, object?>, string, Ambt), IReadOnlyList<Signaalgrond>> bekend = [];

    /// <summary>The rules that speak of suppliers, for entries of these registers and offices.</summary>
    public Task<IReadOnlyList<Signaalgrond>> Leverancier(string gemeente, IEnumerable<(string Register, Ambt Ambt)> waar, CancellationToken ct) => Van(gemeente, waar, AlsLeverancier, ct);

    /// <summary>The rules that speak of functions that touch independence.</summary>
    public Task<IReadOnlyList<Signaalgrond>> Functie(string gemeente, IEnumerable<(string Register, Ambt Ambt)> waar, CancellationToken ct) => Van(gemeente, waar, AlsFunctie, ct);

    /// <summary>The findings that make the judgement what it is.</summary>
    public static IReadOnlyList<Signaalgrond> Van(Toetsing toets) =>
        [.. toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst && b.Grondslag is not null).Select(b => new Signaalgrond(b.Zin, b.Grondslag!)).Distinct()];

    private async Task<IReadOnlyList<Signaalgrond>> Van(string gemeente, IEnumerable<(string Register, Ambt Ambt)> waar, Dictionary<string, Dictionary<string, object?>> feiten, CancellationToken ct)
    {
        var gronden = new List<Signaalgrond>();
        foreach (var (naam, ambt) in waar.Distinct())
        {
            if (registers.First(r => r.Naam == naam).Soort is { } soort && feiten.TryGetValue(soort, out var feit))
            {
                if (!bekend.TryGetValue((feit, gemeente, ambt), out var gevonden))
                {
                    var toets = await mediator.Send(new ToetsFeiten(gemeente, soort, ambt, clock.Vandaag(), feit), ct);
                    bekend[(feit, gemeente, ambt)] = gevonden = [.. toets.Bevindingen.Where(b => b.Feiten.Intersect(feit.Keys).Any() && b is { Grondslag: not null, Code: not "feitOnbekend" }).Select(b => new Signaalgrond(b.Zin, b.Grondslag!)).Distinct()];
                }

                gronden.AddRange(gevonden);
            }
        }

        return [.. gronden.Distinct()];
    }
}
