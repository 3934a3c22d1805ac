using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Termijnen;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>A case file as it leaves the house: who may take it, what is in it, and that it left stays with the report. // Wbk 2a</summary>
internal sealed class Dossieruitvoer(Behandelkamer kamer, Dossierboek boek, Berichtenboek berichten, Bijlagenboek bijlagen, Meldtermijnen termijnen, TimeProvider clock)
{
    /// <summary>The report, with its content as JSON and its files.</summary>
    internal sealed record Klaar(Geopend Melding, byte[] Inhoud, IReadOnlyList<Bijlage> Bijlagen, DateOnly Dag);

    /// <summary>Writes down that it leaves and why, in the running transaction, and gathers all but what is in the files. The identity of a confidential reporter is not in it.</summary>
    /// <exception cref="Afgewezen">404 and 403 for who may not; 412 and 428 as any change.</exception>
    public async Task<Klaar> Maak(string gemeente, Guid id, IfMatch versies, string reden, CancellationToken ct)
    {
        var (melding, ik) = await kamer.Vereis(gemeente, id, Kringrecht.Behandelen, ct);
        versies.Check(required: true, melding.Versie, "volledig");
        var besluit = new Kringbesluit(clock.Vandaag(), Kringhandeling.Uitgevoerd, null, null, ik.Persoon, reden);
        var nieuw = await boek.Bewaar(gemeente, melding, melding.Inhoud with { Kringbesluiten = [.. melding.Inhoud.Kringbesluiten, besluit] }, ct);
        var bestanden = await bijlagen.Van(gemeente, melding, ct);
        var inhoud = new
        {
            Dossier = BekijkMelding.Meldingdossier.Van(nieuw, await termijnen.Van(gemeente, melding.Id, ct)),
            Berichten = await berichten.Lees(gemeente, melding, Berichtenboek.Bericht, 0, int.MaxValue, ct),
            Bijlagen = bestanden,
            Notities = await berichten.Lees(gemeente, melding, Berichtenboek.Notitie, 0, int.MaxValue, ct),
        };
        return new Klaar(nieuw, JsonSerializer.SerializeToUtf8Bytes(inhoud, Json.Options), bestanden, besluit.Dag);
    }

    /// <summary>
    /// Writes a zip with <c>dossier.json</c> and every file, locked with the passphrase. A file is read and sent piece by piece: broken
    /// off in between, what came does not open as a whole.
    /// </summary>
    public async Task Stuur(Stream uit, string gemeente, Klaar klaar, string wachtzin, CancellationToken ct)
    {
        await using var slot = new Uitvoerstroom(wachtzin);
        // Written to memory and sent from there: the archive itself must not wait for the caller.
        using (var zip = new ZipArchive(slot, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var dossier = Begin(zip, "dossier.json", klaar.Dag, CompressionLevel.Fastest))
            {
                dossier.Write(klaar.Inhoud);
            }

            await slot.Stuur(uit, ct);
            foreach (var bijlage in klaar.Bijlagen)
            {
                using var bestand = Begin(zip, Naam(bijlage), klaar.Dag, CompressionLevel.NoCompression);
                await foreach (var stuk in bijlagen.Stukken(gemeente, klaar.Melding, bijlage, ct))
                {
                    bestand.Write(stuk);
                    await slot.Stuur(uit, ct);
                }
            }
        }

        slot.Rond();
        await slot.Stuur(uit, ct);
    }

    private static Stream Begin(ZipArchive zip, string naam, DateOnly dag, CompressionLevel hoe)
    {
        var deel = zip.CreateEntry(naam, hoe);
        deel.LastWriteTime = new DateTimeOffset(dag.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return deel.Open();
    }

    /// <summary>By its number, so that two of one name are two; without what some systems cannot have in a name.</summary>
    private static string Naam(Bijlage bijlage) =>
        string.Create(CultureInfo.InvariantCulture, $"bijlagen/{bijlage.Nummer:000}-{new string([.. (bijlage.Naam ?? "bestand").Select(c => "\"*/:<>?\\|".Contains(c, StringComparison.Ordinal) ? '_' : c)])}");
}
