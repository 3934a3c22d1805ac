using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Verrekeningen;

namespace Integriteit.Registers;

/// <summary>How sure an amount is.</summary>
internal enum Bedragsoort
{
    Exact,
    Geschat,
}

/// <summary>The amount for the offset, by the law on income tax: another amount than the pay. // Wet schadeloosstelling 3, second paragraph</summary>
[Description("Het bedrag voor de verrekening, volgens de regels van de inkomstenbelasting. Het staat los van de inkomsten.")]
internal sealed record Verrekenbedrag(
    [property: Required, Description("Als wat het telt.")] Verrekeninkomstsoort? Soort,
    [property: Required, Description("Het bedrag in euro's.")] Bedrag? Bedrag,
    [property: Required, Description("Of het bedrag vaststaat of is geschat.")] Bedragsoort? BedragSoort);

/// <summary>That a fee went to the municipality. // 003-09, Gemeentewet 44(4), 66(4)</summary>
[Description("De afdracht van een ambtshalve vergoeding aan de gemeentekas.")]
internal sealed record Afdracht(
    [property: Required, Description("De dag waarop is betaald.")] DateOnly? BetaaldOp,
    [property: Required, Description("Wat in totaal is afgedragen, in euro's.")] Bedrag? Bedrag);

/// <summary>What one side job brought in over one year. // 000-13, 003-09, 003-10, Gemeentewet 41b(4)(5), 44, 66, 67(3)</summary>
[Description("De inkomsten uit één nevenfunctie over één kalenderjaar, dat voorbij is.")]
internal record Neveninkomst : IGegevens
{
    [Required, Description("Het id van de wethouder of burgemeester.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt: wethouder of burgemeester.")]
    public Ambt? Ambt { get; init; }

    [Required, Range(1900, 2200), Description("Het kalenderjaar waarin de inkomsten zijn genoten.")]
    public int? Jaar { get; init; }

    [Description("Het id van de nevenfunctie in het register nevenfuncties, als zij daar staat; van dezelfde persoon.")]
    public Guid? Nevenfunctie { get; init; }

    [Required, MaxLength(500), Description("Wat de nevenfunctie is.")]
    public string? Omschrijving { get; init; }

    [MaxLength(200), Description("De organisatie waarvoor zij wordt vervuld.")]
    public string? Organisatie { get; init; }

    [Required, Description("Of zij ambtshalve wordt vervuld, of bij het einde van het ambt wordt neergelegd: dan gaan de inkomsten naar de gemeentekas.")]
    public bool? Ambtshalve { get; init; }

    [Description("Of het ambt in deeltijd werd vervuld. Weglaten als de tijdsbestedingsnorm bij het ambt staat: dan volgt het daaruit.")]
    public bool? Deeltijd { get; init; }

    // Gemeentewet 41b(5)
    [Required, Description("De inkomsten in euro's: het loon in de zin van artikel 9 van de Wet op de loonbelasting 1964, zonder eindheffingsbestanddelen.")]
    public Bedrag? Inkomsten { get; init; }

    [Required, Description("Of de inkomsten vaststaan of zijn geschat.")]
    public Bedragsoort? BedragSoort { get; init; }

    [Description("Het bedrag voor de verrekening; weglaten bij een ambtshalve nevenfunctie, en zolang het niet bekend is.")]
    public Verrekenbedrag? Verrekening { get; init; }

    [Description("Bij een ambtshalve nevenfunctie: wat aan de gemeentekas is afgedragen.")]
    public Afdracht? Afdracht { get; init; }

    [Required, Description("De dag waarop de persoon dit opgaf, na afloop van het jaar.")]
    public DateOnly? OpgegevenOp { get; init; }

    [MaxLength(4000), Description("Een toelichting.")]
    public string? Motivering { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    /// <summary>The last day of the year: the income of a year is known when it is over.</summary>
    [JsonIgnore]
    public DateOnly Datum => Jaar is { } jaar ? new DateOnly(jaar, 12, 31) : default;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record NeveninkomstRectificatie : Neveninkomst, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven inkomsten. Vertrouwelijk: alleen de persoon zelf en de gemeentesecretaris zien ze. Wat de wet van de inkomsten openbaar maakt, staat bij inkomstenpublicaties.")]
internal sealed record NeveninkomstWeergave(
    [property: Description("Het id van de wethouder of burgemeester.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Het kalenderjaar.")] int Jaar,
    [property: Description("Het id van de nevenfunctie in het register nevenfuncties.")] Guid? Nevenfunctie,
    [property: Description("Wat de nevenfunctie is.")] string Omschrijving,
    [property: Description("De organisatie.")] string? Organisatie,
    [property: Description("Of zij ambtshalve is.")] bool Ambtshalve,
    [property: Description("Of het ambt in deeltijd werd vervuld; ontbreekt als dat onbekend is.")] bool? Deeltijd,
    [property: Description("De inkomsten in euro's, als loon.")] Bedrag Inkomsten,
    [property: Description("Of de inkomsten vaststaan of zijn geschat.")] Bedragsoort BedragSoort,
    [property: Description("Het bedrag voor de verrekening.")] Verrekenbedrag? Verrekening,
    [property: Description("Wat aan de gemeentekas is afgedragen.")] Afdracht? Afdracht,
    [property: Description("De dag waarop de persoon dit opgaf.")] DateOnly OpgegevenOp,
    [property: Description("De toelichting.")] string? Motivering);

/// <summary>
/// The register of side income. Nobody but the person and the gemeentesecretaris knows of an entry; it names no
/// counterparty either, since the side job does so itself. // 000-13, 003-09, 003-10
/// </summary>
internal sealed class Neveninkomsten : Register<Neveninkomst, NeveninkomstRectificatie, NeveninkomstWeergave>
{
    public override string Naam => "neveninkomsten";

    public override string? Soort => "neveninkomsten";

    public override bool Besloten => true;

    /// <summary>Who has no side income says so, and the term of 1 April is met. // Gemeentewet 41b(4)</summary>
    public override bool KentNulopgave => true;

    public override string DatumVeld => "jaar";

    public override IReadOnlyList<string> Filters => [];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Neveninkomst, Afdracht>(
            "afdracht",
            "Legt de afdracht aan de gemeentekas vast van {0}.",
            "Wanneer is betaald en hoeveel in totaal, bij een ambtshalve nevenfunctie. Door de gemeentesecretaris, niet voor een eigen inschrijving. Een tweede keer vervangt de eerste; die blijft te zien bij de versies.",
            "afdracht",
            Recht.AndereBeheerder,
            new Afdracht(new DateOnly(2025, 2, 3), new Bedrag(125_000)),
            (g, afdracht, _) => g.Ambtshalve == true
                ? g with { Afdracht = afdracht }
                : throw new Afgewezen(Reden.Conflict, "nietAmbtshalve", "Afgedragen wordt alleen uit een ambtshalve nevenfunctie.")),
    ];

    protected override string Enkel => "Neveninkomst";

    protected override string Titel => "een neveninkomst";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("jaar", "jaar"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("nevenfunctie", "nevenfunctie"), ("omschrijving", "omschrijving"), ("organisatie", "organisatie"),
        ("ambtshalve", "ambtshalve"), ("inkomsten", "inkomsten"), ("bedragSoort", "bedragSoort"), ("verrekenbedrag", "verrekening.bedrag"), ("verrekenbedragSoort", "verrekening.bedragSoort"),
        ("afgedragen", "afdracht.bedrag"), ("afgedragenOp", "afdracht.betaaldOp"), ("opgegevenOp", "opgegevenOp"),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Neveninkomst g) => new Dictionary<string, object?>
    {
        ["jaar"] = g.Jaar!.Value,
        ["deeltijd"] = g.Deeltijd,
        ["ambtshalve"] = g.Ambtshalve!.Value,
        ["inkomsten"] = g.Inkomsten!.Value.Centen,
        ["opgaveBlijftUit"] = g.Verrekening is not null || g.Ambtshalve == true ? false : null,
    };

    protected override NeveninkomstWeergave Weergave(Neveninkomst g, string naam, bool volledig) => new(
        g.Persoon!.Value, naam, g.Ambt!.Value, g.Jaar!.Value, g.Nevenfunctie, g.Omschrijving!, g.Organisatie, g.Ambtshalve!.Value, g.Deeltijd, g.Inkomsten!.Value, g.BedragSoort!.Value, g.Verrekening, g.Afdracht, g.OpgegevenOp!.Value, g.Motivering);

    protected override IEnumerable<string> Trefwoorden(Neveninkomst g, string naam, bool volledig) => Woorden.Van(naam, g.Omschrijving, g.Organisatie);

    /// <summary>Whatever a code says of its keeper: this register is the gemeentesecretaris's alone. // 000-13</summary>
    public override string Beheerder(IGegevens gegevens, Toetsing toets) => Rol.Gemeentesecretaris;

    /// <summary>The office was held at some time in the year.</summary>
    public override bool Past(IGegevens gegevens, Bekleder bekleder) => Perioden(gegevens, bekleder).Any();

    public override DateOnly? Voldaan(IGegevens gegevens, Termijnhandeling handeling) => handeling switch
    {
        Termijnhandeling.Inkomstenopgave => ((Neveninkomst)gegevens).OpgegevenOp,
        Termijnhandeling.OpgaveVerrekening when gegevens is Neveninkomst { Verrekening: not null } or Neveninkomst { Ambtshalve: true } => ((Neveninkomst)gegevens).OpgegevenOp,
        _ => null,
    };

    protected override async Task<Neveninkomst> Vul(Neveninkomst g, Omgeving omgeving, CancellationToken ct)
    {
        if (g.Nevenfunctie is { } nevenfunctie && await omgeving.Db.Single<int>(
            "SELECT COUNT(*) FROM registers.inschrijving WHERE gemeente = @Gemeente AND register = 'nevenfuncties' AND id = @Nevenfunctie AND persoon = @Persoon", new { omgeving.Gemeente, Nevenfunctie = nevenfunctie, g.Persoon }, ct) == 0)
        {
            throw new OngeldigeInvoer([new Fout("nevenfunctie", "onbekendeNevenfunctie", "Deze persoon heeft geen nevenfunctie met dit id.")]);
        }

        var deeltijd = InDeeltijd(g, omgeving.Bekleder!);
        if (g.Deeltijd is { } gezegd && deeltijd is { } bekend && gezegd != bekend)
        {
            throw new OngeldigeInvoer([new Fout("deeltijd", "pastNiet", "Dit klopt niet met de tijdsbestedingsnorm bij het ambt; laat 'deeltijd' weg.")]);
        }

        // Two at once would not see each other.
        await omgeving.Db.Lock($"neveninkomsten:{omgeving.Gemeente}:{g.Persoon:N}", ct);
        var andere = (await Neveninkomstboek.Van(omgeving.Db, omgeving.Gemeente, g.Persoon!.Value, g.Jaar!.Value, ct)).Where(b => b.Id != omgeving.Id).Select(b => b.Gegevens);
        return andere.Any(a => g.Nevenfunctie is null ? Kenmerk(a) == Kenmerk(g) : a.Nevenfunctie == g.Nevenfunctie)
            ? throw new Afgewezen(Reden.Conflict, "alIngeschreven", $"De inkomsten uit deze nevenfunctie over {g.Jaar} zijn al ingeschreven. Rectificeer die inschrijving.")
            : g with { Deeltijd = g.Deeltijd ?? deeltijd };
    }

    protected override IEnumerable<Fout> Keur(Neveninkomst g, DateOnly vandaag)
    {
        if (g.Ambt is { } ambt && !Verrekenwet.Ambten.Contains(ambt))
        {
            yield return new Fout("ambt", "ongeldig", "Alleen een wethouder of burgemeester geeft neveninkomsten op."); // 000-13
        }

        if (g is { Ambt: Contracts.Ambt.Burgemeester, Deeltijd: true })
        {
            yield return new Fout("deeltijd", "pastNiet", "Een burgemeester vervult het ambt niet in deeltijd.");
        }

        if (g is { Ambtshalve: true, Verrekening: not null })
        {
            yield return new Fout("verrekening", "nietVanToepassing", "Inkomsten uit een ambtshalve nevenfunctie worden niet verrekend: die gaan naar de gemeentekas.");
        }

        if (g is { Ambtshalve: false, Afdracht: not null })
        {
            yield return new Fout("afdracht", "nietVanToepassing", "Afgedragen wordt alleen uit een ambtshalve nevenfunctie.");
        }
        else if (g.Afdracht?.Bedrag?.Centen > g.Inkomsten?.Centen)
        {
            yield return new Fout("afdracht.bedrag", "teHoog", "Er is meer afgedragen dan er inkomsten waren.");
        }

        if (g.Afdracht?.BetaaldOp > vandaag)
        {
            yield return new Fout("afdracht.betaaldOp", "inToekomst", "'betaaldOp' ligt in de toekomst.");
        }

        if (g.OpgegevenOp > vandaag || (g.Jaar is not null && g.OpgegevenOp <= g.Datum))
        {
            yield return new Fout("opgegevenOp", g.OpgegevenOp > vandaag ? "inToekomst" : "teVroeg", "'opgegevenOp' ligt na afloop van het jaar en niet in de toekomst.");
        }
    }

    protected override Neveninkomst Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Jaar = 2024,
        Omschrijving = "Lid van de raad van toezicht",
        Organisatie = "Zorggroep De Linde",
        Ambtshalve = false,
        Inkomsten = new Bedrag(2_000_000),
        BedragSoort = Bedragsoort.Exact,
        Verrekening = new Verrekenbedrag(Verrekeninkomstsoort.BelastbaarLoon, new Bedrag(1_950_000), Bedragsoort.Geschat),
        OpgegevenOp = new DateOnly(2025, 3, 1),
    };

    private static string Kenmerk(Neveninkomst g) => string.Join(' ', Woorden.Van(g.Omschrijving, g.Organisatie));

    private static IEnumerable<Ambtsperiode> Perioden(IGegevens gegevens, Bekleder bekleder) =>
        bekleder.Perioden.Where(p => p.Ambt == gegevens.Ambt && p.Van <= gegevens.Datum && (p.TotEnMet ?? DateOnly.MaxValue).Year >= gegevens.Datum.Year);

    /// <summary>Part-time when the office was so all year; null when a norm that counts is unknown. // Gemeentewet 41b(4), 44(7)</summary>
    private static bool? InDeeltijd(Neveninkomst g, Bekleder bekleder)
    {
        var normen = Perioden(g, bekleder).Select(p => g.Ambt == Contracts.Ambt.Burgemeester ? 100 : p.Tijdsbestedingsnorm).ToList();
        return normen.Contains(100) ? false : normen.Contains(null) ? null : true;
    }
}
