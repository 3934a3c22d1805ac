using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Geheim;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Jaarverslag;

[Description("Het jaarverslag van de meldingen.")]
internal sealed record Meldjaarverslag(
    [property: Description("De dag waarop het openbaar werd.")] DateOnly VrijgegevenOp,
    [property: Description("De cijfers.")] Jaarcijfers Cijfers)
{
    public static Meldjaarverslag Voorbeeld => new(new DateOnly(2026, 3, 2), Jaarcijfers.Van(2025, [], []));
}

/// <summary>
/// Counts a year that is over, once, and makes it public in the same act. Nobody sees the counts before everyone does: who is
/// concerned may be the one who releases them. // 004-01
/// </summary>
internal static class GeefJaarverslagVrij
{
    internal sealed record Command(string Gemeente, int Jaar) : ICommand<Meldjaarverslag>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Burgemeester, Rol.Griffier);

        public string Onderwerp => $"{Jaar}";
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(MeldingenDb db, Dossierboek boek, Bewaarder bewaarder, Vertrouwenspersonen.Gesprekkenkluis gesprekken, Call call, TimeProvider clock) : IRequestHandler<Command, Meldjaarverslag>
    {
        private const int Stuk = 200;

        public async Task<Meldjaarverslag> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, jaar, vandaag) = (request.Gemeente, request.Jaar, clock.Vandaag());
            if (jaar >= vandaag.Year)
            {
                throw new Afgewezen(Reden.Conflict, "jaarLoopt", $"Het jaar {jaar} is nog niet voorbij.");
            }

            await db.Lock($"jaarverslag:{gemeente}", cancellationToken);
            if (await BekijkJaarverslag.Van(db, gemeente, jaar, cancellationToken) is not null)
            {
                throw new Afgewezen(Reden.Conflict, "alVrijgegeven", "Dit jaarverslag is al openbaar. Het wordt niet opnieuw geteld: uit het verschil zou een melding zijn af te leiden.");
            }

            var tellingen = await bewaarder.Vernietigd(gemeente, cancellationToken);
            var cijfers = Jaarcijfers.Van(jaar, [.. tellingen, .. await Bestaand(gemeente, cancellationToken)], await gesprekken.Tellingen(gemeente, cancellationToken));
            await db.Execute(
                "INSERT INTO meldingen.jaarverslag (gemeente, jaar, vrijgegeven_op, inhoud) VALUES (@Gemeente, @Jaar, @Dag, @Inhoud)",
                new { Gemeente = gemeente, Jaar = jaar, Dag = vandaag, Inhoud = JsonSerializer.Serialize(cijfers, Json.Options) },
                cancellationToken);
            call.Noteer($"{jaar}", "jaarverslag");
            return new Meldjaarverslag(vandaag, cijfers);
        }

        private async Task<IReadOnlyList<Telling>> Bestaand(string gemeente, CancellationToken ct)
        {
            var tellingen = new List<Telling>();
            // After every day that a report can have been received on.
            var na = "9999";
            IReadOnlyList<Geopend> stuk;
            do
            {
                stuk = await boek.Lees(gemeente, Kluis.Stelsel, na, Stuk, ct);
                tellingen.AddRange(stuk.Select(m => Bewaarder.Tel(m.Inhoud)));
                na = stuk.Count == 0 ? na : stuk[^1].Orde;
            }
            while (stuk.Count == Stuk);
            return tellingen;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/jaarverslag/{jaar:int}/vrijgave", async (HttpContext http, string gemeente, int jaar, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, jaar), ct));
        })
        .MetToken()
        .Operatie(nameof(GeefJaarverslagVrij), "Meldprotocol", "Telt de meldingen van een jaar en maakt de cijfers openbaar.", "Door de burgemeester of de griffier, als het jaar voorbij is, één keer. Vooraf ziet niemand de cijfers. Aantallen onder de drie zijn afgeschermd, met wat nodig is om ze niet te laten uitrekenen.")
        .Geeft(200, "Openbaar.", () => Meldjaarverslag.Voorbeeld)
        .Weigert(400, 401, 403, 404, 409);
}
