using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Basisnormen;

/// <summary>Records how the municipality stands on a basic norm, with the evidence. // 001-16</summary>
internal static class LegBasisnormVast
{
    [Description("Hoe de gemeente ervoor staat.")]
    internal sealed record Invoer(
        [property: Required, Description("Hoe ver het is.")] Basisnormstand? Stand,
        [property: MaxLength(4000), Description("Waaruit dat blijkt, of waarom de norm niet geldt; verplicht bij geregeld en bij nietVanToepassing.")] string? Bewijs,
        [property: MaxLength(500), RegularExpression("^https://\\S+$", ErrorMessage = "'link' is een adres dat met https:// begint."), Description("Een verwijzing naar het bewijs.")] string? Link,
        [property: Description("De dag van deze stand; niet later dan vandaag, en verplicht bij geregeld.")] DateOnly? Datum,
        [property: Description("De functie die ervoor verantwoordelijk is.")] Functie? Verantwoordelijk);

    internal sealed record Command(string Gemeente, string Norm, IfMatch Versies, Invoer Invoer) : ICommand<Basisnormenboek.Gevonden>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Ambtsdrager);

        public string Onderwerp => Norm;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Bewijs is null && invoer.Stand is Basisnormstand.Geregeld or Basisnormstand.NietVanToepassing)
            {
                context.Meld(new Fout("bewijs", "verplicht", "Zeg waaruit dit blijkt."));
            }

            if (invoer.Datum is null && invoer.Stand == Basisnormstand.Geregeld)
            {
                context.Meld(new Fout("datum", "verplicht", "Zeg sinds welke dag het is geregeld."));
            }

            if (invoer.Datum > clock.Vandaag())
            {
                context.Meld(new Fout("datum", "inDeToekomst", "De dag van deze stand is nog niet geweest."));
            }
        });
    }

    internal sealed class Handler(GedragscodeDb db, Basisnormenboek boek, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, Basisnormenboek.Gevonden>
    {
        public async Task<Basisnormenboek.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            await bevoegdheid.Vereis(gemeente, Basisnormenboek.Houders, cancellationToken);
            var oud = await boek.Vind(gemeente, request.Norm, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "openbaar", "volledig");
            var rij = new { Gemeente = gemeente, request.Norm, Gegevens = JsonSerializer.Serialize(request.Invoer, Json.Options), oud.Versie };
            var gewijzigd = oud.Versie == 0
                ? await db.Execute(
                    """
                    INSERT INTO gedragscode.basisnorm (gemeente, norm, gegevens, versie)
                    SELECT @Gemeente, @Norm, @Gegevens, 1
                    WHERE NOT EXISTS (SELECT 1 FROM gedragscode.basisnorm WHERE gemeente = @Gemeente AND norm = @Norm)
                    """,
                    rij,
                    cancellationToken)
                : await db.Execute("UPDATE gedragscode.basisnorm SET gegevens = @Gegevens, versie = versie + 1 WHERE gemeente = @Gemeente AND norm = @Norm AND versie = @Versie", rij, cancellationToken);
            if (gewijzigd == 0)
            {
                throw new Afgewezen(Reden.Verouderd, "intussenGewijzigd", "Iemand anders heeft deze basisnorm intussen gewijzigd. Haal haar opnieuw op.");
            }

            call.Noteer(request.Norm, "stand", "bewijs", "link", "datum", "verantwoordelijk");
            return new Basisnormenboek.Gevonden(oud.Staat with { Staat = request.Invoer }, oud.Versie + 1);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/basisnormen/{norm}", async (HttpContext http, string gemeente, string norm, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, norm, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Staat, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegBasisnormVast), "Gesprek", "Legt vast hoe de gemeente op een basisnorm staat.", "Door gemeentesecretaris of burgemeester, met het bewijs. Een norm waarnaar nog niet is gekeken heeft versie 0.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Vastgelegd.", new Basisnormstaat(BekijkBasisnorm.Voorbeeld, Voorbeeld), "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);

    internal static Invoer Voorbeeld => new(Basisnormstand.Geregeld, "Regeling nevenwerkzaamheden, met jaarlijkse uitvraag.", "https://example.org/regeling", new DateOnly(2024, 1, 1), Functie.Gemeentesecretaris);
}
