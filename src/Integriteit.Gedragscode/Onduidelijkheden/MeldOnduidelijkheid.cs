using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Vaststellen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>An office-holder says that a provision is unclear, or that one is missing. // 000-04, 003-41</summary>
internal static class MeldOnduidelijkheid
{
    [Description("Wat er in een gedragscode onduidelijk is of ontbreekt.")]
    internal sealed record Invoer(
        [property: Required, MaxLength(100), Description("De sleutel van de gedragscode.")] string? Code,
        [property: Required, MaxLength(50), Description("De versie.")] string? Versie,
        [property: MaxLength(100), Description("Het nummer van de bepaling; weglaten als er juist geen is.")] string? Bepaling,
        [property: Required, MaxLength(4000), Description("Wat er onduidelijk is of ontbreekt.")] string? Omschrijving);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Bijgewerkt>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Lezers;
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Zicht zicht, Onduidelijkheidboek boek, TimeProvider clock) : IRequestHandler<Command, Bijgewerkt>
    {
        public async Task<Bijgewerkt> Handle(Command request, CancellationToken cancellationToken)
        {
            var (gemeente, invoer) = (request.Gemeente, request.Invoer);
            await boek.VereisLezer(gemeente, cancellationToken);
            var blik = await zicht.Van(gemeente, cancellationToken);
            var code = (await codes.Van(db, gemeente, cancellationToken)).Select(blik.Op).FirstOrDefault(c => c?.Code == invoer.Code);
            var versie = code?.Versies!.FirstOrDefault(v => v.Versie == invoer.Versie);
            var fout = code is null ? new Fout("code", "gedragscodeOnbekend", $"Deze gemeente heeft geen gedragscode '{invoer.Code}'.")
                : versie is null ? new Fout("versie", "versieOnbekend", $"De gedragscode '{invoer.Code}' heeft geen versie '{invoer.Versie}'.")
                : invoer.Bepaling is not null && versie.Bepalingen!.All(b => b.Nummer != invoer.Bepaling) ? new Fout("bepaling", "bepalingOnbekend", $"Deze versie heeft geen bepaling '{invoer.Bepaling}'; laat 'bepaling' weg als er juist een ontbreekt.")
                : null;
            return fout is null
                ? await boek.Voeg(gemeente, new Onduidelijkheid(Guid.CreateVersion7(), invoer.Code!, invoer.Versie!, invoer.Bepaling, Onduidelijkheidstatus.Gemeld, clock.GetUtcNow(), invoer.Omschrijving!, null, null, null), cancellationToken)
                : throw new OngeldigeInvoer([fout]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/onduidelijkheden", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var gemeld = await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await gemeld.Antwoord(http, 201, $"{http.Request.Path}/{gemeld.Onduidelijkheid.Id}");
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(MeldOnduidelijkheid), "Onduidelijkheden", "Meldt dat een gedragscode onduidelijk is.", "Door wie een ambt bekleedt. De griffier en de gemeentesecretaris brengen het in het overleg met de fractievoorzitters.")
        .Neemt(new Invoer("bestuurders-en-volksvertegenwoordigers", "1", "geschenken-3", "Wat geldt bij een geschenk van precies € 50?"))
        .Geeft(201, "Gemeld.", Onduidelijkheid.Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
