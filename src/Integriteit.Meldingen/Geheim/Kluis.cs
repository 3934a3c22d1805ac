namespace Integriteit.Meldingen.Geheim;

/// <summary>
/// The keys of reports, wrapped once for each group that may read: who reads is a row, who no longer reads has none. The
/// person behind a row stands there as a blind index only. Destroying a report is taking all its rows away.
/// </summary>
internal sealed class Kluis(MeldingenDb db, Sleutelkast kast, Geheimen geheimen)
{
    /// <summary>The reporter, who comes with the code.</summary>
    public const string Melder = "melder";

    /// <summary>What the product does without a person: routing anew, terms, counting. Never to answer someone.</summary>
    public const string Stelsel = "stelsel";

    /// <summary>A person as a group of readers.</summary>
    public string Lezer(string gemeente, Guid persoon) => geheimen.Index(gemeente, "lezer", persoon.ToString("N"));

    /// <summary>Lets a group read; once is enough.</summary>
    public Task Geef(string gemeente, Guid melding, string orde, Datasleutel sleutel, string lezer, CancellationToken ct) => db.Execute(
        """
        INSERT INTO meldingen.lezer (gemeente, melding, lezer, orde, omhulsel)
        SELECT @Gemeente, @Melding, @Lezer, @Orde, @Omhulsel
        WHERE NOT EXISTS (SELECT 1 FROM meldingen.lezer WHERE gemeente = @Gemeente AND melding = @Melding AND lezer = @Lezer)
        """,
        new { Gemeente = gemeente, Melding = melding, Lezer = lezer, Orde = orde, Omhulsel = kast.Omhul(Doel(gemeente, melding, lezer), sleutel.Bytes) },
        ct);

    /// <summary>Takes the key of a group away.</summary>
    public Task<int> Ontneem(string gemeente, Guid melding, string lezer, CancellationToken ct) =>
        db.Execute("DELETE FROM meldingen.lezer WHERE gemeente = @Gemeente AND melding = @Melding AND lezer = @Lezer", new { Gemeente = gemeente, Melding = melding, Lezer = lezer }, ct);

    /// <summary>The key of a report, from the wrapping of a group.</summary>
    public Datasleutel Open(string gemeente, Guid melding, string lezer, string omhulsel) => new(kast.Onthul(Doel(gemeente, melding, lezer), omhulsel), gemeente, melding);

    public static string Doel(string gemeente, Guid melding, string lezer) => $"melding {gemeente} {melding:N} {lezer}";
}
