using System.Globalization;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>
/// Calculates the offset of side income: a pure function of the law, what is known of the year, since when the person
/// held the office, and the day. // 003-09, 003-10, Gemeentewet 44 and 66, Rechtspositiebesluit 3.2.3
/// </summary>
/// <remarks>
/// Amounts are whole cents. Pay over part of a month and holiday pay go to the nearest cent, half a cent up, as pay is
/// paid out. What is left of a cent after that is the person's: the threshold and the lowered pay go up, the part that
/// is offset and its highest amount go down.
/// </remarks>
internal sealed class Rekenaar(Verrekenwet wet, Verrekengrond grond, Func<Bezoldigingsdeel, DateOnly> inAmbtSinds, DateOnly peildatum)
{
    private const int Honderd = 100;

    private readonly List<Rekenstap> stappen = [];
    private readonly int jaar = grond.Jaar!.Value;
    private readonly IReadOnlyList<Ambt> ambten = [.. grond.Delen!.Select(d => d.Ambt!.Value).Distinct()];

    /// <param name="wet">The numbers and articles.</param>
    /// <param name="grond">What is known of the year; without faults.</param>
    /// <param name="inAmbtSinds">The first day of the unbroken time in the office of a part of the year.</param>
    /// <param name="peildatum">The day on which is judged whether a statement is late.</param>
    public static Berekening Bereken(Verrekenwet wet, Verrekengrond grond, Func<Bezoldigingsdeel, DateOnly> inAmbtSinds, DateOnly peildatum) =>
        new Rekenaar(wet, grond, inAmbtSinds, peildatum).Bereken();

    private Berekening Bereken()
    {
        var mee = grond.Delen!.OrderBy(d => d.Van).Where(TeltMee).ToList();
        var (afdracht, open) = Afdracht();
        if (mee.Count == 0)
        {
            return Maak(Verrekenuitkomst.Vrijgesteld, 0, 0, null, 0, afdracht, open);
        }

        var basis = mee.Sum(Bezoldiging);
        var vakantie = Getal(Verrekengetalsoort.VakantieUitkering);
        basis += Stap($"De vakantie-uitkering: {vakantie.Waarde} % van de bezoldiging.", Dichtstbij(basis * vakantie.Waarde!.Value, Honderd), vakantie.Grondslag!);
        basis += mee.Sum(Aanvulling);
        Stap("De grondslag: bezoldiging, vakantie-uitkering en aanvulling, zonder eindejaarsuitkering.", basis, Bron(Verrekenstap.Grondslag));

        var drempel = Getal(Verrekengetalsoort.Drempel);
        var vrij = Stap($"De drempel: {drempel.Waarde} % van de grondslag, dus naar evenredigheid van het deel van het jaar.", Omhoog(basis * drempel.Waarde!.Value, Honderd), drempel.Grondslag!);
        return Bekend(vrij) switch
        {
            { } inkomsten => Formule(basis, vrij, inkomsten, afdracht, open),
            null when Afwachten() => Maak(Verrekenuitkomst.Afwachten, basis, vrij, null, 0, afdracht, open),
            null => Verlaagd(basis, vrij, afdracht, open),
        };
    }

    private bool TeltMee(Bezoldigingsdeel deel)
    {
        var ambt = deel.Ambt!.Value;
        var vrij = deel.Tijdsbestedingsnorm < Honderd ? wet.Vrijstelling(Vrijstellingsreden.Deeltijd, ambt, jaar) : null;
        vrij ??= deel.Waarneming == true ? wet.Vrijstelling(Vrijstellingsreden.Waarneming, ambt, jaar) : null;
        vrij ??= wet.Vrijstelling(Vrijstellingsreden.Overgangsrecht, ambt, jaar) is { } overgang && inAmbtSinds(deel) < overgang.InAmbtVoor ? overgang : null;
        if (vrij is not null)
        {
            Stap($"{Periode(deel)} telt niet mee. {vrij.Zin}", null, vrij.Grondslag!);
        }

        return vrij is null;
    }

    private (long Alles, long Open) Afdracht()
    {
        var ambtshalve = (grond.Inkomsten ?? []).Where(i => i.Ambtshalve == true).ToList();
        var alles = ambtshalve.Sum(i => i.Bedrag!.Value.Centen);
        var open = alles - ambtshalve.Sum(i => i.Afgedragen?.Centen ?? 0);
        if (ambtshalve.Count > 0)
        {
            Stap("De inkomsten uit ambtshalve nevenfuncties: die gaan naar de gemeentekas en tellen niet mee.", alles, Bron(Verrekenstap.Afdracht)); // 003-09
            Stap("Wat daarvan nog moet worden afgedragen.", open, Bron(Verrekenstap.Afdracht));
        }

        return (alles, open);
    }

    private long Bezoldiging(Bezoldigingsdeel deel) => Stap(
        $"De bezoldiging als {Naming.Of(deel.Ambt!.Value)} {Tijd(deel)}: {deel.BezoldigingPerMaand!.Value.Leesbaar()} per maand, een deel van een maand naar het aantal dagen.",
        Over(deel, deel.BezoldigingPerMaand.Value.Centen),
        wet.Grondslag(Verrekenstap.Bezoldiging, [deel.Ambt.Value]));

    private long Aanvulling(Bezoldigingsdeel deel) => deel.AanvullingPerMaand is not { Centen: > 0 } aanvulling ? 0 : Stap(
        $"De aanvulling wegens waarneming van de burgemeester {Tijd(deel)}: {aanvulling.Leesbaar()} per maand.",
        Over(deel, aanvulling.Centen),
        wet.Grondslag(Verrekenstap.Aanvulling, [deel.Ambt!.Value]));

    /// <summary>The income that counts in cents, or null when it is not known.</summary>
    private long? Bekend(long drempel)
    {
        var termijn = Getal(Verrekengetalsoort.Opgavetermijn);
        if (grond.AndersVastgesteld is null && grond.Opgave != Verrekenopgave.Opgave)
        {
            if (grond.Opgave == Verrekenopgave.GeenOfNietMeerDanDrempel)
            {
                Stap("De persoon verklaarde geen neveninkomsten te hebben of niet meer dan de drempel.", null, Bron(Verrekenstap.Opgave));
                return 0;
            }

            return null;
        }

        var inkomsten = Stap(
            "De neveninkomsten: winst uit onderneming, belastbaar loon en resultaat uit overige werkzaamheden.",
            (grond.Inkomsten ?? []).Where(i => i.Ambtshalve == false).Sum(i => i.Bedrag!.Value.Centen),
            Bron(Verrekenstap.Neveninkomsten));
        if (grond.AndersVastgesteld is not null)
        {
            Stap("Het college stelde dit bedrag op een andere manier vast dan uit de opgave.", null, termijn.Grondslag!);
        }

        if (grond.Opgave == Verrekenopgave.GeenOfNietMeerDanDrempel && inkomsten > drempel)
        {
            Stap("De verklaring van de persoon klopt daar niet mee: dit is meer dan de drempel.", null, Bron(Verrekenstap.Opgave));
        }

        if (grond.OntvangenOp > Uiterlijk(termijn))
        {
            Stap($"De opgave kwam na {Uiterlijk(termijn):yyyy-MM-dd}; omdat het bedrag nu bekend is, wordt de bezoldiging niet verlaagd.", null, termijn.Grondslag!);
        }

        return inkomsten;
    }

    private bool Afwachten()
    {
        var termijn = Getal(Verrekengetalsoort.Opgavetermijn);
        var uiterlijk = Uiterlijk(termijn);
        if (grond.Opgave == Verrekenopgave.BlijftAchterwege)
        {
            Stap("De persoon verklaarde dat een opgave achterwege blijft.", null, Bron(Verrekenstap.Opgave));
            return false;
        }

        var opTijd = grond.Uitstel?.GemeldOp <= uiterlijk;
        if (grond.Uitstel is not null)
        {
            Stap($"Uitstel is gemeld op {grond.Uitstel.GemeldOp:yyyy-MM-dd}{(opTijd ? $" en loopt tot en met {grond.Uitstel.Tot:yyyy-MM-dd}" : ", en dat is te laat")}.", null, termijn.Grondslag!);
        }

        var laatste = opTijd && grond.Uitstel!.Tot > uiterlijk ? grond.Uitstel.Tot!.Value : uiterlijk;
        Stap(peildatum <= laatste ? $"Een opgave kan nog tot en met {laatste:yyyy-MM-dd}." : $"Er kwam geen opgave of verklaring, en dat kon tot en met {laatste:yyyy-MM-dd}.", null, termijn.Grondslag!);
        return peildatum <= laatste;
    }

    private Berekening Formule(long basis, long vrij, long inkomsten, long afdracht, long open)
    {
        var boven = Stap("Wat de neveninkomsten de drempel te boven gaan.", Math.Max(0, inkomsten - vrij), Getal(Verrekengetalsoort.Drempel).Grondslag!);
        var (deel, hoogste) = (Getal(Verrekengetalsoort.VerrekendDeel), Getal(Verrekengetalsoort.Hoogste));
        var helft = Stap($"Daarvan wordt {deel.Waarde} % verrekend.", boven * deel.Waarde!.Value / Honderd, deel.Grondslag!);
        var grens = Stap($"De verrekening is ten hoogste {hoogste.Waarde} % van de grondslag.", basis * hoogste.Waarde!.Value / Honderd, hoogste.Grondslag!);
        var verrekening = Math.Min(helft, grens);
        return Maak(verrekening > 0 ? Verrekenuitkomst.Verrekening : Verrekenuitkomst.GeenVerrekening, basis, vrij, inkomsten, verrekening, afdracht, open);
    }

    private Berekening Verlaagd(long basis, long vrij, long afdracht, long open)
    {
        var verlaagd = Getal(Verrekengetalsoort.VerlaagdeBezoldiging);
        var rest = Stap($"De inkomsten zijn niet bekend: de bezoldiging wordt vastgesteld op {verlaagd.Waarde} %.", Omhoog(basis * verlaagd.Waarde!.Value, Honderd), verlaagd.Grondslag!);
        return Maak(Verrekenuitkomst.VerlaagdeBezoldiging, basis, vrij, null, basis - rest, afdracht, open);
    }

    private Berekening Maak(Verrekenuitkomst uitkomst, long basis, long vrij, long? inkomsten, long verrekening, long afdracht, long open)
    {
        var al = grond.AlVerminderd?.Centen ?? 0;
        if (uitkomst != Verrekenuitkomst.Afwachten)
        {
            Stap("De verrekening.", verrekening, Bron(Verrekenstap.Terugvordering));
            if (al > 0)
            {
                Stap("Gedurende het jaar is op verzoek al ingehouden.", al, Bron(Verrekenstap.Vermindering));
            }

            Stap(verrekening >= al ? "Het college vordert terug." : "Er is te veel ingehouden: de gemeente betaalt uit.", Math.Abs(verrekening - al), Bron(Verrekenstap.Terugvordering));
        }

        var saldo = uitkomst == Verrekenuitkomst.Afwachten ? 0 : verrekening - al;
        return new Berekening(
            uitkomst, new Bedrag(basis), new Bedrag(vrij), inkomsten is { } bekend ? new Bedrag(bekend) : null, new Bedrag(verrekening), new Bedrag(al), new Bedrag(Math.Max(0, saldo)), new Bedrag(Math.Max(0, -saldo)), new Bedrag(afdracht), new Bedrag(open), stappen);
    }

    private Verrekengetal Getal(Verrekengetalsoort naam) => wet.Getal(naam, jaar);

    private string Bron(Verrekenstap stap) => wet.Grondslag(stap, ambten);

    /// <summary>The last day for a statement. The term is longer than those that the Algemene termijnenwet moves.</summary>
    private DateOnly Uiterlijk(Verrekengetal termijn) => new DateOnly(jaar + 1, 1, 1).AddMonths(termijn.Waarde!.Value).AddDays(-1);

    private static string Tijd(Bezoldigingsdeel deel) => string.Create(CultureInfo.InvariantCulture, $"van {deel.Van:yyyy-MM-dd} tot en met {deel.TotEnMet:yyyy-MM-dd}");

    private static string Periode(Bezoldigingsdeel deel) => $"De tijd {Tijd(deel)}";

    /// <summary>An amount for each month over the days of this part, each month to the nearest cent. // Rechtspositiebesluit 3.2.1, eighth paragraph</summary>
    private static long Over(Bezoldigingsdeel deel, long perMaand)
    {
        long som = 0;
        for (var maand = new DateOnly(deel.Van!.Value.Year, deel.Van.Value.Month, 1); maand <= deel.TotEnMet; maand = maand.AddMonths(1))
        {
            var dagen = DateTime.DaysInMonth(maand.Year, maand.Month);
            var eerste = Math.Max(deel.Van.Value.DayNumber, maand.DayNumber);
            var laatste = Math.Min(deel.TotEnMet!.Value.DayNumber, maand.DayNumber + dagen - 1);
            som += Dichtstbij(perMaand * (laatste - eerste + 1), dagen);
        }

        return som;
    }

    private static long Dichtstbij(long teller, long noemer) => ((2 * teller) + noemer) / (2 * noemer);

    private static long Omhoog(long teller, long noemer) => (teller + noemer - 1) / noemer;

    private void Stap(string wat, Bedrag? bedrag, string grondslag) => stappen.Add(new Rekenstap(wat, bedrag, grondslag));

    private long Stap(string wat, long centen, string grondslag)
    {
        Stap(wat, new Bedrag(centen), grondslag);
        return centen;
    }
}
