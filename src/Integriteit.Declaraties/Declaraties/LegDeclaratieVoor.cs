using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Puts a claim before the burgemeester, and from there before the college; the burgemeester's own goes to the college at once. // 003-27</summary>
internal static class LegDeclaratieVoor
{
    [Description("Waarom de declaratie wordt voorgelegd.")]
    internal sealed record Invoer([property: Required, MaxLength(2000), Description("De vraag of de twijfel.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, TimeProvider clock) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await recht.VindVanAnder(
                request.Gemeente,
                request.Id,
                (d, als) => d.Staat == Declaratiestaat.VoorgelegdAanBurgemeester ? als.Burgemeester : als.Toetst,
                "wie de declaratie toetst, of de burgemeester als zij daar ligt",
                cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            Levensloop.Vereis(oud.Staat, Declaratiegebeurtenis.Voorgelegd);
            var aan = oud.Staat == Declaratiestaat.VoorgelegdAanBurgemeester || oud.Ambt == Ambt.Burgemeester ? Beslisser.College : Beslisser.Burgemeester;
            var nieuw = oud with
            {
                Staat = aan == Beslisser.College ? Declaratiestaat.VoorgelegdAanCollege : Declaratiestaat.VoorgelegdAanBurgemeester,
                Voorleggingen = [.. oud.Voorleggingen ?? [], new Voorlegging(aan, clock.Vandaag(), request.Invoer.Reden!)],
            };
            return await boek.Bewaar(request.Gemeente, oud, nieuw, Declaratiegebeurtenis.Voorgelegd, request.Invoer.Reden, ["staat", "voorleggingen"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/voorlegging", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegDeclaratieVoor), "Declaraties", "Legt een declaratie een trede hoger voor.", "Van wie toetst naar de burgemeester, en van de burgemeester naar het college. Een declaratie van de burgemeester gaat meteen naar het college.")
        .Neemt(new Invoer("Dezelfde bon hoort ook bij een andere declaratie."))
        .Geeft(200, "Voorgelegd.", Declaratie.Voorbeeld with { Versie = 4, Staat = Declaratiestaat.VoorgelegdAanBurgemeester }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
