using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

namespace Integriteit.Gedragscode.Onduidelijkheden;

/// <summary>Where the report of an unclear provision stands. // 000-04, 003-41</summary>
internal enum Onduidelijkheidstatus
{
    Gemeld,

    /// <summary>Talked over with the leaders of the groups in the council.</summary>
    Besproken,

    /// <summary>The burgemeester was asked for a proposal.</summary>
    Voorstel,

    Afgehandeld,
}

[Description("De bespreking met de fractievoorzitters.")]
internal sealed record Fractieoverleg(
    [property: Required, Description("De dag van de bespreking.")] DateOnly? Datum,
    [property: Required, MaxLength(4000), Description("Wat eruit kwam.")] string? Uitkomst);

[Description("Het verzoek aan de burgemeester om een voorstel.")]
internal sealed record Voorstelverzoek(
    [property: Required, Description("De dag van het verzoek.")] DateOnly? Datum,
    [property: Required, MaxLength(4000), Description("Waarover een voorstel wordt gevraagd.")] string? Vraag,
    [property: MaxLength(50), Description("De versie van dezelfde code die als ontwerp uit het verzoek volgt; weglaten als die er nog niet is.")] string? Ontwerp);

[Description("Hoe het is afgelopen.")]
internal sealed record Afdoening(
    [property: Required, MaxLength(4000), Description("De reden waarom het is afgehandeld.")] string? Reden,
    [property: MaxLength(50), Description("De versie waarin het is opgelost; weglaten als dat niet zo is.")] string? OpgelostIn);

[Description("Een bepaling die onduidelijk is of ontbreekt, en wat ermee is gedaan.")]
internal sealed record Onduidelijkheid(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De sleutel van de gedragscode.")] string Code,
    [property: Description("De versie waarover het gaat.")] string Versie,
    [property: Description("Het nummer van de bepaling; ontbreekt als er juist geen is.")] string? Bepaling,
    [property: Description("Waar het staat.")] Onduidelijkheidstatus Status,
    [property: Description("Wanneer het is gemeld (UTC).")] DateTimeOffset GemeldOp,
    [property: Description("Wat er onduidelijk is of ontbreekt.")] string Omschrijving,
    [property: Description("De bespreking met de fractievoorzitters.")] Fractieoverleg? Bespreking,
    [property: Description("Het verzoek aan de burgemeester.")] Voorstelverzoek? Voorstel,
    [property: Description("De afhandeling.")] Afdoening? Afhandeling)
{
    /// <summary>Counts the changes, from 1.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Stand { get; init; }

    public static readonly Onduidelijkheid Voorbeeld = new(
        new Guid("01920000-0000-7000-8000-000000000002"), "bestuurders-en-volksvertegenwoordigers", "1", "geschenken-3", Onduidelijkheidstatus.Gemeld, new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), "Wat geldt bij een geschenk van precies € 50?", null, null, null);
}

/// <summary>An unclear provision at a count, as a change answers it and as a repeated request hears it again.</summary>
internal sealed record Bijgewerkt(Onduidelijkheid Onduidelijkheid, int Stand)
{
    public Task Antwoord(HttpContext http, int status = 200, string? location = null) =>
        Answer.Json(http, Onduidelijkheid, status, IfMatch.Tag(Stand, "volledig"), location);
}

/// <summary>Keeps the reports of unclear provisions, and says who may read and handle them.</summary>
internal sealed class Onduidelijkheidboek(GedragscodeDb db, Bevoegdheid bevoegdheid, Call call, TimeProvider clock)
{
    private static readonly string[] Behandelaars = [Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester];

    /// <summary>The roles that can come in to read or report; a person with an office comes as that person.</summary>
    public static readonly Toegang Lezers = Toegang.Voor([.. Behandelaars, Rol.Leidinggevende, Rol.Ambtsdrager]);

    /// <summary>The roles that can come in to handle a report.</summary>
    public static readonly Toegang Afhandelaars = Toegang.Voor([.. Behandelaars, Rol.Ambtsdrager]);

    internal sealed record Rij(Guid Id, string Sleutel, string Gegevens, int Stand)
    {
        public Onduidelijkheid Als() => JsonSerializer.Deserialize<Onduidelijkheid>(Gegevens, Json.Options)! with { Stand = Stand };
    }

    /// <exception cref="Afgewezen">403 for who holds no office here today.</exception>
    public async Task VereisLezer(string gemeente, CancellationToken ct)
    {
        var dag = clock.Vandaag();
        if (!await bevoegdheid.Is(gemeente, Behandelaars, ct) && (await bevoegdheid.Ik(gemeente, ct))?.Perioden.Any(p => p.Omvat(dag)) != true)
        {
            throw new Afgewezen(Reden.Verboden, "ambtOntbreekt", "Dit mag alleen wie vandaag een ambt bekleedt in deze gemeente.");
        }
    }

    public Task<Rij?> Vind(string gemeente, Guid id, CancellationToken ct) => db.Single<Rij>(
        "SELECT id, sleutel, gegevens, stand FROM gedragscode.onduidelijkheid WHERE gemeente = @Gemeente AND id = @Id", new { Gemeente = gemeente, Id = id }, ct);

    /// <exception cref="Afgewezen">404.</exception>
    public async Task<Onduidelijkheid> Vereis(string gemeente, Guid id, CancellationToken ct) =>
        (await Vind(gemeente, id, ct))?.Als() ?? throw new Afgewezen(Reden.NietGevonden, "onduidelijkheidOnbekend", "Deze onduidelijkheid is er niet.");

    public async Task<Bijgewerkt> Voeg(string gemeente, Onduidelijkheid nieuw, CancellationToken ct)
    {
        await db.Execute(
            """
            INSERT INTO gedragscode.onduidelijkheid (gemeente, id, sleutel, code, versie, bepaling, status, persoon, gegevens, gemeld_op, stand)
            VALUES (@Gemeente, @Id, @Sleutel, @Code, @Versie, @Bepaling, @Status, @Persoon, @Gegevens, @GemeldOp, 1)
            """,
            new
            {
                Gemeente = gemeente,
                nieuw.Id,
                Sleutel = nieuw.Id.ToString("N"),
                nieuw.Code,
                nieuw.Versie,
                nieuw.Bepaling,
                Status = Naming.Of(nieuw.Status),
                Persoon = call.Aanroeper.PersoonIn(gemeente),
                Gegevens = JsonSerializer.Serialize(nieuw, Json.Options),
                nieuw.GemeldOp,
            },
            ct);
        call.Noteer(nieuw.Id.ToString(), "omschrijving");
        return new Bijgewerkt(nieuw, 1);
    }

    /// <summary>Moves a report on.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="id">The id.</param>
    /// <param name="versies">The version that the caller changes.</param>
    /// <param name="vanaf">The states from which this can be done.</param>
    /// <param name="stap">What it becomes.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Afgewezen">403, 404, 409 when it stands elsewhere, 412 or 428.</exception>
    public async Task<Bijgewerkt> Zet(string gemeente, Guid id, IfMatch versies, Onduidelijkheidstatus[] vanaf, Func<Onduidelijkheid, Onduidelijkheid> stap, CancellationToken ct)
    {
        await bevoegdheid.Vereis(gemeente, Behandelaars, ct);
        var oud = await Vereis(gemeente, id, ct);
        versies.Check(required: true, oud.Stand, "volledig");
        if (!vanaf.Contains(oud.Status))
        {
            throw new Afgewezen(Reden.Conflict, "verkeerdeStatus", $"Deze onduidelijkheid is {Naming.Of(oud.Status)}; dit kan alleen als zij {string.Join(" of ", vanaf.Select(Naming.Of))} is.");
        }

        var nieuw = stap(oud);
        var changed = await db.Execute(
            "UPDATE gedragscode.onduidelijkheid SET status = @Status, gegevens = @Gegevens, stand = stand + 1 WHERE gemeente = @Gemeente AND id = @Id AND stand = @Stand",
            new { Gemeente = gemeente, Id = id, Status = Naming.Of(nieuw.Status), Gegevens = JsonSerializer.Serialize(nieuw, Json.Options), oud.Stand },
            ct);
        if (changed == 0)
        {
            throw Afgewezen.Intussen();
        }

        call.Noteer(id.ToString(), "status", Naming.Of(nieuw.Status));
        return new Bijgewerkt(nieuw, oud.Stand + 1);
    }
}
