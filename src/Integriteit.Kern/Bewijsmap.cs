namespace Integriteit.Kern;

/// <summary>Where the contents of evidence are kept, outside the database.</summary>
/// <param name="Pad">The full path of the folder; made when it is first needed.</param>
public sealed record Bewijsmap(string Pad);
