using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>How long reports are kept after their end, from a day on.</summary>
[Description("Hoe lang meldingen na hun einde worden bewaard.")]
internal sealed record Bewaarregel(
    [property: Description("Van welk regime; ontbreekt bij meldingen die er geen kregen.")] Meldregime? Regime,
    [property: MinLength(1), Description("Alleen van deze soorten; ontbreekt bij alle.")] IReadOnlyList<Meldsoort>? Soorten,
    [property: Description("Alleen met deze bevinding; ontbreekt bij elke, en bij geen.")] Meldbevinding? Bevinding,
    [property: Required, Range(1, 240), Description("De termijn in maanden.")] int? Maanden,
    [property: Required, Description("De eerste dag waarop de regel wordt toegepast, op elke melding die er dan nog is.")] DateOnly? GeldigVan,
    [property: Required, MaxLength(300), Description("Wat de termijn vraagt of toestaat.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar dat staat, of hoe het is gekozen.")] string? Bron,
    [property: Required, Description("Of de bron zelf is gelezen.")] bool? Geverifieerd)
{
    public bool Geldt(Bewaarzaak zaak, DateOnly dag) =>
        GeldigVan <= dag && Regime == zaak.Regime && Soorten?.Contains(zaak.Soort) != false && (Bevinding is null || Bevinding == zaak.Bevinding);

    /// <summary>True when some report falls under both.</summary>
    public bool Raakt(Bewaarregel ander) =>
        Regime == ander.Regime && (Soorten is null || ander.Soorten is null || Soorten.Intersect(ander.Soorten).Any()) && (Bevinding is null || ander.Bevinding is null || Bevinding == ander.Bevinding);

    /// <summary>How much it narrows: of the rules for a report the narrowest holds.</summary>
    public int Nauwte => (Soorten is null ? 0 : 1) + (Bevinding is null ? 0 : 1);
}

[Description("Hoe lang de melder elk bericht kan lezen.")]
internal sealed record Leestermijn(
    [property: Required, Range(0, 3650), Description("Dagen na elk bericht en bestand aan de melder.")] int? Dagen,
    [property: Required, MaxLength(300), Description("Wat de termijn vraagt of toestaat.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar dat staat, of hoe het is gekozen.")] string? Bron,
    [property: Required, Description("Of de bron zelf is gelezen.")] bool? Geverifieerd);

[Description("Hoe lang gesprekken van vertrouwenspersonen worden bewaard.")]
internal sealed record Gesprekstermijn(
    [property: Required, Range(1, 240), Description("Maanden na het gesprek.")] int? Maanden,
    [property: Required, Range(1, 365), Description("Zoveel dagen voor een gesprek verdwijnt hoort de vertrouwenspersoon dat.")] int? WaarschuwingDagen,
    [property: Required, Range(1, 365), Description("Zoveel dagen na het einde van de aanwijzing verdwijnen de gesprekken die er dan nog zijn.")] int? NaAftredenDagen,
    [property: Required, MaxLength(300), Description("Wat de termijn vraagt of toestaat.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar dat staat, of hoe het is gekozen.")] string? Bron,
    [property: Required, Description("Of de bron zelf is gelezen.")] bool? Geverifieerd);

[Description("Een bewaartermijn van de gemeente.")]
internal sealed record EigenBewaartermijn(
    [property: Description("Voor welk regime; laat weg bij meldingen die er geen kregen.")] Meldregime? Regime,
    [property: MinLength(1), MaxLength(20), Description("Alleen voor deze soorten; laat weg voor alle.")] IReadOnlyList<Meldsoort>? Soorten,
    [property: Description("Alleen bij deze bevinding; laat weg voor elke, en voor geen.")] Meldbevinding? Bevinding,
    [property: Required, Range(1, 240), Description("De termijn in maanden na het einde.")] int? Maanden,
    [property: Required, MaxLength(300), Description("Waarop de termijn berust.")] string? Grondslag);

/// <summary>The retention terms that a municipality laid down itself, from a day on. What they are silent on, the shipped ones say.</summary>
[Description("De bewaartermijnen die een gemeente zelf vaststelde.")]
internal sealed record Bewaarregeling(
    [property: Required, Description("De eerste dag.")] DateOnly? Van,
    [property: Required, MaxLength(200), Description("Welk orgaan haar vaststelde.")] string? VastgesteldDoor,
    [property: Required, Description("De dag van het besluit.")] DateOnly? VastgesteldOp,
    [property: Required, MaxLength(500), Description("Waar het besluit te vinden is.")] string? Bron,
    [property: Required, MinLength(1), MaxLength(100), Description("De termijnen; waar zij zwijgen gelden de meegeleverde.")] IReadOnlyList<EigenBewaartermijn>? Termijnen)
{
    [Range(1, 240), Description("Maanden waarna een gesprek van een vertrouwenspersoon verdwijnt; laat weg voor de meegeleverde termijn.")]
    public int? GesprekMaanden { get; init; }

    /// <summary>Its terms as rules, from its first day on.</summary>
    public IEnumerable<Bewaarregel> Regels() => Termijnen!.Select(t => new Bewaarregel(t.Regime, t.Soorten, t.Bevinding, t.Maanden, Van, t.Grondslag, Bron, true));

    public static readonly Bewaarregeling Voorbeeld = new(
        new DateOnly(2027, 1, 1), "college van burgemeester en wethouders", new DateOnly(2026, 11, 3), "Collegebesluit 2026-118", [new EigenBewaartermijn(Meldregime.Wbk, null, null, 36, "Selectielijst, zoals het college die toepast")]);
}
