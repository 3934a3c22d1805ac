using System.ComponentModel;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
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

namespace Integriteit.Gedragscode.Bestanden;

/// <summary>Takes in a whole code: all of it, or with its faults nothing of it.</summary>
internal static class ImporteerGedragscode
{
    /// <summary>Bytes of a code that are taken at most.</summary>
    private const int Grens = 4 * 1024 * 1024;

    internal sealed record Command(string Gemeente, Codebestand Invoer) : ICreation<Codeimport>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);
    }

    internal enum Importuitkomst
    {
        Toegevoegd,
        Gewijzigd,
        Ongewijzigd,
    }

    internal sealed record Codeimport(
        [property: Description("De sleutel van de code.")] string Code,
        [property: Description("Wat er met elke versie is gebeurd.")] IReadOnlyList<Versieimport> Versies);

    internal sealed record Versieimport(
        [property: Description("De naam van de versie.")] string Versie,
        [property: Description("Wat er is gebeurd.")] Importuitkomst Uitkomst,
        [property: Description("Waar de versie nu staat in haar leven.")] Versiestatus Status);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Call call, TimeProvider clock) => RuleFor(c => c).Custom((command, context) =>
        {
            if (call.Fouten.Count > 0)
            {
                return;
            }

            if (command.Invoer.Gemeente != command.Gemeente)
            {
                context.Meld(new Fout("gemeente", "andereGemeente", $"Dit bestand is van {command.Invoer.Gemeente}, niet van {command.Gemeente}."));
            }

            for (var i = 0; i < command.Invoer.Versies!.Count; i++)
            {
                if (command.Invoer.Versies[i].VastgesteldOp > clock.Vandaag())
                {
                    context.Meld(new Fout($"versies[{i}].vastgesteldOp", "inDeToekomst", "De dag van vaststelling ligt in de toekomst."));
                }
            }

            Codekeuring.Keur(command.Invoer, context.Meld);
        });
    }

    internal sealed class Handler(Codewijziging wijziging, Codeopslag opslag, Zicht zicht, Werkgroepen werkgroepen, Call call, TimeProvider clock) : IRequestHandler<Command, Codeimport>
    {
        public async Task<Codeimport> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, bestand) = (request.Gemeente, request.Invoer);
            var alle = await wijziging.Alle(gemeente, cancellationToken);
            await zicht.Beheert(gemeente, bestand, cancellationToken);
            var code = alle.FirstOrDefault(c => c.Code == bestand.Code);
            if (code is null)
            {
                await opslag.Kop(bestand, Codeopslag.GeenBestand, nieuw: true, cancellationToken);
                code = bestand with { Versies = [] };
            }
            else
            {
                await zicht.Beheert(gemeente, code, cancellationToken);
                if (Codeopslag.Kop(code) != Codeopslag.Kop(bestand))
                {
                    throw new Afgewezen(Reden.Conflict, "codeVerschilt", $"De code '{code.Code}' heeft hier een andere titel, doelgroep, soort of bron dan in het bestand.");
                }
            }

            var fouten = new List<Fout>();
            for (var i = 0; i < bestand.Versies!.Count; i++)
            {
                // Who wrote an adopted version may have left since; who writes a draft may read it, and must be of here.
                var (versie, plaats) = (bestand.Versies[i], $"versies[{i}].");
                await werkgroepen.Keur(gemeente, code, Aantoonbaar(versie) ? null : versie.Herziening, code.Versies!.FirstOrDefault(v => v.Versie == versie.Versie)?.Herziening, fout => fouten.Add(fout with { Name = plaats + fout.Name }), cancellationToken);
            }

            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            var regels = new List<Versieimport>();
            foreach (var versie in bestand.Versies)
            {
                regels.Add(await Neem(gemeente, code, versie, cancellationToken));
            }

            alle = await wijziging.Alle(gemeente, cancellationToken);
            var nu = Codeverzameling.Vereis(alle, bestand.Code!);
            foreach (var versie in nu.Versies!.Where(v => v.IsVastgesteld()))
            {
                Overlap.Weiger(alle, nu, versie);
            }

            call.Noteer(bestand.Code!, regels.Where(r => r.Uitkomst != Importuitkomst.Ongewijzigd).Select(r => r.Versie));
            return new Codeimport(bestand.Code!, regels);
        }

        /// <summary>Without the day and the body that adopted it, it is text that someone still has to adopt.</summary>
        private static bool Aantoonbaar(Versiebestand versie) => versie is { VastgesteldDoor: not null, VastgesteldOp: not null } && versie.IsVastgesteld();

        private async Task<Versieimport> Neem(string gemeente, Codebestand code, Versiebestand versie, CancellationToken ct)
        {
            var oud = code.Versies!.FirstOrDefault(v => v.Versie == versie.Versie);
            if (oud is not null && new[] { oud, oud.Openbaar() }.Any(v => Codeopslag.Vergelijkbaar(v) == Codeopslag.Vergelijkbaar(versie)))
            {
                return new Versieimport(oud.Versie!, Importuitkomst.Ongewijzigd, oud.Op(clock.Vandaag()));
            }

            if (oud is not null && oud.Status != Versiestatus.Ontwerp)
            {
                throw new Afgewezen(Reden.Conflict, oud.IsVastgesteld() ? "vastgesteldeVersieVerschilt" : "verkeerdeStatus", $"Versie '{oud.Versie}' is {Naming.Of(oud.Op(clock.Vandaag()))} en verandert niet meer; het bestand zegt iets anders.");
            }

            var vastgesteld = Aantoonbaar(versie);
            var nieuw = vastgesteld
                ? versie
                : versie with { Status = Versiestatus.Ontwerp, VastgesteldDoor = null, VastgesteldOp = null, InWerkingVan = null, InWerkingTotEnMet = null, Voorstel = null };
            if (vastgesteld)
            {
                StelVast.Weiger(code, nieuw);
            }

            var gebeurtenis = vastgesteld ? Codegebeurtenis.Vastgesteld : oud is null ? Codegebeurtenis.OntwerpGemaakt : Codegebeurtenis.OntwerpGewijzigd;
            var gedaan = await wijziging.Schrijf(gemeente, code, nieuw, oud, gebeurtenis, ct);
            return new Versieimport(versie.Versie!, oud is null ? Importuitkomst.Toegevoegd : Importuitkomst.Gewijzigd, gedaan.Versie.Op(clock.Vandaag()));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/import", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await Answer.Json(http, await mediator.Send(new Command(gemeente, await Invoer.Lees<Codebestand>(http)), ct));
        })
        .MetToken().NeemtSleutel().NeemtTot(Grens)
        .Operatie(nameof(ImporteerGedragscode), "Gedragscode", "Leest een gedragscode uit een bestand in.", "In de vorm van /schemas/gedragscode.json, hoogstens 4 MB, door wie de code beheert. Een versie die volgens het bestand is vastgesteld, met dag en orgaan, is dat daarna ook; elke andere is een ontwerp. Wat hier al is vastgesteld verandert niet. Alle fouten worden tegelijk genoemd; bij een fout wordt niets bewaard.")
        .Neemt(BekijkCodebestand.Voorbeeld)
        .Geeft(200, "Ingelezen.", new Codeimport("gentle-agreement", [new Versieimport("2026", Importuitkomst.Toegevoegd, Versiestatus.Ontwerp)]))
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
