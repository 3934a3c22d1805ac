using System.Globalization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using MediatR;

namespace Integriteit.Registers.Signalen;

/// <summary>Which rules stand behind a signal: asked of the norms in force today, never known here. Remembers answers for one run.</summary>
internal sealed class Signaalgronden(IMediator mediator, TimeProvider clock)
{
    /// <summary>Answers that are remembered; more than the choices that entries make give rise to.</summary>
    private const int Onthoud = 5000;

    private readonly Dictionary<(string Gemeente, string Soort, Ambt Ambt, string Feiten), Toetsing> bekend = [];

    /// <summary>The findings that make the judgement what it is, for these entries together.</summary>
    public static IReadOnlyList<Signaalgrond> Van(Toetsing toets, IEnumerable<Guid> inschrijvingen) =>
        Samen(toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst && b.Grondslag is not null).SelectMany(b => inschrijvingen.Select(i => (b, i))));

    /// <summary>The rules that speak of what a signal suggests, each with the evidence that it is about; none where the norms are silent.</summary>
    /// <param name="gemeente">The municipality.</param>
    /// <param name="vragen">What the signal suggests, by kind of facts.</param>
    /// <param name="gevallen">The evidence.</param>
    /// <param name="ct">Stops the asking.</param>
    public async Task<IReadOnlyList<Signaalgrond>> Van(string gemeente, IReadOnlyDictionary<string, Normvraag> vragen, IEnumerable<Normgeval> gevallen, CancellationToken ct)
    {
        var gevonden = new List<(Bevinding, Guid)>();
        foreach (var geval in gevallen)
        {
            if (vragen.TryGetValue(geval.Soort, out var vraag))
            {
                gevonden.AddRange((await Toets(gemeente, geval, vraag, ct)).Bevindingen.Where(vraag.Raakt).Select(b => (b, geval.Inschrijving)));
            }
        }

        return Samen(gevonden);
    }

    private static IReadOnlyList<Signaalgrond> Samen(IEnumerable<(Bevinding Bevinding, Guid Inschrijving)> gevonden) =>
    [
        .. from paar in gevonden
           group paar.Inschrijving by (paar.Bevinding.Zin, paar.Bevinding.Grondslag) into regel
           select new Signaalgrond(regel.Key.Zin, regel.Key.Grondslag!) { Inschrijvingen = [.. regel.Distinct()] },
    ];

    private async Task<Toetsing> Toets(string gemeente, Normgeval geval, Normvraag vraag, CancellationToken ct)
    {
        var feiten = new Dictionary<string, object?>(geval.Feiten);
        foreach (var (feit, waarde) in vraag.Gesteld)
        {
            feiten[feit] = waarde;
        }

        var sleutel = (gemeente, geval.Soort, geval.Ambt, string.Join(';', feiten.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}={f.Value}"))));
        if (!bekend.TryGetValue(sleutel, out var toets))
        {
            if (bekend.Count >= Onthoud)
            {
                bekend.Clear();
            }

            bekend[sleutel] = toets = await mediator.Send(new ToetsFeiten(gemeente, geval.Soort, geval.Ambt, clock.Vandaag(), feiten), ct);
        }

        return toets;
    }
}
