using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>
/// The register of interests in one decision: told before the meeting, with the advice that was taken, and afterwards in
/// what the person took part, beside what law and code demand. // 000-07, 000-08, 002-14, 003-04, 003-05, 003-16
/// </summary>
internal sealed class Belangmeldingen : Register<Belangmelding, BelangmeldingRectificatie, BelangmeldingWeergave>
{
    public override string Naam => "belangmeldingen";

    public override string? Soort => "belangmelding";

    public override string DatumVeld => "gemeldOp";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["twijfel", "adviesIngewonnen"];

    public override IReadOnlyList<string> Fasen { get; } = ["gemeld", "maatregelGetroffen", "afgehandeld"];

    public override string? Fase(IGegevens gegevens) => (Belangmelding)gegevens switch
    {
        { Deelname: not null } => "afgehandeld",
        { Maatregel: not null } => "maatregelGetroffen",
        _ => "gemeld",
    };

    /// <summary>It is about one act, not about a year.</summary>
    public override bool KentNulopgave => false;

    public override bool MetLezers => true;

    /// <summary>
    /// Who leads the meeting and who serves the body know of it, to see that it is observed; its members do where the norms
    /// say that it is told to the body that deliberates. // 000-07, Gemeentewet 9, 34
    /// </summary>
    public override IEnumerable<Lezer> Lezers(IGegevens gegevens, Toetsing toets)
    {
        (Ambt[] leiding, Ambt[] leden) = ((Belangmelding)gegevens).Orgaan switch
        {
            Bestuursorgaan.Raad => ([Ambt.Burgemeester, Ambt.Griffier], [Ambt.Raadslid]),
            Bestuursorgaan.Commissie => ([Ambt.Griffier], [Ambt.Raadslid, Ambt.Commissielid]),
            Bestuursorgaan.College => ([Ambt.Burgemeester, Ambt.Gemeentesecretaris], [Ambt.Wethouder]),
            Bestuursorgaan.Burgemeester => ([Ambt.Gemeentesecretaris], []),
            null => (Array.Empty<Ambt>(), Array.Empty<Ambt>()),
        };
        return [.. leiding.Concat(toets.MeldenBij.Contains(Functie.BeraadslagendOrgaan) ? leden : []).Select(Lezer.Van)];
    }

    protected override string Enkel => "Belangmelding";

    protected override string Titel => "een belangmelding";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("gemeldOp", "gemeldOp"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("orgaan", "orgaan"), ("besluit", "besluit"), ("onderwerp", "onderwerp"), ("verwijzing", "verwijzing"),
        ("vergadering", "vergadering"), ("voorafGemeld", "voorafGemeld"), ("betrekking", "betrekking"), ("organisatie", "organisatie.naam"), ("adviesVan", "advies.van"),
        ("beslotenOp", "deelname.op"), ("aanpak", "maatregel.aanpak"),
    ];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Belangmelding, IngewonnenAdvies>(
            "advies",
            "Legt vast welk advies is ingewonnen bij {0}.",
            "Een tweede keer vervangt het eerste; dat blijft te zien bij de versies.",
            "advies",
            Recht.PersoonOfBeheerder,
            new IngewonnenAdvies(Functie.Griffier, new DateOnly(2024, 5, 2), "Niet deelnemen aan beraadslaging en stemming.", null),
            (g, advies, _) => g.Deelname is null ? g with { Advies = advies } : throw Afgehandeld()),
        new Stap<Belangmelding, Belangmaatregel>(
            "maatregel",
            "Legt de maatregel vast bij {0} van een ambtenaar.",
            "Door de leidinggevende of andere beheerder, na overleg; niet bij een eigen melding. Een tweede keer vervangt de eerste.",
            "maatregel",
            Recht.AndereBeheerder,
            new Belangmaatregel(Belangaanpak.WerkOvergedragen, "Een collega beoordeelt de offertes.", new DateOnly(2024, 5, 3)),
            (g, maatregel, _) => g.Ambt is Ambt.Ambtenaar or Ambt.Griffier or Ambt.Gemeentesecretaris
                ? g with { Maatregel = maatregel }
                : throw new Afgewezen(Reden.Conflict, "geenMaatregel", "Een maatregel is er voor ambtenaren; wie een politiek ambt heeft, bepaalt zelf binnen de wet of hij deelneemt.")),
        new Stap<Belangmelding, Deelnameverslag>(
            "deelname",
            "Legt vast waaraan de persoon deelnam bij {0}.",
            "Na het besluit. In 'toets.onthouding' staat wat wet en code vragen; wie daarvan afweek, geeft een toelichting. Het feit wordt nooit geweigerd.",
            "deelname",
            Recht.PersoonOfBeheerder,
            new Deelnameverslag(new DateOnly(2024, 5, 16), [], null),
            (g, deelname, _) => g.Deelname is null ? g with { Deelname = deelname } : throw Afgehandeld()),
    ];

    private static Afgewezen Afgehandeld() => new(Reden.Conflict, "alAfgehandeld", "Bij deze melding staat al vast hoe het besluit verliep; rectificeer de inschrijving als dat niet klopt.");

    protected override IReadOnlyDictionary<string, object?> Feiten(Belangmelding g) => new Dictionary<string, object?>
    {
        ["betrekking"] = Naming.Of(g.Betrekking!.Value),
        ["besluit"] = Naming.Of(g.Besluit!.Value),
        ["voorafGemeld"] = g.VoorafGemeld,
        ["adviesIngewonnen"] = g.Advies is not null,
        ["twijfel"] = g.Twijfel,
    };

    protected override BelangmeldingWeergave Weergave(Belangmelding g, string naam, bool volledig)
    {
        var open = new BelangmeldingWeergave(
            g.Persoon!.Value, naam, g.Ambt!.Value, g.Orgaan, g.Besluit!.Value, g.Onderwerp!, g.Verwijzing, g.Vergadering, g.VoorafGemeld, g.Betrekking!.Value, g.Datum, g.Deelname is { } d ? d with { Toelichting = null } : null, null, null, null, null, null);
        return !volledig ? open : open with
        {
            Omschrijving = g.Omschrijving,
            Organisatie = g.Organisatie?.Weergave(null, volledig),
            Twijfel = g.Twijfel,
            Advies = g.Advies,
            Maatregel = g.Maatregel,
            Deelname = g.Deelname,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Belangmelding g, string naam, bool volledig) =>
    [
        .. Woorden.Van(g.Onderwerp, g.Verwijzing, naam),
        .. volledig ? [.. g.Organisatie?.Trefwoorden(null, volledig) ?? [], .. Woorden.Van(g.Omschrijving)] : Array.Empty<string>(),
    ];

    // 003-16
    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Belangmelding { Organisatie: { Naam: { } naam } organisatie } ? [new Wederpartij("belanghebbende", naam, organisatie.KvkNummer, null)] : [];

    protected override IEnumerable<Fout> Keur(Belangmelding g, DateOnly vandaag)
    {
        foreach (var fout in g.Organisatie?.Keur("organisatie") ?? [])
        {
            yield return fout;
        }

        var ambtelijk = g.Ambt is null or Ambt.Ambtenaar or Ambt.Griffier or Ambt.Gemeentesecretaris;
        if (g.Orgaan is null && !ambtelijk)
        {
            yield return new Fout("orgaan", "verplicht", "Vul 'orgaan' in: welk orgaan besluit hierover?");
        }

        if (g.Vergadering is null && g.Orgaan is not null)
        {
            yield return new Fout("vergadering", "verplicht", "Vul 'vergadering' in: op welke dag vergadert het orgaan hierover?");
        }

        if (g.Maatregel is not null && !ambtelijk)
        {
            yield return new Fout("maatregel", "nietVanToepassing", "Een maatregel is er voor ambtenaren.");
        }

        foreach (var (veld, dag) in new[] { ("advies.op", g.Advies?.Op), ("maatregel.op", g.Maatregel?.Op), ("deelname.op", g.Deelname?.Op) })
        {
            if (dag > vandaag)
            {
                yield return new Fout(veld, "inToekomst", $"'{veld}' ligt in de toekomst.");
            }
        }

        if (g.Deelname?.Aan is { } aan && aan.Distinct().Count() != aan.Count)
        {
            yield return new Fout("deelname.aan", "dubbel", "'deelname.aan' noemt iets twee keer.");
        }
    }

    /// <summary>In what the person took part, beside what law and code demand. // 000-08, 003-04</summary>
    public override Task<Toetsing> VulAan(Toetsing toets, IGegevens gegevens, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, CancellationToken ct) => Task.FromResult(
        InStrijd((Belangmelding)gegevens, toets) is { Count: > 0 } delen
            ? toets with { Bevindingen = [.. toets.Bevindingen, new Bevinding("deelgenomenOndanksOnthouding", Gewicht.Aandachtspunt, null, $"De persoon nam deel ({string.Join(", ", delen)}) waar wet of code vragen dat niet te doen.", null)] }
            : toets);

    protected override void Keur(Belangmelding g, Toetsing toets, Action<Fout> meld)
    {
        // What happened is recorded, with its reason where it should not have.
        if (InStrijd(g, toets) is { Count: > 0 } delen && string.IsNullOrWhiteSpace(g.Deelname!.Toelichting))
        {
            meld(new Fout("deelname.toelichting", "verplicht", $"Vul 'toelichting' in: de persoon nam deel ({string.Join(", ", delen)}) waar wet of code vragen dat niet te doen."));
        }
    }

    private static List<string> InStrijd(Belangmelding g, Toetsing toets) => [.. (g.Deelname?.Aan ?? []).Intersect(toets.Onthouding).Select(Naming.Of)];

    protected override Belangmelding Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Raadslid,
        Orgaan = Bestuursorgaan.Raad,
        Besluit = Besluitsoort.Besluit,
        Onderwerp = "Bestemmingsplan Dorpskern",
        Verwijzing = "Agendapunt 7",
        Vergadering = new DateOnly(2024, 5, 16),
        Betrekking = Betrekking.MiddellijkPersoonlijk,
        Omschrijving = "Mijn broer woont in het plangebied.",
        GemeldOp = new DateOnly(2024, 5, 1),
        Twijfel = false,
    };
}
