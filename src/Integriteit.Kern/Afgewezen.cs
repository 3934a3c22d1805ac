namespace Integriteit.Kern;

/// <summary>Why a request was turned down; each reason has its own HTTP answer.</summary>
public enum Reden
{
    /// <summary>401: who is asking?</summary>
    NietAangemeld,

    /// <summary>403: known, but not allowed.</summary>
    Verboden,

    /// <summary>404: there is none, or its existence is none of the caller's business.</summary>
    NietGevonden,

    /// <summary>409: the state of things, or a rule in force, does not allow it.</summary>
    Conflict,

    /// <summary>412: someone else changed it first.</summary>
    Verouderd,

    /// <summary>428: a change must say which version it changes.</summary>
    VersieVereist,

    /// <summary>413: the body is larger than this API takes.</summary>
    TeGroot,

    /// <summary>415: the body is not in a media type this API reads.</summary>
    VerkeerdMediatype,

    /// <summary>503: whether it was done is not known.</summary>
    Onzeker,
}

/// <summary>A refusal with a stable code and a sentence that helps; becomes problem+json in one place.</summary>
public sealed class Afgewezen(Reden reden, string code, string detail) : Exception(detail)
{
    public Reden Reden { get; } = reden;

    /// <summary>Stable, camelCase; callers may test on it.</summary>
    public string Code { get; } = code;

    /// <summary>What else the caller should see, such as the provision that forbids it.</summary>
    public IReadOnlyDictionary<string, object?> Extra { get; init; } = new Dictionary<string, object?>();

    /// <summary>What is said when two change the same at once.</summary>
    public static Afgewezen Intussen() => new(Reden.Verouderd, "intussenGewijzigd", "Iemand anders heeft dit intussen gewijzigd. Haal het opnieuw op en probeer het dan nog eens.");
}

/// <summary>One fault in the input: where (camelCase path), a stable code, and a sentence for the person who typed it.</summary>
public sealed record Fout(string Name, string Code, string Reason);

/// <summary>Input that cannot be accepted, with every fault at once: 400.</summary>
public sealed class OngeldigeInvoer(IReadOnlyList<Fout> fouten) : Exception("The input has faults.")
{
    public IReadOnlyList<Fout> Fouten { get; } = fouten;

    /// <summary>How many there are, when not all are named.</summary>
    public int Aantal { get; init; } = fouten.Count;
}
