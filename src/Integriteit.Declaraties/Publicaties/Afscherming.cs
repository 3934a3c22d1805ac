using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>A ground on which something is not made public (Wet open overheid 5.1).</summary>
internal enum Woogrond
{
    /// <summary>5.1, first paragraph, c.</summary>
    VertrouwelijkeBedrijfsgegevens,

    /// <summary>5.1, first paragraph, d.</summary>
    BijzonderePersoonsgegevens,

    /// <summary>5.1, second paragraph, c.</summary>
    OpsporingEnVervolging,

    /// <summary>5.1, second paragraph, e: third parties above all.</summary>
    PersoonlijkeLevenssfeer,

    /// <summary>5.1, second paragraph, f.</summary>
    ConcurrentiegevoeligeGegevens,

    /// <summary>5.1, second paragraph, h: where somebody stays or eats can be a risk.</summary>
    BeveiligingVanPersonen,
}

/// <summary>A field of a line that can be kept from the public. The amount, the kind and the person never are.</summary>
internal enum Publicatieveld
{
    Datum,
    Leverancier,
    Doel,
}

/// <summary>What the public sees of a piece of evidence.</summary>
internal enum Bewijsopenbaarheid
{
    /// <summary>Nobody decided yet: that it is there is public, what it holds is not.</summary>
    NogTeBeoordelen,
    Openbaar,

    /// <summary>A copy in which parts are blacked out.</summary>
    Gelakt,
    Geweigerd,
}

[Description("Een veld van een regel dat niet openbaar wordt.")]
internal sealed record Veldafscherming(
    [property: Required, Range(1, 200), Description("Het nummer van de regel.")] int? Regel,
    [property: Required, Description("Het veld.")] Publicatieveld? Veld,
    [property: Required, Description("De grond in de Wet open overheid.")] Woogrond? Grond,
    [property: MaxLength(1000), Description("Waarom die grond hier geldt; niet openbaar.")] string? Toelichting);

[Description("Wat van een bewijsstuk openbaar wordt.")]
internal sealed record Bewijsbesluit(
    [property: Required, Description("Het id van het bewijsstuk.")] Guid? Bewijsstuk,
    [property: Required, Description("Wat ervan openbaar wordt.")] Bewijsopenbaarheid? Openbaarheid,
    [property: Description("De grond in de Wet open overheid; verplicht bij gelakt en geweigerd.")] Woogrond? Grond,
    [property: Description("Het id van de gelakte kopie; verplicht bij gelakt.")] Guid? GelakteKopie,
    [property: MaxLength(1000), Description("Waarom die grond hier geldt; niet openbaar.")] string? Toelichting);

/// <summary>What of a claim is kept from the public, field by field and piece by piece, each on its ground.</summary>
[Description("Wat van een declaratie niet of pas gelakt openbaar wordt, en op welke grond.")]
internal sealed record Afscherming(
    [property: Required, MaxLength(600), Description("De velden die niet openbaar worden; mag leeg zijn.")] IReadOnlyList<Veldafscherming>? Velden,
    [property: Required, MaxLength(200), Description("Wat van elk bewijsstuk openbaar wordt; wat hier niet staat, moet nog worden beoordeeld en wordt niet getoond.")] IReadOnlyList<Bewijsbesluit>? Bewijsstukken)
{
    public static Afscherming Geen { get; } = new([], []);

    /// <summary>The ground on which a field of a line is kept back; null when it is not.</summary>
    public Woogrond? Van(int regel, Publicatieveld veld) => Velden?.FirstOrDefault(v => v.Regel == regel && v.Veld == veld)?.Grond;

    /// <summary>What was decided on a piece of evidence; null when nothing was.</summary>
    public Bewijsbesluit? Van(Guid bewijsstuk) => Bewijsstukken?.FirstOrDefault(b => b.Bewijsstuk == bewijsstuk);
}

/// <summary>Where the law states a ground.</summary>
internal static class Woogronden
{
    public static string Artikel(this Woogrond grond) => grond switch
    {
        Woogrond.VertrouwelijkeBedrijfsgegevens => "Wet open overheid, artikel 5.1, eerste lid, onder c",
        Woogrond.BijzonderePersoonsgegevens => "Wet open overheid, artikel 5.1, eerste lid, onder d",
        Woogrond.OpsporingEnVervolging => "Wet open overheid, artikel 5.1, tweede lid, onder c",
        Woogrond.PersoonlijkeLevenssfeer => "Wet open overheid, artikel 5.1, tweede lid, onder e",
        Woogrond.ConcurrentiegevoeligeGegevens => "Wet open overheid, artikel 5.1, tweede lid, onder f",
        Woogrond.BeveiligingVanPersonen => "Wet open overheid, artikel 5.1, tweede lid, onder h",
    };
}
