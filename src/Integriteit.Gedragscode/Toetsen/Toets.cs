using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>Judges facts by law and code, and stores nothing.</summary>
internal static class Toets
{
    internal enum Soort
    {
        Geschenk,
    }

    /// <summary>What is known of the gift; what is left out is unknown, and the answer says so where it matters.</summary>
    [Description("De feiten over het geschenk. Wat u weglaat is onbekend; de toetsing zegt welk feit dan nog ontbreekt.")]
    internal sealed record GeschenkFeiten(
        [property: Description("Wat er werd aangeboden.")] Geschenkaard? Aard,
        [property: Description("De geschatte waarde in euro's.")] Bedrag? GeschatteWaarde,
        [property: Description("Waar het werd ontvangen.")] Ontvangstplaats? PlaatsOntvangst,
        [property: Description("Of er met de gever wordt onderhandeld.")] bool? InOnderhandeling,
        [property: Description("Of de gever aan de gemeente levert.")] bool? GeverIsLeverancier,
        [property: Description("In welke hoedanigheid het werd aangeboden. Weglaten is: als bekleder van het ambt.")] Hoedanigheid? Hoedanigheid);

    [Description("Een geval om te toetsen.")]
    internal sealed record Invoer(
        [property: Required, Description("Wat er wordt getoetst.")] Soort? Soort,
        [property: Required, Description("Het ambt van degene om wie het gaat.")] Ambt? Ambt,
        [property: Required, Description("De dag waarvan de regels gelden.")] DateOnly? Peildatum,
        [property: Required, Description("De feiten van het geval.")] GeschenkFeiten? Feiten);

    internal sealed record Query(string Gemeente, Invoer Invoer) : IQuery<Toetsing>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Invoer.Peildatum)
            .GreaterThanOrEqualTo(new DateOnly(1900, 1, 1)).WithErrorCode("buitenBereik").WithMessage("'peildatum' ligt voor 1900.");
    }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, Toetsing>
    {
        public Task<Toetsing> Handle(Query request, CancellationToken cancellationToken)
        {
            var (invoer, feiten) = (request.Invoer, request.Invoer.Feiten!);
            return mediator.Send(
                new ToetsFeiten(request.Gemeente, Naming.Of(invoer.Soort!.Value), invoer.Ambt!.Value, invoer.Peildatum!.Value, new Dictionary<string, object?>
                {
                    ["aard"] = feiten.Aard is { } aard ? Naming.Of(aard) : null,
                    [Feitencatalogus.Waarde] = feiten.GeschatteWaarde?.Centen,
                    ["plaatsOntvangst"] = feiten.PlaatsOntvangst is { } plaats ? Naming.Of(plaats) : null,
                    ["inOnderhandeling"] = feiten.InOnderhandeling,
                    ["geverIsLeverancier"] = feiten.GeverIsLeverancier,
                    ["hoedanigheid"] = feiten.Hoedanigheid is { } hoedanigheid ? Naming.Of(hoedanigheid) : null,
                }),
                cancellationToken);
        }
    }

    /// <summary>The same question from another module.</summary>
    internal sealed class Antwoord(GedragscodeDb db, Codeverzameling codes, Wetslaag wet) : IRequestHandler<ToetsFeiten, Toetsing>
    {
        public async Task<Toetsing> Handle(ToetsFeiten request, CancellationToken cancellationToken)
        {
            var (dekking, bronnen) = Bronnen.Codes(await codes.Van(db, request.Gemeente, cancellationToken), request.Ambt, request.Peildatum);
            return Toetser.Toets(request, Bronnen.Wet(wet.Regels, request.Ambt, request.Peildatum), dekking, bronnen);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/toetsingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct));
        })
        .Openbaar()
        .Operatie(nameof(Toets), "Gedragscode", "Toetst een geval aan wet en gedragscode.", "Zegt wat de regels die op de peildatum gelden van het geval vinden, met de grondslag van elke bevinding. Er wordt niets opgeslagen. Waar een code zwijgt, een ambt niet dekt of een feit ontbreekt, is de uitkomst handmatigBeoordelen en zegt een bevinding waarom.")
        .Neemt(Voorbeelden.Invoer)
        .Geeft(200, "Het oordeel.", Voorbeelden.Toetsing)
        .Weigert(400, 404, 413, 415);

    private static class Voorbeelden
    {
        public static readonly Invoer Invoer = new(Soort.Geschenk, Ambt.Wethouder, new DateOnly(2024, 5, 1), new GeschenkFeiten(Geschenkaard.Geschenk, new Bedrag(5000), Ontvangstplaats.Werk, false, false, null));

        private static readonly Bevinding Bevinding = new(
            "drempel",
            Gewicht.Aandachtspunt,
            Uitkomst.HandmatigBeoordelen,
            "De geschatte waarde is precies de grens van € 50,00: de bepaling zegt dan niet of het mag, beoordeel het zelf.",
            new Grondslag(Bron.Gedragscode, "bestuurders-en-volksvertegenwoordigers", "1", "geschenken-3", "Geschenken", "Geschenken, derde alinea"));

        public static readonly Toetsing Toetsing = new(
            "gm0148", "geschenk", Ambt.Wethouder, new DateOnly(2024, 5, 1), Uitkomst.HandmatigBeoordelen, true, true, [Functie.Burgemeester, Functie.Gemeentesecretaris], [Functie.Gemeentesecretaris], Functie.Gemeentesecretaris, true, [new ToegestaneAfhandeling(Afhandelwijze.Behouden, ["motivering"])], [], [Bevinding], []);
    }
}
