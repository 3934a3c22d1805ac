using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Declaraties.Betalingen;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Declaraties.Overzichten;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>What of a month must be public, and the one way in which a version of it is written.</summary>
internal sealed class Publicatieboek(DeclaratiesDb db, Declaratieboek boek, Kostenbeeld kosten, Kostenladders ladders, IMediator mediator, Audit audit, Call call, TimeProvider clock)
{
    /// <summary>What a month holds: the claims as they are shown, the costs side by side, and the claims themselves.</summary>
    private sealed record Inhoud(IReadOnlyList<Publicatiedrager> Dragers, IReadOnlyList<Publicatieverstrekking> Verstrekkingen, IReadOnlyList<Declaratie> Declaraties);

    private sealed record Bronrij(string Gegevens, string? Afscherming, string? Terugvordering);

    /// <summary>Who may publish: the gemeentesecretaris by role or office, and the publication job.</summary>
    public static Toegang Toegang { get; } = Toegang.Voor(Rol.Gemeentesecretaris, Rol.Publicatietaak, Rol.Ambtsdrager);

    /// <exception cref="Afgewezen">403 for anyone else.</exception>
    public async Task Vereis(string gemeente, bool ookTaak, CancellationToken ct)
    {
        if (!(ookTaak && call.Aanroeper.Heeft(Rol.Publicatietaak, gemeente)) && !await mediator.Send(new BekijkBeheer(gemeente, Rol.Gemeentesecretaris, Guid.Empty), ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBevoegd", ookTaak ? "Alleen de gemeentesecretaris of de publicatietaak publiceert een maand." : "Alleen de gemeentesecretaris rectificeert een maand.");
        }
    }

    /// <summary>The offices whose claims the norms of a day make public, as they are stored.</summary>
    public async Task<IReadOnlyList<string>> Ambten(string gemeente, DateOnly dag, CancellationToken ct)
    {
        var openbaar = new List<string>();
        foreach (var ambt in Enum.GetValues<Ambt>())
        {
            if ((await mediator.Send(new ToetsFeiten(gemeente, Feiten.Soort, ambt, dag, new Dictionary<string, object?>()), ct)).Publiceren)
            {
                openbaar.Add(Naming.Of(ambt));
            }
        }

        return openbaar;
    }

    /// <summary>The month as it is public; null when it never was.</summary>
    public static async Task<Declaratiepublicatie?> Vind(DeclaratiesDb db, string gemeente, Maand maand, CancellationToken ct) =>
        await db.Single<string>("SELECT weergave FROM declaraties.publicatie WHERE gemeente = @Gemeente AND maand = @Maand", new { Gemeente = gemeente, Maand = $"{maand}" }, ct) is { } json
            ? JsonSerializer.Deserialize<Declaratiepublicatie>(json, Json.Options)
            : null;

    /// <summary>The version at which the month is public; null when it never was.</summary>
    public static Task<int?> Versie(DeclaratiesDb db, string gemeente, Maand maand, CancellationToken ct) =>
        db.Single<int?>("SELECT versie FROM declaraties.publicatie WHERE gemeente = @Gemeente AND maand = @Maand", new { Gemeente = gemeente, Maand = $"{maand}" }, ct);

    /// <summary>What the month holds by what is known now, by the norms in force on its last day.</summary>
    private async Task<Inhoud> Stel(string gemeente, Maand maand, CancellationToken ct)
    {
        var ambten = await Ambten(gemeente, maand.Einde, ct);
        var rijen = ambten.Count == 0
            ? []
            : await db.Query<Bronrij>(
                """
                SELECT d.gegevens, a.gegevens AS afscherming, t.gegevens AS terugvordering
                FROM declaraties.declaratie d
                LEFT JOIN declaraties.afscherming a ON a.gemeente = d.gemeente AND a.declaratie = d.id
                LEFT JOIN declaraties.terugvordering t ON t.gemeente = d.gemeente AND t.declaratie = d.id
                WHERE d.gemeente = @Gemeente AND d.ambt IN @Ambten AND d.staat IN ('betaald', 'gepubliceerd', 'teruggevorderd')
                  AND ((d.betaald_op >= @Begin AND d.betaald_op <= @Einde) OR (t.besloten_op >= @Begin AND t.besloten_op <= @Einde))
                ORDER BY d.sleutel
                """,
                new { Gemeente = gemeente, Ambten = ambten, maand.Begin, maand.Einde },
                ct);
        var bronnen = rijen.Select(r => new Publicatiebron(
            Declaratie.Lees(r.Gegevens),
            r.Afscherming is null ? Afscherming.Geen : JsonSerializer.Deserialize<Afscherming>(r.Afscherming, Json.Options)!,
            r.Terugvordering is null ? null : Terugvordering.Lees(r.Terugvordering))).ToList();
        var soorten = await kosten.Op(gemeente, maand.Einde, ct);
        var verstrekkingen = (await ladders.Van(gemeente, maand, openbaar: true, ct)).Where(l => ambten.Contains(Naming.Of(l.Ambt))).Select(l => new Publicatieverstrekking(l.Persoon, l.Naam, l.Ambt, l.Ladder));
        return new Inhoud(Maandopmaak.Maak(maand, bronnen, sleutel => soorten.Vind(sleutel)?.Publicatielabel ?? sleutel), [.. verstrekkingen], [.. bronnen.Select(b => b.Declaratie)]);
    }

    /// <summary>Writes a version of a month, in the running transaction, and the claims in it as published.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="maand">The month.</param>
    /// <param name="was">The version that it follows; null for the first.</param>
    /// <param name="reden">Why there is another; null for the first.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Afgewezen">409 when another version would say the same, 412 when a claim or the month moved meanwhile.</exception>
    public async Task<Declaratiepublicatie> Schrijf(string gemeente, Maand maand, Declaratiepublicatie? was, string? reden, CancellationToken ct)
    {
        var nu = clock.GetUtcNow();
        var (dragers, verstrekkingen, declaraties) = await Stel(gemeente, maand, ct);
        var wijzigingen = was is null ? [] : Maandopmaak.Vergelijk(was.Ambtsdragers, dragers);
        if (was is not null && wijzigingen.Count == 0 && was.Verstrekkingen.SequenceEqual(verstrekkingen) && was.Ambtsdragers.Select(a => a.Naam).SequenceEqual(dragers.Select(a => a.Naam)))
        {
            throw new Afgewezen(Reden.Conflict, "nietsGewijzigd", "Deze maand zou hetzelfde zeggen: er is niets te rectificeren.");
        }

        var nieuw = new Declaratiepublicatie(
            $"{maand}", (was?.Versie ?? 0) + 1, was?.GepubliceerdOp ?? nu, reden is null ? null : new Publicatierectificatie(reden, nu), Publicatietotaal.Van(dragers.SelectMany(d => d.Regels)), dragers,
            verstrekkingen.Select(v => v.Ladder).Aggregate(Kostenladder.Niets, (a, b) => a + b), verstrekkingen);
        var rij = new
        {
            Gemeente = gemeente,
            nieuw.Maand,
            nieuw.Versie,
            nieuw.Totaal.Regels,
            Uitgekeerd = nieuw.Totaal.Uitgekeerd.Centen,
            Teruggevorderd = nieuw.Totaal.Teruggevorderd.Centen,
            nieuw.GepubliceerdOp,
            Weergave = JsonSerializer.Serialize(nieuw, Json.Options),
            Reden = reden,
            Wijzigingen = JsonSerializer.Serialize(wijzigingen, Json.Options),
            Actor = await audit.Actor(db, gemeente, ct),
            Nu = nu,
        };
        if (await db.Execute(
            was is null
                ? """
                INSERT INTO declaraties.publicatie (gemeente, maand, versie, regels, uitgekeerd, teruggevorderd, gepubliceerd_op, weergave)
                VALUES (@Gemeente, @Maand, @Versie, @Regels, @Uitgekeerd, @Teruggevorderd, @GepubliceerdOp, @Weergave)
                """
                : """
                UPDATE declaraties.publicatie SET versie = @Versie, regels = @Regels, uitgekeerd = @Uitgekeerd, teruggevorderd = @Teruggevorderd, weergave = @Weergave
                WHERE gemeente = @Gemeente AND maand = @Maand AND versie = @Versie - 1
                """,
            rij,
            ct) == 0)
        {
            throw Afgewezen.Intussen();
        }

        await db.Execute(
            """
            INSERT INTO declaraties.publicatieversie (gemeente, maand, versie, regels, uitgekeerd, teruggevorderd, reden, wijzigingen, weergave, actor, gepubliceerd_op)
            VALUES (@Gemeente, @Maand, @Versie, @Regels, @Uitgekeerd, @Teruggevorderd, @Reden, @Wijzigingen, @Weergave, @Actor, @Nu)
            """,
            rij,
            ct);
        foreach (var declaratie in declaraties.Where(d => d.Staat == Declaratiestaat.Betaald))
        {
            await boek.Bewaar(gemeente, declaratie, declaratie with { Staat = Declaratiestaat.Gepubliceerd }, Declaratiegebeurtenis.Gepubliceerd, null, ["staat"], ct);
        }

        await db.Publish(gemeente, new DeclaratiemaandGepubliceerd(maand.Begin, nieuw.Versie) { Gemeente = gemeente }, nu, ct);
        call.Noteer(nieuw.Maand, "publicatie", "reden");
        return nieuw;
    }
}
