using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Afkoeling;

/// <summary>
/// Before someone is hired, employed, contracted or nominated: may that, for a person who held an office, on that day.
/// Stores nothing. // 003-12, 003-13, 003-14, 003-46
/// </summary>
internal static class BekijkAfkoeling
{
    internal sealed record Afkoelvraag(
        [Description("Het id van de persoon.")] Guid? Persoon = null,
        [Description("De dag waarop het werk begint, of bij een verbonden partij de dag van de voordracht.")] DateOnly? Datum = null,
        [Description("Waarvoor de persoon in beeld is.")] Vervolgsoort? Soort = null,
        [Description("Of er meerdere offertes zijn gevraagd; weglaten is: nog niet bekend.")] bool? MeerdereOffertes = null);

    [Description("Wat de regels zeggen van een ambt dat de persoon heeft bekleed.")]
    internal sealed record Ambtsafkoeling(
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("De laatste dag in dat ambt; ontbreekt als de persoon het op de gevraagde dag nog bekleedt.")] DateOnly? DatumAftreden,
        [property: Description("De uitkomst voor dit ambt.")] Uitkomst Uitkomst,
        [property: Description("De eerste dag waarop geen afkoelperiode van dit ambt meer in de weg staat; ontbreekt als er geen is.")] DateOnly? VrijVanaf,
        [property: Description("De toets, met grondslag.")] Toetsing Toets);

    [Description("Of werk, inhuur, een opdracht of een voordracht kan voor iemand die een ambt bekleedt of heeft bekleed.")]
    internal sealed record Afkoelantwoord(
        [property: Description("Het id van de persoon.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("De dag waarvoor is gevraagd.")] DateOnly Datum,
        [property: Description("Waarvoor.")] Vervolgsoort Soort,
        [property: Description("De uitkomst: de strengste van alle ambten; toegestaan als de persoon voor die dag geen ambt had.")] Uitkomst Uitkomst,
        [property: Description("Of er die dag een afkoelperiode in de weg staat.")] bool InAfkoelperiode,
        [property: Description("De eerste dag waarop geen enkele afkoelperiode meer in de weg staat; ontbreekt als er geen is.")] DateOnly? VrijVanaf,
        [property: Description("Het antwoord in één zin.")] string Zin,
        [property: Description("Wat er, ook daarna, wordt gevraagd, zoals meerdere offertes.")] IReadOnlyList<Rechtsgevolg> Gevraagd,
        [property: Description("De ambten, het laatst neergelegde eerst.")] IReadOnlyList<Ambtsafkoeling> Ambten);

    internal sealed record Query(string Gemeente, Afkoelvraag Vraag) : IQuery<Afkoelantwoord>
    {
        // Those who employ, hire and nominate for the municipality, and the two who keep the registers.
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Vraag.Persoon).NotNull().WithErrorCode("verplicht").WithMessage("Vul 'persoon' in.");
            RuleFor(q => q.Vraag.Datum).NotNull().WithErrorCode("verplicht").WithMessage("Vul 'datum' in.")
                .GreaterThanOrEqualTo(new DateOnly(1900, 1, 1)).WithErrorCode("buitenBereik").WithMessage("'datum' ligt voor 1900.");
            RuleFor(q => q.Vraag.Soort).NotNull().WithErrorCode("verplicht").WithMessage("Vul 'soort' in.");
        }
    }

    internal sealed class Handler(RegistersDb db, IMediator mediator, Audit audit, TimeProvider clock) : IRequestHandler<Query, Afkoelantwoord>
    {
        public async Task<Afkoelantwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (id, datum, soort) = (request.Vraag.Persoon!.Value, request.Vraag.Datum!.Value, request.Vraag.Soort!.Value);
            var persoon = await mediator.Send(new BekijkBekleder(request.Gemeente, id), cancellationToken)
                ?? throw new Afgewezen(Reden.NietGevonden, "ambtsdragerOnbekend", "Deze persoon is hier niet bekend. Wie hier nooit een ambt had, staat niet bij de ambtsdragers.");
            var ambten = new List<Ambtsafkoeling>();
            foreach (var laatste in persoon.Perioden.Where(p => p.Van <= datum).GroupBy(p => p.Ambt).Select(g => g.MaxBy(p => p.TotEnMet ?? DateOnly.MaxValue)!))
            {
                ambten.Add(await Toets(request, laatste, cancellationToken));
            }

            await audit.Gelezen(db, request.Gemeente, nameof(BekijkAfkoeling), id.ToString(), cancellationToken);
            var vrij = ambten.Max(a => a.VrijVanaf);
            var uitkomst = ambten.Count == 0 ? Uitkomst.Toegestaan : ambten.Max(a => a.Uitkomst);
            return new Afkoelantwoord(
                id,
                persoon.Naam,
                datum,
                soort,
                uitkomst,
                vrij > datum,
                vrij,
                Zin(ambten, uitkomst, datum, vrij),
                [.. ambten.SelectMany(a => a.Toets.Gevolgen).Distinct()],
                [.. ambten.OrderByDescending(a => a.DatumAftreden ?? DateOnly.MaxValue)]);
        }

        private async Task<Ambtsafkoeling> Toets(Query request, Ambtsperiode periode, CancellationToken ct)
        {
            var (datum, soort, vandaag) = (request.Vraag.Datum!.Value, request.Vraag.Soort!.Value, clock.Vandaag());
            DateOnly? aftreden = periode.TotEnMet < datum ? periode.TotEnMet : null;
            var feiten = new Dictionary<string, object?>
            {
                ["aard"] = Naming.Of(soort),
                ["tussentijds"] = false,
                ["datumAftreden"] = aftreden,
                [soort == Vervolgsoort.BestuurVerbondenPartij ? "datumVoordracht" : "datumAanvang"] = datum,
                ["meerdereOffertes"] = request.Vraag.MeerdereOffertes,
            };
            // Who decides today on what comes later, decides by the rules of today.
            var toets = await mediator.Send(new ToetsFeiten(request.Gemeente, "vervolgfunctie", periode.Ambt, datum < vandaag ? datum : vandaag, feiten), ct);
            return new Ambtsafkoeling(periode.Ambt, aftreden, toets.Uitkomst, toets.Bevindingen.Max(b => b.VrijVanaf), toets);
        }

        private static string Zin(List<Ambtsafkoeling> ambten, Uitkomst uitkomst, DateOnly datum, DateOnly? vrij)
        {
            if (ambten.Count == 0)
            {
                return $"Deze persoon bekleedde op of voor {datum:yyyy-MM-dd} geen ambt; er is geen afkoelperiode.";
            }

            var nog = ambten.Where(a => a.DatumAftreden is null).Select(a => Naming.Of(a.Ambt)).ToList();
            var begin = nog.Count > 0
                ? $"Deze persoon is op {datum:yyyy-MM-dd} nog {string.Join(" en ", nog)}; van dat ambt is nog niet afgetreden."
                : vrij > datum ? $"Er geldt een afkoelperiode; vanaf {vrij:yyyy-MM-dd} staat die niet meer in de weg." : "Er staat geen afkoelperiode in de weg.";
            return $"{begin} {uitkomst switch
            {
                Uitkomst.Toegestaan => "Het kan.",
                Uitkomst.HandmatigBeoordelen => "Of het kan, moet iemand beoordelen; de bevindingen zeggen waarom.",
                Uitkomst.WeigerenAanbevolen => "Het wordt afgeraden.",
                Uitkomst.WeigerenVerplicht => "Het kan nu niet.",
            }}";
        }
    }

    private static readonly Afkoelantwoord Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000001"),
        "J. de Vries",
        new DateOnly(2024, 9, 1),
        Vervolgsoort.Inhuur,
        Uitkomst.WeigerenVerplicht,
        true,
        new DateOnly(2025, 5, 2),
        "Er geldt een afkoelperiode; vanaf 2025-05-02 staat die niet meer in de weg. Het kan nu niet.",
        [],
        [new Ambtsafkoeling(
            Ambt.Wethouder,
            new DateOnly(2024, 5, 1),
            Uitkomst.WeigerenVerplicht,
            new DateOnly(2025, 5, 2),
            new Toetsing("gm0106", "vervolgfunctie", Ambt.Wethouder, new DateOnly(2024, 9, 1), Uitkomst.WeigerenVerplicht, false, false, [], [], Functie.Gemeentesecretaris, false, [], [], [], []))]);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/afkoeling", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await Answer.Json(http, await mediator.Send(new Query(gemeente, Vraag.Lees<Afkoelvraag>(http)), ct)))
        .MetToken()
        .Operatie(nameof(BekijkAfkoeling), "Registers", "Zegt of een (oud-)ambtsdrager in dienst, ingehuurd of voorgedragen kan worden.", "Getoetst naar de gedragscode voor elk ambt dat de persoon heeft bekleed; het strengste geldt. Zegt ook tot wanneer, en wat er daarna wordt gevraagd. 'persoon', 'datum' en 'soort' zijn verplicht. Er wordt niets vastgelegd, behalve dat het is opgevraagd.")
        .Vraagt<Afkoelvraag>()
        .Geeft(200, "Het antwoord.", Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404);
}
