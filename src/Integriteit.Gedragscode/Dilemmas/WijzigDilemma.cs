using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Tells the case anew, or moves it to another zone.</summary>
internal static class WijzigDilemma
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, BrengDilemmaIn.Invoer Invoer) : ICommand<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, Gespreksrechten rechten, GedragscodeDb db, Codeverzameling codes, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await boek.Vind(gemeente, request.Id, cancellationToken);
            var inbrenger = oud.Dilemma.IngebrachtDoor is { } persoon && call.Aanroeper.PersoonIn(gemeente) == persoon;
            if (!inbrenger && !(oud.Volledig && await rechten.Houdt(gemeente, oud.Dilemma.Gremium!.Value, cancellationToken)))
            {
                throw new Afgewezen(Reden.Verboden, "nietInbrenger", "Alleen wie het inbracht en wie de dilemma's van dit gremium bijhoudt kunnen dit wijzigen.");
            }

            request.Versies.Check(required: true, oud.Versie, "openbaar", "volledig");
            if (oud.Dilemma.Status == Dilemmastatus.Afgesloten)
            {
                throw new Afgewezen(Reden.Conflict, "dilemmaAfgesloten", "Dit dilemma is afgesloten. Bespreek het opnieuw om het te veranderen.");
            }

            if (invoer.Gremium != oud.Dilemma.Gremium)
            {
                throw new OngeldigeInvoer([new Fout("gremium", "gremiumVast", "Een dilemma blijft van hetzelfde gremium; breng het bij een ander opnieuw in.")]);
            }

            await BrengDilemmaIn.Keur(db, codes, gemeente, invoer, cancellationToken);
            call.Noteer(request.Id.ToString(), "inbreng", "zone");
            return await boek.Werk(gemeente, oud, BrengDilemmaIn.Met(oud.Dilemma, invoer), invoer.Zonereden, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/dilemmas/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<BrengDilemmaIn.Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigDilemma), "Gesprek", "Wijzigt een dilemma.", "Met de hele casus zoals die moet worden, door wie het inbracht of wie de dilemma's van het gremium bijhoudt. Een andere zone blijft met haar reden te zien. Een openbare tekst verandert niet mee.")
        .Neemt(BrengDilemmaIn.Voorbeeld)
        .Geeft(200, "Gewijzigd.", BrengDilemmaIn.Ingebracht, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
