using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>Brings a case before a body, real or possible. // 001-07</summary>
internal static class BrengDilemmaIn
{
    [Description("Een casus met wat ervoor en ertegen spreekt.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(200), Description("De titel.")] string? Titel,
        [property: Required, MaxLength(8000), Description("De casus.")] string? Casus,
        [property: Required, Description("De zone waarin het staat.")] Dilemmazone? Zone,
        [property: Required, Description("Het gremium waarin het wordt besproken.")] Gremium? Gremium,
        [property: Required, Description("De versie van de gedragscode waaruit de waarden komen.")] BesprokenCode? Code,
        [property: Required, MinLength(1), MaxLength(20), Description("De sleutels van de waarden die het raakt.")] IReadOnlyList<string>? Waarden)
    {
        [MaxLength(40), Description("De argumenten.")]
        public IReadOnlyList<Argument>? Argumenten { get; init; }

        [MaxLength(2000), Description("Bij een wijziging: waarom het in een andere zone komt; verplicht als de zone verandert.")]
        public string? Zonereden { get; init; }
    }

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Dilemmaboek.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dilemmaboek boek, Gespreksrechten rechten, GedragscodeDb db, Codeverzameling codes, Call call) : IRequestHandler<Command, Dilemmaboek.Gevonden>
    {
        public async Task<Dilemmaboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            await rechten.VereisLezer(gemeente, invoer.Gremium!.Value, cancellationToken);
            await Keur(db, codes, gemeente, invoer, cancellationToken);
            var nieuw = Met(new Dilemma(Guid.CreateVersion7(), Dilemmazichtbaarheid.Gremium) { Status = Dilemmastatus.Concept, IngebrachtDoor = call.Aanroeper.PersoonIn(gemeente) }, invoer);
            call.Noteer(nieuw.Id.ToString(), "inbreng", "zone");
            return await boek.Voeg(gemeente, nieuw, cancellationToken);
        }
    }

    /// <exception cref="OngeldigeInvoer">A version or a value that is not known here.</exception>
    internal static async Task Keur(GedragscodeDb db, Codeverzameling codes, string gemeente, Invoer invoer, CancellationToken ct)
    {
        if (BesprokenCode.Keur(await codes.Van(db, gemeente, ct), invoer.Code, invoer.Waarden, "code", ontwerp: false).ToList() is { Count: > 0 } fouten)
        {
            throw new OngeldigeInvoer(fouten);
        }
    }

    internal static Dilemma Met(Dilemma dilemma, Invoer invoer) => dilemma with { Gremium = invoer.Gremium, Zone = invoer.Zone, Code = invoer.Code, Waarden = invoer.Waarden, Inbreng = invoer };

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/dilemmas", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Dilemma, 201, IfMatch.Tag(gedaan.Versie, "volledig"), $"{http.Request.Path}/{gedaan.Dilemma.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(BrengDilemmaIn), "Gesprek", "Brengt een dilemma in.", "Door wie tot het gremium hoort of er de dilemma's van bijhoudt. Het blijft binnen het gremium tot er een openbare tekst van wordt gepubliceerd.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Ingebracht.", Ingebracht, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);

    internal static Invoer Voorbeeld => new("Een etentje", "Een raadslid wordt uitgenodigd door een oude bekende, die kort daarna een vergunning aanvraagt.", Dilemmazone.Grijs, Gremium.Raad, BesprokenCode.Voorbeeld, ["transparantie"])
    {
        Argumenten = [new Argument(Strekking.Voor, "De band is ouder dan het raadslidmaatschap."), new Argument(Strekking.Tegen, "De schijn van beïnvloeding blijft.")],
    };

    internal static Dilemma Ingebracht => Met(new Dilemma(Dilemma.Voorbeeld.Id, Dilemmazichtbaarheid.Gremium) { Status = Dilemmastatus.Concept, Zones = [new Zonestand(Dilemmazone.Grijs, new DateOnly(2024, 5, 1), "Zo ingebracht.")] }, Voorbeeld);
}
