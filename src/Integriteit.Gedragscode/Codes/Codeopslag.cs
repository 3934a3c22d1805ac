using System.Text.Json;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Codes;

/// <summary>Writes the head of a code and its versions, and counts that something changed; in the running transaction.</summary>
internal sealed class Codeopslag(GedragscodeDb db, TimeProvider clock)
{
    /// <summary>Stands where the checksum of a file does, for a code that came in through the API.</summary>
    public static readonly string GeenBestand = new('-', 64);

    /// <summary>One writer of a municipality's codes at a time: what was checked against all of them still holds at the commit.</summary>
    public Task Sluit(string gemeente, CancellationToken ct) => db.Lock($"codes:{gemeente}", ct);

    /// <summary>Adds the head of a code, or replaces it.</summary>
    public async Task Kop(Codebestand code, string controlegetal, bool nieuw, CancellationToken ct)
    {
        var row = new { code.Gemeente, code.Code, code.Titel, Inhoud = Json(code with { Versies = null }), Controlegetal = controlegetal, Nu = clock.GetUtcNow() };
        await db.Execute(
            nieuw
                ? "INSERT INTO gedragscode.code (gemeente, code, titel, inhoud, controlegetal, geladen_op) VALUES (@Gemeente, @Code, @Titel, @Inhoud, @Controlegetal, @Nu)"
                : "UPDATE gedragscode.code SET titel = @Titel, inhoud = @Inhoud, controlegetal = @Controlegetal, geladen_op = @Nu WHERE gemeente = @Gemeente AND code = @Code",
            row,
            ct);
        await Tel(code.Gemeente!, ct);
    }

    /// <summary>Adds a version, or replaces the one that stands at <paramref name="vorige"/>.</summary>
    /// <returns>The version with its new count.</returns>
    /// <exception cref="Afgewezen">412 when it no longer stands there.</exception>
    public async Task<Versiebestand> Versie(string gemeente, string code, Versiebestand versie, int? vorige, bool uitBestand, CancellationToken ct)
    {
        var stand = (vorige ?? 0) + 1;
        var changed = await db.Execute(
            vorige is null
                ? """
                  INSERT INTO gedragscode.codeversie (gemeente, code, versie, status, vastgesteld_door, vastgesteld_op, in_werking_van, in_werking_tot_en_met, inhoud, herkomst, stand, gemaakt_op, gewijzigd_op)
                  VALUES (@Gemeente, @Code, @Versie, @Status, @VastgesteldDoor, @VastgesteldOp, @InWerkingVan, @InWerkingTotEnMet, @Inhoud, @Herkomst, @Stand, @Nu, @Nu)
                  """
                : """
                  UPDATE gedragscode.codeversie
                  SET status = @Status, vastgesteld_door = @VastgesteldDoor, vastgesteld_op = @VastgesteldOp, in_werking_van = @InWerkingVan, in_werking_tot_en_met = @InWerkingTotEnMet,
                      inhoud = @Inhoud, herkomst = @Herkomst, stand = @Stand, gewijzigd_op = @Nu
                  WHERE gemeente = @Gemeente AND code = @Code AND versie = @Versie AND stand = @Vorige
                  """,
            new
            {
                Gemeente = gemeente,
                Code = code,
                versie.Versie,
                Status = Naming.Of(versie.Bewaard().Status!.Value),
                VastgesteldDoor = versie.VastgesteldDoor is { } orgaan ? Naming.Of(orgaan) : null,
                versie.VastgesteldOp,
                versie.InWerkingVan,
                versie.InWerkingTotEnMet,
                Inhoud = Inhoud(versie),
                Herkomst = uitBestand ? Bestand : Invoer,
                Stand = stand,
                Vorige = vorige,
                Nu = clock.GetUtcNow(),
            },
            ct);
        if (changed == 0)
        {
            throw Afgewezen.Intussen();
        }

        await Tel(gemeente, ct);
        return versie.Bewaard() with { Stand = stand };
    }

    /// <summary>Takes away a version that came from a file and no longer stands in it.</summary>
    public async Task Wis(string gemeente, string code, string versie, CancellationToken ct)
    {
        await db.Execute("DELETE FROM gedragscode.codeversie WHERE gemeente = @Gemeente AND code = @Code AND versie = @Versie", new { Gemeente = gemeente, Code = code, Versie = versie }, ct);
        await Tel(gemeente, ct);
    }

    /// <summary>What two versions must share to be the same: everything that is kept but their count.</summary>
    public static string Vergelijkbaar(Versiebestand versie) => Json(versie.Bewaard());

    public static string Kop(Codebestand code) => Json(code with { Versies = null, Documentsoort = code.Soort() });

    public const string Bestand = "bestand";

    private const string Invoer = "invoer";

    /// <summary>The content without what has a column of its own.</summary>
    private static string Inhoud(Versiebestand versie) =>
        Json(versie with { Versie = null, Status = null, VastgesteldDoor = null, VastgesteldOp = null, InWerkingVan = null, InWerkingTotEnMet = null });

    private static string Json<T>(T waarde) => JsonSerializer.Serialize(waarde, Kern.Web.Json.Options);

    /// <summary>Whoever keeps this municipality's codes in memory sees by this count that they are old.</summary>
    private async Task Tel(string gemeente, CancellationToken ct)
    {
        if (await db.Execute("UPDATE gedragscode.codestand SET stand = stand + 1 WHERE gemeente = @Gemeente", new { Gemeente = gemeente }, ct) == 0)
        {
            await db.Execute("INSERT INTO gedragscode.codestand (gemeente, stand) VALUES (@Gemeente, 1)", new { Gemeente = gemeente }, ct);
        }
    }
}
