using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>Has a submitted claim judged; the findings stand with the version, as they were then. // 000-23, 003-26..31</summary>
internal static class ToetsDeclaratie
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies) : ICommand<Declaratie>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Declaratieboek boek, Declaratierecht recht, Declaratietoetser toetser) : IRequestHandler<Command, Declaratie>
    {
        public async Task<Declaratie> Handle(Command request, CancellationToken cancellationToken)
        {
            var oud = await recht.VindVanAnder(request.Gemeente, request.Id, (_, als) => als.Toetst, "wie de declaratie toetst", cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            Levensloop.Vereis(oud.Staat, Declaratiegebeurtenis.Getoetst);
            var nieuw = await toetser.Toets(request.Gemeente, oud, cancellationToken);
            return await boek.Bewaar(request.Gemeente, oud, nieuw with { Staat = Declaratiestaat.Getoetst }, Declaratiegebeurtenis.Getoetst, null, ["staat", "regels.toets"], cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/toetsing", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(ToetsDeclaratie), "Declaraties", "Toetst een declaratie.", "Door wie haar toetst. Per regel wat wet, gedragscode en kostensoort ervan zeggen en waar de uitgave nog eens voorkomt, met grond en bewijs. Een bevinding is geen besluit; bij twijfel gaat de declaratie naar de burgemeester en zo nodig naar het college. Zolang er niet is besloten of voorgelegd, kan het opnieuw.")
        .Geeft(200, "Getoetst.", Declaratie.Voorbeeld with
        {
            Versie = 3,
            Staat = Declaratiestaat.Getoetst,
            Regels = [Declaratie.Voorbeeld.Regels[0] with
            {
                Toets = new Regeltoets(Uitkomst.HandmatigBeoordelen, true, null, [new Declaratiebevinding("zelfdeGegevens", Uitkomst.HandmatigBeoordelen, "Er is nog een declaratieregel met dezelfde dag, hetzelfde bedrag en dezelfde leverancier.", null, null, false, [new Bewijsplaats(Bewijssoort.Declaratie, "01920000-0000-7000-8000-0000000000d2", "1", false)])]),
            }],
        }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 428);
}
