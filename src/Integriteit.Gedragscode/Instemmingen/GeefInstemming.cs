using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Instemmingen;

/// <summary>A member of the council commits to the code for this term: in person, or recorded by the griffier. // 001-13</summary>
internal static class GeefInstemming
{
    [Description("Een instemming met een gedragscode.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(100), Description("De sleutel van de gedragscode.")] string? Code,
        [property: Required, MaxLength(50), Description("De versie; die is op die dag in werking.")] string? Versie,
        [property: Description("Het raadslid, als de griffier het vastlegt; weglaten is: ikzelf.")] Guid? Persoon,
        [property: Description("De dag, als de griffier het vastlegt; weglaten is vandaag.")] DateOnly? Datum);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Instemming>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Ambtsdrager);
    }

    [Description("Een instemming zoals die is vastgelegd.")]
    internal sealed record Instemming(
        [property: Description("Het raadslid.")] Guid Persoon,
        [property: Description("De zittingsperiode van de raad.")] Guid Zittingsperiode,
        [property: Description("De sleutel van de gedragscode.")] string Code,
        [property: Description("De versie.")] string Versie,
        [property: Description("De dag.")] DateOnly Datum,
        [property: Description("Wie het vastlegde: zelf of griffier.")] string Door);

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zittingskalender kalender, Bevoegdheid bevoegdheid, IMediator mediator, Call call, TimeProvider clock) : IRequestHandler<Command, Instemming>
    {
        public async Task<Instemming> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, vandaag) = (request.Gemeente, request.Invoer, clock.Vandaag());
            var ik = call.Aanroeper.PersoonIn(gemeente);
            var (persoon, dag) = (invoer.Persoon ?? ik, invoer.Datum ?? vandaag);
            var zelf = persoon is not null && persoon == ik && dag == vandaag;
            if (!zelf)
            {
                await bevoegdheid.Vereis(gemeente, [Rol.Griffier], cancellationToken);
            }

            var code = (await codes.Van(db, gemeente, cancellationToken)).FirstOrDefault(c => c.Code == invoer.Code);
            var versie = code?.Versies!.FirstOrDefault(v => v.Versie == invoer.Versie);
            List<Fout> fouten =
            [
                .. persoon is null ? [new Fout("persoon", "verplicht", "Vul 'persoon' in: uw token noemt geen persoon.")] : Array.Empty<Fout>(),
                .. dag > vandaag ? [new Fout("datum", "toekomst", "Deze dag moet nog komen.")] : Array.Empty<Fout>(),
                .. code is null ? [new Fout("code", "onbekend", $"Deze gemeente heeft geen gedragscode '{invoer.Code}'.")] : Array.Empty<Fout>(),
                .. code is not null && versie is null ? [new Fout("versie", "onbekend", "Deze versie is er niet.")] : Array.Empty<Fout>(),
            ];
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            if (!code!.Doelgroep!.Contains(Ambt.Raadslid) || Bronnen.Versie(code, dag) != versie)
            {
                throw new Afgewezen(Reden.Conflict, "codeNietInWerking", $"Versie '{invoer.Versie}' van '{invoer.Code}' is op {dag:yyyy-MM-dd} niet in werking voor raadsleden.");
            }

            if (await mediator.Send(new BekijkBekleder(gemeente, persoon!.Value), cancellationToken) is not { } bekleder || !bekleder.Bekleedt(Ambt.Raadslid, dag))
            {
                throw new Afgewezen(Reden.Conflict, "geenRaadslid", $"Deze persoon is op {dag:yyyy-MM-dd} geen raadslid.");
            }

            var periode = await kalender.Op(gemeente, Orgaan.Raad, dag, cancellationToken)
                ?? throw new Afgewezen(Reden.Conflict, "geenZittingsperiode", $"Er is geen zittingsperiode van de raad vastgelegd waarin {dag:yyyy-MM-dd} valt.");
            var instemming = new Instemming(persoon.Value, periode.Id, invoer.Code!, invoer.Versie!, dag, zelf ? "zelf" : Rol.Griffier);
            if (await db.Execute(
                """
                INSERT INTO gedragscode.instemming (gemeente, zittingsperiode, code, versie, persoon, datum, door, vastgelegd_op)
                SELECT @Gemeente, @Zittingsperiode, @Code, @Versie, @Persoon, @Datum, @Door, @Nu
                WHERE NOT EXISTS (SELECT 1 FROM gedragscode.instemming
                  WHERE gemeente = @Gemeente AND zittingsperiode = @Zittingsperiode AND code = @Code AND versie = @Versie AND persoon = @Persoon)
                """,
                new { Gemeente = gemeente, instemming.Zittingsperiode, instemming.Code, instemming.Versie, instemming.Persoon, instemming.Datum, instemming.Door, Nu = clock.GetUtcNow() },
                cancellationToken) == 0)
            {
                throw new Afgewezen(Reden.Conflict, "alIngestemd", "Dit raadslid heeft in deze zittingsperiode al met deze versie ingestemd.");
            }

            call.Noteer(persoon.Value.ToString(), "code", "versie", "zittingsperiode");
            return instemming;
        }
    }

    internal static readonly Instemming Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000001"), Guid.Parse("01920000-0000-7000-8000-000000000010"), "bestuurders-en-volksvertegenwoordigers", "1", new DateOnly(2022, 5, 12), "zelf");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/instemmingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(GeefInstemming), "Instemmingen", "Legt vast dat een raadslid instemt met de gedragscode.", "Door het raadslid zelf, of door de griffier. Eén keer per versie en zittingsperiode.")
        .Neemt(new Invoer(Voorbeeld.Code, Voorbeeld.Versie, null, null))
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
