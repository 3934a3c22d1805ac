using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>Closes a report, with the reason and perhaps the version that solves it. // 000-04</summary>
internal static class HandelOnduidelijkheidAf
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Afdoening Invoer) : ICommand<Bijgewerkt>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Afhandelaars;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Onduidelijkheidboek boek) : IRequestHandler<Command, Bijgewerkt>
    {
        public async Task<Bijgewerkt> Handle(Command request, CancellationToken cancellationToken)
        {
            var alle = await codes.Van(db, request.Gemeente, cancellationToken);
            return await boek.Zet(
                request.Gemeente,
                request.Id,
                request.Versies,
                [Onduidelijkheidstatus.Besproken, Onduidelijkheidstatus.Voorstel],
                oud =>
                {
                    VraagVoorstel.VereisVersie(alle, oud.Code, request.Invoer.OpgelostIn, "opgelostIn");
                    return oud with { Status = Onduidelijkheidstatus.Afgehandeld, Afhandeling = request.Invoer };
                },
                cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/onduidelijkheden/{id:guid}/afhandeling", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Afdoening>(http)), ct)).Antwoord(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(HandelOnduidelijkheidAf), "Onduidelijkheden", "Handelt een onduidelijkheid af.", "Met de reden, na de bespreking met de fractievoorzitters. Door de griffier, de gemeentesecretaris of de burgemeester.")
        .Neemt(new Afdoening("De nieuwe versie zegt het duidelijk.", "2026"))
        .Geeft(200, "Afgehandeld.", Onduidelijkheid.Voorbeeld with { Status = Onduidelijkheidstatus.Afgehandeld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
