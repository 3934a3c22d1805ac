using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>Plans a talk of a body about integrity. // 001-01, 004-02</summary>
internal static class PlanBespreking
{
    [Description("Een onderwerp van een bespreking; ook een ongeschreven regel kan er een zijn.")] // 002-03
    internal sealed record Gespreksonderwerp([property: Required, MaxLength(300), Description("Waarover het gaat.")] string? Onderwerp);

    [Description("Wie een bespreking begeleidt.")] // 001-02
    internal sealed record Gespreksbegeleider(
        [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
        [property: Required, Description("Of het een extern bureau is.")] bool? ExternBureau);

    [Description("De voorbereiding van een bespreking.")]
    internal sealed record Invoer(
        [property: Required, Description("Wie bijeenkomt.")] Gremium? Gremium,
        [property: Required, Description("Waarom.")] Besprekingsaanleiding? Aanleiding,
        [property: Required, Description("In welke vorm.")] Besprekingsvorm? Vorm,
        [property: Required, MinLength(1), MaxLength(20), Description("De onderwerpen.")] IReadOnlyList<Gespreksonderwerp>? Onderwerpen,
        [property: Required, Description("De dag.")] DateOnly? GeplandOp)
    {
        [MaxLength(4), Description("De periodieke handelingen die de bespreking vervult: besprekingIntegriteit, besprekingGedragscode, agendering of besprekingRisicos. Zij tellen mee voor de verplichtingen zodra zij gehouden is.")]
        public IReadOnlyList<PeriodiekeHandeling>? Handelingen { get; init; }

        [Description("Wie haar begeleidt; zo mogelijk een extern bureau.")]
        public Gespreksbegeleider? Begeleider { get; init; }

        [Description("De versie van de gedragscode die wordt besproken.")]
        public BesprokenCode? Code { get; init; }

        [MaxLength(20), Description("Sleutels van de waarden in die versie waarover het gaat.")]
        public IReadOnlyList<string>? Waarden { get; init; }
    }

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Besprekingen.Gevonden>
    {
        public static Toegang Toegang => Gespreksrechten.Gremia;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Keur(invoer, context.Meld));
    }

    internal sealed class Handler(Besprekingen besprekingen, Gespreksrechten rechten, Bevoegdheid bevoegdheid, GedragscodeDb db, Codeverzameling codes, TimeProvider clock, Call call) : IRequestHandler<Command, Besprekingen.Gevonden>
    {
        public async Task<Besprekingen.Gevonden> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var gremium = invoer.Gremium!.Value;
            // A member of the executive puts integrity on its agenda as well. // 004-07
            var bestuurder = gremium == Gremium.College && await bevoegdheid.Ik(gemeente, cancellationToken) is { } ik && ik.Bekleedt(Ambt.Wethouder, clock.Vandaag());
            if (!bestuurder)
            {
                await rechten.VereisHouder(gemeente, gremium, cancellationToken);
            }

            await KeurCode(db, codes, gemeente, invoer, cancellationToken);
            var nieuw = new Integriteitsbespreking(Guid.CreateVersion7(), gremium, Besprekingsstatus.Gepland, [.. (invoer.Handelingen ?? []).Distinct()], null, null) { Voorbereiding = invoer };
            await besprekingen.Voeg(gemeente, nieuw, cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "voorbereiding");
            return new Besprekingen.Gevonden(nieuw, 1, true);
        }
    }

    /// <summary>Faults of the preparation by itself; also for a change.</summary>
    internal static void Keur(Invoer invoer, Action<Fout> meld)
    {
        foreach (var handeling in (invoer.Handelingen ?? []).Where(h => h is PeriodiekeHandeling.KeuzeBureau or PeriodiekeHandeling.Instemming))
        {
            meld(new Fout("handelingen", "geenBespreking", $"'{Naming.Of(handeling)}' gebeurt niet door te bespreken; zij wordt elders vastgelegd."));
        }
    }

    /// <exception cref="OngeldigeInvoer">A version or a value that is not known here.</exception>
    internal static async Task KeurCode(GedragscodeDb db, Codeverzameling codes, string gemeente, Invoer invoer, CancellationToken ct)
    {
        if (BesprokenCode.Keur(await codes.Van(db, gemeente, ct), invoer.Code, invoer.Waarden, "code", ontwerp: true).ToList() is { Count: > 0 } fouten)
        {
            throw new OngeldigeInvoer(fouten);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/besprekingen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Bespreking, 201, IfMatch.Tag(gedaan.Versie, "volledig"), $"{http.Request.Path}/{gedaan.Bespreking.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(PlanBespreking), "Gesprek", "Plant een bespreking.", "Voor de raad door de griffier, voor college en organisatie door de gemeentesecretaris, voor de driehoek door een van haar leden, en voor elk gremium door de burgemeester. Een wethouder kan integriteit op de agenda van het college zetten.")
        .Neemt(Voorbeeld)
        .Geeft(201, "Gepland.", Gepland, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);

    internal static Invoer Voorbeeld => new(Gremium.Raad, Besprekingsaanleiding.StartPeriode, Besprekingsvorm.Interactief, [new Gespreksonderwerp("Dilemma's uit de eerste maanden")], new DateOnly(2024, 5, 16))
    {
        Handelingen = [PeriodiekeHandeling.BesprekingIntegriteit],
        Begeleider = new Gespreksbegeleider("Bureau De Spiegel", true),
        Code = BesprokenCode.Voorbeeld,
        Waarden = ["transparantie"],
    };

    internal static Integriteitsbespreking Gepland => Integriteitsbespreking.Voorbeeld with { Status = Besprekingsstatus.Gepland, GehoudenOp = null, HerzieningNodig = null, Voorbereiding = Voorbeeld };
}
