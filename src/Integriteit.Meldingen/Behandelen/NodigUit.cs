using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>Widens the circle by one, with a reason that stays. // 001-12, 004-03, invariant e</summary>
internal static class NodigUit
{
    [Description("Een uitnodiging.")]
    internal sealed record Invoer(
        [property: Required, Description("Het id van de persoon.")] Guid? Persoon,
        [property: Required, Description("De functie waarin die meeleest; die heeft de persoon vandaag.")] Meldfunctie? Functie,
        [property: Required, Description("Of de persoon meebehandelt of alleen leest.")] Kringrecht? Recht,
        [property: Required, MaxLength(2000), Description("Waarom dat nodig is.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<BekijkMelding.Meldingdossier>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Kringbeheer kring, Kluis kluis, Bezetting bezetting, Meldtermijnen termijnen, TimeProvider clock) : IRequestHandler<Command, BekijkMelding.Meldingdossier>
    {
        public async Task<BekijkMelding.Meldingdossier> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, dag) = (request.Gemeente, request.Invoer, clock.Vandaag());
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            var (oud, persoon) = (melding.Inhoud, invoer.Persoon!.Value);
            // The reporter does not count here: a refusal would tell who that is.
            if ((await kring.Wijkend(gemeente, melding, oud, metMelder: false, cancellationToken)).Contains(persoon))
            {
                throw new Afgewezen(Reden.Conflict, "moetWijken", "Deze persoon mag de melding niet lezen: die is betrokken, moet wijken of heeft zich verschoond.");
            }

            if (oud.Kring.Any(l => l.Persoon == persoon))
            {
                throw new Afgewezen(Reden.Conflict, "leestAlMee", "Deze persoon leest de melding al.");
            }

            if (!(await bezetting.Functies(gemeente, persoon, cancellationToken)).Contains(invoer.Functie!.Value))
            {
                throw new Afgewezen(Reden.Conflict, "functieOntbreekt", "Deze persoon heeft die functie vandaag niet.");
            }

            await kluis.Geef(gemeente, melding.Id, melding.Orde, melding.Sleutel, kluis.Lezer(gemeente, persoon), cancellationToken);
            var nieuw = await boek.Bewaar(
                gemeente,
                melding,
                oud with
                {
                    Kring = [.. oud.Kring, new Kringlid(persoon, invoer.Functie.Value, invoer.Recht!.Value, dag)],
                    Kringbesluiten = [.. oud.Kringbesluiten, new Kringbesluit(dag, Kringhandeling.Uitgenodigd, persoon, invoer.Functie, ik.Persoon, invoer.Reden!)],
                },
                cancellationToken);
            await termijnen.Meld(gemeente, melding.Id, cancellationToken);
            return BekijkMelding.Meldingdossier.Van(nieuw, await termijnen.Van(gemeente, melding.Id, cancellationToken));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/kring", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(NodigUit), "Meldingen", "Laat iemand meelezen of meebehandelen.", "Met een reden, die blijft staan. Wie het betreft, wie moet wijken en wie zich verschoonde kan niet.")
        .Neemt(new Invoer(Guid.Parse("01920000-0000-7000-8000-0000000000a4"), Meldfunctie.Gemeentesecretaris, Kringrecht.Lezen, "Voor het beraad van de driehoek."))
        .Geeft(200, "Uitgenodigd.", BekijkMelding.Meldingdossier.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
