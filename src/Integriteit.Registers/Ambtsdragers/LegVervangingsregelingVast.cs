using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Lays down in which order the wethouders replace the burgemeester, as the college decided (Gemeentewet 77).</summary>
internal static class LegVervangingsregelingVast
{
    [Description("De volgorde waarin wethouders de burgemeester vervangen.")]
    internal sealed record Invoer(
        [property: Required, Description("De eerste dag waarop zij geldt.")] DateOnly? Van,
        [property: Required, MinLength(1), MaxLength(50), Description("De id's van de wethouders, de eerste vervanger voorop; elk is op die dag wethouder.")] IReadOnlyList<Guid>? Wethouders,
        [property: Required, Description("De dag waarop het college dit besloot.")] DateOnly? BeslotenOp,
        [property: Required, MaxLength(200), Description("Waar het besluit te vinden is, zoals een zaaknummer.")] string? Kenmerk);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<ZoekVervangingsregelingen.Vervangingsregeling>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Invoer.BeslotenOp).LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inDeToekomst").WithMessage("'beslotenOp' ligt in de toekomst.");
            RuleFor(c => c.Invoer).Custom((invoer, context) =>
            {
                if (invoer.Van < invoer.BeslotenOp)
                {
                    context.Meld(new Fout("van", "voorHetBesluit", $"De volgorde kan niet gelden voor het college haar vaststelde ({invoer.BeslotenOp:yyyy-MM-dd})."));
                }

                var wethouders = invoer.Wethouders ?? [];
                for (var i = 0; i < wethouders.Count; i++)
                {
                    if (wethouders.Take(i).Contains(wethouders[i]))
                    {
                        context.Meld(new Fout($"wethouders[{i}]", "dubbel", "Deze persoon staat er al."));
                    }
                }
            });
        }
    }

    internal sealed class Handler(RegistersDb db, Call call, TimeProvider clock) : IRequestHandler<Command, ZoekVervangingsregelingen.Vervangingsregeling>
    {
        public async Task<ZoekVervangingsregelingen.Vervangingsregeling> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var bekend = await db.Query<Guid>(
                "SELECT persoon FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon IN @Wethouders AND ambt = 'wethouder' AND van <= @Van AND tot_en_met >= @Van",
                new { Gemeente = gemeente, invoer.Wethouders, invoer.Van },
                cancellationToken);
            var fouten = invoer.Wethouders!.Select((id, i) => (id, i)).Where(w => !bekend.Contains(w.id))
                .Select(w => new Fout($"wethouders[{w.i}]", "geenWethouder", $"Deze persoon is hier op {invoer.Van:yyyy-MM-dd} geen wethouder.")).ToList();
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            var regeling = new ZoekVervangingsregelingen.Vervangingsregeling(
                Guid.CreateVersion7(), invoer.Van!.Value, invoer.Wethouders!, invoer.BeslotenOp!.Value, invoer.Kenmerk!.Trim(), clock.GetUtcNow());
            await db.Execute(
                """
                INSERT INTO registers.vervangingsregeling (gemeente, id, sleutel, van, wethouders, besloten_op, kenmerk, vastgelegd_op)
                VALUES (@Gemeente, @Id, @Sleutel, @Van, @Wethouders, @BeslotenOp, @Kenmerk, @VastgelegdOp)
                """,
                new
                {
                    Gemeente = gemeente,
                    regeling.Id,
                    Sleutel = $"{regeling.Van:yyyy-MM-dd} {regeling.Id:N}",
                    regeling.Van,
                    Wethouders = JsonSerializer.Serialize(regeling.Wethouders, Json.Options),
                    regeling.BeslotenOp,
                    regeling.Kenmerk,
                    regeling.VastgelegdOp,
                },
                cancellationToken);
            call.Noteer(regeling.Id.ToString(), "van", "wethouders", "beslotenOp", "kenmerk");
            return regeling;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/vervangingsregelingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct), 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(LegVervangingsregelingVast), "Ambtsdragers", "Legt de volgorde van vervanging van de burgemeester vast.", "Zoals het college die vaststelde (Gemeentewet 77); door de griffier, de gemeentesecretaris of de burgemeester. Eerdere volgorden blijven staan. Een nieuwe geldt vanaf haar eerste dag; van twee met dezelfde eerste dag geldt wat het laatst is vastgelegd.")
        .Neemt(new Invoer(ZoekVervangingsregelingen.Voorbeeld.Van, ZoekVervangingsregelingen.Voorbeeld.Wethouders, ZoekVervangingsregelingen.Voorbeeld.BeslotenOp, ZoekVervangingsregelingen.Voorbeeld.Kenmerk))
        .Geeft(201, "Vastgelegd.", ZoekVervangingsregelingen.Voorbeeld)
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
