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

/// <summary>Decides on every line of a claim, with reason and ground, at the rung on which it stands. // 003-26, 003-27</summary>
internal static class BeslisOverDeclaratie
{
    [Description("Het besluit van het college.")]
    internal sealed record Collegedeel(
        [property: Required, Description("De dag van het besluit.")] DateOnly? Datum,
        [property: Required, MaxLength(200), Description("Waar het besluit te vinden is.")] string? Kenmerk,
        [property: Description("Dat de indiener niet deelnam aan de beraadslaging en het besluit; nodig bij een declaratie van een lid van het college.")] bool? ZonderIndiener);

    [Description("Het besluit over alle regels.")]
    internal sealed record Invoer(
        [property: Required, MinLength(1), MaxLength(200), Description("Het besluit per regel.")] IReadOnlyList<Regelbesluit>? Regels,
        [property: Description("Het besluit van het college; alleen als de declaratie daar ligt, en dan verplicht.")] Collegedeel? College);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(c => c.Invoer.College!.Datum).LessThanOrEqualTo(_ => clock.Vandaag()).When(c => c.Invoer.College is not null).WithErrorCode("inToekomst").WithMessage("De dag van het besluit ligt in de toekomst.");
    }

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, TimeProvider clock) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var invoer = request.Invoer;
            var oud = await recht.VindVanAnder(
                request.Gemeente,
                request.Id,
                (d, als) => d.Staat switch
                {
                    Declaratiestaat.VoorgelegdAanBurgemeester => als.Burgemeester,
                    Declaratiestaat.VoorgelegdAanCollege => als.College,
                    _ => als.Toetst,
                },
                "wie op deze trede beslist",
                cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            Levensloop.Vereis(oud.Staat, Declaratiegebeurtenis.Besloten);
            var door = oud.Staat switch
            {
                Declaratiestaat.VoorgelegdAanBurgemeester => Beslisser.Burgemeester,
                Declaratiestaat.VoorgelegdAanCollege => Beslisser.College,
                _ => Beslisser.Toetser,
            };
            List<Fout> fouten = [.. Beslisregels.Fouten(oud, invoer.Regels!), .. College(oud, door, invoer.College)];
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            if (Beslisregels.Weigering(oud, door, invoer.Regels!) is { } weigering)
            {
                throw weigering;
            }

            var nieuw = Beslisregels.Pas(oud, new Declaratiebesluit(door, invoer.College?.Datum ?? clock.Vandaag(), invoer.College?.Kenmerk), invoer.Regels!);
            return await boek.Bewaar(request.Gemeente, oud, nieuw, Declaratiegebeurtenis.Besloten, null, ["staat", "besluit", "regels.besluit"], cancellationToken);
        }

        private static IEnumerable<Fout> College(Declaratie declaratie, Beslisser door, Collegedeel? college)
        {
            if ((door == Beslisser.College) != (college is not null))
            {
                yield return door == Beslisser.College
                    ? new Fout("college", "verplicht", "Hierover beslist het college: vul 'college' in.")
                    : new Fout("college", "nietVanToepassing", "De declaratie ligt niet bij het college.");
            }

            if (college is not null && declaratie.Ambt is Ambt.Wethouder or Ambt.Burgemeester && college?.ZonderIndiener != true && door == Beslisser.College)
            {
                yield return new Fout("college.zonderIndiener", "verplicht", "De indiener zit in het college: die neemt niet deel aan de beraadslaging en het besluit over de eigen declaratie.");
            }

            if (college?.Datum < declaratie.Voorleggingen?[^1].Op)
            {
                yield return new Fout("college.datum", "teVroeg", "Het college besloot niet voordat de declaratie was voorgelegd.");
            }
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/besluit", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(BeslisOverDeclaratie), "Declaraties", "Legt het besluit over een declaratie vast.", "Over alle regels tegelijk, van niets tot wat is gevraagd, elk met reden en grond. Na de toets door wie toetst; na een voorlegging door de burgemeester, of door het college, ingevoerd door de gemeentesecretaris. Niemand beslist over de eigen declaratie.")
        .Neemt(new Invoer([new Regelbesluit(1, new Bedrag(4250), "Functioneel en aangetoond.", "Gedragscode, procedure declaraties")], null))
        .Geeft(200, "Besloten.", Declaratie.Voorbeeld with { Versie = 4, Staat = Declaratiestaat.Goedgekeurd, Besluit = new Declaratiebesluit(Beslisser.Toetser, new DateOnly(2026, 3, 9), null) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
