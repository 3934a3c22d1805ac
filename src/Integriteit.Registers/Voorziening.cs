using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>In what state a facility came back.</summary>
internal enum Inleverstaat
{
    Goed,
    Beschadigd,
    Vermist,
}

/// <summary>For which uses the college allows a facility. // 003-44, Rechtspositiebesluit 3.2.10</summary>
[Description("Voor welk gebruik het college de voorziening toestaat.")]
internal sealed record Voorzieningsbesluit(
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Required, MinLength(1), MaxLength(10), Description("Welk gebruik het college toestaat.")] IReadOnlyList<Voorzieninggebruik>? Gebruik,
    [property: Required, MaxLength(500), Description("Waar het besluit te vinden is: een nummer of een adres.")] string? Verwijzing,
    [property: MaxLength(2000), Description("De voorwaarden.")] string? Voorwaarden)
{
    /// <summary>Whether it allows this use on a day.</summary>
    public bool Dekt(Voorzieninggebruik gebruik, DateOnly dag) => Op <= dag && Gebruik!.Contains(gebruik);
}

/// <summary>That private and municipal interest coincide was reported. // 000-24</summary>
[Description("De melding dat privégebruik en gebruik voor de gemeente samenlopen.")]
internal sealed record Gebruiksmelding(
    [property: Required, Description("De dag van de melding.")] DateOnly? Op,
    [property: Required, Description("Bij wie is gemeld.")] Functie? Bij,
    [property: Required, MaxLength(2000), Description("Waarin de belangen samenlopen.")] string? Toelichting);

[Description("Dat de voorziening terug is.")]
internal sealed record Inlevering(
    [property: Required, Description("De dag.")] DateOnly? Op,
    [property: Required, Description("In welke staat.")] Inleverstaat? Staat,
    [property: MaxLength(2000), Description("Een toelichting, zoals hoe schade is afgehandeld.")] string? Toelichting);

/// <summary>A facility that someone has from the municipality. // 000-24, 002-12, 003-25, 003-44, Rechtspositiebesluit 3.2.10, 3.3.2</summary>
[Description("Een voorziening of verstrekking van de gemeente: in bruikleen, op haar rekening, of achteraf gedeclareerd.")]
internal record Voorziening : IGegevens, IMetZienswijze
{
    [Required, Description("Het id van de ambtsdrager.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarvoor de voorziening is.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Welke voorziening het is.")]
    public Voorzieningsoort? Soort { get; init; }

    [Required, Description("Hoe zij wordt verstrekt: in bruikleen, anders op rekening van de gemeente, en zo weinig mogelijk als declaratie.")]
    public Verstrekkingswijze? Verstrekking { get; init; }

    [Required, MaxLength(1000), Description("Wat het is; zonder kenmerken die niet openbaar mogen worden.")]
    public string? Omschrijving { get; init; }

    [MaxLength(200), Description("Een serienummer, kenteken of ander kenmerk.")]
    public string? Kenmerk { get; init; }

    [Description("De waarde, of het bedrag van de rekening of declaratie, in euro's; bij bruikleen niet verplicht.")]
    public Bedrag? Bedrag { get; init; }

    [Description("Wie leverde; verplicht bij een rekening aan de gemeente.")]
    public Partij? Leverancier { get; init; }

    [Required, Description("De dag waarop de voorziening ter beschikking kwam, of de dag van de rekening of de uitgave.")]
    public DateOnly? Van { get; init; }

    [Description("De dag waarop zij uiterlijk terug moet zijn; weglaten is: bij het einde van het ambt.")]
    public DateOnly? InleverenUiterlijk { get; init; }

    [Required, Description("Waarvoor zij wordt gebruikt.")]
    public Voorzieninggebruik? Gebruik { get; init; }

    [Description("Of privégebruik beperkt en open is. Weglaten is: onbekend.")]
    public bool? GebruikBeperkt { get; init; }

    [Description("Of zij met anderen wordt gedeeld of op afroep is, zoals een auto met chauffeur voor het hele college; weglaten is nee.")]
    public bool? Gedeeld { get; init; }

    [MaxLength(2000), Description("De afspraken over het gebruik, ook privé.")]
    public string? Gebruiksregels { get; init; }

    [Description("De melding van een samenloop; weglaten zolang die er niet is.")]
    public Gebruiksmelding? Melding { get; init; }

    [Description("Het besluit van het college over het gebruik; weglaten zolang dat er niet is.")]
    public Voorzieningsbesluit? Collegebesluit { get; init; }

    [Description("De inlevering; weglaten zolang de voorziening niet terug is.")]
    public Inlevering? Inlevering { get; init; }

    [Description("De zienswijze van een leverancier die een natuurlijk persoon is.")]
    public Zienswijze? Zienswijze { get; init; }

    [MaxLength(4000), Description("Waarom dit gebruik of deze wijze van verstrekken, als de regels anders willen of zwijgen; dan verplicht.")]
    public string? Motivering { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    DateOnly IGegevens.Datum => Van ?? default;

    bool IMetZienswijze.NoemtPersoon => Leverancier?.Soort == Partijsoort.NatuurlijkPersoon;

    /// <summary>The last day on which it was at the person's disposal; what was not lent is of its own day only. Null while it still is.</summary>
    internal DateOnly? TotEnMet => Verstrekking == Verstrekkingswijze.Bruikleen ? Inlevering?.Op : Van;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record VoorzieningRectificatie : Voorziening, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven voorziening. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record VoorzieningWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Welke voorziening.")] Voorzieningsoort Soort,
    [property: Description("Hoe zij wordt verstrekt.")] Verstrekkingswijze Verstrekking,
    [property: Description("Wat het is.")] string Omschrijving,
    [property: Description("De waarde of het bedrag in euro's.")] Bedrag? Bedrag,
    [property: Description("Wie leverde.")] PartijWeergave? Leverancier,
    [property: Description("De dag waarop zij ter beschikking kwam, of de dag van de rekening of de uitgave.")] DateOnly Van,
    [property: Description("De dag waarop zij is ingeleverd.")] DateOnly? IngeleverdOp)
{
    [Description("Een serienummer, kenteken of ander kenmerk; niet openbaar.")]
    public string? Kenmerk { get; init; }

    [Description("De dag waarop zij uiterlijk terug moet zijn; niet openbaar.")]
    public DateOnly? InleverenUiterlijk { get; init; }

    [Description("Waarvoor zij wordt gebruikt; niet openbaar.")]
    public Voorzieninggebruik? Gebruik { get; init; }

    [Description("Of privégebruik beperkt en open is; niet openbaar.")]
    public bool? GebruikBeperkt { get; init; }

    [Description("Of zij wordt gedeeld of op afroep is; niet openbaar.")]
    public bool? Gedeeld { get; init; }

    [Description("De afspraken over het gebruik; niet openbaar.")]
    public string? Gebruiksregels { get; init; }

    [Description("De melding van een samenloop; niet openbaar.")]
    public Gebruiksmelding? Melding { get; init; }

    [Description("Het besluit van het college; niet openbaar.")]
    public Voorzieningsbesluit? Collegebesluit { get; init; }

    [Description("De inlevering; alleen de dag is openbaar.")]
    public Inlevering? Inlevering { get; init; }

    [Description("De zienswijze van de leverancier; niet openbaar.")]
    public Zienswijze? Zienswijze { get; init; }

    [Description("De motivering; niet openbaar.")]
    public string? Motivering { get; init; }
}
