using System.ComponentModel;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Nulopgaven;

/// <summary>What is stated.</summary>
internal enum Opgavesoort
{
    /// <summary>There is nothing to report: said, and not merely empty.</summary>
    NietsTeMelden,

    /// <summary>What stands in the register is complete and right.</summary>
    Bevestiging,
}

/// <summary>A statement of a person on a register, an office and a year.</summary>
[Description("Een opgave over een register in een jaar: er is niets te melden, of wat er staat klopt en is volledig.")]
internal sealed record Nulopgave(
    [property: Description("Het id van de opgave.")] Guid Id,
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Het register.")] string Register,
    [property: Description("Het kalenderjaar.")] int Jaar,
    [property: Description("Wat is opgegeven.")] Opgavesoort Soort,
    [property: Description("Wanneer dat is opgegeven (UTC).")] DateTimeOffset OpgegevenOp,
    [property: Description("Een toelichting.")] string? Toelichting,
    [property: Description("Wanneer de opgave is ingetrokken (UTC); ontbreekt als zij geldt.")] DateTimeOffset? IngetrokkenOp,
    [property: Description("Waarom de opgave is ingetrokken.")] string? Reden)
{
    public static readonly Nulopgave Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000003"), Guid.Parse("01920000-0000-7000-8000-000000000001"), Ambt.Raadslid, "nevenfuncties", 2023, Opgavesoort.NietsTeMelden, new DateTimeOffset(2024, 1, 8, 9, 0, 0, TimeSpan.Zero), null, null, null);
}

/// <summary>A statement as it is stored.</summary>
internal sealed record Nulopgaverij(
    Guid Id, Guid Persoon, Ambt Ambt, string Register, int Jaar, Opgavesoort Soort, string Beheerder, DateTimeOffset OpgegevenOp, string? Toelichting, DateTimeOffset? IngetrokkenOp, string? Reden, int Versie)
{
    public Nulopgave Als() => new(Id, Persoon, Ambt, Register, Jaar, Soort, OpgegevenOp, Toelichting, IngetrokkenOp, Reden);

    /// <summary>The statement, for its person and for who keeps that register for them.</summary>
    /// <exception cref="Afgewezen">404 for anyone else.</exception>
    public static async Task<Nulopgaverij> Vind(RegistersDb db, Inzage inzage, string gemeente, Guid id, CancellationToken ct)
    {
        var rij = await db.Single<Nulopgaverij>(
            "SELECT id, persoon, ambt, register, jaar, soort, beheerder, opgegeven_op, toelichting, ingetrokken_op, reden, versie FROM registers.nulopgave WHERE gemeente = @Gemeente AND id = @Id",
            new { Gemeente = gemeente, Id = id },
            ct);
        return rij is not null && (inzage.Zelf(gemeente, rij.Persoon) || await inzage.Beheert(gemeente, rij.Beheerder, rij.Persoon, ct))
            ? rij
            : throw new Afgewezen(Kern.Reden.NietGevonden, "nulopgaveOnbekend", "Deze opgave is er niet.");
    }
}
