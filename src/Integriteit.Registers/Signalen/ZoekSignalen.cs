using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

/// <summary>What stands out across registers, for who keeps them; never for the public.</summary>
internal static class ZoekSignalen
{
    internal sealed record Signaalvraag(
        [Range(1, 100), Description("Het grootste aantal signalen in het antwoord.")] int Limit = 50,
        [MaxLength(100), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen signalen die zo staan; zonder deze parameter de open.")] Signaalstand Stand = Signaalstand.Open,
        [Description("Alleen signalen van deze soort.")] Signaalsoort? Soort = null);

    internal sealed record Query(string Gemeente, Signaalvraag Vraag) : IQuery<Lijst<Signaal>>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Audit audit, Call call) : IRequestHandler<Query, Lijst<Signaal>>
    {
        public async Task<Lijst<Signaal>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var kringen = await inzage.Vereis(gemeente, cancellationToken);
            var na = Na(new Lijstvraag(vraag.Limit, vraag.Cursor).Na(call));
            await audit.Gelezen(db, gemeente, nameof(ZoekSignalen), "signalen", cancellationToken);
            var gezien = new List<Signaal>();
            IReadOnlyList<Signaalinzage.Rij> rijen;
            do
            {
                rijen = await db.Page<Signaalinzage.Rij>(
                    """
                    SELECT s.id, s.soort, s.sleutel, s.naam, s.gronden, s.gevonden_op, s.versie, s.afgedaan, s.afgedaan_op, s.reden
                    FROM registers.signaal s
                    WHERE s.gemeente = @Gemeente AND s.afgedaan = @Afgedaan AND s.id > @Na AND (@Soort IS NULL OR s.soort = @Soort)
                    ORDER BY s.id
                    """,
                    vraag.Limit + 1,
                    new { Gemeente = gemeente, Afgedaan = vraag.Stand == Signaalstand.Afgedaan, Na = na, Soort = vraag.Soort is { } soort ? Naming.Of(soort) : null },
                    cancellationToken);
                gezien.AddRange(await inzage.Toon(gemeente, rijen, kringen, cancellationToken));
                na = rijen.Count == 0 ? na : rijen[^1].Id;
            }
            while (gezien.Count <= vraag.Limit && rijen.Count > vraag.Limit);
            return gezien.Count > vraag.Limit ? new Lijst<Signaal>(gezien[..vraag.Limit]) { Volgende = gezien[vraag.Limit - 1].Id.ToString("N") } : new Lijst<Signaal>(gezien);
        }

        private static Guid Na(string? cursor) => cursor is null ? Guid.Empty : Guid.TryParseExact(cursor, "N", out var id) ? id : throw new OngeldigeInvoer([Cursor.Fout]);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/signalen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Signaalvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekSignalen), "Signalen", "Geeft wat over de registers heen opvalt.", "Voor griffier, gemeentesecretaris en burgemeester. Een signaal is een aanleiding om te kijken en geen oordeel; het wordt nooit openbaar. U ziet alleen bewijs dat u mag lezen, geen signalen over uzelf, en geen signaal waarvan dan te weinig overblijft.")
        .Vraagt<Signaalvraag>()
        .Geeft(200, "Een pagina signalen.", new Lijst<Signaal>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);

    internal static readonly Signaal Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000004"),
        Signaalsoort.GeschenkenSamen,
        Signaalsoort.GeschenkenSamen.Zin(),
        Signaalstand.Open,
        1,
        "Bakkerij De Korenbloem",
        new DateTimeOffset(2024, 6, 3, 3, 0, 0, TimeSpan.Zero),
        [
            new Signaalbewijs("geschenken", Guid.Parse("01920000-0000-7000-8000-000000000002"), Guid.Parse("01920000-0000-7000-8000-000000000001"), "gever", new DateOnly(2024, 5, 1), null, new Bedrag(3000)),
            new Signaalbewijs("geschenken", Guid.Parse("01920000-0000-7000-8000-000000000005"), Guid.Parse("01920000-0000-7000-8000-000000000001"), "gever", new DateOnly(2024, 6, 1), null, new Bedrag(3500)),
        ],
        [new Signaalgrond("Geschenken met een geschatte waarde van meer dan € 50 worden geweigerd.", new Grondslag(Bron.Gedragscode, "bestuurders-en-volksvertegenwoordigers", "1", "geschenken-3", "Geschenken", "Geschenken, derde alinea")) { Inschrijvingen = [Guid.Parse("01920000-0000-7000-8000-000000000002"), Guid.Parse("01920000-0000-7000-8000-000000000005")] }],
        null);
}
