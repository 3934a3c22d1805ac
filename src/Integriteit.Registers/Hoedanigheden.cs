using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;

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
}
