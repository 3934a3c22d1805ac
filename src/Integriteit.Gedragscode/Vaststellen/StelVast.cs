using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Records that a proposal was adopted: from its first day on it judges. // 001-05, 001-21, 003-40</summary>
internal static class StelVast
{
    [Description("De versie die hiermee eindigt, op de dag ervoor.")]
    internal sealed record Vervanging(
        [property: Required, Description("De naam van de versie.")] string? Versie,
        [property: MaxLength(100), Description("De sleutel van haar code; weglaten is: deze.")] string? Code);

    [Description("Het besluit waarmee de versie is vastgesteld.")]
    internal sealed record Invoer(
        [property: Required, Description("Wie haar vaststelde; het college alleen voor ambtenaren, griffie en gemeentesecretaris.")] Orgaan? Orgaan,
        [property: Required, Description("De dag van vaststelling.")] DateOnly? Datum,
        [property: Required, Description("De eerste dag waarop zij geldt; niet voor de dag van vaststelling.")] DateOnly? InWerkingVan,
        [property: Description("De gegevens voor de bekendmaking; wat ontbreekt wordt aangevuld uit de code.")] Regelingmetadata? Metadata,
        [property: Description("De versie die zij vervangt; weglaten als er geen is.")] Vervanging? Vervangt);

    internal sealed record Command(string Gemeente, string Code, string Versie, IfMatch Versies, Invoer Invoer) : ICommand<Gewijzigd>
    {
        public static Toegang Toegang => Zicht.Bewerkers;

        public string Onderwerp => Codewijziging.Onderwerp(Code, Versie);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Invoer.Datum).LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inDeToekomst").WithMessage("'datum' ligt in de toekomst.");
            RuleFor(c => c.Invoer.InWerkingVan).Must((c, van) => !(van < c.Invoer.Datum)).WithErrorCode("volgorde").WithMessage("'inWerkingVan' ligt voor de dag van vaststelling.");
        }
    }

    internal sealed class Handler(GedragscodeDb db, Codewijziging wijziging, Zicht zicht, Gemeenten gemeenten, Audit audit) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var (alle, code, oud, _) = await wijziging.Vind(gemeente, request.Code, request.Versie, request.Versies, cancellationToken);
            await zicht.Beheert(gemeente, code, cancellationToken);
            Codewijziging.Vereis(oud, Versiestatus.Voorgesteld);
            var nieuw = oud with
            {
                Status = Versiestatus.Vastgesteld,
                VastgesteldDoor = invoer.Orgaan,
                VastgesteldOp = invoer.Datum,
                InWerkingVan = invoer.InWerkingVan,
                Metadata = Vul(invoer.Metadata ?? oud.Metadata, code, gemeenten.Vereis(gemeente)),
            };
            Weiger(code, nieuw);
            if (invoer.Vervangt is { } vervangt)
            {
                alle = await Beeindig(gemeente, alle, vervangt.Code ?? code.Code!, vervangt.Versie!, invoer.InWerkingVan!.Value.AddDays(-1), cancellationToken);
            }

            Overlap.Weiger(alle, code, nieuw);
            return await wijziging.Schrijf(gemeente, code, nieuw, oud, Codegebeurtenis.Vastgesteld, cancellationToken, "status", "vastgesteldDoor", "vastgesteldOp", "inWerkingVan", "metadata");
        }

        /// <summary>Ends the version that is replaced, and gives all codes as they are then.</summary>
        private async Task<IReadOnlyList<Codebestand>> Beeindig(string gemeente, IReadOnlyList<Codebestand> alle, string sleutel, string naam, DateOnly laatste, CancellationToken ct)
        {
            var code = alle.FirstOrDefault(c => c.Code == sleutel);
            var oud = code?.Versies!.FirstOrDefault(v => v.Versie == naam && v.IsVastgesteld());
            if (code is null || oud is null || oud.InWerkingVan > laatste || oud.InWerkingTotEnMet < laatste)
            {
                throw new Afgewezen(Reden.Conflict, "nietTeVervangen", $"Versie '{naam}' van '{sleutel}' is op {laatste:yyyy-MM-dd} niet in werking en kan dan niet eindigen.");
            }

            await zicht.Beheert(gemeente, code, ct);
            var nieuw = oud with { InWerkingTotEnMet = laatste };
            await wijziging.Schrijf(gemeente, code, nieuw, oud, Codegebeurtenis.Beeindigd, ct, "inWerkingTotEnMet");
            await audit.Write(db, gemeente, nameof(BeeindigCodeversie), new AuditNote(Codewijziging.Onderwerp(sleutel, naam), "inWerkingTotEnMet"), "gelukt", ct);
            return [.. alle.Select(c => c == code ? c with { Versies = [.. c.Versies!.Select(v => v == oud ? nieuw : v)] } : c)];
        }
    }

    /// <summary>What keeps a version from being adopted, whatever else there is.</summary>
    /// <exception cref="Afgewezen">409: the body may not, or a part of the document is missing.</exception>
    internal static void Weiger(Codebestand code, Versiebestand versie)
    {
        if (versie.VastgesteldDoor == Orgaan.College && !code.IsAmbtelijk())
        {
            throw new Afgewezen(Reden.Conflict, "orgaanOnbevoegd", "Het college stelt alleen een document vast voor ambtenaren, griffie en gemeentesecretaris; dit is aan de raad.");
        }

        var ontbreekt = Onderdelen.Ontbrekend(code.Soort(), versie);
        if (ontbreekt.Count > 0)
        {
            throw new Afgewezen(Reden.Conflict, "onderdelenOntbreken", $"Dit document heeft nog geen bepaling voor: {string.Join(", ", ontbreekt)}.");
        }
    }

    private static Regelingmetadata Vul(Regelingmetadata? gegeven, Codebestand code, Gemeente gemeente) => new(
        gegeven?.Organisatie ?? gemeente.Naam,
        gegeven?.Organisatietype ?? "Gemeente",
        gegeven?.OfficieleNaam ?? code.Titel,
        gegeven?.Citeertitel ?? code.Citeertitel ?? code.Titel,
        gegeven?.Onderwerp ?? code.Onderwerp);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/vaststelling", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(StelVast), "Gedragscode", "Legt vast dat een voorstel is vastgesteld.", "Door wie de code beheert, namens de raad of voor alleen ambtenaren, griffie en gemeentesecretaris het college. Een protocol, gentle agreement of afspraken heeft dan een bepaling voor elk onderdeel. Twee documenten van dezelfde soort gelden niet tegelijk voor hetzelfde ambt: noem welke versie vervalt.")
        .Neemt(new Invoer(Orgaan.Raad, new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 1), null, new Vervanging("1", null)))
        .Geeft(200, "Vastgesteld.", BekijkCodeversie.Ontwerp with { Status = Versiestatus.Vastgesteld, VastgesteldDoor = Orgaan.Raad, VastgesteldOp = new DateOnly(2026, 4, 2), InWerkingVan = new DateOnly(2026, 5, 1) }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
