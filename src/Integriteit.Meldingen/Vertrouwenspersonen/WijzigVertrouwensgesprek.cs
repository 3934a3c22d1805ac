using FluentValidation;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>Replaces what was written down of a talk; the former text does not stay. // 001-11</summary>
internal static class WijzigVertrouwensgesprek
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, LegVertrouwensgesprekVast.Invoer Invoer) : ICommand<Vertrouwensgesprek>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) => LegVertrouwensgesprekVast.Keur(invoer, clock, context.Meld));
    }

    internal sealed class Handler(Gesprekkenkluis kluis) : IRequestHandler<Command, Vertrouwensgesprek>
    {
        public async Task<Vertrouwensgesprek> Handle(Command request, CancellationToken cancellationToken)
        {
            var eigenaar = await kluis.Eigenaar(request.Gemeente, cancellationToken);
            request.Versies.Check(required: true, (await kluis.Vereis(request.Gemeente, eigenaar, request.Id, cancellationToken)).Versie, "volledig");
            return await kluis.Wijzig(request.Gemeente, eigenaar, request.Id, request.Invoer, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/vertrouwensgesprekken/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<LegVertrouwensgesprekVast.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigVertrouwensgesprek), "Vertrouwenspersonen", "Wijzigt een gesprek.", "Alleen door wie het vastlegde. De vorige tekst blijft niet bewaard.")
        .Neemt(LegVertrouwensgesprekVast.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", LegVertrouwensgesprekVast.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
