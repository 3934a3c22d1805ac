using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Voorzieningenoverzichten;

/// <summary>Tells other modules what everyone had on loan, public or not. // 003-25</summary>
internal sealed class Bruiklenen(RegistersDb db) : IRequestHandler<ZoekVerstrekkingen, IReadOnlyList<Verstrekking>>
{
    private sealed record Rij(Guid Id, string Kring, string Naam, string Gegevens);

    public async Task<IReadOnlyList<Verstrekking>> Handle(ZoekVerstrekkingen request, CancellationToken cancellationToken)
    {
        // Hundreds, thousands at most, as for the monthly list.
        var rijen = await db.Query<Rij>(
            """
            SELECT i.id, i.kring, v.naam, v.gegevens
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = 'voorzieningen' AND i.status <> 'ingetrokken'
            """,
            request,
            cancellationToken);
        return
        [
            .. from rij in rijen
               let v = JsonSerializer.Deserialize<VoorzieningRectificatie>(rij.Gegevens, Json.Options)!
               where v.Verstrekking == Verstrekkingswijze.Bruikleen && v.Van <= request.TotEnMet && (v.TotEnMet ?? DateOnly.MaxValue) >= request.Van
               orderby v.Van, rij.Id
               select new Verstrekking(rij.Id, v.Persoon!.Value, rij.Naam, v.Ambt!.Value, v.Soort!.Value, v.Bedrag?.Centen, rij.Kring == Inschrijvingen.Kring.Openbaar.Naam),
        ];
    }
}
