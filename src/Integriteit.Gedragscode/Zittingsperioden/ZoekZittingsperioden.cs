using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zittingsperioden;

/// <summary>The terms of council and executive, the oldest first.</summary>
internal static class ZoekZittingsperioden
{
    internal sealed record Periodevraag(
        [Range(1, 100), Description("Het grootste aantal perioden in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen perioden van dit orgaan.")] Orgaan? Orgaan = null,
        [Description("Alleen perioden waar deze dag in valt.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Periodevraag Vraag) : IQuery<Lijst<Kaart<RegistreerZittingsperiode.Invoer>>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Zittingskalender kalender, Call call) : IRequestHandler<Query, Lijst<Kaart<RegistreerZittingsperiode.Invoer>>>
    {
        public async Task<Lijst<Kaart<RegistreerZittingsperiode.Invoer>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var perioden = new List<Zittingsperiode>();
            foreach (var orgaan in Enum.GetValues<Orgaan>().Where(o => o == (vraag.Orgaan ?? o)))
            {
                perioden.AddRange(await kalender.Van(request.Gemeente, orgaan, cancellationToken));
            }

            return new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(
                perioden.Where(p => vraag.Peildatum is not { } dag || p.Omvat(dag)).Select(p => p.Kaart()), k => $"{k.Gegevens.Van:yyyy-MM-dd} {k.Id:N}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/zittingsperioden", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Periodevraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekZittingsperioden), "Zittingsperioden", "Zoekt zittingsperioden.", "Van raad en college, de oudste eerst.")
        .Vraagt<Periodevraag>()
        .Geeft(200, "Een pagina zittingsperioden.", new Lijst<Kaart<RegistreerZittingsperiode.Invoer>>([RegistreerZittingsperiode.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
