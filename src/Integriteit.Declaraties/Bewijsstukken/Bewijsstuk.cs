using System.ComponentModel;

namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>A piece of evidence as it is shown; its content is fetched apart.</summary>
[Description("Een bewijsstuk. De inhoud wordt apart opgehaald.")]
internal sealed record Bewijsstuk(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De naam van het bestand; de uitgang volgt uit de inhoud.")] string Naam,
    [property: Description("Wat het is, aan de inhoud gezien.")] Bestandssoort Soort,
    [property: Description("Het aantal bytes.")] long Omvang,
    [property: Description("SHA-256 van de inhoud, als 64 hexadecimale cijfers.")] string Sha256,
    [property: Description("Wanneer het binnenkwam.")] DateTimeOffset OntvangenOp,
    [property: Description("Van wie het is; ontbreekt als het zonder persoon is ingestuurd, zoals bij een factuur.")] Guid? Persoon,
    [property: Description("De declaratie of factuur waarbij het vastligt; ontbreekt zolang het los is.")] Guid? Houder)
{
    public static Bewijsstuk Van(Bewijs bewijs) => new(bewijs.Id, bewijs.Naam, bewijs.Soort, bewijs.Omvang, bewijs.Sha256, bewijs.OntvangenOp, bewijs.Persoon, bewijs.Houder);

    internal static Bewijsstuk Voorbeeld => new(
        Guid.Parse("01920000-0000-7000-8000-000000000002"), "treinkaartje.pdf", Bestandssoort.Pdf, 48213, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", new DateTimeOffset(2024, 5, 6, 9, 0, 0, TimeSpan.Zero), Guid.Parse("01920000-0000-7000-8000-000000000001"), null);
}
