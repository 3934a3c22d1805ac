using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Bureaus;

/// <summary>The first of the two acts by which burgemeester and griffier choose a bureau for a term. // 003-01</summary>
internal static class StelBureauVoor
{
    [Description("Een voorstel voor het bureau van een collegeperiode.")]
    internal sealed record Invoer(
        [property: Required, Description("De collegeperiode.")] Guid? Zittingsperiode,
        [property: Required, Description("Het bureau; het certificaat is vandaag geldig.")] Guid? Bureau);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Bureaukeuze>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Bureaukeuzen keuzen, Zittingskalender kalender, Bevoegdheid bevoegdheid, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Command, Bureaukeuze>
    {
        public async Task<Bureaukeuze> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, vandaag) = (request.Gemeente, request.Invoer, clock.Vandaag());
            var bureau = invoer.Bureau!.Value;
            await bevoegdheid.Vereis(gemeente, RegistreerBureau.Kiezers, cancellationToken);
            var als = await bevoegdheid.Is(gemeente, [Rol.Griffier], cancellationToken) ? Rol.Griffier : Rol.Burgemeester;
            var periode = await kalender.Vereis(gemeente, invoer.Zittingsperiode!.Value, cancellationToken);
            if (periode.Orgaan != Orgaan.College)
            {
                throw new OngeldigeInvoer([new Fout("zittingsperiode", "geenCollegeperiode", "Het bureau wordt voor een collegeperiode gekozen; dit is een periode van de raad.")]);
            }

            await db.Lock($"bureaukeuzen:{gemeente}", cancellationToken);
            await keuzen.VereisCertificaat(gemeente, bureau, vandaag, cancellationToken);
            foreach (var eerder in await keuzen.Van(gemeente, periode.Id, cancellationToken))
            {
                // A new choice is possible once the certificate of the bureau that was chosen has run out.
                if (eerder.Status == Keuzestatus.Voorgesteld || (eerder.Status == Keuzestatus.Gekozen && await keuzen.Gecertificeerd(gemeente, eerder.Bureau, vandaag, cancellationToken)))
                {
                    throw new Afgewezen(Reden.Conflict, "alGekozen", "Voor deze collegeperiode is al een bureau gekozen of voorgesteld.");
                }
            }

            var keuze = new Bureaukeuze(Guid.CreateVersion7(), 1, periode.Id, bureau, Keuzestatus.Voorgesteld, vandaag, als, null);
            await db.Execute(
                """
                INSERT INTO gedragscode.bureaukeuze (gemeente, id, versie, zittingsperiode, bureau, status, voorgesteld_op, voorgesteld_als, voorgesteld_door, voorgesteld_persoon, gekozen_op)
                VALUES (@Gemeente, @Id, 1, @Zittingsperiode, @Bureau, @Status, @VoorgesteldOp, @VoorgesteldAls, @Door, @Persoon, NULL)
                """,
                new
                {
                    Gemeente = gemeente,
                    keuze.Id,
                    keuze.Zittingsperiode,
                    keuze.Bureau,
                    Status = Naming.Of(keuze.Status),
                    keuze.VoorgesteldOp,
                    keuze.VoorgesteldAls,
                    Door = await audit.Actor(db, gemeente, cancellationToken),
                    Persoon = call.Aanroeper.PersoonIn(gemeente),
                },
                cancellationToken);
            call.Noteer(keuze.Id.ToString(), "zittingsperiode", "bureau");
            return keuze;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bureaukeuzen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(StelBureauVoor), "Risicoanalyses", "Stelt een bureau voor een collegeperiode voor.", "Door de burgemeester of de griffier. De keuze geldt pas als de ander ermee instemt.")
        .Neemt(new Invoer(Bureaukeuze.Voorbeeld.Zittingsperiode, Bureaukeuze.Voorbeeld.Bureau))
        .Geeft(201, "Voorgesteld.", Bureaukeuze.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
