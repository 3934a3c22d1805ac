using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>The codes of a municipality, each with the dates of its versions.</summary>
internal static class ZoekGedragscodes
{
    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Regel>>
    {
        public static Toegang Toegang => Toegang.Openbaar;
    }

    internal sealed record Regel(
        [property: Description("De sleutel van de code, zoals in paden.")] string Code,
        [property: Description("De titel.")] string Titel,
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
        public static VersieRegel Van(Versiebestand v) => new(v.Versie!, v.Status!.Value, v.VastgesteldDoor, v.VastgesteldOp, v.InWerkingVan, v.InWerkingTotEnMet, v.Toelichting);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Call call) : IRequestHandler<Query, Lijst<Regel>>
    {
        public async Task<Lijst<Regel>> Handle(Query request, CancellationToken cancellationToken) => request.Vraag.Deel(
            (await codes.Van(db, request.Gemeente, cancellationToken)).Select(c => new Regel(c.Code!, c.Titel!, c.Doelgroep!, [.. c.Versies!.Select(VersieRegel.Van)])),
            r => r.Code,
            call);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/gedragscodes", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http))
        .Openbaar()
        .Operatie(nameof(ZoekGedragscodes), "Gedragscode", "Geeft de gedragscodes van een gemeente.", "Elke code met haar doelgroep en de data van haar versies.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De gedragscodes.", new Lijst<Regel>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 404);

    internal static readonly Regel Voorbeeld = new(
        "ambtelijke-integriteit", "Gedragscode ambtelijke integriteit", [Ambt.Ambtenaar], [new VersieRegel("2014", Versiestatus.InWerking, Orgaan.College, null, new DateOnly(2014, 4, 1), null, null)]);
}
