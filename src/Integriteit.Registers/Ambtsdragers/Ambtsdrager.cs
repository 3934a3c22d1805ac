using System.ComponentModel;
using System.Text.Json.Serialization;
using Integriteit.Contracts;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>A person with offices; the public sees the name and the public offices with their periods.</summary>
[Description("Een persoon met ambten.")]
internal sealed record Ambtsdrager(
    [property: Description("Het id van de persoon.")] Guid Id,
    [property: Description("De naam.")] string Naam,
    [property: Description("De ambten, het oudste eerst.")] IReadOnlyList<AmbtsdragerPeriode> Ambten)
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
    [property: Description("Bij een ambtenaar: het id van de leidinggevende; niet openbaar.")] Guid? Leidinggevende)
{
    /// <summary>A civil servant is not a public office-holder.</summary>
    [JsonIgnore]
    public bool Openbaar => Ambt != Ambt.Ambtenaar;
}
