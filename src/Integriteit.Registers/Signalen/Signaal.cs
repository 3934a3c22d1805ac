using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Signalen;

/// <summary>What stands out across registers. A signal asks somebody to look; it never says that anything is wrong.</summary>
internal enum Signaalsoort
{
    /// <summary>One counterparty in several registers.</summary>
    ZelfdeWederpartij,

    /// <summary>A counterparty on the list of suppliers.</summary>
    Leverancier,

    /// <summary>A function at an organisation that gave or paid something to the same person.</summary>
    FunctieBijGever,

    /// <summary>Gifts by one giver to one person in twelve months, that weigh more together than each does. // 003-19</summary>
    GeschenkenSamen,

    /// <summary>Two stays of one person at the cost of a third party that overlap.</summary>
    VerblijfOverlapt,

    /// <summary>The office ended and something that goes with it still runs.</summary>
    LooptNaAmbt,

    /// <summary>Travel or a meal is claimed on a day on which a third party paid for the stay. // 000-23, 003-29</summary>
    DeclaratieTijdensVerblijf,

    /// <summary>Something is claimed that was bought from somebody whom an entry of the same person names.</summary>
    DeclaratieBijWederpartij,
}

/// <summary>What the days of an entry mean across registers.</summary>
internal enum Looptijdsoort
{
    /// <summary>The person was somewhere at the cost of a third party.</summary>
    Verblijf,

    /// <summary>Something runs, such as a function, an interest or a loan.</summary>
    Lopend,
}

/// <summary>The days of an entry, for questions across registers.</summary>
/// <param name="Soort">What the days mean.</param>
/// <param name="Van">The first day.</param>
/// <param name="TotEnMet">The last day; null while there is no end.</param>
internal sealed record Looptijd(Looptijdsoort Soort, DateOnly Van, DateOnly? TotEnMet);

/// <summary>An entry that a signal rests on.</summary>
/// <param name="Register">The register.</param>
/// <param name="Inschrijving">The id of the entry.</param>
/// <param name="Veld">What in the entry it rests on: the role of the counterparty, or the days.</param>
/// <param name="Van">The day, or the first of its days.</param>
/// <param name="TotEnMet">The last of its days; null for one day or without end.</param>
/// <param name="Bedrag">What it was worth, in cents; null without an amount.</param>
internal sealed record Bewijsstuk(string Register, Guid Inschrijving, string Veld, DateOnly Van, DateOnly? TotEnMet, long? Bedrag);

[Description("Een regel achter een signaal.")]
internal sealed record Signaalgrond(
    [property: Description("Wat de bepaling vraagt, in een zin.")] string Zin,
    [property: Description("De bepaling of het artikel.")] Grondslag Grondslag)
{
    /// <summary>The ids of the evidence that the rule is about; empty in what a run found before it kept them.</summary>
    [Description("De inschrijvingen of declaraties uit het bewijs waarover de bepaling gaat.")]
    public IReadOnlyList<Guid> Inschrijvingen { get; init; } = [];

    /// <summary>Where the rules of a signal come from, or that there is none, in a sentence.</summary>
    public static string Herkomst(IReadOnlyList<Signaalgrond> gronden) => (gronden.Any(g => g.Grondslag.Bron == Bron.Gedragscode), gronden.Any(g => g.Grondslag.Bron == Bron.Wet), gronden.Count) switch
    {
        (_, _, 0) => "Voor wat u hier ziet, noemen de wet en de gedragscode die nu geldt geen regel. Het signaal zegt alleen wat opvalt.",
        (true, true, _) => "De gedragscode en de wet zeggen hier iets over.",
        (true, false, _) => "De gedragscode zegt hier iets over.",
        (false, true, _) => "Een gedragscode zegt hier niets over; de wet wel.",
        (false, false, _) => "Een gedragscode en de wet zeggen hier niets over; een advies wel.",
    };
}

/// <summary>A signal as a run finds it.</summary>
/// <param name="Soort">The kind.</param>
/// <param name="Sleutel">Of what it is, so that the next run knows it again.</param>
/// <param name="Naam">The counterparty; null where there is none.</param>
/// <param name="Gronden">The rules behind it; empty where the norms name none.</param>
/// <param name="Bewijs">The entries it rests on.</param>
internal sealed record Vondst(Signaalsoort Soort, string Sleutel, string? Naam, IReadOnlyList<Signaalgrond> Gronden, IReadOnlyList<Bewijsstuk> Bewijs)
{
    /// <summary>Entries that a signal shows at most.</summary>
    public const int MeesteBewijs = 100;

    /// <summary>Other as soon as the evidence is.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Bewijs.OrderBy(b => b.Register, StringComparer.Ordinal).ThenBy(b => b.Inschrijving).ThenBy(b => b.Veld, StringComparer.Ordinal), Json.Options)));
}

/// <summary>What is said of each kind of signal, and the least that a reader must be able to see of it.</summary>
internal static class Signaalsoorten
{
    /// <summary>What is seen, without any judgement.</summary>
    public static string Zin(this Signaalsoort soort) => soort switch
    {
        Signaalsoort.ZelfdeWederpartij => "Dezelfde partij komt in meer dan één register voor.",
        Signaalsoort.Leverancier => "Een partij in een register staat op de lijst van leveranciers van de gemeente.",
        Signaalsoort.FunctieBijGever => "Iemand heeft een functie bij een organisatie die ook iets gaf of betaalde.",
        Signaalsoort.GeschenkenSamen => "Geschenken van één gever aan één persoon binnen twaalf maanden wegen samen zwaarder dan elk apart.",
        Signaalsoort.VerblijfOverlapt => "Twee uitnodigingen of reizen van één persoon op kosten van derden vallen samen in de tijd.",
        Signaalsoort.LooptNaAmbt => "Een ambt is geëindigd en een inschrijving die daarbij hoort, loopt nog.",
        Signaalsoort.DeclaratieTijdensVerblijf => "Een reis of maaltijd is gedeclareerd op een dag waarop een derde het verblijf betaalde.",
        Signaalsoort.DeclaratieBijWederpartij => "Er is gedeclareerd wat is gekocht bij een partij die ook in een register van dezelfde persoon voorkomt.",
    };

    /// <summary>True when what a reader may see still makes the signal by itself.</summary>
    /// <param name="soort">The kind.</param>
    /// <param name="zichtbaar">The evidence that the reader may see.</param>
    /// <param name="alle">How many pieces there are.</param>
    /// <param name="isFunctie">Whether a register is of functions.</param>
    public static bool Genoeg(this Signaalsoort soort, IReadOnlyList<Bewijsstuk> zichtbaar, int alle, Func<string, bool> isFunctie) => soort switch
    {
        Signaalsoort.ZelfdeWederpartij => zichtbaar.Select(b => b.Register).Distinct().Count() > 1,
        Signaalsoort.FunctieBijGever => zichtbaar.Any(b => isFunctie(b.Register)) && zichtbaar.Any(b => !isFunctie(b.Register)),
        // A part of a sum, or one of two stays, is no signal.
        Signaalsoort.GeschenkenSamen or Signaalsoort.VerblijfOverlapt or Signaalsoort.DeclaratieTijdensVerblijf => zichtbaar.Count == alle && alle > 1,
        Signaalsoort.DeclaratieBijWederpartij => zichtbaar.Any(b => b.Register == Declaratiesignalen.Naam) && zichtbaar.Any(b => b.Register != Declaratiesignalen.Naam),
        Signaalsoort.Leverancier or Signaalsoort.LooptNaAmbt => zichtbaar.Count > 0,
    };
}
