using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What kind of value a fact has.</summary>
internal enum Feitsoort
{
    Keuze,
    JaNee,
    Bedrag,
}

/// <summary>A fact that norms may ask for: its kind, its values when it is a choice, and how a sentence names it.</summary>
internal sealed record Feit(string Naam, Feitsoort Soort, string Omschrijving, IReadOnlyList<string> Waarden);

/// <summary>The facts of each kind of act; a norm that names another fact is refused at load.</summary>
internal static class Feitencatalogus
{
    public const string Waarde = "geschatteWaarde";

    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, Feit>> Soorten = new Dictionary<string, IReadOnlyDictionary<string, Feit>>
    {
        ["geschenk"] = new[]
        {
            new Feit("aard", Feitsoort.Keuze, "de aard", [.. Naming.All(typeof(Geschenkaard))]),
            new Feit(Waarde, Feitsoort.Bedrag, "de geschatte waarde", []),
            new Feit("plaatsOntvangst", Feitsoort.Keuze, "de plaats van ontvangst", [.. Naming.All(typeof(Ontvangstplaats))]),
            new Feit("inOnderhandeling", Feitsoort.JaNee, "of er met de gever wordt onderhandeld", []),
            new Feit("geverIsLeverancier", Feitsoort.JaNee, "of de gever aan de gemeente levert", []),
            new Feit("hoedanigheid", Feitsoort.Keuze, "de hoedanigheid", [.. Naming.All(typeof(Hoedanigheid))]),
        }.ToDictionary(f => f.Naam),
        ["periodiek"] = new Dictionary<string, Feit>(),
    };
}
