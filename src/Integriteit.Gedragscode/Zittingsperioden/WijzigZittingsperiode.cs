using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zittingsperioden;

/// <summary>Sets the days of a term right, or its end; whose term it is stays.</summary>
internal static class WijzigZittingsperiode
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, RegistreerZittingsperiode.Invoer Invoer) : ICommand<Kaart<RegistreerZittingsperiode.Invoer>>
    {
        public static Toegang Toegang => RegistreerZittingsperiode.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Codekeuring.Volgorde(invoer.Van, invoer.TotEnMet, "totEnMet", context.Meld));
    }

    internal sealed class Handler(GedragscodeDb db, Zittingskalender kalender, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, Kaart<RegistreerZittingsperiode.Invoer>>
    {
        public async Task<Kaart<RegistreerZittingsperiode.Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await kalender.Vereis(gemeente, request.Id, cancellationToken);
            await bevoegdheid.Vereis(gemeente, [RegistreerZittingsperiode.Beheerder(oud.Orgaan)], cancellationToken);
            oud.Kaart().Check(request.Versies);
            if (invoer.Orgaan != oud.Orgaan)
            {
                throw new OngeldigeInvoer([new Fout("orgaan", "staatVast", "Van welk orgaan de periode is staat vast.")]);
            }

            await kalender.VereisVrij(gemeente, request.Id, invoer, cancellationToken);
            if (await db.Execute(
                "UPDATE gedragscode.zittingsperiode SET van = @Van, tot_en_met = @TotEnMet, versie = versie + 1 WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie",
                new { Gemeente = gemeente, request.Id, invoer.Van, TotEnMet = invoer.TotEnMet ?? DateOnly.MaxValue, oud.Versie },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer(request.Id.ToString(), "van", "totEnMet");
            return new Kaart<RegistreerZittingsperiode.Invoer>(request.Id, oud.Versie + 1, invoer);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/zittingsperioden/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<RegistreerZittingsperiode.Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigZittingsperiode), "Zittingsperioden", "Wijzigt een zittingsperiode.", "Bijvoorbeeld om haar laatste dag vast te leggen. Van welk orgaan zij is staat vast.")
        .Neemt(RegistreerZittingsperiode.Voorbeeld.Gegevens)
        .Geeft(200, "Gewijzigd.", RegistreerZittingsperiode.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
