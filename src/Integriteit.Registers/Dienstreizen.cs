using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers;

/// <summary>
/// The register of trips. Public once the trip was made and accounted for, where the norms ask that: where an office-holder
/// will be and when is nobody's business. // 000-25, 003-22, 003 "Buitenlandse dienstreis"
/// </summary>
internal sealed class Dienstreizen : Register<Dienstreis, DienstreisRectificatie, DienstreisWeergave>
{
    /// <summary>What the norms can ask to state: its name there, the field here, and whether it is given. The duration, the destination and the purpose always are.</summary>
    private static readonly IReadOnlyList<(string Naam, string Veld, Func<Dienstreis, bool> Gegeven)> Opgaven =
    [
        ("beleidsoverwegingen", "beleidsoverwegingen", d => !string.IsNullOrWhiteSpace(d.Beleidsoverwegingen)),
        ("gezelschap", "gezelschap", d => d.Gezelschap is not null),
        ("geraamdeKosten", "geraamdeKosten", d => d.GeraamdeKosten is not null),
        ("wijzeVanVerslag", "wijzeVanVerslag", d => !string.IsNullOrWhiteSpace(d.WijzeVanVerslag)),
        ("betaler", "kostendragers", d => d.WieBetaalt != Betaler.Derde || d.Betalers().Any()),
        // There are no real costs before the trip.
        ("kostenVoorGemeente", "verantwoording.kosten", d => d.Verantwoording is null or { Kosten: not null }),
    ];

    public override string Naam => "dienstreizen";

    public override string? Soort => "dienstreis";

    public override string DatumVeld => "datumVoornemen";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["functioneel", "hoedanigheid", "voorafBesproken", "priveverlenging", "priveverlengingGemeld", "datumBesluit"];

    public override IReadOnlyList<string> Fasen { get; } = ["voornemen", "akkoord", "nietAkkoord", "geannuleerd", "verantwoord"];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Dienstreis, Collegebesluit>(
            "collegebesluit",
            "Legt vast wat het college besloot over {0}.",
            "Door de beheerder, nooit door de reiziger. Instemmen met een reis die de regels verbieden, wordt geweigerd met de bepaling erbij. Een tweede besluit vervangt het eerste; dat blijft te zien bij de versies.",
            "collegebesluit",
            Recht.AndereBeheerder,
            new Collegebesluit(new DateOnly(2024, 4, 23), Overleguitkomst.Akkoord, "B&W 2024-17", null),
            (d, besluit, _) => Lopend(d) with { Collegebesluit = besluit }),
        Stap.Overleg<Dienstreis>((d, overleg) => Lopend(d) with { Vooroverleg = overleg }),
        Stap.Raad<Dienstreis>((d, raad) => d with { RaadGeinformeerd = raad }),
        new Stap<Dienstreis, Reisverantwoording>(
            "verantwoording",
            "Legt de verantwoording van {0} vast.",
            "Na terugkeer: wat de reis opbracht en wat zij kostte, gesplitst naar wie dat droeg; de delen tellen op tot het totaal. Wat openbaar moet zijn, is dat vanaf nu. Liep de reis anders dan voorgenomen, rectificeer dan eerst de dagen.",
            "verantwoording",
            Recht.PersoonOfBeheerder,
            new Reisverantwoording(new DateOnly(2024, 5, 27), "Afspraken over de uitwisseling van scholieren.", [new Reiskosten("Trein en verblijf", new Bedrag(48250), Betaler.Gemeente, null, null)], new Bedrag(48250), null),
            (d, verantwoording, vandaag) => Lopend(d).Terugkeer <= vandaag
                ? d with { Verantwoording = verantwoording }
                : throw new Afgewezen(Reden.Conflict, "nogNietTerug", $"De reis duurt tot en met {d.Terugkeer:yyyy-MM-dd}; verantwoording volgt daarna.")),
        new Stap<Dienstreis, Reisannulering>(
            "annulering",
            "Legt vast dat {0} niet doorgaat.",
            "Zolang er geen verantwoording is.",
            "annulering",
            Recht.PersoonOfBeheerder,
            new Reisannulering(new DateOnly(2024, 5, 6), "De gastgemeente heeft afgezegd."),
            (d, annulering, _) => d.Verantwoording is null
                ? d with { Annulering = annulering }
                : throw new Afgewezen(Reden.Conflict, "alVerantwoord", "Deze reis is gemaakt en verantwoord.")),
        Stap.Derde<Dienstreis>((d, zienswijze) => d with { Zienswijze = zienswijze }),
    ];

    protected override string Enkel => "Dienstreis";

    protected override string Titel => "een dienstreis";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("vertrek", "vertrek"), ("terugkeer", "terugkeer"), ("doel", "doel"), ("plaats", "plaats"), ("land", "land"), ("bestemming", "bestemming"),
        ("betaler", "betaler"), ("kostendragers", "kostendragers"), ("kostenGemeente", "kostenGemeente"), ("kostenDerden", "kostenDerden"), ("opbrengst", "opbrengst"),
        ("raadGeinformeerdOp", "raadGeinformeerd.op"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"),
    ];

    public override string OverlegVeld(IGegevens gegevens) => ((Dienstreis)gegevens).Collegebesluit is null ? "vooroverleg" : "collegebesluit";

    protected override IReadOnlyDictionary<string, object?> Feiten(Dienstreis d) => new Dictionary<string, object?>
    {
        ["betaler"] = Naming.Of(d.WieBetaalt!.Value),
        ["bestemming"] = Naming.Of(d.Bestemming!.Value),
        ["functioneel"] = Naming.Of(d.Functioneel!.Value),
        ["hoedanigheid"] = Naming.Of(d.Hoedanigheid!.Value),
        ["voorafBesproken"] = d.VoorafBesproken,
        ["priveverlenging"] = d.Priveverlenging is not null,
        ["priveverlengingGemeld"] = d.VerlengingGemeld,
        ["datumBesluit"] = d.Collegebesluit?.Op,
        ["datumTerugkeer"] = d.Annulering is null ? d.Terugkeer : null,
    };

    protected override DienstreisWeergave Weergave(Dienstreis d, string naam, bool volledig)
    {
        Bedrag? Kosten(Betaler drager) => d.Verantwoording?.Door(drager) is { } centen ? new Bedrag(centen) : null;
        var open = new DienstreisWeergave(
            d.Persoon!.Value, naam, d.Ambt!.Value, d.DatumVoornemen!.Value, d.Doel!, d.Plaats!, d.Land!, d.Bestemming!.Value, d.Vertrek!.Value, d.Terugkeer!.Value, d.WieBetaalt!.Value,
            [.. d.Betalers().Select(p => p.Weergave(d.Zienswijze, volledig))], Kosten(Betaler.Gemeente), Kosten(Betaler.Derde), d.Verantwoording?.Opbrengst, d.RaadGeinformeerd);
        return !volledig ? open : open with
        {
            Beleidsoverwegingen = d.Beleidsoverwegingen,
            Gezelschap = d.Gezelschap,
            GeraamdeKosten = d.GeraamdeKosten,
            WijzeVanVerslag = d.WijzeVanVerslag,
            Functioneel = d.Functioneel,
            Hoedanigheid = d.Hoedanigheid,
            Priveverlenging = d.Priveverlenging,
            Vooroverleg = d.Vooroverleg,
            Collegebesluit = d.Collegebesluit,
            Annulering = d.Annulering,
            Verantwoording = d.Verantwoording,
            Zienswijze = d.Zienswijze,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Dienstreis d, string naam, bool volledig) =>
        [.. d.Betalers().SelectMany(p => p.Trefwoorden(d.Zienswijze, volledig)), .. Woorden.Van(naam, d.Doel, d.Plaats, d.Land, d.Verantwoording?.Opbrengst)];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) => ((Dienstreis)gegevens).Betalers()
        .Select(p => new Wederpartij("betaler", p.Naam!, p.KvkNummer, ((Dienstreis)gegevens).Verantwoording?.Kosten?.Where(k => k.Derde is { } derde && (derde.Naam, derde.KvkNummer) == (p.Naam, p.KvkNummer)).Sum(k => k.Bedrag!.Value.Centen)));

    public override Looptijd? Looptijd(IGegevens gegevens) => gegevens is Dienstreis { Vertrek: { } vertrek } d && d.Betalers().Any() && Vergt(d, Termijnhandeling.Openbaarmaking)
        ? new Looptijd(Looptijdsoort.Verblijf, vertrek, d.Terugkeer ?? vertrek)
        : null;

    // A trip that is not made owes no account.
    public override bool Vergt(IGegevens gegevens, Termijnhandeling handeling) => Fase(gegevens) is not ("geannuleerd" or "nietAkkoord");

    public override string? Fase(IGegevens gegevens) => (Dienstreis)gegevens switch
    {
        { Verantwoording: not null } => "verantwoord",
        { Annulering: not null } => "geannuleerd",
        { Besloten: Overleguitkomst.NietAkkoord } => "nietAkkoord",
        { Besloten: not null } => "akkoord",
        _ => "voornemen",
    };

    // 003-22
    public override bool IsOpenbaar(IGegevens gegevens, Toetsing toets) => base.IsOpenbaar(gegevens, toets) && ((Dienstreis)gegevens).Verantwoording is not null;

    public override DateOnly? Voldaan(IGegevens gegevens, Termijnhandeling handeling) => handeling switch
    {
        Termijnhandeling.Melding or Termijnhandeling.VoornemenMelden => ((Dienstreis)gegevens).DatumVoornemen,
        Termijnhandeling.Registratie or Termijnhandeling.Openbaarmaking or Termijnhandeling.Verantwoording => ((Dienstreis)gegevens).Verantwoording?.Op,
        _ => base.Voldaan(gegevens, handeling),
    };

    protected override IEnumerable<Fout> Keur(Dienstreis d, DateOnly vandaag) => Reisfouten.Van(d, vandaag);

    protected override void Keur(Dienstreis d, Toetsing toets, Action<Fout> meld)
    {
        foreach (var (_, veld, _) in Opgaven.Where(o => toets.OpTeGeven.Contains(o.Naam) && !o.Gegeven(d)))
        {
            meld(new Fout(veld, "verplicht", $"Vul '{veld}' in: {string.Join(" ", toets.Bevindingen.Where(b => b.Code == "opgave").Select(b => $"{b.Zin} ({b.Grondslag!.Opschrift}, {b.Grondslag.Plaats})"))}"));
        }

        // Who the norms name is who must be asked; that they were is what the judgement rests on. // 000-25, 003-22
        var genoemd = toets.Bespreken.Concat(toets.MeldenBij).Distinct().ToList();
        if (d.Collegebesluit is null && d.Vooroverleg?.Met is { } met && genoemd.Count > 0 && !genoemd.Contains(met))
        {
            meld(new Fout("vooroverleg.met", "anderVereist", $"De regels vragen dit hier voor te leggen aan: {string.Join(", ", genoemd.Select(Naming.Of))}."));
        }

        // 003-24
        if (toets.Gevolgen.FirstOrDefault(g => g.Gevolg == Gevolg.EigenRekening) is { } eigen)
        {
            foreach (var (kosten, index) in (d.Verantwoording?.Kosten ?? []).Select((k, i) => (k, i)).Where(k => k.k is { Verlenging: true } && k.k.Drager != Betaler.Zelf))
            {
                meld(new Fout($"verantwoording.kosten[{index}].drager", "eigenRekening", $"'{kosten.Omschrijving}': {eigen.Zin} ({eigen.Grondslag.Opschrift}, {eigen.Grondslag.Plaats})"));
            }
        }

        // A trip that was made is entered, right or wrong; one that is still to come is not agreed to against the rules. // 003-22
        if (toets.Uitkomst == Uitkomst.WeigerenVerplicht && d is { Besloten: Overleguitkomst.Akkoord or Overleguitkomst.AkkoordOnderVoorwaarden, Verantwoording: null, Annulering: null })
        {
            throw Weigering.Van(toets, "instemmenVerboden", "Instemmen kan niet; is de reis al gemaakt, leg dan ook de verantwoording vast");
        }

        if (d.Verantwoording is { } verantwoording && Motiveer(d, toets, verantwoording) is { } fout)
        {
            meld(fout);
        }
    }

    /// <summary>The fault of a trip that was made without a reason where one is due. What a rule leaves to judge is judged where it was agreed to.</summary>
    private static Fout? Motiveer(Dienstreis d, Toetsing toets, Reisverantwoording verantwoording) => d.Besloten == Overleguitkomst.NietAkkoord
        ? string.IsNullOrWhiteSpace(verantwoording.Motivering) ? new Fout("verantwoording.motivering", "verplicht", "Vul 'motivering' in: er was niet ingestemd met deze reis.") : null
        : d.Besloten is not null && d.VoorafBesproken == true && toets.Uitkomst == Uitkomst.HandmatigBeoordelen
            ? null
            : Weigering.ZonderMotivering(toets, "verantwoording.motivering", verantwoording.Motivering, "waarom is deze reis gemaakt?");

    /// <summary>The trip, when it still goes on.</summary>
    /// <exception cref="Afgewezen">409 when it was cancelled.</exception>
    private static Dienstreis Lopend(Dienstreis d) => d.Annulering is null
        ? d
        : throw new Afgewezen(Reden.Conflict, "geannuleerd", "Deze reis gaat niet door.");

    protected override Dienstreis Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        DatumVoornemen = new DateOnly(2024, 4, 15),
        Doel = "Werkbezoek aan de partnergemeente over onderwijs",
        Plaats = "Leipzig",
        Land = "DE",
        Bestemming = Reisbestemming.Buitenland,
        Vertrek = new DateOnly(2024, 5, 13),
        Terugkeer = new DateOnly(2024, 5, 16),
        Beleidsoverwegingen = "Het meerjarenplan onderwijs vraagt uitwisseling.",
        Gezelschap = [new Reisgenoten("Beleidsadviseur onderwijs", 1)],
        GeraamdeKosten = new Bedrag(50000),
        WijzeVanVerslag = "Een verslag aan de raad",
        Betaler = Betaler.Gemeente,
        Functioneel = Inschatting.Ja,
        Hoedanigheid = Hoedanigheid.Bestuurder,
    };
}
