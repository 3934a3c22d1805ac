using System.ComponentModel;
using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Termijnen;

[Description("Een bepaling die de termijn stelt.")]
internal sealed record Termijngrond(
    [property: Description("Wat de bepaling vraagt, in een zin.")] string Zin,
    [property: Description("Of het terstond moet: op de dag zelf.")] bool Terstond,
    [property: Description("De uiterste dag naar deze bepaling; ontbreekt zolang de begindag niet bekend is.")] DateOnly? Vervaldatum,
    [property: Description("Hoe dagen worden geteld.")] Termijnregime Regime,
    [property: Description("De bepaling of het artikel.")] Grondslag Grondslag);

/// <summary>Something that must be done, by every norm that says so; the first to end goes first. // 1.9</summary>
/// <param name="Handeling">What must be done.</param>
/// <param name="Sinds">The day on which it began; null while that is unknown.</param>
/// <param name="Gronden">The norms, at least one.</param>
/// <param name="Voldaan">The day on which it was done; null when it was not.</param>
internal sealed record Plicht(Termijnhandeling Handeling, DateOnly? Sinds, IReadOnlyList<Termijngrond> Gronden, DateOnly? Voldaan)
{
    /// <summary>The last day, by the strictest norm; null while the first is unknown.</summary>
    public DateOnly? Vervaldatum => Gronden[0].Vervaldatum;

    /// <summary>The duties that an entry brings.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gegevens">The entry.</param>
    /// <param name="toets">Its judgement.</param>
    /// <param name="ingeschreven">The day on which it was entered.</param>
    /// <param name="openbaar">The day since which it is public; null when it is not.</param>
    public static IReadOnlyList<Plicht> Van(Register register, IGegevens gegevens, Toetsing toets, DateOnly ingeschreven, DateOnly? openbaar)
    {
        if (toets.Termijnen.Count == 0)
        {
            return [];
        }

        var feiten = register.Feiten(gegevens);
        // Of a register of which nothing is public, publishing is done elsewhere and cannot be seen here.
        // Where nothing had to be told beforehand, as of a function that was there before the office, nothing is owed.
        bool Telt(Termijnstelling t) => register.Vergt(gegevens, t.Handeling) && !(register.Besloten && t.Handeling == Termijnhandeling.Openbaarmaking) && (t.Handeling != Termijnhandeling.VoornemenMelden || feiten.GetValueOrDefault("voornemenGemeld") is not true || register.Voldaan(gegevens, t.Handeling) is not null);
        return Van(toets, feiten, gegevens.Datum, Telt, handeling => register.Voldaan(gegevens, handeling) ?? handeling switch
        {
            Termijnhandeling.Openbaarmaking => openbaar,
            Termijnhandeling.Registratie or Termijnhandeling.Melding => ingeschreven,
            Termijnhandeling.Bespreking => (gegevens as IVoorafBesproken)?.Vooroverleg?.Op,
            _ => null,
        });
    }

    /// <summary>The duties in a judgement, one for each act.</summary>
    /// <param name="toets">The judgement.</param>
    /// <param name="feiten">The facts that were judged.</param>
    /// <param name="dag">The day on which what names no beginning begins.</param>
    /// <param name="telt">Which terms count.</param>
    /// <param name="voldaan">The day on which an act was done.</param>
    public static IReadOnlyList<Plicht> Van(Toetsing toets, IReadOnlyDictionary<string, object?> feiten, DateOnly dag, Func<Termijnstelling, bool> telt, Func<Termijnhandeling, DateOnly?> voldaan)
    {
        DateOnly? Begin(Termijnstelling t) => t.Vanaf is null ? dag : feiten.GetValueOrDefault(t.Vanaf) switch
        {
            DateOnly bekend => bekend,
            // The income of a year is owed once the year is over.
            int jaar and < 9999 => new DateOnly(jaar + 1, 1, 1),
            _ => null,
        };

        // An intention is told before the act, so its last day is known once the act is. // T-NF-VOORNEMEN
        DateOnly? Uiterlijk(Termijnstelling t) => !t.Terstond ? t.Vervaldatum : t.Handeling == Termijnhandeling.VoornemenMelden && t.Vanaf is null ? feiten.GetValueOrDefault("datumAanvaarding") as DateOnly? : Begin(t);

        return
        [
            .. from stelling in toets.Termijnen.Where(telt)
               let begin = Begin(stelling)
               let zin = toets.Bevindingen.FirstOrDefault(b => b.Code == "termijn" && b.Grondslag == stelling.Grondslag)?.Zin ?? stelling.Grondslag.Opschrift
               // What must be done at once is due on the day itself.
               let grond = new Termijngrond(zin, stelling.Terstond, Uiterlijk(stelling), stelling.Regime, stelling.Grondslag)
               group (Begin: begin, Grond: grond) by stelling.Handeling into gronden
               let volgorde = gronden.OrderBy(g => g.Grond.Vervaldatum ?? DateOnly.MaxValue).ToList()
               select new Plicht(gronden.Key, volgorde[0].Begin, [.. volgorde.Select(g => g.Grond).Distinct()], voldaan(gronden.Key)),
        ];
    }
}

/// <summary>Where a term stands on a day.</summary>
internal enum Termijnstand
{
    /// <summary>To be done, with time left, or with a beginning that is not known yet.</summary>
    Open,

    /// <summary>To be done within the days of notice.</summary>
    Binnenkort,

    TeLaat,
    Voldaan,
}

/// <summary>A term as it is stored.</summary>
internal sealed record Termijnrij(
    string Register,
    Guid Onderwerp,
    string Kenmerk,
    Termijnhandeling Handeling,
    string Sleutel,
    Guid Persoon,
    Ambt Ambt,
    string Beheerder,
    DateOnly? Sinds,
    string Gronden,
    DateOnly? VoldaanOp,
    DateTimeOffset? NadertGemeldOp,
    DateTimeOffset? VerlopenGemeldOp)
{
    /// <summary>What a term of an unknown last day has in its key: after every other.</summary>
    private static readonly DateOnly Onbekend = DateOnly.MaxValue;

    /// <summary>The last day; null while it is unknown.</summary>
    public DateOnly? Vervaldatum => Dag(Sleutel) is var dag && dag == Onbekend ? null : dag;

    public Guid Id => Guid.ParseExact(Sleutel[8..], "N");

    public IReadOnlyList<Termijngrond> Bepalingen => JsonSerializer.Deserialize<List<Termijngrond>>(Gronden, Json.Options)!;

    /// <summary>The key of a term: its day, then its id, so that it sorts alike in every engine.</summary>
    public static string Van(DateOnly? vervaldatum, Guid id) => $"{vervaldatum ?? Onbekend:yyyyMMdd}{id:N}";

    /// <summary>Not greater than any key of this day.</summary>
    public static string Vanaf(DateOnly dag) => $"{dag:yyyyMMdd}";

    /// <summary>Greater than every key of this day.</summary>
    public static string TotEnMet(DateOnly dag) => $"{dag:yyyyMMdd}g";

    private static DateOnly Dag(string sleutel) => DateOnly.ParseExact(sleutel[..8], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
