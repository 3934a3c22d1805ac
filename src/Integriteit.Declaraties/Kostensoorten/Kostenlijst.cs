using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>A fixed amount that an office-holder gets without claiming, from a day on. // 003-28, 003-31</summary>
[Description("Een vast bedrag dat een ambtsdrager zonder declaratie krijgt.")]
internal sealed record Vergoeding(
    [property: Required, MaxLength(100), Description("Hoe de vergoeding heet.")] string? Naam,
    [property: Required, Description("Voor welk ambt.")] Ambt? Ambt,
    [property: Required, Description("Het bedrag in euro's.")] Bedrag? Bedrag,
    [property: Required, Description("Per wat.")] Grenseenheid? Per,
    [property: Required, Description("De eerste dag waarop dit bedrag geldt.")] DateOnly? GeldigVan,
    [property: Required, Description("De laatste dag waarvan dit bedrag is nagegaan; daarna kan het zijn geïndexeerd.")] DateOnly? NagegaanTot,
    [property: Required, MaxLength(300), Description("Het artikel.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar dat is gelezen.")] string? Bron);

/// <summary>A general set from a day on.</summary>
internal sealed record Kostenstel(
    [property: Required] DateOnly? GeldigVan,
    [property: Required, MinLength(1)] IReadOnlyList<Kostensoort>? Soorten);

internal sealed record Kostenbestand(
    [property: Required, MinLength(1)] IReadOnlyList<Kostenstel>? Stellen,
    [property: Required, MinLength(1)] IReadOnlyList<Vergoeding>? Vergoedingen);

/// <summary>What the law says of the costs of office-holders, as <c>Gegevens/kostensoorten.json</c> holds it.</summary>
internal sealed class Kostenlijst(Kostenbestand bestand)
{
    private const string Bestand = "kostensoorten.json";

    public static Kostenlijst Laad() => new(Gegevensbestand.Laad<Kostenbestand>(Bestand, Keur));

    /// <summary>The general kinds on a day; none before the first day of which anything is known.</summary>
    public IReadOnlyList<Kostensoort> Op(DateOnly dag) => bestand.Stellen!.Where(s => s.GeldigVan <= dag).MaxBy(s => s.GeldigVan)?.Soorten ?? [];

    /// <summary>The allowances whose amount is known on a day.</summary>
    public IReadOnlyList<Vergoeding> Vergoedingen(DateOnly dag) =>
        [.. bestand.Vergoedingen!.Where(v => v.GeldigVan <= dag && dag <= v.NagegaanTot)];

    internal static void Keur(Kostenbestand bestand, Action<Fout> meld)
    {
        foreach (var dubbel in bestand.Stellen!.GroupBy(s => s.GeldigVan).Where(g => g.Count() > 1))
        {
            meld(new Fout("stellen", "dubbel", $"Er zijn {dubbel.Count()} stellen vanaf {dubbel.Key:yyyy-MM-dd}."));
        }

        foreach (var dubbel in bestand.Stellen!.SelectMany(s => s.Soorten!.GroupBy(k => k.Sleutel)).Where(g => g.Count() > 1))
        {
            meld(new Fout("stellen.soorten", "dubbel", $"De kostensoort '{dubbel.Key}' staat er {dubbel.Count()} keer in."));
        }

        foreach (var (eerste, tweede) in bestand.Vergoedingen!.GroupBy(v => (v.Naam, v.Ambt)).SelectMany(g => g.OrderBy(v => v.GeldigVan).Zip(g.OrderBy(v => v.GeldigVan).Skip(1))))
        {
            if (eerste.NagegaanTot >= tweede.GeldigVan)
            {
                meld(new Fout("vergoedingen", "overlap", $"De vergoeding '{eerste.Naam}' heeft op {tweede.GeldigVan:yyyy-MM-dd} twee bedragen."));
            }
        }
    }
}
