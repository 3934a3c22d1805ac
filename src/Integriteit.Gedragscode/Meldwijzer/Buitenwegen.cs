using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Gedragscode.Codes;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Meldwijzer;

/// <summary>What a way outside the municipality is for.</summary>
internal enum Wegsoort
{
    BevoegdeAutoriteit,
    StrafbaarFeit,
    Advies,
}

/// <summary>A way outside the municipality, with its source.</summary>
[Description("Een weg buiten de gemeente.")]
internal sealed record Buitenweg(
    [property: Required, MaxLength(50), Description("Vaste naam van de weg.")] string? Sleutel,
    [property: Required, Description("De soort.")] Wegsoort? Soort,
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: Required, MaxLength(500), Description("Waarvoor men er terecht kan.")] string? Waarvoor,
    [property: Description("Alleen voor bekleders van deze ambten; ontbreekt als iedereen er terecht kan.")] IReadOnlyList<Ambt>? Doelgroep,
    [property: Required, MaxLength(300), RegularExpression("^https://.+$"), Description("De website.")] string? Website,
    [property: MaxLength(200), Description("De wet die de autoriteit aanwijst.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar dit gegeven vandaan komt.")] string? Bron,
    [property: Required, Description("Of het in de geldende tekst is nagegaan.")] bool? Geverifieerd,
    [property: Description("De eerste dag; ontbreekt als die niet bekend is.")] DateOnly? GeldigVan,
    [property: Description("De laatste dag.")] DateOnly? GeldigTotEnMet);

internal sealed record Wegbestand([property: Required, MinLength(1)] IReadOnlyList<Buitenweg>? Wegen);

/// <summary>The ways outside, as <c>Gegevens/meldwijzer.json</c> holds them. // 002-18</summary>
internal sealed class Buitenwegen(Wegbestand bestand)
{
    private const string Bestand = "meldwijzer.json";

    public static Buitenwegen Laad() => new(Gegevensbestand.Laad<Wegbestand>(Bestand, Keur));

    public IReadOnlyList<Buitenweg> Op(DateOnly dag) => [.. bestand.Wegen!.Where(w => (w.GeldigVan ?? DateOnly.MinValue) <= dag && dag <= (w.GeldigTotEnMet ?? DateOnly.MaxValue))];

    internal static void Keur(Wegbestand bestand, Action<Fout> meld)
    {
        for (var i = 0; i < bestand.Wegen!.Count; i++)
        {
            var (weg, plaats) = (bestand.Wegen[i], $"wegen[{i}]");
            Codekeuring.Volgorde(weg.GeldigVan, weg.GeldigTotEnMet, plaats + ".geldigTotEnMet", meld);
            if (weg is { Soort: Wegsoort.BevoegdeAutoriteit, Grondslag: null })
            {
                meld(new Fout(plaats + ".grondslag", "verplicht", "Een bevoegde autoriteit is door een wet aangewezen: noem die."));
            }

            if (bestand.Wegen.Take(i).Any(w => w.Sleutel == weg.Sleutel))
            {
                meld(new Fout(plaats + ".sleutel", "dubbel", $"De sleutel '{weg.Sleutel}' komt vaker voor."));
            }
        }
    }
}
