using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>Lays down the kinds of cost of a municipality itself, as it decided on them. // 003-28</summary>
internal static class LegKostensoortenVast
{
    [Description("De kostensoorten van een gemeente, zoals vastgesteld.")]
    internal sealed record Invoer(
        [property: Required, Description("De eerste dag waarop zij gelden.")] DateOnly? GeldigVan,
        [property: Required, MaxLength(200), Description("Hoe het stuk heet.")] string? Titel,
        [property: Required, MaxLength(500), Description("Waar het stuk staat.")] string? Bron,
        [property: Required, Description("Het besluit.")] Kostenbesluit? Besluit,
        [property: Required, MinLength(1), MaxLength(100), Description("De soorten.")] IReadOnlyList<Kostensoort>? Soorten);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Kostensoortenversie>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Gemeentesecretaris, Rol.Griffier);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Besluit?.Op > clock.Vandaag())
            {
                context.Meld(new Fout("besluit.op", "inDeToekomst", "De dag van het besluit is nog niet geweest."));
            }

            if (invoer.GeldigVan < invoer.Besluit?.Op)
            {
                context.Meld(new Fout("geldigVan", "voorHetBesluit", $"Zij kunnen niet gelden voor erover is besloten ({invoer.Besluit.Op:yyyy-MM-dd})."));
            }

            var soorten = invoer.Soorten ?? [];
            for (var i = 0; i < soorten.Count; i++)
            {
                Keur(soorten[i], soorten.Take(i), $"soorten[{i}]", context.Meld);
            }
        });

        private static void Keur(Kostensoort soort, IEnumerable<Kostensoort> eerder, string plaats, Action<Fout> meld)
        {
            if (soort.Sleutel is not null && eerder.Any(e => e.Sleutel == soort.Sleutel))
            {
                meld(new Fout($"{plaats}.sleutel", "dubbel", $"De kostensoort '{soort.Sleutel}' staat er al."));
            }

            if (soort.Dwingend is not null)
            {
                meld(new Fout($"{plaats}.dwingend", "nietVanToepassing", "Alleen de wet is dwingend; laat dit veld weg."));
            }

            if (soort is { Grens: not null, Drager: not null and not Kostendrager.Gemeente })
            {
                meld(new Fout($"{plaats}.grens", "nietVanToepassing", "Wat de gemeente niet draagt, heeft geen grens."));
            }
        }
    }

    internal sealed class Handler(DeclaratiesDb db, Kostenlijst lijst, Call call, TimeProvider clock) : IRequestHandler<Command, Kostensoortenversie>
    {
        public async Task<Kostensoortenversie> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var dwingend = lijst.Op(invoer.GeldigVan!.Value).Where(a => a.Dwingend == true && invoer.Soorten!.Any(s => s.Sleutel == a.Sleutel)).ToList();
            if (dwingend.Count > 0)
            {
                throw new Afgewezen(Reden.Conflict, "wettelijkVastgelegd", $"Hiervan zegt de wet zelf wie de kosten draagt: {string.Join(", ", dwingend.Select(a => $"'{a.Sleutel}' ({a.Grondslag})"))}.");
            }

            await db.Lock($"kostensoorten:{gemeente}", cancellationToken);
            if (await db.Single<int>("SELECT COUNT(*) FROM declaraties.kostensoortenversie WHERE gemeente = @Gemeente AND geldig_van = @GeldigVan AND ingetrokken_op IS NULL", new { Gemeente = gemeente, invoer.GeldigVan }, cancellationToken) > 0)
            {
                throw new Afgewezen(Reden.Conflict, "kostensoortenBestaan", $"Er zijn al kostensoorten die gelden vanaf {invoer.GeldigVan:yyyy-MM-dd}. Trek die eerst in, met de reden.");
            }

            var nu = clock.GetUtcNow();
            var nieuw = new Kostensoortenversie(Guid.CreateVersion7(), 1, invoer.GeldigVan.Value, invoer.Titel!.Trim(), invoer.Bron!.Trim(), invoer.Besluit!, invoer.Soorten!, nu);
            await db.Execute(
                "INSERT INTO declaraties.kostensoortenversie (gemeente, id, versie, geldig_van, gegevens, vastgelegd_op) VALUES (@Gemeente, @Id, @Versie, @GeldigVan, @Gegevens, @VastgelegdOp)",
                new { Gemeente = gemeente, nieuw.Id, nieuw.Versie, nieuw.GeldigVan, Gegevens = JsonSerializer.Serialize(nieuw, Json.Options), nieuw.VastgelegdOp },
                cancellationToken);
            await db.Publish(gemeente, new KostensoortenGewijzigd(nieuw.Id, nieuw.GeldigVan) { Gemeente = gemeente }, nu, cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "geldigVan", "titel", "bron", "besluit", "soorten");
            return nieuw;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/kostensoortenversies", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan, 201, IfMatch.Tag(gedaan.Versie, "volledig"), $"{http.Request.Path}/{gedaan.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegKostensoortenVast), "Kostensoorten", "Legt de eigen kostensoorten van de gemeente vast.", "Zoals het college of de raad ze vaststelde; door de gemeentesecretaris of de griffier. Zij gelden vanaf hun eerste dag, tot de volgende. Zij vervangen de algemene soorten met dezelfde sleutel; waar de wet zelf zegt wie de kosten draagt, kan dat niet.")
        .Neemt(new Invoer(Kostensoortenversie.Voorbeeld.GeldigVan, Kostensoortenversie.Voorbeeld.Titel, Kostensoortenversie.Voorbeeld.Bron, Kostensoortenversie.Voorbeeld.Besluit, Kostensoortenversie.Voorbeeld.Soorten))
        .Geeft(201, "Vastgelegd.", Kostensoortenversie.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
