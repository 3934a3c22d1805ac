using System.ComponentModel;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Koppelen;

/// <summary>
/// The reports that belong to this one: the watch for retaliation. Who reads both sees both; who reads the later only, that there
/// is an earlier one; who reads the earlier only, nothing, since that may be whom the later one is about. // 2.2: benadeling
/// </summary>
internal static class ZoekKoppelingen
{
    [Description("Een andere melding die bij deze hoort. Wie die niet leest ziet alleen dat zij er is of was.")]
    internal sealed record Koppeling(
        [property: Description("Wat zij is.")] Koppelrol Rol,
        [property: Description("Het id.")] Guid? Melding,
        [property: Description("De stand.")] Meldstatus? Status,
        [property: Description("De dag van ontvangst.")] DateOnly? Ontvangen);

    internal sealed record Query(string Gemeente, Guid Id, Lijstvraag Vraag) : IQuery<Lijst<Koppeling>>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(MeldingenDb db, Behandelkamer kamer, Koppelingen koppelingen, Bezetting bezetting, Audit audit, Call call) : IRequestHandler<Query, Lijst<Koppeling>>
    {
        public async Task<Lijst<Koppeling>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, gezien) = (request.Gemeente, new List<Koppeling>());
            var (melding, ik) = await kamer.Vereis(gemeente, request.Id, Kringrecht.Lezen, cancellationToken);
            var functies = await bezetting.Functies(gemeente, ik.Persoon, cancellationToken);
            async Task<Koppeling?> Zie(Koppelrol rol, Guid id) => await koppelingen.Zie(gemeente, id, ik.Persoon, cancellationToken) is { } andere && Behandelkamer.Plaats(andere, ik.Persoon, functies) is not null
                ? new Koppeling(rol, andere.Id, andere.Inhoud.Status, andere.Inhoud.Ontvangen)
                : null;

            // As many looks with a later report as without one: what is none of the caller's takes no longer.
            foreach (var id in (await koppelingen.Van(gemeente, melding, cancellationToken)).Select(l => l.Melding).DefaultIfEmpty(Guid.Empty))
            {
                gezien.AddRange(await Zie(Koppelrol.Benadelingsmelding, id) is { } later ? [later] : Array.Empty<Koppeling>());
            }

            if (melding.Inhoud.Eerder is { } eerder)
            {
                gezien.Add(await Zie(Koppelrol.EerdereMelding, eerder.Melding) ?? new Koppeling(Koppelrol.EerdereMelding, null, null, null));
            }

            await audit.Gelezen(db, gemeente, nameof(ZoekKoppelingen), melding.Spoor.ToString(), cancellationToken);
            return request.Vraag.Deel(gezien, k => $"{Naming.Of(k.Rol)} {k.Ontvangen:yyyy-MM-dd} {k.Melding:N}", call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/meldingen/{id:guid}/koppelingen", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, id, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekKoppelingen), "Meldingen", "Geeft de meldingen die bij een melding horen.", "Bij een melding van benadeling de eerdere melding; bij die eerdere melding wat de melder erdoor overkwam. Wie de andere niet leest, ziet bij de eerdere niets en bij de latere alleen dat er een eerdere is of was.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "De koppelingen.", new Lijst<Koppeling>([new Koppeling(Koppelrol.Benadelingsmelding, BekijkMelding.Meldingdossier.Voorbeeld.Id, Meldstatus.Ontvangen, new DateOnly(2026, 5, 7))]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
