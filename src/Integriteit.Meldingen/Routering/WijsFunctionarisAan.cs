using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Routering;

/// <summary>Someone who was designated for a function.</summary>
[Description("Iemand die voor een functie is aangewezen.")]
internal sealed record Meldfunctionaris(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("De aanwijzing.")] WijsFunctionarisAan.Invoer Gegevens)
{
    public bool Geldt(DateOnly dag) => Gegevens.Van <= dag && dag <= (Gegevens.TotEnMet ?? DateOnly.MaxValue);

    public Task Send(HttpContext http, int status = 200) => Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}

/// <summary>Designates someone for a function that is no office: who receives reports, who is confided in. // 001-11, 004-05, Wbk 2</summary>
internal static class WijsFunctionarisAan
{
    [Description("Een aanwijzing. Ambten en hun bekleders staan bij de ambtsdragers en worden hier niet aangewezen.")]
    internal sealed record Invoer(
        [property: Required, Description("De functie.")] Meldfunctie? Functie,
        [property: Required, Description("Het id van de persoon, zoals het token dat noemt.")] Guid? Persoon,
        [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
        [property: Required, Description("De eerste dag.")] DateOnly? Van,
        [property: Description("De laatste dag; laat weg zolang er geen einde is.")] DateOnly? TotEnMet,
        [property: Required, MaxLength(500), Description("Het besluit tot aanwijzing.")] string? Besluit);

    internal sealed record Command(string Gemeente, Invoer Invoer) : ICreation<Meldfunctionaris>
    {
        public static Toegang Toegang => Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Invoer).Custom((invoer, context) => Keur(invoer, context.Meld));
    }

    internal sealed class Handler(MeldingenDb db, Call call) : IRequestHandler<Command, Meldfunctionaris>
    {
        public async Task<Meldfunctionaris> Handle(Command request, CancellationToken cancellationToken)
        {
            var nieuw = new Meldfunctionaris(Guid.CreateVersion7(), 1, request.Invoer);
            await db.Execute(
                "INSERT INTO meldingen.functionaris (gemeente, id, orde, versie, persoon, gegevens) VALUES (@Gemeente, @Id, @Orde, @Versie, @Persoon, @Gegevens)",
                new { request.Gemeente, nieuw.Id, Orde = $"{request.Invoer.Van:yyyy-MM-dd} {nieuw.Id:N}", nieuw.Versie, request.Invoer.Persoon, Gegevens = JsonSerializer.Serialize(request.Invoer, Json.Options) },
                cancellationToken);
            call.Noteer(nieuw.Id.ToString(), "functie", "persoon", "van", "totEnMet");
            return nieuw;
        }
    }

    /// <summary>Functions that follow from an office are not designated.</summary>
    internal static void Keur(Invoer invoer, Action<Fout> meld)
    {
        if (invoer.Functie is Meldfunctie.Burgemeester or Meldfunctie.Locoburgemeester or Meldfunctie.Griffier or Meldfunctie.Gemeentesecretaris or Meldfunctie.Leidinggevende)
        {
            meld(new Fout("functie", "volgtUitAmbt", "Wie deze functie heeft volgt uit de ambten; wijs er niemand voor aan."));
        }

        if (invoer.TotEnMet < invoer.Van)
        {
            meld(new Fout("totEnMet", "volgorde", "De laatste dag ligt voor de eerste."));
        }
    }

    internal static readonly Meldfunctionaris Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-0000000000a0"), 1, new Invoer(Meldfunctie.OnafhankelijkeFunctionaris, Guid.Parse("01920000-0000-7000-8000-0000000000a1"), "M. de Boer", new DateOnly(2024, 1, 1), null, "Collegebesluit van 12 december 2023"));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldfunctionarissen", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            await (await mediator.Send(new Command(gemeente, await Kern.Web.Invoer.Lees<Invoer>(http)), ct)).Send(http, 201);
        })
        .MetToken().NeemtSleutel()
        .Operatie(nameof(WijsFunctionarisAan), "Meldprotocol", "Wijst iemand aan voor een functie bij meldingen.", "Zoals de onafhankelijke functionaris die meldingen ontvangt, een vertrouwenspersoon of een plaatsvervanger; door de griffier, de gemeentesecretaris of de burgemeester. Een functie zonder aanwijzing bestaat niet: niets hangt ervan af.")
        .Neemt(Voorbeeld.Gegevens)
        .Geeft(201, "Aangewezen.", Voorbeeld, "ETag", "Location")
        .Weigert(400, 401, 403, 404, 409, 413, 415);
}
