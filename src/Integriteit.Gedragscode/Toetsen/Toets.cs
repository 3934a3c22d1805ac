using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Normen.Soorten;
using Integriteit.Gedragscode.Vaststellen;
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
    internal sealed record Query(string Gemeente, Toetsvraag Invoer) : IQuery<Toetsing>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Invoer.Peildatum)
            .GreaterThanOrEqualTo(new DateOnly(1900, 1, 1)).WithErrorCode("buitenBereik").WithMessage("'peildatum' ligt voor 1900.");
    }

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Wetslaag wet, Gemeenten gemeenten, Zicht zicht, Audit audit) : IRequestHandler<Query, Toetsing>
    {
        public async Task<Toetsing> Handle(Query request, CancellationToken cancellationToken)
        {
            var invoer = request.Invoer;
            var vraag = new ToetsFeiten(request.Gemeente, Soort(invoer), invoer.Ambt!.Value, invoer.Peildatum!.Value, Feitencatalogus.Lees(invoer.Kaart));
            var eigen = await codes.Van(db, request.Gemeente, cancellationToken);
            Posities(vraag, eigen);
            var recht = Bronnen.Wet(wet.Regels, vraag.Ambt, vraag.Peildatum);
            if (invoer.Codeversie is not { } keuze)
            {
                var (dekking, bronnen) = Bronnen.Codes(eigen, vraag.Ambt, vraag.Peildatum, vraag.Soort);
                return Toetser.Toets(vraag, recht, dekking, bronnen);
            }

            var gemeente = keuze.Gemeente ?? request.Gemeente;
            if (gemeenten.Vind(gemeente) is null)
            {
                throw new OngeldigeInvoer([new Fout("codeversie.gemeente", "gemeenteOnbekend", $"De gemeente '{gemeente}' is hier niet bekend.")]);
            }

            var (code, versie, _) = await zicht.Vereis(await codes.Van(db, gemeente, cancellationToken), gemeente, keuze.Code!, keuze.Versie!, cancellationToken);
            if (!versie.IsVastgesteld())
            {
                await audit.Gelezen(db, gemeente, nameof(Toets), $"{keuze.Code} {keuze.Versie}", cancellationToken);
            }

            return code.Doelgroep!.Contains(vraag.Ambt)
                ? Toetser.Toets(vraag, recht, Dekking.InWerking, [Bronnen.Van(code, versie, vraag.Ambt)])
                : Toetser.Toets(vraag, recht, Dekking.AmbtNietGedekt, []);
        }

        private void Posities(ToetsFeiten vraag, IReadOnlyList<Codebestand> eigen)
        {
            if (vraag.Feiten.GetValueOrDefault(Oordeel.Positiefeit) is string gevraagd && gevraagd != ZoekPosities.Geen && Toetsen.Posities.Bekend(wet, eigen) is var bekend && !bekend.Contains(gevraagd))
            {
                throw new OngeldigeInvoer([new Fout($"feiten.{Oordeel.Positiefeit}", "onbekendePositie", $"De positie '{gevraagd}' staat in geen regel. Geef '{ZoekPosities.Geen}' of een van: {string.Join(", ", bekend)}.")]);
            }
        }
    }

    /// <summary>The name of the kind of case.</summary>
    private static string Soort(Toetsvraag vraag) => Toetsvraag.Soorten.First(s => s.Value == vraag.Kaart.GetType()).Key;

    /// <summary>The same question from another module.</summary>
    internal sealed class Antwoord(GedragscodeDb db, Codeverzameling codes, Toetsgeheugen geheugen) : IRequestHandler<ToetsFeiten, Toetsing>
    {
        public async Task<Toetsing> Handle(ToetsFeiten request, CancellationToken cancellationToken) =>
            geheugen.Toets(request, await codes.Van(db, request.Gemeente, cancellationToken));
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/toetsingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, await Invoer.Lees<Toetsvraag>(http)), ct));
        })
        .Openbaar()
        .Operatie(nameof(Toets), "Gedragscode", "Toetst een geval aan wet en gedragscode.", "Zegt wat de regels die op de peildatum gelden van het geval vinden, met de grondslag van elke bevinding; met 'codeversie' aan een andere versie, een ontwerp of de code van een andere gemeente. Welke feiten er zijn, hangt af van 'soort'. Er wordt niets opgeslagen. Waar een code zwijgt, een ambt niet dekt of een feit ontbreekt, is de uitkomst handmatigBeoordelen en zegt een bevinding waarom.")
        .Neemt(Voorbeelden.Invoer)
        .Geeft(200, "Het oordeel.", Voorbeelden.Toetsing)
        .Weigert(400, 404, 413, 415);

    private static class Voorbeelden
    {
        public static readonly Toetsvraag Invoer = new Toetsvraag<GeschenkFeiten>
        {
            Ambt = Ambt.Wethouder,
            Peildatum = new DateOnly(2024, 5, 1),
            Feiten = new GeschenkFeiten { Aard = Geschenkaard.Geschenk, GeschatteWaarde = new Bedrag(5000), PlaatsOntvangst = Ontvangstplaats.Werk, InOnderhandeling = false, GeverIsLeverancier = false },
        };

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
