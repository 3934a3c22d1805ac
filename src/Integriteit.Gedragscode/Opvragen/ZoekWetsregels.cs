using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>The law layer: the rules above every code, with their dates and sources. Of no municipality, so unguarded.</summary>
internal static class ZoekWetsregels
{
    internal sealed record Wetsvraag(
        [Range(1, 100), Description("Het grootste aantal onderdelen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen regels die op deze dag zo gelden; ontbreekt: alle, ook oude.")] DateOnly? Peildatum = null,
        [MaxLength(200), Description("Alleen regels van deze wet, met haar citeertitel, of van dit advies.")] string? Wet = null,
        [MaxLength(50), Description("Alleen regels met een norm over deze soort gevallen, zoals nevenfunctie.")] string? Soort = null);

    internal sealed record Query(Wetsvraag Vraag) : IRequest<Lijst<Wetsregel>>;

    internal sealed class Handler(Wetslaag wet, Call call) : IRequestHandler<Query, Lijst<Wetsregel>>
    {
        public Task<Lijst<Wetsregel>> Handle(Query request, CancellationToken cancellationToken)
        {
            var vraag = request.Vraag;
            if (vraag.Soort is { } soort && !Feitencatalogus.Soorten.ContainsKey(soort))
            {
                call.Meld(new Fout("soort", "onbekendeSoort", $"De soort '{soort}' bestaat niet; wel: {string.Join(", ", Feitencatalogus.Soorten.Keys)}."));
            }

            if (call.Fouten.Count > 0)
            {
                throw new OngeldigeInvoer(call.Fouten);
            }

            var regels = wet.Regels.Where(r =>
                (vraag.Peildatum is not { } dag || r.Geldt(dag))
                && (vraag.Wet is null || string.Equals(r.Wet, vraag.Wet, StringComparison.OrdinalIgnoreCase))
                && (vraag.Soort is null || (r.Normen ?? []).Any(n => n.Soort == vraag.Soort)));
            return Task.FromResult(new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(regels, Sleutel, call));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/wetsregels", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(Vraag.Lees<Wetsvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekWetsregels), "Gedragscode", "Geeft de wettelijke regels.", "De regels die boven elke gedragscode staan, met de dagen waarop zij zo gelden, hun bron en de normen eruit. Bij 'geverifieerd' false is de geldende tekst niet zelf gelezen. Een regel met 'advies' is geen wet: zij raadt aan of vult aan waar wet en code zwijgen.")
        .Vraagt<Wetsvraag>()
        .Geeft(200, "De regels, op wet en artikel.", new Lijst<Wetsregel>([Voorbeeld]), "ETag", "Link")
        .Weigert(400);

    /// <summary>By law and article; each number behind its own length, so that they sort as a reader counts them.</summary>
    private static string Sleutel(Wetsregel regel)
    {
        var artikel = regel.Artikel!;
        bool Begint(int i) => char.IsAsciiDigit(artikel[i]) && (i == 0 || !char.IsAsciiDigit(artikel[i - 1]));
        var geteld = artikel.Select((teken, i) => Begint(i) ? $"{artikel.Skip(i).TakeWhile(char.IsAsciiDigit).Count()}{teken}" : $"{teken}");
        return $"{regel.Wet}\n{string.Concat(geteld)}\n{regel.GeldigVan:O}";
    }

    private static Wetsregel Voorbeeld => new()
    {
        Wet = "Gemeentewet",
        Artikel = "12",
        Opschrift = "Openbaarmaking van functies van raadsleden, terstond en elektronisch",
        GeldigVan = new DateOnly(2023, 1, 1),
        Geverifieerd = false,
        Bron = "Wet bevorderen integriteit en functioneren decentraal bestuur (35 546)",
        Samenvatting = "Een raadslid maakt alle andere functies terstond en ook elektronisch openbaar.",
        Normen = [new Termijn { Soort = "nevenfunctie", Ambten = [Ambt.Raadslid], Handeling = Termijnhandeling.Openbaarmaking, Terstond = true }],
    };
}
