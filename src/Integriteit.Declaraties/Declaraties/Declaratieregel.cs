using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>An answer with its reason. // 003-26</summary>
[Description("Een antwoord met de reden ervan.")]
internal sealed record Gemotiveerd(
    [property: Required, Description("Ja, nee of twijfel.")] Inschatting? Antwoord,
    [property: Required, MaxLength(2000), Description("Waarom.")] string? Motivering);

/// <summary>An entry of the registers that the expense was made for: a trip, an invitation, an assignment.</summary>
[Description("De inschrijving in een register waarvoor de uitgave is gedaan.")]
internal sealed record Registerverband(
    [property: Required, MaxLength(50), Description("Het register: dienstreizen, uitnodigingen of nevenfuncties.")] string? Register,
    [property: Required, Description("Het id van de inschrijving.")] Guid? Inschrijving);

/// <summary>What was spent, as the claimant states it. // 003-26</summary>
[Description("Een uitgave die wordt gedeclareerd.")]
internal sealed record Uitgave
{
    [Required, Description("De dag van de uitgave.")]
    public DateOnly? Datum { get; init; }

    [Required, MaxLength(60), Description("De kostensoort: een sleutel uit de lijst van de gemeente.")]
    public string? Kostensoort { get; init; }

    [Required, Description("Wat er is betaald, inclusief btw, in euro's.")]
    public Bedrag? Totaal { get; init; }

    [Range(1, 100000), Description("Hoeveel kilometers, of hoeveel deelnemers; nodig als de kostensoort daar een grens aan verbindt.")]
    public int? Aantal { get; init; }

    [Description("Het deel dat voor eigen rekening blijft, in euro's; weglaten is: niets. Wat overblijft wordt gedeclareerd.")]
    public Bedrag? Privedeel { get; init; }

    [Description("De btw die in het totaal zit, in euro's; weglaten als die niet op de bon staat.")]
    public Bedrag? Btw { get; init; }

    [Description("Wat in een andere munt is betaald; het totaal is dan de tegenwaarde in euro's bij deze koers.")]
    public Wisselbedrag? Wissel { get; init; }

    [Required, MaxLength(200), Description("Aan wie is betaald.")]
    public string? Leverancier { get; init; }

    [Required, MaxLength(2000), Description("Waarvoor het was.")]
    public string? Doel { get; init; }

    [Description("Of met de uitgave het belang van de gemeente is gediend; nodig om in te dienen.")]
    public Gemotiveerd? BelangGemeente { get; init; }

    [Description("Of de uitgave uit de functie voortvloeit; nodig om in te dienen.")]
    public Gemotiveerd? VloeitVoortUitFunctie { get; init; }

    [Description("Of het bedrag redelijk is voor het doel; nodig als de gedragscode ernaar vraagt.")]
    public Gemotiveerd? Redelijk { get; init; }

    [Required, Description("Hoe er is betaald.")]
    public Betaalwijze? Betaalwijze { get; init; }

    [Required, Description("Of de uitgave partijpolitiek is.")]
    public bool? Partijpolitiek { get; init; }

    [Required, Description("Of de kosten al op een andere manier worden vergoed.")]
    public bool? AndersVergoed { get; init; }

    [Description("De inschrijving waarvoor de uitgave is gedaan, zoals een reis of een uitnodiging.")]
    public Registerverband? Verband { get; init; }

    [MaxLength(20), Description("De ids van de bewijsstukken; te vullen tot het indienen.")]
    public IReadOnlyList<Guid>? Bewijsstukken { get; init; }

    /// <summary>What is claimed, in cents: the total without the part at the claimant's own cost.</summary>
    public long Gevraagd() => (Totaal?.Centen ?? 0) - (Privedeel?.Centen ?? 0);
}

/// <summary>What was decided on a line. // 003-26</summary>
[Description("Het besluit over een regel.")]
internal sealed record Regelbesluit(
    [property: Required, Range(1, 200), Description("Het nummer van de regel.")] int? Nummer,
    [property: Required, Description("Wat wordt toegekend, in euro's: van niets tot wat is gevraagd.")] Bedrag? Toegekend,
    [property: Required, MaxLength(2000), Description("De reden.")] string? Reden,
    [property: Required, MaxLength(500), Description("De grond: de bepaling, het artikel of de regel waarop het besluit berust.")] string? Grond);

/// <summary>A line of a claim: what was spent, what the judgement found, what was decided.</summary>
[Description("Een regel van een declaratie.")]
internal sealed record Declaratieregel(
    [property: Description("Het nummer, vanaf 1.")] int Nummer,
    [property: Description("Wat is uitgegeven.")] Uitgave Uitgave,
    [property: Description("Wat wordt gevraagd, in euro's: het totaal zonder het deel voor eigen rekening.")] Bedrag Bedrag)
{
    [Description("Wat de toets ervan zei; ontbreekt zolang er niet is getoetst.")]
    public Regeltoets? Toets { get; init; }

    [Description("Wat erover is besloten; ontbreekt zolang er geen besluit is.")]
    public Regelbesluit? Besluit { get; init; }

    public static Declaratieregel Van(Uitgave uitgave, int nummer) => new(nummer, uitgave, new Bedrag(uitgave.Gevraagd()));
}
