using FluentValidation;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>Asks the burgemeester for a proposal, from which a draft may follow. // 000-04</summary>
internal static class VraagVoorstel
{
    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Voorstelverzoek Invoer) : ICommand<Bijgewerkt>
    {
        public static Toegang Toegang => Onduidelijkheidboek.Afhandelaars;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Invoer.Datum)
            .LessThanOrEqualTo(_ => clock.Vandaag()).WithErrorCode("inDeToekomst").WithMessage("'datum' ligt in de toekomst.");
    }

    internal sealed class Handler(GedragscodeDb db, Codeverzameling codes, Onduidelijkheidboek boek) : IRequestHandler<Command, Bijgewerkt>
    {
        public async Task<Bijgewerkt> Handle(Command request, CancellationToken cancellationToken)
        {
            var alle = await codes.Van(db, request.Gemeente, cancellationToken);
            return await boek.Zet(
                request.Gemeente,
                request.Id,
                request.Versies,
                [Onduidelijkheidstatus.Besproken, Onduidelijkheidstatus.Voorstel],
                oud =>
                {
                    VereisVersie(alle, oud.Code, request.Invoer.Ontwerp, "ontwerp");
                    return oud with { Status = Onduidelijkheidstatus.Voorstel, Voorstel = request.Invoer };
                },
                cancellationToken);
        }
    }

    /// <exception cref="OngeldigeInvoer">A version that the code does not have.</exception>
    internal static void VereisVersie(IEnumerable<Normen.Codebestand> codes, string code, string? versie, string veld)
    {
        if (versie is not null && !codes.Any(c => c.Code == code && c.Versies!.Any(v => v.Versie == versie)))
        {
            throw new OngeldigeInvoer([new Fout(veld, "versieOnbekend", $"De gedragscode '{code}' heeft geen versie '{versie}'.")]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/onduidelijkheden/{id:guid}/voorstel", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Invoer.Lees<Voorstelverzoek>(http)), ct)).Antwoord(http);
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VraagVoorstel), "Onduidelijkheden", "Vraagt de burgemeester om een voorstel.", "Na de bespreking met de fractievoorzitters. Later kan nog eens het ontwerp worden genoemd dat eruit volgt. Door de griffier, de gemeentesecretaris of de burgemeester.")
        .Neemt(new Voorstelverzoek(new DateOnly(2026, 3, 9), "Een bepaling over geschenken van precies € 50.", null))
        .Geeft(200, "Gevraagd.", Onduidelijkheid.Voorbeeld with { Status = Onduidelijkheidstatus.Voorstel }, "ETag")
        .Weigert(400, 401, 403, 404, 409, 412, 413, 415, 428);
}
