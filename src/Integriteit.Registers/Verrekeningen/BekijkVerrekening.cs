using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>One offset, for its person and the gemeentesecretaris; every reading is logged.</summary>
internal static class BekijkVerrekening
{
    internal sealed record Query(string Gemeente, Guid Id) : IQuery<Verrekening>
    {
        /// <summary>Every role may ask: to those who may not know, there is none.</summary>
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Audit audit) : IRequestHandler<Query, Verrekening>
    {
        public async Task<Verrekening> Handle(Query request, CancellationToken cancellationToken)
        {
            var gevonden = await dossiers.Vereis(request.Gemeente, request.Id, cancellationToken);
            await audit.Gelezen(db, request.Gemeente, nameof(BekijkVerrekening), request.Id.ToString(), cancellationToken);
            return gevonden;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/verrekeningen/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Query(gemeente, id), ct)).Send(http);
        })
        .MetToken()
        .Operatie(nameof(BekijkVerrekening), "Verrekeningen", "Geeft één verrekening.", "Voor de persoon zelf en de gemeentesecretaris; voor ieder ander bestaat zij niet. Elke inzage wordt vastgelegd.")
        .Geeft(200, "De verrekening.", () => Verrekening.Voorbeeld, "ETag")
        .Weigert(400, 403, 404);
}
