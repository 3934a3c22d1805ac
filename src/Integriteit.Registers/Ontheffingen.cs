using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>What came of a request to lift a prohibition.</summary>
internal enum Ontheffingsuitkomst
{
    Verleend,
    Geweigerd,
}

[Description("Het besluit op de aanvraag.")]
internal sealed record Ontheffingsbesluit(
    [property: Required, Description("Verleend of geweigerd.")] Ontheffingsuitkomst? Uitkomst,
    [property: Required, Description("Wie besloot; wie dat kan, staat in 'toets.ontheffingDoor' van de aanvraag.")] Functie? Door,
    [property: Required, Description("De dag van het besluit.")] DateOnly? Op,
    [property: Required, MaxLength(200), Description("Het kenmerk van het besluit.")] string? Kenmerk,
    [property: Description("De eerste dag waarop de ontheffing geldt; weglaten is: de dag van het besluit.")] DateOnly? Van,
    [property: Description("De laatste dag; weglaten is: zonder einde.")] DateOnly? TotEnMet,
    [property: MaxLength(2000), Description("De voorwaarden.")] string? Voorwaarden);

/// <summary>A request to be allowed a forbidden contract, and what came of it. // 003-06, Gemeentewet 15(2), 41c, 69</summary>
[Description("Een aanvraag om ontheffing van het verbod op een overeenkomst, en het besluit daarop.")]
internal record Ontheffingsaanvraag : IGegevens
{
    [Required, Description("Het id van de ambtsdrager die de overeenkomst wil aangaan.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarvoor het verbod geldt.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Wat voor overeenkomst het is.")]
    public Overeenkomstsoort? Overeenkomst { get; init; }

    [Required, MaxLength(2000), Description("Waar de overeenkomst over gaat.")]
    public string? Omschrijving { get; init; }

    [Description("De organisatie waardoor de ambtsdrager de overeenkomst aangaat, als dat niet in persoon is.")]
    public Partij? Organisatie { get; init; }

    [Required, Description("De dag van de aanvraag.")]
    public DateOnly? AangevraagdOp { get; init; }

    [Description("Het besluit; ontbreekt zolang er geen is. Vult de beheerder in, niet de persoon zelf.")]
    public Ontheffingsbesluit? Besluit { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    [JsonIgnore]
    public DateOnly Datum => AangevraagdOp ?? default;

    [JsonIgnore]
    public string? Motivering => null;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record OntheffingsaanvraagRectificatie : Ontheffingsaanvraag, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De aanvraag om ontheffing en het besluit. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record OntheffingsaanvraagWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Wat voor overeenkomst het is.")] Overeenkomstsoort Overeenkomst,
    [property: Description("De dag van de aanvraag.")] DateOnly AangevraagdOp,
    [property: Description("Het besluit, zonder voorwaarden voor wie die niet hoeft te kennen.")] Ontheffingsbesluit? Besluit,
    [property: Description("Waar de overeenkomst over gaat; niet openbaar.")] string? Omschrijving,
    [property: Description("De organisatie waardoor zij wordt aangegaan; niet openbaar.")] PartijWeergave? Organisatie);

/// <summary>
/// The register of exemptions from forbidden contracts. Who decides is what the law says of the office; once granted, the
/// judgement of the contract changes with it. // 003-06
/// </summary>
internal sealed class Ontheffingen : Register<Ontheffingsaanvraag, OntheffingsaanvraagRectificatie, OntheffingsaanvraagWeergave>
{
    public override string Naam => "ontheffingen";

    public override string? Soort => "overeenkomst";

    public override string DatumVeld => "aangevraagdOp";

    /// <summary>It is about one act, not about a year.</summary>
    public override bool KentNulopgave => false;

    public override IReadOnlyList<string> Fasen { get; } = ["aangevraagd", "verleend", "geweigerd"];

    public override string? Fase(IGegevens gegevens) => ((Ontheffingsaanvraag)gegevens).Besluit?.Uitkomst is { } uitkomst ? Naming.Of(uitkomst) : "aangevraagd";

    protected override string Enkel => "Ontheffing";

    protected override string Titel => "een ontheffing";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("aangevraagdOp", "aangevraagdOp"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("overeenkomst", "overeenkomst"), ("omschrijving", "omschrijving"), ("organisatie", "organisatie.naam"),
        ("besluit", "besluit.uitkomst"), ("door", "besluit.door"), ("beslotenOp", "besluit.op"), ("kenmerk", "besluit.kenmerk"), ("geldigVan", "besluit.van"), ("geldigTotEnMet", "besluit.totEnMet"), ("voorwaarden", "besluit.voorwaarden"),
    ];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Ontheffingsaanvraag, Ontheffingsbesluit>(
            "besluit",
            "Legt het besluit vast op {0}.",
            "Door de beheerder, en niet bij een eigen aanvraag. Is zij verleend, dan verandert het oordeel over de overeenkomst.",
            "besluit",
            Recht.AndereBeheerder,
            new Ontheffingsbesluit(Ontheffingsuitkomst.Verleend, Functie.GedeputeerdeStaten, new DateOnly(2024, 6, 4), "GS 2024-0611", new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30), "Alleen voor deze opdracht."),
            (g, besluit, _) => g.Besluit is null ? g with { Besluit = besluit } : throw new Afgewezen(Reden.Conflict, "alBesloten", "Op deze aanvraag is al besloten; rectificeer de inschrijving als dat niet klopt.")),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Ontheffingsaanvraag g) => new Dictionary<string, object?>
    {
        ["handeling"] = Naming.Of(VerbodenHandeling.Overeenkomst),
        ["overeenkomst"] = Naming.Of(g.Overeenkomst!.Value),
        ["ontheffing"] = g.Besluit?.Uitkomst == Ontheffingsuitkomst.Verleend,
    };

    protected override OntheffingsaanvraagWeergave Weergave(Ontheffingsaanvraag g, string naam, bool volledig) => new(
        g.Persoon!.Value,
        naam,
        g.Ambt!.Value,
        g.Overeenkomst!.Value,
        g.Datum,
        volledig || g.Besluit is null ? g.Besluit : g.Besluit with { Voorwaarden = null },
        volledig ? g.Omschrijving : null,
        volledig ? g.Organisatie?.Weergave(null, volledig) : null);

    protected override IEnumerable<string> Trefwoorden(Ontheffingsaanvraag g, string naam, bool volledig) =>
    [
        .. Woorden.Van(naam, g.Besluit?.Kenmerk),
        .. volledig ? [.. g.Organisatie?.Trefwoorden(null, volledig) ?? [], .. Woorden.Van(g.Omschrijving)] : Array.Empty<string>(),
    ];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Ontheffingsaanvraag { Organisatie: { Naam: { } naam } organisatie } ? [new Wederpartij("organisatie", naam, organisatie.KvkNummer, null)] : [];

    /// <summary>Who can lift the prohibition is said of the contract as it stands without exemption, and stays to be seen with one.</summary>
    public override async Task<Toetsing> VulAan(Toetsing toets, IGegevens gegevens, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, CancellationToken ct)
    {
        var g = (Ontheffingsaanvraag)gegevens;
        var door = (await toetsAnders(Feiten(g with { Besluit = null }))).OntheffingDoor;
        if (door.Count == 0)
        {
            throw new Afgewezen(Reden.Conflict, "geenOntheffingMogelijk", $"Voor een {Naming.Of(g.Ambt!.Value)} en deze overeenkomst kent de wet op {g.Datum:yyyy-MM-dd} geen verbod waarvan ontheffing kan worden verleend.");
        }

        return g.Besluit is { Door: { } verlener } && !door.Contains(verlener)
            ? throw new OngeldigeInvoer([new Fout("besluit.door", "onbevoegd", $"Over deze ontheffing besluit: {string.Join(" of ", door.Select(Naming.Of))}.")])
            : toets with { OntheffingDoor = door };
    }

    protected override IEnumerable<Fout> Keur(Ontheffingsaanvraag g, DateOnly vandaag)
    {
        foreach (var fout in g.Organisatie?.Keur("organisatie") ?? [])
        {
            yield return fout;
        }

        if (g.Besluit is not { } besluit)
        {
            yield break;
        }

        if (besluit.Op > vandaag)
        {
            yield return new Fout("besluit.op", "inToekomst", "'besluit.op' ligt in de toekomst.");
        }

        if (besluit.Op < g.AangevraagdOp)
        {
            yield return new Fout("besluit.op", "volgorde", "'besluit.op' ligt voor 'aangevraagdOp'.");
        }

        if (besluit.TotEnMet < (besluit.Van ?? besluit.Op))
        {
            yield return new Fout("besluit.totEnMet", "volgorde", "'besluit.totEnMet' ligt voor de eerste dag van de ontheffing.");
        }

        if (besluit is { Uitkomst: Ontheffingsuitkomst.Geweigerd } and not { Van: null, TotEnMet: null, Voorwaarden: null })
        {
            yield return new Fout("besluit.uitkomst", "nietVanToepassing", "Een geweigerde ontheffing heeft geen periode en geen voorwaarden.");
        }
    }

    protected override Ontheffingsaanvraag Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Raadslid,
        Overeenkomst = Overeenkomstsoort.LeverenRoerendeZaken,
        Omschrijving = "Levering van brood voor de kantine",
        Organisatie = new Partij("Bakkerij De Korenbloem", Partijsoort.Organisatie, "12345678"),
        AangevraagdOp = new DateOnly(2024, 5, 1),
    };
}
