using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>Takes back a statement that was wrong; it stays to be seen with its reason.</summary>
internal static class TrekNulopgaveIn
{
    [Description("Waarom de opgave wordt ingetrokken.")]
    internal sealed record Invoer([property: Required, MaxLength(1000), Description("De reden.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<DoeNulopgave.Antwoord>
    {
        public static Toegang Toegang => Inzage.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(RegistersDb db, Inzage inzage, TimeProvider clock, Call call) : IRequestHandler<Command, DoeNulopgave.Antwoord>
    {
        public async Task<DoeNulopgave.Antwoord> Handle(Command request, CancellationToken cancellationToken)
        {
            var rij = await Nulopgaverij.Vind(db, inzage, request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, rij.Versie, Weergaven.Volledig);
            if (rij.IngetrokkenOp is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze opgave is al ingetrokken.");
            }

            var nu = clock.GetUtcNow();
            if (await db.Execute(
                "UPDATE registers.nulopgave SET ingetrokken_op = @Nu, reden = @Reden, versie = versie + 1 WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie",
                new { Nu = nu, request.Invoer.Reden, request.Gemeente, request.Id, rij.Versie },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await db.Publish(request.Gemeente, new NulopgaveGewijzigd(rij.Id, rij.Register, rij.Ambt, rij.Jaar) { Gemeente = request.Gemeente }, nu, cancellationToken);
            call.Noteer(rij.Id.ToString(), "ingetrokkenOp", "reden");
            return new DoeNulopgave.Antwoord((rij with { IngetrokkenOp = nu, Reden = request.Invoer.Reden }).Als(), rij.Versie + 1);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/nulopgaven/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Nulopgave, etag: IfMatch.Tag(gedaan.Versie, Weergaven.Volledig));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekNulopgaveIn), "Registers", "Trekt een opgave in.", "Door de persoon zelf of de beheerder van het register, met een reden. De opgave blijft te zien.")
        .Neemt(new Invoer("Er was toch een functie te melden."))
        .Geeft(200, "Ingetrokken.", Nulopgave.Voorbeeld with { IngetrokkenOp = Nulopgave.Voorbeeld.OpgegevenOp.AddDays(2), Reden = "Er was toch een functie te melden." }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
