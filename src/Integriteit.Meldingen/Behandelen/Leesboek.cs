using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Geheim;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>The pieces that a report is made of.</summary>
internal enum Meldstuksoort
{
    /// <summary>The report as it was handed in.</summary>
    Melding,
    Bericht,
    Bijlage,
    Notitie,
}

[Description("Een stuk van een melding.")]
internal sealed record Meldstuk(
    [property: Description("Wat voor stuk.")] Meldstuksoort Soort,
    [property: Description("Het nummer binnen de melding; nul voor de melding zelf.")] int Nummer);

/// <summary>Of a piece: from which side and on which day it came, and who of the circle has it before them.</summary>
/// <param name="Stuk">The piece.</param>
/// <param name="Van">Its side.</param>
/// <param name="Dag">Its day.</param>
/// <param name="Lezers">Who wrote it or opened it, as groups of readers; <see cref="Leesstand.Onbekend"/> for who is not known.</param>
internal sealed record Gelezenstuk(Meldstuk Stuk, Berichtkant Van, DateOnly Dag, IReadOnlySet<string> Lezers);

/// <summary>What of a report was read by those who must act, and until when the reporter can still read. Pure. // Wbk 2a</summary>
internal static class Leesstand
{
    /// <summary>Someone of the circle; who, was not kept then.</summary>
    public const string Onbekend = "";

    /// <summary>The pieces that nobody of those who handle the report now has written or opened, in order.</summary>
    public static IReadOnlyList<Meldstuk> Ongelezen(IEnumerable<Gelezenstuk> stukken, IReadOnlySet<string> behandelaars) =>
        [.. stukken.Where(s => !s.Lezers.Overlaps(behandelaars) && !(behandelaars.Count > 0 && s.Lezers.Contains(Onbekend))).Select(s => s.Stuk).OrderBy(s => (s.Soort, s.Nummer))];

    /// <summary>
    /// The last day on which the reporter can be expected to read what was last written to them; null when nothing was. Days
    /// count from each piece and not from its reading, since of what a reporter opens nothing is kept.
    /// </summary>
    public static DateOnly? MelderLeestTotEnMet(IEnumerable<Gelezenstuk> stukken, int dagen) =>
        stukken.Where(s => s is { Van: Berichtkant.Behandelaar, Stuk.Soort: Meldstuksoort.Bericht or Meldstuksoort.Bijlage }).Select(s => (DateOnly?)s.Dag).Max()?.AddDays(dagen);
}

/// <summary>Keeps who of the circle opened what of a report. Of the reporter it keeps nothing. // Wbk 2a</summary>
internal sealed class Leesboek(MeldingenDb db, Kluis kluis, Berichtenboek berichten, Bijlagenboek bijlagen)
{
    private sealed record Rij(string Soort, int Nummer, string Lezer);

    /// <summary>Keeps that someone opened these, outside a transaction; what they opened before costs no writing.</summary>
    public async Task Opent(string gemeente, Guid melding, Guid persoon, Meldstuksoort soort, IReadOnlyList<int> nummers, CancellationToken ct)
    {
        var eerder = (await db.Query<int>(
            "SELECT nummer FROM meldingen.gezien WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort AND lezer = @Lezer",
            new { Gemeente = gemeente, Melding = melding, Soort = Naming.Of(soort), Lezer = kluis.Lezer(gemeente, persoon) },
            ct)).ToHashSet();
        var nieuw = nummers.Where(n => !eerder.Contains(n)).ToList();
        if (nieuw.Count > 0)
        {
            await db.InTransaction(() => Gezien(gemeente, melding, persoon, soort, nieuw, ct), ct);
        }
    }

    /// <summary>As <see cref="Opent"/>, in the running transaction; says of how many it was not known.</summary>
    public async Task<int> Gezien(string gemeente, Guid melding, Guid persoon, Meldstuksoort soort, IReadOnlyList<int> nummers, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var nummer in nummers)
        {
            aantal += await db.Execute(
                """
                INSERT INTO meldingen.gezien (gemeente, melding, soort, nummer, lezer)
                SELECT @Gemeente, @Melding, @Soort, @Nummer, @Lezer
                WHERE NOT EXISTS (SELECT 1 FROM meldingen.gezien WHERE gemeente = @Gemeente AND melding = @Melding AND soort = @Soort AND nummer = @Nummer AND lezer = @Lezer)
                """,
                new { Gemeente = gemeente, Melding = melding, Soort = Naming.Of(soort), Nummer = nummer, Lezer = kluis.Lezer(gemeente, persoon) },
                ct);
        }

        return aantal;
    }

    /// <summary>All pieces of a report, each with who has it before them.</summary>
    public async Task<IReadOnlyList<Gelezenstuk>> Van(string gemeente, Geopend melding, CancellationToken ct)
    {
        var gezien = (await db.Query<Rij>("SELECT soort, nummer, lezer FROM meldingen.gezien WHERE gemeente = @Gemeente AND melding = @Id", new { Gemeente = gemeente, melding.Id }, ct))
            .ToLookup(r => (r.Soort, r.Nummer), r => r.Lezer);
        Gelezenstuk Stuk(Meldstuksoort soort, int nummer, Berichtkant van, DateOnly dag, params IEnumerable<string> schrijvers) =>
            new(new Meldstuk(soort, nummer), van, dag, gezien[(Naming.Of(soort), nummer)].Concat(schrijvers).ToHashSet());
        IEnumerable<string> Schrijver(Guid? persoon) => persoon is { } p ? [kluis.Lezer(gemeente, p)] : [];
        var stukken = new List<Gelezenstuk> { Stuk(Meldstuksoort.Melding, 0, Berichtkant.Melder, melding.Inhoud.Ontvangen) };
        foreach (var (soort, naam) in new[] { (Meldstuksoort.Bericht, Berichtenboek.Bericht), (Meldstuksoort.Notitie, Berichtenboek.Notitie) })
        {
            stukken.AddRange((await berichten.Lees(gemeente, melding, naam, 0, int.MaxValue, ct)).Select(b => Stuk(soort, b.Volgnummer, b.Van, b.Tijdstip.Dag(), Schrijver(b.Door))));
        }

        // Who of the handlers added a file is not kept; one of them did.
        stukken.AddRange((await bijlagen.Van(gemeente, melding, ct)).Select(b => Stuk(Meldstuksoort.Bijlage, b.Nummer, b.Van, b.Tijdstip.Dag(), b.Van == Berichtkant.Behandelaar ? [Leesstand.Onbekend] : [])));
        return stukken;
    }
}
