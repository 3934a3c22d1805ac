using System.ComponentModel;
using Integriteit.Kern.Mediation;

namespace Integriteit.Contracts.Registers;

/// <summary>On what ground someone replaces the burgemeester (Gemeentewet 77).</summary>
public enum Vervangingsgrond
{
    /// <summary>The first wethouder of the order that the college laid down who can.</summary>
    AangewezenWethouder,

    /// <summary>None of the order can, or there is no order, but there are wethouders who can: the college designates one of them.</summary>
    WethouderAanTeWijzen,

    /// <summary>No wethouder can: the member who sits in the council longest, without interruption.</summary>
    LangstzittendRaadslid,

    /// <summary>As before, but several sit equally long: the oldest in years of them. Dates of birth are not known here.</summary>
    OudsteInJaren,

    /// <summary>There is no wethouder and no member of the council who can.</summary>
    Niemand,
}

/// <summary>Someone who replaces the burgemeester, or can.</summary>
/// <param name="Persoon">The id of the person.</param>
/// <param name="Naam">The name.</param>
/// <param name="Ambt">The office by which they can.</param>
/// <param name="Sinds">The first day since which they hold it without interruption.</param>
[Description("Iemand die de burgemeester vervangt, of dat kan.")]
public sealed record Vervanger(
    [property: Description("Het id van de persoon.")] Guid Persoon,
    [property: Description("De naam.")] string Naam,
    [property: Description("Het ambt op grond waarvan.")] Ambt Ambt,
    [property: Description("Sinds welke dag zonder onderbreking in dat ambt.")] DateOnly Sinds);

/// <summary>Who replaces the burgemeester on a day.</summary>
/// <param name="Datum">The day.</param>
/// <param name="Grond">On what ground; also says whether a choice is still to be made.</param>
/// <param name="Regeling">The id of the order in force on that day; null when there is none.</param>
/// <param name="Vervangers">One, or all between whom a choice is still to be made; empty when there is nobody.</param>
[Description("Wie de burgemeester op een dag vervangt.")]
public sealed record Burgemeestersvervanging(
    [property: Description("De dag.")] DateOnly Datum,
    [property: Description("De grond. Bij 'wethouderAanTeWijzen' wijst het college een van de vervangers aan; bij 'oudsteInJaren' zitten zij even lang in de raad en is het de oudste in jaren, die hier niet bekend is.")] Vervangingsgrond Grond,
    [property: Description("Het id van de regeling die op die dag geldt; ontbreekt als er geen is.")] Guid? Regeling,
    [property: Description("De vervanger, of allen tussen wie nog een keuze nodig is.")] IReadOnlyList<Vervanger> Vervangers);

/// <summary>Asks who replaces the burgemeester on a day, passing over those who are concerned or absent.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Datum">The day.</param>
/// <param name="Uitgezonderd">The persons who cannot; may be empty, may hold anyone.</param>
public sealed record ZoekVervangers(string Gemeente, DateOnly Datum, IReadOnlyList<Guid> Uitgezonderd) : IQuestion<Burgemeestersvervanging>;
