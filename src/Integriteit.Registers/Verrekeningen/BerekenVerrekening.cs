using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>Calculates an offset as it would be today, and stores nothing. // 003-10</summary>
internal static class BerekenVerrekening
{
    internal sealed record Query(string Gemeente, Verrekengrond Invoer) : IQuery<Berekening>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Invoer).Custom((invoer, context) => invoer.Keur("", context.Meld));
    }

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Audit audit, TimeProvider clock) : IRequestHandler<Query, Berekening>
    {
        public async Task<Berekening> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, grond) = (request.Gemeente, request.Invoer);
            await dossiers.VereisInzage(gemeente, grond.Persoon!.Value, cancellationToken);
            var uitwerking = await dossiers.Bereken(gemeente, grond, "", clock.Vandaag(), besluit: false, cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(BerekenVerrekening), grond.Persoon.Value.ToString(), cancellationToken);
            return uitwerking.Berekening;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/verrekeningen/berekening", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, await Invoer.Lees<Verrekengrond>(http)), ct));
        })
        .MetToken()
        .Operatie(nameof(BerekenVerrekening), "Verrekeningen", "Berekent een verrekening van neveninkomsten.", "Zoals zij vandaag zou zijn, stap voor stap met het artikel. Voor de gemeentesecretaris, en voor ieder de eigen. Er wordt niets opgeslagen.")
        .Neemt(Verrekengrond.Voorbeeld)
        .Geeft(200, "De berekening.", () => Verrekening.Voorbeeld.Berekening)
        .Weigert(400, 403, 404, 409, 413, 415);
}
