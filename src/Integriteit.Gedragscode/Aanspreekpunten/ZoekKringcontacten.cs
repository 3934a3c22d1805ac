using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Integriteit.Gedragscode.Kaarten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Gedragscode.Aanspreekpunten;

/// <summary>What a contact in the circle is to the burgemeester. // 001-22</summary>
internal enum Kringsoort
{
    Intervisie,
    Coach,
    Vertrouwenspersoon,
    BureauIntegriteit,
    Collega,
    Anders,
}

/// <summary>
/// The circle in which the burgemeester spars: contacts of that person, for that person only. There is no field in which
/// a conversation could be written down, so it never becomes a dossier. // 001-22
/// </summary>
internal static class ZoekKringcontacten
{
    [Description("Iemand om mee te sparren. Er is geen plaats voor aantekeningen, met opzet.")]
    internal sealed record Kringcontact(
        [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
        [property: Required, Description("Wat dit contact is.")] Kringsoort? Soort,
        [property: MaxLength(200), RegularExpression("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", ErrorMessage = "'email' is een e-mailadres."), Description("Het e-mailadres.")] string? Email,
        [property: MaxLength(30), RegularExpression("^\\+?[0-9 ()-]{3,}$", ErrorMessage = "'telefoon' is een telefoonnummer."), Description("Het telefoonnummer.")] string? Telefoon);

    internal sealed record Query(string Gemeente, Lijstvraag Vraag) : IQuery<Lijst<Kaart<Kringcontact>>>
    {
        public static Toegang Toegang => Toegang.Voor([.. Rol.Ambten]);
    }

    internal sealed class Validator : AbstractValidator<Query>;

    internal sealed class Handler(Kaartenbak kaarten, Bevoegdheid bevoegdheid, Call call) : IRequestHandler<Query, Lijst<Kaart<Kringcontact>>>
    {
        public async Task<Lijst<Kaart<Kringcontact>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var ik = await Burgemeester(bevoegdheid, call, request.Gemeente, cancellationToken);
            return request.Vraag.Deel(await kaarten.Alle<Kringcontact>(request.Gemeente, Bak.Kring(ik), cancellationToken), k => k.Id.ToString("N"), call);
        }
    }

    /// <summary>The person whose circle it is.</summary>
    /// <exception cref="Afgewezen">403 when the caller is not the burgemeester, or the token names no person.</exception>
    internal static async Task<Guid> Burgemeester(Bevoegdheid bevoegdheid, Call call, string gemeente, CancellationToken ct)
    {
        await bevoegdheid.Vereis(gemeente, [Rol.Burgemeester], ct);
        return call.Aanroeper.PersoonIn(gemeente) ?? throw new Afgewezen(Reden.Verboden, "persoonOntbreekt", "Een kring hoort bij een persoon, en uw token noemt er geen.");
    }

    internal static readonly Kaart<Kringcontact> Voorbeeld = new(Guid.Parse("01920000-0000-7000-8000-000000000040"), 1, new Kringcontact("A. Bakker", Kringsoort.Coach, "a.bakker@example.org", null));

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/gemeenten/{gemeente}/kringcontacten", async (HttpContext http, string gemeente, IMediator mediator, CancellationToken ct) =>
            await (await mediator.Send(new Query(gemeente, Vraag.Lees<Lijstvraag>(http)), ct)).Send(http, isPublic: false))
        .MetToken()
        .Operatie(nameof(ZoekKringcontacten), "Aanspreekpunten", "Geeft de kring van de burgemeester.", "De eigen kring om mee te sparren: alleen voor de burgemeester van wie hij is. Het zijn contacten en geen dossier.")
        .Vraagt<Lijstvraag>()
        .Geeft(200, "Een pagina contacten.", new Lijst<Kaart<Kringcontact>>([Voorbeeld]), "ETag", "Link")
        .Weigert(400, 403, 404);
}
