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

namespace Integriteit.Declaraties.Publicaties;

/// <summary>Makes a published month public anew, by what is known now, with the reason for all to see. // Woo 2.4(5)</summary>
internal static class RectificeerDeclaratiepublicatie
{
    [Description("Waarom de maand opnieuw wordt gepubliceerd.")]
    internal sealed record Rectificatieinvoer([property: Required, MaxLength(2000), Description("De reden; zij wordt openbaar.")] string? Reden);

    internal sealed record Command(string Gemeente, string Maand, IfMatch Versies, Rectificatieinvoer Invoer) : ICommand<Declaratiepublicatie>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Gemeentesecretaris, Rol.Ambtsdrager);

        public string Onderwerp => Maand;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Maand).Must(PubliceerDeclaraties.Vorm).WithErrorCode("ongeldig").WithMessage(PubliceerDeclaraties.Fout);
    }

    internal sealed class Handler(DeclaratiesDb db, Publicatieboek boek) : IRequestHandler<Command, Declaratiepublicatie>
    {
        public async Task<Declaratiepublicatie> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            await boek.Vereis(gemeente, ookTaak: false, cancellationToken);
            Publicaties.Maand.Probeer(request.Maand, out var maand);
            await db.Lock($"publicatie:{gemeente}", cancellationToken);
            var was = await Publicatieboek.Vind(db, gemeente, maand, cancellationToken) ?? throw BekijkDeclaratiepublicatie.Onbekend();
            request.Versies.Check(required: true, was.Versie, BekijkDeclaratiepublicatie.Weergave);
            return await boek.Schrijf(gemeente, maand, was, request.Invoer.Reden, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaratiepublicaties/{maand}/rectificatie", async (HttpContext http, string gemeente, string maand, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var publicatie = await mediator.Send(new Command(gemeente, maand, IfMatch.Read(http), await Invoer.Lees<Rectificatieinvoer>(http)), ct);
            await Answer.Json(http, publicatie, etag: BekijkDeclaratiepublicatie.Tag(publicatie.Versie));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(RectificeerDeclaratiepublicatie), "Declaratiepublicaties", "Rectificeert een gepubliceerde maand.", "Door de gemeentesecretaris, met een reden die openbaar wordt. De maand wordt opnieuw opgemaakt uit wat nu bekend is, met de afschermingen van nu; wat er veranderde staat bij de versies.")
        .Neemt(new Rectificatieinvoer("Een betaling van deze maand is later bevestigd."))
        .Geeft(200, "Gerectificeerd.", BekijkDeclaratiepublicatie.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
