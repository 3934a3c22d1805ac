using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen;

/// <summary>May it be accepted, by its value: an outcome below, exactly at and above an amount.</summary>
[Description("Of het mag, naar waarde: een uitkomst onder, precies op en boven een bedrag.")]
[OordeeltOver("geschenk", "uitnodiging", "opdracht", "declaratie", "neveninkomsten")]
internal sealed record Drempel : Norm
{
    [Required, Description("De grens in euro's.")]
    public Bedrag? Bedrag { get; init; }

    [Required, Description("De uitkomst onder de grens.")]
    public Uitkomst? Onder { get; init; }

    [Required, Description("De uitkomst precies op de grens; handmatigBeoordelen als de bron daarover zwijgt.")]
    public Uitkomst? Op { get; init; }

    [Required, Description("De uitkomst boven de grens.")]
    public Uitkomst? Boven { get; init; }
}

/// <summary>May it, by its circumstances: an outcome when they are so.</summary>
[Description("Of het mag, naar omstandigheden: een uitkomst als die er zijn.")]
internal sealed record Verbod : Norm
{
    [Required, Description("De uitkomst in deze omstandigheden.")]
    public Uitkomst? Uitkomst { get; init; }
}

/// <summary>A position that cannot go with the office.</summary>
[Description("Een positie die niet samengaat met het ambt.")]
internal sealed record Positie
{
    [Required, RegularExpression("^[a-zA-Z0-9]+$", ErrorMessage = "'sleutel' bestaat uit letters en cijfers."), MaxLength(100), Description("De vaste naam van de positie.")]
    public string? Sleutel { get; init; }

    [Required, MaxLength(300), Description("Welke positie het is.")]
    public string? Omschrijving { get; init; }
}

/// <summary>Positions that cannot go with the office. // Gemeentewet 13, 36b, 68</summary>
[Description("Posities die niet samengaan met het ambt. Het feit 'positie' noemt de sleutel.")]
[OordeeltOver("nevenfunctie")]
internal sealed record Onverenigbaarheid : Norm
{
    [Required, MinLength(1), Description("De posities.")]
    public IReadOnlyList<Positie>? Posities { get; init; }
}

/// <summary>For a time after an event it may not. // 003-12, 003-14</summary>
[Description("Gedurende een tijd na een gebeurtenis mag het niet.")]
[OordeeltOver("vervolgfunctie")]
internal sealed record Afkoelperiode : Norm
{
    [Required, MaxLength(50), Description("Het feit (een datum) waarna de tijd loopt.")]
    public string? Vanaf { get; init; }

    [Required, MaxLength(50), Description("Het feit (een datum) dat erin valt of niet.")]
    public string? Dag { get; init; }

    [Required, Description("Hoe lang.")]
    public Duur? Duur { get; init; }

    [Required, Description("De uitkomst voor een dag binnen de tijd.")]
    public Uitkomst? Binnen { get; init; }

    [Required, Description("De uitkomst precies op de laatste dag; handmatigBeoordelen als de bron daarover zwijgt.")]
    public Uitkomst? Op { get; init; }

    [Required, Description("De uitkomst daarna.")]
    public Uitkomst? Daarna { get; init; }
}

/// <summary>
/// Keeping out of a decision: per part whether one must. Nee says that one may take part; absent says nothing.
/// </summary>
[Description("Zich onthouden van een besluit: per deelname of dat moet. 'nee' zegt dat deelname mag; ontbreekt: de bron zegt er niets van.")]
[OordeeltOver("belangmelding")]
internal sealed record Onthouding : Norm
{
    [Description("Voorbereiding van het besluit.")]
    public Plicht? Voorbereiding { get; init; }

    [Description("Beïnvloeding van het besluit.")]
    public Plicht? Beinvloeding { get; init; }

    [Description("Beraadslaging.")]
    public Plicht? Beraadslaging { get; init; }

    [Description("Stemming.")]
    public Plicht? Stemming { get; init; }

    /// <summary>Each part of which the norm says something.</summary>
    [JsonIgnore]
    public IEnumerable<(Deelname Deelname, Plicht Plicht)> Delen =>
        from deel in new[] { (Deelname.Voorbereiding, Voorbereiding), (Deelname.Beinvloeding, Beinvloeding), (Deelname.Beraadslaging, Beraadslaging), (Deelname.Stemming, Stemming) }
        where deel.Item2 is not null
        select (deel.Item1, deel.Item2!.Value);
}

/// <summary>Who can lift a prohibition. // Gemeentewet 15(2), 41c, 69</summary>
[Description("Wie van een verbod ontheffing kan verlenen.")]
[OordeeltOver("overeenkomst")]
internal sealed record Ontheffing : Norm
{
    [Required, MinLength(1), Description("Wie ontheffing verleent.")]
    public IReadOnlyList<Functie>? Door { get; init; }
}

/// <summary>What may happen to it when the outcome is one of these, the preference first.</summary>
[Description("Wat ermee mag gebeuren bij een uitkomst, de voorkeur eerst.")]
[OordeeltOver("geschenk")]
internal sealed record Afhandeling : Norm
{
    [Required, MinLength(1), Description("Bij deze uitkomsten.")]
    public IReadOnlyList<Uitkomst>? Bij { get; init; }

    [Required, MinLength(1), Description("De wijzen.")]
    public IReadOnlyList<Wijze>? Wijzen { get; init; }
}

/// <summary>One way of handling and the fields that it then needs (<c>motivering</c>, <c>bestemming</c>).</summary>
[Description("Een wijze van afhandelen en de velden die dan nodig zijn.")]
internal sealed record Wijze
{
    [Required, JsonPropertyName("wijze"), Description("Wat ermee gebeurt.")]
    public Afhandelwijze? Soort { get; init; }

    [Description("Velden die dan verplicht zijn: motivering, bestemming.")]
    public IReadOnlyList<string>? Vereist { get; init; }
}

/// <summary>The code speaks only of facts like these; of others it says nothing.</summary>
[Description("De bron spreekt alleen over feiten als deze; over andere zegt zij niets.")]
internal sealed record Reikwijdte : Norm;
