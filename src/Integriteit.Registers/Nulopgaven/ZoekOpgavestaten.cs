using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>For a keeper: person by person, who stands in a register for a year, who stated something, and who did neither.</summary>
internal static class ZoekOpgavestaten
{
    internal sealed record Staatvraag(
        [MaxLength(50), Description("Het register.")] string? Register = null,
        [Description("Het ambt.")] Ambt? Ambt = null,
        [Range(1900, 2200), Description("Het kalenderjaar; weglaten is: het vorige.")] int? Jaar = null,
        [Range(1, 100), Description("Het grootste aantal personen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null);

    [Description("Wat één ambtsdrager over een register in een jaar heeft laten weten.")]
    internal sealed record Opgavestaat(
        [property: Description("Het id van de persoon.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("Of er een inschrijving is die in dat jaar telt.")] bool Ingeschreven,
        [property: Description("Wat is opgegeven, elk hoogstens één keer.")] IReadOnlyList<Opgavesoort> Opgaven,
        [property: Description("Of de opgave 'niets te melden' niet meer klopt, omdat er sindsdien iets is ingeschreven.")] bool Achterhaald);

    internal sealed record Query(string Gemeente, Staatvraag Vraag) : IQuery<Lijst<Opgavestaat>>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock, IReadOnlyList<Register> registers)
        {
            RuleFor(q => q.Vraag.Register).Must(naam => registers.Any(r => r.KentNulopgave && r.Naam == naam))
                .WithErrorCode("onbekendeWaarde").WithMessage($"Geef 'register'; het is een van: {string.Join(", ", registers.Where(r => r.KentNulopgave).Select(r => r.Naam))}.");
            RuleFor(q => q.Vraag.Ambt).NotNull().WithErrorCode("verplicht").WithMessage("Geef 'ambt'.");
            RuleFor(q => q.Vraag.Jaar).Must(jaar => jaar is null || jaar <= clock.Vandaag().Year)
                .WithErrorCode("inToekomst").WithMessage("'jaar' ligt in de toekomst.");
        }
    }

    internal sealed class Handler(RegistersDb db, Inzage inzage, IReadOnlyList<Register> registers, IMediator mediator, TimeProvider clock, Audit audit, Call call) : IRequestHandler<Query, Lijst<Opgavestaat>>
    {
        public async Task<Lijst<Opgavestaat>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var (ambt, jaar, register) = (vraag.Ambt!.Value, vraag.Jaar ?? clock.Vandaag().Year - 1, registers.First(r => r.Naam == vraag.Register));
            var beheerder = await Ingeschrevenen.Beheerder(mediator, gemeente, register, ambt, jaar, clock.Vandaag(), cancellationToken);
            var bekleders = new List<Ingeschrevenen.Bekleding>();
            foreach (var bekleder in await Ingeschrevenen.Bekleders(db, gemeente, ambt, jaar, cancellationToken))
            {
                if (inzage.Zelf(gemeente, bekleder.Persoon) || await inzage.Beheert(gemeente, beheerder, bekleder.Persoon, cancellationToken))
                {
                    bekleders.Add(bekleder);
                }
            }

            var met = await Ingeschrevenen.Met(db, gemeente, register, jaar, [.. bekleders.Select(b => b.Persoon)], alles: true, cancellationToken);
            var opgaven = (await ZoekVolledigheid.Opgaven(db, gemeente, register.Naam, ambt, jaar, cancellationToken)).ToLookup(o => o.Persoon, o => o.Soort);
            await audit.Gelezen(db, gemeente, nameof(ZoekOpgavestaten), register.Naam, cancellationToken);
            return new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(
                bekleders.Select(b => new Opgavestaat(
                    b.Persoon, b.Naam, met.Contains(b.Persoon), [.. opgaven[b.Persoon].Distinct().Order()], met.Contains(b.Persoon) && opgaven[b.Persoon].Contains(Opgavesoort.NietsTeMelden))),
                s => $"{Woorden.Vouw(s.Naam)} {s.Persoon:N}",
                call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/opgavestaten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Staatvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekOpgavestaten), "Registers", "Geeft per persoon wat over een register is opgegeven.", "Voor de beheerder van het register: wie ingeschreven staat, wie iets opgaf en wie nog niets liet weten, op naam geordend. Een ander ziet alleen zichzelf.")
        .Vraagt<Staatvraag>()
        .Geeft(200, "Een pagina personen.", new Lijst<Opgavestaat>([new Opgavestaat(Nulopgave.Voorbeeld.Persoon, "J. de Vries", false, [Opgavesoort.NietsTeMelden], false)]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
