using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Facturen;

/// <summary>Takes back an invoice that should not be there; it counts no longer and stays to be read. // 003-25</summary>
internal static class TrekFactuurIn
{
    [Description("Waarom een factuur wordt ingetrokken.")]
    internal sealed record Invoer([property: Required, MaxLength(1000), Description("De reden.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Factuur>
    {
        public static Toegang Toegang => Factuurrecht.Invoeren;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Factuurboek boek, Factuurrecht recht, TimeProvider clock) : IRequestHandler<Command, Factuur>
    {
        public async Task<Factuur> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await recht.Vind(request.Gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: false, oud.Versie, "volledig");
            await recht.VereisInvoer(request.Gemeente, oud.Gegevens.Persoon!.Value, oud.Beheerder, cancellationToken);
            return oud.IngetrokkenOp is null
                ? await boek.Bewaar(request.Gemeente, oud, oud with { IngetrokkenOp = clock.GetUtcNow() }, request.Invoer.Reden!.Trim(), cancellationToken)
                : throw Weg();
        }
    }

    /// <summary>What is said of an invoice that counts no longer.</summary>
    internal static Afgewezen Weg() => new(Reden.Conflict, "alIngetrokken", "Deze factuur is ingetrokken.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/facturen/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie(vereist: false)
        .Operatie(nameof(TrekFactuurIn), "Facturen", "Trekt een factuur in.", "Die er niet had moeten staan, met de reden. Zij telt niet meer en blijft te lezen.")
        .Neemt(new Invoer("Was voor een andere gemeente."))
        .Geeft(200, "Ingetrokken.", Factuur.Voorbeeld with { Versie = 2, IngetrokkenOp = new DateTimeOffset(2024, 6, 3, 9, 0, 0, TimeSpan.Zero) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415);
}
