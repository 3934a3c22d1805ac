using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>Who held an office in a year, and who of them stands in a register for it.</summary>
internal static class Ingeschrevenen
{
    internal sealed record Bekleding(Guid Persoon, string Naam);

    public static Task<IReadOnlyList<Bekleding>> Bekleders(RegistersDb db, string gemeente, Ambt ambt, int jaar, CancellationToken ct) => db.Query<Bekleding>(
        """
        SELECT DISTINCT a.persoon, p.naam
        FROM registers.ambtsperiode a JOIN registers.persoon p ON p.gemeente = a.gemeente AND p.id = a.persoon
        WHERE a.gemeente = @Gemeente AND a.ambt = @Ambt AND a.van <= @TotEnMet AND a.tot_en_met >= @Van
        """,
        new { Gemeente = gemeente, Ambt = Naming.Of(ambt), Van = new DateOnly(jaar, 1, 1), TotEnMet = new DateOnly(jaar, 12, 31) },
        ct);

    /// <summary>Who keeps a register for an office in a year, by the norms of its last day or of today.</summary>
    public static async Task<string> Beheerder(IMediator mediator, string gemeente, Register register, Ambt ambt, int jaar, DateOnly vandaag, CancellationToken ct)
    {
        var laatste = new DateOnly(jaar, 12, 31);
        return Inzage.Beheerder(await mediator.Send(new ToetsFeiten(gemeente, register.Soort!, ambt, laatste < vandaag ? laatste : vandaag, new Dictionary<string, object?>()), ct));
    }

    /// <summary>
    /// Those with an entry that counts in the year: made in it, or, in a register whose entries run on, also before it.
    /// Of what is not public only when asked so.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> Met(RegistersDb db, string gemeente, Register register, int jaar, IReadOnlyList<Guid> personen, bool alles, CancellationToken ct)
    {
        var gevonden = new HashSet<Guid>();
        foreach (var deel in personen.Chunk(500))
        {
            gevonden.UnionWith(await db.Query<Guid>(
                """
                SELECT DISTINCT i.persoon FROM registers.inschrijving i
                WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.persoon IN @Personen AND i.kring IN @Kringen AND i.status = 'geldig' AND i.sleutel >= @Vanaf AND i.sleutel < @Tot
                """,
                new
                {
                    Gemeente = gemeente,
                    Register = register.Naam,
                    Kringen = alles ? Kring.Namen : [Kring.Openbaar.Naam],
                    Personen = deel,
                    Vanaf = register.Doorlopend ? 0 : Sleutels.Vanaf(new DateOnly(jaar, 1, 1)),
                    Tot = Sleutels.TotEnMet(new DateOnly(jaar, 12, 31)),
                },
                ct));
        }

        return gevonden;
    }
}
