using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Registers.Ambtsdragers;

/// <summary>A party group to which a person belonged in a period.</summary>
[Description("Een fractie in een periode.")]
internal sealed record Fractie(
    [property: Required, MaxLength(100), Description("De naam van de fractie.")] string? Naam,
    [property: Required, Description("De eerste dag.")] DateOnly? Van,
    [property: Description("De laatste dag; weglaten als er nog geen einde is.")] DateOnly? TotEnMet)
{
    private Tijdspanne Spanne => new(Van!.Value, TotEnMet);

    /// <summary>Faults: an end before the beginning, two groups at a time, days without a political office.</summary>
    /// <param name="fracties">The groups of one person.</param>
    /// <param name="ambten">The offices of that person; null when they could not be read.</param>
    /// <param name="meld">Hears each fault.</param>
    public static void Keur(IReadOnlyList<Fractie> fracties, IReadOnlyList<RegistreerAmbtsdrager.Periode>? ambten, Action<Fout> meld)
    {
        var politiek = Tijdspanne.Aaneen((ambten ?? [])
            .Where(p => p.Ambt!.Value.Past(Hoedanigheid.Bestuurder) || p.Ambt!.Value.Past(Hoedanigheid.Volksvertegenwoordiger))
            .Select(p => new Tijdspanne(p.Van!.Value, p.TotEnMet)));
        for (var i = 0; i < fracties.Count; i++)
        {
            var (fractie, plaats) = (fracties[i], $"fracties[{i}]");
            if (fractie.Van > fractie.TotEnMet)
            {
                meld(new Fout($"{plaats}.totEnMet", "volgorde", $"De laatste dag ({fractie.TotEnMet:yyyy-MM-dd}) ligt voor de eerste ({fractie.Van:yyyy-MM-dd})."));
                continue;
            }

            if (fracties.Take(i).Any(f => f.Spanne.Raakt(fractie.Spanne)))
            {
                meld(new Fout(plaats, "overlap", "Deze persoon zat toen al in een andere fractie; geef die eerst een einde."));
            }

            if (ambten is not null && !politiek.Any(p => p.Omvat(fractie.Spanne)))
            {
                meld(new Fout(plaats, "geenPolitiekAmbt", "Deze persoon bekleedt niet de hele periode een politiek ambt. Laat de fractie eindigen met het ambt."));
            }
        }
    }
}
