using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Routering;

/// <summary>Changes a designation; an end takes sight of every report that came by it.</summary>
internal static class WijzigFunctionaris
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, WijsFunctionarisAan.Invoer Invoer) : ICommand<Meldfunctionaris>
    {
        public static Toegang Toegang => WijsFunctionarisAan.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => WijsFunctionarisAan.Keur(invoer, context.Meld));
    }

    internal sealed class Handler(MeldingenDb db, Bezetting bezetting, Call call) : IRequestHandler<Command, Meldfunctionaris>
    {
        public async Task<Meldfunctionaris> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = (await bezetting.Functionarissen(request.Gemeente, cancellationToken)).FirstOrDefault(f => f.Id == request.Id)
                ?? throw new Afgewezen(Reden.NietGevonden, "functionarisOnbekend", "Deze aanwijzing is er niet.");
            request.Versies.Check(required: true, oud.Versie, "volledig");
            var nieuw = oud with { Versie = oud.Versie + 1, Gegevens = request.Invoer };
            call.Noteer(oud.Id.ToString(), "functie", "persoon", "van", "totEnMet");
            return await db.Execute(
                "UPDATE meldingen.functionaris SET versie = @Versie, persoon = @Persoon, gegevens = @Gegevens, orde = @Orde WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
                new { request.Gemeente, nieuw.Id, nieuw.Versie, request.Invoer.Persoon, Gegevens = JsonSerializer.Serialize(request.Invoer, Json.Options), Orde = $"{request.Invoer.Van:yyyy-MM-dd} {nieuw.Id:N}" },
                cancellationToken) == 1
                ? nieuw
                : throw Afgewezen.Intussen();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/meldfunctionarissen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<WijsFunctionarisAan.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigFunctionaris), "Meldprotocol", "Wijzigt een aanwijzing.", "Ook om haar te beëindigen: wie niet meer is aangewezen, ziet de meldingen niet meer die daardoor kwamen.")
        .Neemt(WijsFunctionarisAan.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", WijsFunctionarisAan.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
