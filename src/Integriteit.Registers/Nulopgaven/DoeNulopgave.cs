using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>States that there is nothing to report in a year, or that what is reported is complete: an empty register says neither.</summary>
internal static class DoeNulopgave
{
    [Description("Wat iemand opgeeft over een register in een jaar.")]
    internal sealed record Invoer(
        [property: Required, Description("Het id van de ambtsdrager.")] Guid? Persoon,
        [property: Required, Description("Het ambt.")] Ambt? Ambt,
        [property: Required, MaxLength(50), Description("Het register, zoals 'nevenfuncties'.")] string? Register,
        [property: Required, Range(1900, 2200), Description("Het kalenderjaar.")] int? Jaar,
        [property: Required, Description("Niets te melden, of een bevestiging dat wat er staat klopt en volledig is.")] Opgavesoort? Soort,
        [property: MaxLength(1000), Description("Een toelichting; alleen voor de persoon zelf en de beheerder.")] string? Toelichting);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Antwoord>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed record Antwoord(Nulopgave Nulopgave, int Versie);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock, IReadOnlyList<Register> registers)
        {
            var namen = registers.Where(r => r.KentNulopgave).Select(r => r.Naam).ToList();
            RuleFor(c => c.Invoer.Register).Must(r => r is null || namen.Contains(r)).OverridePropertyName("register")
                .WithErrorCode("onbekendeWaarde").WithMessage($"'register' is een van: {string.Join(", ", namen)}.");
            RuleFor(c => c.Invoer.Jaar).Must(jaar => jaar is null || jaar <= clock.Vandaag().Year).OverridePropertyName("jaar")
                .WithErrorCode("inToekomst").WithMessage("'jaar' ligt in de toekomst.");
        }
    }

    internal sealed class Handler(RegistersDb db, Inzage inzage, IReadOnlyList<Register> registers, IMediator mediator, TimeProvider clock, Call call) : IRequestHandler<Command, Antwoord>
    {
        public async Task<Antwoord> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, i) = (request.Gemeente, request.Invoer);
            var register = registers.First(r => r.Naam == i.Register);
            var (persoon, ambt, jaar) = (i.Persoon!.Value, i.Ambt!.Value, i.Jaar!.Value);
            var beheerder = await Ingeschrevenen.Beheerder(mediator, gemeente, register, ambt, jaar, clock.Vandaag(), cancellationToken);
            if (!inzage.Zelf(gemeente, persoon) && !await inzage.Beheert(gemeente, beheerder, persoon, cancellationToken))
            {
                throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Alleen de persoon zelf en de beheerder van dit register ({beheerder}) kunnen dit opgeven.");
            }

            var bekleder = await mediator.Send(new BekijkBekleder(gemeente, persoon), cancellationToken)
                ?? throw new OngeldigeInvoer([new Fout("persoon", "onbekendePersoon", "Deze persoon is hier niet bekend. Leg de persoon eerst vast bij de ambtsdragers.")]);
            if (!bekleder.Perioden.Any(p => p.Ambt == ambt && p.Van <= new DateOnly(jaar, 12, 31) && (p.TotEnMet ?? DateOnly.MaxValue) >= new DateOnly(jaar, 1, 1)))
            {
                throw new Afgewezen(Reden.Conflict, "ambtNietBekleed", $"Deze persoon was in {jaar} geen {Naming.Of(ambt)}.");
            }

            var staat = (await Ingeschrevenen.Met(db, gemeente, register, jaar, [persoon], alles: true, cancellationToken)).Count > 0;
            if (staat && i.Soort == Opgavesoort.NietsTeMelden)
            {
                throw new Afgewezen(Reden.Conflict, "nietLeeg", $"Er staat al iets over {jaar} in {register.Naam}: 'niets te melden' klopt dan niet. Klopt wat er staat, kies dan 'bevestiging'.");
            }

            var rij = new Nulopgaverij(Guid.CreateVersion7(), persoon, ambt, register.Naam, jaar, i.Soort!.Value, beheerder, clock.GetUtcNow(), i.Toelichting, null, null, 1);
            await db.Execute(
                """
                INSERT INTO registers.nulopgave (gemeente, id, persoon, ambt, register, jaar, soort, beheerder, opgegeven_op, toelichting, versie)
                VALUES (@Gemeente, @Id, @Persoon, @Ambt, @Register, @Jaar, @Soort, @Beheerder, @OpgegevenOp, @Toelichting, 1)
                """,
                new { Gemeente = gemeente, rij.Id, rij.Persoon, Ambt = Naming.Of(rij.Ambt), rij.Register, rij.Jaar, Soort = Naming.Of(rij.Soort), rij.Beheerder, rij.OpgegevenOp, rij.Toelichting },
                cancellationToken);
            await db.Publish(gemeente, new NulopgaveGewijzigd(rij.Id, rij.Register, ambt, jaar) { Gemeente = gemeente }, rij.OpgegevenOp, cancellationToken);
            call.Noteer(rij.Id.ToString(), "soort");
            return new Antwoord(rij.Als(), 1);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/nulopgaven", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Nulopgave, 201, IfMatch.Tag(gedaan.Versie, Weergaven.Volledig), $"{http.Request.Path}/{gedaan.Nulopgave.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(DoeNulopgave), "Registers", "Geeft op dat er in een jaar niets te melden is, of dat wat er staat volledig is.", "Door de persoon zelf, of door de beheerder van het register namens hem of haar. Een leeg register zegt niet of er niets is; deze opgave wel. Staat er over dat jaar al iets, dan kan alleen een bevestiging. De laatste opgave die niet is ingetrokken telt.")
        .Neemt(new Invoer(Nulopgave.Voorbeeld.Persoon, Ambt.Raadslid, "nevenfuncties", 2023, Opgavesoort.NietsTeMelden, null))
        .Geeft(201, "Opgegeven.", Nulopgave.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
