using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

/// <summary>The suppliers with whom a run compares the registers, as the last list said.</summary>
internal static class ZoekLeveranciers
{
    [Description("Een leverancier op de lijst.")]
    internal sealed record Leverancier(
        [property: Description("De naam.")] string Naam,
        [property: Description("Het KvK-nummer; ontbreekt als de lijst dat niet noemt.")] string? KvkNummer);

    private sealed record Rij(string Identiteit, string Naam);

    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Leverancier>>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call) : IRequestHandler<Query, Lijst<Leverancier>>
    {
        public async Task<Lijst<Leverancier>> Handle(Query request, CancellationToken cancellationToken)
        {
            await inzage.Vereis(request.Gemeente, cancellationToken);
            // One with a number is known by its name as well: it is listed once, by its number.
            var rijen = await db.Page<Rij>(
                """
                SELECT l.identiteit, l.naam
                FROM registers.leverancier l
                WHERE l.gemeente = @Gemeente AND l.identiteit > @Na
                  AND (l.identiteit LIKE 'k:%' OR NOT EXISTS (
                      SELECT 1 FROM registers.leverancier k WHERE k.gemeente = @Gemeente AND k.naam = l.naam AND k.identiteit LIKE 'k:%'))
                ORDER BY l.identiteit
                """,
                request.Vraag.Limit + 1,
                new { request.Gemeente, Na = request.Vraag.Na(call) ?? "" },
                cancellationToken);
            var pagina = rijen.Take(request.Vraag.Limit).Select(r => new Leverancier(r.Naam, r.Identiteit.StartsWith("k:", StringComparison.Ordinal) ? r.Identiteit[2..] : null)).ToList();
            return new Lijst<Leverancier>(pagina) { Volgende = rijen.Count > request.Vraag.Limit ? rijen[request.Vraag.Limit - 1].Identiteit : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/leveranciers", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekLeveranciers), "Signalen", "Geeft de lijst van leveranciers.", "Zoals zij het laatst is vastgelegd: eerst wie met een KvK-nummer op de lijst staat, dan wie alleen een naam heeft. Voor griffier, gemeentesecretaris en burgemeester.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina leveranciers.", new Lijst<Leverancier>([new Leverancier("Bakkerij De Korenbloem", "12345678"), new Leverancier("Machinefabriek Noord B.V.", null)]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
