using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>The fixed allowances of an office, from which costs come that cannot be claimed. // 003-28, 003-31</summary>
internal static class ZoekAmbtsvergoedingen
{
    internal sealed record Vergoedingsvraag(
        [Range(1, 100), Description("Het grootste aantal vergoedingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("De bedragen van deze dag; weglaten voor vandaag.")] DateOnly? Peildatum = null,
        [Description("Alleen voor dit ambt.")] Ambt? Ambt = null);

    internal sealed record Query(string Gemeente, Vergoedingsvraag Vraag) : IQuery<Lijst<Vergoeding>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kostenlijst lijst, Call call, TimeProvider clock) : IRequestHandler<Query, Lijst<Vergoeding>>
    {
        public Task<Lijst<Vergoeding>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var bedragen = lijst.Vergoedingen(vraag.Peildatum ?? clock.Vandaag()).Where(v => vraag.Ambt is null || v.Ambt == vraag.Ambt);
            return Task.FromResult(new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(bedragen, v => string.Create(CultureInfo.InvariantCulture, $"{Naming.Of(v.Ambt!.Value)} {v.Naam} {v.GeldigVan:yyyy-MM-dd}"), call));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ambtsvergoedingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Vergoedingsvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekAmbtsvergoedingen), "Kostensoorten", "Geeft de vaste vergoedingen van een dag.", "Zoals de ambtstoelage: wat daaruit hoort te komen, wordt niet gedeclareerd. De bedragen zijn gedateerd; van een dag waarvan het bedrag niet is nagegaan staat er niets.")
        .Vraagt<Vergoedingsvraag>()
        .Geeft(200, "De vergoedingen, op ambt.", new Lijst<Vergoeding>([new Vergoeding("Onkostenvergoeding", Ambt.Raadslid, new Bedrag(22350), Grenseenheid.Maand, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "Rechtspositiebesluit decentrale politieke ambtsdragers, artikel 3.1.6, eerste lid", "BWBR0041522, tekst per 2026-07-01.")]), "ETag", "Link")
        .Weigert(400, 404);
}
