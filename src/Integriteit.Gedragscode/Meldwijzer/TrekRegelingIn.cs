using FluentValidation;
using Integriteit.Gedragscode.Aanspreekpunten;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>Ends an arrangement: yesterday was its last day, and it leaves the meldwijzer.</summary>
internal static class TrekRegelingIn
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Kaart<RegistreerRegeling.Invoer>>
    {
        public static Toegang Toegang => RegistreerRegeling.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid, TimeProvider clock) : IRequestHandler<Command, Kaart<RegistreerRegeling.Invoer>>
    {
        public async Task<Kaart<RegistreerRegeling.Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            await bevoegdheid.Vereis(request.Gemeente, RegistreerAanspreekpunt.Beheerders, cancellationToken);
            var gisteren = clock.Vandaag().AddDays(-1);
            return await kaarten.Wijzig<RegistreerRegeling.Invoer>(
                request.Gemeente,
                Bak.Regelingen,
                request.Id,
                request.Versies,
                oud => oud.TotEnMet <= gisteren ? throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze regeling geldt al niet meer.") : oud with { TotEnMet = gisteren },
                cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/regelingen/{id:guid}/intrekking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(TrekRegelingIn), "Meldwijzer", "Trekt een regeling in.", "Zij verdwijnt meteen uit de meldwijzer; gisteren was haar laatste dag.")
        .Geeft(200, "Ingetrokken.", RegistreerRegeling.Voorbeeld with { Versie = 2, Gegevens = RegistreerRegeling.Voorbeeld.Gegevens with { TotEnMet = new DateOnly(2025, 6, 30) } }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
