using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>
/// How complete the registers are in a year: of those who held an office, how many stand in it, how many stated that there
/// is nothing, how many said nothing. Counts for everyone, of public entries only; an empty register is then no riddle.
/// </summary>
internal static class ZoekVolledigheid
{
    internal sealed record Volledigheidsvraag(
        [Range(1900, 2200), Description("Het kalenderjaar; weglaten is: het vorige.")] int? Jaar = null,
        [MaxLength(50), Description("Alleen dit register.")] string? Register = null,
        [Description("Alleen dit ambt.")] Ambt? Ambt = null);

    [Description("Hoe volledig een register is voor een ambt in een jaar.")]
    internal sealed record Volledigheid(
        [property: Description("Het register.")] string Register,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("Het kalenderjaar.")] int Jaar,
        [property: Description("Hoeveel personen het ambt in dat jaar bekleedden.")] int Bekleders,
        [property: Description("Hoeveel van hen een openbare inschrijving hebben die in dat jaar telt.")] int MetInschrijving,
        [property: Description("Hoeveel van de anderen opgaven dat er niets te melden is.")] int NietsTeMelden,
        [property: Description("Hoeveel bevestigden dat wat er staat volledig is.")] int Bevestigd,
        [property: Description("Hoeveel niets hebben ingeschreven en niets hebben opgegeven.")] int ZonderOpgave);

    internal sealed record Query(string Gemeente, Volledigheidsvraag Vraag) : IQuery<Lijst<Volledigheid>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock, IReadOnlyList<Register> registers)
        {
            RuleFor(q => q.Vraag.Jaar).Must(jaar => jaar is null || jaar <= clock.Vandaag().Year)
                .WithErrorCode("inToekomst").WithMessage("'jaar' ligt in de toekomst.");
            RuleFor(q => q.Vraag.Register).Must(naam => naam is null || registers.Any(r => r.KentNulopgave && !r.Besloten && r.Naam == naam))
                .WithErrorCode("onbekendeWaarde").WithMessage($"'register' is een van: {string.Join(", ", registers.Where(r => r.KentNulopgave && !r.Besloten).Select(r => r.Naam))}.");
        }
    }

    internal sealed record Opgave(Guid Persoon, Opgavesoort Soort);

    internal sealed class Handler(RegistersDb db, IReadOnlyList<Register> registers, TimeProvider clock) : IRequestHandler<Query, Lijst<Volledigheid>>
    {
        public async Task<Lijst<Volledigheid>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var jaar = vraag.Jaar ?? clock.Vandaag().Year - 1;
            var items = new List<Volledigheid>();
            // A civil servant is not a public office-holder.
            foreach (var ambt in Enum.GetValues<Ambt>().Where(a => a != Ambt.Ambtenaar && (vraag.Ambt ?? a) == a))
            {
                var bekleders = (await Ingeschrevenen.Bekleders(db, gemeente, ambt, jaar, cancellationToken)).Select(b => b.Persoon).ToList();
                foreach (var register in registers.Where(r => bekleders.Count > 0 && r.KentNulopgave && !r.Besloten && (vraag.Register ?? r.Naam) == r.Naam))
                {
                    var met = await Ingeschrevenen.Met(db, gemeente, register, jaar, bekleders, alles: false, cancellationToken);
                    var opgaven = (await Opgaven(db, gemeente, register.Naam, ambt, jaar, cancellationToken)).ToLookup(o => o.Persoon, o => o.Soort);
                    var niets = bekleders.Count(p => !met.Contains(p) && opgaven[p].Contains(Opgavesoort.NietsTeMelden));
                    var bevestigd = bekleders.Count(p => opgaven[p].Contains(Opgavesoort.Bevestiging));
                    var zonder = bekleders.Count(p => !met.Contains(p) && !opgaven[p].Any());
                    items.Add(new Volledigheid(register.Naam, ambt, jaar, bekleders.Count, met.Count, niets, bevestigd, zonder));
                }
            }

            return new Lijst<Volledigheid>(items);
        }
    }

    internal static Task<IReadOnlyList<Opgave>> Opgaven(RegistersDb db, string gemeente, string register, Ambt ambt, int jaar, CancellationToken ct) => db.Query<Opgave>(
        "SELECT persoon, soort FROM registers.nulopgave WHERE gemeente = @Gemeente AND jaar = @Jaar AND register = @Register AND ambt = @Ambt AND ingetrokken_op IS NULL",
        new { Gemeente = gemeente, Jaar = jaar, Register = register, Ambt = Naming.Of(ambt) },
        ct);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/volledigheid", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Volledigheidsvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekVolledigheid), "Registers", "Geeft hoe volledig de registers zijn.", "Per register en ambt, als aantallen: wie ingeschreven staat, wie opgaf dat er niets te melden is, wie niets liet weten. In een register waarvan inschrijvingen doorlopen telt een inschrijving ook in latere jaren.")
        .Vraagt<Volledigheidsvraag>()
        .Geeft(200, "De volledigheid.", new Lijst<Volledigheid>([new Volledigheid("nevenfuncties", Ambt.Raadslid, 2023, 27, 22, 4, 19, 1)]), "ETag")
        .Weigert(400, 404);
}
