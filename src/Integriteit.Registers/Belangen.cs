using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers;

[Description("Wanneer het eindigde.")]
internal sealed record Beeindiging(
    [property: Required, Description("De laatste dag.")] DateOnly? Op);

/// <summary>An interest that can touch the office. // 000-09, 002-04, 003-15, 003-45</summary>
[Description("Een zakelijk, financieel of persoonlijk belang.")]
internal record Belang : IGegevens, IMetZienswijze
{
    [Required, Description("Het id van de ambtsdrager die het belang heeft.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarvoor het belang telt.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Wat voor belang het is.")]
    public Belangsoort? Aard { get; init; }

    [Required, MaxLength(1000), Description("Het belang in één of twee zinnen; geen bedragen en geen adressen.")]
    public string? Omschrijving { get; init; }

    [MaxLength(200), Description("De omvang, zoals een deel van de aandelen. Alleen als de regels erom vragen; anders wordt zij geweigerd.")]
    public string? Omvang { get; init; }

    [Description("De onderneming, organisatie of persoon waarin of jegens wie het belang bestaat; verplicht als de regels erom vragen.")]
    public Partij? Organisatie { get; init; }

    [Description("Of de gemeente zakelijke betrekkingen met de organisatie heeft. Weglaten is: onbekend.")]
    public bool? ZakelijkeRelatieMetGemeente { get; init; }

    [Required, Description("Of het belang rechtstreeks is, en niet via een ander.")]
    public bool? Rechtstreeks { get; init; }

    [Description("Sinds wanneer het belang bestaat; weglaten als dat niet bekend is.")]
    public DateOnly? Sinds { get; init; }

    [Required, Description("De dag waarop het belang werd opgegeven.")]
    public DateOnly? DatumOpgave { get; init; }

    [Description("Wanneer het belang eindigde; ontbreekt zolang het bestaat.")]
    public Beeindiging? Beeindiging { get; init; }

    [Description("De zienswijze van een natuurlijk persoon die wordt genoemd.")]
    public Zienswijze? Zienswijze { get; init; }

    [MaxLength(4000), Description("Waarom het belang blijft bestaan; verplicht waar de regels het verbieden of afraden, of erover zwijgen.")]
    public string? Motivering { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    bool IMetZienswijze.NoemtPersoon => Organisatie?.Soort == Partijsoort.NatuurlijkPersoon;

    [JsonIgnore]
    public DateOnly Datum => DatumOpgave ?? default;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record BelangRectificatie : Belang, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("Het ingeschreven belang. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record BelangWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Wat voor belang het is.")] Belangsoort Aard,
    [property: Description("Het belang in één of twee zinnen.")] string Omschrijving,
    [property: Description("De omvang; ontbreekt als de regels er niet om vragen.")] string? Omvang,
    [property: Description("De onderneming, organisatie of persoon.")] PartijWeergave? Organisatie,
    [property: Description("Of de gemeente zaken doet met de organisatie; ontbreekt als dat niet bekend is.")] bool? ZakelijkeRelatieMetGemeente,
    [property: Description("Of het belang rechtstreeks is.")] bool Rechtstreeks,
    [property: Description("Sinds wanneer het belang bestaat.")] DateOnly? Sinds,
    [property: Description("De dag waarop het werd opgegeven.")] DateOnly DatumOpgave,
    [property: Description("Wanneer het belang eindigde; ontbreekt zolang het bestaat.")] Beeindiging? Beeindiging,
    [property: Description("De zienswijze van een derde; niet openbaar.")] Zienswijze? Zienswijze,
    [property: Description("De motivering; niet openbaar.")] string? Motivering);

/// <summary>
/// The register of interests: public for whom a code makes it so, internal for others. The size is kept only where a norm
/// asks it. // 000-09, 002-04, 003-15, 003-45
/// </summary>
internal sealed class Belangen : Register<Belang, BelangRectificatie, BelangWeergave>
{
    public override string Naam => "belangen";

    public override string? Soort => "belang";

    public override string DatumVeld => "datumOpgave";

    public override bool Doorlopend => true;

    public override IReadOnlyList<string> Fasen { get; } = ["lopend", "beeindigd"];

    public override Looptijd? Looptijd(IGegevens gegevens) => gegevens is Belang b ? new Looptijd(Looptijdsoort.Lopend, b.Sinds ?? b.Datum, b.Beeindiging?.Op) : null;

    public override string? Fase(IGegevens gegevens) => ((Belang)gegevens).Beeindiging is null ? "lopend" : "beeindigd";

    protected override string Enkel => "Belang";

    protected override string Titel => "een belang";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("datumOpgave", "datumOpgave"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("aard", "aard"), ("omschrijving", "omschrijving"), ("omvang", "omvang"),
        ("organisatie", "organisatie.naam"), ("organisatieKvkNummer", "organisatie.kvkNummer"),
        ("zakelijkeRelatieMetGemeente", "zakelijkeRelatieMetGemeente"), ("rechtstreeks", "rechtstreeks"), ("sinds", "sinds"), ("beeindigdOp", "beeindiging.op"),
    ];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Belang, Beeindiging>(
            "beeindiging",
            "Legt vast dat {0} is geëindigd.",
            "De inschrijving blijft staan. Een verkeerde dag wordt gerectificeerd.",
            "beeindiging",
            Recht.PersoonOfBeheerder,
            new Beeindiging(new DateOnly(2024, 12, 31)),
            (g, einde, _) => g.Beeindiging is null ? g with { Beeindiging = einde } : throw new Afgewezen(Reden.Conflict, "alBeeindigd", "Dit belang is al beëindigd.")),
        Stap.Derde<Belang>((g, zienswijze) => g with { Zienswijze = zienswijze }),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Belang g) => new Dictionary<string, object?>
    {
        ["aard"] = Naming.Of(g.Aard!.Value),
        ["zakelijkeRelatieMetGemeente"] = g.ZakelijkeRelatieMetGemeente,
        ["rechtstreeks"] = g.Rechtstreeks,
    };

    protected override BelangWeergave Weergave(Belang g, string naam, bool volledig) => new(
        g.Persoon!.Value, naam, g.Ambt!.Value, g.Aard!.Value, g.Omschrijving!, g.Omvang, g.Organisatie?.Weergave(g.Zienswijze, volledig), g.ZakelijkeRelatieMetGemeente, g.Rechtstreeks!.Value, g.Sinds, g.Datum, g.Beeindiging,
        volledig ? g.Zienswijze : null, volledig ? g.Motivering : null);

    protected override IEnumerable<string> Trefwoorden(Belang g, string naam, bool volledig) =>
        [.. g.Organisatie?.Trefwoorden(g.Zienswijze, volledig) ?? [], .. Woorden.Van(naam, g.Omschrijving)];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Belang { Organisatie: { Naam: { } naam } organisatie } ? [new Wederpartij("organisatie", naam, organisatie.KvkNummer, null)] : [];

    protected override IEnumerable<Fout> Keur(Belang g, DateOnly vandaag)
    {
        foreach (var fout in g.Organisatie?.Keur("organisatie") ?? [])
        {
            yield return fout;
        }

        if (g.Sinds > vandaag)
        {
            yield return new Fout("sinds", "inToekomst", "'sinds' ligt in de toekomst.");
        }

        if (g.Beeindiging?.Op is { } einde && (einde > vandaag || einde < g.Sinds))
        {
            yield return einde > vandaag
                ? new Fout("beeindiging.op", "inToekomst", "'beeindiging.op' ligt in de toekomst.")
                : new Fout("beeindiging.op", "volgorde", "'beeindiging.op' ligt voor 'sinds'.");
        }
    }

    protected override void Keur(Belang g, Toetsing toets, Action<Fout> meld)
    {
        // Nobody is asked for more than the rules ask.
        if (g.Omvang is not null && !toets.OpTeGeven.Contains("omvang"))
        {
            meld(new Fout("omvang", "nietVanToepassing", "Laat 'omvang' weg: geen regel vraagt hoe groot dit belang is."));
        }

        if (string.IsNullOrWhiteSpace(g.Omvang) && toets.OpTeGeven.Contains("omvang"))
        {
            meld(new Fout("omvang", "verplicht", "Vul 'omvang' in: de regels vragen hoe groot dit belang is."));
        }

        if (g.Organisatie is null && toets.OpTeGeven.Contains("organisatie"))
        {
            meld(new Fout("organisatie", "verplicht", "Vul 'organisatie' in: de regels vragen waarin dit belang bestaat."));
        }

        if (toets.Uitkomst != Uitkomst.Toegestaan && string.IsNullOrWhiteSpace(g.Motivering))
        {
            meld(new Fout("motivering", "verplicht", $"Vul 'motivering' in: {Weigering.Zinnen(toets)}"));
        }
    }

    protected override Belang Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Aard = Belangsoort.AandelenOfEffecten,
        Omschrijving = "Aandelen in een familiebedrijf",
        Organisatie = new Partij("Bouwbedrijf De Vries", Partijsoort.Organisatie, "12345678"),
        ZakelijkeRelatieMetGemeente = true,
        Rechtstreeks = true,
        Sinds = new DateOnly(2015, 1, 1),
        DatumOpgave = new DateOnly(2024, 5, 1),
    };
}
