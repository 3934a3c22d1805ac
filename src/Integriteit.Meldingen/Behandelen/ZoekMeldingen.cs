using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>The reports in whose circle the caller stands, the newest first. What is not theirs leaves no gap.</summary>
internal static class ZoekMeldingen
{
    internal sealed record Meldingvraag(
        [Range(1, 100), Description("Het grootste aantal meldingen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen met deze stand.")] Meldstatus? Status = null,
        [Description("Alleen van deze soort.")] Meldsoort? Soort = null);

    [Description("Een melding in een lijst.")]
    internal sealed record Meldingregel(
        [property: Description("Het id.")] Guid Id,
        [property: Description("De stand.")] Meldstatus Status,
        [property: Description("Waarover.")] Meldsoort Soort,
        [property: Description("De dag van ontvangst.")] DateOnly Ontvangen,
        [property: Description("Als wat u haar leest.")] Meldfunctie Functie,
        [property: Description("Of u haar behandelt.")] Kringrecht Recht);

    internal sealed record Query(string Gemeente, Meldingvraag Vraag) : IQuery<Lijst<Meldingregel>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Dossierboek boek, Kluis kluis, Bezetting bezetting, Audit audit, Call call) : IRequestHandler<Query, Lijst<Meldingregel>>
    {
        public async Task<Lijst<Meldingregel>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag, gezien) = (request.Gemeente, request.Vraag, new List<(string Orde, Meldingregel Regel)>());
            var na = new Lijstvraag(1, vraag.Cursor).Na(call) ?? "9999-99-99";
            if (call.Aanroeper.PersoonIn(gemeente) is not { } ik)
            {
                return new Lijst<Meldingregel>([]);
            }

            var (lezer, functies) = (kluis.Lezer(gemeente, ik), await bezetting.Functies(gemeente, ik, cancellationToken));
            IReadOnlyList<Geopend> pagina;
            do
            {
                pagina = await boek.Lees(gemeente, lezer, na, vraag.Limit + 1, cancellationToken);
                foreach (var melding in pagina)
                {
                    if (Behandelkamer.Plaats(melding, ik, functies) is { } plaats && (vraag.Status ?? melding.Inhoud.Status) == melding.Inhoud.Status && (vraag.Soort ?? melding.Inhoud.Melding.Soort) == melding.Inhoud.Melding.Soort)
                    {
                        gezien.Add((melding.Orde, new Meldingregel(melding.Id, melding.Inhoud.Status, melding.Inhoud.Melding.Soort!.Value, melding.Inhoud.Ontvangen, plaats.Functie, plaats.Recht)));
                    }
                }

                na = pagina.Count == 0 ? na : pagina[^1].Orde;
            }
            while (gezien.Count <= vraag.Limit && pagina.Count > vraag.Limit);

            await audit.Gelezen(db, gemeente, nameof(ZoekMeldingen), "meldingen", cancellationToken);
            return new Lijst<Meldingregel>([.. gezien.Take(vraag.Limit).Select(g => g.Regel)]) { Volgende = gezien.Count > vraag.Limit ? gezien[vraag.Limit - 1].Orde : null };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Meldingvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekMeldingen), "Meldingen", "Geeft de meldingen die u leest.", "Alleen die volgens het protocol of op uitnodiging de uwe zijn, de nieuwste eerst; zonder de claim 'persoon' in het token geen. Meldingen hebben geen volgnummer.")
        .Vraagt<Meldingvraag>()
        .Geeft(200, "De meldingen.", new Lijst<Meldingregel>([new Meldingregel(BekijkMelding.Meldingdossier.Voorbeeld.Id, Meldstatus.Ontvangen, Meldsoort.Belangenverstrengeling, new DateOnly(2026, 5, 1), Meldfunctie.Griffier, Kringrecht.Behandelen)]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
