using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
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

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>The functions that were judged anew, as far as the caller keeps them or does them; the oldest first.</summary>
internal static class ZoekHertoetsingen
{
    internal sealed record Hertoetsvraag(
        [Range(1, 100), Description("Het grootste aantal hertoetsingen in het antwoord.")] int Limit = 50,
        [MaxLength(100), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen hertoetsingen met deze status; ontbreekt: wat open staat.")] Hertoetsstatus? Status = null,
        [Description("Alleen hertoetsingen van deze persoon (id van de ambtsdrager).")] Guid? Persoon = null);

    internal sealed record Query(string Gemeente, Hertoetsvraag Vraag) : IQuery<Lijst<Hertoetsing>>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    private sealed record Rij(string Sleutel, string Weergave);

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit, Call call) : IRequestHandler<Query, Lijst<Hertoetsing>>
    {
        public async Task<Lijst<Hertoetsing>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var ik = call.Aanroeper.PersoonIn(gemeente);
            var (beheerders, medewerkers) = Kring.Beheerd(await inzage.Kringen(gemeente, cancellationToken));
            var rijen = await db.Page<Rij>(
                """
                SELECT h.sleutel, h.weergave
                FROM registers.hertoetsing h
                WHERE h.gemeente = @Gemeente AND h.status = @Status AND h.sleutel > @Na AND (@Persoon IS NULL OR h.persoon = @Persoon)
                  AND (h.beheerder IN @Beheerders OR h.persoon = @Ik OR (h.beheerder = @Leidinggevende AND h.persoon IN @Medewerkers))
                ORDER BY h.sleutel
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Status = Naming.Of(vraag.Status ?? Hertoetsstatus.Open),
                    Na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "",
                    vraag.Persoon,
                    Beheerders = beheerders,
                    Ik = ik,
                    Leidinggevende = Naming.Of(Functie.Leidinggevende),
                    Medewerkers = medewerkers,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekHertoetsingen), "hertoetsingen", cancellationToken);
            return new Lijst<Hertoetsing>([.. rijen.Take(vraag.Limit).Select(r => JsonSerializer.Deserialize<Hertoetsing>(r.Weergave, Json.Options)!)])
            {
                Volgende = rijen.Count > vraag.Limit ? rijen[vraag.Limit - 1].Sleutel : null,
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/hertoetsingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Hertoetsvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekHertoetsingen), "Registers", "Geeft de functies die opnieuw zijn getoetst.", "Aanvaardt iemand een ambt, dan worden de lopende functies naast dat ambt opnieuw getoetst. U ziet wat u beheert en wat over uzelf gaat, het oudste eerst; zonder filter wat nog open staat.")
        .Vraagt<Hertoetsvraag>()
        .Geeft(200, "Een pagina hertoetsingen.", new Lijst<Hertoetsing>([Hertoetsing.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
