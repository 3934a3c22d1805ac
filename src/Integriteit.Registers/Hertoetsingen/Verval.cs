using System.Text.Json;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>When an office turns out not to have been held, nobody need look any more at what was judged for it.</summary>
internal sealed class Verval(RegistersDb db, Audit audit, TimeProvider clock) : Subscriber<AmbtsperiodeGecorrigeerd, RegistersDb>(db, clock)
{
    protected override async Task Apply(AmbtsperiodeGecorrigeerd message, CancellationToken ct)
    {
        if (message.Van is not null)
        {
            return;
        }

        var open = await Db.Query<string>(
            "SELECT weergave FROM registers.hertoetsing WHERE gemeente = @Gemeente AND persoon = @Persoon AND ambt = @Ambt AND van = @WasVan AND status = 'open'",
            new { message.Gemeente, message.Persoon, Ambt = Naming.Of(message.Ambt), message.WasVan },
            ct);
        foreach (var hertoetsing in open.Select(weergave => JsonSerializer.Deserialize<Hertoetsing>(weergave, Json.Options)!))
        {
            await BekijkHertoetsing.Schrijf(Db, message.Gemeente, hertoetsing with { Versie = hertoetsing.Versie + 1, Status = Hertoetsstatus.Vervallen }, ct);
            await audit.Write(Db, message.Gemeente, nameof(Verval), new AuditNote(hertoetsing.Id.ToString(), "status"), "gelukt", ct);
        }
    }
}
