using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>Records a person and the offices they hold, each in a period.</summary>
internal static class RegistreerAmbtsdrager
{
    [Description("Een ambt in een periode.")]
    internal sealed record Periode(
        [property: Required, Description("Het ambt.")] Ambt? Ambt,
        [property: Required, Description("De eerste dag.")] DateOnly? Van,
        [property: Description("De laatste dag; weglaten als er nog geen einde is.")] DateOnly? TotEnMet,
        [property: Description("Bij een ambtenaar: het id van de leidinggevende.")] Guid? Leidinggevende);

    [Description("Een persoon met zijn of haar ambten.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(200), Description("De naam zoals die openbaar is.")] string? Naam,
        [property: Required, MinLength(1), MaxLength(50), Description("De ambten, elk met een periode.")] IReadOnlyList<Periode>? Ambten);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Ambtsdrager>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer.Ambten).Custom((ambten, context) =>
        {
            var perioden = (ambten ?? []).ToList();
            for (var i = 0; i < perioden.Count; i++)
            {
                var (p, plaats) = (perioden[i], $"ambten[{i}]");
                if (p.Van > p.TotEnMet)
                {
                    context.Meld(new Kern.Fout($"{plaats}.totEnMet", "volgorde", $"De laatste dag ({p.TotEnMet:yyyy-MM-dd}) ligt voor de eerste ({p.Van:yyyy-MM-dd})."));
                }

                if (perioden.Take(i).Any(q => q.Ambt == p.Ambt && q.Van <= (p.TotEnMet ?? DateOnly.MaxValue) && p.Van <= (q.TotEnMet ?? DateOnly.MaxValue)))
                {
                    context.Meld(new Kern.Fout(plaats, "overlap", "Deze periode overlapt een eerdere van hetzelfde ambt."));
                }

                if (p.Leidinggevende is not null && p.Ambt != Ambt.Ambtenaar)
                {
                    context.Meld(new Kern.Fout($"{plaats}.leidinggevende", "nietVanToepassing", "Alleen een ambtenaar heeft een leidinggevende."));
                }
            }
        });
    }

    internal sealed class Handler(RegistersDb db, Call call) : IRequestHandler<Command, Ambtsdrager>
    {
        public async Task<Ambtsdrager> Handle(Command request, CancellationToken cancellationToken)
        {
            var (id, naam) = (Guid.CreateVersion7(), request.Invoer.Naam!.Trim());
            var perioden = request.Invoer.Ambten!.Select(p => new AmbtsdragerPeriode(p.Ambt!.Value, p.Van!.Value, p.TotEnMet, p.Leidinggevende)).ToList();
            await db.Execute(
                "INSERT INTO registers.persoon (gemeente, id, naam, sleutel, openbaar) VALUES (@Gemeente, @Id, @Naam, @Sleutel, @Openbaar)",
                new { request.Gemeente, Id = id, Naam = naam, Sleutel = $"{Woorden.Vouw(naam)} {id:N}", Openbaar = perioden.Exists(p => p.Openbaar) },
                cancellationToken);
            foreach (var p in perioden)
            {
                await db.Execute(
                    "INSERT INTO registers.ambtsperiode (gemeente, persoon, ambt, van, tot_en_met, leidinggevende) VALUES (@Gemeente, @Id, @Ambt, @Van, @TotEnMet, @Leidinggevende)",
                    new { request.Gemeente, Id = id, Ambt = Naming.Of(p.Ambt), p.Van, TotEnMet = p.TotEnMet ?? DateOnly.MaxValue, p.Leidinggevende },
                    cancellationToken);
            }

            call.Noteer(id.ToString(), "naam", "ambten");
            return new Ambtsdrager(id, naam, perioden);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/ambtsdragers", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan, 201, location: $"{http.Request.Path}/{gedaan.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerAmbtsdrager), "Ambtsdragers", "Legt een ambtsdrager vast.", "Door de griffier of de gemeentesecretaris. Een ambtenaar is niet openbaar; van de anderen zijn naam, ambt en periode dat wel.")
        .Neemt(new Invoer("J. de Vries", [new Periode(Ambt.Raadslid, new DateOnly(2022, 3, 30), null, null)]))
        .Geeft(201, "Vastgelegd.", Ambtsdrager.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
