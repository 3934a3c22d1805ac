using System.ComponentModel;
using System.Text.Json.Serialization;
using Integriteit.Contracts;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>A person with offices; the public sees the name and the public offices with their periods.</summary>
[Description("Een persoon met ambten. Openbaar zijn naam, ambt en periode; de rest ziet alleen wie een register beheert, en de persoon zelf.")]
internal sealed record Ambtsdrager(
    [property: Description("Het id van de persoon.")] Guid Id,
    [property: Description("De naam.")] string Naam,
    [property: Description("De ambten, het oudste eerst.")] IReadOnlyList<AmbtsdragerPeriode> Ambten,
    [property: Description("De fracties, de oudste eerst; niet openbaar, en weggelaten als er geen zijn.")] IReadOnlyList<Fractie>? Fracties = null)
{
    public static readonly Ambtsdrager Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000001"), "J. de Vries", [new AmbtsdragerPeriode(Ambt.Raadslid, new DateOnly(2022, 3, 30), null, null)]);
}

/// <summary>An office in a period.</summary>
[Description("Een ambt in een periode.")]
internal sealed record AmbtsdragerPeriode(
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag; ontbreekt als er nog geen einde is.")] DateOnly? TotEnMet,
    [property: Description("Bij een ambtenaar: het id van de leidinggevende; niet openbaar.")] Guid? Leidinggevende,
    [property: Description("Tot wanneer de persoon is benoemd, los van wanneer het ambt eindigt; niet openbaar.")] DateOnly? BenoemdTot = null,
    [property: Description("Bij een wethouder: de tijdsbestedingsnorm in procenten van voltijd; niet openbaar.")] int? Tijdsbestedingsnorm = null)
{
    /// <summary>True at 100 percent; null when the norm is unknown.</summary>
    [Description("Of de tijdsbestedingsnorm voltijd is; ontbreekt als die niet bekend is.")]
    public bool? Voltijd => Tijdsbestedingsnorm is { } norm ? norm == 100 : null;

    [JsonIgnore]
    public Tijdspanne Spanne => new(Van, TotEnMet);

    /// <summary>A civil servant is not a public office-holder.</summary>
    [JsonIgnore]
    public bool Openbaar => Ambt != Ambt.Ambtenaar;
}
