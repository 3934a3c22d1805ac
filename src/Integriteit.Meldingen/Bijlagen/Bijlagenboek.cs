using System.ComponentModel;
using System.Runtime.CompilerServices;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Bijlagen;

[Description("Een bestand bij een melding.")]
internal sealed record Bijlage(
    [property: Description("Het nummer binnen de melding.")] int Nummer,
    [property: Description("De naam die de verzender gaf.")] string? Naam,
    [property: Description("De soort, naar inhoud.")] string Mediatype,
    [property: Description("Het aantal bytes, zonder wat uit een afbeelding is gehaald.")] long Bytes,
    [property: Description("Van welke kant het komt.")] Berichtkant Van,
    [property: Description("Het tijdstip, naar beneden afgerond op een uur.")] DateTimeOffset Tijdstip)
{
    public static readonly Bijlage Voorbeeld = new(1, "offerte.pdf", "application/pdf", 48_211, Berichtkant.Melder, new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
}

/// <summary>Files with a report: locked piece by piece with its key, in the database, so that they come and go with it.</summary>
internal sealed class Bijlagenboek(MeldingenDb db)
{
    /// <summary>Bytes of one file at most.</summary>
    public const int Grens = 25 * 1024 * 1024;

    /// <summary>Bytes of all files of a report at most.</summary>
    private const long Samen = 100L * 1024 * 1024;

    private sealed record Rij(int Nummer, string Inhoud);

    /// <summary>Keeps a file, without the metadata of an image, and gives its number.</summary>
    /// <exception cref="Afgewezen">413 when the files of the report would be too much together; 415 for an image that cannot be read.</exception>
    public async Task<int> Voeg(string gemeente, Geopend melding, Tussenopslag bestand, Berichtkant van, DateTimeOffset tijdstip, CancellationToken ct)
    {
        await db.Lock($"bijlage:{melding.Id:N}", ct);
        var (eerder, deel, bytes) = (await Van(gemeente, melding, ct), 0, 0L);
        var nummer = 1 + eerder.Select(b => b.Nummer).DefaultIfEmpty(0).Max();
        foreach (var stuk in Beeldzuivering.Schoon(bestand.Delen(), bestand.Mediatype))
        {
            if (eerder.Sum(b => b.Bytes) + (bytes += stuk.Length) > Samen)
            {
                throw new Afgewezen(Reden.TeGroot, "samenTeGroot", "De bestanden bij een melding zijn samen hoogstens 100 MB.");
            }

            await db.Execute(
                "INSERT INTO meldingen.bijlagedeel (gemeente, melding, nummer, deel, inhoud) VALUES (@Gemeente, @Id, @Nummer, @Deel, @Inhoud)",
                new { Gemeente = gemeente, melding.Id, Nummer = nummer, Deel = deel, Inhoud = melding.Sleutel.Versleutel(Veld(nummer, deel), stuk.AsSpan()) },
                ct);
            deel++;
        }

        await db.Execute(
            "INSERT INTO meldingen.bijlage (gemeente, melding, nummer, inhoud) VALUES (@Gemeente, @Id, @Nummer, @Inhoud)",
            new { Gemeente = gemeente, melding.Id, Nummer = nummer, Inhoud = melding.Sleutel.Versleutel(Veld(nummer), new Bijlage(nummer, bestand.Naam, bestand.Mediatype, bytes, van, tijdstip)) },
            ct);
        return nummer;
    }

    /// <summary>The files of a report, in order.</summary>
    public async Task<IReadOnlyList<Bijlage>> Van(string gemeente, Geopend melding, CancellationToken ct) =>
        [.. (await db.Query<Rij>("SELECT nummer, inhoud FROM meldingen.bijlage WHERE gemeente = @Gemeente AND melding = @Id ORDER BY nummer", new { Gemeente = gemeente, melding.Id }, ct))
            .Select(r => melding.Sleutel.Ontsleutel<Bijlage>(Veld(r.Nummer), r.Inhoud))];

    /// <summary>Answers with the content of a file, piece by piece. Always as a download: a browser shows nothing of it.</summary>
    /// <exception cref="Afgewezen">404 when there is none.</exception>
    public async Task Stuur(HttpContext http, string gemeente, Geopend melding, int nummer, CancellationToken ct)
    {
        var bijlage = (await Van(gemeente, melding, ct)).FirstOrDefault(b => b.Nummer == nummer) ?? throw new Afgewezen(Reden.NietGevonden, "bijlageOnbekend", "Dit bestand is er niet.");
        Answer.Headers(http, null, isPublic: false);
        await Answer.Bestand(http, Bestandsontvangst.Onbepaald, bijlage.Bytes, null, async uit =>
        {
            await foreach (var stuk in Stukken(gemeente, melding, bijlage, ct))
            {
                await uit.WriteAsync(stuk, ct);
            }
        });
    }

    /// <summary>The content of a file, piece by piece.</summary>
    public async IAsyncEnumerable<byte[]> Stukken(string gemeente, Geopend melding, Bijlage bijlage, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var (deel, over) = (0, bijlage.Bytes); over > 0; deel++)
        {
            var stuk = melding.Sleutel.Ontsleutel(
                Veld(bijlage.Nummer, deel),
                await db.Single<byte[]>("SELECT inhoud FROM meldingen.bijlagedeel WHERE gemeente = @Gemeente AND melding = @Id AND nummer = @Nummer AND deel = @Deel", new { Gemeente = gemeente, melding.Id, bijlage.Nummer, Deel = deel }, ct));
            over -= stuk.Length;
            yield return stuk;
        }
    }

    private static string Veld(int nummer) => $"bijlage {nummer}";

    private static string Veld(int nummer, int deel) => $"bijlage {nummer} {deel}";
}
