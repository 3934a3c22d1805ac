using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;
using MediatR;

namespace Integriteit.Registers;

/// <summary>
/// The register of functions besides the office. An intention is for its person and the keeper; an accepted function is
/// public at once where the norms ask that, and stays so after its end. // 000-11, 003 "Nevenfuncties", Gemeentewet 12, 41b, 67
/// </summary>
internal sealed class Nevenfuncties : Register<Nevenfunctie, NevenfunctieRectificatie, NevenfunctieWeergave>
{
    private const string Voornemen = "voornemen";
    private const string Aanvaard = "aanvaard";
    private const string Beeindigd = "beeindigd";
    private const string Vervallen = "vervallen";

    public override string Naam => "nevenfuncties";

    public override string? Soort => "nevenfunctie";

    public override string DatumVeld => "datumMelding";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["positie", "overgang", "ongewenst", "schaadtOnafhankelijkheid", "voornemenGemeld", "datumAanvangAmbt"];

    // "weigerenVerplicht" would tell what the person or the keeper thinks of the function.
    public override bool UitkomstOpenbaar => false;

    public override bool Doorlopend => true;

    public override IReadOnlyList<string> Fasen { get; } = [Voornemen, Aanvaard, Beeindigd, Vervallen];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        Stap.Raad<Nevenfunctie>((n, raad) => n with { RaadGeinformeerd = raad }),
        new Stap<Nevenfunctie, Aanvaarding>(
            "aanvaarding",
            "Legt vast dat {0} is aanvaard.",
            "Van een voornemen. Wat openbaar moet zijn, is dat vanaf nu. Is aanvaard wat de regels verbieden of waarover zij twijfelen, dan is een motivering verplicht en staat de uitkomst erbij.",
            "aanvaarding",
            Recht.PersoonOfBeheerder,
            new Aanvaarding(new DateOnly(2024, 6, 1), null, null),
            (n, aanvaarding, vandaag) => Verloop(n) == Voornemen
                ? Aanvaarde(n, aanvaarding, vandaag)
                : throw new Afgewezen(Reden.Conflict, "geenVoornemen", "Alleen een voornemen kan worden aanvaard; een verkeerde datum is een rectificatie.")),
        new Stap<Nevenfunctie, Functiebeeindiging>(
            "beeindiging",
            "Legt het einde vast van {0}.",
            "Van een functie die is aanvaard, of van een voornemen waarvan wordt afgezien. De functie blijft staan, met haar einde.",
            "beeindiging",
            Recht.PersoonOfBeheerder,
            new Functiebeeindiging(OnvolledigeDatum.Van(new DateOnly(2025, 12, 31)), "De zittingstermijn liep af."),
            (n, beeindiging, _) => n.Beeindiging is null
                ? n with { Beeindiging = beeindiging }
                : throw new Afgewezen(Reden.Conflict, "alBeeindigd", "Het einde staat er al; een ander einde is een rectificatie.")),
    ];

    protected override string Enkel => "Nevenfunctie";

    protected override string Titel => "een nevenfunctie";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"), ("soort", "soort"), ("omschrijving", "omschrijving"),
        ("organisatie", "organisatie.naam"), ("organisatieKvkNummer", "organisatie.kvkNummer"), ("ambtshalve", "ambtshalve"), ("bezoldigd", "bezoldigd"), ("urenPerMaand", "urenPerMaand"),
        ("datumAanvang", "datumAanvang"), ("datumEinde", "datumEinde"), ("datumMelding", "datumMelding"), ("datumAanvaarding", "datumAanvaarding"), ("raadGeinformeerdOp", "raadGeinformeerd.op"), ("onverplicht", "onverplicht"),
    ];

    public override string DatumVeldVan(IGegevens gegevens) => gegevens is Nevenfunctie { AanvaardNaMelding: not null } ? "datumAanvaarding" : DatumVeld;

    protected override IReadOnlyDictionary<string, object?> Feiten(Nevenfunctie n) => new Dictionary<string, object?>
    {
        ["positie"] = n.Positie,
        ["overgang"] = n.Overgang,
        ["ambtshalve"] = n.Ambtshalve,
        ["bezoldigd"] = n.Bezoldigd,
        ["ongewenst"] = n.Ongewenst is { } ongewenst ? Naming.Of(ongewenst) : null,
        ["schaadtOnafhankelijkheid"] = n.SchaadtOnafhankelijkheid is { } schaadt ? Naming.Of(schaadt) : null,
        ["voornemenGemeld"] = VoornemenGemeld(n),
        ["datumAanvaarding"] = n.DatumAanvaarding?.Dag,
        ["datumAanvangAmbt"] = n.DatumAanvaarding?.Laatste < n.DatumAanvangAmbt ? n.DatumAanvangAmbt : null,
    };

    /// <summary>Null when the dates leave it open. A function that was there before the office left no intention unreported.</summary>
    private static bool? VoornemenGemeld(Nevenfunctie n) => n.DatumAanvaarding switch
    {
        null => n.RaadGeinformeerd is not null,
        { } op when op.Laatste < n.DatumAanvangAmbt => true,
        { } op when n.RaadGeinformeerd?.Op is { } gemeld => gemeld <= op.Eerste ? true : gemeld > op.Laatste ? false : null,
        { } op => op.Eerste < n.DatumAanvangAmbt ? null : false,
    };

    /// <summary>The position must be one that a rule knows, and the office tells whether the function was there before it.</summary>
    protected override async Task<Nevenfunctie> Vul(Nevenfunctie n, Omgeving omgeving, CancellationToken ct)
    {
        if (n.Positie != ZoekPosities.Geen && await omgeving.Mediator.Send(new ZoekPosities(omgeving.Gemeente), ct) is var bekend && !bekend.Contains(n.Positie!))
        {
            throw new OngeldigeInvoer([new Fout("positie", "onbekendePositie", $"De positie '{n.Positie}' staat in geen regel. Geef '{ZoekPosities.Geen}' of een van: {string.Join(", ", bekend)}.")]);
        }

        var dag = ((IGegevens)n).Datum;
        var begin = Tijdspanne.Aaneen(omgeving.Bekleder!.Perioden.Where(p => p.Ambt == n.Ambt).Select(p => new Tijdspanne(p.Van, p.TotEnMet))).First(s => s.Omvat(new Tijdspanne(dag, dag))).Van;
        return n.DatumAanvangAmbt == begin ? n : n with { DatumAanvangAmbt = begin };
    }

    protected override NevenfunctieWeergave Weergave(Nevenfunctie n, string naam, bool volledig)
    {
        var open = new NevenfunctieWeergave(
            n.Persoon!.Value, naam, n.Ambt!.Value, n.Soort!.Value, n.Omschrijving!, n.Organisatie!, n.Ambtshalve!.Value, n.Bezoldigd!.Value, n.UrenPerMaand, n.DatumAanvang!.Value, n.Beeindiging?.Einde, n.DatumMelding!.Value, n.DatumAanvaarding, n.RaadGeinformeerd, n.OnverplichtOpenbaar == true ? true : null);
        return !volledig ? open : open with
        {
            RedenEinde = n.Beeindiging?.Reden,
            Positie = n.Positie,
            Overgang = n.Overgang,
            Ongewenst = n.Ongewenst,
            SchaadtOnafhankelijkheid = n.SchaadtOnafhankelijkheid,
            EigenAfweging = n.EigenAfweging,
            Motivering = n.Motivering,
            DatumAanvangAmbt = n.DatumAanvangAmbt,
        };
    }

    /// <summary>Besides what every register has: the words of the description (<c>o:</c>) and whether it is paid (<c>b:</c>), for the export that filters on these.</summary>
    protected override IEnumerable<string> Trefwoorden(Nevenfunctie n, string naam, bool volledig) =>
    [
        .. n.Organisatie!.Trefwoorden(),
        .. Woorden.Van(n.Omschrijving).Select(w => $"o:{w}"),
        $"b:{(n.Bezoldigd == true ? "ja" : "nee")}",
        .. Woorden.Van(naam, n.Omschrijving),
    ];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) =>
        gegevens is Nevenfunctie { Organisatie.Naam: { } naam } n ? [new Wederpartij("organisatie", naam, n.Organisatie.KvkNummer, null)] : [];

    public override string? Fase(IGegevens gegevens) => Verloop((Nevenfunctie)gegevens);

    private static Nevenfunctie Aanvaarde(Nevenfunctie n, Aanvaarding aanvaarding, DateOnly vandaag)
    {
        if (aanvaarding.Op > vandaag)
        {
            throw new OngeldigeInvoer([new Fout("op", "inToekomst", "'op' ligt in de toekomst.")]);
        }

        return aanvaarding.Op >= n.DatumMelding
            ? n with { DatumAanvaarding = OnvolledigeDatum.Van(aanvaarding.Op.Value), DatumAanvang = aanvaarding.DatumAanvang ?? n.DatumAanvang, Motivering = aanvaarding.Motivering ?? n.Motivering }
            : throw new OngeldigeInvoer([new Fout("op", "volgorde", "'op' ligt voor de dag waarop het voornemen is gemeld.")]);
    }

    /// <summary>
    /// A running function as it is to an office that its person takes; null when it is over, or was entered for that very
    /// office. Whether it is undesirable is weighed for each office apart. // 000-10, 003-08
    /// </summary>
    public static Nevenfunctie? Naast(Nevenfunctie n, Ambt ambt, DateOnly van) => n switch
    {
        { Beeindiging: not null } => null,
        _ when n.Ambt != ambt => n with { Ambt = ambt, DatumAanvangAmbt = van, Overgang = null, Ongewenst = null, SchaadtOnafhankelijkheid = null },
        _ => n.DatumAanvangAmbt == van ? null : n with { DatumAanvangAmbt = van },
    };

    private static string Verloop(Nevenfunctie n) => (n.DatumAanvaarding, n.Beeindiging) switch
    {
        (null, null) => Voornemen,
        (null, _) => Vervallen,
        (_, null) => Aanvaard,
        _ => Beeindigd,
    };

    // The duty to publish begins with acceptance; what someone only thinks of taking up is not public. // Gemeentewet 12, 41b(3), 67(3)
    public override bool IsOpenbaar(IGegevens gegevens, Toetsing toets) =>
        gegevens is Nevenfunctie { DatumAanvaarding: not null } n && (toets.Publiceren || n.OnverplichtOpenbaar == true);

    public override DateOnly? Voldaan(IGegevens gegevens, Termijnhandeling handeling) => (gegevens, handeling) switch
    {
        (Nevenfunctie n, Termijnhandeling.Melding) => n.DatumMelding,
        (Nevenfunctie n, Termijnhandeling.VoornemenMelden) => n.RaadGeinformeerd?.Op,
        _ => base.Voldaan(gegevens, handeling),
    };

    public override Looptijd? Looptijd(IGegevens gegevens) => (Nevenfunctie)gegevens is { DatumAanvaarding: { } aanvaard } n
        ? new Looptijd(Looptijdsoort.Lopend, n.DatumAanvang?.Eerste ?? aanvaard.Eerste, n.Beeindiging?.Einde?.Laatste)
        : null;

    public override bool Vergt(IGegevens gegevens, Termijnhandeling handeling) => Verloop((Nevenfunctie)gegevens) != Vervallen;

    protected override IEnumerable<Fout> Keur(Nevenfunctie n, DateOnly vandaag)
    {
        if (n.DatumAanvaarding is { } aanvaard && aanvaard.Eerste > vandaag && n.AanvaardNaMelding is null)
        {
            yield return new Fout("datumAanvaarding", "inToekomst", "'datumAanvaarding' ligt in de toekomst.");
        }

        if (n.Beeindiging?.Einde is { } einde)
        {
            if (einde.Eerste > vandaag)
            {
                yield return new Fout("beeindiging.einde", "inToekomst", "'einde' ligt in de toekomst; leg het einde vast als het er is.");
            }
            else if (n.DatumAanvaarding is not null && n.DatumAanvang is { } aanvang && einde.Voor(aanvang))
            {
                yield return new Fout("beeindiging.einde", "volgorde", "'einde' ligt voor 'datumAanvang'.");
            }
        }

        // Of every other function the norms say whether it is public. // Gemeentewet 67(3)
        if (n.OnverplichtOpenbaar == true && !(n.Ambt == Contracts.Ambt.Burgemeester && n.Ambtshalve == true))
        {
            yield return new Fout("onverplichtOpenbaar", "nietVanToepassing", "Alleen een ambtshalve functie van de burgemeester kan onverplicht openbaar zijn; van andere functies volgt dat uit de regels.");
        }
    }

    protected override void Keur(Nevenfunctie n, Toetsing toets, Action<Fout> meld)
    {
        if (toets.EigenAfwegingVereist && string.IsNullOrWhiteSpace(n.EigenAfweging))
        {
            meld(new Fout("eigenAfweging", "verplicht", $"Vul 'eigenAfweging' in: {string.Join(" ", toets.Bevindingen.Where(b => b.Code == "eigenAfweging").Select(b => b.Zin))}"));
        }

        // 003 "Nevenfuncties": the expected time, where the norms ask for it.
        if (toets.OpTeGeven.Contains("tijdsbeslag") && n.UrenPerMaand is null)
        {
            meld(new Fout("urenPerMaand", "verplicht", "Vul 'urenPerMaand' in: de regels vragen het verwachte tijdsbeslag."));
        }

        // What the law forbids can be entered: hiding it would be worse. Its outcome stands with it.
        if (Verloop(n) == Aanvaard && Weigering.ZonderMotivering(toets, "motivering", n.Motivering, "waarom is dit aanvaard?") is { } fout)
        {
            meld(fout);
        }
    }

    protected override Nevenfunctie Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Contracts.Ambt.Raadslid,
        Soort = Functiesoort.Nevenfunctie,
        Omschrijving = "Lid van de raad van toezicht",
        Organisatie = new Organisatie("Stichting Woonzorg Vechtdal", "12345678"),
        Ambtshalve = false,
        Bezoldigd = true,
        UrenPerMaand = 12,
        DatumAanvang = OnvolledigeDatum.Probeer("2024-06", out var juni) ? juni : default,
        DatumMelding = new DateOnly(2024, 5, 1),
        DatumAanvaarding = OnvolledigeDatum.Van(new DateOnly(2024, 5, 1)),
        Positie = ZoekPosities.Geen,
        Ongewenst = Inschatting.Nee,
        SchaadtOnafhankelijkheid = Inschatting.Nee,
        EigenAfweging = "De stichting werkt niet in deze gemeente.",
    };
}
