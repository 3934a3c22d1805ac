using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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

/// <summary>Makes a draft of a code: empty, or with the content of a version that there is. // 001-06, 001-14, 000-04</summary>
internal static class MaakOntwerp
{
    [Description("Een nieuw ontwerp.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(50), RegularExpression("^[a-z0-9]+([.-][a-z0-9]+)*$", ErrorMessage = "'versie' bestaat uit kleine letters, cijfers, punten en streepjes."), Description("De naam van de versie.")] string? Versie,
        [property: MaxLength(50), Description("De versie waarvan het ontwerp een kopie is; weglaten is: leeg.")] string? KopieVan,
        [property: Description("Waarom en door wie; verplicht als er al een vastgestelde versie is.")] Herziening? Herziening);

    internal sealed record Command(string Gemeente, string Code, Invoer Invoer) : ICreation<Gewijzigd>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Ambtsdrager);

        public string Onderwerp => Codewijziging.Onderwerp(Code);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Codewijziging wijziging, Zicht zicht, Werkgroepen werkgroepen) : IRequestHandler<Command, Gewijzigd>
    {
        public async Task<Gewijzigd> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            var code = Codeverzameling.Vereis(await wijziging.Alle(gemeente, cancellationToken), request.Code);
            var blik = await zicht.Van(gemeente, cancellationToken);
            if (blik.Op(code) is null)
            {
                throw Codeverzameling.Onbekend(request.Code);
            }

            await zicht.Beheert(gemeente, code, cancellationToken);
            if (code.Versies!.Any(v => v.Versie == invoer.Versie))
            {
                throw new Afgewezen(Reden.Conflict, "versieBestaat", $"De gedragscode '{request.Code}' heeft al een versie '{invoer.Versie}'.");
            }

            var bron = code.Versies!.FirstOrDefault(v => v.Versie == invoer.KopieVan);
            var fouten = new List<Fout>();
            if (invoer.KopieVan is not null && bron is null)
            {
                fouten.Add(new Fout("kopieVan", "versieOnbekend", $"De gedragscode heeft geen versie '{invoer.KopieVan}'."));
            }

            if (invoer.Herziening is null && code.Versies!.Any(v => v.IsVastgesteld()))
            {
                fouten.Add(new Fout("herziening", "verplicht", "Er is al een vastgestelde versie: zeg waarom zij wordt herzien."));
            }

            await werkgroepen.Keur(gemeente, code, invoer.Herziening, null, fouten.Add, cancellationToken);
            if (fouten.Count > 0)
            {
                throw new OngeldigeInvoer(fouten);
            }

            var ontwerp = new Versiebestand
            {
                Versie = invoer.Versie,
                Status = Versiestatus.Ontwerp,
                Toelichting = bron?.Toelichting,
                Waarden = bron?.Waarden,
                Bepalingen = bron?.Bepalingen ?? [],
                Herziening = invoer.Herziening,
            };
            return await wijziging.Schrijf(gemeente, code, ontwerp, null, Codegebeurtenis.OntwerpGemaakt, cancellationToken, "inhoud", "herziening");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/gedragscodes/{code}/versies", async (HttpContext http, string gemeente, string code, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gemaakt = await mediator.Send(new Command(gemeente, code, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gemaakt.Antwoord(http, clock.Vandaag(), 201, $"{http.Request.Path}/{gemaakt.Versie.Versie}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MaakOntwerp), "Gedragscode", "Maakt een ontwerp van een gedragscode.", "Leeg of als kopie van een versie, door wie de code beheert. Een werkgroep onder leiding van de griffier mag het ontwerp lezen en bewerken. Tot de vaststelling zien alleen de griffier, de gemeentesecretaris, de burgemeester en de werkgroep het.")
        .Neemt(new Invoer("2026", "1", new Herziening(Aanleiding.NieuweRaadsperiode, "De nieuwe raad gaat na of de code nog voldoet.", null, null, null)))
        .Geeft(201, "Gemaakt.", BekijkCodeversie.Ontwerp, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
