using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>The statements that a caller may see: their own, and those of registers that they keep. The oldest first.</summary>
internal static class ZoekNulopgaven
{
    internal sealed record Opgavevraag(
        [Range(1, 100), Description("Het grootste aantal opgaven in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen opgaven van deze persoon.")] Guid? Persoon = null,
        [MaxLength(50), Description("Alleen opgaven over dit register.")] string? Register = null,
        [Range(1900, 2200), Description("Alleen opgaven over dit jaar.")] int? Jaar = null);

    internal sealed record Query(string Gemeente, Opgavevraag Vraag) : IQuery<Lijst<Nulopgave>>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Plaats(DateTimeOffset OpgegevenOp, Guid Id);

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit, Call call) : IRequestHandler<Query, Lijst<Nulopgave>>
    {
        public async Task<Lijst<Nulopgave>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var (beheerders, medewerkers) = Kring.Beheerd(await inzage.Kringen(gemeente, cancellationToken));
            var na = Na(new Lijstvraag(1, vraag.Cursor).Na(call));
            var rijen = await db.Page<Nulopgaverij>(
                """
                SELECT id, persoon, ambt, register, jaar, soort, beheerder, opgegeven_op, toelichting, ingetrokken_op, reden, versie
                FROM registers.nulopgave
                WHERE gemeente = @Gemeente AND (opgegeven_op > @Op OR (opgegeven_op = @Op AND id > @Id))
                  AND (@Persoon IS NULL OR persoon = @Persoon) AND (@Register IS NULL OR register = @Register) AND (@Jaar IS NULL OR jaar = @Jaar)
                  AND (persoon = @Ik OR beheerder IN @Beheerders OR (beheerder = 'leidinggevende' AND persoon IN @Medewerkers))
                ORDER BY opgegeven_op, id
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Op = na?.OpgegevenOp ?? DateTimeOffset.MinValue,
                    Id = na?.Id ?? Guid.Empty,
                    vraag.Persoon,
                    vraag.Register,
                    vraag.Jaar,
                    Ik = call.Aanroeper.PersoonIn(gemeente) ?? Guid.Empty,
                    Beheerders = beheerders,
                    Medewerkers = medewerkers,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekNulopgaven), "nulopgaven", cancellationToken);
            var page = rijen.Take(vraag.Limit).ToList();
            return new Lijst<Nulopgave>([.. page.Select(r => r.Als())])
            {
                Volgende = rijen.Count > vraag.Limit ? $"{page[^1].OpgegevenOp.UtcTicks} {page[^1].Id}" : null,
            };
        }

        private static Plaats? Na(string? cursor)
        {
            if (cursor is null)
            {
                return null;
            }

            return cursor.Split(' ') is [var ticks, var id] && long.TryParse(ticks, out var op) && op is >= 0 and <= 3155378975999999999 && Guid.TryParse(id, out var welke)
                ? new Plaats(new DateTimeOffset(op, TimeSpan.Zero), welke)
                : throw new OngeldigeInvoer([Cursor.Fout]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/nulopgaven", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Opgavevraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekNulopgaven), "Registers", "Zoekt opgaven over registers.", "De eigen opgaven, en die van wie u het register beheert; de oudste eerst. Ook ingetrokken opgaven staan erin.")
        .Vraagt<Opgavevraag>()
        .Geeft(200, "Een pagina opgaven.", new Lijst<Nulopgave>([Nulopgave.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
