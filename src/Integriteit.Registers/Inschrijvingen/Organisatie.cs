using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Integriteit.Registers.Inschrijvingen;

[Description("Een organisatie.")]
internal sealed record Organisatie(
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: RegularExpression("^[0-9]{8}$", ErrorMessage = "Een KvK-nummer heeft acht cijfers."), Description("Het KvK-nummer: acht cijfers.")] string? KvkNummer)
{
    /// <summary>The words that the filter on the other party finds it by, and the plain ones.</summary>
    public IEnumerable<string> Trefwoorden() => [.. Woorden.Van(Naam, KvkNummer).Select(w => $"g:{w}"), .. Woorden.Van(Naam)];
}
