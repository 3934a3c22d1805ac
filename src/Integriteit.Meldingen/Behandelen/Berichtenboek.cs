using System.ComponentModel;
using System.Globalization;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>From which side a message comes.</summary>
internal enum Berichtkant
{
    Melder,
    Behandelaar,
}

[Description("Een bericht tussen de melder en wie de melding behandelt, of een notitie van behandelaars.")]
internal sealed record Meldbericht(
    [property: Description("Het nummer binnen de melding.")] int Volgnummer,
    [property: Description("Van welke kant het komt.")] Berichtkant Van,
    [property: Description("Het tijdstip, naar beneden afgerond op een uur.")] DateTimeOffset Tijdstip,
    [property: Description("De tekst.")] string Tekst)
{
    /// <summary>Who wrote it; never shown to the reporter.</summary>
    [Description("Wie van de behandelaars het schreef; de melder ziet dat niet.")]
    public Guid? Door { get; init; }
}

/// <summary>The number of what was written; all that an answer to a repeated request remembers.</summary>
[Description("Wat is geschreven.")]
internal sealed record Genummerd([property: Description("Het nummer binnen de melding.")] int Volgnummer);

/// <summary>Messages and notes of a report, each locked by the report's key for its own place.</summary>
internal sealed class Berichtenboek(MeldingenDb db)
{
    /// <summary>What reporter and handlers write to each other.</summary>
    public const string Bericht = "bericht";

    /// <summary>What handlers write among themselves.</summary>
    public const string Notitie = "notitie";

    private sealed record Rij(int Volgnr, string Inhoud);

    /// <summary>Adds one, and gives its number.</summary>
    public async Task<int> Voeg(string gemeente, Geopend melding, string soort, Berichtkant van, Guid? door, string tekst, DateTimeOffset tijdstip, CancellationToken ct)
    {
        var volgnr = 1 + await db.Single<int>(
            "SELECT COALESCE(MAX(volgnr), 0) FROM meldingen.bericht WHERE gemeente = @Gemeente AND melding = @Id AND soort = @Soort", new { Gemeente = gemeente, melding.Id, Soort = soort }, ct);
        await db.Execute(
            "INSERT INTO meldingen.bericht (gemeente, melding, soort, volgnr, inhoud) VALUES (@Gemeente, @Id, @Soort, @Volgnr, @Inhoud)",
            new { Gemeente = gemeente, melding.Id, Soort = soort, Volgnr = volgnr, Inhoud = melding.Sleutel.Versleutel(Veld(soort, volgnr), new Meldbericht(volgnr, van, tijdstip, tekst) { Door = door }) },
            ct);
        return volgnr;
    }

    /// <summary>Those of a report after a number, in order.</summary>
    public async Task<IReadOnlyList<Meldbericht>> Lees(string gemeente, Geopend melding, string soort, int na, int aantal, CancellationToken ct) =>
        [.. (await db.Page<Rij>(
            "SELECT volgnr, inhoud FROM meldingen.bericht WHERE gemeente = @Gemeente AND melding = @Id AND soort = @Soort AND volgnr > @Na ORDER BY volgnr",
            aantal,
            new { Gemeente = gemeente, melding.Id, Soort = soort, Na = na },
            ct)).Select(r => melding.Sleutel.Ontsleutel<Meldbericht>(Veld(soort, r.Volgnr), r.Inhoud))];

    /// <summary>The number after which a page begins; a cursor that no page gave is a fault of input.</summary>
    public static int Na(Lijstvraag vraag, Call call) => vraag.Na(call) is not { } na ? 0 : int.TryParse(na, NumberStyles.None, CultureInfo.InvariantCulture, out var volgnr) ? volgnr : throw new OngeldigeInvoer([Cursor.Fout]);

    /// <summary>A page, from one more than fits on it.</summary>
    public static Lijst<Meldbericht> Pagina(IReadOnlyList<Meldbericht> berichten, int limit) => berichten.Count <= limit
        ? new Lijst<Meldbericht>(berichten)
        : new Lijst<Meldbericht>([.. berichten.Take(limit)]) { Volgende = berichten[limit - 1].Volgnummer.ToString(CultureInfo.InvariantCulture) };

    private static string Veld(string soort, int volgnr) => $"{soort} {volgnr}";
}
