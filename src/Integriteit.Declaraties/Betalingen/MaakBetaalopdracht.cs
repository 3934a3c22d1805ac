using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Makes a batch, with its file, of every payable claim that is in no other and that the caller may order.</summary>
internal static class MaakBetaalopdracht
{
    /// <summary>Days ahead for which a payment can be ordered.</summary>
    private const int Vooruit = 60;

    [Description("Wanneer er moet worden betaald.")]
    internal sealed record Opdrachtinvoer(
        [property: Required, Description("De dag waarop de bank moet betalen: vandaag of later.")] DateOnly? UitvoerenOp);

    internal sealed record Command(string Gemeente, Opdrachtinvoer Invoer) : ICreation<Gedaan>
    {
        public static Toegang Toegang => Betaalopdracht.Makers;
    }

    /// <summary>What a repeated request is answered with.</summary>
    internal sealed record Gedaan(Guid Id, IReadOnlyList<Overgeslagen> Overgeslagen);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            var vandaag = clock.Vandaag();
            if (invoer.UitvoerenOp is { } dag && (dag < vandaag || dag > vandaag.AddDays(Vooruit)))
            {
                context.Meld(new Fout("uitvoerenOp", "buitenBereik", $"De dag ligt van {vandaag:yyyy-MM-dd} tot en met {vandaag.AddDays(Vooruit):yyyy-MM-dd}."));
            }
        });
    }

    internal sealed class Handler(DeclaratiesDb db, Rekeningboek rekeningen, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Gedaan>
    {
        private sealed record Betaalbaar(Guid Id, Guid Persoon, long Toegekend, int Pogingen);

        private sealed record Regel(Guid Id, int Nummer, Betaalbaar Declaratie, Rekeningboek.Bestemming Naar);

        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            // One batch at a time: two at once would both take the same claims.
            await db.Lock($"betaalopdracht:{gemeente}", cancellationToken);
            var betaler = await BekijkBetaalrekening.Vind(db, gemeente, cancellationToken) is { Iban: { } iban, Houder: { } houder }
                ? new Betaler(houder, Iban.Lees(iban))
                : throw new Afgewezen(Reden.Conflict, "geenBetaalrekening", "Leg eerst vast van welke rekening de gemeente betaalt.");
            var (regels, overgeslagen) = await Kies(gemeente, cancellationToken);
            if (regels.Count == 0)
            {
                throw new Afgewezen(Reden.Conflict, "nietsTeBetalen", "Er is geen declaratie die nu kan worden betaald.") { Extra = new Dictionary<string, object?> { ["nietOpgenomen"] = overgeslagen } };
            }

            var (id, nu) = (Guid.CreateVersion7(), clock.GetUtcNow());
            var overboekingen = regels.ConvertAll(r => new Overboeking($"{r.Id:N}", r.Naar.Houder, Iban.Lees(r.Naar.Iban), new Bedrag(r.Declaratie.Toegekend), $"Declaratie {r.Declaratie.Id}"));
            await db.Execute(
                """
                INSERT INTO declaraties.betaalopdracht (gemeente, id, sleutel, versie, staat, uitvoeren_op, aantal, totaal, bestand, opgemaakt_door, opgemaakt_op)
                VALUES (@Gemeente, @Id, @Sleutel, 1, 'opgemaakt', @UitvoerenOp, @Aantal, @Totaal, @Bestand, @Actor, @Nu)
                """,
                new
                {
                    Gemeente = gemeente,
                    Id = id,
                    Sleutel = 1 + (await db.Single<long?>("SELECT MAX(sleutel) FROM declaraties.betaalopdracht WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, cancellationToken) ?? 0),
                    request.Invoer.UitvoerenOp,
                    Aantal = regels.Count,
                    Totaal = regels.Sum(r => r.Declaratie.Toegekend),
                    Bestand = Overboekingsbestand.Maak($"{id:N}", nu, request.Invoer.UitvoerenOp!.Value, betaler, overboekingen),
                    Actor = await audit.Actor(db, gemeente, cancellationToken),
                    Nu = nu,
                },
                cancellationToken);
            await db.InsertAll(
                """
                INSERT INTO declaraties.betaling (gemeente, id, opdracht, nummer, declaratie, poging, versie, staat, persoon, rekeningversie, bedrag)
                VALUES (@Gemeente, @Id, @Opdracht, @Nummer, @Declaratie, @Poging, @Versie, @Staat, @Persoon, @Rekeningversie, @Bedrag)
                """,
                () => regels.Select(r => new
                {
                    Gemeente = gemeente,
                    r.Id,
                    Opdracht = id,
                    r.Nummer,
                    Declaratie = r.Declaratie.Id,
                    Poging = r.Declaratie.Pogingen + 1,
                    Versie = 1,
                    Staat = Naming.Of(Betaalstaat.Open),
                    r.Declaratie.Persoon,
                    Rekeningversie = r.Naar.Versie,
                    Bedrag = r.Declaratie.Toegekend,
                }),
                cancellationToken);
            call.Noteer(id.ToString(), "betalingen", "bestand");
            return new Gedaan(id, overgeslagen);
        }

        /// <summary>The payable claims in the order of entry, as far as the batch has room, and those left out.</summary>
        private async Task<(List<Regel> Regels, List<Overgeslagen> Overgeslagen)> Kies(string gemeente, CancellationToken ct)
        {
            var betaalbaar = await db.Page<Betaalbaar>(
                """
                SELECT d.id, d.persoon, d.toegekend, (SELECT COUNT(*) FROM declaraties.betaling p WHERE p.gemeente = d.gemeente AND p.declaratie = d.id) AS pogingen
                FROM declaraties.declaratie d
                WHERE d.gemeente = @Gemeente AND d.staat = 'betaalbaar' AND d.toegekend > 0
                  AND NOT EXISTS (SELECT 1 FROM declaraties.betaling b WHERE b.gemeente = d.gemeente AND b.declaratie = d.id AND b.staat IN ('open', 'betaald'))
                ORDER BY d.sleutel
                """,
                Overboekingsbestand.Hoogstens * 2,
                new { Gemeente = gemeente },
                ct);
            var naar = await rekeningen.Van(gemeente, betaalbaar.Select(d => d.Persoon), ct);
            var (regels, overgeslagen) = (new List<Regel>(), new List<Overgeslagen>());
            foreach (var declaratie in betaalbaar)
            {
                Overslagreden? reden = declaratie.Persoon == call.Aanroeper.PersoonIn(gemeente) ? Overslagreden.EigenDeclaratie
                    : !naar.ContainsKey(declaratie.Persoon) ? Overslagreden.GeenRekening
                    : regels.Count == Overboekingsbestand.Hoogstens ? Overslagreden.OpdrachtVol
                    : null;
                if (reden is { } waarom)
                {
                    overgeslagen.Add(new Overgeslagen(declaratie.Id, waarom));
                }
                else
                {
                    regels.Add(new Regel(Guid.CreateVersion7(), regels.Count + 1, declaratie, naar[declaratie.Persoon]));
                }
            }

            return (regels, overgeslagen);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/betaalopdrachten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Invoer.Lees<Opdrachtinvoer>(http)), ct);
            await (await mediator.Send(new BekijkBetaalopdracht.Query(gemeente, gedaan.Id), ct) with { NietOpgenomen = gedaan.Overgeslagen }).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MaakBetaalopdracht), "Betalingen", "Maakt een betaalopdracht van wat betaalbaar is.", "Door de administratie. Neemt elke betaalbare declaratie die in geen andere opdracht loopt, behalve die van uzelf en van wie geen rekening heeft. Het bestand wordt nu gemaakt en verandert niet meer; een ander dan u geeft het vrij.")
        .Neemt(new Opdrachtinvoer(Betaalopdracht.Voorbeeld.UitvoerenOp))
        .Geeft(201, "Opgemaakt.", Betaalopdracht.Voorbeeld with { NietOpgenomen = [new Overgeslagen(Guid.Parse("01920000-0000-7000-8000-000000000021"), Overslagreden.GeenRekening)] }, "ETag", "Location")
        .Weigert(400, 401, 403, 409, 413, 415);
}
