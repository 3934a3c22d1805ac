using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>A body of the municipality that decides.</summary>
internal enum Bestuursorgaan
{
    Raad,
    Commissie,
    College,
    Burgemeester,
}

/// <summary>What is done when a civil servant has an interest. // 002-14</summary>
internal enum Belangaanpak
{
    WerkOvergedragen,
    VierOgen,
    GeenDeelname,
    NietNodig,
    Anders,
}

[Description("Het advies dat is ingewonnen, en bij wie.")]
internal sealed record IngewonnenAdvies(
    [property: Required, Description("Wie adviseerde.")] Functie? Van,
    [property: Required, Description("De dag van het advies.")] DateOnly? Op,
    [property: Required, MaxLength(2000), Description("Wat het advies was.")] string? Strekking,
    [property: MaxLength(200), Description("De naam van de adviseur, als die niet uit de functie blijkt.")] string? Adviseur);

[Description("De maatregel die met de ambtenaar is afgesproken.")]
internal sealed record Belangmaatregel(
    [property: Required, Description("De aanpak.")] Belangaanpak? Aanpak,
    [property: Required, MaxLength(2000), Description("Wat er is afgesproken.")] string? Omschrijving,
    [property: Required, Description("De dag van de afspraak.")] DateOnly? Op);

[Description("Hoe het besluit verliep: waaraan de persoon deelnam.")]
internal sealed record Deelnameverslag(
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Required, MaxLength(4), Description("Waaraan de persoon deelnam; een lege lijst is: aan niets.")] IReadOnlyList<Deelname>? Aan,
    [property: MaxLength(2000), Description("Waarom de persoon deelnam waar wet of code vragen dat niet te doen; dan verplicht. Niet openbaar.")] string? Toelichting);

/// <summary>An interest in one decision or item of an agenda. // 000-07, 002-14, 003-04, 003-16</summary>
[Description("Een belang bij één besluit of agendapunt.")]
internal record Belangmelding : IGegevens
{
    [Required, Description("Het id van de ambtsdrager die het belang heeft.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarin over het besluit wordt beslist of geadviseerd.")]
    public Ambt? Ambt { get; init; }

    [Description("Het orgaan dat beraadslaagt; alleen een ambtenaar kan dit weglaten, als de organisatie zelf besluit.")]
    public Bestuursorgaan? Orgaan { get; init; }

    [Required, Description("Waarover wordt besloten.")]
    public Besluitsoort? Besluit { get; init; }

    [Required, MaxLength(500), Description("Het onderwerp, zoals op de agenda.")]
    public string? Onderwerp { get; init; }

    [MaxLength(200), Description("Waar het te vinden is: het agendapunt of het nummer van de zaak.")]
    public string? Verwijzing { get; init; }

    [Description("De dag van de vergadering of het besluit; mag in de toekomst liggen. Verplicht bij een orgaan.")]
    public DateOnly? Vergadering { get; init; }

    [Required, Description("Hoe het besluit de persoon raakt.")]
    public Betrekking? Betrekking { get; init; }

    [MaxLength(2000), Description("De aard van de betrekking in eigen woorden; niet openbaar.")]
    public string? Omschrijving { get; init; }

    [Description("De organisatie om wie het gaat, zoals een aanbieder; niet openbaar.")]
    public Partij? Organisatie { get; init; }

    [Required, Description("De dag waarop het belang werd gemeld. Na de vergadering telt de melding als te laat; zij wordt wel opgenomen.")]
    public DateOnly? GemeldOp { get; init; }

    [Description("Of de persoon twijfelt over deelname. Weglaten is: onbekend.")]
    public bool? Twijfel { get; init; }

    [Description("Het ingewonnen advies; ontbreekt als er geen is ingewonnen.")]
    public IngewonnenAdvies? Advies { get; init; }

    [Description("De maatregel bij een ambtenaar; vult de beheerder in.")]
    public Belangmaatregel? Maatregel { get; init; }

    [Description("Hoe het besluit verliep; ontbreekt zolang er niet is besloten.")]
    public Deelnameverslag? Deelname { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    [JsonIgnore]
    public DateOnly Datum => GemeldOp ?? default;

    [JsonIgnore]
    public string? Motivering => Deelname?.Toelichting;

    /// <summary>Whether it was told on or before the day of the meeting; null when there is no such day. // 000-07</summary>
    [JsonIgnore]
    public bool? VoorafGemeld => Vergadering is { } dag ? Datum <= dag : null;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record BelangmeldingRectificatie : Belangmelding, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De belangmelding. Wat niet openbaar is, ontbreekt voor wie haar niet hoeft te kennen.")]
internal sealed record BelangmeldingWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Het orgaan dat beraadslaagt.")] Bestuursorgaan? Orgaan,
    [property: Description("Waarover wordt besloten.")] Besluitsoort Besluit,
    [property: Description("Het onderwerp.")] string Onderwerp,
    [property: Description("Waar het te vinden is.")] string? Verwijzing,
    [property: Description("De dag van de vergadering of het besluit.")] DateOnly? Vergadering,
    [property: Description("Of het belang op of voor die dag is gemeld; nee is: te laat.")] bool? VoorafGemeld,
    [property: Description("Hoe het besluit de persoon raakt.")] Betrekking Betrekking,
    [property: Description("De dag van de melding.")] DateOnly GemeldOp,
    [property: Description("Waaraan de persoon deelnam; naast 'toets.onthouding' te lezen.")] Deelnameverslag? Deelname,
    [property: Description("De aard van de betrekking; niet openbaar.")] string? Omschrijving,
    [property: Description("De organisatie om wie het gaat; niet openbaar.")] PartijWeergave? Organisatie,
    [property: Description("Of de persoon twijfelde; niet openbaar.")] bool? Twijfel,
    [property: Description("Het ingewonnen advies; niet openbaar.")] IngewonnenAdvies? Advies,
    [property: Description("De maatregel; niet openbaar.")] Belangmaatregel? Maatregel);
