using System.ComponentModel;
using System.Text.Json.Serialization;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Identiteit;

/// <summary>On what ground someone asks who a reporter is. // Wbk 1a</summary>
internal enum Identiteitsgrond
{
    Toestemming,
    WettelijkePlicht,
}

/// <summary>Where a request stands; it is decided once.</summary>
internal enum Verzoekstatus
{
    Open,
    Toegestaan,
    Geweigerd,
}

[Description("Een verzoek om te zien wie een melder is.")]
internal sealed record Identiteitsverzoek(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De grond.")] Identiteitsgrond Grond,
    [property: Description("Waarom het nodig is.")] string Motivering,
    [property: Description("De dag.")] DateOnly GevraagdOp,
    [property: Description("De stand.")] Verzoekstatus Status)
{
    [Description("Wie het vroeg.")]
    public Guid? Door { get; init; }

    [Description("Waarom zo is beslist.")]
    public string? Besluit { get; init; }

    [Description("Wie besliste.")]
    public Guid? BeslistDoor { get; init; }

    [Description("De dag van het besluit.")]
    public DateOnly? BeslistOp { get; init; }

    /// <summary>It changes once, when it is decided.</summary>
    [JsonIgnore]
    public int Versie => Status == Verzoekstatus.Open ? 1 : 2;

    public static readonly Identiteitsverzoek Voorbeeld = new(Guid.Parse("01920000-0000-4000-8000-0000000000a5"), Identiteitsgrond.Toestemming, "Alleen de melder kan de stukken aanwijzen.", new DateOnly(2026, 5, 6), Verzoekstatus.Open);
}

/// <summary>
/// Requests to open the identity vault. Who handles a report asks; a custodian who stands outside its circle decides, sees
/// the reason and not the report. // Wbk 1a
/// </summary>
internal sealed class Identiteitsverzoeken(MeldingenDb db, Dossierboek boek, Kringbeheer kring, Bezetting bezetting, Call call)
{
    private sealed record Rij(Guid Id, Guid Melding, string Orde, string Inhoud);

    public Task Voeg(string gemeente, Geopend melding, Identiteitsverzoek verzoek, CancellationToken ct) => db.Execute(
        "INSERT INTO meldingen.identiteitsverzoek (gemeente, id, melding, orde, status, inhoud) VALUES (@Gemeente, @Id, @Melding, @Orde, @Status, @Inhoud)",
        new { Gemeente = gemeente, verzoek.Id, Melding = melding.Id, Orde = $"{verzoek.GevraagdOp:yyyy-MM-dd} {verzoek.Id:N}", Status = Naming.Of(verzoek.Status), Inhoud = melding.Sleutel.Versleutel(Veld(verzoek.Id), verzoek) },
        ct);

    /// <summary>The requests about a report, in order.</summary>
    public async Task<IReadOnlyList<Identiteitsverzoek>> Van(string gemeente, Geopend melding, CancellationToken ct) =>
        [.. (await db.Query<Rij>("SELECT id, melding, orde, inhoud FROM meldingen.identiteitsverzoek WHERE gemeente = @Gemeente AND melding = @Id ORDER BY orde", new { Gemeente = gemeente, melding.Id }, ct))
            .Select(r => melding.Sleutel.Ontsleutel<Identiteitsverzoek>(Veld(r.Id), r.Inhoud))];

    /// <summary>True when the vault opened for this person.</summary>
    public async Task<bool> IsToegestaan(string gemeente, Geopend melding, Guid persoon, CancellationToken ct) =>
        (await Van(gemeente, melding, ct)).Any(v => v.Status == Verzoekstatus.Toegestaan && v.Door == persoon);

    /// <summary>The requests that the caller can decide, after this one. What they may not see leaves no gap.</summary>
    public async Task<IReadOnlyList<(string Orde, Identiteitsverzoek Verzoek)>> Open(string gemeente, string na, int aantal, CancellationToken ct)
    {
        var (gezien, beheerder) = (new List<(string, Identiteitsverzoek)>(), await Beheerder(gemeente, ct));
        IReadOnlyList<Rij> rijen;
        do
        {
            rijen = beheerder is null ? [] : await db.Page<Rij>(
                "SELECT id, melding, orde, inhoud FROM meldingen.identiteitsverzoek WHERE gemeente = @Gemeente AND status = 'open' AND orde > @Na ORDER BY orde", aantal, new { Gemeente = gemeente, Na = na }, ct);
            foreach (var rij in rijen)
            {
                na = rij.Orde;
                if (await Mag(gemeente, beheerder!.Value, rij, ct) is { } melding)
                {
                    gezien.Add((rij.Orde, melding.Sleutel.Ontsleutel<Identiteitsverzoek>(Veld(rij.Id), rij.Inhoud) with { Door = null }));
                }
            }
        }
        while (rijen.Count == aantal && gezien.Count < aantal);
        return [.. gezien.Take(aantal)];
    }

    /// <summary>Decides a request, once.</summary>
    /// <exception cref="Afgewezen">404 when there is none for this caller, 412 when it is not as the caller saw it, 409 when it was decided.</exception>
    public async Task Beslis(string gemeente, Guid id, IfMatch versies, Func<Identiteitsverzoek, Guid, Identiteitsverzoek> besluit, CancellationToken ct)
    {
        var (oud, melding, beheerder) = await Vereis(gemeente, id, ct);
        versies.Check(required: false, oud.Versie, "volledig");
        var nieuw = besluit(oud, beheerder);
        if (await db.Execute(
            "UPDATE meldingen.identiteitsverzoek SET status = @Status, inhoud = @Inhoud WHERE gemeente = @Gemeente AND id = @Id AND status = 'open'",
            new { Gemeente = gemeente, Id = id, Status = Naming.Of(nieuw.Status), Inhoud = melding.Sleutel.Versleutel(Veld(id), nieuw) },
            ct) == 0)
        {
            throw new Afgewezen(Reden.Conflict, "alBeslist", "Op dit verzoek is al beslist.");
        }
    }

    /// <summary>A request that the caller can decide, or has been decided; with its report and the caller.</summary>
    /// <exception cref="Afgewezen">404 when there is none for this caller.</exception>
    public async Task<(Identiteitsverzoek Verzoek, Geopend Melding, Guid Beheerder)> Vereis(string gemeente, Guid id, CancellationToken ct)
    {
        var rij = await db.Single<Rij>("SELECT id, melding, orde, inhoud FROM meldingen.identiteitsverzoek WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        if (await Beheerder(gemeente, ct) is not { } beheerder || rij is null || await Mag(gemeente, beheerder, rij, ct) is not { } melding)
        {
            throw new Afgewezen(Reden.NietGevonden, "verzoekOnbekend", "Dit verzoek is er niet.");
        }

        return (melding.Sleutel.Ontsleutel<Identiteitsverzoek>(Veld(id), rij.Inhoud), melding, beheerder);
    }

    /// <summary>The caller, when designated as custodian.</summary>
    private async Task<Guid?> Beheerder(string gemeente, CancellationToken ct) =>
        call.Aanroeper.PersoonIn(gemeente) is { } ik && (await bezetting.Functies(gemeente, ik, ct)).Contains(Meldfunctie.Identiteitsbeheerder) ? ik : null;

    /// <summary>The report, when this custodian stands outside it: not in its circle, and not one who must yield.</summary>
    private async Task<Geopend?> Mag(string gemeente, Guid beheerder, Rij rij, CancellationToken ct) =>
        await boek.Open(gemeente, rij.Melding, Kluis.Stelsel, ct) is { } melding
        && melding.Inhoud.Kring.All(l => l.Persoon != beheerder)
        && !(await kring.Wijkend(gemeente, melding, melding.Inhoud, metMelder: true, ct)).Contains(beheerder)
            ? melding
            : null;

    private static string Veld(Guid id) => $"identiteitsverzoek {id:N}";
}
