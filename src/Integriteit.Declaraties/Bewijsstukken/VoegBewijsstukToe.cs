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

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>Takes in a piece of evidence, for a claim or an invoice that will name it. // 000-23, 003-26</summary>
internal static class VoegBewijsstukToe
{
    /// <summary>Pieces that one person can have loose; so that nobody fills the disk with what belongs nowhere.</summary>
    private const int Losse = 200;

    internal sealed record Bewijsvraag(
        [MaxLength(200), Description("De naam van het bestand; de uitgang telt niet, die volgt uit de inhoud.")] string? Naam = null);

    /// <param name="Ontvangen">What came in; null when it was not read, since something else is wrong.</param>
    internal sealed record Command(string Gemeente, string? Naam, Ontvangen? Ontvangen) : ICreation<Bewijsstuk>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten, Rol.Administratie]);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(DeclaratiesDb db, Call call, TimeProvider clock) : IRequestHandler<Command, Bewijsstuk>
    {
        public async Task<Bewijsstuk> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, bestand) = (request.Gemeente, request.Ontvangen!);
            var persoon = call.Aanroeper.PersoonIn(gemeente);
            if (persoon is not null && await db.Single<int>("SELECT COUNT(*) FROM declaraties.bewijsstuk WHERE gemeente = @Gemeente AND persoon = @Persoon AND houder IS NULL AND verwijderd_op IS NULL", new { Gemeente = gemeente, Persoon = persoon }, cancellationToken) >= Losse)
            {
                throw new Afgewezen(Reden.Conflict, "teVeelLosseBewijsstukken", $"Er zijn al {Losse} bewijsstukken die bij geen declaratie horen. Verwijder wat niet nodig is.");
            }

            var bewijs = new Bewijs(bestand.Id, persoon, bestand.Soort.Naam(request.Naam), bestand.Soort, bestand.Omvang, bestand.Sha256, clock.GetUtcNow(), null);
            await db.Execute(
                """
                INSERT INTO declaraties.bewijsstuk (gemeente, id, persoon, naam, soort, omvang, sha256, ontvangen_op, is_factuur)
                VALUES (@Gemeente, @Id, @Persoon, @Naam, @Soort, @Omvang, @Sha256, @OntvangenOp, @IsFactuur)
                """,
                new { Gemeente = gemeente, bewijs.Id, bewijs.Persoon, bewijs.Naam, Soort = Naming.Of(bewijs.Soort), bewijs.Omvang, bewijs.Sha256, bewijs.OntvangenOp, IsFactuur = false },
                cancellationToken);
            call.Noteer(bewijs.Id.ToString(), "naam", "soort", "omvang", "sha256");
            return Bewijsstuk.Van(bewijs);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/bewijsstukken", async (HttpContext http, string gemeente, IMediator mediator, Call call, Ontvangst ontvangst, IBewijsopslag opslag) =>
        {
            var naam = Vraag.Lees<Bewijsvraag>(http).Naam;
            // A file is taken in only of who may send one, and when nothing else is wrong.
            var neem = call.Fouten.Count == 0 && call.Aanroeper.Gemeente == gemeente && Command.Toegang.Rollen.Any(call.Aanroeper.Rollen.Contains);
            var ontvangen = neem ? await ontvangst.Neem(http, gemeente) : null;
            Bewijsstuk gedaan;
            try
            {
                gedaan = await mediator.Send(new Command(gemeente, naam, ontvangen), http.RequestAborted);
            }
            catch (Exception fout) when (ontvangen is not null && fout is OngeldigeInvoer or Afgewezen { Reden: not Reden.Onzeker })
            {
                // Of anything else it is not sure that nothing was kept: then what clears up looks later.
                await opslag.Verwijder(gemeente, ontvangen!.Id, CancellationToken.None);
                throw;
            }

            // A repeated request gets its first answer; what came in this time is not needed.
            await (gedaan.Id == ontvangen!.Id ? opslag.Voltooi(gemeente, gedaan.Id, CancellationToken.None) : opslag.Verwijder(gemeente, ontvangen.Id, CancellationToken.None));
            await Answer.Json(http, gedaan, 201, location: $"{http.Request.Path}/{gedaan.Id}");
        })
        .MetToken().NeemtSleutel().NeemtTot(Ontvangst.Grens)
        .Operatie(nameof(VoegBewijsstukToe), "Bewijsstukken", "Stuurt een bewijsstuk in.", "Het bestand zelf als body: een PDF, JPEG, PNG of HEIC van ten hoogste 10 MB. Wat het is, wordt aan de inhoud gezien. Het blijft los tot een declaratie of factuur het noemt; daarna kan het niet meer weg. Twee keer hetzelfde bestand mag, en valt op zodra het tweede wordt gedeclareerd.")
        .Vraagt<Bewijsvraag>()
        .NeemtBestand(Ontvangst.Mediatypes)
        .Geeft(201, "Ontvangen.", Bewijsstuk.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
