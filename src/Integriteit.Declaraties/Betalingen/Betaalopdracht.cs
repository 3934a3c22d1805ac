using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Declaraties.Betalingen;

/// <summary>Where a batch stands.</summary>
internal enum Opdrachtstaat
{
    /// <summary>Made by one, waiting for another.</summary>
    Opgemaakt,

    /// <summary>Its file can go to the bank.</summary>
    Vrijgegeven,

    /// <summary>Every payment was confirmed or failed.</summary>
    Afgehandeld,

    /// <summary>Taken back before it was released; its claims can be paid in another.</summary>
    Ingetrokken,
}

/// <summary>Where a payment stands.</summary>
internal enum Betaalstaat
{
    Open,
    Betaald,

    /// <summary>The bank did not pay; the claim can be paid in another batch.</summary>
    Mislukt,

    /// <summary>Its batch was taken back.</summary>
    Vervallen,
}

/// <summary>Why a claim that is payable is not in a batch.</summary>
internal enum Overslagreden
{
    /// <summary>It is of the caller, who does not order payments to themselves.</summary>
    EigenDeclaratie,
    GeenRekening,

    /// <summary>The batch is full; the next one takes it.</summary>
    OpdrachtVol,
}

[Description("Een betaalbare declaratie die niet in de opdracht staat.")]
internal sealed record Overgeslagen(
    [property: Description("Het id van de declaratie.")] Guid Declaratie,
    [property: Description("Waarom niet.")] Overslagreden Reden);

[Description("Een reeks betalingen met één bestand voor de bank. De rekeningen staan alleen in het bestand.")]
internal sealed record Betaalopdracht(
    [property: Description("Het id; in het bestand het kenmerk, zonder streepjes.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Waar zij staat.")] Opdrachtstaat Staat,
    [property: Description("De dag waarop de bank moet betalen.")] DateOnly UitvoerenOp,
    [property: Description("Het aantal betalingen.")] int Aantal,
    [property: Description("De som in euro's; in het bestand het controletotaal.")] Bedrag Totaal,
    [property: Description("Wanneer zij is opgemaakt (UTC).")] DateTimeOffset OpgemaaktOp,
    [property: Description("Wanneer een ander haar vrijgaf (UTC).")] DateTimeOffset? VrijgegevenOp,
    [property: Description("Waarom zij is ingetrokken.")] string? Reden)
{
    /// <summary>As a row holds it; who made it and who released it are numbers of callers, for four eyes.</summary>
    internal sealed record Rij(
        Guid Id, long Sleutel, int Versie, Opdrachtstaat Staat, DateOnly UitvoerenOp, int Aantal, long Totaal, Guid OpgemaaktDoor, DateTimeOffset OpgemaaktOp, DateTimeOffset? VrijgegevenOp, string? Reden)
    {
        public Betaalopdracht Toon() => new(Id, Versie, Staat, UitvoerenOp, Aantal, new Bedrag(Totaal), OpgemaaktOp, VrijgegevenOp, Reden);
    }

    [Description("Betaalbare declaraties die er niet in staan, en waarom niet; alleen bij het opmaken.")]
    public IReadOnlyList<Overgeslagen>? NietOpgenomen { get; init; }

    /// <summary>Who makes batches and confirms payments.</summary>
    public static Toegang Makers { get; } = Toegang.Voor(Rol.Administratie);

    /// <summary>Who may see batches and payments, without accounts.</summary>
    public static Toegang Lezers { get; } = Toegang.Voor(Rol.Administratie, Rol.Controleur);

    public static Betaalopdracht Voorbeeld { get; } = new(
        Guid.Parse("01920000-0000-7000-8000-000000000020"), 1, Opdrachtstaat.Opgemaakt, new DateOnly(2024, 5, 8), 2, new Bedrag(12_350), new DateTimeOffset(2024, 5, 6, 7, 0, 0, TimeSpan.Zero), null, null);

    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public static async Task<Rij> Vereis(DeclaratiesDb db, string gemeente, Guid id, CancellationToken ct) =>
        await db.Single<Rij>("SELECT id, sleutel, versie, staat, uitvoeren_op, aantal, totaal, opgemaakt_door, opgemaakt_op, vrijgegeven_op, reden FROM declaraties.betaalopdracht WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct)
            ?? throw new Afgewezen(Kern.Reden.NietGevonden, "opdrachtOnbekend", "Deze betaalopdracht is er niet.");

    public Task Send(HttpContext http, int status = 200) =>
        Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}
