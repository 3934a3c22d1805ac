using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>What is borne by whom on a day: the law, and over it what the municipality laid down. // 003-28</summary>
internal static class ZoekKostensoorten
{
    internal sealed record Kostenvraag(
        [Range(1, 100), Description("Het grootste aantal soorten in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("De soorten zoals zij op deze dag golden; weglaten voor vandaag.")] DateOnly? Peildatum = null,
        [Description("Alleen soorten voor dit ambt.")] Ambt? Ambt = null,
        [Description("Alleen soorten die deze drager heeft.")] Kostendrager? Drager = null);

    internal sealed record Query(string Gemeente, Kostenvraag Vraag) : IQuery<Lijst<Kostensoort>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kostenbeeld beeld, Call call, TimeProvider clock) : IRequestHandler<Query, Lijst<Kostensoort>>
    {
        public async Task<Lijst<Kostensoort>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var soorten = (await beeld.Op(request.Gemeente, vraag.Peildatum ?? clock.Vandaag(), cancellationToken)).Soorten
                .Where(s => (vraag.Ambt is not { } ambt || s.Geldt(ambt)) && (vraag.Drager is null || s.Drager == vraag.Drager));
            return new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(soorten, s => s.Sleutel!, call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/kostensoorten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Kostenvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekKostensoorten), "Kostensoorten", "Geeft de kostensoorten van een dag.", "Wat de gemeente draagt, wat uit de ambtstoelage moet komen en wat nooit wordt vergoed, met grenzen en grondslag. De algemene soorten uit de wet, en daaroverheen wat de gemeente zelf vaststelde.")
        .Vraagt<Kostenvraag>()
        .Geeft(200, "De kostensoorten, op sleutel.", new Lijst<Kostensoort>([Kostensoortenversie.Soort]), "ETag", "Link")
        .Weigert(400, 404);
}
