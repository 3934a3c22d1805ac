using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

/// <summary>
/// Writes down, after a talk, what a report could say; the reporter gets the code, and only they can make it a report.
/// // 001-11, 002-15
/// </summary>
internal static class MaakMeldconcept
{
    [Description("Wat een melding zou kunnen zeggen. De melder leest het en dient het in, of niet.")]
    internal sealed record Invoer(
        [property: Required, Description("Waarover.")] Meldsoort? Soort,
        [property: Required, MaxLength(20000), Description("Wat er aan de hand is.")] string? Omschrijving,
        [property: Required, MinLength(1), MaxLength(20), Description("Wie het betreft, elk naar ambt, als persoon of in woorden.")] IReadOnlyList<Betrokkene>? Betrokkenen,
        [property: MaxLength(1000), Description("Wanneer het gebeurde.")] string? Wanneer = null,
        [property: MaxLength(1000), Description("Waar het gebeurde.")] string? Waar = null,
        [property: MaxLength(2000), Description("Met wie het al is besproken.")] string? AlBesproken = null);

    [Description("Dat een concept klaarstaat.")]
    internal sealed record Klaargezet([property: Description("De code voor de melder: 16 cijfers. Zij wordt niet nog eens getoond.")] string Code);

    internal sealed record Command(string Gemeente, Guid Id, Invoer Invoer) : ICommand<Klaargezet>
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
                    context.Meld(new Kern.Fout($"betrokkenen[{i}]", "leeg", "Noem een ambt, een persoon of een omschrijving."));
                }
            }
        });
    }

    internal sealed class Handler(Gesprekkenkluis kluis, Meldconcepten concepten, Call call) : IRequestHandler<Command, Klaargezet>
    {
        public async Task<Klaargezet> Handle(Command request, CancellationToken cancellationToken)
        {
            await kluis.Vereis(request.Gemeente, await kluis.Eigenaar(request.Gemeente, cancellationToken), request.Id, cancellationToken);
            call.Noteer(request.Id.ToString(), "meldconcept");
            return new Klaargezet(await concepten.Bewaar(request.Gemeente, request.Invoer, cancellationToken));
        }
    }

    internal static readonly Invoer Voorbeeld = new(Meldsoort.OngewenstGedrag, "Herhaalde opmerkingen in het overleg, ook na een gesprek daarover.", [new Betrokkene(Ambt.Wethouder, null, null)]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/vertrouwensgesprekken/{id:guid}/meldconcept", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, id, await Kern.Web.Invoer.Lees<Invoer>(http)), ct));
        })
        .MetToken()
        .Operatie(nameof(MaakMeldconcept), "Vertrouwenspersonen", "Zet een concept van een melding klaar voor de melder.", "Na een gesprek, door de vertrouwenspersoon. De melder krijgt de code en dient het concept zelf in, of niet; na 30 dagen is het weg. Tussen gesprek en melding blijft geen verband.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Klaargezet.", new Klaargezet("1234 5678 9012 3456"))
        .Weigert(400, 401, 403, 404, 413, 415);
}
