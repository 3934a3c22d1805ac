using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>
/// Judges, and remembers the judgements that were asked for last. The same facts under the same rules have the same answer,
/// but for the day that stands in it; when a code changes there is another list of codes, under which nothing is known yet.
/// </summary>
internal sealed class Toetsgeheugen(Wetslaag wet)
{
    private readonly ConditionalWeakTable<IReadOnlyList<Codebestand>, DateOnly[]> keerdagen = [];
    private readonly Geheugen<Sleutel, Toetsing> bekend = new(2048);

    /// <summary>What law and codes say.</summary>
    /// <param name="vraag">The facts; not to be changed afterwards.</param>
    /// <param name="codes">The codes of the municipality, adopted or not.</param>
    public Toetsing Toets(ToetsFeiten vraag, IReadOnlyList<Codebestand> codes)
    {
        var dagen = keerdagen.GetValue(codes, Keerdagen);
        var plaats = Array.BinarySearch(dagen, vraag.Peildatum);
        var sleutel = new Sleutel(codes, vraag.Gemeente, vraag.Soort, vraag.Ambt, plaats < 0 ? ~plaats - 1 : plaats, vraag.Feiten);
        if (bekend.Kent(sleutel, out var eerder))
        {
            return eerder.Peildatum == vraag.Peildatum ? eerder : eerder with { Peildatum = vraag.Peildatum };
        }

        var (dekking, bronnen) = Bronnen.Codes(codes, vraag.Ambt, vraag.Peildatum, vraag.Soort);
        var toets = Toetser.Toets(vraag, Bronnen.Wet(wet.Regels, vraag.Ambt, vraag.Peildatum), dekking, bronnen);
        if (dekking == Dekking.InWerking)
        {
            // That no code speaks is said with the day in it.
            bekend.Bewaar(sleutel, toets);
        }

        return toets;
    }

    /// <summary>The days on which other rules begin to hold, in order: between two of them every day has the same.</summary>
    private DateOnly[] Keerdagen(IReadOnlyList<Codebestand> codes) =>
    [
        .. wet.Regels.Select(r => (Van: r.GeldigVan, Tot: r.GeldigTotEnMet))
            .Concat(codes.SelectMany(c => c.Versies!).Select(v => (Van: v.InWerkingVan, Tot: v.InWerkingTotEnMet)))
            .SelectMany(p => new[] { p.Van, p.Tot < DateOnly.MaxValue ? p.Tot.Value.AddDays(1) : null }).OfType<DateOnly>().Distinct().Order(),
    ];

    private readonly record struct Sleutel(IReadOnlyList<Codebestand> Codes, string Gemeente, string Soort, Ambt Ambt, int Tijdvak, IReadOnlyDictionary<string, object?> Feiten)
    {
        public bool Equals(Sleutel ander) =>
            ReferenceEquals(Codes, ander.Codes) && (Gemeente, Soort, Ambt, Tijdvak) == (ander.Gemeente, ander.Soort, ander.Ambt, ander.Tijdvak)
            && Feiten.Count == ander.Feiten.Count && Feiten.All(feit => ander.Feiten.TryGetValue(feit.Key, out var waarde) && Equals(feit.Value, waarde));

        public override int GetHashCode()
        {
            var hash = HashCode.Combine(Gemeente, Soort, Ambt, Tijdvak);
            foreach (var (naam, waarde) in Feiten)
            {
                // In whatever order they come.
                hash ^= HashCode.Combine(naam, waarde);
            }

            return hash;
        }
    }
}
