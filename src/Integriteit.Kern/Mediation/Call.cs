namespace Integriteit.Kern.Mediation;

/// <summary>
/// What belongs to one request and to no message: who calls, under which key, which faults its input had, and
/// what the handler wants remembered in the audit log.
/// </summary>
public sealed class Call
{
    private readonly List<Fout> fouten = [];

    public Aanroeper Aanroeper { get; set; } = Aanroeper.Anoniem;

    /// <summary>Identifies the request in logs, answers and audit; no personal data.</summary>
    public string Verzoek { get; set; } = "";

    /// <summary>The caller's <c>Idempotency-Key</c>, if any.</summary>
    public string? Sleutel { get; set; }

    /// <summary>SHA-256 of the path and the body as they came: tells a repeated request from another one.</summary>
    public string Inhoud { get; set; } = "";

    /// <summary>The unit to which every time that is kept of this call is rounded down; zero keeps it as it is.</summary>
    public TimeSpan Afronding { get; set; }

    /// <summary>Faults found while reading the request, before any rule was asked.</summary>
    public IReadOnlyList<Fout> Fouten => fouten;

    /// <summary>What the command was about and which fields it touched (names, never values).</summary>
    public AuditNote? Note { get; private set; }

    public void Meld(Fout fout) => fouten.Add(fout);

    /// <summary>Every command calls this once; a change without it is undone.</summary>
    public void Noteer(string onderwerp, params IEnumerable<string> velden) => Note = new AuditNote(onderwerp, string.Join(' ', velden));

    /// <summary>Before a retry.</summary>
    public void Forget() => Note = null;
}

/// <summary>The part of an audit row that only the handler knows.</summary>
public sealed record AuditNote(string Onderwerp, string Velden);
