using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Registers.Voorzieningenoverzichten;

/// <summary>Tells other modules what a person had at their disposal, public or not.</summary>
internal sealed class Beschikbaarheid(RegistersDb db) : IRequestHandler<ZoekVoorzieningen, Voorzieningenstand>
{
    private sealed record Rij(Guid Id, string Register, string Gegevens);

    public async Task<Voorzieningenstand> Handle(ZoekVoorzieningen request, CancellationToken cancellationToken)
    {
        var rijen = await db.Query<Rij>(
            """
            SELECT i.id, i.register, v.gegevens
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.persoon = @Persoon AND i.register IN ('dienstautoritten', 'voorzieningen') AND i.status <> 'ingetrokken'
            """,
            request,
            cancellationToken);
        TerBeschikking[] voorzieningen =
        [
            .. rijen.Where(r => r.Register == "voorzieningen")
                .Select(r => (r.Id, Voorziening: Lees<VoorzieningRectificatie>(r)))
                .Select(v => new TerBeschikking(v.Id, v.Voorziening.Soort!.Value, v.Voorziening.Verstrekking!.Value, v.Voorziening.Omschrijving!, v.Voorziening.Gedeeld == true, v.Voorziening.Van!.Value, v.Voorziening.TotEnMet))
                .Where(v => v.Van <= request.TotEnMet && (v.TotEnMet ?? DateOnly.MaxValue) >= request.Van)
                .OrderBy(v => v.Van).ThenBy(v => v.Id),
        ];
        DateOnly[] ritten =
        [
            .. rijen.Where(r => r.Register == "dienstautoritten")
                .Select(r => Lees<DienstautoritRectificatie>(r).Datum!.Value)
                .Where(dag => dag >= request.Van && dag <= request.TotEnMet)
                .Distinct().Order(),
        ];
        return new Voorzieningenstand(voorzieningen, ritten, ritten.Length > 0 || voorzieningen.Any(v => v is { Soort: Voorzieningsoort.Dienstauto, Gedeeld: false }));
    }

    private static T Lees<T>(Rij rij) => JsonSerializer.Deserialize<T>(rij.Gegevens, Json.Options)!;
}
