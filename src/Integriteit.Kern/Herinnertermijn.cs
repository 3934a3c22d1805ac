namespace Integriteit.Kern;

/// <summary>How long before its last day a term draws near.</summary>
/// <param name="DagenVooraf">Days, 0 to 365.</param>
public sealed record Herinnertermijn(int DagenVooraf);
