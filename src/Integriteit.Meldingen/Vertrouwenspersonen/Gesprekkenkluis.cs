using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Bewaring;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Jaarverslag;
using Integriteit.Meldingen.Routering;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Meldingen.Vertrouwenspersonen;

[Description("Een gesprek van een vertrouwenspersoon.")]
internal sealed record Vertrouwensgesprek(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Wat ervan is vastgelegd.")] LegVertrouwensgesprekVast.Invoer Gegevens)
{
    [Description("De laatste dag van de bewaartermijn. Daarna verdwijnt het gesprek, nadat u dat vooraf hoorde. Bent u geen vertrouwenspersoon meer, dan verdwijnt het eerder.")]
    public DateOnly? BewaardTotEnMet { get; init; }

    public Task Send(HttpContext http, int status = 200) => Answer.Json(http, this, status, IfMatch.Tag(Versie, "volledig"), status == 201 ? $"{http.Request.Path}/{Id}" : null);
}

/// <summary>
/// The vault of each vertrouwenspersoon: nobody else opens it, not another vertrouwenspersoon and not who comes after. What
/// is counted of a talk is kept apart from it. // 001-11
/// </summary>
internal sealed class Gesprekkenkluis(MeldingenDb db, Sleutelkast kast, Geheimen geheimen, Bezetting bezetting, Bewaarregels regels, Bewaarregelingen regelingen, Call call, TimeProvider clock)
{
    /// <summary>For what the blind indexes of owners are made.</summary>
    public const string Groep = "vertrouwenspersoon";

    private const string Veld = "gesprek";

    /// <summary>A talk as it is locked, with the number under which it is counted.</summary>
    private sealed record Inhoud(LegVertrouwensgesprekVast.Invoer Gegevens, Guid Telling);

    private sealed record Rij(Guid Id, int Versie, string Inhoud, string Omhulsel);

    private sealed record Telrij(Guid Id, string Inhoud);

    /// <summary>The blind index of the caller, who is vertrouwenspersoon today.</summary>
    /// <exception cref="Afgewezen">403 for anyone else.</exception>
    public async Task<string> Eigenaar(string gemeente, CancellationToken ct) =>
        call.Aanroeper.PersoonIn(gemeente) is { } persoon && (await bezetting.Functies(gemeente, persoon, ct)).Contains(Meldfunctie.Vertrouwenspersoon)
            ? geheimen.Index(gemeente, Groep, persoon.ToString("N"))
            : throw new Afgewezen(Reden.Verboden, "functieOntbreekt", "Dit kan alleen een vertrouwenspersoon, met een eigen token.");

    /// <summary>Keeps a new talk, and gives its id.</summary>
    public async Task<Guid> Voeg(string gemeente, string eigenaar, LegVertrouwensgesprekVast.Invoer gegevens, CancellationToken ct)
    {
        var (id, telling) = (Dossierboek.Willekeurig(), Dossierboek.Willekeurig());
        var sleutel = Datasleutel.Nieuw(gemeente, id);
        await db.Execute(
            "INSERT INTO meldingen.vertrouwensgesprek (gemeente, id, eigenaar, orde, versie, inhoud, omhulsel) VALUES (@Gemeente, @Id, @Eigenaar, @Orde, 1, @Inhoud, @Omhulsel)",
            new { Gemeente = gemeente, Id = id, Eigenaar = eigenaar, Orde = Orde(gegevens, id), Inhoud = sleutel.Versleutel(Veld, new Inhoud(gegevens, telling)), Omhulsel = kast.Omhul(Doel(gemeente, eigenaar, id), sleutel.Bytes) },
            ct);
        await db.Execute(
            "INSERT INTO meldingen.vertrouwenstelling (gemeente, id, inhoud) VALUES (@Gemeente, @Id, @Inhoud)", new { Gemeente = gemeente, Id = telling, Inhoud = Dicht(gemeente, telling, gegevens) }, ct);
        call.Noteer(id.ToString(), "gesprek");
        return id;
    }

    /// <exception cref="Afgewezen">404 when this owner has none with this id.</exception>
    public async Task<Vertrouwensgesprek> Vereis(string gemeente, string eigenaar, Guid id, CancellationToken ct)
    {
        var (rij, inhoud, _) = await Open(gemeente, eigenaar, id, ct);
        return Toon(id, rij.Versie, inhoud.Gegevens, await Maanden(gemeente, ct));
    }

    public async Task<Vertrouwensgesprek> Wijzig(string gemeente, string eigenaar, Guid id, LegVertrouwensgesprekVast.Invoer gegevens, CancellationToken ct)
    {
        var (rij, oud, sleutel) = await Open(gemeente, eigenaar, id, ct);
        var nieuw = Toon(id, rij.Versie + 1, gegevens, await Maanden(gemeente, ct));
        if (await db.Execute(
            "UPDATE meldingen.vertrouwensgesprek SET versie = @Versie, orde = @Orde, inhoud = @Inhoud WHERE gemeente = @Gemeente AND id = @Id AND versie = @Versie - 1",
            new { Gemeente = gemeente, Id = id, nieuw.Versie, Orde = Orde(gegevens, id), Inhoud = sleutel.Versleutel(Veld, oud with { Gegevens = gegevens }) },
            ct) != 1)
        {
            throw Afgewezen.Intussen();
        }

        await db.Execute(
            "UPDATE meldingen.vertrouwenstelling SET inhoud = @Inhoud WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = oud.Telling, Inhoud = Dicht(gemeente, oud.Telling, gegevens) }, ct);
        call.Noteer(id.ToString(), "gesprek");
        return nieuw;
    }

    /// <summary>Takes a talk away; it stays counted.</summary>
    public async Task Verwijder(string gemeente, string eigenaar, Guid id, CancellationToken ct)
    {
        await Open(gemeente, eigenaar, id, ct);
        await db.Execute("DELETE FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        call.Noteer(id.ToString(), "gesprek");
    }

    /// <summary>The talks of an owner after one, the newest first, each with what the next page starts after.</summary>
    public async Task<IReadOnlyList<(Vertrouwensgesprek Gesprek, string Orde)>> Lees(string gemeente, string eigenaar, string na, int aantal, CancellationToken ct)
    {
        var maanden = await Maanden(gemeente, ct);
        return [.. (await db.Page<Rij>(
            "SELECT id, versie, inhoud, omhulsel FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND eigenaar = @Eigenaar AND orde < @Na ORDER BY orde DESC",
            aantal,
            new { Gemeente = gemeente, Eigenaar = eigenaar, Na = na },
            ct)).Select(r =>
            {
                var gegevens = Sleutel(gemeente, eigenaar, r).Ontsleutel<Inhoud>(Veld, r.Inhoud).Gegevens;
                return (Toon(r.Id, r.Versie, gegevens, maanden), Orde(gegevens, r.Id));
            })];
    }

    /// <summary>What is counted of the talks of all; no talk is opened for it.</summary>
    public async Task<IReadOnlyList<Gesprekstelling>> Tellingen(string gemeente, CancellationToken ct) =>
        [.. (await db.Query<Telrij>("SELECT id, inhoud FROM meldingen.vertrouwenstelling WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct))
            .Select(r => Telsleutel(gemeente).Ontsleutel<Gesprekstelling>(Telveld(r.Id), r.Inhoud))];

    public static string Doel(string gemeente, string eigenaar, Guid id) => $"gesprek {gemeente} {eigenaar} {id:N}";

    private static Vertrouwensgesprek Toon(Guid id, int versie, LegVertrouwensgesprekVast.Invoer gegevens, int maanden) => new(id, versie, gegevens) { BewaardTotEnMet = gegevens.Datum!.Value.AddMonths(maanden) };

    private async Task<int> Maanden(string gemeente, CancellationToken ct) => (await regelingen.Op(gemeente, clock.Vandaag(), ct))?.GesprekMaanden ?? regels.Gesprekken.Maanden!.Value;

    private static string Orde(LegVertrouwensgesprekVast.Invoer gegevens, Guid id) => $"{gegevens.Datum:yyyy-MM-dd} {id:N}";

    private static string Telveld(Guid id) => $"telling {id:N}";

    private string Dicht(string gemeente, Guid telling, LegVertrouwensgesprekVast.Invoer gegevens) =>
        Telsleutel(gemeente).Versleutel(Telveld(telling), new Gesprekstelling(gegevens.Datum!.Value.Year, gegevens.Onderwerp!.Value, gegevens.Hoedanigheid!.Value));

    private Datasleutel Telsleutel(string gemeente) => new(geheimen.Afgeleid(gemeente, "vertrouwenstelling"), gemeente, Guid.Empty);

    private Datasleutel Sleutel(string gemeente, string eigenaar, Rij rij) => new(kast.Onthul(Doel(gemeente, eigenaar, rij.Id), rij.Omhulsel), gemeente, rij.Id);

    private async Task<(Rij Rij, Inhoud Inhoud, Datasleutel Sleutel)> Open(string gemeente, string eigenaar, Guid id, CancellationToken ct)
    {
        var rij = await db.Single<Rij>(
            "SELECT id, versie, inhoud, omhulsel FROM meldingen.vertrouwensgesprek WHERE gemeente = @Gemeente AND id = @Id AND eigenaar = @Eigenaar", new { Gemeente = gemeente, Id = id, Eigenaar = eigenaar }, ct)
            ?? throw new Afgewezen(Reden.NietGevonden, "gesprekOnbekend", "Dit gesprek is er niet.");
        var sleutel = Sleutel(gemeente, eigenaar, rij);
        return (rij, sleutel.Ontsleutel<Inhoud>(Veld, rij.Inhoud), sleutel);
    }
}
