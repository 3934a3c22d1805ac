using System.Text;

namespace Integriteit.Tests.Steun;

/// <summary>Reads CSV by the letter of RFC 4180, so that what the product writes is not judged by the library it uses.</summary>
public static class CsvLezer
{
    /// <summary>The rows after the header row, each by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Lees(string tekst)
    {
        var rijen = Rijen(tekst).ToList();
        return [.. rijen.Skip(1).Select(rij => rijen[0].Zip(rij).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<List<string>> Rijen(string tekst)
    {
        var (rij, cel, binnen) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < tekst.Length; i++)
        {
            var teken = tekst[i];
            if (binnen)
            {
                if (teken != '"')
                {
                    cel.Append(teken);
                }
                else if (i + 1 < tekst.Length && tekst[i + 1] == '"')
                {
                    cel.Append(tekst[++i]);
                }
                else
                {
                    binnen = false;
                }
            }
            else if (teken == '"' && cel.Length == 0)
            {
                binnen = true;
            }
            else if (teken == ',' || (teken == '\r' && i + 1 < tekst.Length && tekst[i + 1] == '\n'))
            {
                rij.Add(cel.ToString());
                cel.Clear();
                if (teken == '\r')
                {
                    i++;
                    yield return rij;
                    rij = [];
                }
            }
            else if (teken is '"' or '\r' or '\n')
            {
                throw new FormatException($"A bare {(int)teken} at {i}.");
            }
            else
            {
                cel.Append(teken);
            }
        }

        if (binnen || rij.Count > 0 || cel.Length > 0)
        {
            throw new FormatException("The last row does not end.");
        }
    }
}
