using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;
using Integriteit.Meldingen.Termijnen;

namespace Integriteit.Meldingen.Koppelen;

/// <summary>What the other report is to this one.</summary>
internal enum Koppelrol
{
    EerdereMelding,
    Benadelingsmelding,
}

/// <summary>To which earlier report one about retaliation belongs, as the later one keeps it.</summary>
/// <param name="Melding">The earlier report; it may be destroyed since.</param>
/// <param name="Sinds">The day of the link.</param>
/// <param name="MelderZiet">Whether the reporter sees it: they made it, or a handler knows both reporters to be one.</param>
/// <param name="Wijkend">Who had to yield from the earlier report on that day; they yield here too, also when that one is gone.</param>
internal sealed record EerdereMelding(Guid Melding, DateOnly Sinds, bool MelderZiet, IReadOnlyList<Guid> Wijkend);

/// <summary>
/// Ties a report about retaliation (benadeling) to the report for which it is. The earlier one does not change by it, not its
/// version either: who handles it and did the retaliating would see that. From there a blind index leads to rows under its key. // 2.2, 1.7
/// </summary>
internal sealed class Koppelingen(MeldingenDb db, Dossierboek boek, Kluis kluis, Kringbeheer kring, Meldtermijnen termijnen, Geheimen geheimen, TimeProvider clock)
{
    private sealed record Rij(Guid Id, string Inhoud);

    /// <summary>What a row holds.</summary>
    internal sealed record Later(Guid Melding, bool MelderZiet);

    /// <summary>What a later report keeps of the earlier one.</summary>
    public async Task<EerdereMelding> Maak(string gemeente, Geopend eerste, bool melderZiet, CancellationToken ct) =>
        new(eerste.Id, clock.Vandaag(), melderZiet, [.. await kring.Wijkend(gemeente, eerste, eerste.Inhoud, metMelder: false, ct)]);

    /// <summary>Keeps the way back: from the earlier report to the later.</summary>
    public Task Leg(string gemeente, Geopend eerste, Guid tweede, bool melderZiet, CancellationToken ct)
    {
        var id = Dossierboek.Willekeurig();
        return db.Execute(
            "INSERT INTO meldingen.koppeling (gemeente, id, eerste, inhoud) VALUES (@Gemeente, @Id, @Eerste, @Inhoud)",
            new { Gemeente = gemeente, Id = id, Eerste = Index(gemeente, eerste.Id), Inhoud = eerste.Sleutel.Versleutel(Veld(id), new Later(tweede, melderZiet)) },
            ct);
    }

    /// <summary>Ties a report that was there already, and brings its circle in line: whom the earlier one concerns is out.</summary>
    /// <exception cref="Afgewezen">409 when it is of another kind, is tied already, or one would lead back to itself.</exception>
    public async Task<Geopend> Koppel(string gemeente, Geopend tweede, Geopend eerste, bool melderZiet, CancellationToken ct)
    {
        if (tweede.Inhoud.Melding.Soort != Meldsoort.Benadeling)
        {
            throw new Afgewezen(Reden.Conflict, "geenBenadeling", "Alleen een melding van benadeling hoort bij een eerdere melding.");
        }

        if (tweede.Inhoud.Eerder is not null)
        {
            throw new Afgewezen(Reden.Conflict, "alGekoppeld", "Deze melding hoort al bij een eerdere.");
        }

        for (Geopend? stap = eerste; stap is not null; stap = stap.Inhoud.Eerder is { } terug ? await boek.Zie(gemeente, terug.Melding, Kluis.Stelsel, ct) : null)
        {
            if (stap.Id == tweede.Id)
            {
                throw new Afgewezen(Reden.Conflict, "zelfdeMelding", "Een melding hoort niet bij zichzelf of bij een melding die bij haar hoort.");
            }
        }

        var met = tweede.Inhoud with { Eerder = await Maak(gemeente, eerste, melderZiet, ct) };
        var nieuw = await boek.Bewaar(gemeente, tweede, await kring.Routeer(gemeente, tweede, met, "Na een koppeling.", ct), ct);
        await Leg(gemeente, eerste, tweede.Id, melderZiet, ct);
        await termijnen.Meld(gemeente, tweede.Id, ct);
        return nieuw;
    }

    /// <summary>The later reports that belong to this one.</summary>
    public async Task<IReadOnlyList<Later>> Van(string gemeente, Geopend eerste, CancellationToken ct) =>
        [.. (await db.Query<Rij>("SELECT id, inhoud FROM meldingen.koppeling WHERE gemeente = @Gemeente AND eerste = @Eerste ORDER BY id", new { Gemeente = gemeente, Eerste = Index(gemeente, eerste.Id) }, ct))
            .Select(r => eerste.Sleutel.Ontsleutel<Later>(Veld(r.Id), r.Inhoud))];

    /// <summary>Routes the later reports anew when it is said anew whom the earlier one concerns.</summary>
    public async Task Herrouteer(string gemeente, Geopend eerste, CancellationToken ct)
    {
        foreach (var later in await Van(gemeente, eerste, ct))
        {
            if (await boek.Zie(gemeente, later.Melding, Kluis.Stelsel, ct) is not { } tweede)
            {
                continue;
            }

            var nieuw = await kring.Routeer(gemeente, tweede, tweede.Inhoud, "Na een wijziging van wie moet wijken.", ct);
            if (nieuw.Kringbesluiten.Count > tweede.Inhoud.Kringbesluiten.Count)
            {
                await boek.Bewaar(gemeente, tweede, nieuw, ct);
                await termijnen.Meld(gemeente, tweede.Id, ct);
            }
        }
    }

    /// <summary>What a reporter sees: that a report belongs to another, without more.</summary>
    public async Task<IReadOnlyList<Koppelrol>> VoorMelder(string gemeente, Geopend melding, CancellationToken ct) =>
    [
        .. melding.Inhoud.Eerder is { MelderZiet: true } ? [Koppelrol.EerdereMelding] : Array.Empty<Koppelrol>(),
        .. (await Van(gemeente, melding, ct)).Where(l => l.MelderZiet).Select(_ => Koppelrol.Benadelingsmelding),
    ];

    /// <summary>The report of a proof of filing that this service signed; null when there is none any more.</summary>
    public async Task<Geopend?> Van(string gemeente, Indieningsbewijs bewijs, CancellationToken ct)
    {
        // The commitment stands in the chain of the audit log; only who holds a signed proof gets this far.
        var spoor = await db.Single<string>("SELECT onderwerp FROM meldingen.audit WHERE gemeente = @Gemeente AND velden = @Velden", new { Gemeente = gemeente, Velden = $"melding vastlegging:{bewijs.Vastlegging}" }, ct);
        return Guid.TryParse(spoor, out var gevonden) && await db.Single<Guid?>("SELECT id FROM meldingen.melding WHERE gemeente = @Gemeente AND spoor = @Spoor", new { Gemeente = gemeente, Spoor = gevonden }, ct) is { } id
            ? await boek.Zie(gemeente, id, Kluis.Stelsel, ct)
            : null;
    }

    /// <summary>An earlier report is destroyed: nothing leads from it any more.</summary>
    public Task Vernietig(string gemeente, Guid eerste, CancellationToken ct) =>
        db.Execute("DELETE FROM meldingen.koppeling WHERE gemeente = @Gemeente AND eerste = @Eerste", new { Gemeente = gemeente, Eerste = Index(gemeente, eerste) }, ct);

    /// <summary>The report with the key of this person, as a report that the request is not about.</summary>
    public Task<Geopend?> Zie(string gemeente, Guid melding, Guid persoon, CancellationToken ct) => boek.Zie(gemeente, melding, kluis.Lezer(gemeente, persoon), ct);

    private string Index(string gemeente, Guid eerste) => geheimen.Index(gemeente, "koppeling", eerste.ToString("N"));

    private static string Veld(Guid id) => $"koppeling {id:N}";
}
