using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Declaraties.Betalingen;

[Description("Eén betaling uit een opdracht. De rekening staat alleen in het bestand.")]
internal sealed record Betaling(
    [property: Description("Het id; in het bestand het kenmerk van de betaling, zonder streepjes.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Waar zij staat.")] Betaalstaat Staat,
    [property: Description("Het id van de opdracht.")] Guid Opdracht,
    [property: Description("Het nummer in de opdracht, vanaf 1.")] int Nummer,
    [property: Description("Het id van de declaratie.")] Guid Declaratie,
    [property: Description("De hoeveelste keer die declaratie wordt betaald, vanaf 1.")] int Poging,
    [property: Description("Het id van wie wordt betaald.")] Guid Persoon,
    [property: Description("Het bedrag in euro's.")] Bedrag Bedrag,
    [property: Description("De dag waarop de bank betaalde.")] DateOnly? BetaaldOp,
    [property: Description("Waarom zij mislukte.")] string? Reden)
{
    internal sealed record Rij(Guid Id, int Versie, Betaalstaat Staat, Guid Opdracht, int Nummer, Guid Declaratie, int Poging, Guid Persoon, long Bedrag, DateOnly? BetaaldOp, string? Reden)
    {
        public Betaling Toon() => new(Id, Versie, Staat, Opdracht, Nummer, Declaratie, Poging, Persoon, new Bedrag(Bedrag), BetaaldOp, Reden);
    }

    public static Betaling Voorbeeld { get; } = new(
        Guid.Parse("01920000-0000-7000-8000-000000000022"), 1, Betaalstaat.Open, Betaalopdracht.Voorbeeld.Id, 1, Guid.Parse("01920000-0000-7000-8000-000000000023"), 1, Guid.Parse("01920000-0000-7000-8000-000000000001"), new Bedrag(12_345), null, null);

    public Task Send(HttpContext http) => Answer.Json(http, this, etag: IfMatch.Tag(Versie, "volledig"));
}
