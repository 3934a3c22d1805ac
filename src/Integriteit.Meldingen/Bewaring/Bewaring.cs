using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Delen;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Jaarverslag;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Termijnen;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Bewaring;

[Description("Een voorstel om een melding te vernietigen.")]
internal sealed record Vernietigingsvoorstel(
    [property: Description("Wie het deed.")] Guid Door,
    [property: Description("De dag.")] DateOnly Dag);

[Description("Hoe lang een melding nog wordt bewaard.")]
internal sealed record Meldbewaring(
    [property: Description("De laatste dag van de termijn; ontbreekt zolang de melding niet is gesloten.")] DateOnly? TotEnMet,
    [property: Description("De grondslag van de termijn; ontbreekt zolang de melding niet is gesloten.")] string? Grondslag,
    [property: Description("Waar de termijn vandaan komt.")] string? Bron,
    [property: Description("Wat vernietiging vandaag in de weg staat; leeg als niets.")] IReadOnlyList<Bewaarbeletsel> Beletsels,
    [property: Description("Het voorstel tot vernietiging, waarmee een ander nog moet instemmen.")] Vernietigingsvoorstel? Voorstel)
{
    public static readonly Meldbewaring Voorbeeld = new(new DateOnly(2026, 1, 31), "Wet bescherming klokkenluiders, artikel 2a", "Gekozen is twee jaar.", [], new Vernietigingsvoorstel(Guid.Parse("01920000-0000-7000-8000-0000000000a3"), new DateOnly(2026, 2, 2)));

    public Task Send(HttpContext http, int versie) => Answer.Json(http, this, etag: IfMatch.Tag(versie, "volledig"));
}

/// <summary>Decides on keeping and destroying reports, and does the latter. // Wbk 2a</summary>
internal sealed class Bewaarder(MeldingenDb db, Bewaarregels regels, Berichtenboek berichten, Bijlagenboek bijlagen, Deelversies deelversies, Koppelingen koppelingen, Meldtermijnen termijnen, Geheimen geheimen, TimeProvider clock)
{
    /// <summary>What of a destroyed report is still counted in the yearly report, and on what ground it went.</summary>
    internal sealed record Nalatenschap(Telling Telling, string Grondslag);

    private sealed record Rij(Guid Spoor, string Telling);

    public async Task<Bewaarbesluit> Beslis(string gemeente, Geopend melding, CancellationToken ct)
    {
        var dossier = melding.Inhoud;
        var alle = await berichten.Lees(gemeente, melding, Berichtenboek.Bericht, 0, int.MaxValue, ct);
        var bestanden = await bijlagen.Van(gemeente, melding, ct);
        var gezien = await db.Single<DateOnly?>("SELECT MAX(dag) FROM meldingen.inzage WHERE gemeente = @Gemeente AND melding = @Id", new { Gemeente = gemeente, melding.Id }, ct);
        var beletsels = new HashSet<Bewaarbeletsel>();
        // Of a file it is not kept who opened it: the report must have been opened since, on a later day or the same.
        if ((await berichten.Ongelezen(gemeente, melding, ct)).Any(b => b.Van == Berichtkant.Melder) || bestanden.Any(b => b.Van == Berichtkant.Melder && !(b.Tijdstip.Dag() <= gezien)))
        {
            beletsels.Add(Bewaarbeletsel.OngelezenInhoud);
        }

        if (dossier.WachtOpKennisgeving() || (await termijnen.Van(gemeente, melding.Id, ct)).Any(t => t.VoldaanOp is null))
        {
            beletsels.Add(Bewaarbeletsel.OpenTermijn);
        }

        if (dossier.Gezet<Afhandelingstap>().LastOrDefault()?.Vorm is Meldafhandeling.Bezwaar or Meldafhandeling.Beroep)
        {
            beletsels.Add(Bewaarbeletsel.RechtsmiddelLoopt);
        }

        var laatste = alle.Select(b => b.Tijdstip).Concat(bestanden.Select(b => b.Tijdstip)).Select(t => t.Dag()).Concat(dossier.Stappen.Select(s => s.Stap.Datum!.Value)).Append(dossier.Ontvangen).Append(dossier.IngetrokkenOp ?? dossier.Ontvangen).Max();
        return regels.Beslis(new Bewaarzaak(dossier.Regime, dossier.Melding.Soort!.Value, Bevinding(dossier), dossier.Status == Meldstatus.Gesloten ? Gesloten(dossier) : null, laatste, beletsels), clock.Vandaag());
    }

    /// <summary>As the API shows it.</summary>
    public static Meldbewaring Toon(Bewaarbesluit besluit, Vernietigingsvoorstel? voorstel) => new(besluit.TotEnMet, besluit.Regel?.Grondslag, besluit.Regel?.Bron, besluit.Beletsels, voorstel);

    /// <exception cref="Afgewezen">409 when something stands in the way today.</exception>
    public async Task<Bewaarbesluit> Vereis(string gemeente, Geopend melding, CancellationToken ct)
    {
        var besluit = await Beslis(gemeente, melding, ct);
        return besluit.Mag
            ? besluit
            : throw new Afgewezen(Reden.Conflict, Naming.Of(besluit.Beletsels[0]), $"Deze melding kan vandaag niet worden vernietigd: {string.Join(", ", besluit.Beletsels.Select(b => b switch
            {
                Bewaarbeletsel.NietGesloten => "zij is niet gesloten",
                Bewaarbeletsel.BewaartermijnLoopt => $"zij wordt bewaard tot en met {besluit.TotEnMet:yyyy-MM-dd}",
                Bewaarbeletsel.OngelezenInhoud => "de melder schreef iets dat nog niemand las",
                Bewaarbeletsel.OpenTermijn => "er staat nog een termijn open",
                Bewaarbeletsel.RechtsmiddelLoopt => "er loopt bezwaar of beroep",
            }))}.");
    }

    /// <summary>Destroys the report: its keys first, then all that they locked. What stays is that there was one.</summary>
    public async Task Vernietig(string gemeente, Geopend melding, string grondslag, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, melding.Id };
        await db.Execute("DELETE FROM meldingen.lezer WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.identiteit WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.ontvangstcode WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.bericht WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlagedeel WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlage WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await deelversies.Vernietig(gemeente, melding, ct);
        await koppelingen.Vernietig(gemeente, melding.Id, ct);
        await db.Execute("DELETE FROM meldingen.identiteitsverzoek WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.inzage WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.termijn WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.gelezen WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.melding WHERE gemeente = @Gemeente AND id = @Id", args, ct);
        await db.Execute(
            "INSERT INTO meldingen.vernietiging (gemeente, spoor, dag, telling) VALUES (@Gemeente, @Spoor, @Dag, @Telling)",
            new { Gemeente = gemeente, melding.Spoor, Dag = clock.Vandaag(), Telling = Sleutel(gemeente).Versleutel(Veld(melding.Spoor), new Nalatenschap(Tel(melding.Inhoud), grondslag)) },
            ct);
    }

    /// <summary>What is counted of reports that are no more.</summary>
    public async Task<IReadOnlyList<Telling>> Vernietigd(string gemeente, CancellationToken ct) =>
        [.. (await db.Query<Rij>("SELECT spoor, telling FROM meldingen.vernietiging WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct))
            .Select(r => Sleutel(gemeente).Ontsleutel<Nalatenschap>(Veld(r.Spoor), r.Telling).Telling)];

    /// <summary>What is counted of a report.</summary>
    public static Telling Tel(Dossier dossier) =>
        new(dossier.Melding.Soort!.Value, dossier.Regime, dossier.Ontvangen, dossier.Status == Meldstatus.Gesloten ? Gesloten(dossier) : null, Bevinding(dossier));

    private static DateOnly Gesloten(Dossier dossier) => dossier.Gezet<Sluitstap>().Last().Datum!.Value;

    private static Meldbevinding? Bevinding(Dossier dossier) => dossier.Gezet<Bevindingstap>().LastOrDefault()?.Uitkomst;

    private Datasleutel Sleutel(string gemeente) => new(geheimen.Afgeleid(gemeente, "vernietiging"), gemeente, Guid.Empty);

    private static string Veld(Guid spoor) => $"vernietiging {spoor:N}";
}
