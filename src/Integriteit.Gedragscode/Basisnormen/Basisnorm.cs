using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Basisnormen;

/// <summary>How far a municipality is with a basic norm.</summary>
internal enum Basisnormstand
{
    NietGestart,
    InOpzet,
    Geregeld,
    NietVanToepassing,
}

/// <summary>A point of the checklist. // 001-16</summary>
[Description("Een basisnorm.")]
internal sealed record Basisnorm(
    [property: Required, Range(1, 100), Description("Het nummer in de bron.")] int? Nummer,
    [property: Required, MaxLength(100), Description("De sleutel, zoals in paden.")] string? Sleutel,
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: Required, MaxLength(500), Description("Wat zij vraagt.")] string? Omschrijving);

/// <summary>A norm with where the municipality stands; the public sees the norm only.</summary>
[Description("Een basisnorm en hoe de gemeente ervoor staat.")]
internal sealed record Basisnormstaat(
    [property: Description("De norm.")] Basisnorm Norm,
    [property: Description("Hoe de gemeente ervoor staat; niet openbaar.")] LegBasisnormVast.Invoer? Staat);

/// <summary>The checklist that ships, as data with its source.</summary>
internal sealed record Basisnormenlijst
{
    [Required]
    public Bronvermelding? Bron { get; init; }

    [Required, MinLength(1)]
    public IReadOnlyList<Basisnorm>? Normen { get; init; }

    /// <exception cref="InvalidDataException">The file has faults.</exception>
    public static Basisnormenlijst Laad()
    {
        var (name, bytes) = Bronbestand.Meegeleverd("Basisnormen").Single();
        return Invoer.Lees<Basisnormenlijst>(bytes, fout => throw new InvalidDataException($"{name}: {fout.Name}: {fout.Reason}"));
    }

    /// <exception cref="Afgewezen">404 when there is no such norm.</exception>
    public Basisnorm Vereis(string sleutel) => Normen!.FirstOrDefault(n => n.Sleutel == sleutel)
        ?? throw new Afgewezen(Reden.NietGevonden, "basisnormOnbekend", $"Er is geen basisnorm '{sleutel}'.");
}

/// <summary>Who sees the states, and reads them back.</summary>
internal sealed class Basisnormenboek(GedragscodeDb db, Basisnormenlijst lijst, Bevoegdheid bevoegdheid)
{
    /// <summary>Keepers of the checklist: it is about the whole organisation.</summary>
    public static readonly IReadOnlyList<string> Houders = [Rol.Gemeentesecretaris, Rol.Burgemeester];

    private static readonly LegBasisnormVast.Invoer Begin = new(Basisnormstand.NietGestart, null, null, null, null);

    private sealed record Rij(string Norm, string Gegevens, int Versie);

    /// <summary>A norm with its state, at which version; version 0 is one that nobody looked at yet.</summary>
    internal sealed record Gevonden(Basisnormstaat Staat, int Versie);

    /// <summary>True for the keepers, the griffier and the members of the council.</summary>
    public Task<bool> Leest(string gemeente, CancellationToken ct) => bevoegdheid.Is(gemeente, [.. Houders, Rol.Griffier, "raadslid"], ct);

    /// <summary>All norms in the order of the source.</summary>
    public async Task<IReadOnlyList<Gevonden>> Alle(string gemeente, CancellationToken ct)
    {
        var rijen = (await db.Query<Rij>("SELECT norm, gegevens, versie FROM gedragscode.basisnorm WHERE gemeente = @Gemeente ORDER BY norm", new { Gemeente = gemeente }, ct)).ToDictionary(r => r.Norm);
        return
        [
            .. from norm in lijst.Normen
               let rij = rijen.GetValueOrDefault(norm.Sleutel!)
               select new Gevonden(new Basisnormstaat(norm, rij is null ? Begin : JsonSerializer.Deserialize<LegBasisnormVast.Invoer>(rij.Gegevens, Json.Options)), rij?.Versie ?? 0),
        ];
    }

    /// <exception cref="Afgewezen">404 when there is no such norm.</exception>
    public async Task<Gevonden> Vind(string gemeente, string sleutel, CancellationToken ct)
    {
        var norm = lijst.Vereis(sleutel);
        return (await Alle(gemeente, ct)).Single(g => g.Staat.Norm == norm);
    }
}
