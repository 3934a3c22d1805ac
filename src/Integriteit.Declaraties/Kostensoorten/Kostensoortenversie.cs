using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>Who laid down a set: the college for itself and the staff, the council for its members.</summary>
internal enum Kostenorgaan
{
    College,
    Raad,
}

/// <summary>The decision by which a set was laid down.</summary>
[Description("Het besluit waarmee de kostensoorten zijn vastgesteld.")]
internal sealed record Kostenbesluit(
    [property: Required, Description("Welk orgaan besloot.")] Kostenorgaan? Orgaan,
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Required, MaxLength(200), Description("Waar het besluit te vinden is.")] string? Kenmerk);

/// <summary>A set of kinds of cost that a municipality laid down; never changed, withdrawn with a reason. // 003-28</summary>
[Description("De kostensoorten die een gemeente zelf vaststelde, zoals in haar gedragslijn bestuurlijke kosten.")]
internal sealed record Kostensoortenversie(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie van deze gegevens, vanaf 1.")] int Versie,
    [property: Description("De eerste dag waarop zij geldt; tot de volgende.")] DateOnly GeldigVan,
    [property: Description("Hoe het stuk heet.")] string Titel,
    [property: Description("Waar het stuk staat.")] string Bron,
    [property: Description("Het besluit.")] Kostenbesluit Besluit,
    [property: Description("De soorten. Zij vervangen de algemene met dezelfde sleutel; de andere algemene blijven gelden.")] IReadOnlyList<Kostensoort> Soorten,
    [property: Description("Wanneer zij is vastgelegd.")] DateTimeOffset VastgelegdOp)
{
    [Description("Wanneer zij is ingetrokken; ontbreekt zolang zij geldt.")]
    public DateTimeOffset? IngetrokkenOp { get; init; }

    [Description("Waarom zij is ingetrokken.")]
    public string? RedenIntrekking { get; init; }

    public static Kostensoortenversie Lees(string json) => JsonSerializer.Deserialize<Kostensoortenversie>(json, Json.Options)!;

    internal static Kostensoortenversie Voorbeeld => new(
        Guid.Parse("01920000-0000-7000-8000-000000000002"), 1, new DateOnly(2024, 1, 1), "Gedragslijn bestuurlijke kosten", "https://example.org/gedragslijn", new Kostenbesluit(Kostenorgaan.College, new DateOnly(2023, 12, 12), "B&W 2023-12-12, nr. 7"), [Soort], new DateTimeOffset(2023, 12, 13, 9, 0, 0, TimeSpan.Zero));

    internal static Kostensoort Soort => new("zakenlunch", "Zakelijke lunch of diner", Kostendrager.Gemeente, "Representatie", "Gedragslijn bestuurlijke kosten, artikel 4", "https://example.org/gedragslijn", Maaltijd: true, BewijsstukVereist: true, Grens: new Kostengrens(new Bedrag(3500), Grenseenheid.Deelnemer), IndienenBinnenMaanden: 3);
}
