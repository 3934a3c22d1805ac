using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Delen;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Jaarverslag;
using Integriteit.Meldingen.Koppelen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Bewaring;

[Description("Een voorstel om een melding te vernietigen.")]
internal sealed record Vernietigingsvoorstel(
    [property: Description("Wie het deed.")] Guid Door,
    [property: Description("De dag.")] DateOnly Dag);

[Description("De termijn waarnaar een melding wordt bewaard.")]
internal sealed record Meldbewaartermijn(
    [property: Description("De termijn in maanden, na het einde of wat er daarna nog bij kwam.")] int Maanden,
    [property: Description("Of de gemeente haar vaststelde, of zij is meegeleverd, of een wettelijk minimum haar verlengt.")] Bewaarherkomst Herkomst,
    [property: Description("Waarop zij berust.")] string Grondslag,
    [property: Description("Waar dat staat, of hoe het is gekozen.")] string Bron,
    [property: Description("Sinds wanneer zij geldt.")] DateOnly GeldigVan,
    [property: Description("Of de bron zelf is gelezen.")] bool Geverifieerd,
    [property: Description("Welk orgaan haar vaststelde, bij een eigen termijn.")] string? VastgesteldDoor,
    [property: Description("De dag van dat besluit.")] DateOnly? VastgesteldOp);

[Description("Hoe lang een melding nog wordt bewaard.")]
internal sealed record Meldbewaring(
    [property: Description("De laatste dag van de termijn; ontbreekt zolang de melding niet is gesloten.")] DateOnly? TotEnMet,
    [property: Description("De grondslag van de termijn; ontbreekt zolang de melding niet is gesloten.")] string? Grondslag,
    [property: Description("Waar de termijn vandaan komt.")] string? Bron,
    [property: Description("Wat vernietiging vandaag in de weg staat; leeg als niets.")] IReadOnlyList<Bewaarbeletsel> Beletsels,
    [property: Description("Het voorstel tot vernietiging, waarmee een ander nog moet instemmen.")] Vernietigingsvoorstel? Voorstel)
{
    [Description("De termijn die vandaag voor deze melding geldt; zolang zij niet is gesloten wat er dan zou gelden.")]
    public Meldbewaartermijn? Termijn { get; init; }

    [Description("De stukken die niemand van wie haar nu behandelt heeft geopend of geschreven.")]
    public IReadOnlyList<Meldstuk> Ongelezen { get; init; } = [];

    [Description("De laatste dag waarop de melder de tijd heeft om te lezen wat het laatst is geschreven; ontbreekt als er niets is geschreven. Of de melder las wordt niet bijgehouden: na deze dag staat het niet meer in de weg.")]
    public DateOnly? MelderLeestTotEnMet { get; init; }

    public static readonly Meldbewaring Voorbeeld = new(new DateOnly(2026, 1, 31), "Wet bescherming klokkenluiders, artikel 2a", "Gekozen is twee jaar.", [], new Vernietigingsvoorstel(Guid.Parse("01920000-0000-7000-8000-0000000000a3"), new DateOnly(2026, 2, 2)))
    {
        Termijn = new Meldbewaartermijn(24, Bewaarherkomst.Meegeleverd, "Wet bescherming klokkenluiders, artikel 2a", "Gekozen is twee jaar.", new DateOnly(1900, 1, 1), false, null, null),
        MelderLeestTotEnMet = new DateOnly(2024, 4, 30),
    };

    public Task Send(HttpContext http, int versie) => Answer.Json(http, this, etag: IfMatch.Tag(versie, "volledig"));
}

/// <summary>What was decided on keeping a report, with all that it was decided on.</summary>
internal sealed record Bewaarstand(Bewaarbesluit Besluit, Bewaarregeling? Eigen, IReadOnlyList<Meldstuk> Ongelezen, DateOnly? MelderLeestTotEnMet)
{
    /// <summary>As the API shows it.</summary>
    public Meldbewaring Toon(Vernietigingsvoorstel? voorstel)
    {
        var (regel, zelf) = (Besluit.Regel, Besluit.Herkomst == Bewaarherkomst.EigenRegeling);
        return new Meldbewaring(Besluit.TotEnMet, Besluit.TotEnMet is null ? null : regel.Grondslag, Besluit.TotEnMet is null ? null : regel.Bron, Besluit.Beletsels, voorstel)
        {
            Termijn = new Meldbewaartermijn(
                regel.Maanden!.Value, Besluit.Herkomst, regel.Grondslag!, regel.Bron!, regel.GeldigVan!.Value, regel.Geverifieerd!.Value, zelf ? Eigen!.VastgesteldDoor : null, zelf ? Eigen!.VastgesteldOp : null),
            Ongelezen = Ongelezen,
            MelderLeestTotEnMet = MelderLeestTotEnMet,
        };
    }
}

/// <summary>Decides on keeping and destroying reports, and does the latter. // Wbk 2a</summary>
internal sealed class Bewaarder(MeldingenDb db, Bewaarregels regels, Bewaarregelingen regelingen, Leesboek gelezen, Kluis kluis, Bezetting bezetting, Deelversies deelversies, Koppelingen koppelingen, Meldtermijnen termijnen, Geheimen geheimen, TimeProvider clock)
{
    /// <summary>What of a destroyed report is still counted in the yearly report, and on what ground it went.</summary>
    internal sealed record Nalatenschap(Telling Telling, string Grondslag);

    private sealed record Rij(Guid Spoor, string Telling);

    public async Task<Bewaarstand> Beslis(string gemeente, Geopend melding, CancellationToken ct)
    {
        var (dossier, vandaag) = (melding.Inhoud, clock.Vandaag());
        var stukken = await gelezen.Van(gemeente, melding, ct);
        var ongelezen = Leesstand.Ongelezen(stukken, await Behandelaars(gemeente, dossier, ct));
        var melder = Leesstand.MelderLeestTotEnMet(stukken, regels.Melder.Dagen!.Value);
        var beletsels = new HashSet<Bewaarbeletsel>();
        if (ongelezen.Count > 0)
        {
            beletsels.Add(Bewaarbeletsel.OngelezenInhoud);
        }

        if (melder >= vandaag)
        {
            beletsels.Add(Bewaarbeletsel.MelderLeestNog);
        }

        if (dossier.WachtOpKennisgeving() || (await termijnen.Van(gemeente, melding.Id, ct)).Any(t => t.VoldaanOp is null))
        {
            beletsels.Add(Bewaarbeletsel.OpenTermijn);
        }

        if (dossier.Gezet<Afhandelingstap>().LastOrDefault()?.Vorm is Meldafhandeling.Bezwaar or Meldafhandeling.Beroep)
        {
            beletsels.Add(Bewaarbeletsel.RechtsmiddelLoopt);
        }

        var eigen = await regelingen.Op(gemeente, vandaag, ct);
        var laatste = stukken.Where(s => s.Stuk.Soort != Meldstuksoort.Notitie).Select(s => s.Dag).Concat(dossier.Stappen.Select(s => s.Stap.Datum!.Value)).Append(dossier.IngetrokkenOp ?? dossier.Ontvangen).Max();
        var zaak = new Bewaarzaak(dossier.Regime, dossier.Melding.Soort!.Value, Bevinding(dossier), dossier.Status == Meldstatus.Gesloten ? Gesloten(dossier) : null, laatste, beletsels);
        return new Bewaarstand(regels.Beslis(zaak, vandaag, eigen), eigen, ongelezen, melder);
    }

    /// <summary>Who must act: those who handle it in a function that they have today, as groups of readers.</summary>
    private async Task<IReadOnlySet<string>> Behandelaars(string gemeente, Dossier dossier, CancellationToken ct)
    {
        var wie = new HashSet<string>();
        foreach (var lid in dossier.Kring.Where(l => l.Recht == Kringrecht.Behandelen))
        {
            if ((await bezetting.Functies(gemeente, lid.Persoon, ct)).Contains(lid.Functie))
            {
                wie.Add(kluis.Lezer(gemeente, lid.Persoon));
            }
        }

        return wie;
    }

    /// <exception cref="Afgewezen">409 when something stands in the way today.</exception>
    public async Task<Bewaarstand> Vereis(string gemeente, Geopend melding, CancellationToken ct)
    {
        var stand = await Beslis(gemeente, melding, ct);
        return stand.Besluit.Mag
            ? stand
            : throw new Afgewezen(Reden.Conflict, Naming.Of(stand.Besluit.Beletsels[0]), $"Deze melding kan vandaag niet worden vernietigd: {string.Join(", ", stand.Besluit.Beletsels.Select(b => b switch
            {
                Bewaarbeletsel.NietGesloten => "zij is niet gesloten",
                Bewaarbeletsel.BewaartermijnLoopt => $"zij wordt bewaard tot en met {stand.Besluit.TotEnMet:yyyy-MM-dd}",
                Bewaarbeletsel.OngelezenInhoud => $"niemand die haar nu behandelt opende {string.Join(" en ", stand.Ongelezen.Select(s => s.Soort == Meldstuksoort.Melding ? "de melding zelf" : $"{Naming.Of(s.Soort)} {s.Nummer}"))}",
                Bewaarbeletsel.OpenTermijn => "er staat nog een termijn open",
                Bewaarbeletsel.RechtsmiddelLoopt => "er loopt bezwaar of beroep",
                Bewaarbeletsel.MelderLeestNog => $"de melder heeft tot en met {stand.MelderLeestTotEnMet:yyyy-MM-dd} om te lezen wat is geschreven",
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
        await db.Execute("DELETE FROM meldingen.gezien WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
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
