using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What a norm says on one side of a threshold, or in doubt, about a duty.</summary>
internal enum Plicht
{
    Nee,
    HandmatigBeoordelen,
    Ja,
}

/// <summary>What returns in each period.</summary>
internal enum PeriodiekeHandeling
{
    /// <summary>A talk about integrity. // 001-01, 003-40</summary>
    BesprekingIntegriteit,

    /// <summary>A talk on whether the code still fits. // 001-13</summary>
    BesprekingGedragscode,

    /// <summary>Integrity on the agenda of a meeting. // 004-02</summary>
    Agendering,

    /// <summary>A talk on risks and scenarios. // 001-20</summary>
    BesprekingRisicos,

    /// <summary>The choice of a certified agency. // 003-01</summary>
    KeuzeBureau,

    /// <summary>The commitment of each member to the code. // 001-13</summary>
    Instemming,
}

/// <summary>Who gathers.</summary>
internal enum Gremium
{
    Raad,
    College,
    Driehoek,
    Organisatie,
}

/// <summary>The period in which something returns.</summary>
internal enum Periode
{
    Jaar,
    Raadsperiode,
    Collegeperiode,
}

/// <summary>When a conversation must take place.</summary>
internal enum Moment
{
    Altijd,
    BijTwijfel,
}

/// <summary>
/// A rule that a program can follow: a type from the fixed catalogue with its parameters, tied to the provision it
/// stands in. All policy is in these values; nothing of a municipality is in code.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Drempel), "drempel")]
[JsonDerivedType(typeof(Verbod), "verbod")]
[JsonDerivedType(typeof(Registratie), "registratie")]
[JsonDerivedType(typeof(Openbaarmaking), "openbaarmaking")]
[JsonDerivedType(typeof(Afhandeling), "afhandeling")]
[JsonDerivedType(typeof(Melding), "melding")]
[JsonDerivedType(typeof(Bespreking), "bespreking")]
[JsonDerivedType(typeof(EigenAfweging), "eigenAfweging")]
[JsonDerivedType(typeof(Aandachtspunt), "aandachtspunt")]
[JsonDerivedType(typeof(Registerbeheer), "registerbeheer")]
[JsonDerivedType(typeof(Reikwijdte), "reikwijdte")]
[JsonDerivedType(typeof(Periodiek), "periodiek")]
internal abstract record Norm
{
    /// <summary>The kind of facts that the norm judges.</summary>
    [Required]
    public string? Soort { get; init; }

    /// <summary>Only for these offices of the target group; absent: for all of it.</summary>
    [MinLength(1)]
    public IReadOnlyList<Ambt>? Ambten { get; init; }

    /// <summary>Only for these facts: per fact the values, of which one must hold; absent: always.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>? Wanneer { get; init; }

    /// <summary>What the norm says, in a sentence for the person concerned; absent: the type's own sentence.</summary>
    [MaxLength(500)]
    public string? Zin { get; init; }
}

/// <summary>May it be accepted, by its value: an outcome below, exactly at and above an amount.</summary>
internal sealed record Drempel : Norm
{
    [Required]
    public Bedrag? Bedrag { get; init; }

    [Required]
    public Uitkomst? Onder { get; init; }

    [Required]
    public Uitkomst? Op { get; init; }

    [Required]
    public Uitkomst? Boven { get; init; }
}

/// <summary>May it be accepted, by its circumstances: an outcome when they are so.</summary>
internal sealed record Verbod : Norm
{
    [Required]
    public Uitkomst? Uitkomst { get; init; }
}

/// <summary>A duty that can hang on an amount: without one it always holds.</summary>
internal abstract record PlichtNorm : Norm
{
    /// <summary>The amount; with it, <see cref="Onder"/>, <see cref="Op"/> and <see cref="Boven"/> are needed.</summary>
    public Bedrag? Bedrag { get; init; }

    public Plicht? Onder { get; init; }

    public Plicht? Op { get; init; }

    public Plicht? Boven { get; init; }
}

/// <summary>Must it be entered in the register.</summary>
internal sealed record Registratie : PlichtNorm;

/// <summary>Must the entry be public.</summary>
internal sealed record Openbaarmaking : PlichtNorm;

/// <summary>Whom must be told.</summary>
internal sealed record Melding : PlichtNorm
{
    [Required]
    [MinLength(1)]
    public IReadOnlyList<Functie>? Bij { get; init; }
}

/// <summary>What may happen to it when the outcome is one of these, the preference first.</summary>
internal sealed record Afhandeling : Norm
{
    [Required]
    [MinLength(1)]
    public IReadOnlyList<Uitkomst>? Bij { get; init; }

    [Required]
    [MinLength(1)]
    public IReadOnlyList<Wijze>? Wijzen { get; init; }
}

/// <summary>One way of handling and the fields that it then needs (<c>motivering</c>, <c>bestemming</c>).</summary>
internal sealed record Wijze
{
    [Required]
    [JsonPropertyName("wijze")]
    public Afhandelwijze? Soort { get; init; }

    public IReadOnlyList<string>? Vereist { get; init; }
}

/// <summary>With whom it is discussed first.</summary>
internal sealed record Bespreking : Norm
{
    [Required]
    [MinLength(1)]
    public IReadOnlyList<Functie>? Met { get; init; }

    [Required]
    public Moment? Moment { get; init; }
}

/// <summary>The person concerned writes down a consideration of their own.</summary>
internal sealed record EigenAfweging : Norm;

/// <summary>Something to keep in mind; decides nothing.</summary>
internal sealed record Aandachtspunt : Norm;

/// <summary>Who keeps the register.</summary>
internal sealed record Registerbeheer : Norm
{
    [Required]
    public Functie? Beheerder { get; init; }
}

/// <summary>The code speaks only of facts like these; of others it says nothing.</summary>
internal sealed record Reikwijdte : Norm;

/// <summary>A duty that returns: so many times in each period, by a body. Judges no act; it makes the calendar of the talk.</summary>
internal sealed record Periodiek : Norm
{
    [Required]
    public PeriodiekeHandeling? Handeling { get; init; }

    [Required]
    public Gremium? Gremium { get; init; }

    [Required]
    public Periode? Periode { get; init; }

    /// <summary>How often in a period at least; 1 when absent.</summary>
    [Range(1, 52)]
    public int? Keren { get; init; }

    /// <summary>The first must come within so many months of the start of the period; absent: at any time in it.</summary>
    [Range(1, 24)]
    public int? BinnenMaanden { get; init; }
}
