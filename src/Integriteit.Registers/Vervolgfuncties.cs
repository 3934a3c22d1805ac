using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>
/// The register of next functions. A plan is for its person and the keeper. Public is only work for the municipality that
/// went through, with the reasons, where the norms say that these can be seen. // 003-11..14, 003-46
/// </summary>
internal sealed class Vervolgfuncties : Register<Vervolgfunctie, VervolgfunctieRectificatie, VervolgfunctieWeergave>
{
    private const string Voornemen = "voornemen";
    private const string Besproken = "besproken";

    public override string Naam => "vervolgfuncties";

    public override string? Soort => "vervolgfunctie";

    public override string DatumVeld => "datumMelding";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["tussentijds", "voorafBesproken", "datumVoordracht"];

    public override bool UitkomstOpenbaar => false;

    // An event in a career; nobody states each year that there was none.
    public override bool KentNulopgave => false;

    public override IReadOnlyList<string> Fasen { get; } = [Voornemen, Besproken, .. Naming.All(typeof(Vervolgbesluit))];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        Stap.Overleg<Vervolgfunctie>((v, overleg) => v with { Vooroverleg = overleg }),
        new Stap<Vervolgfunctie, Vervolgafloop>(
            "afloop",
            "Legt vast wat er werd van {0}.",
            "Door de beheerder, en niet over een eigen inschrijving. Ging door wat de regels verbieden of waarover zij twijfelen, dan is een motivering verplicht en staat de uitkomst erbij.",
            "afloop",
            Recht.AndereBeheerder,
            new Vervolgafloop(Vervolgbesluit.Doorgegaan, new DateOnly(2024, 6, 1), true, "Drie bureaus zijn gevraagd; dit aanbod was het beste.", null),
            (v, afloop, _) => v.Afloop is null
                ? v with { Afloop = afloop }
                : throw new Afgewezen(Reden.Conflict, "alBesloten", "Wat ervan werd staat er al; een verbetering is een rectificatie.")),
    ];

    protected override string Enkel => "Vervolgfunctie";

    protected override string Titel => "een vervolgfunctie";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("aard", "aard"), ("omschrijving", "omschrijving"),
        ("organisatie", "organisatie.naam"), ("organisatieKvkNummer", "organisatie.kvkNummer"), ("datumAftreden", "datumAftreden"), ("datumAanvang", "datumAanvang"),
        ("meerdereOffertes", "meerdereOffertes"), ("afwegingen", "afwegingen"),
    ];

    /// <summary>A former office-holder too: who held the office then or before.</summary>
    public override bool Past(IGegevens gegevens, Bekleder bekleder) => bekleder.Perioden.Any(p => p.Ambt == gegevens.Ambt && p.Van <= gegevens.Datum);

    protected override IReadOnlyDictionary<string, object?> Feiten(Vervolgfunctie v) => new Dictionary<string, object?>
    {
        ["aard"] = Naming.Of(v.Aard!.Value),
        ["tussentijds"] = v.Tussentijds,
        ["voorafBesproken"] = v.Vooroverleg is not null,
        ["datumAftreden"] = v.DatumAftreden,
        ["datumAanvang"] = v.DatumAanvang,
        ["datumVoordracht"] = v.DatumVoordracht,
        ["meerdereOffertes"] = v.Afloop?.MeerdereOffertes,
    };

    /// <summary>The last end of the office that is known; until there is one, the day that was sent, if any.</summary>
    protected override Task<Vervolgfunctie> Vul(Vervolgfunctie v, Omgeving omgeving, CancellationToken ct)
    {
        var laatste = omgeving.Bekleder!.Perioden.Where(p => p.Ambt == v.Ambt && p.Van <= v.DatumMelding).MaxBy(p => p.Van)!.TotEnMet;
        return Task.FromResult(laatste is null || laatste == v.DatumAftreden ? v : v with { DatumAftreden = laatste });
    }

    protected override VervolgfunctieWeergave Weergave(Vervolgfunctie v, string naam, bool volledig)
    {
        var open = new VervolgfunctieWeergave(
            v.Persoon!.Value, naam, v.Ambt!.Value, v.Aard!.Value, v.Omschrijving!, v.Organisatie, v.DatumAftreden, v.DatumAanvang, v.Afloop?.MeerdereOffertes, v.Afloop?.Afwegingen);
        return !volledig ? open : open with
        {
            DatumMelding = v.DatumMelding,
            Tussentijds = v.Tussentijds,
            DatumVoordracht = v.DatumVoordracht,
            Vooroverleg = v.Vooroverleg,
            Besluit = v.Afloop?.Besluit,
            BeslotenOp = v.Afloop?.Op,
            Motivering = v.Afloop?.Motivering,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Vervolgfunctie v, string naam, bool volledig) =>
        [.. v.Organisatie?.Trefwoorden() ?? [], .. Woorden.Van(naam, v.Omschrijving, v.Afloop?.Afwegingen)];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Vervolgfunctie { Organisatie.Naam: { } naam } v ? [new Wederpartij("organisatie", naam, v.Organisatie.KvkNummer, null)] : [];

    public override string? Fase(IGegevens gegevens) => gegevens is Vervolgfunctie { Afloop.Besluit: { } besluit } ? Naming.Of(besluit) : ((Vervolgfunctie)gegevens).Vooroverleg is null ? Voornemen : Besproken;

    // 003-46: the reasons can be seen where the norms ask that they are recorded.
    public override bool IsOpenbaar(IGegevens gegevens, Toetsing toets) =>
        gegevens is Vervolgfunctie { Afloop.Besluit: Vervolgbesluit.Doorgegaan } && (toets.Publiceren || VraagtAfwegingen(toets));

    private static bool VraagtAfwegingen(Toetsing toets) => toets.Gevolgen.Any(g => g.Gevolg == Gevolg.MotiveringVastleggen);

    protected override IEnumerable<Fout> Keur(Vervolgfunctie v, DateOnly vandaag)
    {
        if (v.Afloop?.Op is { } op && (op > vandaag || op < v.DatumMelding))
        {
            yield return new Fout("afloop.op", op > vandaag ? "inToekomst" : "volgorde", op > vandaag ? "'op' ligt in de toekomst." : "'op' ligt voor 'datumMelding'.");
        }

        if (v.DatumVoordracht is not null && v.Aard is { } aard && aard != Vervolgsoort.BestuurVerbondenPartij)
        {
            yield return new Fout("datumVoordracht", "nietVanToepassing", "Een voordracht hoort bij een functie bij een verbonden partij.");
        }
    }

    protected override void Keur(Vervolgfunctie v, Toetsing toets, Action<Fout> meld)
    {
        // 003-11: with whom follows from the norms; a talk with another is not that talk.
        if (v.Vooroverleg?.Met is { } met && toets.Bespreken.Count > 0 && !toets.Bespreken.Contains(met))
        {
            meld(new Fout("vooroverleg.met", "verkeerdeGesprekspartner", $"De regels vragen een gesprek met: {string.Join(", ", toets.Bespreken.Select(Naming.Of))}."));
        }

        if (v.Afloop?.Besluit != Vervolgbesluit.Doorgegaan)
        {
            return;
        }

        if (VraagtAfwegingen(toets) && string.IsNullOrWhiteSpace(v.Afloop.Afwegingen))
        {
            meld(new Fout("afloop.afwegingen", "verplicht", $"Vul 'afwegingen' in: {string.Join(" ", toets.Gevolgen.Where(g => g.Gevolg == Gevolg.MotiveringVastleggen).Select(g => $"{g.Zin} ({g.Grondslag.Opschrift}, {g.Grondslag.Plaats})"))}"));
        }

        if (Weigering.ZonderMotivering(toets, "afloop.motivering", v.Afloop.Motivering, "waarom is dit doorgegaan?") is { } fout)
        {
            meld(fout);
        }
    }

    protected override Vervolgfunctie Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Wethouder,
        Aard = Vervolgsoort.BetaaldeOpdracht,
        Omschrijving = "Advies over de binnenstad",
        Organisatie = new Organisatie("Adviesbureau Van Dijk", "12345678"),
        DatumMelding = new DateOnly(2024, 5, 1),
        Tussentijds = false,
        DatumAanvang = new DateOnly(2024, 9, 1),
    };
}
