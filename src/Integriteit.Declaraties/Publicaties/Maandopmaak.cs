using System.ComponentModel;
using Integriteit.Declaraties.Betalingen;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>A claim with what is decided on its publication and what of it is asked back.</summary>
internal sealed record Publicatiebron(Declaratie Declaratie, Afscherming Afscherming, Terugvordering? Terugvordering);

/// <summary>What became of a line between two versions of a month.</summary>
internal enum Publicatieverschil
{
    Toegevoegd,
    Vervallen,

    /// <summary>Another amount, or other fields that are shown or kept back.</summary>
    Gewijzigd,
}

[Description("Wat een rectificatie aan een regel veranderde; zonder wat er stond.")]
internal sealed record Publicatiewijziging(
    [property: Description("Wat ermee is gebeurd.")] Publicatieverschil Verschil,
    [property: Description("Wat de regel is.")] Publicatiepost Boeking,
    [property: Description("Het id van de declaratie.")] Guid Declaratie,
    [property: Description("Het nummer van de regel.")] int Regel,
    [property: Description("Het bedrag dat er stond.")] Bedrag? Was,
    [property: Description("Het bedrag dat er nu staat.")] Bedrag? Wordt);

/// <summary>Makes of the claims of a month what the public sees, and says what changed between two of them. Pure.</summary>
internal static class Maandopmaak
{
    /// <param name="maand">The month.</param>
    /// <param name="bronnen">Every claim that was paid in the month or of which something was asked back in it; others count for nothing.</param>
    /// <param name="label">The heading of a kind of cost.</param>
    public static IReadOnlyList<Publicatiedrager> Maak(Maand maand, IEnumerable<Publicatiebron> bronnen, Func<string, string> label) =>
    [
        .. from bron in bronnen
           from regel in Regels(maand, bron, label)
           group (bron.Declaratie.Naam, Regel: regel) by (bron.Declaratie.Persoon, bron.Declaratie.Ambt) into drager
           let regels = drager.Select(d => d.Regel).OrderBy(r => r.Datum ?? DateOnly.MinValue).ThenBy(r => r.Declaratie).ThenBy(r => r.Regel).ThenBy(r => r.Boeking).ToList()
           // Of a name that changed the last one, whatever the order in which the claims come.
           let naam = drager.OrderBy(d => d.Regel.Declaratie).Last().Naam
           orderby drager.Key.Ambt, naam, drager.Key.Persoon
           select new Publicatiedrager(
               drager.Key.Persoon,
               naam,
               drager.Key.Ambt,
               Publicatietotaal.Van(regels),
               [.. regels.GroupBy(r => r.Kostensoort).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Publicatiesoort(g.Key, g.First().Label, Publicatietotaal.Van(g)))],
               regels),
    ];

    /// <summary>The lines that are not in both versions as they were, in the order of claims and lines.</summary>
    public static IReadOnlyList<Publicatiewijziging> Vergelijk(IEnumerable<Publicatiedrager> was, IEnumerable<Publicatiedrager> wordt)
    {
        static Dictionary<(Publicatiepost, Guid, int), Publicatieregel> Regels(IEnumerable<Publicatiedrager> dragers) => dragers.SelectMany(d => d.Regels).ToDictionary(r => (r.Boeking, r.Declaratie, r.Regel));
        var (oud, nieuw) = (Regels(was), Regels(wordt));
        return
        [
            .. from sleutel in oud.Keys.Union(nieuw.Keys)
               let a = oud.GetValueOrDefault(sleutel)
               let b = nieuw.GetValueOrDefault(sleutel)
               where a is null || b is null || !Gelijk(a, b)
               orderby sleutel.Item2, sleutel.Item3, sleutel.Item1
               select new Publicatiewijziging(
                   a is null ? Publicatieverschil.Toegevoegd : b is null ? Publicatieverschil.Vervallen : Publicatieverschil.Gewijzigd, sleutel.Item1, sleutel.Item2, sleutel.Item3, a?.Bedrag, b?.Bedrag),
        ];
    }

    private static bool Gelijk(Publicatieregel a, Publicatieregel b) =>
        a with { Bewijsstukken = b.Bewijsstukken, Afgeschermd = b.Afgeschermd } == b && a.Bewijsstukken.SequenceEqual(b.Bewijsstukken) && a.Afgeschermd.SequenceEqual(b.Afgeschermd);

    private static IEnumerable<Publicatieregel> Regels(Maand maand, Publicatiebron bron, Func<string, string> label)
    {
        bool Erin(DateOnly? dag) => dag is { } d && Maand.Van(d) == maand;
        foreach (var regel in bron.Declaratie.Regels)
        {
            if (Erin(bron.Declaratie.BetaaldOp) && regel.Besluit?.Toegekend is { Centen: > 0 } uitgekeerd)
            {
                yield return Toon(Publicatiepost.Uitkering, bron, regel, uitgekeerd, label);
            }

            if (bron.Terugvordering is { } terug && Erin(terug.BeslotenOp) && terug.Van(regel.Nummer) is { Centen: > 0 } teruggevorderd)
            {
                yield return Toon(Publicatiepost.Terugvordering, bron, regel, teruggevorderd, label);
            }
        }
    }

    private static Publicatieregel Toon(Publicatiepost post, Publicatiebron bron, Declaratieregel regel, Bedrag bedrag, Func<string, string> label)
    {
        var (uitgave, afscherming) = (regel.Uitgave, bron.Afscherming);
        Woogrond? Grond(Publicatieveld veld) => afscherming.Van(regel.Nummer, veld);
        T? Tenzij<T>(Publicatieveld veld, T? waarde) => Grond(veld) is null ? waarde : default;
        return new Publicatieregel(
            post,
            bron.Declaratie.Id,
            regel.Nummer,
            Tenzij(Publicatieveld.Datum, uitgave.Datum),
            uitgave.Kostensoort!,
            label(uitgave.Kostensoort!),
            Tenzij(Publicatieveld.Leverancier, uitgave.Leverancier),
            Tenzij(Publicatieveld.Doel, uitgave.Doel),
            regel.Bedrag,
            bedrag,
            [.. (uitgave.Bewijsstukken ?? []).Select(id => Toon(id, afscherming.Van(id)))],
            [.. from veld in Enum.GetValues<Publicatieveld>() let grond = Grond(veld) where grond is not null select new Afgeschermd(veld, grond.Value, grond.Value.Artikel())]);
    }

    private static Publicatiebewijs Toon(Guid id, Bewijsbesluit? besluit) => new(
        besluit?.Openbaarheid switch
        {
            Bewijsopenbaarheid.Openbaar => id,
            Bewijsopenbaarheid.Gelakt => besluit.GelakteKopie,
            _ => null,
        },
        besluit?.Openbaarheid ?? Bewijsopenbaarheid.NogTeBeoordelen,
        besluit?.Grond,
        besluit?.Grond?.Artikel());
}
