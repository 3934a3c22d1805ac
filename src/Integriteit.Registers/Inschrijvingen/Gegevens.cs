using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>What every entry says, whatever its register asks besides.</summary>
internal interface IGegevens
{
    /// <summary>Whose entry it is; empty where a register is about a body and not about a person.</summary>
    Guid Persoon { get; }

    /// <summary>The office in which it concerns them.</summary>
    Ambt Ambt { get; }

    /// <summary>The day by whose rules it is judged and in whose order the list stands; never in the future.</summary>
    DateOnly Datum { get; }

    /// <summary>Why the person departs from what the norms advise, or decides where they are silent.</summary>
    string? Motivering { get; }
}

/// <summary>A correction: the whole entry again, and why.</summary>
internal interface IRectificatie
{
    string? Reden { get; }
}

/// <summary>An entry that the council must hear of. // 003-47</summary>
internal interface IVoorDeRaad
{
    Raadsinformatie? RaadGeinformeerd { get; }
}

/// <summary>An entry that is talked over before the act. // 000-21, 000-25, 002-10, 003-22</summary>
internal interface IVoorafBesproken
{
    Vooroverleg? Vooroverleg { get; }
}

[Description("Wanneer en hoe de raad het te horen kreeg.")]
internal sealed record Raadsinformatie(
    [property: Required, Description("De dag waarop de raad is geïnformeerd.")] DateOnly? Op,
    [property: Required, MaxLength(200), Description("Hoe: een raadsbrief, een mededeling in de vergadering.")] string? Wijze,
    [property: MaxLength(500), Description("Waar het stuk te vinden is: een nummer of een adres.")] string? Verwijzing);

/// <summary>What came of the talk beforehand.</summary>
internal enum Overleguitkomst
{
    Akkoord,
    AkkoordOnderVoorwaarden,
    NietAkkoord,
}

[Description("Met wie het vooraf is besproken, en wat daaruit kwam.")]
internal sealed record Vooroverleg(
    [property: Required, Description("Met wie: het college, de leidinggevende, de burgemeester.")] Functie? Met,
    [property: Required, Description("De dag.")] DateOnly? Op,
    [property: Required, Description("Wat eruit kwam.")] Overleguitkomst? Uitkomst,
    [property: MaxLength(2000), Description("De afweging of de voorwaarden.")] string? Toelichting,
    [property: MaxLength(500), Description("Waar het besluit te vinden is: een nummer of een adres.")] string? Verwijzing);

/// <summary>Somebody whom an entry names besides its person, for questions across registers.</summary>
/// <param name="Rol">What they are in this entry, camelCase: <c>gever</c>, <c>organisatie</c>, <c>betaler</c>.</param>
/// <param name="Naam">The name.</param>
/// <param name="KvkNummer">The number in the trade register; null when unknown.</param>
/// <param name="Bedrag">What it was worth, in cents; null when there is no amount.</param>
internal sealed record Wederpartij(string Rol, string Naam, string? KvkNummer, long? Bedrag);
