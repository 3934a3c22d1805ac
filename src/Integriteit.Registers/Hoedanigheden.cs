using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers;

/// <summary>Which office goes with which capacity: an executive is a burgemeester or wethouder, by definition.</summary>
internal static class Hoedanigheden
{
    public static bool Past(this Ambt ambt, Hoedanigheid hoedanigheid) => hoedanigheid switch
    {
        Hoedanigheid.Bestuurder => ambt is Ambt.Burgemeester or Ambt.Wethouder,
        Hoedanigheid.Volksvertegenwoordiger => ambt is Ambt.Raadslid or Ambt.Commissielid,
        Hoedanigheid.Ambtenaar => ambt is Ambt.Ambtenaar or Ambt.Griffier or Ambt.Gemeentesecretaris,
        Hoedanigheid.Partijlid or Hoedanigheid.Prive => true,
    };

    /// <summary>A fault when an entry gives an office a capacity that does not go with it.</summary>
    public static IEnumerable<Fout> Keur(Ambt? ambt, Hoedanigheid? hoedanigheid)
    {
        if (ambt is { } bekleed && hoedanigheid is { } als && !bekleed.Past(als))
        {
            yield return new Fout("hoedanigheid", "pastNiet", $"Een {Naming.Of(bekleed)} handelt niet in de hoedanigheid van {Naming.Of(als)}.");
        }
    }
}
