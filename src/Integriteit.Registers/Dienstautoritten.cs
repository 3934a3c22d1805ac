using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

[Description("Wat een derde voor de rit vergoedt.")]
internal sealed record Rittenvergoeding(
    [property: Required, Description("Wie vergoedt.")] Partij? Derde,
    [property: Required, Description("Het bedrag in euro's.")] Bedrag? Bedrag);

[Description("Dat de vergoeding van een derde in de gemeentekas is.")]
internal sealed record Ritafdracht(
    [property: Required, Description("De dag.")] DateOnly? Op,
    [property: MaxLength(500), Description("Waar de boeking te vinden is.")] string? Verwijzing);

/// <summary>One use of a car of the municipality. // 003-44, 003 "Gebruik van voorzieningen", Rechtspositiebesluit 3.2.10</summary>
[Description("Een rit met de dienstauto.")]
internal record Dienstautorit : IGegevens
{
    [Required, Description("Het id van de ambtsdrager.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarin de auto is gebruikt.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Het id van de dienstauto in het register voorzieningen, op naam van dezelfde persoon.")]
    public Guid? Voorziening { get; init; }

    [Required, Description("De dag van de rit.")]
    public DateOnly? Datum { get; init; }

    [Required, Description("Waarvoor: zakelijk, woonWerk, ambtshalveNevenfunctie of prive.")]
    public Voorzieninggebruik? Gebruik { get; init; }

    [Required, MaxLength(1000), Description("Het doel van de rit.")]
    public string? Doel { get; init; }

    [Required, MaxLength(100), Description("Vanuit welke plaats; geen adres.")]
    public string? VanPlaats { get; init; }

    [Required, MaxLength(100), Description("Naar welke plaats; geen adres.")]
    public string? NaarPlaats { get; init; }

    [MaxLength(200), Description("Wie reed; weglaten als de persoon zelf reed.")]
    public string? Chauffeur { get; init; }

    [Description("Wat een derde voor de rit vergoedt; weglaten als er geen vergoeding is.")]
    public Rittenvergoeding? VergoedingDerde { get; init; }

    [Description("De eigen bijdrage in euro's; verplicht waar de regels die vragen.")]
    public Bedrag? EigenBijdrage { get; init; }

    [Description("De afdracht van de vergoeding; weglaten zolang die er niet is.")]
    public Ritafdracht? Afdracht { get; init; }

    [Description("Of het college dit gebruik heeft toegestaan; wordt hier ingevuld uit het register voorzieningen, wat u stuurt telt niet.")]
    public bool? Toegestaan { get; init; }

    [MaxLength(4000), Description("Waarom de auto zo is gebruikt, als de regels dat niet zonder meer toelaten; dan verplicht.")]
    public string? Motivering { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    DateOnly IGegevens.Datum => Datum ?? default;
}

[Description("De hele rit zoals zij moet worden, en waarom.")]
internal sealed record DienstautoritRectificatie : Dienstautorit, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven rit. Niets hiervan is openbaar.")]
internal sealed record DienstautoritWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Het id van de dienstauto in het register voorzieningen.")] Guid Voorziening,
    [property: Description("De dag van de rit.")] DateOnly Datum,
    [property: Description("Waarvoor.")] Voorzieninggebruik Gebruik,
    [property: Description("Het doel.")] string Doel,
    [property: Description("Vanuit welke plaats.")] string VanPlaats,
    [property: Description("Naar welke plaats.")] string NaarPlaats,
    [property: Description("Wie reed.")] string? Chauffeur,
    [property: Description("Wat een derde vergoedt.")] Rittenvergoeding? VergoedingDerde,
    [property: Description("De eigen bijdrage in euro's.")] Bedrag? EigenBijdrage,
    [property: Description("De afdracht van de vergoeding.")] Ritafdracht? Afdracht,
    [property: Description("Of het college dit gebruik heeft toegestaan.")] bool Toegestaan,
    [property: Description("De motivering.")] string? Motivering);

/// <summary>
/// The central record of the use of cars, one entry a use. Closed: the codes ask to record it, not to publish it, and where
/// an office-holder is driven day by day is a matter of safety. // 003-44
/// </summary>
internal sealed class Dienstautoritten : Register<Dienstautorit, DienstautoritRectificatie, DienstautoritWeergave>
{
    private static readonly Voorzieninggebruik[] Gebruiken = [Voorzieninggebruik.Zakelijk, Voorzieninggebruik.WoonWerk, Voorzieninggebruik.AmbtshalveNevenfunctie, Voorzieninggebruik.Prive];

    public override string Naam => "dienstautoritten";

    public override string? Soort => "voorziening";

    public override string DatumVeld => "datum";

    public override bool Besloten => true;

    public override IReadOnlyList<string> Fasen { get; } = ["gereden", "afTeDragen", "afgedragen"];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        // Rechtspositiebesluit 3.2.10(7)
        new Stap<Dienstautorit, Ritafdracht>(
            "afdracht",
            "Legt vast dat de vergoeding van een derde voor {0} in de gemeentekas is.",
            "Door de beheerder, nooit door wie de vergoeding kreeg.",
            "afdracht",
            Recht.AndereBeheerder,
            new Ritafdracht(new DateOnly(2024, 6, 3), "Boeking 2024-311"),
            (r, afdracht, _) => r.VergoedingDerde is not null
                ? r with { Afdracht = afdracht }
                : throw new Afgewezen(Reden.Conflict, "geenVergoeding", "Voor deze rit is geen vergoeding van een derde ingeschreven.")),
    ];

    protected override string Enkel => "Dienstautorit";

    protected override string Titel => "een rit met de dienstauto";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("datum", "datum"), ("gebruik", "gebruik"), ("doel", "doel"), ("vanPlaats", "vanPlaats"), ("naarPlaats", "naarPlaats"), ("chauffeur", "chauffeur"), ("vergoeding", "vergoedingDerde.bedrag"),
        ("eigenBijdrage", "eigenBijdrage"), ("afgedragenOp", "afdracht.op"), ("toegestaan", "toegestaan"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Dienstautorit r) => new Dictionary<string, object?>
    {
        ["voorziening"] = Naming.Of(Voorzieningsoort.Dienstauto),
        ["gebruik"] = Naming.Of(r.Gebruik!.Value),
        ["collegebesluit"] = r.Toegestaan,
    };

    protected override DienstautoritWeergave Weergave(Dienstautorit r, string naam, bool volledig) => new(
        r.Persoon!.Value, naam, r.Ambt!.Value, r.Voorziening!.Value, r.Datum!.Value, r.Gebruik!.Value, r.Doel!, r.VanPlaats!, r.NaarPlaats!, r.Chauffeur, r.VergoedingDerde, r.EigenBijdrage, r.Afdracht, r.Toegestaan == true, r.Motivering);

    protected override IEnumerable<string> Trefwoorden(Dienstautorit r, string naam, bool volledig) => volledig
        ? [.. r.VergoedingDerde?.Derde?.Trefwoorden(null, volledig) ?? [], .. Woorden.Van(naam, r.Doel, r.VanPlaats, r.NaarPlaats, r.Chauffeur)]
        : [];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Dienstautorit { VergoedingDerde: { Derde: { } derde } vergoeding } ? [new Wederpartij("vergoeder", derde.Naam!, derde.KvkNummer, vergoeding.Bedrag?.Centen)] : [];

    public override string? Fase(IGegevens gegevens) => (Dienstautorit)gegevens switch
    {
        { Afdracht: not null } => "afgedragen",
        { VergoedingDerde: not null } => "afTeDragen",
        _ => "gereden",
    };

    /// <summary>Finds the car among the facilities of the same person, and says whether the college allowed this use of it.</summary>
    protected override async Task<Dienstautorit> Vul(Dienstautorit r, Omgeving omgeving, CancellationToken ct)
    {
        var json = await omgeving.Db.Single<string?>(
            """
            SELECT v.gegevens FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = 'voorzieningen' AND i.id = @Voorziening AND i.persoon = @Persoon AND i.status <> 'ingetrokken'
            """,
            new { omgeving.Gemeente, r.Voorziening, r.Persoon },
            ct);
        var auto = json is null ? null : JsonSerializer.Deserialize<VoorzieningRectificatie>(json, Kern.Web.Json.Options);
        return auto is { Soort: Voorzieningsoort.Dienstauto } && auto.Van <= r.Datum && (auto.TotEnMet ?? DateOnly.MaxValue) >= r.Datum
            ? r with { Toegestaan = auto.Collegebesluit?.Dekt(r.Gebruik!.Value, r.Datum!.Value) == true }
            : throw new OngeldigeInvoer([new Fout("voorziening", "onbekendeVoorziening", "Deze persoon had die dag geen dienstauto met dit id. Leg de dienstauto eerst vast bij de voorzieningen.")]);
    }

    protected override IEnumerable<Fout> Keur(Dienstautorit r, DateOnly vandaag)
    {
        if (r.Gebruik is { } gebruik && !Gebruiken.Contains(gebruik))
        {
            yield return new Fout("gebruik", "pastNiet", $"Bij een rit is 'gebruik' een van: {string.Join(", ", Gebruiken.Select(Naming.Of))}.");
        }

        if (r.Afdracht is not null && r.VergoedingDerde is null)
        {
            yield return new Fout("afdracht", "nietVanToepassing", "Een afdracht hoort bij een vergoeding van een derde.");
        }

        if (r.Afdracht?.Op > vandaag)
        {
            yield return new Fout("afdracht.op", "inToekomst", "'afdracht.op' ligt in de toekomst.");
        }

        foreach (var fout in r.VergoedingDerde?.Derde?.Keur("vergoedingDerde.derde") ?? [])
        {
            yield return fout;
        }
    }

    protected override void Keur(Dienstautorit r, Toetsing toets, Action<Fout> meld)
    {
        // Rechtspositiebesluit 3.2.10(8)
        if (r.EigenBijdrage is null && toets.Gevolgen.FirstOrDefault(g => g.Gevolg == Gevolg.EigenRekening) is { } eigen)
        {
            meld(new Fout("eigenBijdrage", "verplicht", $"Vul 'eigenBijdrage' in: {eigen.Zin} ({eigen.Grondslag.Opschrift}, {eigen.Grondslag.Plaats})"));
        }

        if (Weigering.ZonderMotivering(toets, "motivering", r.Motivering, "waarom is de auto zo gebruikt?") is { } fout)
        {
            meld(fout);
        }
    }

    protected override Dienstautorit Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Voorziening = Guid.Parse("01920000-0000-7000-8000-000000000060"),
        Datum = new DateOnly(2024, 5, 1),
        Gebruik = Voorzieninggebruik.Zakelijk,
        Doel = "Overleg met de provincie",
        VanPlaats = "Dalfsen",
        NaarPlaats = "Zwolle",
        Chauffeur = "Chauffeursdienst",
        Toegestaan = true,
    };
}
