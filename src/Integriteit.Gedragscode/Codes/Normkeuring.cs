using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Codes;

/// <summary>Finds every fault of one norm: its kind of facts, the facts it names, and what its type asks.</summary>
internal static class Normkeuring
{
    private static readonly string[] Velden = ["motivering", "bestemming"];

    /// <param name="norm">The norm.</param>
    /// <param name="code">The code that it stands in; null for the law.</param>
    /// <param name="plaats">Where it stands, for the fault.</param>
    /// <param name="meld">Hears each fault.</param>
    public static void Keur(Norm norm, Codebestand? code, string plaats, Action<Fout> meld)
    {
        if (!Feitencatalogus.Soorten.TryGetValue(norm.Soort!, out var feiten))
        {
            meld(new Fout(plaats + ".soort", "onbekendeSoort", $"De soort '{norm.Soort}' bestaat niet; wel: {string.Join(", ", Feitencatalogus.Soorten.Keys)}."));
            return;
        }

        if (norm.GetType().GetCustomAttribute<OordeeltOverAttribute>() is { } over && !over.Soorten.Contains(norm.Soort))
        {
            meld(new Fout(plaats + ".soort", "pastNiet", $"Een norm van dit type oordeelt alleen over {string.Join(", ", over.Soorten)}."));
        }

        foreach (var ambt in (norm.Ambten ?? []).Where(a => code is not null && !code.Doelgroep!.Contains(a)))
        {
            meld(new Fout(plaats + ".ambten", "buitenDoelgroep", $"Het ambt '{Naming.Of(ambt)}' hoort niet tot de doelgroep van deze code."));
        }

        foreach (var (naam, waarden) in norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>())
        {
            Keur(naam, waarden, feiten, $"{plaats}.wanneer.{naam}", meld);
        }

        Keur(norm, code, feiten, plaats, meld);
    }

    private static void Keur(Norm norm, Codebestand? code, IReadOnlyDictionary<string, Feit> feiten, string plaats, Action<Fout> meld)
    {
        switch (norm)
        {
            case Drempel when Feitencatalogus.Bedragfeit(norm.Soort!) is null:
                meld(new Fout(plaats + ".type", "geenWaarde", $"Feiten van de soort '{norm.Soort}' hebben geen waarde; een drempel kan dan niet."));
                break;
            case PlichtNorm { Bedrag: not null } when Feitencatalogus.Bedragfeit(norm.Soort!) is null:
                meld(new Fout(plaats + ".bedrag", "geenWaarde", $"Feiten van de soort '{norm.Soort}' hebben geen waarde; een grens kan dan niet."));
                break;
            case PlichtNorm plicht when !(plicht is { Bedrag: null, Onder: null, Op: null, Boven: null } or { Bedrag: not null, Onder: not null, Op: not null, Boven: not null }):
                meld(new Fout(plaats, "halveDrempel", "Geef 'bedrag', 'onder', 'op' en 'boven' alle vier, of geen van alle: dan geldt de plicht altijd."));
                break;
            case Meldroute { Standaard: true } when code is not null:
                meld(new Fout(plaats + ".standaard", "alleenWetslaag", "Een gedragscode heeft geen standaardroute: wat zij zegt, geldt."));
                break;
            case Afhandeling afhandeling:
                foreach (var veld in afhandeling.Wijzen!.SelectMany(w => w.Vereist ?? []).Except(Velden))
                {
                    meld(new Fout(plaats + ".wijzen", "onbekendVeld", $"'{veld}' kan niet verplicht zijn; wel: {string.Join(", ", Velden)}."));
                }

                break;
            case Onthouding onthouding when !onthouding.Delen.Any():
                meld(new Fout(plaats, "leeg", "Een onthouding zegt van ten minste één deelname of die mag."));
                break;
            case Afkoelperiode afkoelperiode:
                Feit(afkoelperiode.Vanaf!, [Feitsoort.Datum], feiten, plaats + ".vanaf", meld);
                Feit(afkoelperiode.Dag!, [Feitsoort.Datum], feiten, plaats + ".dag", meld);
                break;
            case Termijn termijn:
                Keur(termijn, feiten, plaats, meld);
                break;
        }
    }

    private static void Keur(Termijn termijn, IReadOnlyDictionary<string, Feit> feiten, string plaats, Action<Fout> meld)
    {
        if (termijn is not ({ Terstond: true, Duur: null, VasteDag: null } or { Terstond: not true, Duur: not null, Vanaf: not null, VasteDag: null } or { Terstond: not true, Duur: null, Vanaf: not null, VasteDag: not null }))
        {
            meld(new Fout(plaats, "halveTermijn", "Geef 'terstond', of 'duur' met 'vanaf', of 'vasteDag' met 'vanaf'."));
        }

        if (termijn is { AlleenBekend: true, Vanaf: null })
        {
            meld(new Fout(plaats + ".alleenBekend", "halveTermijn", "'alleenBekend' kan alleen met 'vanaf'."));
        }

        if (termijn.Vanaf is { } vanaf)
        {
            Feit(vanaf, termijn.VasteDag is null ? [Feitsoort.Datum] : [Feitsoort.Datum, Feitsoort.Getal], feiten, plaats + ".vanaf", meld);
        }

        // Algemene termijnenwet 4: a longer term is never moved, so a norm that asks it is mistaken.
        if (termijn is { Regime: Contracts.Gedragscode.Termijnregime.Atw, Duur: { Aantal: not null, Eenheid: not null, Verschuift: false } })
        {
            meld(new Fout(plaats + ".regime", "buitenTermijnenwet", "De Algemene termijnenwet geldt niet voor zo'n lange termijn; kies 'kalender'."));
        }
    }

    private static void Feit(string naam, Feitsoort[] soorten, IReadOnlyDictionary<string, Feit> feiten, string plaats, Action<Fout> meld)
    {
        if (!feiten.TryGetValue(naam, out var feit) || !soorten.Contains(feit.Soort))
        {
            meld(new Fout(plaats, "onbekendFeit", $"Het feit '{naam}' kan hier niet; wel: {string.Join(", ", feiten.Values.Where(f => soorten.Contains(f.Soort)).Select(f => f.Naam))}."));
        }
    }

    private static void Keur(string naam, IReadOnlyList<JsonValue> waarden, IReadOnlyDictionary<string, Feit> feiten, string plaats, Action<Fout> meld)
    {
        if (!feiten.TryGetValue(naam, out var feit) || !feit.Voorwaarde)
        {
            meld(new Fout(plaats, "onbekendFeit", $"Het feit '{naam}' kan hier niet; wel: {string.Join(", ", feiten.Values.Where(f => f.Voorwaarde).Select(f => f.Naam))}."));
        }
        else if (waarden.Count == 0 || !waarden.All(w => Past(w, feit)))
        {
            meld(new Fout(plaats, "ongeldigeWaarde", feit.Soort switch
            {
                Feitsoort.JaNee => "Geef true of false.",
                Feitsoort.Keuze => $"Geef een of meer van: {string.Join(", ", feit.Waarden)}.",
                _ => "Geef een of meer sleutels als tekst.",
            }));
        }
    }

    private static bool Past(JsonValue waarde, Feit feit) => feit.Soort == Feitsoort.JaNee
        ? waarde.GetValueKind() is JsonValueKind.True or JsonValueKind.False
        : waarde.GetValueKind() == JsonValueKind.String && (feit.Soort == Feitsoort.Sleutel || feit.Waarden.Contains(waarde.GetValue<string>()));
}
