using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Eden;

/// <summary>Everyone in office on a day, and whether they took the oath for that office period. // 003-03, 004-06</summary>
internal static class ZoekEedstaten
{
    internal sealed record Staatvraag(
        [Range(1, 100), Description("Het grootste aantal personen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen dit ambt.")] Ambt? Ambt = null,
        [Description("De dag; weglaten is vandaag.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Staatvraag Vraag) : IQuery<Lijst<Eedstaat>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    [Description("Een ambt dat op die dag wordt bekleed, met of zonder eed.")]
    internal sealed record Eedstaat(
        [property: Description("Het id van de persoon.")] Guid Persoon,
        [property: Description("De naam.")] string Naam,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("De eerste dag van de ambtsperiode.")] DateOnly AmbtVan,
        [property: Description("Of er op die dag een eed voor deze ambtsperiode is afgelegd.")] bool EedAfgelegd,
        [property: Description("De eed; ontbreekt als die er niet is.")] Eed? Eed);

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Eedwet wet, Eedinzage inzage, IMediator mediator, Audit audit, Call call, TimeProvider clock) : IRequestHandler<Query, Lijst<Eedstaat>>
    {
        public async Task<Lijst<Eedstaat>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag, dag) = (request.Gemeente, request.Vraag, request.Vraag.Peildatum ?? clock.Vandaag());
            var beheert = await inzage.Beheert(gemeente, cancellationToken);
            var ambten = wet.Ambten.Where(a => a == (vraag.Ambt ?? a) && wet.Regel(a, dag) is { } regel && (regel.Openbaar == true || beheert.Contains(regel.Beheerder!))).ToList();
            if (ambten.Exists(a => !wet.Openbaar.Contains(a)))
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekEedstaten), "eedstaten", cancellationToken);
            }

            var personen = ambten.Count == 0 ? [] : await mediator.Send(new ZoekBekleders(gemeente, ambten, dag, dag, new Lijstvraag(1, vraag.Cursor).Na(call) ?? "", vraag.Limit + 1), cancellationToken);
            var page = personen.Take(vraag.Limit).ToList();
            var eden = page.Count == 0 ? [] : await db.Query<Eedinzage.Rij>(
                "SELECT beheerder, openbaar, gegevens FROM gedragscode.eed WHERE gemeente = @Gemeente AND datum <= @Dag AND persoon IN @Personen",
                new { Gemeente = gemeente, Dag = dag, Personen = page.Select(p => p.Persoon).ToList() },
                cancellationToken);
            var perPersoon = eden.Select(r => inzage.Toon(gemeente, r, beheert)).OfType<Eed>().ToLookup(e => e.Persoon);
            return new Lijst<Eedstaat>(
            [
                .. from p in page
                   from periode in p.Perioden
                   where ambten.Contains(periode.Ambt) && periode.Omvat(dag)
                   let eed = perPersoon[p.Persoon].FirstOrDefault(e => e.Ambt == periode.Ambt && periode.Omvat(e.AmbtVan))
                   select new Eedstaat(p.Persoon, p.Naam, periode.Ambt, periode.Van, eed is not null, eed?.Openbaar()),
            ])
            {
                Volgende = personen.Count > vraag.Limit ? page[^1].Sleutel : null,
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/eedstaten", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Staatvraag>(http)), ct)).Send(http, isPublic: !call.Aanroeper.Aangemeld))
        .Openbaar()
        .Operatie(nameof(ZoekEedstaten), "Eden", "Zegt wie in functie is en of de eed is afgelegd.", "Op naam geordend; een persoon met twee ambten staat er twee keer. Een ambt zonder eed is te zien. Ambtenaren ziet alleen wie hun eden beheert.")
        .Vraagt<Staatvraag>()
        .Geeft(200, "Een pagina ambten.", new Lijst<Eedstaat>([new Eedstaat(Eed.Voorbeeld.Persoon, "J. de Vries", Ambt.Raadslid, Eed.Voorbeeld.AmbtVan, true, Eed.Voorbeeld.Openbaar())]), "ETag", "Link")
        .Weigert(400, 404);
}
