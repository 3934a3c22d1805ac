using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>To whom around the office-holder it was given; the codes are silent on it. // 1.10.12</summary>
internal enum Ontvangerrelatie
{
    Zelf,
    Partner,
    Kind,
    AnderFamilielid,
    Huisgenoot,
}

[Description("Aan wie het werd aangeboden.")]
internal sealed record Ontvanger(
    [property: Required, Description("Het id van de ambtsdrager.")] Guid? Persoon,
    [property: Required, Description("Het ambt waarin het werd aangeboden.")] Ambt? Ambt,
    [property: Description("Aan wie het is gegeven, als dat iemand uit de omgeving van de ambtsdrager is; weglaten is: aan de ambtsdrager zelf. Niet openbaar.")] Ontvangerrelatie? Relatie = null);

/// <summary>A gift, discount, favour or fee that was offered, accepted or not. // 000-15, 000-19, 002-09, 003-20</summary>
[Description("Een aangeboden geschenk, korting, gunst of incidentele vergoeding; ook als het is geweigerd.")]
internal record Geschenk : IGegevens, IMetZienswijze
{
    [Required, Description("Wie het aanbood.")]
    public Partij? Gever { get; init; }

    [Required, Description("Aan wie het werd aangeboden.")]
    public Ontvanger? Ontvanger { get; init; }

    [Required, Description("Wat voor aanbod het was.")]
    public Geschenkaard? Aard { get; init; }

    [Required, MaxLength(4000), Description("Wat het is.")]
    public string? Omschrijving { get; init; }

    [Required, Description("De geschatte waarde in euro's.")]
    public Bedrag? GeschatteWaarde { get; init; }

    [Required, Description("De dag waarop het werd aangeboden.")]
    public DateOnly? DatumAangeboden { get; init; }

    [Required, Description("Waar het werd ontvangen of aangeboden.")]
    public Ontvangstplaats? PlaatsOntvangst { get; init; }

    [Required, Description("In welke hoedanigheid het werd aangeboden.")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("Of er met de gever werd onderhandeld. Weglaten is: onbekend.")]
    public bool? InOnderhandeling { get; init; }

    [Description("Of de gever aan de gemeente levert. Weglaten is: onbekend.")]
    public bool? GeverIsLeverancier { get; init; }

    // 000-20
    [MaxLength(4000), Description("De eigen afweging of het aanbod de onafhankelijke positie kan beïnvloeden; soms verplicht.")]
    public string? EigenAfweging { get; init; }

    [Required, Description("Wat ermee is gebeurd.")]
    public Afhandelwijze? Afhandeling { get; init; }

    [MaxLength(1000), Description("De bestemming die de gemeente eraan gaf.")]
    public string? Bestemming { get; init; }

    [MaxLength(4000), Description("Waarom zo is gehandeld; verplicht waar de regels zwijgen, iets aanbevelen of erom vragen.")]
    public string? Motivering { get; init; }

    [Description("De zienswijze van de gever, als die een natuurlijk persoon is.")]
    public Zienswijze? Zienswijze { get; init; }

    [JsonIgnore]
    public bool NoemtPersoon => Gever?.Soort == Partijsoort.NatuurlijkPersoon;

    [JsonIgnore]
    public Guid Persoon => Ontvanger?.Persoon ?? Guid.Empty;

    [JsonIgnore]
    public Ambt Ambt => Ontvanger?.Ambt ?? default;

    [JsonIgnore]
    public DateOnly Datum => DatumAangeboden ?? default;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record GeschenkRectificatie : Geschenk, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("Aan wie het werd aangeboden.")]
internal sealed record OntvangerWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Aan wie uit de omgeving van de ambtsdrager het is gegeven; niet openbaar.")] Ontvangerrelatie? Relatie);

[Description("Het ingeschreven aanbod. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record GeschenkWeergave(
    [property: Description("Wie het aanbood.")] PartijWeergave Gever,
    [property: Description("Aan wie het werd aangeboden.")] OntvangerWeergave Ontvanger,
    [property: Description("Wat voor aanbod het was.")] Geschenkaard Aard,
    [property: Description("Wat het is.")] string Omschrijving,
    [property: Description("De geschatte waarde in euro's.")] Bedrag GeschatteWaarde,
    [property: Description("De dag waarop het werd aangeboden.")] DateOnly DatumAangeboden,
    [property: Description("Wat ermee is gebeurd.")] Afhandelwijze Afhandeling,
    [property: Description("De bestemming die de gemeente eraan gaf.")] string? Bestemming,
    [property: Description("Waar het werd ontvangen of aangeboden; niet openbaar.")] Ontvangstplaats? PlaatsOntvangst,
    [property: Description("In welke hoedanigheid; niet openbaar.")] Hoedanigheid? Hoedanigheid,
    [property: Description("Of er met de gever werd onderhandeld; niet openbaar.")] bool? InOnderhandeling,
    [property: Description("Of de gever aan de gemeente levert; niet openbaar.")] bool? GeverIsLeverancier,
    [property: Description("De eigen afweging; niet openbaar.")] string? EigenAfweging,
    [property: Description("De motivering; niet openbaar.")] string? Motivering)
{
    [Description("De zienswijze van de gever; niet openbaar.")]
    public Zienswijze? Zienswijze { get; init; }
}

/// <summary>The register of gifts. // 000-14, 002-06, 003-20</summary>
internal sealed class Geschenken : Register<Geschenk, GeschenkRectificatie, GeschenkWeergave>
{
    public override string Naam => "geschenken";

    public override string? Soort => "geschenk";

    public override string PersoonVeld => "ontvanger.persoon";

    public override string DatumVeld => "datumAangeboden";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["plaatsOntvangst", "inOnderhandeling", "geverIsLeverancier", "hoedanigheid", Geschenkenreeks.Feit];

    public override IReadOnlyList<string> Filters { get; } = ["gever"];

    public override IReadOnlyList<Stap> Stappen { get; } = [Stap.Derde<Geschenk>((g, zienswijze) => g with { Zienswijze = zienswijze })];

    protected override string Enkel => "Geschenk";

    protected override string Titel => "een geschenk";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("datumAangeboden", "datumAangeboden"), ("aard", "aard"), ("omschrijving", "omschrijving"), ("geschatteWaarde", "geschatteWaarde"),
        ("gever", "gever.naam"), ("geverSoort", "gever.soort"), ("geverKvkNummer", "gever.kvkNummer"),
        ("ontvangerPersoon", "ontvanger.persoon"), ("ontvanger", "ontvanger.naam"), ("ambt", "ontvanger.ambt"),
        ("afhandeling", "afhandeling"), ("bestemming", "bestemming"),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Geschenk g) => new Dictionary<string, object?>
        {
            ["aard"] = Naming.Of(g.Aard!.Value),
            ["geschatteWaarde"] = g.GeschatteWaarde!.Value.Centen,
            ["plaatsOntvangst"] = Naming.Of(g.PlaatsOntvangst!.Value),
            ["inOnderhandeling"] = g.InOnderhandeling,
            ["geverIsLeverancier"] = g.GeverIsLeverancier,
            ["hoedanigheid"] = Naming.Of(g.Hoedanigheid!.Value),
        };

    protected override GeschenkWeergave Weergave(Geschenk g, string naam, bool volledig)
    {
        var open = new GeschenkWeergave(
            g.Gever!.Weergave(g.Zienswijze, volledig), new OntvangerWeergave(g.Persoon, naam, g.Ambt, volledig ? g.Ontvanger!.Relatie : null), g.Aard!.Value, g.Omschrijving!, g.GeschatteWaarde!.Value, g.Datum, g.Afhandeling!.Value, g.Bestemming, null, null, null, null, null, null);
        return !volledig ? open : open with
        {
            PlaatsOntvangst = g.PlaatsOntvangst,
            Hoedanigheid = g.Hoedanigheid,
            InOnderhandeling = g.InOnderhandeling,
            GeverIsLeverancier = g.GeverIsLeverancier,
            EigenAfweging = g.EigenAfweging,
            Motivering = g.Motivering,
            Zienswijze = g.Zienswijze,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Geschenk g, string naam, bool volledig) =>
    [
        .. g.Gever!.Trefwoorden(g.Zienswijze, volledig),
        .. Woorden.Van(naam, g.Bestemming, g.Omschrijving),
    ];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Geschenk { Gever.Naam: { } naam } g ? [new Wederpartij("gever", naam, g.Gever.KvkNummer, g.Afhandeling == Afhandelwijze.Behouden ? g.GeschatteWaarde?.Centen : null)] : [];

    public override Task<Toetsing> WijsOp(Toetsing toets, IGegevens gegevens, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, CancellationToken ct) =>
        Geschenkenreeks.WijsOp(toets, (Geschenk)gegevens, omgeving, toetsAnders, Feiten(gegevens), ct);

    protected override IEnumerable<Fout> Keur(Geschenk g, DateOnly vandaag)
    {
        foreach (var fout in Hoedanigheden.Keur(g.Ontvanger?.Ambt, g.Hoedanigheid))
        {
            yield return fout;
        }

        foreach (var fout in g.Gever?.Keur("gever") ?? [])
        {
            yield return fout;
        }
    }

    protected override void Keur(Geschenk g, Toetsing toets, Action<Fout> meld)
    {
        var wijze = Naming.Of(g.Afhandeling!.Value);
        if (toets.Afhandeling.FirstOrDefault(a => a.Wijze == g.Afhandeling) is not { } mag)
        {
            var gronden = toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst && b.Grondslag is not null).ToList();
            throw new Afgewezen(
                Reden.Conflict,
                "afhandelingVerboden",
                $"'{wijze}' kan niet: {string.Join(" ", gronden.Select(b => $"{b.Zin} ({b.Grondslag!.Opschrift}, {b.Grondslag.Plaats})"))} Wel kan: {string.Join(", ", toets.Afhandeling.Select(a => Naming.Of(a.Wijze)))}.")
            {
                Extra = new Dictionary<string, object?> { ["uitkomst"] = toets.Uitkomst, ["bevindingen"] = gronden, ["afhandeling"] = toets.Afhandeling },
            };
        }

        // 000-20
        if (toets.EigenAfwegingVereist && string.IsNullOrWhiteSpace(g.EigenAfweging))
        {
            meld(new Fout("eigenAfweging", "verplicht", $"Vul 'eigenAfweging' in: {Zin(toets, "eigenAfweging")}"));
        }

        if (mag.Vereist.Contains("motivering") && string.IsNullOrWhiteSpace(g.Motivering))
        {
            meld(new Fout("motivering", "verplicht", $"Vul 'motivering' in: bij '{wijze}' hoort hier een reden. {string.Join(" ", toets.Bevindingen.Where(b => b.Uitkomst == toets.Uitkomst).Select(b => b.Zin))}"));
        }

        if (mag.Vereist.Contains("bestemming") && string.IsNullOrWhiteSpace(g.Bestemming))
        {
            meld(new Fout("bestemming", "verplicht", $"Vul 'bestemming' in: wat deed de gemeente ermee bij '{wijze}'?"));
        }
    }

    private static string Zin(Toetsing toets, string code) => string.Join(" ", toets.Bevindingen.Where(b => b.Code == code).Select(b => b.Zin));

    protected override Geschenk Voorbeeld { get; } = new()
    {
        Gever = new Partij("Bakkerij De Korenbloem", Partijsoort.Organisatie, "12345678"),
        Ontvanger = new Ontvanger(Guid.Parse("01920000-0000-7000-8000-000000000001"), Ambt.Raadslid),
        Aard = Geschenkaard.Geschenk,
        Omschrijving = "Taart bij de opening van de winkel",
        GeschatteWaarde = new Bedrag(2450),
        DatumAangeboden = new DateOnly(2024, 5, 1),
        PlaatsOntvangst = Ontvangstplaats.Werk,
        Hoedanigheid = Hoedanigheid.Volksvertegenwoordiger,
        InOnderhandeling = false,
        GeverIsLeverancier = false,
        EigenAfweging = "Gedeeld met de hele fractie; er loopt niets met deze gever.",
        Afhandeling = Afhandelwijze.Behouden,
    };
}
