using System.ComponentModel;

namespace Integriteit.Kern;

/// <summary>What came of an import; for a trial what would come of it.</summary>
[Description("Wat de invoer van een bestand opleverde; bij een proef: wat zij zou opleveren.")]
public sealed record Importresultaat(
    [property: Description("Het register.")] string Register,
    [property: Description("Of het een proef was: dan is er niets ingeschreven.")] bool Proef,
    [property: Description("Het aantal rijen.")] int Rijen,
    [property: Description("Hoeveel daarvan openbaar zijn.")] int Openbaar,
    [property: Description("Hoeveel rijen per uitkomst van de toets.")] IReadOnlyDictionary<string, int> Uitkomsten,
    [property: Description("De SHA-256 van het bestand, hexadecimaal.")] string Bestand);

/// <summary>How far an import is.</summary>
/// <param name="Schrijft">False while rows are checked, true while they are entered.</param>
/// <param name="Rijen">Rows done.</param>
/// <param name="Deel">The part of the file that is done, from 0 to 1.</param>
public sealed record Importvoortgang(bool Schrijft, int Rijen, double Deel);

/// <summary>Enters a file in a register for who is not a caller from outside, such as the command line.</summary>
public interface IRegisterimport
{
    /// <summary>The registers that there are.</summary>
    IReadOnlyList<string> Registers { get; }

    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="register">The register.</param>
    /// <param name="bestand">The rows.</param>
    /// <param name="csv">CSV, or else one JSON object a line.</param>
    /// <param name="proef">Checks only.</param>
    /// <param name="opnieuw">Also when this very file was entered before.</param>
    /// <param name="voortgang">Hears how far it is.</param>
    /// <param name="ct">Stops the work; nothing is entered then.</param>
    /// <exception cref="OngeldigeInvoer">Rows with faults.</exception>
    /// <exception cref="Afgewezen">The caller may not, or the file cannot be taken.</exception>
    Task<Importresultaat> Voer(string gemeente, string register, Stream bestand, bool csv, bool proef, bool opnieuw, Action<Importvoortgang> voortgang, CancellationToken ct);
}
