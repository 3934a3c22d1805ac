using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Risicoanalyses;

/// <summary>Where an analysis stands; one of a candidate raadslid is with the party from the start.</summary>
internal enum Risicostatus
{
    Aangevraagd,
    Uitgevoerd,
    Besproken,
    Besloten,
    BijPartij,
}

/// <summary>How heavy the risk is that was found.</summary>
internal enum Risiconiveau
{
    Geen,
    Laag,
    Middel,
    Hoog,
}

/// <summary>What can be agreed to contain a risk. // 001-10</summary>
internal enum Maatregelsoort
{
    WijzigingTakenpakket,
    NeerleggenNevenfunctie,
    AfstandBelang,
    AfsprakenOverContacten,
    Anders,
}

/// <summary>A certificate of conduct: that it was given and when, never what stands in it.</summary>
[Description("De verklaring omtrent het gedrag: of die er is en van wanneer, nooit de inhoud.")]
internal sealed record Vog(
    [property: Required, Description("Of zij is afgegeven.")] bool? Afgegeven,
    [property: Required, Description("De dag van afgifte of weigering.")] DateOnly? Datum);

[Description("De uitvoering door het bureau.")]
internal sealed record Risicouitvoering(
    [property: Required, Description("De dag; het certificaat van het bureau is dan geldig.")] DateOnly? Datum,
    [property: Required, Description("De verklaring omtrent het gedrag.")] Vog? Vog,
    [property: Required, Description("Hoe zwaar het risico is.")] Risiconiveau? Niveau,
    [property: Required, MaxLength(4000), Description("De conclusie.")] string? Conclusie);

[Description("Een maatregel om een risico te beheersen.")]
internal sealed record Beheersmaatregel(
    [property: Required, Description("De soort.")] Maatregelsoort? Soort,
    [property: Required, MaxLength(1000), Description("Wat is afgesproken.")] string? Omschrijving);

[Description("Het gesprek met de kandidaat over een risico.")]
internal sealed record Risicogesprek(
    [property: Required, Description("De dag.")] DateOnly? Datum,
    [property: Required, Description("De afgesproken maatregelen; mag leeg zijn.")] IReadOnlyList<Beheersmaatregel>? Maatregelen);

[Description("Het besluit van de raad over de benoembaarheid.")]
internal sealed record Risicobesluit(
    [property: Required, Description("De dag.")] DateOnly? Datum,
    [property: Required, Description("Of de raad de kandidaat benoembaar vond.")] bool? Benoembaar);

/// <summary>A risk analysis as burgemeester and griffier see it; nobody else does. // 001-08, 001-09, 001-10, 003-01, 003-02</summary>
[Description("Een risicoanalyse van een kandidaat. Vertrouwelijk.")]
internal sealed record Risicoanalyse(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Hoe het ermee staat.")] Risicostatus Status,
    [property: Description("Het beoogde ambt.")] Ambt BeoogdAmbt,
    [property: Description("De zittingsperiode van het college, of bij een raadslid van de raad.")] Guid Zittingsperiode,
    [property: Description("Of de analyse bij de aanvraag door de wet verplicht was.")] bool Verplicht,
    [property: Description("De laatste dag waarop zij wordt bewaard.")] DateOnly VernietigenNa,
    [property: Description("De dag van de aanvraag.")] DateOnly AangevraagdOp,
    [property: Description("Het gekozen bureau.")] Guid? Bureau,
    [property: Description("De naam van de kandidaat.")] string? Kandidaat,
    [property: Description("Het id van de kandidaat, als die hier een ambt bekleedt of bekleedde.")] Guid? KandidaatPersoon,
    [property: Description("Bij een kandidaat-raadslid: de partij die de analyse heeft.")] string? Partij,
    [property: Description("De uitvoering.")] Risicouitvoering? Uitvoering,
    [property: Description("Het gesprek.")] Risicogesprek? Gesprek,
    [property: Description("Het besluit.")] Risicobesluit? Besluit)
{
    public static readonly Risicoanalyse Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000080"), 1, Risicostatus.Aangevraagd, Ambt.Wethouder, Guid.Parse("01920000-0000-7000-8000-000000000011"), false, new DateOnly(2027, 5, 1), new DateOnly(2026, 5, 1), Guid.Parse("01920000-0000-7000-8000-000000000060"), "K. Kandidaat", null, null, null, null, null);

    public static readonly Risicouitvoering Uitgevoerd = new(new DateOnly(2026, 5, 8), new Vog(true, new DateOnly(2026, 5, 6)), Risiconiveau.Middel, "Een belang in een grondbezit raakt de portefeuille ruimte.");

    public static readonly Risicogesprek Besproken = new(new DateOnly(2026, 5, 11), [new Beheersmaatregel(Maatregelsoort.WijzigingTakenpakket, "Ruimte gaat naar een andere wethouder.")]);

    public Task Send(HttpContext http, int status = 200) => Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}
