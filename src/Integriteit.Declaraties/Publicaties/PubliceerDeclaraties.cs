using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>Makes the claims of a month public, once; asked again it answers with the month as it is public. // 003, T-DECL</summary>
internal static class PubliceerDeclaraties
{
    internal sealed record Command(string Gemeente, string Maand) : ICommand<Gedaan>
    {
        public static Toegang Toegang => Publicatieboek.Toegang;

        public string Onderwerp => Maand;
    }

    internal sealed record Gedaan(Declaratiepublicatie Publicatie, bool Nieuw);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Maand).Must(Vorm).WithErrorCode("ongeldig").WithMessage(Fout);
    }

    internal const string Fout = "Een maand is een jaar en een maand, zoals 2024-05.";

    internal static bool Vorm(string maand) => Publicaties.Maand.Probeer(maand, out _);

    internal sealed class Handler(DeclaratiesDb db, Publicatieboek boek, Call call, TimeProvider clock) : IRequestHandler<Command, Gedaan>
    {
        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            await boek.Vereis(gemeente, ookTaak: true, cancellationToken);
            Publicaties.Maand.Probeer(request.Maand, out var maand);
            await db.Lock($"publicatie:{gemeente}", cancellationToken);
            if (await Publicatieboek.Vind(db, gemeente, maand, cancellationToken) is { } eerder)
            {
                call.Noteer(request.Maand);
                return new Gedaan(eerder, false);
            }

            return maand.Einde < clock.Vandaag()
                ? new Gedaan(await boek.Schrijf(gemeente, maand, null, null, cancellationToken), true)
                : throw new Afgewezen(Reden.Conflict, "maandNietVoorbij", $"De maand {maand} is nog niet voorbij; publiceren kan vanaf {maand.Volgende.Begin:yyyy-MM-dd}.");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaratiepublicaties/{maand}", async (HttpContext http, string gemeente, string maand, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (publicatie, nieuw) = await mediator.Send(new Command(gemeente, maand), ct);
            await Answer.Json(http, publicatie, nieuw ? 201 : 200, BekijkDeclaratiepublicatie.Tag(publicatie.Versie), nieuw ? http.Request.Path.Value : null);
        })
        .MetToken()
        .Operatie(nameof(PubliceerDeclaraties), "Declaratiepublicaties", "Publiceert de declaraties van een maand.", "Door de gemeentesecretaris of de publicatietaak, als de maand voorbij is: wat daarin is uitbetaald of teruggevorderd, voor de ambten waarvoor de regels dat openbaar maken. Een maand waarin niets was, wordt ook gepubliceerd. Nog eens vragen verandert niets en geeft de maand zoals zij openbaar is.")
        .Geeft(201, "Gepubliceerd.", BekijkDeclaratiepublicatie.Voorbeeld, "ETag", "Location")
        .Geeft(200, "Al gepubliceerd.", BekijkDeclaratiepublicatie.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412);
}
