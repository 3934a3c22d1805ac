using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Prepares a planned talk anew: another day, form, guide or subject.</summary>
internal static class WijzigBespreking
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, PlanBespreking.Invoer Invoer) : ICommand<Besprekingen.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => PlanBespreking.Keur(invoer, context.Meld));
    }

    internal sealed class Handler(Besprekingen besprekingen, GedragscodeDb db, Codeverzameling codes, Call call) : IRequestHandler<Command, Besprekingen.Gevonden>
    {
        public async Task<Besprekingen.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await besprekingen.OmTeWijzigen(gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Bespreking.Status != Besprekingsstatus.Gepland)
            {
                throw new Afgewezen(Reden.Conflict, "besprekingNietGepland", "Deze bespreking is al gehouden of afgezegd; de voorbereiding verandert niet meer.");
            }

            if (invoer.Gremium != oud.Bespreking.Gremium)
            {
                throw new OngeldigeInvoer([new Fout("gremium", "gremiumVast", "Een bespreking blijft van hetzelfde gremium. Zeg deze af en plan een nieuwe.")]);
            }

            await PlanBespreking.KeurCode(db, codes, gemeente, invoer, cancellationToken);
            call.Noteer(request.Id.ToString(), "voorbereiding");
            return await besprekingen.Werk(gemeente, oud.Bespreking with { Handelingen = [.. (invoer.Handelingen ?? []).Distinct()], Voorbereiding = invoer }, oud.Versie, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/besprekingen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<PlanBespreking.Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Bespreking, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigBespreking), "Gesprek", "Wijzigt een geplande bespreking.", "Met de hele voorbereiding zoals die moet worden, door wie de besprekingen van het gremium bijhoudt.")
        .Neemt(PlanBespreking.Voorbeeld)
        .Geeft(200, "Gewijzigd.", PlanBespreking.Gepland, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
