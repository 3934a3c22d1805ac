using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Records that a body discussed a dilemma, and in which zone it stands since. // 001-07</summary>
internal static class BespreekDilemma
{
    [Description("Wat er bij een bespreking uitkwam.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(1000), Description("De methode waarmee het is besproken.")] string? Methode,
        [property: Required, MaxLength(8000), Description("Wat eruit kwam.")] string? Uitkomst,
        [property: Required, Description("De zone waarin het nu staat.")] Dilemmazone? Zone)
    {
        [Description("Het id van de gehouden bespreking waarin het aan de orde was, als die is vastgelegd.")]
        public Guid? Bespreking { get; init; }

        [MaxLength(2000), Description("Waarom het in een andere zone komt; verplicht als de zone verandert.")]
        public string? Zonereden { get; init; }
    }

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, Besprekingen besprekingen, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await boek.OmTeWijzigen(gemeente, request.Id, request.Versies, cancellationToken);
            if (invoer.Bespreking is { } id && !await Past(gemeente, id, oud.Dilemma, cancellationToken))
            {
                throw new OngeldigeInvoer([new Fout("bespreking", "besprekingOnbekend", "Er is geen gehouden bespreking van dit gremium met dit id.")]);
            }

            call.Noteer(request.Id.ToString(), "status", "bespreking", "zone");
            var nieuw = oud.Dilemma with { Status = Dilemmastatus.Besproken, Bespreking = invoer, Zone = invoer.Zone };
            return await boek.Werk(gemeente, oud, nieuw, invoer.Zonereden, cancellationToken);
        }

        private async Task<bool> Past(string gemeente, Guid id, Dilemma dilemma, CancellationToken ct) =>
            await besprekingen.Probeer(gemeente, id, ct) is { } gevonden && gevonden.Bespreking.Gremium == dilemma.Gremium && gevonden.Bespreking.Status == Besprekingsstatus.Gehouden;
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/dilemmas/{id:guid}/bespreking", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BespreekDilemma), "Gesprek", "Legt de bespreking van een dilemma vast.", "Door wie de dilemma's van het gremium bijhoudt. Een dilemma kan vaker worden besproken, ook nadat het was afgesloten; zo kan het grijze gebied kleiner worden.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Vastgelegd.", BrengDilemmaIn.Ingebracht with { Status = Dilemmastatus.Besproken, Bespreking = Voorbeeld, Zone = Dilemmazone.Zwart }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    private static Invoer Voorbeeld => new("Moreel beraad in zeven stappen", "Zodra er een aanvraag loopt, gaat een raadslid niet op de uitnodiging in.", Dilemmazone.Zwart) { Zonereden = "De raad was het eens." };
}
