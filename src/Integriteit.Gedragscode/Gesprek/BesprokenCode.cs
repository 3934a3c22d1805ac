using Integriteit.Gedragscode.Codes;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>The version of a code that was on the table; in a talk that can be a draft.</summary>
[Description("Een versie van een gedragscode.")]
internal sealed record BesprokenCode(
    [property: Required, MaxLength(100), Description("De sleutel van de gedragscode.")] string? Code,
    [property: Required, MaxLength(50), Description("De naam van de versie.")] string? Versie)
{
    public static readonly BesprokenCode Voorbeeld = new("bestuurders-en-volksvertegenwoordigers", "1");

    /// <summary>The faults of a reference and of the values that were touched: they must stand in that version. // 001-04</summary>
    /// <param name="codes">The codes of the municipality.</param>
    /// <param name="code">The reference; null when none was given.</param>
    /// <param name="waarden">Keys of values.</param>
    /// <param name="veld">The name of the reference in the input.</param>
    /// <param name="ontwerp">Whether a version that was not adopted yet may be meant.</param>
    public static IEnumerable<Fout> Keur(IReadOnlyList<Codebestand> codes, BesprokenCode? code, IReadOnlyList<string>? waarden, string veld, bool ontwerp)
    {
        if (code is null)
        {
            if (waarden?.Count > 0)
            {
                yield return new Fout(veld, "verplicht", $"Vul '{veld}' in: waarden horen bij een versie van een gedragscode.");
            }

            yield break;
        }

        if (codes.FirstOrDefault(c => c.Code == code.Code)?.Versies!.FirstOrDefault(v => v.Versie == code.Versie && (ontwerp || v.IsVastgesteld())) is not { } versie)
        {
            yield return new Fout(veld, "versieOnbekend", $"De gedragscode '{code.Code}' met versie '{code.Versie}' is hier niet bekend.");
            yield break;
        }

        for (var i = 0; i < (waarden?.Count ?? 0); i++)
        {
            if (versie.Waarden?.Any(w => w.Sleutel == waarden![i]) != true)
            {
                yield return new Fout($"waarden[{i}]", "onbekendeWaarde", $"De waarde '{waarden![i]}' staat niet bij de waarden van deze versie.");
            }
        }
    }
}
