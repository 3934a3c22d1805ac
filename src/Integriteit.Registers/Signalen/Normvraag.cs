using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Signalen;

/// <summary>A piece of evidence as the norms are asked about it.</summary>
/// <param name="Soort">The kind of facts; empty where the norms know none.</param>
/// <param name="Ambt">The office.</param>
/// <param name="Inschrijving">The id of the entry or claim.</param>
/// <param name="Feiten">What it says itself, as far as the public may know it and the norms can ask for a value of it.</param>
internal sealed record Normgeval(string Soort, Ambt Ambt, Guid Inschrijving, IReadOnlyDictionary<string, object?> Feiten)
{
    public static Normgeval Van(Register register, Guid id, IGegevens gegevens) => new(
        register.Soort ?? "",
        gegevens.Ambt,
        id,
        // A rule that rests on what only the keeper may know would tell it to whom else sees the signal.
        register.Feiten(gegevens).Where(f => f.Value is string or bool && !register.NietOpenbaar.Contains(f.Key)).ToDictionary());

    public static Normgeval Declaratie(Ambt ambt, Guid declaratie) => new("declaratie", ambt, declaratie, new Dictionary<string, object?>());
}

/// <summary>
/// What a signal suggests of one kind of facts, and which findings of the norms then are the rule behind it: those that
/// rest on what it suggests. What the rule is, the norms in force say.
/// </summary>
/// <param name="Gesteld">What would be so if there were something behind the signal.</param>
/// <param name="Ook">Codes of findings that are about it whatever they rest on.</param>
/// <param name="Beslissend">Only findings that decide whether it may.</param>
internal sealed record Normvraag(IReadOnlyDictionary<string, object?> Gesteld, IReadOnlyList<string> Ook, bool Beslissend = false)
{
    private static readonly string Twijfel = Naming.Of(Inschatting.Twijfel);

    /// <summary>A counterparty that shows up elsewhere: does it touch independence, must the tie be seen? // 000-09, 000-10, 003-08, 003-13, 003-17</summary>
    public static readonly IReadOnlyDictionary<string, Normvraag> Wederpartij = new Dictionary<string, Normvraag>
    {
        ["geschenk"] = new(Stel(("geverIsLeverancier", true)), ["eigenAfweging", "aandachtspunt"]),
        ["uitnodiging"] = new(Stel(("uitnodigerIsLeverancier", true), ("functioneel", Twijfel)), []),
        ["dienstreis"] = new(Stel(("functioneel", Twijfel)), []),
        ["nevenfunctie"] = new(Stel(("ongewenst", Twijfel), ("schaadtOnafhankelijkheid", Twijfel)), ["eigenAfweging"]),
        ["belang"] = new(Stel(("zakelijkeRelatieMetGemeente", true)), ["registratie", "openbaarmaking", "melding", "opgave"]),
        ["belangmelding"] = new(Stel(), ["onthouding", "melding"]),
        ["vervolgfunctie"] = new(Stel(), ["gevolg"]),
        ["overeenkomst"] = new(Stel(), ["omstandigheid"]),
        ["declaratie"] = new(Stel(("belangGemeente", Twijfel), ("redelijk", Twijfel)), ["omstandigheid"], Beslissend: true),
    };

    /// <summary>Two things at once, or twice the cost of one: was it functional, and is nothing paid for twice? // 000-23, 003-22, 003-29</summary>
    public static readonly IReadOnlyDictionary<string, Normvraag> Dubbel = new Dictionary<string, Normvraag>
    {
        ["uitnodiging"] = new(Stel(("functioneel", Twijfel), ("betaler", Naming.Of(Betaler.Derde))), [], Beslissend: true),
        ["dienstreis"] = new(Stel(("functioneel", Twijfel), ("betaler", Naming.Of(Betaler.Derde))), [], Beslissend: true),
        ["declaratie"] = new(Stel(("andersVergoed", true)), ["omstandigheid"], Beslissend: true),
    };

    /// <summary>Something that went with an office still runs: what is public must be right, what was lent goes back. // 000-09, 000-11, Gemeentewet 12, 41b, 67</summary>
    /// <param name="einde">The last day of the office.</param>
    public static IReadOnlyDictionary<string, Normvraag> NaAmbt(DateOnly einde) => new Dictionary<string, Normvraag>
    {
        ["nevenfunctie"] = new(Stel(), ["registratie", "openbaarmaking"]),
        ["belang"] = new(Stel(), ["registratie", "openbaarmaking", "opgave"]),
        ["voorziening"] = new(Stel(("datumEindeAmbt", einde)), []),
    };

    /// <summary>Whether a finding is a rule behind the signal.</summary>
    public bool Raakt(Bevinding bevinding) =>
        bevinding is { Grondslag: not null, Code: not "feitOnbekend" } && (!Beslissend || bevinding.Uitkomst is not null) && (Ook.Contains(bevinding.Code) || bevinding.Feiten.Any(Gesteld.ContainsKey));

    private static Dictionary<string, object?> Stel(params IEnumerable<(string Feit, object Waarde)> feiten) => feiten.ToDictionary(f => f.Feit, f => (object?)f.Waarde);
}
