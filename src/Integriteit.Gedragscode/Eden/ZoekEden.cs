using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>Oaths, the newest first, each as the caller may see it.</summary>
internal static class ZoekEden
{
    internal sealed record Eedvraag(
        [Range(1, 100), Description("Het grootste aantal eden in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen eden voor dit ambt.")] Ambt? Ambt = null,
        [Description("Alleen eden van deze persoon.")] Guid? Persoon = null,
        [Description("Alleen eden die op of voor deze dag zijn afgelegd.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Eedvraag Vraag) : IQuery<Lijst<Eed>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Eedinzage inzage, Audit audit, Call call) : IRequestHandler<Query, Lijst<Eed>>
    {
        public async Task<Lijst<Eed>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var beheert = await inzage.Beheert(gemeente, cancellationToken);
            var rijen = await db.Page<Eedinzage.Rij>(
                """
                SELECT beheerder, openbaar, gegevens FROM gedragscode.eed
                WHERE gemeente = @Gemeente AND sleutel < @Na AND (openbaar = 1 OR beheerder IN @Beheert OR persoon = @Ik)
                  AND (@Ambt IS NULL OR ambt = @Ambt) AND (@Persoon IS NULL OR persoon = @Persoon) AND datum <= @Peildatum
                ORDER BY sleutel DESC
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "9999-99-99",
                    Beheert = beheert.DefaultIfEmpty("niemand").ToList(),
                    Ik = call.Aanroeper.PersoonIn(gemeente),
                    Ambt = vraag.Ambt is { } ambt ? Naming.Of(ambt) : null,
                    vraag.Persoon,
                    Peildatum = vraag.Peildatum ?? DateOnly.MaxValue,
                },
                cancellationToken);
            var eden = rijen.Take(vraag.Limit).Select(r => inzage.Toon(gemeente, r, beheert)!).ToList();
            if (eden.Exists(e => e.Gegevens is not null))
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekEden), "eden", cancellationToken);
            }

            return new Lijst<Eed>(eden) { Volgende = rijen.Count > vraag.Limit ? $"{eden[^1].Datum:yyyy-MM-dd} {eden[^1].Id:N}" : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/eden", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Eedvraag>(http)), ct)).Send(http, isPublic: !call.Aanroeper.Aangemeld))
        .Openbaar()
        .Operatie(nameof(ZoekEden), "Eden", "Zoekt eden.", "De nieuwste eerst. Van politieke ambtsdragers openbaar; die van ambtenaren ziet wie ze beheert, en ieder de eigen eed.")
        .Vraagt<Eedvraag>()
        .Geeft(200, "Een pagina eden.", new Lijst<Eed>([Eed.Voorbeeld.Openbaar()]), "ETag", "Link")
        .Weigert(400, 404);
}
