using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>
/// The register of secrecy: which body imposed it on which document, for which interest, and until when. Those who are bound
/// read it; the public sees that it exists where the law makes known what is kept from publication. // 000-22, 003-38
/// </summary>
internal sealed class Geheimhoudingen : Register<Geheimhouding, GeheimhoudingRectificatie, GeheimhoudingWeergave>
{
    private static readonly Geheimhoudingsrecht Recht = Geheimhoudingsrecht.Laad();

    public override string Naam => "geheimhoudingen";

    public override string? Soort => null;

    public override string DatumVeld => "van";

    public override IReadOnlyList<string> Filters { get; } = [];

    public override IReadOnlyList<string> Fasen { get; } = ["opgelegd", "overgelegd", "bekrachtigd", "vervallen", "opgeheven"];

    public override string? Fase(IGegevens gegevens) => (Geheimhouding)gegevens switch
    {
        { Opheffing: not null } => "opgeheven",
        { Bekrachtiging.Bekrachtigd: false } => "vervallen",
        { Bekrachtiging: not null } => "bekrachtigd",
        { Overlegging: not null } => "overgelegd",
        _ => "opgelegd",
    };

    /// <summary>What should be published and is not, is announced with its ground. // Woo 3.1(2), 3.3(8)</summary>
    public override bool IsOpenbaar(IGegevens gegevens, Toetsing toets) => gegevens is Geheimhouding { Openbaarmakingsplicht: true } g && Recht.Mededelen(g.Datum);

    /// <summary>The griffier serves council and committees, the gemeentesecretaris the executive and the burgemeester. // Gemeentewet 103, 107a</summary>
    public override string Beheerder(IGegevens gegevens, Toetsing toets) =>
        Naming.Of(((Geheimhouding)gegevens).Orgaan is Bestuursorgaan.Raad or Bestuursorgaan.Commissie ? Functie.Griffier : Functie.Gemeentesecretaris);

    public override bool MetLezers => true;

    /// <summary>Who is bound; and the griffier once the council has the document.</summary>
    public override IEnumerable<Lezer> Lezers(IGegevens gegevens, Toetsing toets)
    {
        var g = (Geheimhouding)gegevens;
        return
        [
            .. (g.Gebondenen!.Organen ?? []).SelectMany(Leden).Select(Lezer.Van),
            .. (g.Gebondenen.Personen ?? []).Select(Lezer.Van),
            .. g.Overlegging is null ? Array.Empty<Lezer>() : [Lezer.Van(Ambt.Griffier)],
        ];
    }

    /// <summary>The offices that make a body up; of a committee nobody can tell who its members are.</summary>
    private static Ambt[] Leden(Bestuursorgaan orgaan) => orgaan switch
    {
        Bestuursorgaan.Raad => [Ambt.Raadslid],
        Bestuursorgaan.College => [Ambt.Wethouder, Ambt.Burgemeester],
        Bestuursorgaan.Burgemeester => [Ambt.Burgemeester],
        Bestuursorgaan.Commissie => [],
    };

    protected override string Enkel => "Geheimhouding";

    protected override string Titel => "een geheimhouding";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("van", "van"), ("totEnMet", "totEnMet"), ("orgaan", "orgaan"), ("commissie", "commissie"), ("grondslag", "grondslag"), ("gronden", "gronden"), ("onderwerp", "onderwerp"), ("verwijzing", "verwijzing"),
        ("overgelegdOp", "overlegging.op"), ("raadsbesluitOp", "bekrachtiging.op"), ("bekrachtigd", "bekrachtiging.bekrachtigd"), ("opgehevenDoor", "opheffing.door"),
    ];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Geheimhouding, Overlegging>(
            "overlegging",
            "Legt vast dat het stuk van {0} aan de raad is overgelegd.",
            "Vanaf dan kan alleen de raad de geheimhouding opheffen.",
            "overlegging",
            Inschrijvingen.Recht.PersoonOfBeheerder,
            new Overlegging(new DateOnly(2022, 9, 15), "Raadsvoorstel 2022-61"),
            (g, overlegging, _) => g switch
            {
                { TotEnMet: not null } => throw Geeindigd(),
                { Orgaan: Bestuursorgaan.Raad } or { Overlegging: not null } => throw new Afgewezen(Reden.Conflict, "alBijDeRaad", "Dit stuk ligt al bij de raad."),
                _ => g with { Overlegging = overlegging },
            }),
        new Stap<Geheimhouding, Bekrachtiging>(
            "bekrachtiging",
            "Legt vast of de raad {0} bekrachtigde.",
            "Alleen voor een stuk dat aan de raad is overgelegd op een dag dat de wet bekrachtiging vroeg. Bekrachtigt de raad niet, dan is de geheimhouding vervallen.",
            "bekrachtiging",
            Inschrijvingen.Recht.PersoonOfBeheerder,
            new Bekrachtiging(new DateOnly(2022, 9, 29), true, "Raadsbesluit 2022-61"),
            (g, bekrachtiging, _) => g switch
            {
                { TotEnMet: not null } => throw Geeindigd(),
                { Overlegging: null } => throw new Afgewezen(Reden.Conflict, "nietOvergelegd", "Bekrachtiging volgt op overlegging aan de raad; die is hier niet vastgelegd."),
                { Bekrachtiging: not null } => throw new Afgewezen(Reden.Conflict, "alBekrachtigd", "De raad heeft hierover al besloten."),
                _ when !Bekrachtigbaar(g) => throw new Afgewezen(Reden.Conflict, "geenBekrachtiging", Onbekrachtigbaar),
                _ => g with { Bekrachtiging = bekrachtiging },
            }),
        new Stap<Geheimhouding, Opheffing>(
            "opheffing",
            "Legt vast dat {0} is opgeheven.",
            "Door het orgaan dat haar oplegde, of door de raad als het stuk bij de raad ligt. Zolang zij niet is opgeheven, duurt zij voort.",
            "opheffing",
            Inschrijvingen.Recht.PersoonOfBeheerder,
            new Opheffing(Bestuursorgaan.Raad, new DateOnly(2024, 5, 30), "Raadsbesluit 2024-40"),
            (g, opheffing, _) => g.TotEnMet is not null ? throw Geeindigd()
                : opheffing.Door == g.Opheffer ? g with { Opheffing = opheffing }
                : throw new Afgewezen(Reden.Conflict, "onbevoegdOrgaan", Onbevoegd(g))),
    ];

    private const string Onbekrachtigbaar = "Toen dit stuk aan de raad werd overgelegd, vroeg de wet geen bekrachtiging; de geheimhouding duurt tot de raad haar opheft.";

    private static Afgewezen Geeindigd() => new(Reden.Conflict, "alGeeindigd", "Deze geheimhouding is al opgeheven of vervallen.");

    private static string Onbevoegd(Geheimhouding g) =>
        $"Deze geheimhouding kan alleen worden opgeheven door: {Naming.Of(g.Opheffer)}{(g.Overlegging is null ? "" : ", omdat het stuk bij de raad ligt")}.";

    private static bool Bekrachtigbaar(Geheimhouding g) => g.Overlegging?.Op is { } op && Recht.Grondslag(op)?.Bekrachtiging == true;

    protected override IReadOnlyDictionary<string, object?> Feiten(Geheimhouding g) => new Dictionary<string, object?>();

    protected override GeheimhoudingWeergave Weergave(Geheimhouding g, string naam, bool volledig)
    {
        string? Niet(string? verwijzing) => volledig ? verwijzing : null;
        var open = new GeheimhoudingWeergave(
            g.Orgaan!.Value,
            g.Commissie,
            Recht.Grondslag(g.Datum) is { } grondslag ? $"Gemeentewet, artikel {grondslag.Artikel}" : null,
            [.. g.Gronden!.Select(grond => Recht.Grond(grond)).Select(r => new GeheimhoudingsgrondWeergave(r.Grond!.Value, $"{r.Wet}, artikel {r.Artikel}", r.Belang!))],
            g.Datum,
            g.TotEnMet,
            g.Overlegging is { } o ? o with { Verwijzing = Niet(o.Verwijzing) } : null,
            g.Bekrachtiging is { } b ? b with { Verwijzing = Niet(b.Verwijzing) } : null,
            g.Opheffing is { } op ? op with { Verwijzing = Niet(op.Verwijzing) } : null,
            volledig || g.OnderwerpOpenbaar ? g.Onderwerp : null);
        return !volledig ? open : open with { OnderwerpOpenbaar = g.OnderwerpOpenbaar, Verwijzing = g.Verwijzing, Openbaarmakingsplicht = g.Openbaarmakingsplicht, Gebondenen = g.Gebondenen };
    }

    protected override IEnumerable<string> Trefwoorden(Geheimhouding g, string naam, bool volledig) =>
        Woorden.Van(g.Commissie, volledig || g.OnderwerpOpenbaar ? g.Onderwerp : null, volledig ? g.Verwijzing : null);

    protected override async Task<Geheimhouding> Vul(Geheimhouding g, Omgeving omgeving, CancellationToken ct)
    {
        var fouten = new List<Fout>();
        foreach (var (i, persoon) in (g.Gebondenen!.Personen ?? []).Index())
        {
            if (await omgeving.Db.Single<int>("SELECT COUNT(*) FROM registers.persoon WHERE gemeente = @Gemeente AND id = @Persoon", new { omgeving.Gemeente, Persoon = persoon }, ct) == 0)
            {
                fouten.Add(new Fout($"gebondenen.personen[{i}]", "onbekendePersoon", "Deze persoon is hier niet bekend. Leg de persoon eerst vast bij de ambtsdragers."));
            }
        }

        return fouten.Count == 0 ? g : throw new OngeldigeInvoer(fouten);
    }

    protected override IEnumerable<Fout> Keur(Geheimhouding g, DateOnly vandaag)
    {
        if (g.Orgaan is not null && (g.Orgaan == Bestuursorgaan.Commissie) == string.IsNullOrWhiteSpace(g.Commissie))
        {
            yield return g.Commissie is null
                ? new Fout("commissie", "verplicht", "Vul 'commissie' in: welke commissie legde de geheimhouding op?")
                : new Fout("commissie", "nietVanToepassing", "'commissie' hoort bij 'orgaan' commissie.");
        }

        foreach (var grond in (g.Gronden ?? []).Where(grond => g.Van is not null && !Recht.Grond(grond).Geldt(g.Datum)))
        {
            yield return new Fout("gronden", "geldtNiet", $"'{Naming.Of(grond)}' was op {g.Datum:yyyy-MM-dd} geen grond voor geheimhouding.");
        }

        if (g.Gronden is { } gronden && gronden.Distinct().Count() != gronden.Count)
        {
            yield return new Fout("gronden", "dubbel", "'gronden' noemt iets twee keer.");
        }

        if (g.Gebondenen is { Organen: null or { Count: 0 }, Personen: null or { Count: 0 } })
        {
            yield return new Fout("gebondenen", "verplicht", "Noem ten minste één orgaan of persoon die gebonden is.");
        }

        if (g.Gebondenen?.Organen?.Contains(Bestuursorgaan.Commissie) == true)
        {
            yield return new Fout("gebondenen.organen", "noemLeden", "Noem van een commissie de leden bij 'personen': wie er lid van is, is hier niet bekend.");
        }

        foreach (var (veld, dag, vanaf) in new[]
        {
            ("overlegging.op", g.Overlegging?.Op, g.Van), ("bekrachtiging.op", g.Bekrachtiging?.Op, g.Overlegging?.Op), ("opheffing.op", g.Opheffing?.Op, g.Overlegging?.Op ?? g.Van),
        })
        {
            if (dag > vandaag)
            {
                yield return new Fout(veld, "inToekomst", $"'{veld}' ligt in de toekomst.");
            }
            else if (dag < vanaf)
            {
                yield return new Fout(veld, "volgorde", $"'{veld}' ligt voor wat eraan voorafging.");
            }
        }

        if (g.Orgaan == Bestuursorgaan.Raad && g.Overlegging is not null)
        {
            yield return new Fout("overlegging", "nietVanToepassing", "Wat de raad zelf oplegt, wordt niet aan de raad overgelegd.");
        }

        if (g.Bekrachtiging is not null && !Bekrachtigbaar(g))
        {
            yield return new Fout("bekrachtiging", "nietVanToepassing", g.Overlegging is null ? "Bekrachtiging volgt op overlegging aan de raad." : Onbekrachtigbaar);
        }

        if (g.Opheffing is not null && g.Bekrachtiging?.Bekrachtigd == false)
        {
            yield return new Fout("opheffing", "nietVanToepassing", "Wat niet is bekrachtigd, is vervallen en wordt niet opgeheven.");
        }

        if (g is { Orgaan: not null, Opheffing.Door: { } door } && door != g.Opheffer)
        {
            yield return new Fout("opheffing.door", "onbevoegd", Onbevoegd(g));
        }
    }

    protected override Geheimhouding Voorbeeld { get; } = new()
    {
        Orgaan = Bestuursorgaan.College,
        Onderwerp = "Aankoop perceel Dorpsstraat",
        Verwijzing = "Zaak 2022-1187",
        Gronden = [Geheimhoudingsgrond.Woo51Lid2B],
        Van = new DateOnly(2022, 9, 1),
        Openbaarmakingsplicht = true,
        Gebondenen = new Gebondenen([Bestuursorgaan.College, Bestuursorgaan.Raad], null),
    };
}
