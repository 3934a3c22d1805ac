using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>
/// Judges, and remembers the judgements that were asked for last. The same facts under the same rules have the same answer,
/// but for the day that stands in it; when a code changes there is another list of codes, under which nothing is known yet.
/// </summary>
internal sealed class Toetsgeheugen(Wetslaag wet)
{
    /// <summary>Judgements that are kept, twice over at most.</summary>
    private const int Meeste = 1024;

    private readonly ConditionalWeakTable<IReadOnlyList<Codebestand>, DateOnly[]> keerdagen = [];
    private ConcurrentDictionary<Sleutel, Toetsing> nu = new();
    private ConcurrentDictionary<Sleutel, Toetsing> eerder = new();

    /// <summary>What law and codes say.</summary>
    /// <param name="vraag">The facts; not to be changed afterwards.</param>
    /// <param name="codes">The codes of the municipality, adopted or not.</param>
    public Toetsing Toets(ToetsFeiten vraag, IReadOnlyList<Codebestand> codes)
    {
        var dagen = keerdagen.GetValue(codes, Keerdagen);
        var plaats = Array.BinarySearch(dagen, vraag.Peildatum);
        var sleutel = new Sleutel(codes, vraag.Gemeente, vraag.Soort, vraag.Ambt, plaats < 0 ? ~plaats - 1 : plaats, vraag.Feiten);
        if (!nu.TryGetValue(sleutel, out var bekend) && eerder.TryGetValue(sleutel, out bekend))
        {
            Bewaar(sleutel, bekend);
        }

        if (bekend is not null)
        {
            return bekend.Peildatum == vraag.Peildatum ? bekend : bekend with { Peildatum = vraag.Peildatum };
        }

        var (dekking, bronnen) = Bronnen.Codes(codes, vraag.Ambt, vraag.Peildatum, vraag.Soort);
        var toets = Toetser.Toets(vraag, Bronnen.Wet(wet.Regels, vraag.Ambt, vraag.Peildatum), dekking, bronnen);
        if (dekking == Dekking.InWerking)
        {
            // That no code speaks is said with the day in it.
            Bewaar(sleutel, toets);
        }

        return toets;
    }

    private void Bewaar(Sleutel sleutel, Toetsing toets)
    {
        var hier = nu;
        if (hier.TryAdd(sleutel, toets) && hier.Count > Meeste && Interlocked.CompareExchange(ref nu, new(), hier) == hier)
        {
            // What was not asked for since the last time goes.
            eerder = hier;
        }
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
