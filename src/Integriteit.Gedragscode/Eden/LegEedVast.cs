using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>Records that the holder of an office took the oath. // 002-02, 003-03, 004-06</summary>
internal static class LegEedVast
{
    [Description("De gedragscode die werd uitgereikt.")]
    internal sealed record UitgereikteCode(
        [property: Required, MaxLength(100), Description("De sleutel van de gedragscode.")] string? Code,
        [property: Required, MaxLength(50), Description("De versie.")] string? Versie);

    [Description("Een eed, verklaring en belofte, of ambtseed zoals die is afgelegd.")]
    internal sealed record Invoer(
        [property: Required, Description("Het id van de persoon.")] Guid? Persoon,
        [property: Required, Description("Het ambt.")] Ambt? Ambt,
        [property: Required, Description("Een dag in de ambtsperiode, bij voorkeur de eerste.")] DateOnly? AmbtVan,
        [property: Required, Description("De vorm.")] Eedvorm? Vorm,
        [property: Required, Description("De taal.")] Eedtaal? Taal,
        [property: Required, MaxLength(50), Description("De sleutel van de tekst die is uitgesproken.")] string? Tekst,
        [property: Required, Description("De dag waarop het gebeurde.")] DateOnly? Datum,
        [property: Required, Description("In welke vergadering.")] Eedvergadering? Vergadering,
        [property: Required, Description("In wiens handen.")] Eedontvanger? InHandenVan,
        [property: Description("De gedragscode die werd uitgereikt; verplicht waar de tekst die noemt.")] UitgereikteCode? UitgereikteCode);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Eed>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Eedkeuring keuring, Call call, TimeProvider clock) : IRequestHandler<Command, Eed>
    {
        public async Task<Eed> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, id) = (request.Gemeente, request.Invoer, Guid.CreateVersion7());
            var (regel, naam) = await keuring.Keur(gemeente, id, invoer, cancellationToken);
            var eed = Eed.Van(id, 1, naam, invoer);
            await db.Execute(
                """
                INSERT INTO gedragscode.eed (gemeente, id, sleutel, versie, persoon, ambt, ambt_van, datum, openbaar, beheerder, gegevens)
                VALUES (@Gemeente, @Id, @Sleutel, @Versie, @Persoon, @Ambt, @AmbtVan, @Datum, @Openbaar, @Beheerder, @Gegevens)
                """,
                eed.Rij(gemeente, regel),
                cancellationToken);
            await keuring.Bewaar(gemeente, eed, null, cancellationToken);
            await db.Publish(gemeente, new EedAfgelegd(id, 1, invoer.Persoon!.Value, invoer.Ambt!.Value, invoer.AmbtVan!.Value, invoer.Datum!.Value) { Gemeente = gemeente }, clock.GetUtcNow(), cancellationToken);
            call.Noteer(id.ToString(), "persoon", "ambt", "datum", "vorm", "tekst", "uitgereikteCode");
            return eed;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/eden", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegEedVast), "Eden", "Legt een eed of belofte vast.", "Door de griffier voor wie die in de raad aflegt, door de gemeentesecretaris voor de ambtelijke organisatie. In welke vorm, welke vergadering en in wiens handen volgt uit de wet voor dat ambt.")
        .Neemt(Eed.Voorbeeld.Gegevens!)
        .Geeft(201, "Vastgelegd.", Eed.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
