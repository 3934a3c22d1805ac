using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Integriteit.Meldingen.Geheim;

/// <summary>Who a reporter is and how to reach them.</summary>
[Description("Wie de melder is en hoe die te bereiken is.")]
internal sealed record Melderidentiteit(
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: MaxLength(500), Description("Hoe de melder te bereiken is.")] string? Contact = null,
    [property: Description("Het id van de persoon; met een token komt het daaruit.")] Guid? Persoon = null);

/// <summary>The identity of a confidential reporter, apart from the report and under a key of its own. // invariant d of the routing matrix</summary>
internal sealed class Identiteitskluis(MeldingenDb db, Sleutelkast kast)
{
    private const string Veld = "identiteit";

    private sealed record Rij(string Inhoud, string Omhulsel);

    public async Task Sluit(string gemeente, Guid melding, Melderidentiteit wie, CancellationToken ct)
    {
        var sleutel = Datasleutel.Nieuw(gemeente, melding);
        await db.Execute(
            "INSERT INTO meldingen.identiteit (gemeente, melding, inhoud, omhulsel) VALUES (@Gemeente, @Melding, @Inhoud, @Omhulsel)",
            new { Gemeente = gemeente, Melding = melding, Inhoud = sleutel.Versleutel(Veld, wie), Omhulsel = kast.Omhul(Doel(gemeente, melding), sleutel.Bytes) },
            ct);
    }

    /// <summary>Who the reporter is; null when the vault holds nothing. Only after a grant, and to keep the reporter from handling their own report.</summary>
    public async Task<Melderidentiteit?> Open(string gemeente, Guid melding, CancellationToken ct)
    {
        var rij = await db.Single<Rij>("SELECT inhoud, omhulsel FROM meldingen.identiteit WHERE gemeente = @Gemeente AND melding = @Melding", new { Gemeente = gemeente, Melding = melding }, ct);
        return rij is null ? null : new Datasleutel(kast.Onthul(Doel(gemeente, melding), rij.Omhulsel), gemeente, melding).Ontsleutel<Melderidentiteit>(Veld, rij.Inhoud);
    }

    public static string Doel(string gemeente, Guid melding) => $"identiteit {gemeente} {melding:N}";
}
