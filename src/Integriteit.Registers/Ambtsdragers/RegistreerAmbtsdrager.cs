using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Kern;
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
        [property: Description("Bij een ambtenaar: het id van de leidinggevende.")] Guid? Leidinggevende = null,
        [property: Description("Tot wanneer de persoon is benoemd, zoals het einde van de zes jaar van een burgemeester; los van de laatste dag.")] DateOnly? BenoemdTot = null,
        [property: Range(1, 100), Description("Bij een wethouder: de tijdsbestedingsnorm in procenten; 100 is voltijd. Weglaten als die niet bekend is.")] int? Tijdsbestedingsnorm = null);

    [Description("Een persoon met zijn of haar ambten.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(200), Description("De naam zoals die openbaar is.")] string? Naam,
        [property: Required, MinLength(1), MaxLength(50), Description("De ambten, elk met een periode.")] IReadOnlyList<Periode>? Ambten,
        [property: MaxLength(50), Description("De fracties, elk met een periode waarin de persoon een politiek ambt bekleedt; zij overlappen niet.")] IReadOnlyList<Fractie>? Fracties = null);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Antwoord>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris);
    }

    /// <summary>The person as recorded, and at which version.</summary>
    internal sealed record Antwoord(Ambtsdrager Ambtsdrager, int Versie);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Keur(invoer, context.Meld));
    }

    internal sealed class Handler(RegistersDb db, Call call, TimeProvider clock) : IRequestHandler<Command, Antwoord>
    {
        public async Task<Antwoord> Handle(Command request, CancellationToken cancellationToken)
        {
            var (id, naam) = (Guid.CreateVersion7(), request.Invoer.Naam!.Trim());
            await db.Execute(
                "INSERT INTO registers.persoon (gemeente, id, naam, sleutel, versie) VALUES (@Gemeente, @Id, @Naam, @Sleutel, 1)",
                new { request.Gemeente, Id = id, Naam = naam, Sleutel = Sleutel(naam, id) },
                cancellationToken);
            call.Noteer(id.ToString(), Velden);
            return new Antwoord(await Schrijf(db, request.Gemeente, id, request.Invoer, [], clock.GetUtcNow(), cancellationToken), 1);
        }
    }

    /// <summary>What the audit log says was touched.</summary>
    internal static readonly string[] Velden = ["naam", "ambten", "fracties"];

    /// <summary>The order of the list: by name as it is searched, then by id.</summary>
    internal static string Sleutel(string naam, Guid id)
    {
        var gevouwen = Woorden.Vouw(naam);
        return $"{gevouwen[..Math.Min(gevouwen.Length, 250)]} {id:N}";
    }

    /// <summary>Faults of the periods and the party groups together; also for a change.</summary>
    internal static void Keur(Invoer invoer, Action<Fout> meld)
    {
        var perioden = (invoer.Ambten ?? []).ToList();
        for (var i = 0; i < perioden.Count; i++)
        {
            var (p, plaats) = (perioden[i], $"ambten[{i}]");
            if (p.Van > p.TotEnMet)
            {
                meld(new Fout($"{plaats}.totEnMet", "volgorde", $"De laatste dag ({p.TotEnMet:yyyy-MM-dd}) ligt voor de eerste ({p.Van:yyyy-MM-dd})."));
            }

            if (perioden.Take(i).Any(q => q.Ambt == p.Ambt && q.Van <= (p.TotEnMet ?? DateOnly.MaxValue) && p.Van <= (q.TotEnMet ?? DateOnly.MaxValue)))
            {
                meld(new Fout(plaats, "overlap", "Deze periode overlapt een eerdere van hetzelfde ambt."));
            }

            if (p.Leidinggevende is not null && p.Ambt != Ambt.Ambtenaar)
            {
                meld(new Fout($"{plaats}.leidinggevende", "nietVanToepassing", "Alleen een ambtenaar heeft een leidinggevende."));
            }

            if (p.Tijdsbestedingsnorm is not null && p.Ambt != Ambt.Wethouder)
            {
                meld(new Fout($"{plaats}.tijdsbestedingsnorm", "nietVanToepassing", "Alleen een wethouder heeft een tijdsbestedingsnorm."));
            }

            if (p.BenoemdTot < p.Van)
            {
                meld(new Fout($"{plaats}.benoemdTot", "volgorde", $"Tot wanneer de persoon is benoemd ({p.BenoemdTot:yyyy-MM-dd}) ligt voor de eerste dag ({p.Van:yyyy-MM-dd})."));
            }
        }

        Fractie.Keur(invoer.Fracties ?? [], invoer.Ambten, meld);
    }

    /// <summary>Writes the offices and party groups of a person who has none (any more), and tells the others what changed.</summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="id">The id of the person.</param>
    /// <param name="invoer">The person as they must become.</param>
    /// <param name="eerder">The offices as they were.</param>
    /// <param name="nu">The moment.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="OngeldigeInvoer">A manager who is not known here.</exception>
    internal static async Task<Ambtsdrager> Schrijf(RegistersDb db, string gemeente, Guid id, Invoer invoer, IReadOnlyList<AmbtsdragerPeriode> eerder, DateTimeOffset nu, CancellationToken ct)
    {
        var rijen = invoer.Ambten!
            .Select(p => new { Gemeente = gemeente, Id = id, Ambt = Naming.Of(p.Ambt!.Value), p.Van, TotEnMet = p.TotEnMet ?? DateOnly.MaxValue, p.Leidinggevende, p.Tijdsbestedingsnorm, p.BenoemdTot })
            .ToList();
        for (var i = 0; i < rijen.Count; i++)
        {
            if (rijen[i].Leidinggevende is not null && await db.Single<int>("SELECT COUNT(*) FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Leidinggevende", rijen[i], ct) == 0)
            {
                throw new OngeldigeInvoer([new Fout($"ambten[{i}].leidinggevende", "onbekendePersoon", "Deze leidinggevende is hier niet bekend. Leg die eerst vast.")]);
            }
        }

        await db.Execute(
            """
            INSERT INTO registers.ambtsperiode (gemeente, persoon, ambt, van, tot_en_met, leidinggevende, tijdsbestedingsnorm, benoemd_tot)
            VALUES (@Gemeente, @Id, @Ambt, @Van, @TotEnMet, @Leidinggevende, @Tijdsbestedingsnorm, @BenoemdTot)
            """,
            rijen,
            ct);
        var fracties = (invoer.Fracties ?? []).Select(f => f with { Naam = f.Naam!.Trim() }).OrderBy(f => f.Van).ToList();
        await db.Execute(
            "INSERT INTO registers.fractie (gemeente, persoon, van, tot_en_met, naam) VALUES (@Gemeente, @Id, @Van, @TotEnMet, @Naam)",
            fracties.Select(f => new { Gemeente = gemeente, Id = id, f.Van, TotEnMet = f.TotEnMet ?? DateOnly.MaxValue, f.Naam }).ToList(),
            ct);
        List<AmbtsdragerPeriode> ambten = [.. invoer.Ambten!
            .Select(p => new AmbtsdragerPeriode(p.Ambt!.Value, p.Van!.Value, p.TotEnMet, p.Leidinggevende, p.BenoemdTot, p.Tijdsbestedingsnorm)).OrderBy(p => p.Van)];
        foreach (var bericht in Ambtswissel.Berichten(gemeente, id, eerder, ambten))
        {
            await db.Publish(gemeente, bericht, nu, ct);
        }

        return new Ambtsdrager(id, invoer.Naam!.Trim(), ambten, fracties.Count == 0 ? null : fracties);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/ambtsdragers", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Ambtsdrager, 201, IfMatch.Tag(gedaan.Versie, "volledig"), $"{http.Request.Path}/{gedaan.Ambtsdrager.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(RegistreerAmbtsdrager), "Ambtsdragers", "Legt een ambtsdrager vast.", "Door de griffier of de gemeentesecretaris. Een ambtenaar is niet openbaar; van de anderen zijn naam, ambt en periode dat wel, en de rest niet.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Vastgelegd.", Ambtsdrager.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);

    internal static Invoer Voorbeeld => new("J. de Vries", [new Periode(Ambt.Raadslid, new DateOnly(2022, 3, 30), null)]);
}
