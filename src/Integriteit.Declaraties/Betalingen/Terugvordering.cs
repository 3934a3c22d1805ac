using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Betalingen;

[Description("Wat van een regel wordt teruggevorderd.")]
internal sealed record Terugregel(
    [property: Required, Range(1, 200), Description("Het nummer van de regel.")] int? Nummer,
    [property: Required, Description("Het bedrag in euro's: hoogstens wat is toegekend.")] Bedrag? Bedrag);

/// <summary>What was paid on a claim and is asked back; a claim has one at most.</summary>
[Description("Wat van een betaalde declaratie wordt teruggevorderd.")]
internal sealed record Terugvordering(
    [property: Description("Het id van de declaratie.")] Guid Declaratie,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("De dag van het besluit.")] DateOnly BeslotenOp,
    [property: Description("De reden.")] string Reden,
    [property: Description("De grond: de bepaling of het artikel.")] string Grond,
    [property: Description("Per regel.")] IReadOnlyList<Terugregel> Regels)
{
    [Description("De dag waarop alles was terugbetaald; ontbreekt zolang dat niet zo is.")]
    public DateOnly? OntvangenOp { get; init; }

    [Description("Het totaal in euro's.")]
    public Bedrag Bedrag => new(Regels.Sum(r => r.Bedrag!.Value.Centen));

    public static Terugvordering Lees(string json) => JsonSerializer.Deserialize<Terugvordering>(json, Json.Options)!;

    /// <summary>What of a line is asked back; null when nothing is.</summary>
    public Bedrag? Van(int nummer) => Regels.FirstOrDefault(r => r.Nummer == nummer)?.Bedrag;

    public static async Task<Terugvordering?> Vind(DeclaratiesDb db, string gemeente, Guid declaratie, CancellationToken ct) =>
        await db.Single<string>("SELECT gegevens FROM declaraties.terugvordering WHERE gemeente = @Gemeente AND declaratie = @Declaratie", new { Gemeente = gemeente, Declaratie = declaratie }, ct) is { } json ? Lees(json) : null;
}
