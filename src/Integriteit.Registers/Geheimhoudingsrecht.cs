using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers;

/// <summary>The interest for which secrecy can be imposed: Woo 5.1(1) and (2) by letter, before it Wob 10(1) and (2). // domain 2.1, 2.3</summary>
internal enum Geheimhoudingsgrond
{
    Woo51Lid1A,
    Woo51Lid1B,
    Woo51Lid1C,
    Woo51Lid1D,
    Woo51Lid1E,
    Woo51Lid2A,
    Woo51Lid2B,
    Woo51Lid2C,
    Woo51Lid2D,
    Woo51Lid2E,
    Woo51Lid2F,
    Woo51Lid2G,
    Woo51Lid2H,
    Woo51Lid2I,
    Wob10Lid1A,
    Wob10Lid1B,
    Wob10Lid1C,
    Wob10Lid1D,
    Wob10Lid2A,
    Wob10Lid2B,
    Wob10Lid2C,
    Wob10Lid2D,
    Wob10Lid2E,
    Wob10Lid2F,
    Wob10Lid2G,
}

/// <summary>What the law says of secrecy on a day, as <c>Gegevens/geheimhouding.json</c> holds it.</summary>
internal sealed record Geheimhoudingsrecht
{
    /// <summary>A rule and the days on which it holds.</summary>
    internal abstract record Regel
    {
        [Required, MaxLength(200)]
        public string? Artikel { get; init; }

        public DateOnly? GeldigVan { get; init; }

        public DateOnly? GeldigTotEnMet { get; init; }

        public bool Geldt(DateOnly dag) => (GeldigVan ?? DateOnly.MinValue) <= dag && dag <= (GeldigTotEnMet ?? DateOnly.MaxValue);
    }

    /// <summary>Articles of the Gemeentewet on which secrecy is imposed, and whether the council must confirm what it receives.</summary>
    internal sealed record Grondslagregel : Regel
    {
        [Required]
        public bool? Bekrachtiging { get; init; }

        [Required]
        public bool? Geverifieerd { get; init; }

        [Required, MaxLength(300)]
        public string? Bron { get; init; }
    }

    /// <summary>Articles that make known that something is not published.</summary>
    internal sealed record Mededelingsregel : Regel
    {
        [Required]
        public bool? Geverifieerd { get; init; }

        [Required, MaxLength(300)]
        public string? Bron { get; init; }
    }

    /// <summary>A ground, with its law by its usual abbreviation.</summary>
    internal sealed record Grondregel : Regel
    {
        [Required]
        public Geheimhoudingsgrond? Grond { get; init; }

        [Required, MaxLength(10)]
        public string? Wet { get; init; }

        [Required, MaxLength(200)]
        public string? Belang { get; init; }
    }

    [Required, MinLength(1)]
    public IReadOnlyList<Grondslagregel>? Grondslagen { get; init; }

    [Required]
    public IReadOnlyList<Mededelingsregel>? Mededelingen { get; init; }

    [Required, MinLength(1)]
    public IReadOnlyList<Grondregel>? Gronden { get; init; }

    /// <exception cref="InvalidDataException">The file has faults.</exception>
    public static Geheimhoudingsrecht Laad() => Gegevensbestand.Laad<Geheimhoudingsrecht>("geheimhouding.json", (recht, meld) =>
    {
        foreach (var grond in Enum.GetValues<Geheimhoudingsgrond>().Where(g => recht.Gronden!.Count(r => r.Grond == g) != 1))
        {
            meld(new Fout("gronden", "onvolledig", $"'{Naming.Of(grond)}' moet er precies één keer staan."));
        }
    });

    public Grondslagregel? Grondslag(DateOnly dag) => Grondslagen!.FirstOrDefault(r => r.Geldt(dag));

    public Grondregel Grond(Geheimhoudingsgrond grond) => Gronden!.Single(r => r.Grond == grond);

    /// <summary>Whether the law makes it known on this day that something is kept from publication.</summary>
    public bool Mededelen(DateOnly dag) => Mededelingen!.Any(r => r.Geldt(dag));
}
