using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>Records what the college decided on the side income of a person over a year, also at zero. // 003-10, Rechtspositiebesluit 3.2.3</summary>
internal static class StelVerrekeningVast
{
    [Description("Waarop de verrekening berust, en het besluit van het college.")]
    internal sealed record Invoer(
        [property: Required, Description("Waarop de verrekening berust.")] Verrekengrond? Gegevens,
        [property: Required, Description("Het besluit van het college.")] Verrekenbesluit? Besluit);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Gedaan>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    /// <summary>What a repeated request is answered with: an id, so that no amount is remembered by a key.</summary>
    internal sealed record Gedaan(Guid Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => invoer.Gegevens?.Keur("gegevens.", context.Meld));
    }

    internal sealed class Handler(RegistersDb db, Verrekendossiers dossiers, Call call) : IRequestHandler<Command, Gedaan>
    {
        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            await dossiers.VereisBesluit(gemeente, invoer.Gegevens!.Persoon!.Value, cancellationToken);
            var (naam, grond, berekening) = await dossiers.BerekenBesluit(gemeente, invoer, "", cancellationToken);
            var verrekening = new Verrekening(Guid.CreateVersion7(), 1, naam, grond, berekening, invoer.Besluit!);
            if (await db.Execute(
                """
                INSERT INTO registers.verrekening (gemeente, id, sleutel, versie, persoon, jaar, gegevens)
                SELECT @Gemeente, @Id, @Sleutel, @Versie, @Persoon, @Jaar, @Gegevens
                WHERE NOT EXISTS (SELECT 1 FROM registers.verrekening WHERE gemeente = @Gemeente AND persoon = @Persoon AND jaar = @Jaar)
                """,
                verrekening.Rij(gemeente),
                cancellationToken) == 0)
            {
                throw new Afgewezen(Reden.Conflict, "verrekeningBestaat", $"Over {invoer.Gegevens.Jaar} is voor deze persoon al een verrekening vastgesteld. Verbeter die, met een reden.");
            }

            await dossiers.Bewaar(gemeente, verrekening, null, cancellationToken);
            call.Noteer(verrekening.Id.ToString(), "gegevens", "berekening", "besluit");
            return new Gedaan(verrekening.Id);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/verrekeningen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await (await mediator.Send(new BekijkVerrekening.Query(gemeente, gedaan.Id), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(StelVerrekeningVast), "Verrekeningen", "Legt vast wat het college over neveninkomsten besloot.", "Door de gemeentesecretaris, voor een persoon over een jaar dat voorbij is; ook als er niets te verrekenen is. De berekening volgt uit de gegevens. Zolang een opgave nog kan komen, kan het niet.")
        .Neemt(() => new Invoer(Verrekening.Voorbeeld.Gegevens, Verrekening.Voorbeeld.Besluit))
        .Geeft(201, "Vastgelegd.", () => Verrekening.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
