using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integriteit.Contracts;

namespace Integriteit.Gedragscode.Normen;

/// <summary>
/// A rule that a program can follow: a type from the fixed catalogue with its parameters, tied to the provision it
/// stands in. All policy is in these values; nothing of a municipality is in code.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Drempel), "drempel")]
[JsonDerivedType(typeof(Verbod), "verbod")]
[JsonDerivedType(typeof(Onverenigbaarheid), "onverenigbaarheid")]
[JsonDerivedType(typeof(Afkoelperiode), "afkoelperiode")]
[JsonDerivedType(typeof(Onthouding), "onthouding")]
[JsonDerivedType(typeof(Ontheffing), "ontheffing")]
[JsonDerivedType(typeof(Registratie), "registratie")]
[JsonDerivedType(typeof(Openbaarmaking), "openbaarmaking")]
[JsonDerivedType(typeof(Afhandeling), "afhandeling")]
[JsonDerivedType(typeof(Melding), "melding")]
[JsonDerivedType(typeof(Meldroute), "meldroute")]
[JsonDerivedType(typeof(Bespreking), "bespreking")]
[JsonDerivedType(typeof(EigenAfweging), "eigenAfweging")]
[JsonDerivedType(typeof(Opgave), "opgave")]
[JsonDerivedType(typeof(Termijn), "termijn")]
[JsonDerivedType(typeof(Gevolgnorm), "gevolg")]
[JsonDerivedType(typeof(Aandachtspunt), "aandachtspunt")]
[JsonDerivedType(typeof(Registerbeheer), "registerbeheer")]
[JsonDerivedType(typeof(Reikwijdte), "reikwijdte")]
[JsonDerivedType(typeof(Periodiek), "periodiek")]
internal abstract record Norm
{
    /// <summary>The kind of facts that the norm judges.</summary>
    [Required, Description("De soort feiten waarover de norm oordeelt.")]
    public string? Soort { get; init; }

    /// <summary>Only for these offices of the target group; absent: for all of it.</summary>
    [MinLength(1), Description("Alleen voor deze ambten uit de doelgroep; ontbreekt: voor de hele doelgroep.")]
    public IReadOnlyList<Ambt>? Ambten { get; init; }

    /// <summary>Only for these facts: per fact the values, of which one must hold; absent: always.</summary>
    [Description("Alleen bij deze feiten: per feit de waarden waarvan er één moet gelden; ontbreekt: altijd.")]
    public IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>? Wanneer { get; init; }

    /// <summary>What the norm says, in a sentence for the person concerned; absent: the type's own sentence.</summary>
    [MaxLength(500), Description("Wat de norm zegt, in een zin voor wie het aangaat; ontbreekt: de zin van het normtype.")]
    public string? Zin { get; init; }
}

/// <summary>The kinds of facts that a norm type can judge; without it every kind.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OordeeltOverAttribute(params string[] soorten) : Attribute
{
    public IReadOnlyList<string> Soorten { get; } = soorten;
}

/// <summary>A parameter that holds the name of a fact of the kind that the norm judges, a date unless the norm says otherwise.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FeitnaamAttribute : Attribute;

/// <summary>What a norm says on one side of a threshold, or in doubt, about a duty.</summary>
internal enum Plicht
{
    Nee,
    HandmatigBeoordelen,
    Ja,
}

/// <summary>When a conversation must take place.</summary>
internal enum Moment
{
    Altijd,
    BijTwijfel,
}

/// <summary>The unit in which a term is counted.</summary>
internal enum Tijdseenheid
{
    Dagen,
    Weken,
    Maanden,
    Jaren,
}

/// <summary>A length of time in whole units.</summary>
[Description("Een tijdsduur.")]
internal sealed record Duur
{
    [Required, Range(1, 1000), Description("Het aantal.")]
    public int? Aantal { get; init; }

    [Required, Description("De eenheid.")]
    public Tijdseenheid? Eenheid { get; init; }

    /// <summary>The last day of a term of this length after a day; null beyond the calendar.</summary>
    public DateOnly? Na(DateOnly dag)
    {
        try
        {
            return Eenheid switch
            {
                Tijdseenheid.Dagen => dag.AddDays(Aantal!.Value),
                Tijdseenheid.Weken => dag.AddDays(7 * Aantal!.Value),
                Tijdseenheid.Maanden => dag.AddMonths(Aantal!.Value),
                Tijdseenheid.Jaren => dag.AddYears(Aantal!.Value),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>True for a length that the law moves past weekends and holidays; a longer one, or one in years, ends as it falls. // Algemene termijnenwet 4</summary>
    [JsonIgnore]
    public bool Verschuift => Aantal <= Eenheid switch
    {
        Tijdseenheid.Dagen => Kern.Termijnen.MeesteDagen,
        Tijdseenheid.Weken => Kern.Termijnen.MeesteWeken,
        Tijdseenheid.Maanden => Kern.Termijnen.MeesteMaanden,
        _ => 0,
    };

    /// <summary>About so many days; only to say which of two terms is the shorter.</summary>
    [JsonIgnore]
    public int Ongeveer => Aantal!.Value * Eenheid switch
    {
        Tijdseenheid.Weken => 7,
        Tijdseenheid.Maanden => 30,
        Tijdseenheid.Jaren => 365,
        _ => 1,
    };
}
