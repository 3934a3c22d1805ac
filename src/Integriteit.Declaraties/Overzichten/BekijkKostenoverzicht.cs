using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Facturen;
using Integriteit.Declaraties.Publicaties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Overzichten;

/// <summary>
/// The month as it stands: loans, invoices and claims side by side, with the share of claims as a figure, for those whose
/// costs the caller keeps. What of it is public, the publication of the month and the list of facilities say. // 003-25
/// </summary>
internal static class BekijkKostenoverzicht
{
    [Description("Wat een ambtsdrager in de maand had, naar de wijze van verstrekken.")]
    internal sealed record Kostenregel(
        [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("Hoe de kosten zijn gedragen.")] Kostenladder Ladder);

    [Description("De kosten van een maand.")]
    internal sealed record Kostenoverzicht(
        [property: Description("De maand.")] string Maand,
        [property: Description("Alles samen, van wie hier staat.")] Kostenladder Totaal,
        [property: Description("Per ambtsdrager en ambt.")] IReadOnlyList<Kostenregel> Items);

    internal sealed record Query(string Gemeente, string Maand) : IQuery<Kostenoverzicht>
    {
        public static Toegang Toegang => Factuurrecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(q => q.Maand).Must(m => Publicaties.Maand.Probeer(m, out _)).WithErrorCode("ongeldig").WithMessage("Een maand is een jaar en een maand, zoals 2024-05.");
            RuleFor(q => q.Maand).Must(m => !Publicaties.Maand.Probeer(m, out var maand) || maand.Begin <= clock.Vandaag()).WithErrorCode("inToekomst").WithMessage("Deze maand is nog niet begonnen.");
        }
    }

    internal sealed class Handler(DeclaratiesDb db, Kostenladders ladders, Factuurrecht recht, Beheerbepaling beheer, Audit audit) : IRequestHandler<Query, Kostenoverzicht>
    {
        public async Task<Kostenoverzicht> Handle(Query request, CancellationToken cancellationToken)
        {
            var gemeente = request.Gemeente;
            Publicaties.Maand.Probeer(request.Maand, out var maand);
            var kring = await recht.Kring(gemeente, cancellationToken);
            var regels = new List<Kostenregel>();
            foreach (var persoon in await ladders.Van(gemeente, maand, openbaar: false, cancellationToken))
            {
                // Who has loans only has no costs that stand under someone yet.
                var beheerders = persoon.Beheerders.Count > 0 ? persoon.Beheerders : [await beheer.Van(gemeente, persoon.Persoon, persoon.Ambt, maand.Einde, cancellationToken)];
                if (beheerders.All(b => kring.Ziet(persoon.Persoon, b)))
                {
                    regels.Add(new Kostenregel(persoon.Persoon, persoon.Naam, persoon.Ambt, persoon.Ladder));
                }
            }

            await audit.Gelezen(db, gemeente, nameof(BekijkKostenoverzicht), request.Maand, cancellationToken);
            return new Kostenoverzicht(request.Maand, regels.Select(r => r.Ladder).Aggregate(Kostenladder.Niets, (a, b) => a + b), regels);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/kostenoverzichten/{maand}", async (HttpContext http, string gemeente, string maand, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Query(gemeente, maand), ct));
        })
        .MetToken()
        .Operatie(nameof(BekijkKostenoverzicht), "Declaratieoverzichten", "Geeft de kosten van een maand.", "Bruikleen, facturen en declaraties naast elkaar, met het aandeel van declaraties als getal: dat hoort zo klein mogelijk te zijn. Van uzelf, van wie u de kosten beheert, en voor de administratie en de controleur van allen. Declaraties en facturen tellen in de maand waarin is betaald.")
        .Geeft(200, "Het overzicht.", new Kostenoverzicht("2024-05", Voorbeeld, [new Kostenregel(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, Voorbeeld)]), "ETag")
        .Weigert(400, 401, 403, 404);

    private static Kostenladder Voorbeeld => new(new Laddertrede(1, new Bedrag(124900)), new Laddertrede(1, new Bedrag(48400)), new Laddertrede(2, new Bedrag(6050)));
}
