using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>The name of a supplier as it is stored and compared: lower case, letters and digits only, without accents.</summary>
internal static class Leveranciersnaam
{
    public static string Van(string naam) => string.Concat(Vouwing.Kaal(naam).Where(char.IsLetterOrDigit).Take(300));
}
