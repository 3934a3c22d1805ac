using System.Globalization;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// Gives the entries of a period as cases, register by register and circle by circle in the order of their keys, so that a
/// page costs what its rows cost.
/// </summary>
internal sealed class Gevallen(RegistersDb db, IReadOnlyList<Register> registers) : IRequestHandler<ZoekGevallen, Gevallenpagina>
{
    private sealed record Rij(long Sleutel, string Gegevens);

    public async Task<Gevallenpagina> Handle(ZoekGevallen request, CancellationToken cancellationToken)
    {
        var delen = registers.Where(r => !r.Verborgen && r.Soort is { } soort && (request.Soorten.Count == 0 || request.Soorten.Contains(soort))).SelectMany(r => Kring.Namen.Select(k => (Register: r, Kring: k))).ToList();
        var (index, na) = Lees(request.Na);
        for (; index < delen.Count; index++, na = 0)
        {
            var (register, kring) = delen[index];
            var rijen = await db.Page<Rij>(
                """
                SELECT i.sleutel, v.gegevens
                FROM registers.inschrijving i
                JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
                WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.kring = @Kring AND i.sleutel > @Na AND i.sleutel >= @Vanaf AND i.sleutel < @Tot AND i.status <> 'ingetrokken'
                ORDER BY i.sleutel
                """,
                request.Aantal,
                new { request.Gemeente, Register = register.Naam, Kring = kring, Na = na, Vanaf = Sleutels.Vanaf(request.Van), Tot = Sleutels.TotEnMet(request.TotEnMet) },
                cancellationToken);
            if (rijen.Count > 0)
            {
                var gevallen = rijen.Select(r => register.Lees(r.Gegevens)).Select(g => new Geval(register.Soort!, g.Ambt, g.Datum, register.Feiten(g))).ToList();
                return new Gevallenpagina(gevallen, rijen.Count == request.Aantal ? $"{index} {rijen[^1].Sleutel}" : $"{index + 1} 0");
            }
        }

        return new Gevallenpagina([], null);
    }

    private static (int Index, long Na) Lees(string na) =>
        na.Split(' ') is [var index, var sleutel] ? (int.Parse(index, CultureInfo.InvariantCulture), long.Parse(sleutel, CultureInfo.InvariantCulture)) : (0, 0);
}
