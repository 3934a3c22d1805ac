using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers;

/// <summary>The kind of giver.</summary>
internal enum Geversoort
{
    Organisatie,
    NatuurlijkPersoon,
}

[Description("Wie het aanbood.")]
internal sealed record Gever(
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: Required, Description("Een organisatie of een natuurlijk persoon.")] Geversoort? Soort,
    [property: RegularExpression("^[0-9]{8}$", ErrorMessage = "Een KvK-nummer heeft acht cijfers."), Description("Het KvK-nummer van een organisatie: acht cijfers.")] string? KvkNummer);

[Description("Aan wie het werd aangeboden.")]
internal sealed record Ontvanger(
    [property: Required, Description("Het id van de ambtsdrager.")] Guid? Persoon,
    [property: Required, Description("Het ambt waarin het werd aangeboden.")] Ambt? Ambt);

/// <summary>A gift, discount, favour or fee that was offered, accepted or not. // 000-15, 000-19, 002-09, 003-20</summary>
[Description("Een aangeboden geschenk, korting, gunst of incidentele vergoeding; ook als het is geweigerd.")]
internal record Geschenk : IGegevens
{
    [Required, Description("Wie het aanbood.")]
    public Gever? Gever { get; init; }

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
    [property: Description("Het ambt.")] Ambt Ambt);

[Description("Het ingeschreven aanbod. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record GeschenkWeergave(
    [property: Description("Wie het aanbood.")] Gever Gever,
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
    [property: Description("De motivering; niet openbaar.")] string? Motivering);

/// <summary>The register of gifts. // 000-14, 002-06, 003-20</summary>
internal sealed class Geschenken : Register
{
    public override string Naam => "geschenken";

    public override string Soort => "geschenk";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["plaatsOntvangst", "inOnderhandeling", "geverIsLeverancier", "hoedanigheid"];

    public override string[] Kolommen => ["id", "versie", "status", "openbaar", "ingeschrevenOp", "datumAangeboden", "aard", "omschrijving", "geschatteWaarde", "gever", "geverSoort", "geverKvkNummer", "ontvangerPersoon", "ontvanger", "ambt", "afhandeling", "bestemming", "uitkomst", "rectificatieReden", "intrekkingGrond"];

    public override IReadOnlyList<string[]> Paden { get; } =
    [
        ["id"], ["versie"], ["status"], ["openbaar"], ["ingeschrevenOp"], ["gegevens", "datumAangeboden"], ["gegevens", "aard"], ["gegevens", "omschrijving"], ["gegevens", "geschatteWaarde"],
        ["gegevens", "gever", "naam"], ["gegevens", "gever", "soort"], ["gegevens", "gever", "kvkNummer"], ["gegevens", "ontvanger", "persoon"], ["gegevens", "ontvanger", "naam"], ["gegevens", "ontvanger", "ambt"],
        ["gegevens", "afhandeling"], ["gegevens", "bestemming"], ["uitkomst"], ["rectificatie", "reden"], ["intrekking", "grond"],
    ];

    public override IGegevens Lees(string json) => JsonSerializer.Deserialize<GeschenkRectificatie>(json, Kern.Web.Json.Options)!;

    public override IReadOnlyDictionary<string, object?> Feiten(IGegevens gegevens)
    {
        var g = (Geschenk)gegevens;
        return new Dictionary<string, object?>
        {
            ["aard"] = Naming.Of(g.Aard!.Value),
            ["geschatteWaarde"] = g.GeschatteWaarde!.Value.Centen,
            ["plaatsOntvangst"] = Naming.Of(g.PlaatsOntvangst!.Value),
            ["inOnderhandeling"] = g.InOnderhandeling,
            ["geverIsLeverancier"] = g.GeverIsLeverancier,
            ["hoedanigheid"] = Naming.Of(g.Hoedanigheid!.Value),
        };
    }

    public override object Weergave(IGegevens gegevens, string naam, bool volledig)
    {
        var g = (Geschenk)gegevens;
        var open = new GeschenkWeergave(
            g.Gever!, new OntvangerWeergave(g.Persoon, naam, g.Ambt), g.Aard!.Value, g.Omschrijving!, g.GeschatteWaarde!.Value, g.Datum, g.Afhandeling!.Value, g.Bestemming, null, null, null, null, null, null);
        return !volledig ? open : open with
        {
            PlaatsOntvangst = g.PlaatsOntvangst,
            Hoedanigheid = g.Hoedanigheid,
            InOnderhandeling = g.InOnderhandeling,
            GeverIsLeverancier = g.GeverIsLeverancier,
            EigenAfweging = g.EigenAfweging,
            Motivering = g.Motivering,
        };
    }

    public override IEnumerable<string> Trefwoorden(IGegevens gegevens, string naam)
    {
        var g = (Geschenk)gegevens;
        return
        [
            $"p:{g.Persoon:N}",
            .. Woorden.Van(g.Gever!.Naam, g.Gever.KvkNummer).Select(w => $"g:{w}"),
            .. Woorden.Van(g.Gever.Naam, naam, g.Bestemming, g.Omschrijving),
        ];
    }

    public override IEnumerable<Fout> Keur(IGegevens gegevens, DateOnly vandaag)
    {
        var g = (Geschenk)gegevens;
        if (g.DatumAangeboden > vandaag)
        {
            yield return new Fout("datumAangeboden", "inToekomst", "'datumAangeboden' ligt in de toekomst.");
        }

        if (g.DatumAangeboden < new DateOnly(1900, 1, 1))
        {
            yield return new Fout("datumAangeboden", "buitenBereik", "'datumAangeboden' ligt voor 1900.");
        }

        if (g.Ontvanger?.Ambt is { } ambt && g.Hoedanigheid is { } hoedanigheid && !ambt.Past(hoedanigheid))
        {
            yield return new Fout("hoedanigheid", "pastNiet", $"Een {Naming.Of(ambt)} handelt niet in de hoedanigheid van {Naming.Of(hoedanigheid)}.");
        }

        if (g.Gever is { KvkNummer: not null, Soort: Geversoort.NatuurlijkPersoon })
        {
            yield return new Fout("gever.kvkNummer", "nietVanToepassing", "Een natuurlijk persoon heeft hier geen KvK-nummer; kies 'organisatie' of laat het nummer weg.");
        }
    }

    public override void Keur(IGegevens gegevens, Toetsing toets, Action<Fout> meld)
    {
        var g = (Geschenk)gegevens;
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

    public override void Map(IEndpointRouteBuilder api) => api.MapRegister(this, "Geschenk", "een geschenk", Voorbeelden.Invoer, Voorbeelden.Rectificatie, Voorbeelden.Weergave);

    private static string Zin(Toetsing toets, string code) => string.Join(" ", toets.Bevindingen.Where(b => b.Code == code).Select(b => b.Zin));

    private static class Voorbeelden
    {
        private static readonly Guid Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001");

        public static readonly Geschenk Invoer = new()
        {
            Gever = new Gever("Bakkerij De Korenbloem", Geversoort.Organisatie, "12345678"),
            Ontvanger = new Ontvanger(Persoon, Ambt.Raadslid),
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

        public static readonly GeschenkRectificatie Rectificatie = new()
        {
            Gever = Invoer.Gever,
            Ontvanger = Invoer.Ontvanger,
            Aard = Invoer.Aard,
            Omschrijving = Invoer.Omschrijving,
            GeschatteWaarde = new Bedrag(2950),
            DatumAangeboden = Invoer.DatumAangeboden,
            PlaatsOntvangst = Invoer.PlaatsOntvangst,
            Hoedanigheid = Invoer.Hoedanigheid,
            InOnderhandeling = false,
            GeverIsLeverancier = false,
            EigenAfweging = Invoer.EigenAfweging,
            Afhandeling = Invoer.Afhandeling,
            Reden = "De waarde was verkeerd geschat.",
        };

        public static readonly Inschrijving<GeschenkWeergave> Weergave = new(
            Guid.Parse("01920000-0000-7000-8000-000000000002"), "geschenken", 1, Status.Geldig, true, new DateTimeOffset(2024, 5, 2, 8, 30, 0, TimeSpan.Zero), Uitkomst.Toegestaan,
            new GeschenkWeergave(Invoer.Gever!, new OntvangerWeergave(Persoon, "J. de Vries", Ambt.Raadslid), Geschenkaard.Geschenk, Invoer.Omschrijving!, Invoer.GeschatteWaarde!.Value, Invoer.Datum, Afhandelwijze.Behouden, null, null, null, null, null, null, null),
            null, null, null);
    }
}
