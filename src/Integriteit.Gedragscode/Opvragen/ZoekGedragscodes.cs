using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>The codes of a municipality and the documents beside them, each with the dates of its versions.</summary>
internal static class ZoekGedragscodes
{
    internal sealed record Zoekvraag(
        [Range(1, 100), Description("Het grootste aantal onderdelen in het antwoord.")] int Limit = 50,
        [MaxLength(1200), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen deze soort document.")] Documentsoort? Documentsoort = null,
        [Description("Alleen wat op deze dag in werking was.")] DateOnly? Peildatum = null);

    internal sealed record Query(string Gemeente, Zoekvraag Vraag) : IQuery<Antwoord>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    /// <summary>The page, and whether anyone may see it.</summary>
    internal sealed record Antwoord(Lijst<Regel> Lijst, bool Openbaar);

    internal sealed record Regel(
        [property: Description("De sleutel van de code, zoals in paden.")] string Code,
        [property: Description("De titel.")] string Titel,
        [property: Description("De soort document.")] Documentsoort Documentsoort,
        [property: Description("De ambten waarvoor de code geldt.")] IReadOnlyList<Ambt> Doelgroep,
        [property: Description("De versies, met hun data.")] IReadOnlyList<VersieRegel> Versies);

    internal sealed record VersieRegel(
        [property: Description("De naam van de versie.")] string Versie,
        [property: Description("Waar de versie staat in haar leven.")] Versiestatus Status,
        [property: Description("Wie haar vaststelde; ontbreekt als de bron het niet noemt.")] Orgaan? VastgesteldDoor,
        [property: Description("De dag van vaststelling.")] DateOnly? VastgesteldOp,
        [property: Description("De eerste dag waarop zij geldt; ontbreekt als de bron geen dag noemt.")] DateOnly? InWerkingVan,
        [property: Description("De laatste dag waarop zij geldt; ontbreekt zolang er geen einde is.")] DateOnly? InWerkingTotEnMet,
        [property: Description("Wat bij deze data hoort te worden gezegd.")] string? Toelichting)
    {
        public static VersieRegel Van(Versiebestand v, DateOnly dag) => new(v.Versie!, v.Op(dag), v.VastgesteldDoor, v.VastgesteldOp, v.InWerkingVan, v.InWerkingTotEnMet, v.Toelichting);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Call call, TimeProvider clock) : IRequestHandler<Query, Antwoord>
    {
        public async Task<Antwoord> Handle(Query request, CancellationToken cancellationToken)
        {
            var (vraag, dag) = (request.Vraag, request.Vraag.Peildatum ?? clock.Vandaag());
            var blik = await zicht.Van(request.Gemeente, cancellationToken);
            var regels =
                from code in await codes.Van(db, request.Gemeente, cancellationToken)
                let gezien = Op(code, blik, vraag.Peildatum)
                where gezien is not null && (vraag.Documentsoort ?? code.Soort()) == code.Soort()
                select new Regel(code.Code!, code.Titel!, code.Soort(), code.Doelgroep!, [.. gezien.Versies!.Select(v => VersieRegel.Van(v, dag))]);
            return new Antwoord(new Lijstvraag(vraag.Limit, vraag.Cursor).Deel(regels, r => r.Code, call), blik is { Alles: false, Persoon: null });
        }
    }

    /// <summary>The code as a caller sees it, on a day only with what was then in force; null when nothing is left.</summary>
    internal static Codebestand? Op(Codebestand code, Blik blik, DateOnly? peildatum) =>
        peildatum is not { } dag ? blik.Op(code)
        : blik.Op(code)?.Versies!.FirstOrDefault(v => v.Op(dag) == Versiestatus.InWerking) is { } versie ? code with { Versies = [versie] }
        : null;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            var antwoord = await mediator.Send(new Query(gemeente, Vraag.Lees<Zoekvraag>(http)), ct);
            await antwoord.Lijst.Send(http, antwoord.Openbaar);
        })
        .Openbaar()
        .Operatie(nameof(ZoekGedragscodes), "Gedragscode", "Geeft de gedragscodes van een gemeente.", "Ook protocollen, gentle agreements, afspraken en gedragslijnen. Elk met de doelgroep en de data van de versies. Wat niet is vastgesteld, zien alleen de griffier, de gemeentesecretaris, de burgemeester en de werkgroep.")
        .Vraagt<Zoekvraag>()
        .Geeft(200, "De gedragscodes.", new Lijst<Regel>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);

    internal static readonly Regel Voorbeeld = new(
        "ambtelijke-integriteit", "Gedragscode ambtelijke integriteit", Documentsoort.Gedragscode, [Ambt.Ambtenaar], [new VersieRegel("2014", Versiestatus.InWerking, Orgaan.College, null, new DateOnly(2014, 4, 1), null, null)]);
}
