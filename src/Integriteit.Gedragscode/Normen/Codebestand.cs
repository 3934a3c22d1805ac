using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;

namespace Integriteit.Gedragscode.Normen;

/// <summary>Who adopts a code: the council, or for civil servants the executive.</summary>
internal enum Orgaan
{
    Raad,
    College,
}

/// <summary>Where a version stands in its life.</summary>
internal enum Versiestatus
{
    Ontwerp,
    Voorgesteld,
    Vastgesteld,
    InWerking,
    Vervallen,

    /// <summary>A draft that was given up; it was never in force.</summary>
    Ingetrokken,
}

/// <summary>What kind of value a code names.</summary>
internal enum Waardesoort
{
    Grondbeginsel,
    LeidendPrincipe,
    Kernwaarde,
    Kernbegrip,
}

/// <summary>One code of conduct of one municipality, with all its versions: the file that ships, is imported and exported.</summary>
internal sealed record Codebestand
{
    [Required, RegularExpression("^gm[0-9]{4}$", ErrorMessage = "'gemeente' is een CBS-code als gm0148.")]
    public string? Gemeente { get; init; }

    /// <summary>Identifies the code within the municipality; kebab-case, part of URLs.</summary>
    [Required, RegularExpression("^(?!import$)[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "'code' bestaat uit kleine letters, cijfers en streepjes, en is niet 'import'."), MaxLength(100)]
    public string? Code { get; init; }

    [Required, MaxLength(300)]
    public string? Titel { get; init; }

    [MaxLength(300)]
    public string? Citeertitel { get; init; }

    [MaxLength(200)]
    public string? Onderwerp { get; init; }

    /// <summary>The offices to whose holders the code speaks.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<Ambt>? Doelgroep { get; init; }

    /// <summary>What kind of document it is; absent: a code of conduct.</summary>
    public Documentsoort? Documentsoort { get; init; }

    [Required]
    public Bronvermelding? Bron { get; init; }

    [Required]
    public IReadOnlyList<Versiebestand>? Versies { get; init; }
}

/// <summary>The document that the code was taken from.</summary>
internal sealed record Bronvermelding
{
    [Required, MaxLength(500)]
    public string? Titel { get; init; }

    [MaxLength(500)]
    public string? Vindplaats { get; init; }

    [MaxLength(1000)]
    public string? Opmerking { get; init; }
}

/// <summary>A version: in force from a day (absent: the source names none) to a day (absent: until further notice).</summary>
internal sealed record Versiebestand
{
    [Required, RegularExpression("^[a-z0-9]+([.-][a-z0-9]+)*$", ErrorMessage = "'versie' bestaat uit kleine letters, cijfers, punten en streepjes."), MaxLength(50)]
    public string? Versie { get; init; }

    [Required]
    public Versiestatus? Status { get; init; }

    public Orgaan? VastgesteldDoor { get; init; }

    public DateOnly? VastgesteldOp { get; init; }

    public DateOnly? InWerkingVan { get; init; }

    /// <summary>The last day on which it is in force.</summary>
    public DateOnly? InWerkingTotEnMet { get; init; }

    [MaxLength(2000)]
    public string? Toelichting { get; init; }

    public Regelingmetadata? Metadata { get; init; }

    public Herziening? Herziening { get; init; }

    public Voorstel? Voorstel { get; init; }

    /// <summary>Why a draft was taken back or given up.</summary>
    [MaxLength(2000)]
    public string? Reden { get; init; }

    public IReadOnlyList<Waarde>? Waarden { get; init; }

    /// <summary>May be empty while it is a draft.</summary>
    [Required]
    public IReadOnlyList<Bepaling>? Bepalingen { get; init; }

    /// <summary>Counts the changes of this version, from 1; not part of the file.</summary>
    [JsonIgnore]
    public int Stand { get; init; }
}

/// <summary>A value with a name of its own, so that provisions and dilemmas can point at it.</summary>
internal sealed record Waarde
{
    [Required, RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLength(100)]
    [Description("Vaste naam van de waarde, om naar te verwijzen.")]
    public string? Sleutel { get; init; }

    [Required]
    public Waardesoort? Soort { get; init; }

    [Required, MaxLength(200)]
    public string? Naam { get; init; }

    [MaxLength(2000)]
    public string? Omschrijving { get; init; }

    /// <summary>Only for these offices; absent: for all.</summary>
    public IReadOnlyList<Ambt>? Doelgroep { get; init; }
}

/// <summary>A provision: its heading and place in the source, a summary in our own words, and the norms in it.</summary>
internal sealed record Bepaling
{
    [Required, RegularExpression("^[a-z0-9]+([.-][a-z0-9]+)*$"), MaxLength(100)]
    public string? Nummer { get; init; }

    [Required, MaxLength(300)]
    public string? Opschrift { get; init; }

    [Required, MaxLength(500)]
    public string? Plaats { get; init; }

    [Required, MaxLength(2000)]
    public string? Samenvatting { get; init; }

    /// <summary>The part of a protocol, gentle agreement or set of agreements that it belongs to.</summary>
    public Onderdeel? Onderdeel { get; init; }

    /// <summary>Keys of the values that the provision serves.</summary>
    public IReadOnlyList<string>? Waarden { get; init; }

    /// <summary>Law articles that it elaborates.</summary>
    public IReadOnlyList<string>? Artikelen { get; init; }

    /// <summary>Rule codes of <c>build/herkomst.md</c>.</summary>
    public IReadOnlyList<string>? Herkomst { get; init; }

    public IReadOnlyList<Norm>? Normen { get; init; }
}

/// <summary>The law layer: dated rules for every municipality, above the codes.</summary>
internal sealed record Wetbestand
{
    [Required, MinLength(1)]
    public IReadOnlyList<Wetsregel>? Regels { get; init; }
}

/// <summary>A rule of law as it stood in a period, with its source.</summary>
internal sealed record Wetsregel
{
    [Required, MaxLength(200), Description("De citeertitel van de wet, of de titel van het advies.")]
    public string? Wet { get; init; }

    [Required, MaxLength(100), Description("Het artikel, zo nodig met lid of onderwerp.")]
    public string? Artikel { get; init; }

    [Required, MaxLength(300)]
    [Description("Het opschrift, in eigen woorden.")]
    public string? Opschrift { get; init; }

    /// <summary>True when this is no law but a guide, or a default that was derived: its norms advise and bind nobody.</summary>
    [Description("Of dit geen wet is maar een handreiking of afgeleide standaard, die adviseert en niet bindt.")]
    public bool? Advies { get; init; }

    /// <summary>First day of this text; absent: before the period that this layer covers.</summary>
    [Description("De eerste dag waarop het zo geldt; ontbreekt: al voor de jaren die deze laag dekt.")]
    public DateOnly? GeldigVan { get; init; }

    [Description("De laatste dag waarop het zo geldt; ontbreekt zolang er geen einde is.")]
    public DateOnly? GeldigTotEnMet { get; init; }

    /// <summary>False when the consolidated text could not be read and a secondary source was used.</summary>
    [Required, Description("Of de tekst zelf is gelezen; false: naar een andere bron, en na te gaan.")]
    public bool? Geverifieerd { get; init; }

    /// <summary>Where the text, or the word about it, was found.</summary>
    [Required, MaxLength(500)]
    [Description("Waar de tekst, of het bericht erover, is gevonden.")]
    public string? Bron { get; init; }

    [Required, MaxLength(2000), Description("Wat er staat, in eigen woorden.")]
    public string? Samenvatting { get; init; }

    [Description("De normen die eruit volgen; ontbreekt als het tekst blijft.")]
    public IReadOnlyList<Norm>? Normen { get; init; }

    public bool Geldt(DateOnly dag) => (GeldigVan ?? DateOnly.MinValue) <= dag && dag <= (GeldigTotEnMet ?? DateOnly.MaxValue);
}
