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

/// <summary>Office-holders by name. Everyone sees the public ones; those who keep the registers also the civil servants.</summary>
internal static class ZoekAmbtsdragers
{
    internal sealed record Ambtsvraag(
        [Range(1, 100), Description("Het grootste aantal personen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen personen met dit ambt.")] Ambt? Ambt = null,
        [Description("Alleen personen die op deze dag een ambt bekleedden.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Ambtsvraag Vraag) : IQuery<Lijst<Ambtsdrager>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed record Rij(Guid Id, string Naam, string Sleutel);

    internal sealed record PeriodeRij(Guid Persoon, Ambt Ambt, DateOnly Van, DateOnly TotEnMet, Guid? Leidinggevende, DateOnly? BenoemdTot, int? Tijdsbestedingsnorm)
    {
        /// <summary>As a keeper or the person sees it, as a manager does, or as anyone does.</summary>
        public AmbtsdragerPeriode Periode(bool alles, bool leidinggevende = false) =>
            new(Ambt, Van, Tijdspanne.Einde(TotEnMet), alles || leidinggevende ? Leidinggevende : null, alles ? BenoemdTot : null, alles ? Tijdsbestedingsnorm : null);

        /// <summary>A manager sees the periods in which they manage.</summary>
        public bool Ziet(Guid? ik) => Leidinggevende is not null && Leidinggevende == ik;
    }

    private sealed record FractieRij(Guid Persoon, string Naam, DateOnly Van, DateOnly TotEnMet);

    internal sealed class Handler(RegistersDb db, Audit audit, Call call) : IRequestHandler<Query, Lijst<Ambtsdrager>>
    {
        public async Task<Lijst<Ambtsdrager>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var alles = ZietAlles(call, gemeente);
            var rijen = await db.Page<Rij>(
                """
                SELECT p.id, p.naam, p.sleutel
                FROM registers.persoon p
                WHERE p.gemeente = @Gemeente AND p.sleutel > @Na
                  AND EXISTS (SELECT 1 FROM registers.ambtsperiode a
                    WHERE a.gemeente = p.gemeente AND a.persoon = p.id AND (a.ambt <> 'ambtenaar' OR @Alles = 1 OR a.leidinggevende = @Ik)
                      AND (@Ambt IS NULL OR a.ambt = @Ambt) AND a.van <= @Tot AND a.tot_en_met >= @Vanaf)
                ORDER BY p.sleutel
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "",
                    Alles = alles,
                    Ik = call.Aanroeper.PersoonIn(gemeente),
                    Ambt = vraag.Ambt is { } ambt ? Naming.Of(ambt) : null,
                    Tot = vraag.Peildatum ?? DateOnly.MaxValue,
                    Vanaf = vraag.Peildatum ?? DateOnly.MinValue,
                },
                cancellationToken);
            if (alles || call.Aanroeper.PersoonIn(gemeente) is not null)
            {
                await audit.Gelezen(db, gemeente, nameof(ZoekAmbtsdragers), "ambtsdragers", cancellationToken);
            }

            var page = rijen.Take(vraag.Limit).ToList();
            var items = await Lees(db, gemeente, page, alles, call.Aanroeper.PersoonIn(gemeente), cancellationToken);
            return new Lijst<Ambtsdrager>(items) { Volgende = rijen.Count > vraag.Limit ? page[^1].Sleutel : null };
        }
    }

    /// <summary>Those who keep registers see civil servants and their managers; nobody else does.</summary>
    internal static bool ZietAlles(Call call, string gemeente) =>
        call.Aanroeper.Heeft(Rol.Griffier, gemeente) || call.Aanroeper.Heeft(Rol.Gemeentesecretaris, gemeente);

    /// <summary>The persons as they are seen, in the same order.</summary>
    internal static async Task<IReadOnlyList<Ambtsdrager>> Lees(RegistersDb db, string gemeente, IReadOnlyList<Rij> personen, bool alles, Guid? ik, CancellationToken ct)
    {
        var ids = personen.Select(p => p.Id).ToList();
        var perioden = await Perioden(db, gemeente, ids, ct);
        var fracties = !alles ? null : (await db.Query<FractieRij>(
            "SELECT persoon, naam, van, tot_en_met FROM registers.fractie WHERE gemeente = @Gemeente AND persoon IN @Ids ORDER BY van", new { Gemeente = gemeente, Ids = ids }, ct)).ToLookup(f => f.Persoon);
        return
        [
            .. from persoon in personen
               let zijn = fracties?[persoon.Id].Select(f => new Fractie(f.Naam, f.Van, Tijdspanne.Einde(f.TotEnMet))).ToList()
               select new Ambtsdrager(
                   persoon.Id,
                   persoon.Naam,
                   [.. perioden[persoon.Id].Where(p => alles || p.Ambt != Ambt.Ambtenaar || p.Ziet(ik)).Select(p => p.Periode(alles, p.Ziet(ik)))],
                   zijn is { Count: > 0 } ? zijn : null),
        ];
    }

    /// <summary>The offices of some persons, the oldest first: one question, however many persons.</summary>
    internal static async Task<ILookup<Guid, PeriodeRij>> Perioden(RegistersDb db, string gemeente, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.Query<PeriodeRij>(
            "SELECT persoon, ambt, van, tot_en_met, leidinggevende, benoemd_tot, tijdsbestedingsnorm FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon IN @Ids ORDER BY van, ambt",
            new { Gemeente = gemeente, Ids = ids },
            ct)).ToLookup(p => p.Persoon);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/ambtsdragers", async (HttpContext http, string gemeente, IMediator mediator, Call call, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Ambtsvraag>(http)), ct)).Send(http, isPublic: !call.Aanroeper.Aangemeld))
        .Openbaar()
        .Operatie(nameof(ZoekAmbtsdragers), "Ambtsdragers", "Zoekt ambtsdragers.", "Op naam geordend. Openbaar zijn naam, ambt en periode; ambtenaren ziet alleen wie een register beheert, en een leidinggevende de eigen medewerkers.")
        .Vraagt<Ambtsvraag>()
        .Geeft(200, "Een pagina ambtsdragers.", new Lijst<Ambtsdrager>([Ambtsdrager.Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);
}
