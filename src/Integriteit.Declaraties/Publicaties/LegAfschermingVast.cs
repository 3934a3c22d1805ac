using System.Text.Json;
using FluentValidation;
using Integriteit.Declaraties.Bewijsstukken;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>
/// Decides what of a claim is kept from the public, each time on a ground of the law. What is public already changes by a
/// rectification of its month only. // Woo 3.1, 5.1
/// </summary>
internal static class LegAfschermingVast
{
    internal sealed record Command(string Gemeente, Guid Declaratie, IfMatch Versies, Afscherming Invoer) : ICommand<BekijkAfscherming.Stand>
    {
        public static Toegang Toegang => Declaratierecht.Toegang;

        public string Onderwerp => Declaratie.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom(static (invoer, context) =>
        {
            foreach (var (besluit, i) in (invoer.Bewijsstukken ?? []).Select((b, i) => (b, i)))
            {
                var (plek, soort) = ($"bewijsstukken[{i}]", besluit.Openbaarheid);
                if (soort == Bewijsopenbaarheid.NogTeBeoordelen)
                {
                    context.Meld(new Fout($"{plek}.openbaarheid", "ongeldig", "Laat weg wat nog moet worden beoordeeld."));
                }

                if (soort is Bewijsopenbaarheid.Gelakt or Bewijsopenbaarheid.Geweigerd != besluit.Grond is not null)
                {
                    context.Meld(new Fout($"{plek}.grond", soort == Bewijsopenbaarheid.Openbaar ? "overbodig" : "verplicht", "Een grond hoort bij wat gelakt of geweigerd wordt, en alleen daarbij."));
                }

                if (soort == Bewijsopenbaarheid.Gelakt != besluit.GelakteKopie is not null)
                {
                    context.Meld(new Fout($"{plek}.gelakteKopie", soort == Bewijsopenbaarheid.Gelakt ? "verplicht" : "overbodig", "Een gelakte kopie hoort bij gelakt, en alleen daarbij."));
                }
            }

            Dubbel((invoer.Bewijsstukken ?? []).Select(b => $"{b.Bewijsstuk}"), "bewijsstukken", context.Meld);
            Dubbel((invoer.Velden ?? []).Select(v => $"{v.Regel} {v.Veld}"), "velden", context.Meld);
        });

        private static void Dubbel(IEnumerable<string> sleutels, string lijst, Action<Fout> meld)
        {
            foreach (var (_, plek) in sleutels.Select((s, i) => (Sleutel: s, Plek: i)).GroupBy(s => s.Sleutel).SelectMany(g => g.Skip(1)))
            {
                meld(new Fout($"{lijst}[{plek}]", "dubbel", "Dit staat er al."));
            }
        }
    }

    internal sealed class Handler(DeclaratiesDb db, Declaratierecht recht, Bewijskast bewijskast, Call call, TimeProvider clock) : IRequestHandler<Command, BekijkAfscherming.Stand>
    {
        public async Task<BekijkAfscherming.Stand> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var declaratie = await recht.VindVanAnder(gemeente, request.Declaratie, (_, als) => als.Toetst, "wie haar toetst", cancellationToken);
            var oud = await BekijkAfscherming.Stand.Vind(db, gemeente, declaratie.Id, cancellationToken);
            request.Versies.Check(required: true, oud.Versie, "volledig");
            await Keur(gemeente, declaratie, invoer, cancellationToken);
            if (await db.Execute(
                oud.Versie == 0
                    ? """
                    INSERT INTO declaraties.afscherming (gemeente, declaratie, versie, gegevens, gewijzigd_op)
                    SELECT @Gemeente, @Id, @Versie + 1, @Gegevens, @Nu
                    WHERE NOT EXISTS (SELECT 1 FROM declaraties.afscherming WHERE gemeente = @Gemeente AND declaratie = @Id)
                    """
                    : "UPDATE declaraties.afscherming SET versie = versie + 1, gegevens = @Gegevens, gewijzigd_op = @Nu WHERE gemeente = @Gemeente AND declaratie = @Id AND versie = @Versie",
                new { Gemeente = gemeente, declaratie.Id, oud.Versie, Gegevens = JsonSerializer.Serialize(invoer, Json.Options), Nu = clock.GetUtcNow() },
                cancellationToken) == 0)
            {
                throw Afgewezen.Intussen();
            }

            call.Noteer(declaratie.Id.ToString(), "velden", "bewijsstukken");
            return new BekijkAfscherming.Stand(invoer, oud.Versie + 1);
        }

        /// <exception cref="OngeldigeInvoer">A line or a piece of evidence that the claim does not have, a copy that is not there.</exception>
        private async Task Keur(string gemeente, Declaratie declaratie, Afscherming invoer, CancellationToken ct)
        {
            var regels = declaratie.Regels.Select(r => r.Nummer).ToHashSet();
            var stukken = declaratie.Regels.SelectMany(r => r.Uitgave.Bewijsstukken ?? []).ToHashSet();
            // A copy is of who decides here, or was fixed to this claim before: a stranger's receipt is none.
            var kopieen = (await bewijskast.Van(gemeente, [.. (invoer.Bewijsstukken ?? []).Select(b => b.GelakteKopie).OfType<Guid>()], ct))
                .Where(b => b.Houder == declaratie.Id || (b.Houder is null && b.Persoon == recht.Ik(gemeente))).Select(b => b.Id).ToHashSet();
            List<Fout> fouten =
            [
                .. (invoer.Velden ?? []).Select((v, i) => (v, i)).Where(v => !regels.Contains(v.v.Regel!.Value)).Select(v => new Fout($"velden[{v.i}].regel", "onbekendeRegel", "Deze regel heeft de declaratie niet.")),
                .. (invoer.Bewijsstukken ?? []).Select((b, i) => (b, i)).Where(b => !stukken.Contains(b.b.Bewijsstuk!.Value)).Select(b => new Fout($"bewijsstukken[{b.i}].bewijsstuk", "onbekendBewijsstuk", "Dit bewijsstuk hoort niet bij de declaratie.")),
                .. (invoer.Bewijsstukken ?? []).Select((b, i) => (b, i)).Where(b => b.b.GelakteKopie is { } kopie && (!kopieen.Contains(kopie) || stukken.Contains(kopie))).Select(b => new Fout($"bewijsstukken[{b.i}].gelakteKopie", "onbekendeKopie", "Dit is geen gelakte kopie: stuur haar in als bewijsstuk, naast het origineel.")),
            ];
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            await bewijskast.Bevries(gemeente, kopieen, declaratie.Id, ct);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/declaraties/{id:guid}/afscherming", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Afscherming>(http)), ct)).Send(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(LegAfschermingVast), "Declaratiepublicaties", "Legt vast wat van een declaratie niet openbaar wordt.", "Door wie haar toetst, in haar geheel en telkens op een grond uit de Wet open overheid. Een bewijsstuk wordt pas getoond als hier staat dat het openbaar of gelakt mag. Bedrag, kostensoort en persoon worden altijd openbaar.")
        .Neemt(BekijkAfscherming.Voorbeeld)
        .Geeft(200, "Vastgelegd.", BekijkAfscherming.Voorbeeld, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
