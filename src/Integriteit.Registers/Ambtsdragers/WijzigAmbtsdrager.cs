using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>
/// Records that someone took or left an office, has another manager or another name. Entries keep the name and the
/// judgement of their day.
/// </summary>
internal static class WijzigAmbtsdrager
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, RegistreerAmbtsdrager.Invoer Invoer) : ICommand<RegistreerAmbtsdrager.Antwoord>
    {
        public static Toegang Toegang => RegistreerAmbtsdrager.Command.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => RegistreerAmbtsdrager.Keur(invoer, context.Meld));
    }

    internal sealed class Handler(RegistersDb db, Call call, TimeProvider clock) : IRequestHandler<Command, RegistreerAmbtsdrager.Antwoord>
    {
        public async Task<RegistreerAmbtsdrager.Antwoord> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, id, naam) = (request.Gemeente, request.Id, request.Invoer.Naam!.Trim());
            var versie = await db.Single<int?>("SELECT versie FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, cancellationToken)
                ?? throw new Afgewezen(Reden.NietGevonden, "ambtsdragerOnbekend", "Deze ambtsdrager is er niet.");
            request.Versies.Check(required: true, versie, "openbaar", "volledig");
            var changed = await db.Execute(
                "UPDATE registers.persoon SET naam = @Naam, sleutel = @Sleutel, versie = versie + 1 WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie",
                new { Gemeente = gemeente, Id = id, Naam = naam, Sleutel = RegistreerAmbtsdrager.Sleutel(naam, id), Versie = versie },
                cancellationToken);
            if (changed == 0)
            {
                throw Afgewezen.Intussen();
            }

            var eerder = (await ZoekAmbtsdragers.Perioden(db, gemeente, [id], cancellationToken))[id].Select(p => p.Periode(alles: true)).ToList();
            await db.Execute("DELETE FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Id", new { Gemeente = gemeente, Id = id }, cancellationToken);
            await db.Execute("DELETE FROM registers.fractie WHERE gemeente = @Gemeente AND persoon = @Id", new { Gemeente = gemeente, Id = id }, cancellationToken);
            call.Noteer(id.ToString(), RegistreerAmbtsdrager.Velden);
            return new RegistreerAmbtsdrager.Antwoord(await RegistreerAmbtsdrager.Schrijf(db, gemeente, id, request.Invoer, eerder, clock.GetUtcNow(), cancellationToken), versie + 1);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/ambtsdragers/{id:guid}", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<RegistreerAmbtsdrager.Invoer>(http)), ct);
            await Answer.Json(http, gedaan.Ambtsdrager, etag: IfMatch.Tag(gedaan.Versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigAmbtsdrager), "Ambtsdragers", "Wijzigt een ambtsdrager.", "Met de hele persoon zoals die moet worden: wie een ambt neerlegt krijgt een laatste dag, wie een ander krijgt een nieuwe periode. Wat in het verzoek ontbreekt, zoals de fracties, vervalt. Eerdere inschrijvingen blijven zoals ze waren.")
        .Neemt(RegistreerAmbtsdrager.Voorbeeld)
        .Geeft(200, "Gewijzigd.", Ambtsdrager.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
