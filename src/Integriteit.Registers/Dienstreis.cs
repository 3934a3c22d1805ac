using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

[Description("Wie meereizen, zonder namen.")]
internal sealed record Reisgenoten(
    [property: Required, MaxLength(200), Description("Wie: een functie of een aanduiding, geen naam.")] string? Wie,
    [property: Required, Range(1, 500), Description("Met hoeveel.")] int? Aantal);

/// <summary>That the trip goes on privately. // 003-24</summary>
[Description("Een verlenging van de reis voor privédoeleinden.")]
internal sealed record Priveverlenging(
    [property: Required, Range(1, 365), Description("Het aantal dagen; zij tellen mee in de dagen van de reis.")] int? Dagen,
    [property: Description("De dag waarop de verlenging is gemeld; weglaten zolang dat niet is gebeurd.")] DateOnly? GemeldOp,
    [property: MaxLength(2000), Description("Een toelichting.")] string? Toelichting);

[Description("Het besluit van het college over het voornemen.")]
internal sealed record Collegebesluit(
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Required, Description("Wat het college besloot.")] Overleguitkomst? Uitkomst,
    [property: Required, MaxLength(500), Description("Waar het besluit te vinden is: een nummer of een adres.")] string? Verwijzing,
    [property: MaxLength(2000), Description("De afweging of de voorwaarden.")] string? Toelichting);

[Description("Een deel van de kosten, en wie het droeg.")]
internal sealed record Reiskosten(
    [property: Required, MaxLength(200), Description("Waarvoor.")] string? Omschrijving,
    [property: Required, Description("Het bedrag in euro's.")] Bedrag? Bedrag,
    [property: Required, Description("Wie dit droeg: de gemeente, een derde, of de reiziger zelf.")] Betaler? Drager,
    [property: Description("Welke derde; alleen bij een derde, en dan verplicht.")] Partij? Derde,
    [property: Description("Of dit extra kosten van een privéverlenging zijn; weglaten is nee.")] bool? Verlenging);

/// <summary>The account of a trip that was made. // 003 "Buitenlandse dienstreis"</summary>
[Description("De verantwoording na terugkeer.")]
internal sealed record Reisverantwoording(
    [property: Required, Description("De dag waarop verantwoording is afgelegd.")] DateOnly? Op,
    [property: Required, MaxLength(4000), Description("Wat de reis heeft opgebracht; wordt openbaar met de reis.")] string? Opbrengst,
    [property: MaxLength(100), Description("De werkelijke kosten, gesplitst naar wie ze droeg; soms verplicht. Een lege lijst als er geen kosten waren.")] IReadOnlyList<Reiskosten>? Kosten,
    [property: Description("Het totaal van de kosten in euro's; verplicht als er kosten staan.")] Bedrag? Totaal,
    [property: MaxLength(4000), Description("Waarom de reis is gemaakt, als de regels of het college dat niet zonder meer toelieten; dan verplicht.")] string? Motivering)
{
    /// <summary>What these bore, in cents; null when no costs are stated.</summary>
    public long? Door(Betaler drager) => Kosten?.Where(k => k.Drager == drager).Sum(k => k.Bedrag?.Centen ?? 0);
}

[Description("Dat de reis niet doorgaat.")]
internal sealed record Reisannulering(
    [property: Required, Description("De dag waarop dat vaststond.")] DateOnly? Op,
    [property: Required, MaxLength(1000), Description("De reden.")] string? Reden);

/// <summary>A trip for the office, from the intention until it is accounted for. // 000-25, 002-11, 003-22, 003-24, 003 "Buitenlandse dienstreis"</summary>
[Description("Een dienstreis of een reis op kosten van een ander: van het voornemen tot de verantwoording.")]
internal record Dienstreis : IGegevens, IVoorDeRaad, IVoorafBesproken, IMetZienswijze
{
    [Required, Description("Het id van de ambtsdrager die reist.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarin de persoon reist.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("De dag waarop het voornemen is gemeld; van een reis die niet vooraf is gemeld, de dag waarop dat alsnog gebeurde.")]
    public DateOnly? DatumVoornemen { get; init; }

    [Required, MaxLength(2000), Description("Het doel.")]
    public string? Doel { get; init; }

    [Required, MaxLength(200), Description("De plaats waarheen.")]
    public string? Plaats { get; init; }

    [Required, RegularExpression("^[A-Z]{2}$", ErrorMessage = "Een land heeft een code van twee hoofdletters, zoals DE."), Description("Het land, met zijn code van twee letters (ISO 3166-1).")]
    public string? Land { get; init; }

    [Required, Description("Wat voor bestemming dat is; voor sommige gelden minder regels.")]
    public Reisbestemming? Bestemming { get; init; }

    [Required, Description("De dag van vertrek.")]
    public DateOnly? Vertrek { get; init; }

    [Required, Description("De dag van terugkeer in Nederland, na een eventuele verlenging.")]
    public DateOnly? Terugkeer { get; init; }

    [MaxLength(4000), Description("Het beleid dat de reis dient; soms verplicht.")]
    public string? Beleidsoverwegingen { get; init; }

    [MaxLength(50), Description("Wie meereizen; een lege lijst als niemand meereist. Soms verplicht.")]
    public IReadOnlyList<Reisgenoten>? Gezelschap { get; init; }

    [Description("De geraamde kosten in euro's; soms verplicht.")]
    public Bedrag? GeraamdeKosten { get; init; }

    [MaxLength(1000), Description("Hoe van de reis verslag wordt gedaan; soms verplicht.")]
    public string? WijzeVanVerslag { get; init; }

    [Required, Description("Wie betaalt. Draagt een derde een deel, dan: een derde.")]
    public Betaler? Betaler { get; init; }

    [MaxLength(20), Description("Welke derden betalen; alleen als een derde betaalt, en dan soms verplicht.")]
    public IReadOnlyList<Partij>? Kostendragers { get; init; }

    [Required, Description("Of de reis bij het ambt hoort en nut heeft voor de gemeente.")]
    public Inschatting? Functioneel { get; init; }

    [Required, Description("In welke hoedanigheid de persoon reist.")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("De privéverlenging; weglaten is: geen.")]
    public Priveverlenging? Priveverlenging { get; init; }

    [Description("Met wie het voornemen vooraf is besproken, als dat een ander is dan het college.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Wat het college over het voornemen besloot; weglaten zolang er geen besluit is.")]
    public Collegebesluit? Collegebesluit { get; init; }

    [Description("Wanneer en hoe de raad ervan hoorde; weglaten zolang dat niet is gebeurd.")]
    public Raadsinformatie? RaadGeinformeerd { get; init; }

    [Description("Dat de reis niet doorgaat; weglaten zolang zij doorgaat.")]
    public Reisannulering? Annulering { get; init; }

    [Description("De verantwoording na terugkeer; weglaten zolang die er niet is.")]
    public Reisverantwoording? Verantwoording { get; init; }

    [Description("De zienswijze van een natuurlijk persoon die betaalt.")]
    public Zienswijze? Zienswijze { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    DateOnly IGegevens.Datum => DatumVoornemen ?? default;

    string? IGegevens.Motivering => Verantwoording?.Motivering;

    /// <summary>The decision of the college is the talk beforehand; another talk counts where there is none. // 000-25, 003-22</summary>
    Vooroverleg? IVoorafBesproken.Vooroverleg => Collegebesluit is { } besluit ? new(Functie.College, besluit.Op, besluit.Uitkomst, besluit.Toelichting, besluit.Verwijzing) : Vooroverleg;

    bool IMetZienswijze.NoemtPersoon => Betalers().Any(p => p.Soort == Partijsoort.NatuurlijkPersoon);

    /// <summary>What came of the talk beforehand, or the decision of the college.</summary>
    internal Overleguitkomst? Besloten => ((IVoorafBesproken)this).Vooroverleg?.Uitkomst;

    /// <summary>
    /// Whether it was put before departure to who decides or was consulted; null while that can still happen. Whether they
    /// agreed is another question.
    /// </summary>
    internal bool? VoorafBesproken => ((IVoorafBesproken)this).Vooroverleg?.Op is { } op ? op <= Vertrek : Verantwoording is null ? null : false;

    /// <summary>Whether the extension was reported before departure; null while that can still happen. // 003-24</summary>
    internal bool? VerlengingGemeld => Priveverlenging switch
    {
        null => null,
        { GemeldOp: { } op } => op <= Vertrek,
        _ => Verantwoording is null ? null : false,
    };

    /// <summary>Who pays: another, as soon as another bore a part.</summary>
    internal Betaler? WieBetaalt => Verantwoording?.Door(Contracts.Gedragscode.Betaler.Derde) > 0 ? Contracts.Gedragscode.Betaler.Derde : Betaler;

    /// <summary>Every third party that pays or paid.</summary>
    internal IEnumerable<Partij> Betalers() => [.. (Kostendragers ?? []).Concat((Verantwoording?.Kosten ?? []).Select(k => k.Derde).OfType<Partij>()).DistinctBy(p => (p.Naam, p.KvkNummer))];
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record DienstreisRectificatie : Dienstreis, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven reis. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record DienstreisWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("De dag waarop het voornemen is gemeld.")] DateOnly DatumVoornemen,
    [property: Description("Het doel.")] string Doel,
    [property: Description("De plaats.")] string Plaats,
    [property: Description("Het land (ISO 3166-1).")] string Land,
    [property: Description("Wat voor bestemming.")] Reisbestemming Bestemming,
    [property: Description("De dag van vertrek.")] DateOnly Vertrek,
    [property: Description("De dag van terugkeer.")] DateOnly Terugkeer,
    [property: Description("Wie betaalde.")] Betaler Betaler,
    [property: Description("Welke derden betaalden.")] IReadOnlyList<PartijWeergave> Kostendragers,
    [property: Description("Wat de reis de gemeente kostte, in euro's.")] Bedrag? KostenGemeente,
    [property: Description("Wat derden betaalden, in euro's.")] Bedrag? KostenDerden,
    [property: Description("Wat de reis heeft opgebracht.")] string? Opbrengst,
    [property: Description("Wanneer en hoe de raad ervan hoorde.")] Raadsinformatie? RaadGeinformeerd)
{
    [Description("Het beleid dat de reis dient; niet openbaar.")]
    public string? Beleidsoverwegingen { get; init; }

    [Description("Wie meereizen; niet openbaar.")]
    public IReadOnlyList<Reisgenoten>? Gezelschap { get; init; }

    [Description("De geraamde kosten; niet openbaar.")]
    public Bedrag? GeraamdeKosten { get; init; }

    [Description("Hoe verslag wordt gedaan; niet openbaar.")]
    public string? WijzeVanVerslag { get; init; }

    [Description("Of de reis functioneel is; niet openbaar.")]
    public Inschatting? Functioneel { get; init; }

    [Description("In welke hoedanigheid; niet openbaar.")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("De privéverlenging; niet openbaar.")]
    public Priveverlenging? Priveverlenging { get; init; }

    [Description("Met wie het vooraf is besproken; niet openbaar.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Het besluit van het college; niet openbaar.")]
    public Collegebesluit? Collegebesluit { get; init; }

    [Description("Dat de reis niet doorging; niet openbaar.")]
    public Reisannulering? Annulering { get; init; }

    [Description("De hele verantwoording; niet openbaar.")]
    public Reisverantwoording? Verantwoording { get; init; }

    [Description("De zienswijze van een derde; niet openbaar.")]
    public Zienswijze? Zienswijze { get; init; }
}
