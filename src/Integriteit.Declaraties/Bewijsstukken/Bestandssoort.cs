namespace Integriteit.Declaraties.Bewijsstukken;

/// <summary>What a piece of evidence is, by its content.</summary>
internal enum Bestandssoort
{
    Pdf,
    Jpeg,
    Png,
    Heic,
}
