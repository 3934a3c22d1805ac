using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>Who hears of a private relation or contact. // 003-32</summary>
internal enum Contactontvanger
{
    Burgemeester,
    Gemeentesecretaris,
}

/// <summary>What is agreed or done about it. // 003-32, 003-33</summary>
internal enum Contactmaatregelsoort
{
    Bescherming,
    Afspraak,
    ScheidingVanTaken,
    Anders,
}

[Description("Een maatregel of afspraak.")]
internal sealed record Contactmaatregel(
    [property: Required, Description("De soort.")] Contactmaatregelsoort? Soort,
    [property: Required, MaxLength(2000), Description("Wat er is afgesproken of gedaan.")] string? Omschrijving,
    [property: Required, Description("Vanaf welke dag.")] DateOnly? Op);

/// <summary>A private relation or contact that touches the office. // 003-32, 003-33</summary>
[Description("Een privérelatie of privécontact dat het ambt raakt. Vertrouwelijk.")]
internal record Privecontact : IGegevens
{
    [Required, Description("Het id van de ambtsdrager.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt dat het raakt.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Wat voor contact het is.")]
    public Contactsoort? Aard { get; init; }

    [Required, MaxLength(4000), Description("Wat er te melden is; niet meer over anderen dan nodig.")]
    public string? Omschrijving { get; init; }

    [Description("Het id van de ander, als die hier ook ambtsdrager is. Die ander krijgt de melding niet te zien.")]
    public Guid? Ander { get; init; }

    [Required, Description("Wie de melding ontvangt en behandelt. Nooit degene die het zelf aangaat.")]
    public Contactontvanger? GemeldBij { get; init; }

    [Required, Description("De dag van de melding.")]
    public DateOnly? GemeldOp { get; init; }

    [MaxLength(50), Description("De maatregelen en afspraken; vult de ontvanger in.")]
    public IReadOnlyList<Contactmaatregel> Maatregelen { get; init; } = [];

    [Description("Wanneer de relatie of het contact eindigde.")]
    public Beeindiging? Beeindiging { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    [JsonIgnore]
    public DateOnly Datum => GemeldOp ?? default;

    [JsonIgnore]
    public string? Motivering => null;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record PrivecontactRectificatie : Privecontact, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd.")]
    public string? Reden { get; init; }
}

[Description("De melding van een privérelatie of privécontact.")]
internal sealed record PrivecontactWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Wat voor contact het is.")] Contactsoort Aard,
    [property: Description("Wat er is gemeld.")] string Omschrijving,
    [property: Description("Het id van de ander, als die hier ook ambtsdrager is.")] Guid? Ander,
    [property: Description("Wie de melding ontvangt.")] Contactontvanger GemeldBij,
    [property: Description("De dag van de melding.")] DateOnly GemeldOp,
    [property: Description("De maatregelen en afspraken.")] IReadOnlyList<Contactmaatregel> Maatregelen,
    [property: Description("Wanneer het eindigde.")] Beeindiging? Beeindiging);

/// <summary>
/// The register of private relations and contacts: for the person and for the one whom they told, and hidden from all
/// others. The keeper is that one, and never somebody whom the report concerns. // 003-32, 003-33
/// </summary>
internal sealed class Privecontacten : Register<Privecontact, PrivecontactRectificatie, PrivecontactWeergave>
{
    public override string Naam => "privecontacten";

    public override string? Soort => "privecontact";

    public override string DatumVeld => "gemeldOp";

    public override bool Besloten => true;

    public override bool Verborgen => true;

    public override IReadOnlyList<string> Filters { get; } = [];

    public override IReadOnlyList<string> Fasen { get; } = ["gemeld", "metMaatregelen", "beeindigd"];

    public override string? Fase(IGegevens gegevens) => (Privecontact)gegevens switch
    {
        { Beeindiging: not null } => "beeindigd",
        { Maatregelen.Count: > 0 } => "metMaatregelen",
        _ => "gemeld",
    };

    public override string Beheerder(IGegevens gegevens, Toetsing toets) => Naming.Of(((Privecontact)gegevens).GemeldBij!.Value);

    protected override string Enkel => "Privecontact";

    protected override string Titel => "een privécontact";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("gemeldOp", "gemeldOp"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("aard", "aard"), ("omschrijving", "omschrijving"), ("gemeldBij", "gemeldBij"), ("beeindigdOp", "beeindiging.op"),
    ];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Privecontact, Contactmaatregel>(
            "maatregel",
            "Legt een maatregel of afspraak vast bij {0}.",
            "Door wie de melding ontving. Elke maatregel komt bij de vorige.",
            "maatregelen",
            Recht.AndereBeheerder,
            new Contactmaatregel(Contactmaatregelsoort.ScheidingVanTaken, "Een ander tekent de stukken van deze afdeling.", new DateOnly(2024, 5, 3)),
            (g, maatregel, vandaag) =>
                maatregel.Op > vandaag ? throw new OngeldigeInvoer([new Fout("op", "inToekomst", "'op' ligt in de toekomst.")])
                : g.Maatregelen.Count < 50 ? g with { Maatregelen = [.. g.Maatregelen, maatregel] }
                : throw new Afgewezen(Reden.Conflict, "teVeelMaatregelen", "Er staan al vijftig maatregelen bij deze melding.")),
        new Stap<Privecontact, Beeindiging>(
            "beeindiging",
            "Legt vast dat {0} is geëindigd.",
            "De melding en haar maatregelen blijven staan.",
            "beeindiging",
            Recht.PersoonOfBeheerder,
            new Beeindiging(new DateOnly(2024, 12, 31)),
            (g, einde, _) => g.Beeindiging is null ? g with { Beeindiging = einde } : throw new Afgewezen(Reden.Conflict, "alBeeindigd", "Dit is al beëindigd.")),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Privecontact g) => new Dictionary<string, object?> { ["aard"] = Naming.Of(g.Aard!.Value), ["gemeld"] = true };

    protected override PrivecontactWeergave Weergave(Privecontact g, string naam, bool volledig) => new(
        g.Persoon!.Value, naam, g.Ambt!.Value, g.Aard!.Value, g.Omschrijving!, g.Ander, g.GemeldBij!.Value, g.Datum, g.Maatregelen, g.Beeindiging);

    protected override IEnumerable<string> Trefwoorden(Privecontact g, string naam, bool volledig) => Woorden.Van(naam, g.Omschrijving);

    /// <summary>Nobody receives what concerns themselves, in whichever office. // 003-32</summary>
    protected override async Task<Privecontact> Vul(Privecontact g, Omgeving omgeving, CancellationToken ct)
    {
        var ambt = Ambtelijk(g.GemeldBij!.Value);
        if (omgeving.Ambt(ambt, omgeving.Vandaag) is not null)
        {
            throw new OngeldigeInvoer([ZelfOntvanger()]);
        }

        if (g.Ander is not { } ander)
        {
            return g;
        }

        var args = new { omgeving.Gemeente, Ander = ander, Ambt = Naming.Of(ambt), Dag = omgeving.Vandaag };
        if (await omgeving.Db.Single<int>("SELECT COUNT(*) FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Ander", args, ct) == 0)
        {
            throw new OngeldigeInvoer([new Fout("ander", "onbekendePersoon", "Deze persoon is hier niet bekend. Laat 'ander' weg als de ander hier geen ambtsdrager is.")]);
        }

        return await omgeving.Db.Single<int>(
            "SELECT COUNT(*) FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Ander AND ambt = @Ambt AND van <= @Dag AND tot_en_met >= @Dag", args, ct) == 0
            ? g
            : throw new OngeldigeInvoer([ZelfOntvanger()]);
    }

    private static Ambt Ambtelijk(Contactontvanger ontvanger) => ontvanger == Contactontvanger.Burgemeester ? Ambt.Burgemeester : Ambt.Gemeentesecretaris;

    private static Fout ZelfOntvanger() => new("gemeldBij", "betrokkene", "Wie het zelf aangaat, ontvangt de melding niet. Kies de ander: de burgemeester of de gemeentesecretaris.");

    protected override IEnumerable<Fout> Keur(Privecontact g, DateOnly vandaag)
    {
        if (g.GemeldBij is { } ontvanger && g.Ambt == Ambtelijk(ontvanger))
        {
            yield return ZelfOntvanger();
        }

        if (g.Ander is { } ander && ander == g.Persoon)
        {
            yield return new Fout("ander", "betrokkene", "'ander' is iemand anders dan de persoon zelf.");
        }

        foreach (var (i, maatregel) in g.Maatregelen.Index())
        {
            if (maatregel.Op > vandaag)
            {
                yield return new Fout($"maatregelen[{i}].op", "inToekomst", "De dag van een maatregel ligt in de toekomst.");
            }
        }

        if (g.Beeindiging?.Op > vandaag)
        {
            yield return new Fout("beeindiging.op", "inToekomst", "'beeindiging.op' ligt in de toekomst.");
        }
    }

    protected override void Keur(Privecontact g, Toetsing toets, Action<Fout> meld)
    {
        var ontvangers = toets.Route.Where(s => s.Rol == Meldrol.Ontvangt).SelectMany(s => s.Functies).Select(Naming.Of).Distinct().ToList();
        if (ontvangers.Count > 0 && !ontvangers.Contains(Naming.Of(g.GemeldBij!.Value)))
        {
            meld(new Fout("gemeldBij", "route", $"Deze melding gaat naar: {string.Join(" of ", ontvangers)}."));
        }
    }

    protected override Privecontact Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Aard = Contactsoort.RelatieAmbtenaar,
        Omschrijving = "Een relatie met een medewerker van een afdeling uit de portefeuille.",
        GemeldBij = Contactontvanger.Burgemeester,
        GemeldOp = new DateOnly(2024, 5, 1),
    };
}
