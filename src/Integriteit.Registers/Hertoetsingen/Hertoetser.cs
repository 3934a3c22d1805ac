using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>
/// Judges what someone does besides their office anew when they take an office, and keeps what comes out for the keeper of
/// that office. Nothing is decided here. // 000-10
/// </summary>
internal sealed class Hertoetser(RegistersDb db, IReadOnlyList<Register> registers, IMediator mediator, Audit audit, TimeProvider clock) : Subscriber<AmbtAanvaard, RegistersDb>(db, clock)
{
    private readonly Nevenfuncties register = registers.OfType<Nevenfuncties>().Single();

    private sealed record Rij(Guid Id, string Gegevens);

    protected override async Task Apply(AmbtAanvaard message, CancellationToken ct)
    {
        var persoon = await mediator.Send(new BekijkBekleder(message.Gemeente, message.Persoon), ct);
        // An office that is over, or that was not held after all, asks nothing any more.
        if (persoon?.Perioden.Any(p => p.Ambt == message.Ambt && p.Van <= message.Van && (p.TotEnMet ?? DateOnly.MaxValue) >= message.Van) != true
            || !persoon.Perioden.Any(p => p.Ambt == message.Ambt && (p.TotEnMet ?? DateOnly.MaxValue) >= Clock.Vandaag()))
        {
            return;
        }

        var rijen = await Db.Query<Rij>(
            """
            SELECT i.id, v.gegevens
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.persoon = @Persoon AND i.status <> 'ingetrokken'
            """,
            new { message.Gemeente, Register = register.Naam, message.Persoon },
            ct);
        foreach (var (id, functie) in rijen.Select(r => (r.Id, (Nevenfunctie)register.Lees(r.Gegevens))))
        {
            if (Nevenfuncties.Naast(functie, message.Ambt, message.Van) is { } ernaast)
            {
                await Bewaar(message, id, functie, persoon.Naam, register.Feiten((IGegevens)ernaast), ct);
            }
        }
    }

    private async Task Bewaar(AmbtAanvaard message, Guid inschrijving, Nevenfunctie functie, string naam, IReadOnlyDictionary<string, object?> feiten, CancellationToken ct)
    {
        var toets = await mediator.Send(new ToetsFeiten(message.Gemeente, register.Soort!, message.Ambt, message.Van, feiten), ct);
        var nu = Clock.GetUtcNow();
        var hertoetsing = new Hertoetsing(
            Guid.CreateVersion7(nu), 1, Hertoetsstatus.Open, inschrijving, message.Persoon, naam, functie.Omschrijving!, functie.Organisatie!, functie.Ambt!.Value, message.Ambt, message.Van, toets.Beheerder, toets, nu, null);
        await Db.Execute(
            """
            INSERT INTO registers.hertoetsing (gemeente, id, sleutel, status, versie, beheerder, persoon, ambt, van, weergave)
            VALUES (@Gemeente, @Id, @Sleutel, @Status, @Versie, @Beheerder, @Persoon, @Ambt, @Van, @Weergave)
            """,
            new
            {
                message.Gemeente,
                hertoetsing.Id,
                // Made in the order of time.
                Sleutel = hertoetsing.Id.ToString("N"),
                Status = Naming.Of(hertoetsing.Status),
                hertoetsing.Versie,
                Beheerder = Inzage.Beheerder(toets),
                message.Persoon,
                Ambt = Naming.Of(message.Ambt),
                message.Van,
                Weergave = JsonSerializer.Serialize(hertoetsing, Json.Options),
            },
            ct);
        await audit.Write(Db, message.Gemeente, nameof(Hertoetser), new AuditNote(hertoetsing.Id.ToString(), "toets"), "gelukt", ct);
        await Db.Publish(message.Gemeente, new NevenfunctieHertoetst(hertoetsing.Id, inschrijving, message.Ambt, toets.Beheerder, toets.Uitkomst) { Gemeente = message.Gemeente }, nu, ct);
    }
}
