using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Bijlagen;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Geheim;

namespace Integriteit.Meldingen.Delen;

/// <summary>Of what a share version is made.</summary>
internal enum Deelonderdeel
{
    Omschrijving,
    Wanneer,
    Waar,
    AlBesproken,
    Bericht,
    Bijlage,
}

[Description("Een versie van een onderdeel van een melding die kan worden gedeeld. Het oorspronkelijke blijft zoals het is.")]
internal sealed record Deelversie(
    [property: Description("Het nummer binnen de melding.")] int Nummer,
    [property: Description("Van welk onderdeel.")] Deelonderdeel Onderdeel,
    [property: Description("Het nummer van het bericht of van de bijlage.")] int? Origineel,
    [property: Description("De dag waarop zij is gemaakt.")] DateOnly GemaaktOp,
    [property: Description("Wie haar maakte.")] Guid Door)
{
    [Description("De passages die niet meegaan; bij een bestand leeg, want daar gaat een bewerkt exemplaar mee.")]
    public IReadOnlyList<Lakpassage> Weglatingen { get; init; } = [];

    [Description("De tekst zoals die meegaat; alleen bij één deelversie, en niet bij een bestand of na intrekking.")]
    public IReadOnlyList<Deelstuk>? Stukken { get; init; }

    [Description("Plaatsen in de oorspronkelijke tekst waar iets dat is weggelaten nog staat; alleen bij één deelversie.")]
    public IReadOnlyList<Passage>? BlijftStaan { get; init; }

    [Description("Het bewerkte exemplaar van een bijlage; het nummer telt apart van de bijlagen.")]
    public Bijlage? Bestand { get; init; }

    [Description("De dag waarop zij is ingetrokken.")]
    public DateOnly? IngetrokkenOp { get; init; }

    [Description("De nummers van de doorzendingen waarmee zij meeging.")]
    public IReadOnlyList<int> Doorzendingen { get; init; } = [];

    /// <summary>Counts what happened to it, from 1.</summary>
    public int Versie() => 1 + (IngetrokkenOp is null ? 0 : 1) + Doorzendingen.Count;

    public static readonly Deelversie Voorbeeld = new(1, Deelonderdeel.Omschrijving, null, new DateOnly(2026, 5, 6), Guid.Parse("01920000-0000-7000-8000-0000000000a3"))
    {
        Weglatingen = [new Lakpassage(0, 9, Weglaatgrond.IdentiteitMelder)],
        Stukken = [new Deelstuk(null, Weglaatgrond.IdentiteitMelder), new Deelstuk(" zag dat een opdracht naar een familielid ging.", null)],
        BlijftStaan = [],
    };
}

/// <summary>
/// What of a report was made fit to be shared: texts without the passages that stay here, and files of which a handler handed in a
/// worked copy. Locked by the report's key. The copies lie apart from the files of the report: the reporter sees neither them nor
/// a gap in the numbers.
/// </summary>
internal sealed class Deelversies(MeldingenDb db, Bijlagenboek bijlagen, Geheimen geheimen)
{
    private sealed record Rij(int Nummer, string Inhoud);

    /// <summary>Adds one, and gives its number.</summary>
    public async Task<int> Voeg(string gemeente, Geopend melding, Func<int, Deelversie> maak, CancellationToken ct)
    {
        await Houd(melding.Id, ct);
        var nummer = 1 + await db.Single<int>("SELECT COALESCE(MAX(nummer), 0) FROM meldingen.deelversie WHERE gemeente = @Gemeente AND melding = @Id", new { Gemeente = gemeente, melding.Id }, ct);
        await db.Execute(
            "INSERT INTO meldingen.deelversie (gemeente, melding, nummer, inhoud) VALUES (@Gemeente, @Id, @Nummer, @Inhoud)",
            new { Gemeente = gemeente, melding.Id, Nummer = nummer, Inhoud = melding.Sleutel.Versleutel(Veld(nummer), maak(nummer)) },
            ct);
        return nummer;
    }

    /// <summary>All of a report, in order, each with the forwardings that it went along with.</summary>
    public async Task<IReadOnlyList<Deelversie>> Van(string gemeente, Geopend melding, CancellationToken ct)
    {
        var gedeeld = Doorzendingen.Van(melding.Inhoud);
        return
        [
            .. from rij in await db.Query<Rij>("SELECT nummer, inhoud FROM meldingen.deelversie WHERE gemeente = @Gemeente AND melding = @Id ORDER BY nummer", new { Gemeente = gemeente, melding.Id }, ct)
               select melding.Sleutel.Ontsleutel<Deelversie>(Veld(rij.Nummer), rij.Inhoud) with { Doorzendingen = [.. gedeeld.Where(d => d.Deelversies.Contains(rij.Nummer)).Select(d => d.Nummer)] },
        ];
    }

    /// <exception cref="Afgewezen">404 when the report has none with this number.</exception>
    public async Task<Deelversie> Vereis(string gemeente, Geopend melding, int nummer, CancellationToken ct) =>
        (await Van(gemeente, melding, ct)).FirstOrDefault(d => d.Nummer == nummer) ?? throw new Afgewezen(Reden.NietGevonden, "deelversieOnbekend", "Deze deelversie is er niet.");

    /// <summary>Takes one back: that it was stays, what it held goes.</summary>
    public async Task TrekIn(string gemeente, Geopend melding, Deelversie deelversie, DateOnly dag, CancellationToken ct)
    {
        var args = new
        {
            Gemeente = gemeente,
            melding.Id,
            deelversie.Nummer,
            Map = Map(gemeente, melding).Id,
            Bestand = deelversie.Bestand?.Nummer ?? 0,
            Inhoud = melding.Sleutel.Versleutel(Veld(deelversie.Nummer), deelversie with { IngetrokkenOp = dag, Stukken = null, BlijftStaan = null, Bestand = null, Doorzendingen = [] }),
        };
        await db.Execute("UPDATE meldingen.deelversie SET inhoud = @Inhoud WHERE gemeente = @Gemeente AND melding = @Id AND nummer = @Nummer", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlagedeel WHERE gemeente = @Gemeente AND melding = @Map AND nummer = @Bestand", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlage WHERE gemeente = @Gemeente AND melding = @Map AND nummer = @Bestand", args, ct);
    }

    /// <summary>Keeps a worked copy of a file; images lose what is no picture, as all of them do.</summary>
    public async Task<Bijlage> Bewaar(string gemeente, Geopend melding, Tussenopslag bestand, DateTimeOffset tijdstip, CancellationToken ct)
    {
        var map = Map(gemeente, melding);
        var nummer = await bijlagen.Voeg(gemeente, map, bestand, Behandelen.Berichtkant.Behandelaar, tijdstip, ct);
        return (await bijlagen.Van(gemeente, map, ct)).First(b => b.Nummer == nummer);
    }

    /// <summary>Destroys all of a report, with the report itself.</summary>
    public async Task Vernietig(string gemeente, Geopend melding, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, melding.Id, Map = Map(gemeente, melding).Id };
        await db.Execute("DELETE FROM meldingen.deelversie WHERE gemeente = @Gemeente AND melding = @Id", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlagedeel WHERE gemeente = @Gemeente AND melding = @Map", args, ct);
        await db.Execute("DELETE FROM meldingen.bijlage WHERE gemeente = @Gemeente AND melding = @Map", args, ct);
    }

    /// <summary>Sharing and taking back do not cross.</summary>
    public Task Houd(Guid melding, CancellationToken ct) => db.Lock($"deelversie:{melding:N}", ct);

    /// <summary>The report as the place of its copies: under an id that only the secret of the municipality leads to, and with its key bound to that.</summary>
    public Geopend Map(string gemeente, Geopend melding)
    {
        var id = Guid.ParseExact(geheimen.Index(gemeente, "deelversies", melding.Id.ToString("N"))[..32], "N");
        return melding with { Id = id, Sleutel = new Datasleutel(melding.Sleutel.Bytes.ToArray(), gemeente, id) };
    }

    private static string Veld(int nummer) => $"deelversie {nummer}";
}
