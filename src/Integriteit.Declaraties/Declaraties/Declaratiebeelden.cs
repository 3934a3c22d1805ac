using System.Globalization;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Kostensoorten;
using MediatR;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Shows claims to the other modules: as cases to the norms, and as days and suppliers to the signals.</summary>
internal sealed class Declaratiebeelden(DeclaratiesDb db, Kostenbeeld kosten)
    : IRequestHandler<ZoekDeclaratiegevallen, Gevallenpagina>, IRequestHandler<ZoekDeclaratiebeelden, IReadOnlyList<Declaratiebeeld>>
{
    private readonly Dictionary<DateOnly, Kostenset> soorten = [];

    public async Task<Gevallenpagina> Handle(ZoekDeclaratiegevallen request, CancellationToken cancellationToken)
    {
        var rijen = await Lees(request.Gemeente, [], request.Na.Length == 0 ? 0 : long.Parse(request.Na, CultureInfo.InvariantCulture), request.Aantal, cancellationToken);
        var gevallen = new List<Geval>();
        foreach (var declaratie in rijen.Select(r => Declaratie.Lees(r.Gegevens)))
        {
            foreach (var uitgave in declaratie.Regels.Select(r => r.Uitgave).Where(u => request.Van <= u.Datum && u.Datum <= request.TotEnMet))
            {
                gevallen.Add(new Geval(Feiten.Soort, declaratie.Ambt, uitgave.Datum!.Value, Feiten.Van(uitgave, (await Op(request.Gemeente, uitgave.Datum.Value, cancellationToken)).Vind(uitgave.Kostensoort!))));
            }
        }

        return new Gevallenpagina(gevallen, rijen.Count == request.Aantal ? rijen[^1].Sleutel.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<IReadOnlyList<Declaratiebeeld>> Handle(ZoekDeclaratiebeelden request, CancellationToken cancellationToken)
    {
        var beelden = new List<Declaratiebeeld>();
        foreach (var (sleutel, declaratie) in (await Lees(request.Gemeente, request.Ids, request.Na, request.Aantal, cancellationToken)).Select(r => (r.Sleutel, Declaratie.Lees(r.Gegevens))))
        {
            var regels = new List<Declaratieregelbeeld>();
            foreach (var regel in declaratie.Regels)
            {
                var (u, dag) = (regel.Uitgave, regel.Uitgave.Datum!.Value);
                var soort = (await Op(request.Gemeente, dag, cancellationToken)).Vind(u.Kostensoort!);
                regels.Add(new Declaratieregelbeeld(regel.Nummer, dag, regel.Bedrag.Centen, u.Leverancier!, soort?.Reiskosten == true || soort?.Maaltijd == true, u.Verband?.Inschrijving));
            }

            beelden.Add(new Declaratiebeeld(declaratie.Id, sleutel, declaratie.Persoon, declaratie.Beheerder, regels));
        }

        return beelden;
    }

    private async Task<Kostenset> Op(string gemeente, DateOnly dag, CancellationToken ct) =>
        soorten.TryGetValue(dag, out var bekend) ? bekend : soorten[dag] = await kosten.Op(gemeente, dag, ct);

    /// <summary>The claims that count, in the order of entry, or those of these ids.</summary>
    private Task<IReadOnlyList<Declaratierij>> Lees(string gemeente, IReadOnlyList<Guid> ids, long na, int aantal, CancellationToken ct) => db.Page<Declaratierij>(
        ids.Count == 0
            ? "SELECT sleutel, gegevens FROM declaraties.declaratie WHERE gemeente = @Gemeente AND sleutel > @Na AND staat NOT IN ('concept', 'afgewezen', 'teruggetrokken') ORDER BY sleutel"
            : "SELECT sleutel, gegevens FROM declaraties.declaratie WHERE gemeente = @Gemeente AND sleutel > @Na AND id IN @Ids AND staat NOT IN ('concept', 'afgewezen', 'teruggetrokken') ORDER BY sleutel",
        aantal,
        new { Gemeente = gemeente, Ids = ids, Na = na },
        ct);
}
