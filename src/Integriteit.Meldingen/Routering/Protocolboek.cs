using System.Text.Json;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Routering;

/// <summary>Which protocol is in force: of the municipality when it laid one down, else the one that ships.</summary>
internal sealed class Protocolboek(MeldingenDb db, Meldprotocol meegeleverd)
{
    /// <summary>The protocol on this day.</summary>
    public async Task<Meldprotocol> Op(string gemeente, DateOnly dag, CancellationToken ct) =>
        (await db.Page<string>("SELECT gegevens FROM meldingen.protocol WHERE gemeente = @Gemeente AND orde < @Na ORDER BY orde DESC", 1, new { Gemeente = gemeente, Na = $"{dag:yyyy-MM-dd} g" }, ct)).SingleOrDefault() is { } eigen
            ? JsonSerializer.Deserialize<Meldprotocol>(eigen, Json.Options)!
            : meegeleverd;
}
