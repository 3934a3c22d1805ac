using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;

namespace Integriteit.Gedragscode.Opvragen;

/// <summary>Finds a version of a code for a caller: what was adopted is everyone's, a draft is not.</summary>
internal static class Codeversies
{
    /// <exception cref="Afgewezen">404 when there is none, or none that this caller may know of.</exception>
    public static Versiebestand Vereis(Codebestand code, string versie, Call call) =>
        code.Versies!.FirstOrDefault(v => v.Versie == versie && (v.Status is not (Versiestatus.Ontwerp or Versiestatus.Voorgesteld) || ZietOntwerpen(call, code.Gemeente!)))
            ?? throw new Afgewezen(Reden.NietGevonden, "versieOnbekend", $"De gedragscode '{code.Code}' heeft geen versie '{versie}'.");

    private static bool ZietOntwerpen(Call call, string gemeente) =>
        new[] { Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester }.Any(rol => call.Aanroeper.Heeft(rol, gemeente));
}
