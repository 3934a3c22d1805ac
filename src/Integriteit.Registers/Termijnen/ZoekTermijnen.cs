using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Termijnen;

/// <summary>What a person must do, or those whose entries a keeper keeps: the first day first. // 1.9</summary>
internal static class ZoekTermijnen
{
    internal sealed record Termijnvraag(
        [Range(1, 100), Description("Het grootste aantal termijnen in het antwoord.")] int Limit = 50,
        [MaxLength(100), RegularExpression("^[A-Za-z0-9_-]+$", ErrorMessage = Kern.Web.Cursor.Ongeldig), Description("Waar de pagina begint: neem hem over uit de verwijzing rel=\"next\".")] string? Cursor = null,
        [Description("Alleen termijnen die zo staan; zonder deze parameter alles wat nog moet.")] Termijnstand? Stand = null,
        [Description("Alleen termijnen van deze persoon (id van de ambtsdrager).")] Guid? Persoon = null,
        [MaxLength(50), RegularExpression("^[a-z-]+$", ErrorMessage = "'register' is de naam van een register, zoals geschenken."), Description("Alleen termijnen van dit register.")] string? Register = null,
        [Description("Alleen termijnen waarin dit moet gebeuren.")] Termijnhandeling? Handeling = null,
        [Description("Alleen termijnen met deze uiterste dag of later.")] DateOnly? VervaldatumVanaf = null,
        [Description("Alleen termijnen met een uiterste dag tot en met deze.")] DateOnly? VervaldatumTot = null);

    [Description("Iets dat voor een dag moet gebeuren, of gebeurd is.")]
    internal sealed record Termijnweergave(
        [property: Description("Het id.")] Guid Id,
        [property: Description("Waar de termijn staat.")] Termijnstand Stand,
        [property: Description("Wat er moet gebeuren.")] Termijnhandeling Handeling,
        [property: Description("Sinds welke dag; ontbreekt zolang die niet bekend is.")] DateOnly? Sinds,
        [property: Description("De uiterste dag, naar de strengste bepaling; ontbreekt zolang de begindag niet bekend is. Wat terstond moet, moet op de dag zelf.")] DateOnly? Vervaldatum,
        [property: Description("De bepalingen die de termijn stellen, de strengste eerst.")] IReadOnlyList<Termijngrond> Gronden,
        [property: Description("Het register waarover het gaat.")] string Register,
        [property: Description("De inschrijving; ontbreekt bij een termijn die met het ambt komt.")] Guid? Inschrijving,
        [property: Description("De persoon; ontbreekt als de inschrijving van geen persoon is.")] Guid? Persoon,
        [property: Description("Het ambt.")] Ambt Ambt,
        [property: Description("Wie de inschrijving beheert.")] string Beheerder,
        [property: Description("De dag waarop het is gebeurd.")] DateOnly? VoldaanOp,
        [property: Description("Wanneer voor het laatst aan de termijn is herinnerd (UTC).")] DateTimeOffset? HerinnerdOp);

    internal sealed record Query(string Gemeente, Termijnvraag Vraag) : IQuery<Lijst<Termijnweergave>>
    {
        public static Toegang Toegang => Inzage.Toegang;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(IReadOnlyList<Register> registers)
        {
            RuleFor(q => q.Vraag.Register).Must(naam => naam is null || registers.Any(r => r.Naam == naam))
                .WithErrorCode("onbekendeWaarde").WithMessage($"'register' is een van: {string.Join(", ", registers.Select(r => r.Naam).Order(StringComparer.Ordinal))}.");
            RuleFor(q => q.Vraag.VervaldatumTot).GreaterThanOrEqualTo(q => q.Vraag.VervaldatumVanaf).When(q => q.Vraag.VervaldatumVanaf is not null)
                .WithErrorCode("volgorde").WithMessage("'vervaldatumTot' ligt voor 'vervaldatumVanaf'.");
        }
    }

    internal sealed class Handler(RegistersDb db, Inzage inzage, Audit audit, Call call, Herinnertermijn herinneren, TimeProvider clock) : IRequestHandler<Query, Lijst<Termijnweergave>>
    {
        public async Task<Lijst<Termijnweergave>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, vraag, vandaag) = (request.Gemeente, request.Vraag, clock.Vandaag());
            var na = new Lijstvraag(vraag.Limit, vraag.Cursor).Na(call) ?? "";
            await audit.Gelezen(db, gemeente, nameof(ZoekTermijnen), "termijnen", cancellationToken);
            var (vanaf, tot) = Tussen(vraag, vandaag);
            var rijen = new Dictionary<string, Termijnrij>();
            foreach (var deel in await Delen(gemeente, cancellationToken))
            {
                if (deel.Persoon is { } eigen && vraag.Persoon is { } gevraagd && eigen != gevraagd)
                {
                    continue;
                }

                var persoon = deel.Persoon ?? vraag.Persoon;
                var args = new
                {
                    Gemeente = gemeente,
                    deel.Beheerder,
                    Persoon = persoon,
                    Voldaan = vraag.Stand == Termijnstand.Voldaan,
                    Na = na,
                    Vanaf = vanaf,
                    Tot = tot,
                    vraag.Register,
                    Handeling = vraag.Handeling is { } handeling ? Naming.Of(handeling) : null,
                };
                foreach (var rij in await db.Page<Termijnrij>(persoon is null ? VanBeheerder : VanPersoon, vraag.Limit + 1, args, cancellationToken))
                {
                    // A keeper with entries of their own meets those twice.
                    rijen[rij.Sleutel] = rij;
                }
            }

            var page = rijen.Values.OrderBy(r => r.Sleutel, StringComparer.Ordinal).Take(vraag.Limit).ToList();
            return new Lijst<Termijnweergave>([.. page.Select(r => Als(r, vandaag))]) { Volgende = rijen.Count > vraag.Limit ? page[^1].Sleutel : null };
        }

        /// <summary>What the caller sees: what is their own, and the circles that they keep.</summary>
        private async Task<IReadOnlyList<(string? Beheerder, Guid? Persoon)>> Delen(string gemeente, CancellationToken ct)
        {
            var ik = call.Aanroeper.PersoonIn(gemeente);
            return
            [
                .. ik is null ? Array.Empty<(string?, Guid?)>() : [(null, ik)],
                .. from kring in await inzage.Kringen(gemeente, ct)
                   where kring != Kring.Openbaar && (kring.Persoon is null || kring.Persoon != ik)
                   select ((string?)kring.Naam, kring.Persoon),
            ];
        }

        /// <summary>The days as keys: those of the filter within those of the stand.</summary>
        private (string Vanaf, string Tot) Tussen(Termijnvraag vraag, DateOnly vandaag)
        {
            var grens = vandaag.AddDays(herinneren.DagenVooraf);
            var (eerste, laatste) = vraag.Stand switch
            {
                Termijnstand.TeLaat => (DateOnly.MinValue, vandaag.AddDays(-1)),
                Termijnstand.Binnenkort => (vandaag, grens),
                Termijnstand.Open => (grens.AddDays(1), DateOnly.MaxValue),
                _ => (DateOnly.MinValue, DateOnly.MaxValue),
            };
            eerste = vraag.VervaldatumVanaf is { } vanaf && vanaf > eerste ? vanaf : eerste;
            laatste = vraag.VervaldatumTot is { } tot && tot < laatste ? tot : laatste;
            return (Termijnrij.Vanaf(eerste), Termijnrij.TotEnMet(laatste));
        }

        private Termijnweergave Als(Termijnrij rij, DateOnly vandaag) => new(
            rij.Id,
            rij switch
            {
                { VoldaanOp: not null } => Termijnstand.Voldaan,
                { Vervaldatum: { } dag } when dag < vandaag => Termijnstand.TeLaat,
                { Vervaldatum: { } dag } when dag <= vandaag.AddDays(herinneren.DagenVooraf) => Termijnstand.Binnenkort,
                _ => Termijnstand.Open,
            },
            rij.Handeling,
            rij.Sinds,
            rij.Vervaldatum,
            rij.Bepalingen,
            rij.Register,
            rij.Onderwerp == rij.Persoon ? null : rij.Onderwerp,
            rij.Persoon == Guid.Empty ? null : rij.Persoon,
            rij.Ambt,
            rij.Beheerder,
            rij.VoldaanOp,
            rij.VerlopenGemeldOp ?? rij.NadertGemeldOp);
    }

    private const string VanBeheerder = """
        SELECT t.register, t.onderwerp, t.kenmerk, t.handeling, t.sleutel, t.persoon, t.ambt, t.beheerder, t.sinds, t.gronden, t.voldaan_op, t.nadert_gemeld_op, t.verlopen_gemeld_op
        FROM registers.termijn t
        WHERE t.gemeente = @Gemeente AND t.beheerder = @Beheerder AND t.voldaan = @Voldaan AND t.sleutel > @Na AND t.sleutel >= @Vanaf AND t.sleutel < @Tot
          AND (@Register IS NULL OR t.register = @Register) AND (@Handeling IS NULL OR t.handeling = @Handeling)
        ORDER BY t.sleutel
        """;

    private const string VanPersoon = """
        SELECT t.register, t.onderwerp, t.kenmerk, t.handeling, t.sleutel, t.persoon, t.ambt, t.beheerder, t.sinds, t.gronden, t.voldaan_op, t.nadert_gemeld_op, t.verlopen_gemeld_op
        FROM registers.termijn t
        WHERE t.gemeente = @Gemeente AND t.persoon = @Persoon AND t.voldaan = @Voldaan AND t.sleutel > @Na AND t.sleutel >= @Vanaf AND t.sleutel < @Tot
          AND (@Beheerder IS NULL OR t.beheerder = @Beheerder) AND (@Register IS NULL OR t.register = @Register) AND (@Handeling IS NULL OR t.handeling = @Handeling)
        ORDER BY t.sleutel
        """;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/termijnen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Termijnvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekTermijnen), "Termijnen", "Geeft wat er voor een dag moet gebeuren.", "De eerste vervaldag eerst. U ziet wat van u is, en wat hoort bij inschrijvingen die u beheert. Zonder 'stand' alles wat nog moet: open, binnenkort en te laat; met stand=voldaan wat gebeurd is.")
        .Vraagt<Termijnvraag>()
        .Geeft(200, "Een pagina termijnen.", new Lijst<Termijnweergave>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 401, 403, 404);

    private static Termijnweergave Voorbeeld => new(
        Guid.Parse("01920000-0000-7000-8000-000000000003"),
        Termijnstand.Binnenkort,
        Termijnhandeling.Openbaarmaking,
        new DateOnly(2024, 5, 1),
        new DateOnly(2024, 5, 8),
        [new Termijngrond("Een aanvaarde excursie op kosten van een ander is binnen een week na afloop openbaar.", false, new DateOnly(2024, 5, 8), Termijnregime.Kalender, new Grondslag(Bron.Gedragscode, "bestuurders", "1", "uitnodigingen-3", "Excursies", "Excursies, eerste alinea"))],
        "uitnodigingen",
        Guid.Parse("01920000-0000-7000-8000-000000000002"),
        Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt.Wethouder,
        "gemeentesecretaris",
        null,
        null);
}
