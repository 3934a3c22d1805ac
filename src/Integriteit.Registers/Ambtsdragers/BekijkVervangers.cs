using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Who replaces the burgemeester on a day, passing over those who cannot.</summary>
internal static class BekijkVervangers
{
    private const string Id = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    internal sealed record Vervangersvraag(
        [Description("De dag; weglaten is vandaag.")] DateOnly? Datum = null,
        [MaxLength(1850), RegularExpression($"^{Id}(,{Id})*$", ErrorMessage = "'uitgezonderd' vraagt id's met een komma ertussen."), Description("De id's van wie niet kan, bijvoorbeeld omdat hij of zij betrokken of afwezig is, met een komma ertussen.")] string? Uitgezonderd = null);

    internal sealed record Query(string Gemeente, Vervangersvraag Vraag) : IQuery<Burgemeestersvervanging>
    {
        public static Toegang Toegang => LegVervangingsregelingVast.Command.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, IMediator mediator, Audit audit, TimeProvider clock) : IRequestHandler<Query, Burgemeestersvervanging>
    {
        public async Task<Burgemeestersvervanging> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var gevonden = await mediator.Send(
                new ZoekVervangers(gemeente, vraag.Datum ?? clock.Vandaag(), [.. vraag.Uitgezonderd?.Split(',').Select(Guid.Parse) ?? []]), cancellationToken);
            // Who was passed over is not written down: that could say whom a report is about.
            await audit.Gelezen(db, gemeente, nameof(BekijkVervangers), $"{gevonden.Datum:yyyy-MM-dd}", cancellationToken);
            return gevonden;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/vervangers", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Vraag.Lees<Vervangersvraag>(http)), ct)))
        .MetToken()
        .Operatie(nameof(BekijkVervangers), "Ambtsdragers", "Zegt wie de burgemeester vervangt.", "Op een dag, naar Gemeentewet 77: de eerste wethouder uit de vastgelegde volgorde die dan wethouder is en niet is uitgezonderd. Is die er niet, dan wijst het college een van de andere wethouders aan. Kan geen wethouder, dan is het het raadslid dat het langst zonder onderbreking in de raad zit; bij gelijke duur de oudste in jaren, en omdat geboortedata hier niet bekend zijn staan zij dan allen in het antwoord. Voor de griffier, de gemeentesecretaris en de burgemeester.")
        .Vraagt<Vervangersvraag>()
        .Geeft(200, "Wie vervangt.", new Burgemeestersvervanging(new DateOnly(2024, 5, 1), Vervangingsgrond.AangewezenWethouder, ZoekVervangingsregelingen.Voorbeeld.Id, [new Vervanger(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, new DateOnly(2022, 6, 1))]))
        .Weigert(400, 401, 403, 404);
}
