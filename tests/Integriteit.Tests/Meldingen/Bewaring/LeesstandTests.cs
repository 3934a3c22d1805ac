using Integriteit.Meldingen.Behandelen;

namespace Integriteit.Tests.Meldingen;

/// <summary>What of a report is unread by those who must act, and how long the reporter has to read. // Wbk 2a</summary>
public sealed class LeesstandTests
{
    private static readonly DateOnly Dag = new(2026, 5, 20);

    // A piece is its kind and number, and who has it before them; "?" is someone who is not known.
    [TestCase("melding0=a", "a", "", TestName = "Wat wie behandelt opende is gelezen")]
    [TestCase("melding0=", "a", "melding0", TestName = "Ook de melding zelf moet zijn geopend")]
    [TestCase("melding0=a bericht1= bericht2=a", "a", "bericht1", TestName = "Wie een later bericht las, las een eerder nog niet")]
    [TestCase("bericht1=b", "a", "bericht1", TestName = "Wat alleen een meelezer opende is ongelezen")]
    [TestCase("bericht1=b", "a b", "", TestName = "Eén van wie behandelen is genoeg")]
    [TestCase("bericht1=c bijlage1=c", "a b", "bericht1 bijlage1", TestName = "Wat wie is weggegaan opende is weer ongelezen")]
    [TestCase("bijlage2= bericht3= notitie1=", "a", "bericht3 bijlage2 notitie1", TestName = "Elk soort stuk telt")]
    [TestCase("bericht1=?", "a", "", TestName = "Wat vroeger is gelezen telt, al is niet bekend door wie")]
    [TestCase("bericht1=? bericht2=a", "", "bericht1 bericht2", TestName = "Behandelt niemand haar, dan is alles ongelezen")]
    public void Ongelezen(string stukken, string behandelaars, string ongelezen) => Assert.That(
        string.Join(' ', Leesstand.Ongelezen(Stukken(stukken), behandelaars.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()).Select(s => $"{s.Soort.ToString().ToLowerInvariant()}{s.Nummer}")),
        Is.EqualTo(ongelezen));

    [TestCase("", null, TestName = "Aan wie niets is geschreven staat niets open")]
    [TestCase("+0 Melder Bericht", null, TestName = "Wat de melder zelf schreef telt niet")]
    [TestCase("+0 Behandelaar Notitie", null, TestName = "Een notitie is niet voor de melder")]
    [TestCase("+0 Behandelaar Bericht", "2026-08-18", TestName = "Elk bericht geeft negentig dagen")]
    [TestCase("+0 Behandelaar Bericht;+9 Behandelaar Bijlage;+30 Melder Bericht", "2026-08-27", TestName = "Het laatste telt, ook als het een bestand is")]
    public void Melder(string stukken, string? totEnMet)
    {
        var alle = stukken.Split(';', StringSplitOptions.RemoveEmptyEntries).Select((s, i) => s.Split(' ') is var d
            ? new Gelezenstuk(new Meldstuk(Enum.Parse<Meldstuksoort>(d[2]), i + 1), Enum.Parse<Berichtkant>(d[1]), Dag.AddDays(int.Parse(d[0][1..])), new HashSet<string>())
            : null!);
        Assert.That(Leesstand.MelderLeestTotEnMet(alle, 90), Is.EqualTo(totEnMet is null ? (DateOnly?)null : DateOnly.Parse(totEnMet)));
    }

    private static IEnumerable<Gelezenstuk> Stukken(string stukken) => stukken.Split(' ').Select(s =>
    {
        var (wat, wie) = s.Split('=') is [var w, var l] ? (w, l) : default;
        return new Gelezenstuk(
            new Meldstuk(Enum.Parse<Meldstuksoort>(wat![..^1], ignoreCase: true), int.Parse(wat[^1..])), Berichtkant.Melder, Dag, wie!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(l => l == "?" ? Leesstand.Onbekend : l).ToHashSet());
    });
}
