using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Eden;

/// <summary>In which form the oath was taken.</summary>
internal enum Eedvorm
{
    Eed,
    VerklaringEnBelofte,
    Ambtseed,
    Ambtsbelofte,
}

internal enum Eedtaal
{
    Nl,
    Fy,
}

/// <summary>In which meeting it was taken.</summary>
internal enum Eedvergadering
{
    Raad,
    College,
    Anders,
}

/// <summary>In whose hands it was taken.</summary>
internal enum Eedontvanger
{
    VoorzitterRaad,
    CommissarisVanDeKoning,
    Burgemeester,
    Gemeentesecretaris,
    Leidinggevende,
}

/// <summary>The texts of the oaths and who takes them how, dated, as <c>Gegevens/eden.json</c> holds them.</summary>
internal sealed record Eedbestand
{
    [Required, MinLength(1)]
    public IReadOnlyList<Eedtekst>? Teksten { get; init; }

    [Required, MinLength(1)]
    public IReadOnlyList<Eedregel>? Regels { get; init; }
}

/// <summary>One clause: a short title and a summary in our own words.</summary>
internal sealed record Eedclausule([property: Required, MaxLength(200)] string? Titel, [property: Required, MaxLength(500)] string? Samenvatting);

/// <summary>A text in one language, and whether it binds to the code that was handed out. // 002-02, 003-03, 004-06</summary>
internal sealed record Eedtekst(
    [property: Required, MaxLength(50)] string? Sleutel,
    [property: Required, MinLength(1)] IReadOnlyList<Ambt>? Ambten,
    [property: Required] Eedtaal? Taal,
    [property: Required] bool? NoemtCode,
    [property: Required, MinLength(3)] IReadOnlyList<Eedclausule>? Clausules,
    [property: Required, MaxLength(200)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd,
    DateOnly? GeldigVan,
    DateOnly? GeldigTotEnMet);

/// <summary>How the holders of an office take their oath, who keeps it and whether the public may know of it.</summary>
internal sealed record Eedregel(
    [property: Required, MinLength(1)] IReadOnlyList<Ambt>? Ambten,
    [property: Required, MinLength(1)] IReadOnlyList<Eedvorm>? Vormen,
    [property: Required, MinLength(1)] IReadOnlyList<Eedvergadering>? Vergaderingen,
    [property: Required, MinLength(1)] IReadOnlyList<Eedontvanger>? Ontvangers,
    [property: Required, RegularExpression("^(griffier|gemeentesecretaris)$")] string? Beheerder,
    [property: Required] bool? Openbaar,
    [property: Required, MaxLength(200)] string? Grondslag,
    [property: Required, MaxLength(500)] string? Bron,
    [property: Required] bool? Geverifieerd,
    DateOnly? GeldigVan,
    DateOnly? GeldigTotEnMet);

/// <summary>What the law says of oaths on a day.</summary>
internal sealed class Eedwet(Eedbestand bestand)
{
    private const string Bestand = "eden.json";

    /// <summary>The offices of which the public may know the oath.</summary>
    public IReadOnlyList<Ambt> Openbaar { get; } = [.. bestand.Regels!.Where(r => r.Openbaar == true).SelectMany(r => r.Ambten!).Distinct()];

    /// <summary>Every office that takes an oath.</summary>
    public IReadOnlyList<Ambt> Ambten { get; } = [.. bestand.Regels!.SelectMany(r => r.Ambten!).Distinct()];

    public static Eedwet Laad() => new(Gegevensbestand.Laad<Eedbestand>(Bestand, Keur));

    public Eedregel? Regel(Ambt ambt, DateOnly dag) => bestand.Regels!.FirstOrDefault(r => r.Ambten!.Contains(ambt) && Geldt(r.GeldigVan, r.GeldigTotEnMet, dag));

    public Eedtekst? Tekst(string sleutel, Ambt ambt, DateOnly dag) =>
        bestand.Teksten!.FirstOrDefault(t => t.Sleutel == sleutel && t.Ambten!.Contains(ambt) && Geldt(t.GeldigVan, t.GeldigTotEnMet, dag));

    /// <summary>The keys of the texts for an office on a day.</summary>
    public IEnumerable<string> Teksten(Ambt ambt, DateOnly dag) => bestand.Teksten!.Where(t => t.Ambten!.Contains(ambt) && Geldt(t.GeldigVan, t.GeldigTotEnMet, dag)).Select(t => t.Sleutel!);

    /// <summary>The functions that keep oaths.</summary>
    public static IReadOnlyList<string> Beheerders { get; } = [Rol.Griffier, Rol.Gemeentesecretaris];

    internal static void Keur(Eedbestand bestand, Action<Fout> meld)
    {
        for (var i = 0; i < bestand.Teksten!.Count; i++)
        {
            var tekst = bestand.Teksten[i];
            Codekeuring.Volgorde(tekst.GeldigVan, tekst.GeldigTotEnMet, $"teksten[{i}].geldigTotEnMet", meld);
            if (bestand.Teksten.Take(i).Any(t => t.Sleutel == tekst.Sleutel))
            {
                meld(new Fout($"teksten[{i}].sleutel", "dubbel", $"De sleutel '{tekst.Sleutel}' komt vaker voor."));
            }
        }

        for (var i = 0; i < bestand.Regels!.Count; i++)
        {
            var regel = bestand.Regels[i];
            Codekeuring.Volgorde(regel.GeldigVan, regel.GeldigTotEnMet, $"regels[{i}].geldigTotEnMet", meld);
            foreach (var ambt in regel.Ambten!.Where(a => !bestand.Teksten.Any(t => t.Ambten!.Contains(a))))
            {
                meld(new Fout($"regels[{i}].ambten", "geenTekst", $"Voor het ambt '{Naming.Of(ambt)}' is er geen tekst."));
            }
        }
    }

    private static bool Geldt(DateOnly? van, DateOnly? tot, DateOnly dag) => (van ?? DateOnly.MinValue) <= dag && dag <= (tot ?? DateOnly.MaxValue);
}
