using System.Collections.Concurrent;
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
    private readonly ConditionalWeakTable<IReadOnlyList<Codebestand>, Geldend> geldend = [];
    private readonly Geheugen<Sleutel, Toetsing> bekend = new(1024);

    /// <summary>What law and codes say.</summary>
    /// <param name="vraag">The facts; not to be changed afterwards.</param>
    /// <param name="codes">The codes of the municipality, adopted or not.</param>
    public Toetsing Toets(ToetsFeiten vraag, IReadOnlyList<Codebestand> codes)
    {
        var hier = geldend.GetValue(codes, c => new Geldend(Keerdagen(c), []));
        var plaats = Array.BinarySearch(hier.Keerdagen, vraag.Peildatum);
        var tijdvak = plaats < 0 ? ~plaats - 1 : plaats;
        var sleutel = new Sleutel(codes, vraag.Gemeente, vraag.Soort, vraag.Ambt, tijdvak, vraag.Feiten);
        if (bekend.Kent(sleutel, out var eerder))
        {
            return eerder.Peildatum == vraag.Peildatum ? eerder : eerder with { Peildatum = vraag.Peildatum };
        }

        var (recht, dekking, bronnen) = hier.Bronnen.GetOrAdd((vraag.Soort, vraag.Ambt, tijdvak), static (_, om) => om.Geheugen.Zoek(om.Vraag, om.Codes), (Geheugen: this, Vraag: vraag, Codes: codes));
        var toets = Toetser.Toets(vraag, recht, dekking, bronnen);
        if (dekking == Dekking.InWerking)
        {
            // That no code speaks is said with the day in it.
            bekend.Bewaar(sleutel, toets);
        }

        return toets;
    }

    /// <summary>Law and codes on a day, with the norms for this kind of facts alone.</summary>
    private (Rechtsbron Wet, Dekking Dekking, IReadOnlyList<Rechtsbron> Codes) Zoek(ToetsFeiten vraag, IReadOnlyList<Codebestand> codes)
    {
        Rechtsbron Over(Rechtsbron bron) => bron with { Regels = [.. bron.Regels.Where(r => r.Norm.Soort == vraag.Soort)] };
        var (dekking, bronnen) = Bronnen.Codes(codes, vraag.Ambt, vraag.Peildatum, vraag.Soort);
        return (Over(Bronnen.Wet(wet.Regels, vraag.Ambt, vraag.Peildatum)), dekking, [.. bronnen.Select(Over)]);
    }

    /// <summary>The days on which other rules begin to hold, in order: between two of them every day has the same.</summary>
    private DateOnly[] Keerdagen(IReadOnlyList<Codebestand> codes) =>
    [
        .. wet.Regels.Select(r => (Van: r.GeldigVan, Tot: r.GeldigTotEnMet))
            .Concat(codes.SelectMany(c => c.Versies!).Select(v => (Van: v.InWerkingVan, Tot: v.InWerkingTotEnMet)))
            .SelectMany(p => new[] { p.Van, p.Tot < DateOnly.MaxValue ? p.Tot.Value.AddDays(1) : null }).OfType<DateOnly>().Distinct().Order(),
    ];

    /// <summary>What holds in each period between two such days, as far as it was asked for.</summary>
    private sealed record Geldend(DateOnly[] Keerdagen, ConcurrentDictionary<(string Soort, Ambt Ambt, int Tijdvak), (Rechtsbron Wet, Dekking Dekking, IReadOnlyList<Rechtsbron> Codes)> Bronnen);

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
