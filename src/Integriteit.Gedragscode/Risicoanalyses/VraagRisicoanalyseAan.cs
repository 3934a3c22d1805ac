using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Bureaus;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>
/// Asks the chosen bureau for a risk analysis of a candidate wethouder. Of a candidate raadslid only the fact is recorded:
/// the analysis stays with the party, and no name comes here. // 001-08, 001-09, 003-01
/// </summary>
internal static class VraagRisicoanalyseAan
{
    [Description("Een aanvraag. Bij een beoogd wethouder met de kandidaat; bij een beoogd raadslid alleen met de partij.")]
    internal sealed record Invoer(
        [property: Required, Description("Het beoogde ambt: wethouder of raadslid.")] Ambt? BeoogdAmbt,
        [property: Required, Description("De zittingsperiode van het college, of bij een raadslid van de raad.")] Guid? Zittingsperiode,
        [property: MaxLength(200), Description("De naam van de kandidaat-wethouder.")] string? Kandidaat,
        [property: Description("Het id van de kandidaat-wethouder, als die hier een ambt bekleedt of bekleedde.")] Guid? KandidaatPersoon,
        [property: MaxLength(200), Description("De partij die de analyse van een kandidaat-raadslid heeft.")] string? Partij);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Gedaan>
    {
        public static Toegang Toegang => RegistreerBureau.Command.Toegang;
    }

    /// <summary>What a repeated request is answered with: an id, so that no name is remembered by a key.</summary>
    internal sealed record Gedaan(Guid Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            switch (invoer)
            {
                case { BeoogdAmbt: not null and not (Ambt.Wethouder or Ambt.Raadslid) }:
                    context.Meld(new Fout("beoogdAmbt", "ongeldig", "Een risicoanalyse is er voor een kandidaat-wethouder of een kandidaat-raadslid."));
                    break;
                case { BeoogdAmbt: Ambt.Wethouder, Kandidaat: null }:
                    context.Meld(new Fout("kandidaat", "verplicht", "Vul 'kandidaat' in."));
                    break;
                case { BeoogdAmbt: Ambt.Wethouder, Partij: not null }:
                    context.Meld(new Fout("partij", "nietVanToepassing", "De partij hoort bij een kandidaat-raadslid."));
                    break;
                case { BeoogdAmbt: Ambt.Raadslid, Kandidaat: not null } or { BeoogdAmbt: Ambt.Raadslid, KandidaatPersoon: not null }:
                    context.Meld(new Fout("kandidaat", "nietVanToepassing", "Van een kandidaat-raadslid wordt alleen vastgelegd dat er een analyse is; noem geen persoon.")); // 001-09
                    break;
                case { BeoogdAmbt: Ambt.Raadslid, Partij: null }:
                    context.Meld(new Fout("partij", "verplicht", "Vul 'partij' in."));
                    break;
            }
        });
    }

    internal sealed class Handler(GedragscodeDb db, Risicowet wet, Risicodossiers dossiers, Bureaukeuzen keuzen, Zittingskalender kalender, Bevoegdheid bevoegdheid, IMediator mediator, Call call, TimeProvider clock)
        : IRequestHandler<Command, Gedaan>
    {
        public async Task<Gedaan> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer, vandaag) = (request.Gemeente, request.Invoer, clock.Vandaag());
            await bevoegdheid.Vereis(gemeente, RegistreerBureau.Kiezers, cancellationToken);
            var wethouder = invoer.BeoogdAmbt == Ambt.Wethouder;
            var periode = await kalender.Vereis(gemeente, invoer.Zittingsperiode!.Value, cancellationToken);
            if (periode.Orgaan != (wethouder ? Orgaan.College : Orgaan.Raad))
            {
                throw new OngeldigeInvoer([new Fout("zittingsperiode", "anderOrgaan", $"Dit is een zittingsperiode van de {Naming.Of(periode.Orgaan)}.")]);
            }

            if (invoer.KandidaatPersoon is { } persoon)
            {
                if (await mediator.Send(new BekijkBekleder(gemeente, persoon), cancellationToken) is null)
                {
                    throw new OngeldigeInvoer([new Fout("kandidaatPersoon", "onbekendePersoon", "Deze persoon is hier niet bekend.")]);
                }

                if (!await dossiers.Mag(gemeente, await dossiers.Functies(gemeente, cancellationToken), persoon, cancellationToken))
                {
                    throw new Afgewezen(Reden.Conflict, "eigenKandidatuur", "Wie zelf kandidaat is, vraagt de analyse niet aan.");
                }
            }

            var bureau = wethouder ? await Bureau(gemeente, periode.Id, vandaag, cancellationToken) : (Guid?)null;
            // Not by time, as other keys are: nothing in them says when they were made.
            var (id, spoor) = (new Guid(RandomNumberGenerator.GetBytes(16)), new Guid(RandomNumberGenerator.GetBytes(16)));
            var analyse = new Risicoanalyse(
                id, 1, wethouder ? Risicostatus.Aangevraagd : Risicostatus.BijPartij, invoer.BeoogdAmbt!.Value, periode.Id, wethouder && wet.Verplicht(vandaag), wet.VernietigenNa(vandaag), vandaag, bureau, invoer.Kandidaat, invoer.KandidaatPersoon, invoer.Partij, null, null, null);
            await db.Execute(
                """
                INSERT INTO gedragscode.risicoanalyse (gemeente, id, sleutel, versie, spoor, status, beoogd_ambt, zittingsperiode, bureau, kandidaat_persoon, dossier, vernietigen_na)
                VALUES (@Gemeente, @Id, @Sleutel, @Versie, @Spoor, @Status, @BeoogdAmbt, @Zittingsperiode, @Bureau, @KandidaatPersoon, @Dossier, @VernietigenNa)
                """,
                new
                {
                    Gemeente = gemeente,
                    analyse.Id,
                    Sleutel = $"{vandaag:yyyy-MM-dd} {id:N}",
                    analyse.Versie,
                    Spoor = spoor,
                    Status = Naming.Of(analyse.Status),
                    BeoogdAmbt = Naming.Of(analyse.BeoogdAmbt),
                    analyse.Zittingsperiode,
                    analyse.Bureau,
                    analyse.KandidaatPersoon,
                    Dossier = JsonSerializer.Serialize(analyse, Json.Options),
                    analyse.VernietigenNa,
                },
                cancellationToken);
            call.Noteer(spoor.ToString(), "status");
            return new Gedaan(id);
        }

        private async Task<Guid> Bureau(string gemeente, Guid periode, DateOnly dag, CancellationToken ct)
        {
            var keuze = (await keuzen.Van(gemeente, periode, ct)).LastOrDefault(k => k.Status == Keuzestatus.Gekozen)
                ?? throw new Afgewezen(Reden.Conflict, "geenBureauGekozen", "Burgemeester en griffier hebben voor deze collegeperiode nog geen bureau gekozen.");
            await keuzen.VereisCertificaat(gemeente, keuze.Bureau, dag, ct);
            return keuze.Bureau;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/risicoanalyses", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await (await mediator.Send(new BekijkRisicoanalyse.Query(gemeente, gedaan.Id), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(VraagRisicoanalyseAan), "Risicoanalyses", "Vraagt een risicoanalyse aan.", "Door de burgemeester of de griffier, bij het bureau dat zij voor de collegeperiode kozen. Van een kandidaat-raadslid wordt alleen vastgelegd dat de partij een analyse heeft.")
        .Neemt(new Invoer(Ambt.Wethouder, Risicoanalyse.Voorbeeld.Zittingsperiode, "K. Kandidaat", null, null))
        .Geeft(201, "Aangevraagd.", Risicoanalyse.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
