using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Opvragen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Replaces the whole content of a draft; every fault is named with its place.</summary>
internal static class WijzigOntwerp
{
    [Description("De hele inhoud van het ontwerp zoals die moet worden.")]
    internal sealed record Invoer
    {
        [MaxLength(2000), Description("Wat bij deze versie hoort te worden gezegd.")]
        public string? Toelichting { get; init; }

        [Description("De gegevens voor de bekendmaking.")]
        public Regelingmetadata? Metadata { get; init; }

        [Description("Waarom en door wie; alleen wie de code beheert, verandert dit.")]
        public Herziening? Herziening { get; init; }

        [Description("De waarden.")]
        public IReadOnlyList<Waarde>? Waarden { get; init; }

        [Required, Description("De bepalingen met hun normen.")]
        public IReadOnlyList<Bepaling>? Bepalingen { get; init; }
    }

    internal sealed record Command(string Gemeente, string Code, string Versie, IfMatch Versies, Invoer Invoer) : ICommand<Gewijzigd>
    {
        public static Toegang Toegang => Zicht.Bewerkers;

        public string Onderwerp => Codewijziging.Onderwerp(Code, Versie);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Codewijziging wijziging, Zicht zicht, Werkgroepen werkgroepen) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var (_, code, oud, blik) = await wijziging.Vind(gemeente, request.Code, request.Versie, request.Versies, cancellationToken);
            // 001-14: the working group writes the text; who is in it is not theirs to say.
            if (!blik.InWerkgroep(oud) || JsonSerializer.Serialize(oud.Herziening, Json.Options) != JsonSerializer.Serialize(invoer.Herziening, Json.Options))
            {
                await zicht.Beheert(gemeente, code, cancellationToken);
            }

            Codewijziging.Vereis(oud, Versiestatus.Ontwerp);
            var nieuw = oud with { Toelichting = invoer.Toelichting, Metadata = invoer.Metadata, Herziening = invoer.Herziening, Waarden = invoer.Waarden, Bepalingen = invoer.Bepalingen };
            var fouten = new List<Fout>();
            Codekeuring.Inhoud(code, nieuw, "", fouten.Add);
            await werkgroepen.Keur(gemeente, code, nieuw.Herziening, oud.Herziening, fouten.Add, cancellationToken);
            return fouten.Count == 0
                ? await wijziging.Schrijf(gemeente, code, nieuw, oud, Codegebeurtenis.OntwerpGewijzigd, cancellationToken, "inhoud")
                : throw new OngeldigeInvoer(fouten);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/gemeenten/{gemeente}/gedragscodes/{code}/versies/{versie}", async (HttpContext http, string gemeente, string code, string versie, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gedaan = await mediator.Send(new Command(gemeente, code, versie, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gedaan.Antwoord(http, clock.Vandaag());
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(WijzigOntwerp), "Gedragscode", "Vervangt de inhoud van een ontwerp.", "Met de hele inhoud. Door wie de code beheert en door de werkgroep. Alle fouten worden tegelijk genoemd, met hun plaats. Wat is voorgesteld of vastgesteld, verandert niet meer.")
        .Neemt(new Invoer { Bepalingen = BekijkCodeversie.Ontwerp.Bepalingen })
        .Geeft(200, "Gewijzigd.", BekijkCodeversie.Ontwerp, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
