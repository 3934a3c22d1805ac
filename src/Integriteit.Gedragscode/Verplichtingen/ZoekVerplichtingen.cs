using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Zittingsperioden;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>What the bodies owe and what they missed, worked out anew at every question.</summary>
internal static class ZoekVerplichtingen
{
    internal sealed record Verplichtingenvraag(
        [Range(1, 100), Description("Het grootste aantal verplichtingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("De dag waarop de verplichtingen worden bekeken; vandaag als hij ontbreekt.")] DateOnly? Peildatum = null,
        [Description("Alleen verplichtingen van dit gremium.")] Gremium? Gremium = null,
        [Description("Alleen verplichtingen die zo staan.")] Verplichtingstand? Stand = null);

    internal sealed record Query(string Gemeente, Verplichtingenvraag Vraag) : IQuery<Lijst<Verplichting>>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Ambtsdrager);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(
        GedragscodeDb db, Codeverzameling codes, Wetslaag wet, Zittingskalender kalender, IEnumerable<ITelling> tellingen, Bevoegdheid bevoegdheid, Audit audit, TimeProvider clock, Call call)
        : IRequestHandler<Query, Lijst<Verplichting>>
    {
        public async Task<Lijst<Verplichting>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            await bevoegdheid.Vereis(gemeente, Gespreksrechten.Driehoek, cancellationToken);
            var dag = vraag.Peildatum ?? clock.Vandaag();
            var termijnen = new Dictionary<Periode, IReadOnlyList<Tijdvak>>
            {
                [Periode.Raadsperiode] = await Termijnen(gemeente, Orgaan.Raad, cancellationToken),
                [Periode.Collegeperiode] = await Termijnen(gemeente, Orgaan.College, cancellationToken),
            };
            // A term that reaches into the years one looks back at may have begun before them.
            var vanaf = termijnen.Values.SelectMany(t => t).Where(t => t.Van <= dag && t.TotEnMet >= Plichtenkalender.Vanaf(dag)).Select(t => t.Van)
                .Append(new DateOnly(Plichtenkalender.Vanaf(dag).Year, 1, 1)).Min();
            var (geteld, gedaan) = (new HashSet<PeriodiekeHandeling>(), new List<Gedaan>());
            foreach (var telling in tellingen)
            {
                geteld.UnionWith(telling.Handelingen);
                gedaan.AddRange(await telling.Tel(gemeente, vanaf, dag, cancellationToken));
            }

            var alle = await codes.Van(db, gemeente, cancellationToken);
            var verplichtingen = Plichtenkalender.Maak(d => Plichtenkalender.Regels(wet.Regels, alle, d).Where(r => geteld.Contains(r.Norm.Handeling!.Value)), termijnen, gedaan, dag);
            await audit.Gelezen(db, gemeente, nameof(ZoekVerplichtingen), "verplichtingen", cancellationToken);
            var deel = new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(
                verplichtingen.Where(v => (vraag.Gremium ?? v.Gremium) == v.Gremium && (vraag.Stand ?? v.Stand) == v.Stand).Select((v, i) => (Verplichting: v, Plaats: $"{i:D6}")),
                v => v.Plaats,
                call);
            return new Lijst<Verplichting>([.. deel.Items.Select(v => v.Verplichting)]) { Volgende = deel.Volgende };
        }

        private async Task<IReadOnlyList<Tijdvak>> Termijnen(string gemeente, Orgaan orgaan, CancellationToken ct) =>
            [.. (await kalender.Van(gemeente, orgaan, ct)).Select(p => new Tijdvak(p.Van, p.TotEnMet))];
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/verplichtingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Verplichtingenvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekVerplichtingen), "Gesprek", "Geeft wat raad, college, driehoek en organisatie periodiek verplicht zijn.", "Voor griffier, gemeentesecretaris en burgemeester. Per bepaling en periode wat moet, hoe vaak het gebeurde en hoe het staat, de nieuwste periode eerst: de lopende, en die in de vier jaar voor de peildatum eindigden. Raads- en collegeperioden moeten daarvoor zijn vastgelegd. Een periode wordt bekeken naar de regels van haar laatste dag; loopt zij nog, dan naar die van de peildatum.")
        .Vraagt<Verplichtingenvraag>()
        .Geeft(200, "Een pagina verplichtingen.", new Lijst<Verplichting>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);

    private static Verplichting Voorbeeld => new(
        PeriodiekeHandeling.Agendering, Gremium.College, Periode.Jaar, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), 2, 1, new DateOnly(2024, 12, 31), Verplichtingstand.Open,
        new Grondslag(Bron.Gedragscode, "bestuurders-en-volksvertegenwoordigers", "1", "gesprek-1", "De gedragscode en het gesprek", "Inleidend deel"));
}
