using System.ComponentModel;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using MediatR;

namespace Integriteit.Declaraties.Betalingen;

[Description("De rekening waarop iemand declaraties ontvangt. Vertrouwelijk: alleen voor de persoon zelf en de administratie.")]
internal sealed record Rekening(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De versie; 0 zolang er geen rekening is.")] int Versie,
    [property: Description("Het IBAN, zonder spaties; ontbreekt zolang er geen rekening is.")] string? Iban,
    [property: Description("Op wiens naam de rekening staat.")] string? Houder,
    [property: Description("Wanneer zij het laatst is gewijzigd (UTC).")] DateTimeOffset? GewijzigdOp)
{
    public static Rekening Voorbeeld { get; } = new(Guid.Parse("01920000-0000-7000-8000-000000000001"), 1, "NL91ABNA0417164300", "J. de Vries", new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.Zero));
}

/// <summary>The accounts of persons, who sees them, and what a batch takes from them. Everyone else finds nothing here.</summary>
internal sealed class Rekeningboek(DeclaratiesDb db, IMediator mediator, Call call)
{
    /// <summary>An account as a batch uses it, with the number of the caller who entered it last.</summary>
    internal sealed record Bestemming(Guid Persoon, int Versie, string Iban, string Houder, Guid Actor);

    /// <summary>The account of a person.</summary>
    /// <exception cref="Afgewezen">404 when it is not the caller's own and they are not of the administration, or the person is not known.</exception>
    public async Task<Rekening> Vereis(string gemeente, Guid persoon, CancellationToken ct)
    {
        if ((call.Aanroeper.PersoonIn(gemeente) != persoon && !call.Aanroeper.Heeft(Rol.Administratie, gemeente)) || await mediator.Send(new BekijkBekleder(gemeente, persoon), ct) is null)
        {
            throw new Afgewezen(Reden.NietGevonden, "rekeningOnbekend", "Deze rekening is er niet.");
        }

        return await db.Single<Rekening>(
            "SELECT persoon, versie, iban, houder, gewijzigd_op FROM declaraties.rekening WHERE gemeente = @Gemeente AND persoon = @Persoon", new { Gemeente = gemeente, Persoon = persoon }, ct)
            ?? new Rekening(persoon, 0, null, null, null);
    }

    /// <summary>The accounts of these persons, for those who have one.</summary>
    public async Task<IReadOnlyDictionary<Guid, Bestemming>> Van(string gemeente, IEnumerable<Guid> personen, CancellationToken ct)
    {
        var gevonden = new Dictionary<Guid, Bestemming>();
        foreach (var deel in personen.Distinct().Chunk(500))
        {
            foreach (var bestemming in await db.Query<Bestemming>(
                "SELECT persoon, versie, iban, houder, actor FROM declaraties.rekening WHERE gemeente = @Gemeente AND persoon IN @Deel", new { Gemeente = gemeente, Deel = deel }, ct))
            {
                gevonden[bestemming.Persoon] = bestemming;
            }
        }

        return gevonden;
    }
}
