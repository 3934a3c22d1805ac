using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Zittingsperioden;

/// <summary>Records a term of the council (by the griffier) or of the executive (by the gemeentesecretaris).</summary>
internal static class RegistreerZittingsperiode
{
    [Description("Een zittingsperiode van de raad of van het college.")]
    internal sealed record Invoer(
        [property: Required, Description("Van welk orgaan.")] Orgaan? Orgaan,
        [property: Required, Description("De eerste dag.")] DateOnly? Van,
        [property: Description("De laatste dag; laat weg zolang die niet vaststaat.")] DateOnly? TotEnMet);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Kaart<Invoer>>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Codekeuring.Volgorde(invoer.Van, invoer.TotEnMet, "totEnMet", context.Meld));
    }

    internal sealed class Handler(GedragscodeDb db, Zittingskalender kalender, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Command, Kaart<Invoer>>
    {
        public async Task<Kaart<Invoer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, id) = (request.Gemeente, request.Invoer, Guid.CreateVersion7());
            await bevoegdheid.Vereis(gemeente, [Beheerder(invoer.Orgaan!.Value)], cancellationToken);
            await kalender.VereisVrij(gemeente, id, invoer, cancellationToken);
            await db.Execute(
                "INSERT INTO gedragscode.zittingsperiode (gemeente, id, orgaan, van, tot_en_met, versie) VALUES (@Gemeente, @Id, @Orgaan, @Van, @TotEnMet, 1)",
                new { Gemeente = gemeente, Id = id, Orgaan = Naming.Of(invoer.Orgaan.Value), invoer.Van, TotEnMet = invoer.TotEnMet ?? DateOnly.MaxValue },
                cancellationToken);
            call.Noteer(id.ToString(), "orgaan", "van", "totEnMet");
            return new Kaart<Invoer>(id, 1, invoer);
        }
    }

    /// <summary>Who keeps the terms of a body.</summary>
    internal static string Beheerder(Orgaan orgaan) => orgaan == Orgaan.Raad ? Rol.Griffier : Rol.Gemeentesecretaris;

    internal static readonly Kaart<Invoer> Voorbeeld = new(Guid.Parse("01920000-0000-7000-8000-000000000010"), 1, new Invoer(Orgaan.Raad, new DateOnly(2022, 3, 30), new DateOnly(2026, 3, 24)));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/zittingsperioden", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerZittingsperiode), "Zittingsperioden", "Legt een zittingsperiode vast.", "De griffier doet dat voor de raad, de gemeentesecretaris voor het college. Perioden van hetzelfde orgaan overlappen niet.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Vastgelegd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
