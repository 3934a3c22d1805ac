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

namespace Integriteit.Registers.Verrekeningen;

/// <summary>Corrects an offset, by a new decision or because it was wrongly recorded; the former version stays.</summary>
internal static class CorrigeerVerrekening
{
    [Description("De hele verrekening zoals die moet worden, met de reden.")]
    internal sealed record Invoer(
        [property: Required, Description("De verrekening zoals die moet worden, over dezelfde persoon en hetzelfde jaar.")] StelVerrekeningVast.Invoer? Verrekening,
        [property: Required, MaxLength(2000), Description("De reden van de verbetering.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Verrekening>
    {
        /// <summary>Every role may ask: to those who may not know, there is none.</summary>
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => invoer.Verrekening?.Gegevens?.Keur("verrekening.gegevens.", context.Meld));
    }

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Call call) : IRequestHandler<Command, Verrekening>
    {
        public async Task<Verrekening> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer.Verrekening!);
            var oud = await dossiers.Vereis(gemeente, request.Id, cancellationToken);
            await dossiers.VereisBesluit(gemeente, oud.Gegevens.Persoon!.Value, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            if ((invoer.Gegevens!.Persoon, invoer.Gegevens.Jaar) != (oud.Gegevens.Persoon, oud.Gegevens.Jaar))
            {
                throw new OngeldigeInvoer([new Fout("verrekening.gegevens", "anderePersoonOfJaar", "Een verbetering gaat over dezelfde persoon en hetzelfde jaar.")]);
            }

            var (naam, grond, berekening) = await dossiers.BerekenBesluit(gemeente, invoer, "verrekening.", cancellationToken);
            var nieuw = new Verrekening(oud.Id, oud.Versie + 1, naam, grond, berekening, invoer.Besluit!);
            if (await db.Execute(
                "UPDATE registers.verrekening SET versie = @Versie, gegevens = @Gegevens WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1", nieuw.Rij(gemeente), cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            await dossiers.Bewaar(gemeente, nieuw, request.Invoer.Reden, cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "gegevens", "berekening", "besluit", "reden");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/verrekeningen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(CorrigeerVerrekening), "Verrekeningen", "Verbetert een verrekening.", "Met de hele verrekening en een reden; er wordt opnieuw gerekend. De vorige versie blijft bewaard.")
        .Neemt(() => new Invoer(new StelVerrekeningVast.Invoer(Verrekening.Voorbeeld.Gegevens, Verrekening.Voorbeeld.Besluit), "Na bezwaar herzien."))
        .Geeft(200, "Verbeterd.", () => Verrekening.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
