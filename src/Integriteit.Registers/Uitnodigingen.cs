using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using Integriteit.Registers.Signalen;

namespace Integriteit.Registers;

/// <summary>
/// The register of invitations. Public once it took place, where the norms ask that: of what is still to come, the place
/// and day of an office-holder are nobody's business. // 003-21, 003-22
/// </summary>
internal sealed class Uitnodigingen : Register<Uitnodiging, UitnodigingRectificatie, UitnodigingWeergave>
{
    public override string Naam => "uitnodigingen";

    public override string? Soort => "uitnodiging";

    public override string DatumVeld => "datumOntvangen";

    public override IReadOnlyList<string> NietOpenbaar { get; } = ["functioneel", "hoedanigheid", "voorafBesproken", "inOnderhandeling", "uitnodigerIsLeverancier"];

    public override IReadOnlyList<string> Fasen { get; } = ["ontvangen", "besproken", "aanvaard", "afgewezen", "bijgewoond", "nietDoorgegaan"];

    public override IReadOnlyList<Stap> Stappen { get; } =
    [
        Stap.Overleg<Uitnodiging>((u, overleg) => u with { Vooroverleg = overleg }),
        new Stap<Uitnodiging, Uitnodigingsreactie>(
            "reactie",
            "Legt vast wat is geantwoord op {0}.",
            "Aanvaarden wat de regels verbieden, zoals een excursie op kosten van een ander die niet vooraf is besproken, wordt geweigerd met de bepaling erbij.",
            "reactie",
            Recht.PersoonOfBeheerder,
            new Uitnodigingsreactie(Uitnodigingsbesluit.Aanvaard, new DateOnly(2024, 5, 3), null),
            (u, reactie, _) => u.Afloop is null
                ? u with { Reactie = reactie with { Motivering = null }, Motivering = reactie.Motivering ?? u.Motivering }
                : throw new Afgewezen(Reden.Conflict, "alGeweest", "Hoe dit afliep staat er al; een ander antwoord is een rectificatie.")),
        new Stap<Uitnodiging, Uitnodigingsafloop>(
            "afloop",
            "Legt vast hoe het afliep met {0}.",
            "Na de dag zelf, van een uitnodiging die is aanvaard. Wat openbaar moet zijn, is dat vanaf nu.",
            "afloop",
            Recht.PersoonOfBeheerder,
            new Uitnodigingsafloop(true, "Gesproken met de directie over de nieuwe hal."),
            (u, afloop, vandaag) => u.Reactie?.Besluit != Uitnodigingsbesluit.Aanvaard
                ? throw new Afgewezen(Reden.Conflict, "nietAanvaard", "Deze uitnodiging is niet aanvaard; leg eerst de reactie vast.")
                : afloop.Bijgewoond == true && u.DatumEvenement > vandaag
                    ? throw new Afgewezen(Reden.Conflict, "nogNietGeweest", $"Het vindt pas plaats op {u.DatumEvenement:yyyy-MM-dd}.")
                    : u with { Afloop = afloop }),
        Stap.Derde<Uitnodiging>((u, zienswijze) => u with { Zienswijze = zienswijze }),
    ];

    protected override string Enkel => "Uitnodiging";

    protected override string Titel => "een uitnodiging";

    protected override IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; } =
    [
        ("datumEvenement", "datumEvenement"), ("vorm", "vorm"), ("omschrijving", "omschrijving"), ("plaats", "plaats"), ("gastheer", "gastheer.naam"), ("gastheerKvkNummer", "gastheer.kvkNummer"),
        ("betaler", "betaler"), ("kostendragers", "kostendragers"), ("geschatteWaarde", "geschatteWaarde"), ("persoon", "persoon"), ("naam", "naam"), ("ambt", "ambt"),
    ];

    protected override IReadOnlyDictionary<string, object?> Feiten(Uitnodiging u) => new Dictionary<string, object?>
    {
        ["vorm"] = Naming.Of(u.Vorm!.Value),
        ["betaler"] = Naming.Of(u.Betaler!.Value),
        ["functioneel"] = Naming.Of(u.Functioneel!.Value),
        ["hoedanigheid"] = Naming.Of(u.Hoedanigheid!.Value),
        // Before an answer it can still be talked over: then it is not known, not undone.
        ["voorafBesproken"] = Besproken(u) ? true : u.Reactie?.Besluit == Uitnodigingsbesluit.Aanvaard ? false : null,
        ["inOnderhandeling"] = u.InOnderhandeling,
        ["uitnodigerIsLeverancier"] = u.UitnodigerIsLeverancier,
        ["geschatteWaarde"] = u.GeschatteWaarde?.Centen,
        ["datum"] = u.DatumEvenement,
    };

    protected override UitnodigingWeergave Weergave(Uitnodiging u, string naam, bool volledig)
    {
        var open = new UitnodigingWeergave(
            u.Persoon!.Value, naam, u.Ambt!.Value, u.Gastheer!.Weergave(u.Zienswijze, volledig), u.Vorm!.Value, u.Omschrijving!, u.Plaats, u.DatumOntvangen!.Value, u.DatumEvenement!.Value,
            u.Betaler!.Value, [.. u.Betalers().Select(p => p.Weergave(u.Zienswijze, volledig))], u.GeschatteWaarde);
        return !volledig ? open : open with
        {
            Functioneel = u.Functioneel,
            Hoedanigheid = u.Hoedanigheid,
            InOnderhandeling = u.InOnderhandeling,
            UitnodigerIsLeverancier = u.UitnodigerIsLeverancier,
            Vooroverleg = u.Vooroverleg,
            Reactie = u.Reactie,
            Afloop = u.Afloop,
            Zienswijze = u.Zienswijze,
            Motivering = u.Motivering,
        };
    }

    protected override IEnumerable<string> Trefwoorden(Uitnodiging u, string naam, bool volledig) =>
        [.. u.Partijen().SelectMany(p => p.Trefwoorden(u.Zienswijze, volledig)), .. Woorden.Van(naam, u.Omschrijving, u.Plaats)];

    public override IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens)
    {
        var u = (Uitnodiging)gegevens;
        return [new Wederpartij("gastheer", u.Gastheer!.Naam!, u.Gastheer.KvkNummer, u.GeschatteWaarde?.Centen), .. u.Betalers().Select(p => new Wederpartij("betaler", p.Naam!, p.KvkNummer, u.GeschatteWaarde?.Centen))];
    }

    public override string? Fase(IGegevens gegevens) => (Uitnodiging)gegevens switch
    {
        { Afloop.Bijgewoond: true } => "bijgewoond",
        { Afloop.Bijgewoond: false } => "nietDoorgegaan",
        { Reactie.Besluit: Uitnodigingsbesluit.Aanvaard } => "aanvaard",
        { Reactie.Besluit: Uitnodigingsbesluit.Afgewezen } => "afgewezen",
        { Vooroverleg: not null } => "besproken",
        _ => "ontvangen",
    };

    public override Looptijd? Looptijd(IGegevens gegevens) => (Uitnodiging)gegevens is { Betaler: Betaler.Derde, Reactie.Besluit: Uitnodigingsbesluit.Aanvaard, Afloop: null or { Bijgewoond: true } } u
        ? new Looptijd(Looptijdsoort.Verblijf, u.DatumEvenement!.Value, u.DatumEvenement)
        : null;

    // What is not accepted is no excursion that took place. // T-EXC
    public override bool Vergt(IGegevens gegevens, Termijnhandeling handeling) => Fase(gegevens) is not ("afgewezen" or "nietDoorgegaan");

    public override bool IsOpenbaar(IGegevens gegevens, Toetsing toets) => base.IsOpenbaar(gegevens, toets) && ((Uitnodiging)gegevens).Afloop?.Bijgewoond == true;

    protected override IEnumerable<Fout> Keur(Uitnodiging u, DateOnly vandaag)
    {
        foreach (var fout in Hoedanigheden.Keur(u.Ambt, u.Hoedanigheid))
        {
            yield return fout;
        }

        if (u.DatumEvenement < u.DatumOntvangen)
        {
            yield return new Fout("datumEvenement", "volgorde", "'datumEvenement' ligt voor 'datumOntvangen'.");
        }

        if (u is { Kostendragers.Count: > 0 } && u.Betaler is not null and not Betaler.Derde)
        {
            yield return new Fout("kostendragers", "nietVanToepassing", "Kostendragers horen bij 'betaler' derde.");
        }

        if (u.Reactie?.Op > vandaag)
        {
            yield return new Fout("reactie.op", "inToekomst", "'reactie.op' ligt in de toekomst.");
        }

        if (u.Afloop is not null && u.Reactie?.Besluit != Uitnodigingsbesluit.Aanvaard)
        {
            yield return new Fout("afloop", "nietAanvaard", "Een afloop hoort bij een uitnodiging die is aanvaard.");
        }

        if (u.Afloop?.Bijgewoond == true && u.DatumEvenement > vandaag)
        {
            yield return new Fout("afloop.bijgewoond", "inToekomst", "Het heeft nog niet plaatsgevonden.");
        }

        foreach (var fout in (u.Gastheer?.Keur("gastheer") ?? []).Concat((u.Kostendragers ?? []).SelectMany((p, i) => p.Keur($"kostendragers[{i}]"))))
        {
            yield return fout;
        }
    }

    protected override void Keur(Uitnodiging u, Toetsing toets, Action<Fout> meld)
    {
        if (u.Reactie?.Besluit != Uitnodigingsbesluit.Aanvaard || toets.Uitkomst == Uitkomst.Toegestaan)
        {
            return;
        }

        // What was attended is entered, right or wrong; what is still to come is not accepted against the rules. // 003-22
        if (toets.Uitkomst == Uitkomst.WeigerenVerplicht && u.Afloop?.Bijgewoond != true)
        {
            throw Weigering.Van(toets, "aanvaardenVerboden", "Aanvaarden kan niet");
        }

        if (string.IsNullOrWhiteSpace(u.Motivering))
        {
            meld(new Fout("motivering", "verplicht", $"Vul 'motivering' in: {Weigering.Zinnen(toets)}"));
        }
    }

    protected override Uitnodiging Voorbeeld { get; } = new()
    {
        Persoon = Guid.Parse("01920000-0000-7000-8000-000000000001"),
        Ambt = Ambt.Wethouder,
        Gastheer = new Partij("Machinefabriek Noord B.V.", Partijsoort.Organisatie, "12345678"),
        Vorm = Uitnodigingsvorm.Excursie,
        Omschrijving = "Rondleiding door de nieuwe fabriekshal",
        Plaats = "Assen",
        DatumOntvangen = new DateOnly(2024, 4, 15),
        DatumEvenement = new DateOnly(2024, 5, 1),
        Betaler = Betaler.Derde,
        Functioneel = Inschatting.Ja,
        Hoedanigheid = Hoedanigheid.Bestuurder,
        Vooroverleg = new Vooroverleg(Functie.College, new DateOnly(2024, 4, 23), Overleguitkomst.Akkoord, null, "B&W 2024-17"),
    };

    private static bool Besproken(Uitnodiging u) => u.Vooroverleg is { Uitkomst: not Overleguitkomst.NietAkkoord } overleg && overleg.Op <= u.DatumEvenement;
}
