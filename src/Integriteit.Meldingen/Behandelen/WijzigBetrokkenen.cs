using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>
/// Says anew whom a report concerns, when that turns out to be another or more than the reporter could say. The circle
/// follows at once: who turns out to be concerned is out. // invariant a
/// </summary>
internal static class WijzigBetrokkenen
{
    [Description("Wie het betreft, zoals nu wordt begrepen.")]
    internal sealed record Invoer(
        [property: Required, MinLength(1), MaxLength(20), Description("Allen die het betreft.")] IReadOnlyList<Betrokkene>? Betrokkenen,
        [property: Required, MaxLength(2000), Description("Waarom.")] string? Reden);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<BekijkMelding.Meldingdossier?>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer.Betrokkenen).Custom((betrokkenen, context) =>
        {
            for (var i = 0; i < (betrokkenen?.Count ?? 0); i++)
            {
                if (betrokkenen![i] is { Ambt: null, Persoon: null, Omschrijving: null })
                {
                    context.Meld(new Fout($"betrokkenen[{i}]", "leeg", "Noem een ambt, een persoon of een omschrijving."));
                }
            }
        });
    }

    internal sealed class Handler(Behandelkamer kamer, Dossierboek boek, Kringbeheer kring, Koppelingen koppelingen, Meldtermijnen termijnen, TimeProvider clock) : IRequestHandler<Command, BekijkMelding.Meldingdossier?>
    {
        public async Task<BekijkMelding.Meldingdossier?> Handle(Command request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Behandelen, cancellationToken);
            request.Versies.Check(required: true, melding.Versie, "volledig");
            var met = melding.Inhoud with
            {
                Betrokkenen = request.Invoer.Betrokkenen!,
                Kringbesluiten = [.. melding.Inhoud.Kringbesluiten, new Kringbesluit(clock.Vandaag(), Kringhandeling.Gewijzigd, null, null, ik.Persoon, request.Invoer.Reden!)],
            };
            var nieuw = await boek.Bewaar(gemeente, melding, await kring.Routeer(gemeente, melding, met, "Na een wijziging van wie het betreft.", cancellationToken), cancellationToken);
            await koppelingen.Herrouteer(gemeente, nieuw, cancellationToken);
            await termijnen.Meld(gemeente, melding.Id, cancellationToken);
            // Who put themselves out sees nothing any more.
            return nieuw.Inhoud.Kring.Any(l => l.Persoon == ik.Persoon) ? BekijkMelding.Meldingdossier.Van(nieuw, await termijnen.Van(gemeente, melding.Id, cancellationToken)) : null;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/meldingen/{id:guid}/betrokkenen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gewijzigd = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct)
                ?? throw new Afgewezen(Reden.NietGevonden, "meldingOnbekend", "Deze melding is er niet.");
            await gewijzigd.Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigBetrokkenen), "Meldingen", "Wijzigt wie een melding betreft.", "Met een reden. De route wordt opnieuw bepaald: wie betrokken blijkt of moet wijken is er meteen uit, ook wie dit zelf vastlegt; die krijgt 404, en het is dan wel gebeurd.")
        .Neemt(new Invoer([new Betrokkene(Contracts.Ambt.Wethouder, null, null)], "Uit het gesprek bleek om welk ambt het gaat."))
        .Geeft(200, "Gewijzigd.", BekijkMelding.Meldingdossier.Voorbeeld with { Versie = 2 }, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
