using System.ComponentModel;

namespace Integriteit.Gedragscode.Basisnormen;

/// <summary>How much of the checklist is arranged. // 001-16</summary>
[Description("Hoeveel van de basisnormen is geregeld.")]
internal sealed record Dekking(
    [property: Description("Het aantal waarmee niet is begonnen.")] int NietGestart,
    [property: Description("Het aantal dat in opzet is.")] int InOpzet,
    [property: Description("Het aantal dat is geregeld.")] int Geregeld,
    [property: Description("Het aantal dat niet van toepassing is; dat telt niet mee in het percentage.")] int NietVanToepassing,
    [property: Description("Het deel dat is geregeld, in hele procenten naar beneden afgerond; ontbreekt als geen norm van toepassing is.")] int? Percentage)
{
    /// <summary>Counts the states; those that do not apply are in no denominator. Never says 100 while one is open.</summary>
    public static Dekking Van(IEnumerable<Basisnormstand> standen)
    {
        var aantal = standen.CountBy(s => s).ToDictionary();
        int Tel(Basisnormstand stand) => aantal.GetValueOrDefault(stand);
        var (geregeld, noemer) = (Tel(Basisnormstand.Geregeld), aantal.Where(a => a.Key != Basisnormstand.NietVanToepassing).Sum(a => a.Value));
        return new Dekking(Tel(Basisnormstand.NietGestart), Tel(Basisnormstand.InOpzet), geregeld, Tel(Basisnormstand.NietVanToepassing), noemer == 0 ? null : geregeld * 100 / noemer);
    }
}
