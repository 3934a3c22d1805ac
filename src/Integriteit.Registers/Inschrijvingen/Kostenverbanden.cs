using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Tells other modules to which trips, invitations and functions an expense can belong, public or not. // 000-23, 003-24, 003-29</summary>
internal sealed class Kostenverbanden(RegistersDb db, IReadOnlyList<Register> registers) : IRequestHandler<ZoekKostenverbanden, IReadOnlyList<Kostenverband>>
{
    private sealed record Rij(Guid Id, string Register, Guid Persoon, string Gegevens);

    public async Task<IReadOnlyList<Kostenverband>> Handle(ZoekKostenverbanden request, CancellationToken cancellationToken)
    {
        var eigen = await db.Query<Rij>(
            """
            SELECT i.id, i.register, i.persoon, v.gegevens
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.persoon = @Persoon AND i.status <> 'ingetrokken'
              AND (i.register IN ('dienstreizen', 'uitnodigingen') OR (i.register = 'nevenfuncties' AND i.id = @Inschrijving))
            """,
            request,
            cancellationToken);
        var anderen = await db.Query<Rij>(
            """
            SELECT i.id, i.register, i.persoon, v.gegevens
            FROM registers.wederpartij w
            JOIN registers.inschrijving i ON i.gemeente = w.gemeente AND i.register = w.register AND i.id = w.id
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE w.gemeente = @Gemeente AND w.identiteit IN @Identiteiten AND w.register IN ('dienstreizen', 'uitnodigingen')
              AND w.dag >= @Vanaf AND w.dag <= @Tot AND i.persoon <> @Persoon AND i.status <> 'ingetrokken'
            """,
            // An entry is dated before what it is about, or somewhat after it when it came late.
            new { request.Gemeente, request.Persoon, Identiteiten = Identiteiten.Van(request.Leverancier, null).ToList(), Vanaf = request.Dag.AddYears(-1), Tot = request.Dag.AddYears(1) },
            cancellationToken);
        return
        [
            .. eigen.Concat(anderen.DistinctBy(rij => rij.Id))
                .Select(rij => Van(rij, registers.Single(r => r.Naam == rij.Register), rij.Persoon == request.Persoon))
                .OfType<Kostenverband>()
                .Where(v => v.Inschrijving == request.Inschrijving || (v.Van <= request.Dag && v.TotEnMet >= request.Dag))
                .OrderBy(v => v.Van).ThenBy(v => v.Inschrijving),
        ];
    }

    /// <summary>Null for what was declined or called off.</summary>
    private static Kostenverband? Van(Rij rij, Register register, bool eigen)
    {
        var gegevens = register.Lees(rij.Gegevens);
        return gegevens switch
        {
            Dienstreis d when register.Vergt(d, Termijnhandeling.Verantwoording) => new Kostenverband(
                rij.Register,
                rij.Id,
                eigen,
                Kostenverbandsoort.Reis,
                d.Vertrek!.Value,
                d.Terugkeer!.Value,
                d.WieBetaalt,
                [.. (d.Verantwoording?.Kosten ?? []).Select(k => new GedragenKosten(k.Bedrag!.Value.Centen, k.Drager!.Value, k.Verlenging == true))],
                d.Hoedanigheid == Hoedanigheid.Partijlid,
                d.Priveverlenging?.Dagen is { } dagen ? d.Terugkeer.Value.AddDays(1 - dagen) : null),
            Uitnodiging u when register.Vergt(u, Termijnhandeling.Verantwoording) => new Kostenverband(
                rij.Register,
                rij.Id,
                eigen,
                u.Vorm!.Value switch
                {
                    Uitnodigingsvorm.Lunch or Uitnodigingsvorm.Diner or Uitnodigingsvorm.Receptie => Kostenverbandsoort.Maaltijd,
                    Uitnodigingsvorm.BuitenlandseReis => Kostenverbandsoort.Reis,
                    Uitnodigingsvorm.Werkbezoek or Uitnodigingsvorm.Excursie or Uitnodigingsvorm.Evenement or Uitnodigingsvorm.Anders => Kostenverbandsoort.Bijeenkomst,
                },
                u.DatumEvenement!.Value,
                u.DatumEvenement.Value,
                u.Betaler,
                [],
                u.Hoedanigheid == Hoedanigheid.Partijlid,
                null),
            Nevenfunctie => new Kostenverband(rij.Register, rij.Id, eigen, Kostenverbandsoort.Opdracht, default, default, null, [], false, null),
            _ => null,
        };
    }
}
