using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>Two documents of one kind never hold at once for one office.</summary>
internal static class Overlap
{
    /// <exception cref="Afgewezen">409 that names each version with which this one would hold at once.</exception>
    public static void Weiger(IEnumerable<Codebestand> alle, Codebestand code, Versiebestand versie)
    {
        var botst =
            (from ander in alle
             let ambten = ander.Doelgroep!.Intersect(code.Doelgroep!).Select(Naming.Of).ToList()
             where ander.Soort() == code.Soort() && ambten.Count > 0
             from v in ander.Versies!
             where v.IsVastgesteld() && v.Overlapt(versie) && (ander.Code != code.Code || v.Versie != versie.Versie)
             select $"versie '{v.Versie}' van '{ander.Code}' (voor {string.Join(", ", ambten)})").ToList();
        if (botst.Count > 0)
        {
            throw new Afgewezen(Reden.Conflict, "overlap", $"Versie '{versie.Versie}' zou tegelijk in werking zijn met {string.Join(" en ", botst)}. Laat die eerst eindigen of noem haar bij 'vervangt'.");
        }
    }
}
