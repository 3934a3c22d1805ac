using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers;

/// <summary>The register of facilities; each use of a car with a driver stands in <see cref="Dienstautoritten"/>. // 000-24, 002-12, 003-25, 003-44</summary>
internal sealed class Voorzieningen : Register<Voorziening, VoorzieningRectificatie, VoorzieningWeergave>
{
    public override string Naam => "voorzieningen";

    public override string? Soort => "voorziening";

    public override string DatumVeld => "van";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["gebruik", "beperkt", "gemeld", "collegebesluit"];

    public override IReadOnlyList<string> Fasen { get; } = ["inBruikleen", "ingeleverd", "verstrekt"];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        new Stap<Voorziening, Voorzieningsbesluit>(
            "collegebesluit",
            "Legt vast voor welk gebruik het college {0} toestaat.",
            "Door de beheerder, nooit door de gebruiker. Een tweede besluit vervangt het eerste; dat blijft te zien bij de versies.",
            "collegebesluit",
            Recht.AndereBeheerder,
            new Voorzieningsbesluit(new DateOnly(2024, 4, 23), [Voorzieninggebruik.Zakelijk, Voorzieninggebruik.WoonWerk], "B&W 2024-17", "Niet in het weekend."),
            (v, besluit, _) => v with { Collegebesluit = besluit }),
        new Stap<Voorziening, Gebruiksmelding>(
            "melding",
            "Legt vast dat een samenloop bij {0} is gemeld.",
            "Als privégebruik en gebruik voor de gemeente samenlopen.",
            "melding",
            Recht.PersoonOfBeheerder,
            new Gebruiksmelding(new DateOnly(2024, 5, 2), Functie.Gemeentesecretaris, "De telefoon is ook het privénummer."),
            (v, melding, _) => v.Gebruik == Voorzieninggebruik.Samenloop
                ? v with { Melding = melding }
                : throw new Afgewezen(Reden.Conflict, "geenSamenloop", "Bij dit gebruik loopt niets samen; is het gebruik veranderd, rectificeer dat dan eerst.")),
        new Stap<Voorziening, Inlevering>(
            "inlevering",
            "Legt vast dat {0} is ingeleverd.",
            "Van wat in bruikleen is gegeven, ook als het vermist is. Door de beheerder, nooit door wie inlevert.",
            "inlevering",
            Recht.AndereBeheerder,
            new Inlevering(new DateOnly(2024, 6, 3), Inleverstaat.Goed, null),
            (v, inlevering, _) => v.Verstrekking == Verstrekkingswijze.Bruikleen
                ? v with { Inlevering = inlevering }
                : throw new Afgewezen(Reden.Conflict, "nietInBruikleen", "Dit is niet in bruikleen gegeven.")),
        Stap.Derde<Voorziening>((v, zienswijze) => v with { Zienswijze = zienswijze }),
    ];

    /// <summary>The municipality knows what it gave; there is nothing for a person to state.</summary>
    public override bool KentNulopgave => false;

    protected override string Enkel => "Voorziening";

    protected override string Titel => "een voorziening";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("van", "van"), ("soort", "soort"), ("verstrekking", "verstrekking"), ("omschrijving", "omschrijving"), ("bedrag", "bedrag"), ("leverancier", "leverancier.naam"),
        ("leverancierKvkNummer", "leverancier.kvkNummer"), ("ingeleverdOp", "ingeleverdOp"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Voorziening v) => new Dictionary<string, object?>
    {
        ["voorziening"] = Naming.Of(v.Soort!.Value),
        ["gebruik"] = Naming.Of(v.Gebruik!.Value),
        ["beperkt"] = v.GebruikBeperkt,
        ["gemeld"] = v.Melding is not null,
        ["collegebesluit"] = v.Collegebesluit?.Gebruik!.Contains(v.Gebruik.Value) == true,
        ["verstrekking"] = Naming.Of(v.Verstrekking!.Value),
    };

    protected override VoorzieningWeergave Weergave(Voorziening v, string naam, bool volledig)
    {
        var open = new VoorzieningWeergave(
            v.Persoon!.Value, naam, v.Ambt!.Value, v.Soort!.Value, v.Verstrekking!.Value, v.Omschrijving!, v.Bedrag, v.Leverancier?.Weergave(v.Zienswijze, volledig), v.Van!.Value, v.Inlevering?.Op);
        return !volledig ? open : open with
        {
            Kenmerk = v.Kenmerk,
            InleverenUiterlijk = v.InleverenUiterlijk,
            Gebruik = v.Gebruik,
            GebruikBeperkt = v.GebruikBeperkt,
            Gedeeld = v.Gedeeld,
            Gebruiksregels = v.Gebruiksregels,
            Melding = v.Melding,
            Collegebesluit = v.Collegebesluit,
            Inlevering = v.Inlevering,
            Zienswijze = v.Zienswijze,
            Motivering = v.Motivering,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Voorziening v, string naam, bool volledig) =>
        [.. v.Leverancier?.Trefwoorden(v.Zienswijze, volledig) ?? [], .. Woorden.Van(naam, v.Omschrijving), .. volledig ? Woorden.Van(v.Kenmerk) : []];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Voorziening { Leverancier: { } leverancier } v ? [new Wederpartij("leverancier", leverancier.Naam!, leverancier.KvkNummer, v.Bedrag?.Centen)] : [];

    public override Looptijd? Looptijd(IGegevens gegevens) => gegevens is Voorziening { Verstrekking: Verstrekkingswijze.Bruikleen, Van: { } van } v ? new Looptijd(Looptijdsoort.Lopend, van, v.Inlevering?.Op) : null;

    public override DateOnly? Voldaan(IGegevens gegevens, Termijnhandeling handeling) =>
        handeling == Termijnhandeling.Teruggave ? ((Voorziening)gegevens).Inlevering?.Op : base.Voldaan(gegevens, handeling);

    // Only what is on loan goes back.
    public override bool Vergt(IGegevens gegevens, Termijnhandeling handeling) => handeling != Termijnhandeling.Teruggave || ((Voorziening)gegevens).Verstrekking == Verstrekkingswijze.Bruikleen;

    public override string? Fase(IGegevens gegevens) => (Voorziening)gegevens switch
    {
        { Inlevering: not null } => "ingeleverd",
        { Verstrekking: Verstrekkingswijze.Bruikleen } => "inBruikleen",
        _ => "verstrekt",
    };

    protected override IEnumerable<Fout> Keur(Voorziening v, DateOnly vandaag)
    {
        if (v.Bedrag is null && v.Verstrekking is not null and not Verstrekkingswijze.Bruikleen)
        {
            yield return new Fout("bedrag", "verplicht", "Vul 'bedrag' in: wat niet in bruikleen is, heeft een rekening of een uitgave.");
        }

        if (v is { Leverancier: null, Verstrekking: Verstrekkingswijze.FactuurGemeente })
        {
            yield return new Fout("leverancier", "verplicht", "Vul 'leverancier' in: van wie is de rekening?");
        }

        if (v.InleverenUiterlijk < v.Van)
        {
            yield return new Fout("inleverenUiterlijk", "volgorde", "'inleverenUiterlijk' ligt voor 'van'.");
        }

        if (v.Melding is not null && v.Gebruik is not null and not Voorzieninggebruik.Samenloop)
        {
            yield return new Fout("melding", "nietVanToepassing", "Een melding hoort bij 'gebruik' samenloop.");
        }

        if (v.Inlevering is not null && v.Verstrekking is not null and not Verstrekkingswijze.Bruikleen)
        {
            yield return new Fout("inlevering", "nietVanToepassing", "Alleen wat in bruikleen is, wordt ingeleverd.");
        }

        if (v.Inlevering?.Op < v.Van)
        {
            yield return new Fout("inlevering.op", "volgorde", "'inlevering.op' ligt voor 'van'.");
        }

        foreach (var (veld, op) in new[] { ("melding", v.Melding?.Op), ("collegebesluit", v.Collegebesluit?.Op), ("inlevering", v.Inlevering?.Op) })
        {
            if (op > vandaag)
            {
                yield return new Fout($"{veld}.op", "inToekomst", $"'{veld}.op' ligt in de toekomst.");
            }
        }

        foreach (var fout in v.Leverancier?.Keur("leverancier") ?? [])
        {
            yield return fout;
        }
    }

    // What is used against the rules is entered all the same: hiding it would be worse. Its outcome stands with it.
    protected override void Keur(Voorziening v, Toetsing toets, Action<Fout> meld)
    {
        if (Weigering.ZonderMotivering(toets, "motivering", v.Motivering, "waarom dit gebruik?") is { } fout)
        {
            meld(fout);
        }
        else if (string.IsNullOrWhiteSpace(v.Motivering) && toets.Gevolgen.FirstOrDefault(g => g.Gevolg == Gevolg.AndersVerstrekken) is { } anders)
        {
            // 003-25, Rechtspositiebesluit 3.3.2
            meld(new Fout("motivering", "verplicht", $"Vul 'motivering' in: waarom als declaratie? {anders.Zin} ({anders.Grondslag.Opschrift}, {anders.Grondslag.Plaats})"));
        }
    }

    protected override Voorziening Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Soort = Voorzieningsoort.Ict,
        Verstrekking = Verstrekkingswijze.Bruikleen,
        Omschrijving = "Laptop",
        Kenmerk = "SN-4711",
        Bedrag = new Bedrag(124900),
        Leverancier = new Partij("Kantoorautomatisering Vecht B.V.", Partijsoort.Organisatie, "12345678"),
        Van = new DateOnly(2024, 5, 1),
        InleverenUiterlijk = new DateOnly(2026, 6, 1),
        Gebruik = Voorzieninggebruik.Zakelijk,
    };
}
