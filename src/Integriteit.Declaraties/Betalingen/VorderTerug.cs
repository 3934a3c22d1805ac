using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Decides that what was paid on a claim is asked back, in whole or in part; once for a claim, and never on one's own.</summary>
internal static class VorderTerug
{
    [Description("Wat wordt teruggevorderd, en waarom.")]
    internal sealed record Terugvorderinvoer(
        [property: Required, MinLength(1), MaxLength(200), Description("Per regel wat wordt teruggevorderd; regels die er niet staan blijven zoals zij zijn.")] IReadOnlyList<Terugregel>? Regels,
        [property: Required, MaxLength(2000), Description("De reden.")] string? Reden,
        [property: Required, MaxLength(500), Description("De grond: de bepaling of het artikel waarop het besluit berust.")] string? Grond);

    internal sealed record Command(string Gemeente, Guid Declaratie, IfMatch Versies, Terugvorderinvoer Invoer) : ICommand<Terugvordering>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Declaratie.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer.Regels).Custom(static (regels, context) =>
        {
            foreach (var (regel, i) in (regels ?? []).Select((r, i) => (r, i)))
            {
                if (regel.Bedrag is { Centen: 0 })
                {
                    context.Meld(new Fout($"regels[{i}].bedrag", "niets", "Een terugvordering is van meer dan niets."));
                }

                if (regels!.Take(i).Any(r => r.Nummer == regel.Nummer))
                {
                    context.Meld(new Fout($"regels[{i}].nummer", "dubbel", "Deze regel staat er al."));
                }
            }
        });
    }

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Declaratieboek boek, Call call, TimeProvider clock) : IRequestHandler<Command, Terugvordering>
    {
        public async Task<Terugvordering> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var declaratie = await recht.VindVanAnder(gemeente, request.Declaratie, (_, als) => als.Toetst, "wie haar toetst", cancellationToken);
            request.Versies.Check(required: true, declaratie.Versie, "volledig");
            var toegekend = declaratie.Regels.ToDictionary(r => r.Nummer, r => r.Besluit?.Toegekend?.Centen ?? 0);
            var teVeel = invoer.Regels!.Select((r, i) => (Regel: r, Plek: i)).Where(r => r.Regel.Bedrag!.Value.Centen > toegekend.GetValueOrDefault(r.Regel.Nummer!.Value)).ToList();
            if (teVeel.Count > 0)
            {
                throw new OngeldigeInvoer([.. teVeel.Select(r => new Fout($"regels[{r.Plek}].bedrag", "meerDanBetaald", $"Op regel {r.Regel.Nummer} is {new Bedrag(toegekend.GetValueOrDefault(r.Regel.Nummer!.Value)).Leesbaar()} uitgekeerd; meer kan niet worden teruggevorderd."))]);
            }

            var terug = new Terugvordering(declaratie.Id, 1, clock.Vandaag(), invoer.Reden!, invoer.Grond!, [.. invoer.Regels!.OrderBy(r => r.Nummer)]);
            await boek.Bewaar(gemeente, declaratie, declaratie with { Staat = Declaratiestaat.Teruggevorderd }, Declaratiegebeurtenis.Teruggevorderd, terug.Reden, ["staat"], cancellationToken);
            await db.Execute(
                "INSERT INTO declaraties.terugvordering (gemeente, declaratie, versie, bedrag, besloten_op, gegevens) VALUES (@Gemeente, @Declaratie, @Versie, @Bedrag, @BeslotenOp, @Gegevens)",
                new { Gemeente = gemeente, terug.Declaratie, terug.Versie, Bedrag = terug.Bedrag.Centen, terug.BeslotenOp, Gegevens = JsonSerializer.Serialize(terug, Json.Options) },
                cancellationToken);
            call.Noteer(declaratie.Id.ToString(), "staat", "terugvordering", "reden", "grond");
            return terug;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/declaraties/{id:guid}/terugvordering", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var terug = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Terugvorderinvoer>(http)), ct);
            await Answer.Json(http, terug, 201, IfMatch.Tag(terug.Versie, "volledig"), http.Request.Path);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VorderTerug), "Betalingen", "Vordert een betaalde declaratie terug.", "Door wie haar toetst, in haar geheel of per regel een deel, met reden en grond. If-Match is de versie van de declaratie. De terugvordering komt in de publicatie van de maand van het besluit; wat eerder openbaar werd, blijft staan.")
        .Neemt(new Terugvorderinvoer(Voorbeeld.Regels, Voorbeeld.Reden, Voorbeeld.Grond))
        .Geeft(201, "Teruggevorderd.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    internal static Terugvordering Voorbeeld { get; } = new(
        Guid.Parse("01920000-0000-7000-8000-000000000023"), 1, new DateOnly(2024, 6, 4), "De organisator vergoedde de reis alsnog.", "Gedragscode, declaraties, laatste alinea", [new Terugregel(1, new Bedrag(2_450))]);
}
