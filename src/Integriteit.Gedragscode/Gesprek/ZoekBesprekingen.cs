using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>The talks that a caller may know of, the newest day first.</summary>
internal static class ZoekBesprekingen
{
    /// <summary>Comes after every day.</summary>
    private const string Einde = "99999999";

    internal sealed record Besprekingenvraag(
        [Range(1, 100), Description("Het grootste aantal besprekingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen besprekingen van dit gremium.")] Gremium? Gremium = null,
        [Description("Alleen besprekingen met deze status.")] Besprekingsstatus? Status = null,
        [Description("Alleen besprekingen van deze dag of later.")] DateOnly? Van = null,
        [Description("Alleen besprekingen tot en met deze dag.")] DateOnly? Tot = null);

    internal sealed record Query(string Gemeente, Besprekingenvraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Antwoord(Lijst<Integriteitsbespreking> Lijst, bool Openbaar);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Vraag.Tot).GreaterThanOrEqualTo(q => q.Vraag.Van).When(q => q.Vraag.Van is not null)
            .WithErrorCode("volgorde").WithMessage("'tot' ligt voor 'van'.");
    }

    private sealed record Rij(string Sleutel, string Gegevens);

    internal sealed class Handler(GedragscodeDb db, Gespreksrechten rechten, Audit audit, Call call) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var gelezen = await rechten.Gelezen(gemeente, cancellationToken);
            var rijen = await db.Page<Rij>(
                """
                SELECT sleutel, gegevens
                FROM gedragscode.bespreking
                WHERE gemeente = @Gemeente AND sleutel < @Voor AND sleutel >= @Vanaf AND dag <= @Tot
                  AND (@Gremium IS NULL OR gremium = @Gremium) AND (@Status IS NULL OR status = @Status)
                  AND (gremium IN @Gelezen OR (status = 'gehouden' AND gremium IN ('raad', 'college')))
                ORDER BY sleutel DESC
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Voor = new Lijstvraag(1, vraag.Cursor).Na(call) ?? Einde,
                    Vanaf = vraag.Van is { } van ? $"{van:yyyyMMdd}" : "",
                    Tot = vraag.Tot ?? DateOnly.MaxValue,
                    Gremium = vraag.Gremium is { } gremium ? Naming.Of(gremium) : null,
                    Status = vraag.Status is { } status ? Naming.Of(status) : null,
                    // An empty list is no SQL everywhere.
                    Gelezen = gelezen.Select(Naming.Of).Append("").ToList(),
                },
                cancellationToken);
            if (gelezen.Count > 0)
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekBesprekingen), "besprekingen", cancellationToken);
            }

            var items = rijen.Take(vraag.Limit).Select(r => Besprekingen.Lees(r.Gegevens)).Select(b => gelezen.Contains(b.Gremium) ? b : Besprekingen.Publiek(b)).ToList();
            return new Antwoord(new Lijst<Integriteitsbespreking>(items) { Volgende = rijen.Count > vraag.Limit ? rijen[vraag.Limit - 1].Sleutel : null }, gelezen.Count == 0);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/besprekingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, Vraag.Lees<Besprekingenvraag>(http)), ct);
            await antwoord.Lijst.Send(http, antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(ZoekBesprekingen), "Gesprek", "Zoekt besprekingen.", "De nieuwste dag eerst. Zonder token de gehouden besprekingen van raad en college, met niet meer dan dat zij gehouden zijn; met een token ook alles van de gremia waartoe u hoort of waarvan u de besprekingen bijhoudt. Geplande en afgezegde tellen op de geplande dag.")
        .Vraagt<Besprekingenvraag>()
        .Geeft(200, "Een pagina besprekingen.", new Lijst<Integriteitsbespreking>([Integriteitsbespreking.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
