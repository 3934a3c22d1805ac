using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>What cannot be true of a trip, whatever the norms say.</summary>
internal static class Reisfouten
{
    public static IEnumerable<Fout> Van(Dienstreis d, DateOnly vandaag) => [.. Reis(d), .. Vooraf(d, vandaag), .. Achteraf(d, vandaag), .. Partijen(d)];

    private static IEnumerable<Fout> Reis(Dienstreis d)
    {
        foreach (var fout in Hoedanigheden.Keur(d.Ambt, d.Hoedanigheid))
        {
            yield return fout;
        }

        if (d.Terugkeer < d.Vertrek)
        {
            yield return new Fout("terugkeer", "volgorde", "'terugkeer' ligt voor 'vertrek'.");
        }

        // A European institution can have its seat here.
        if (d.Land is { } land && d.Bestemming is { } bestemming && bestemming != Reisbestemming.EuropeseInstelling && (land == "NL") != (bestemming == Reisbestemming.Binnenland))
        {
            yield return new Fout("land", "pastNiet", $"'{Naming.Of(bestemming)}' past niet bij dit land.");
        }

        if (d is { Kostendragers.Count: > 0 } && d.Betaler is not null and not Betaler.Derde)
        {
            yield return new Fout("kostendragers", "nietVanToepassing", "Kostendragers horen bij 'betaler' derde.");
        }

        if (d.Priveverlenging?.Dagen is { } dagen && d.Vertrek is { } vertrek && d.Terugkeer is { } terugkeer && dagen > terugkeer.DayNumber - vertrek.DayNumber)
        {
            yield return new Fout("priveverlenging.dagen", "teVeel", "De verlenging is even lang als de reis of langer; een verlenging is een deel ervan.");
        }
    }

    private static IEnumerable<Fout> Vooraf(Dienstreis d, DateOnly vandaag)
    {
        // Its keeper records what the college decides, not the traveller. // 000-25
        if (d.Vooroverleg?.Met == Functie.College)
        {
            yield return new Fout("vooroverleg.met", "collegebesluit", "Wat het college besloot staat in 'collegebesluit'.");
        }

        if (d.Collegebesluit is not null && d.Vooroverleg?.Op > vandaag)
        {
            yield return new Fout("vooroverleg.op", "inToekomst", "'vooroverleg.op' ligt in de toekomst.");
        }

        if (d.Priveverlenging?.GemeldOp > vandaag)
        {
            yield return new Fout("priveverlenging.gemeldOp", "inToekomst", "'priveverlenging.gemeldOp' ligt in de toekomst.");
        }

        if (d.Annulering?.Op > vandaag)
        {
            yield return new Fout("annulering.op", "inToekomst", "'annulering.op' ligt in de toekomst.");
        }
    }

    private static IEnumerable<Fout> Achteraf(Dienstreis d, DateOnly vandaag)
    {
        if (d.Verantwoording is not { } verantwoording)
        {
            yield break;
        }

        if (d.Annulering is not null)
        {
            yield return new Fout("annulering", "nietSamen", "Een reis is gemaakt of gaat niet door.");
        }

        if (d.Terugkeer > vandaag)
        {
            yield return new Fout("verantwoording", "nogNietTerug", "De reis is nog niet voorbij.");
        }

        if (verantwoording.Op > vandaag)
        {
            yield return new Fout("verantwoording.op", "inToekomst", "'verantwoording.op' ligt in de toekomst.");
        }
        else if (verantwoording.Op < d.Terugkeer)
        {
            yield return new Fout("verantwoording.op", "volgorde", "'verantwoording.op' ligt voor 'terugkeer'.");
        }

        if (verantwoording.Kosten is null != verantwoording.Totaal is null)
        {
            var veld = verantwoording.Kosten is null ? "kosten" : "totaal";
            yield return new Fout($"verantwoording.{veld}", "verplicht", $"Vul '{veld}' in: 'kosten' en 'totaal' horen bij elkaar.");
        }
        else if (verantwoording.Totaal is { } totaal && verantwoording.Kosten!.Sum(k => k.Bedrag?.Centen ?? 0) is var som && som != totaal.Centen)
        {
            yield return new Fout("verantwoording.totaal", "teltNietOp", $"De kosten tellen op tot {new Bedrag(som).Leesbaar()}, niet tot {totaal.Leesbaar()}.");
        }

        foreach (var (kosten, veld) in (verantwoording.Kosten ?? []).Select((k, i) => (k, $"verantwoording.kosten[{i}]")))
        {
            if (kosten.Drager == Betaler.Derde && kosten.Derde is null)
            {
                yield return new Fout($"{veld}.derde", "verplicht", "Vul 'derde' in: welke derde droeg dit?");
            }

            if (kosten is { Derde: not null, Drager: not null and not Betaler.Derde })
            {
                yield return new Fout($"{veld}.derde", "nietVanToepassing", "Een derde hoort bij 'drager' derde.");
            }

            if (kosten.Verlenging == true && d.Priveverlenging is null)
            {
                yield return new Fout($"{veld}.verlenging", "nietVanToepassing", "Deze reis kent geen privéverlenging.");
            }
        }
    }

    private static IEnumerable<Fout> Partijen(Dienstreis d) =>
    [
        .. (d.Kostendragers ?? []).SelectMany((p, i) => p.Keur($"kostendragers[{i}]")),
        .. (d.Verantwoording?.Kosten ?? []).SelectMany((k, i) => k.Derde?.Keur($"verantwoording.kosten[{i}].derde") ?? []),
    ];
}
