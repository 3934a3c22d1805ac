using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>What became of a plan or a proposal.</summary>
internal enum Vervolgbesluit
{
    Doorgegaan,
    Afgezien,
}

[Description("Wat er van het voornemen of het voorstel werd.")]
internal sealed record Vervolgafloop(
    [property: Required, Description("Of het doorging.")] Vervolgbesluit? Besluit,
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Description("Of er meerdere offertes zijn gevraagd.")] bool? MeerdereOffertes,
    [property: MaxLength(4000), Description("De afwegingen bij het aantrekken; openbaar waar de regels vragen dat zij zijn in te zien.")] string? Afwegingen,
    [property: MaxLength(4000), Description("Waarom is doorgegaan wat de regels niet zonder meer toelaten; niet openbaar.")] string? Motivering);

/// <summary>A next function of an office-holder, or work for the municipality after the office. // 003-11..14, 003-46, 003-48</summary>
[Description("Een functie of opdracht na (of voor het einde van) het ambt: een voornemen om tussentijds te vertrekken, of een voorstel voor werk, inhuur, een opdracht of een zetel bij een verbonden partij.")]
internal record Vervolgfunctie : IGegevens, IVoorafBesproken
{
    [Required, Description("Het id van de (oud-)ambtsdrager.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt dat is of wordt neergelegd.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Wat voor functie of opdracht het is.")]
    public Vervolgsoort? Aard { get; init; }

    [Required, MaxLength(4000), Description("Wat het is.")]
    public string? Omschrijving { get; init; }

    [Description("Bij welke organisatie; weglaten als het de gemeente zelf is.")]
    public Organisatie? Organisatie { get; init; }

    [Required, Description("De dag waarop het voornemen of het voorstel is gemeld.")]
    public DateOnly? DatumMelding { get; init; }

    [Required, Description("Of de functie tijdens de ambtsperiode wordt aanvaard, om tussentijds te vertrekken.")]
    public bool? Tussentijds { get; init; }

    [Description("De dag van aftreden. Is het einde van het ambt bekend, dan wordt die dag hier ingevuld.")]
    public DateOnly? DatumAftreden { get; init; }

    [Description("De dag waarop de functie of opdracht begint.")]
    public DateOnly? DatumAanvang { get; init; }

    [Description("Bij een verbonden partij: de dag van de voordracht.")]
    public DateOnly? DatumVoordracht { get; init; }

    [Description("Met wie het vooraf is besproken.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Wat ervan werd; weglaten zolang er niet is besloten.")]
    public Vervolgafloop? Afloop { get; init; }

    string? IGegevens.Motivering => Afloop?.Motivering;

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    DateOnly IGegevens.Datum => DatumMelding ?? default;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record VervolgfunctieRectificatie : Vervolgfunctie, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven functie of opdracht. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record VervolgfunctieWeergave(
    [property: Description("Het id van de (oud-)ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Wat voor functie of opdracht.")] Vervolgsoort Aard,
    [property: Description("Wat het is.")] string Omschrijving,
    [property: Description("Bij welke organisatie; ontbreekt als het de gemeente zelf is.")] Organisatie? Organisatie,
    [property: Description("De dag van aftreden.")] DateOnly? DatumAftreden,
    [property: Description("De dag waarop het begint of begon.")] DateOnly? DatumAanvang,
    [property: Description("Of er meerdere offertes zijn gevraagd.")] bool? MeerdereOffertes,
    [property: Description("De afwegingen bij het aantrekken.")] string? Afwegingen)
{
    [Description("De dag waarop het is gemeld; niet openbaar.")]
    public DateOnly? DatumMelding { get; init; }

    [Description("Of de functie tussentijds wordt aanvaard; niet openbaar.")]
    public bool? Tussentijds { get; init; }

    [Description("De dag van de voordracht; niet openbaar.")]
    public DateOnly? DatumVoordracht { get; init; }

    [Description("Met wie het vooraf is besproken; niet openbaar.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Wat ervan werd; niet openbaar.")]
    public Vervolgbesluit? Besluit { get; init; }

    [Description("De dag van het besluit; niet openbaar.")]
    public DateOnly? BeslotenOp { get; init; }

    [Description("De motivering; niet openbaar.")]
    public string? Motivering { get; init; }
}
