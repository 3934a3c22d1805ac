using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Simulatie;

/// <summary>Runs a version over the entries of a period, and says what would come out otherwise, of whom unsaid.</summary>
internal static class SimuleerCodeversie
{
    /// <summary>Cases that are in memory at once.</summary>
    private const int Stuk = 200;

    /// <summary>The kind of the cases that claims are.</summary>
    private const string Declaratie = "declaratie";

    [Description("De periode waarover de versie wordt gesimuleerd.")]
    internal sealed record Invoer(
        [property: Required, Description("De eerste dag van de gevallen.")] DateOnly? Van,
        [property: Required, Description("De laatste dag van de gevallen.")] DateOnly? TotEnMet,
        [property: MaxLength(20), Description("Alleen deze soorten gevallen; weglaten is: alle.")] IReadOnlyList<string>? Soorten);

    /// <summary>How far it is.</summary>
    internal sealed record Voortgang(int Gevallen, bool Klaar);

    /// <param name="Gemeente">The CBS code of the municipality.</param>
    /// <param name="Code">The key of the code.</param>
    /// <param name="Versie">The name of the version.</param>
    /// <param name="Invoer">The period.</param>
    /// <param name="Meld">Hears how far it is, after every piece; the work goes on when it returns.</param>
    internal sealed record Query(string Gemeente, string Code, string Versie, Invoer Invoer, Func<Voortgang, Task> Meld) : IQuery<Simulatieuitkomst>
    {
        public static Toegang Toegang => Zicht.Bewerkers;
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Invoer).Custom((invoer, context) =>
        {
            if (invoer.Van > invoer.TotEnMet)
            {
                context.Meld(new Fout("totEnMet", "volgorde", $"De laatste dag ({invoer.TotEnMet:yyyy-MM-dd}) ligt voor de eerste ({invoer.Van:yyyy-MM-dd})."));
            }

            foreach (var soort in (invoer.Soorten ?? []).Where(s => !Feitencatalogus.Soorten.ContainsKey(s)))
            {
                context.Meld(new Fout("soorten", "onbekendeSoort", $"De soort '{soort}' bestaat niet; wel: {string.Join(", ", Feitencatalogus.Soorten.Keys)}."));
            }
        });
    }

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Wetslaag wet, Audit audit, IMediator mediator) : IRequestHandler<Query, Simulatieuitkomst>
    {
        public async Task<Simulatieuitkomst> Handle(Query request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            // One reading of the codes, so that every case is judged by the same.
            var alle = await codes.Van(db, gemeente, cancellationToken);
            var (code, versie, blik) = await zicht.Vereis(alle, gemeente, request.Code, request.Versie, cancellationToken);
            if (!blik.Volledig(versie))
            {
                throw new Afgewezen(Reden.Verboden, "functieOntbreekt", "Simuleren kan alleen de griffier, de gemeentesecretaris, de burgemeester en de werkgroep.");
            }

            await audit.Gelezen(db, gemeente, nameof(SimuleerCodeversie), Codewijziging.Onderwerp(request.Code, request.Versie), cancellationToken);
            var anders = alle.Where(c => c.Code != code.Code).ToList();
            var telling = new Telling();
            await request.Meld(new Voortgang(0, false));
            // The entries of the registers, and then the claims, which stand in none.
            var bronnen = new Queue<Func<string, Task<Gevallenpagina>>>([na => mediator.Send(new ZoekGevallen(gemeente, invoer.Soorten ?? [], invoer.Van!.Value, invoer.TotEnMet!.Value, na, Stuk), cancellationToken)]);
            if (invoer.Soorten is not { Count: > 0 } || invoer.Soorten.Contains(Declaratie))
            {
                bronnen.Enqueue(na => mediator.Send(new ZoekDeclaratiegevallen(gemeente, invoer.Van!.Value, invoer.TotEnMet!.Value, na, Stuk), cancellationToken));
            }

            for (var na = ""; bronnen.TryPeek(out var bron);)
            {
                var pagina = await bron(na);
                foreach (var geval in pagina.Gevallen)
                {
                    telling.Tel(geval.Soort, Geldend(gemeente, alle, geval), Gesimuleerd(gemeente, anders, code, versie, geval));
                }

                if (pagina.Volgende is null)
                {
                    bronnen.Dequeue();
                }

                na = pagina.Volgende ?? "";
                cancellationToken.ThrowIfCancellationRequested();
                // On the way, too, one or two cases are not told from none.
                await request.Meld(new Voortgang(telling.Gevallen < Telling.Kleinste ? 0 : telling.Gevallen, bronnen.Count == 0));
            }

            return telling.Uitkomst(code.Code!, versie.Versie!, invoer.Van!.Value, invoer.TotEnMet!.Value);
        }

        private Toetsing Geldend(string gemeente, IReadOnlyList<Codebestand> alle, Geval geval)
        {
            var (dekking, bronnen) = Bronnen.Codes(alle, geval.Ambt, geval.Datum, geval.Soort);
            return Toets(gemeente, geval, dekking, bronnen);
        }

        /// <summary>As if this version, and no other of its code, had been in force on the day of the case.</summary>
        private Toetsing Gesimuleerd(string gemeente, IReadOnlyList<Codebestand> anders, Codebestand code, Versiebestand versie, Geval geval)
        {
            var alsof = code with { Versies = [versie with { Status = Versiestatus.Vastgesteld, InWerkingVan = geval.Datum, InWerkingTotEnMet = null }] };
            var (dekking, bronnen) = Bronnen.Codes([.. anders, alsof], geval.Ambt, geval.Datum, geval.Soort);
            return Toets(gemeente, geval, dekking, bronnen);
        }

        private Toetsing Toets(string gemeente, Geval geval, Dekking dekking, IReadOnlyList<Rechtsbron> bronnen) =>
            Toetser.Toets(new ToetsFeiten(gemeente, geval.Soort, geval.Ambt, geval.Datum, geval.Feiten), Bronnen.Wet(wet.Regels, geval.Ambt, geval.Datum), dekking, bronnen);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}/simulatie", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var invoer = await Kern.Web.Invoer.Lees<Invoer>(http);
            if (Accept.IsEventStream(http))
            {
                await Stroom.Send(http, meld => mediator.Send(new Query(gemeente, code, versie, invoer, voortgang => meld(voortgang)), ct));
                return;
            }

            await Answer.Json(http, await mediator.Send(new Query(gemeente, code, versie, invoer, _ => Task.CompletedTask), ct));
        })
        .MetToken()
        .Operatie(nameof(SimuleerCodeversie), "Gedragscode", "Simuleert een versie over een periode.", "Toetst de inschrijvingen en declaraties van de periode aan deze versie, ontwerp of niet, en vergelijkt met de codes die op de dag van elk geval golden. Zegt hoeveel uitkomsten veranderen, waarvan waarin en door welke bepaling, en niet over wie het gaat; groepen van minder dan drie worden niet apart getoond. Als text/event-stream komt er onderweg voortgang ('voortgang'), aan het eind 'uitkomst' of 'fout'; wie weggaat, stopt het werk.")
        .Neemt(new Invoer(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), ["geschenk"]))
        .GeeftStroom("De uitkomst.", Voorbeeld)
        .Weigert(400, 401, 403, 404, 413, 415);

    private static Simulatieuitkomst Voorbeeld => new(
        "bestuurders-en-volksvertegenwoordigers", "2026", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), 48, 6, [new Overgang(Uitkomst.Toegestaan, Uitkomst.Toegestaan, 42), new Overgang(Uitkomst.Toegestaan, Uitkomst.WeigerenVerplicht, 6)], [], [new Bepalingtelling(Oordeelsoort.Gesimuleerd, new Grondslag(Bron.Gedragscode, "bestuurders-en-volksvertegenwoordigers", "2026", "geschenken-3", "Geschenken", "Geschenken, derde alinea"), 6)], true, "Groepen van minder dan 3 gevallen zijn niet apart getoond, omdat zij iemand zouden kunnen aanwijzen; soms blijft daarom ook een grotere groep weg.");
}
