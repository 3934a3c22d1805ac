using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

[Description("Wie aan de geheimhouding gebonden is; zij kunnen de inschrijving lezen.")]
internal sealed record Gebondenen(
    [property: MaxLength(4), Description("De organen waarvan alle leden gebonden zijn. Van een commissie noemt u de leden zelf.")] IReadOnlyList<Bestuursorgaan>? Organen,
    [property: MaxLength(100), Description("De personen (id van de ambtsdrager) die daarbuiten gebonden zijn.")] IReadOnlyList<Guid>? Personen);

[Description("De overlegging van het stuk aan de raad.")]
internal sealed record Overlegging(
    [property: Required, Description("De dag waarop het stuk bij de raad kwam.")] DateOnly? Op,
    [property: MaxLength(200), RegularExpression(Geheimhouding.EenRegel, ErrorMessage = Geheimhouding.Regelfout), Description("Waar het te vinden is; niet openbaar.")] string? Verwijzing);

[Description("Het besluit van de raad om de geheimhouding al dan niet te bekrachtigen.")]
internal sealed record Bekrachtiging(
    [property: Required, Description("De dag van de raadsvergadering.")] DateOnly? Op,
    [property: Required, Description("Of de raad bekrachtigde. Deed hij dat niet, dan is de geheimhouding vervallen.")] bool? Bekrachtigd,
    [property: MaxLength(200), RegularExpression(Geheimhouding.EenRegel, ErrorMessage = Geheimhouding.Regelfout), Description("Het nummer van het besluit; niet openbaar.")] string? Verwijzing);

[Description("Het besluit dat de geheimhouding opheft.")]
internal sealed record Opheffing(
    [property: Required, Description("Het orgaan dat ophief: dat wat oplegde, of de raad als het stuk bij de raad ligt.")] Bestuursorgaan? Door,
    [property: Required, Description("De dag van het besluit; tot en met die dag gold zij.")] DateOnly? Op,
    [property: MaxLength(200), RegularExpression(Geheimhouding.EenRegel, ErrorMessage = Geheimhouding.Regelfout), Description("Het nummer van het besluit; niet openbaar.")] string? Verwijzing);

/// <summary>Secrecy that a body imposed on a document. // 000-22, 003-38</summary>
[Description("Een geheimhouding die een orgaan op een stuk heeft gelegd. Alleen een verwijzing naar het stuk: neem nooit iets van de inhoud op.")]
internal record Geheimhouding : IGegevens
{
    public const string EenRegel = @"^[^\r\n]+$";
    public const string Regelfout = "Eén regel, zonder regeleinden: een verwijzing, geen inhoud.";

    [Required, Description("Het orgaan dat haar oplegde.")]
    public Bestuursorgaan? Orgaan { get; init; }

    [MaxLength(100), Description("Welke commissie; verplicht bij 'orgaan' commissie.")]
    public string? Commissie { get; init; }

    [Required, MaxLength(200), RegularExpression(EenRegel, ErrorMessage = Regelfout), Description("Het onderwerp in één regel, zonder iets van de geheime inhoud.")]
    public string? Onderwerp { get; init; }

    [Description("Of het onderwerp openbaar mag zijn.")]
    public bool OnderwerpOpenbaar { get; init; }

    [Required, MaxLength(200), RegularExpression(EenRegel, ErrorMessage = Regelfout), Description("Het nummer of de vindplaats van het stuk; nooit het stuk zelf of een deel ervan.")]
    public string? Verwijzing { get; init; }

    [Required, MinLength(1), MaxLength(10), Description("De gronden.")]
    public IReadOnlyList<Geheimhoudingsgrond>? Gronden { get; init; }

    [Required, Description("De dag waarop zij werd opgelegd.")]
    public DateOnly? Van { get; init; }

    [Required, Description("Of het stuk hoort tot wat uit eigen beweging openbaar moet worden gemaakt. Dan wordt ook openbaar dat er iets geheim is, en op welke grond.")]
    public bool? Openbaarmakingsplicht { get; init; }

    [Required, Description("Wie gebonden is.")]
    public Gebondenen? Gebondenen { get; init; }

    [Description("De overlegging aan de raad; ontbreekt zolang het stuk daar niet ligt.")]
    public Overlegging? Overlegging { get; init; }

    [Description("Het besluit van de raad over bekrachtiging, waar de wet van de dag van overlegging die vroeg.")]
    public Bekrachtiging? Bekrachtiging { get; init; }

    [Description("De opheffing; ontbreekt zolang zij duurt.")]
    public Opheffing? Opheffing { get; init; }

    [JsonIgnore]
    public Guid Persoon => Guid.Empty;

    /// <summary>The office whose holders are the body.</summary>
    [JsonIgnore]
    public Ambt Ambt => Orgaan switch
    {
        Bestuursorgaan.Commissie => Ambt.Commissielid,
        Bestuursorgaan.College => Ambt.Wethouder,
        Bestuursorgaan.Burgemeester => Ambt.Burgemeester,
        Bestuursorgaan.Raad or null => Ambt.Raadslid,
    };

    [JsonIgnore]
    public DateOnly Datum => Van ?? default;

    [JsonIgnore]
    public string? Motivering => null;

    /// <summary>The only body that can lift it: the council once it has the document, else who imposed it. // 003-38</summary>
    [JsonIgnore]
    public Bestuursorgaan Opheffer => Overlegging is null ? Orgaan ?? default : Bestuursorgaan.Raad;

    /// <summary>The last day on which it held; null while it lasts. // 003-38</summary>
    [JsonIgnore]
    public DateOnly? TotEnMet => Opheffing?.Op ?? (Bekrachtiging?.Bekrachtigd == false ? Bekrachtiging.Op : null);
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record GeheimhoudingRectificatie : Geheimhouding, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("Een grond voor geheimhouding, met zijn vindplaats in de wet.")]
internal sealed record GeheimhoudingsgrondWeergave(
    [property: Description("De code.")] Geheimhoudingsgrond Grond,
    [property: Description("De wet en het artikel.")] string Artikel,
    [property: Description("Het belang dat wordt beschermd.")] string Belang);

[Description("De geheimhouding. Wat niet openbaar is, ontbreekt voor wie niet gebonden is.")]
internal sealed record GeheimhoudingWeergave(
    [property: Description("Het orgaan dat haar oplegde.")] Bestuursorgaan Orgaan,
    [property: Description("Welke commissie.")] string? Commissie,
    [property: Description("De artikelen van de Gemeentewet waarop zij rust.")] string? Grondslag,
    [property: Description("De gronden.")] IReadOnlyList<GeheimhoudingsgrondWeergave> Gronden,
    [property: Description("De dag waarop zij werd opgelegd.")] DateOnly Van,
    [property: Description("De laatste dag waarop zij gold; ontbreekt zolang zij duurt.")] DateOnly? TotEnMet,
    [property: Description("De overlegging aan de raad.")] Overlegging? Overlegging,
    [property: Description("Het besluit van de raad over bekrachtiging.")] Bekrachtiging? Bekrachtiging,
    [property: Description("De opheffing.")] Opheffing? Opheffing,
    [property: Description("Het onderwerp; niet openbaar, tenzij het zo is vastgelegd.")] string? Onderwerp)
{
    [Description("Of het onderwerp openbaar is; alleen voor wie gebonden is.")]
    public bool? OnderwerpOpenbaar { get; init; }

    [Description("Het nummer of de vindplaats van het stuk; niet openbaar.")]
    public string? Verwijzing { get; init; }

    [Description("Of het stuk uit eigen beweging openbaar moet worden gemaakt; alleen voor wie gebonden is.")]
    public bool? Openbaarmakingsplicht { get; init; }

    [Description("Wie gebonden is; niet openbaar.")]
    public Gebondenen? Gebondenen { get; init; }
}
