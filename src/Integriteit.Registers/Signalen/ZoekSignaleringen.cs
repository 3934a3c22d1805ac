using System.Globalization;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Signalen;

/// <summary>The runs over the registers, the newest first.</summary>
internal static class ZoekSignaleringen
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Signalering>>
    {
        public static Toegang Toegang => Signaalinzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Signaalinzage inzage, Call call) : IRequestHandler<Query, Lijst<Signalering>>
    {
        public async Task<Lijst<Signalering>> Handle(Query request, CancellationToken cancellationToken)
        {
            await inzage.Vereis(request.Gemeente, cancellationToken);
            var voor = request.Vraag.Na(call) is not { } cursor ? DateTimeOffset.MaxValue
                : DateTimeOffset.TryParseExact(cursor, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment
                : throw new OngeldigeInvoer([Cursor.Fout]);
            var rijen = await db.Page<Signalering>(
                "SELECT s.id, s.gevraagd_op, s.klaar_op, s.gelezen FROM registers.signalering s WHERE s.gemeente = @Gemeente AND s.gevraagd_op < @Voor ORDER BY s.gevraagd_op DESC",
                request.Vraag.Limit + 1,
                new { request.Gemeente, Voor = voor },
                cancellationToken);
            return rijen.Count <= request.Vraag.Limit ? new Lijst<Signalering>(rijen) : new Lijst<Signalering>([.. rijen.Take(request.Vraag.Limit)]) { Volgende = rijen[request.Vraag.Limit - 1].GevraagdOp.ToString("O", CultureInfo.InvariantCulture) };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/signaleringen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekSignaleringen), "Signalen", "Geeft de rondes over de registers.", "De nieuwste eerst. Voor griffier, gemeentesecretaris en burgemeester.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina rondes, de nieuwste eerst.", new Lijst<Signalering>([Signalering.Voorbeeld with { KlaarOp = new DateTimeOffset(2024, 6, 3, 9, 0, 4, TimeSpan.Zero), Gelezen = 1200 }]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
