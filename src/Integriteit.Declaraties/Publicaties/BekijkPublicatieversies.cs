using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>The versions of a published month with the reason and the changes of each; what was taken from view does not come back here. // Woo 2.4(5)</summary>
internal static class BekijkPublicatieversies
{
    [Description("Een versie van een gepubliceerde maand.")]
    internal sealed record Publicatieversie(
        [property: Description("De versie, vanaf 1.")] int Versie,
        [property: Description("Wanneer zij openbaar werd (UTC).")] DateTimeOffset GepubliceerdOp,
        [property: Description("De reden; ontbreekt bij de eerste.")] string? Reden,
        [property: Description("Alles opgeteld.")] Publicatietotaal Totaal,
        [property: Description("Wat er ten opzichte van de vorige versie veranderde.")] IReadOnlyList<Publicatiewijziging> Wijzigingen);

    internal sealed record Query(string Gemeente, string Maand, Lijstvraag Vraag) : IQuery<Lijst<Publicatieversie>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Maand).Must(PubliceerDeclaraties.Vorm).WithErrorCode("ongeldig").WithMessage(PubliceerDeclaraties.Fout);
    }

    internal sealed class Handler(DeclaratiesDb db, Call call) : IRequestHandler<Query, Lijst<Publicatieversie>>
    {
        private sealed record Rij(int Versie, DateTimeOffset GepubliceerdOp, string? Reden, int Regels, long Uitgekeerd, long Teruggevorderd, string Wijzigingen)
        {
            public Publicatieversie Toon() => new(
                Versie, GepubliceerdOp, Reden, new Publicatietotaal(Regels, new Bedrag(Uitgekeerd), new Bedrag(Teruggevorderd)), JsonSerializer.Deserialize<List<Publicatiewijziging>>(Wijzigingen, Json.Options)!);
        }

        public async Task<Lijst<Publicatieversie>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rijen = await db.Query<Rij>(
                "SELECT versie, gepubliceerd_op, reden, regels, uitgekeerd, teruggevorderd, wijzigingen FROM declaraties.publicatieversie WHERE gemeente = @Gemeente AND maand = @Maand ORDER BY versie",
                new { request.Gemeente, request.Maand },
                cancellationToken);
            return rijen.Count > 0 ? request.Vraag.Deel(rijen.Select(r => r.Toon()), v => $"{v.Versie:D9}", call) : throw BekijkDeclaratiepublicatie.Onbekend();
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaratiepublicaties/{maand}/versies", async (HttpContext http, string gemeente, string maand, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, maand, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(BekijkPublicatieversies), "Declaratiepublicaties", "Geeft de versies van een gepubliceerde maand.", "De eerste eerst, met de reden van elke rectificatie en wat zij aan regels en bedragen veranderde. Wat uit beeld is genomen, staat hier ook niet.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina versies.", new Lijst<Publicatieversie>([new Publicatieversie(1, BekijkDeclaratiepublicatie.Voorbeeld.GepubliceerdOp, null, BekijkDeclaratiepublicatie.Voorbeeld.Totaal, [])]), "ETag", "Link")
        .Weigert(400, 404);
}
