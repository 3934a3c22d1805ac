using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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

namespace Integriteit.Declaraties.Declaraties;

/// <summary>
/// What a caller still has on hand: their own open claims with what is missing, and those of others that wait for them, the
/// oldest first, with what the judgement found.
/// </summary>
internal static class ZoekDeclaratietaken
{
    /// <summary>For whom a claim waits.</summary>
    internal enum Aanzet
    {
        Indiener,
        Toetser,
        Burgemeester,
        College,
        Administratie,
    }

    internal enum Taakrol
    {
        Indiener,
        Behandelaar,
    }

    internal sealed record Taakvraag(
        [Range(1, 100), Description("Het grootste aantal taken in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen de eigen declaraties, of alleen wat van een ander op u wacht; weglaten voor beide.")] Taakrol? Als = null);

    [Description("Een declaratie die nog niet klaar is.")]
    internal sealed record Declaratietaak(
        [property: Description("De declaratie.")] ZoekDeclaraties.Declaratiekop Declaratie,
        [property: Description("Op wie zij wacht.")] Aanzet WachtOp,
        [property: Description("Of zij op u wacht.")] bool VoorU,
        [property: Description("Bij een eigen concept: wat er nog ontbreekt.")] IReadOnlyList<Gemis>? Ontbreekt,
        [property: Description("Wat de indiener op verzoek moet aanvullen.")] string? AanTeVullen,
        [property: Description("Bij een declaratie van een ander: de codes van wat de toets vond en aandacht vraagt.")] IReadOnlyList<string>? Signalen);

    internal sealed record Query(string Gemeente, Taakvraag Vraag) : IQuery<Lijst<Declaratietaak>>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Declaratiekeuring keuring, Audit audit, Call call) : IRequestHandler<Query, Lijst<Declaratietaak>>
    {
        public async Task<Lijst<Declaratietaak>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag) = (request.Gemeente, request.Vraag);
            var kring = await recht.Kring(gemeente, cancellationToken);
            int Doet(Functie functie) => kring.Functies.Contains(Naming.Of(functie)) ? 1 : 0;
            var rijen = await db.Page<Declaratierij>(
                """
                SELECT d.sleutel, d.gegevens
                FROM declaraties.declaratie d
                WHERE d.gemeente = @Gemeente AND d.sleutel > @Na
                  AND ((@Eigen = 1 AND d.persoon = @Ik AND d.staat IN ('concept', 'ingediend', 'getoetst', 'voorgelegdAanBurgemeester', 'voorgelegdAanCollege', 'goedgekeurd', 'deelsGoedgekeurd', 'betaalbaar'))
                    OR (@Anderen = 1 AND d.persoon <> @Ik
                      AND ((d.staat IN ('ingediend', 'getoetst') AND (d.beheerder IN @Functies OR (d.beheerder = 'leidinggevende' AND d.persoon IN @Medewerkers)))
                        OR (d.staat = 'voorgelegdAanBurgemeester' AND @Burgemeester = 1)
                        OR (d.staat = 'voorgelegdAanCollege' AND @College = 1)
                        OR (d.staat IN ('goedgekeurd', 'deelsGoedgekeurd', 'betaalbaar') AND @Betaalt = 1))))
                ORDER BY d.sleutel
                """,
                vraag.Limit + 1,
                new
                {
                    Gemeente = gemeente,
                    Na = Declaratierij.Na(new Lijstvraag(1, vraag.Cursor).Na(call)),
                    Eigen = vraag.Als == Taakrol.Behandelaar ? 0 : 1,
                    Anderen = vraag.Als == Taakrol.Indiener ? 0 : 1,
                    kring.Ik,
                    kring.Functies,
                    kring.Medewerkers,
                    Burgemeester = Doet(Functie.Burgemeester),
                    College = Doet(Functie.Gemeentesecretaris),
                    Betaalt = kring.Betaalt ? 1 : 0,
                },
                cancellationToken);
            await audit.Gelezen(db, gemeente, nameof(ZoekDeclaratietaken), "declaraties", cancellationToken);
            var taken = new List<Declaratietaak>();
            foreach (var declaratie in rijen.Take(vraag.Limit).Select(r => Declaratie.Lees(r.Gegevens)))
            {
                var zelf = declaratie.Persoon == kring.Ik;
                taken.Add(new Declaratietaak(
                    ZoekDeclaraties.Declaratiekop.Van(declaratie),
                    Wacht(declaratie.Staat),
                    !zelf || declaratie.Staat == Declaratiestaat.Concept,
                    zelf && declaratie.Staat == Declaratiestaat.Concept ? await keuring.Ontbreekt(gemeente, declaratie, cancellationToken) : null,
                    declaratie.AanTeVullen,
                    zelf ? null : [.. declaratie.Regels.SelectMany(r => r.Toets?.Bevindingen ?? []).Where(b => b.Uitkomst is not (null or Uitkomst.Toegestaan)).Select(b => b.Code).Distinct()]));
            }

            return new Lijst<Declaratietaak>(taken) { Volgende = rijen.Count > vraag.Limit ? $"{rijen[vraag.Limit - 1].Sleutel}" : null };
        }

        private static Aanzet Wacht(Declaratiestaat staat) => staat switch
        {
            Declaratiestaat.Concept => Aanzet.Indiener,
            Declaratiestaat.VoorgelegdAanBurgemeester => Aanzet.Burgemeester,
            Declaratiestaat.VoorgelegdAanCollege => Aanzet.College,
            Declaratiestaat.Goedgekeurd or Declaratiestaat.DeelsGoedgekeurd or Declaratiestaat.Betaalbaar => Aanzet.Administratie,
            _ => Aanzet.Toetser,
        };
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/declaratietaken", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Taakvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekDeclaratietaken), "Declaraties", "Geeft wat er met declaraties nog moet gebeuren.", "De eigen declaraties die nog lopen, met wat er aan een concept ontbreekt; en die van anderen die op u wachten, met wat de toets vond. De oudste eerst.")
        .Vraagt<Taakvraag>()
        .Geeft(200, "Een pagina taken.", new Lijst<Declaratietaak>([new Declaratietaak(ZoekDeclaraties.Declaratiekop.Van(Declaratie.Voorbeeld), Aanzet.Indiener, true, [new Gemis(1, "bewijsstukken", "Voeg een bewijsstuk toe.")], null, null)]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);
}
