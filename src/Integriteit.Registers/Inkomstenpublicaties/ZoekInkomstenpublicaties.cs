using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Verrekeningen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inkomstenpublicaties;

/// <summary>
/// The pay from side jobs that the law makes public: of a full-time wethouder and of a burgemeester, a year at a time. The
/// register itself stays closed; nothing of the offset is here. // Gemeentewet 41b(4), 41b(5), 67(3)
/// </summary>
internal static class ZoekInkomstenpublicaties
{
    internal sealed record Publicatievraag(
        [Range(1900, 2200), Description("Het kalenderjaar; weglaten is: het vorige.")] int? Jaar = null,
        [Description("Alleen inkomsten van deze persoon (id van de ambtsdrager).")] Guid? Persoon = null,
        [Range(1, 100), Description("Het grootste aantal inkomsten in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null);

    [Description("Inkomsten uit één nevenfunctie in een jaar, zoals de wet ze openbaar maakt.")]
    internal sealed record Inkomstenpublicatie(
        [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
        [property: Description("De naam, zoals die bij het opgeven was.")] string Naam,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("Het kalenderjaar.")] int Jaar,
        [property: Description("Het id van de nevenfunctie in het register nevenfuncties.")] Guid? Nevenfunctie,
        [property: Description("Wat de nevenfunctie is.")] string Omschrijving,
        [property: Description("De organisatie.")] string? Organisatie,
        [property: Description("Of de functie ambtshalve wordt vervuld; de vergoeding is dan voor de gemeente.")] bool Ambtshalve,
        [property: Description("De inkomsten in euro's: het loon in de zin van artikel 9 van de Wet op de loonbelasting 1964, zonder eindheffingsbestanddelen.")] Bedrag Inkomsten,
        [property: Description("Of de inkomsten vaststaan of zijn geschat.")] Bedragsoort BedragSoort);

    internal sealed record Query(string Gemeente, Publicatievraag Vraag) : IQuery<Lijst<Inkomstenpublicatie>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(RegistersDb db, Oordelen oordelen, TimeProvider clock, Call call) : IRequestHandler<Query, Lijst<Inkomstenpublicatie>>
    {
        public async Task<Lijst<Inkomstenpublicatie>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            var openbaar = new List<(long Sleutel, Inkomstenpublicatie Regel)>();
            foreach (var b in await Neveninkomstboek.Van(db, request.Gemeente, vraag.Persoon, vraag.Jaar ?? clock.Vandaag().Year - 1, cancellationToken))
            {
                if ((await oordelen.Lees(request.Gemeente, b.Toets, cancellationToken)).Publiceren)
                {
                    var g = b.Gegevens;
                    openbaar.Add((b.Sleutel, new Inkomstenpublicatie(g.Persoon!.Value, b.Naam, g.Ambt!.Value, g.Jaar!.Value, g.Nevenfunctie, g.Omschrijving!, g.Organisatie, g.Ambtshalve!.Value, g.Inkomsten!.Value, g.BedragSoort!.Value)));
                }
            }

            var pagina = new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(openbaar, p => $"{p.Sleutel:D19}", call);
            return new Lijst<Inkomstenpublicatie>([.. pagina.Items.Select(p => p.Regel)]) { Volgende = pagina.Volgende };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/inkomstenpublicaties", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Publicatievraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekInkomstenpublicaties), "Registers", "Geeft de inkomsten uit nevenfuncties die openbaar zijn.", "Per jaar, van wie de wet of de gedragscode dat eist: een wethouder in voltijd en de burgemeester. Het register neveninkomsten zelf is besloten; het bedrag voor de verrekening staat hier niet.")
        .Vraagt<Publicatievraag>()
        .Geeft(200, "Een pagina inkomsten.", new Lijst<Inkomstenpublicatie>([new Inkomstenpublicatie(Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", Ambt.Wethouder, 2024, null, "Lid van de raad van toezicht", "Zorggroep De Linde", false, new Bedrag(2_000_000), Bedragsoort.Exact)]), "ETag", "Link")
        .Weigert(400, 404);
}
