using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Records that a talk was held, by whom, and whether the code needs revision. // 001-02, 001-06</summary>
internal static class RondBesprekingAf
{
    [Description("Hoe een bespreking verliep.")]
    internal sealed record Invoer(
        [property: Required, Description("De dag waarop zij is gehouden; niet later dan vandaag.")] DateOnly? GehoudenOp,
        [property: Required, Description("Wie haar opende.")] Gespreksvoorzitter? GeopendDoor,
        [property: Required, Description("Of zij aanleiding geeft de gedragscode aan te passen of te herzien.")] bool? HerzieningNodig)
    {
        [Description("Wie haar afsloot.")]
        public Gespreksvoorzitter? GeslotenDoor { get; init; }

        [MaxLength(60), Description("De deelnemers die als ambtsdrager bekend zijn.")]
        public IReadOnlyList<Deelnemer>? Deelnemers { get; init; }

        [Range(0, 10000), Description("Hoeveel anderen er waren.")]
        public int? OverigeDeelnemers { get; init; }

        [MaxLength(4000), Description("Waarom herziening nodig is of niet; verplicht als zij nodig is.")]
        public string? Toelichting { get; init; }

        [Description("Het ontwerp waarin de herziening wordt uitgewerkt, als dat er al is.")]
        public BesprokenCode? Herziening { get; init; }

        [MaxLength(8000), Description("Het verslag, samengevat.")]
        public string? Verslag { get; init; }
    }

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<Besprekingen.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer).Custom((invoer, context) =>
        {
            if (invoer.GehoudenOp > clock.Vandaag())
            {
                context.Meld(new Fout("gehoudenOp", "inDeToekomst", "Een bespreking is pas gehouden als de dag er is."));
            }

            if (invoer.HerzieningNodig == true && invoer.Toelichting is null)
            {
                context.Meld(new Fout("toelichting", "verplicht", "Zeg waarom herziening nodig is."));
            }

            if (invoer.HerzieningNodig == false && invoer.Herziening is not null)
            {
                context.Meld(new Fout("herziening", "nietVanToepassing", "Zonder noodzaak tot herziening is er geen ontwerp."));
            }
        });
    }

    internal sealed class Handler(Besprekingen besprekingen, GedragscodeDb db, Codeverzameling codes, IMediator mediator, TimeProvider clock, Call call) : IRequestHandler<Command, Besprekingen.Gevonden>
    {
        public async Task<Besprekingen.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var oud = await besprekingen.OmTeWijzigen(gemeente, request.Id, request.Versies, cancellationToken);
            if (oud.Bespreking.Status == Besprekingsstatus.Afgezegd)
            {
                throw new Afgewezen(Reden.Conflict, "besprekingAfgezegd", "Deze bespreking is afgezegd en dus niet gehouden. Plan een nieuwe.");
            }

            List<Fout> fouten =
            [
                .. await Deelnemer.Keur(mediator, gemeente, invoer.Deelnemers, invoer.GehoudenOp!.Value, cancellationToken),
                .. BesprokenCode.Keur(await codes.Van(db, gemeente, cancellationToken), invoer.Herziening, null, "herziening", ontwerp: true),
            ];
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            var nieuw = oud.Bespreking with { Status = Besprekingsstatus.Gehouden, GehoudenOp = invoer.GehoudenOp, HerzieningNodig = invoer.HerzieningNodig, Uitkomst = invoer };
            var gedaan = await besprekingen.Werk(gemeente, nieuw, oud.Versie, cancellationToken);
            call.Noteer(request.Id.ToString(), "status", "uitkomst");
            await db.Publish(gemeente, new BesprekingGehouden(request.Id, gedaan.Versie, nieuw.Openbaar, invoer.HerzieningNodig!.Value) { Gemeente = gemeente }, clock.GetUtcNow(), cancellationToken);
            return gedaan;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/besprekingen/{id:guid}/uitkomst", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Bespreking, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(RondBesprekingAf), "Gesprek", "Legt vast hoe een bespreking verliep.", "Daarmee is zij gehouden, en telt zij mee voor de verplichtingen. Van raad en college is dan openbaar dat zij is gehouden, op welke dag, welke periodieke handelingen zij vervulde en of herziening nodig is. Een eerder vastgelegde uitkomst wordt vervangen.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Vastgelegd.", Integriteitsbespreking.Voorbeeld with { Voorbereiding = PlanBespreking.Voorbeeld, Uitkomst = Voorbeeld }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);

    internal static Invoer Voorbeeld => new(new DateOnly(2024, 5, 16), Gespreksvoorzitter.Burgemeester, false)
    {
        GeslotenDoor = Gespreksvoorzitter.Burgemeester,
        Deelnemers = [new Deelnemer(Guid.Parse("01920000-0000-7000-8000-000000000001"), true)],
        OverigeDeelnemers = 20,
        Verslag = "Drie dilemma's besproken; de code gaf op alle drie een antwoord.",
    };
}
