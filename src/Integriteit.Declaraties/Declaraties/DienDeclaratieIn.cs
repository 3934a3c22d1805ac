using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Submits a claim: from then on its assessor sees it and its evidence is fixed. // 000-23, 003-26</summary>
internal static class DienDeclaratieIn
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, Declaratiekeuring keuring, Bewijskast bewijs, Beheerbepaling beheer, TimeProvider clock) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var oud = await recht.VindEigen(gemeente, request.Id, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            Levensloop.Vereis(oud.Staat, Declaratiegebeurtenis.Ingediend);
            // What was there when it was written may be gone.
            await keuring.Verwijzingen(gemeente, oud.Persoon, oud.Ambt, [.. oud.Regels.Select(r => r.Uitgave)], oud.Id, cancellationToken);
            var mist = await keuring.Ontbreekt(gemeente, oud, cancellationToken);
            if (mist.Count > 0)
            {
                throw new Afgewezen(Reden.Conflict, "onvolledig", "De declaratie is niet volledig. Vul aan wat ontbreekt en dien haar dan in.")
                {
                    Extra = new Dictionary<string, object?> { ["ontbreekt"] = mist },
                };
            }

            await bewijs.Bevries(gemeente, [.. oud.Regels.SelectMany(r => r.Uitgave.Bewijsstukken ?? []).Distinct()], oud.Id, cancellationToken);
            var nieuw = oud with { Staat = Declaratiestaat.Ingediend, Beheerder = await beheer.Van(gemeente, oud.Persoon, oud.Ambt, clock.Vandaag(), cancellationToken), IngediendOp = clock.GetUtcNow(), AanTeVullen = null };
            return await boek.Bewaar(gemeente, oud, nieuw, Declaratiegebeurtenis.Ingediend, null, ["staat", "beheerder", "ingediendOp"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/indiening", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(DienDeclaratieIn), "Declaraties", "Dient een declaratie in.", "Door de indiener. Elke regel heeft de twee antwoorden over functionaliteit met hun redenen, en een bewijsstuk waar de kostensoort dat vraagt. De bewijsstukken liggen daarna vast. Wat ontbreekt, staat in het antwoord.")
        .Geeft(200, "Ingediend.", Declaratie.Voorbeeld with { Versie = 2, Staat = Declaratiestaat.Ingediend }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
