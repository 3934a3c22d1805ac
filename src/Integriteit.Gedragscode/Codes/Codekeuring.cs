using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Codes;

/// <summary>
/// Reads a code or the law layer and finds every fault at once, each with its place: first what the format asks,
/// then what only makes sense in context (references, dates, facts that a norm names).
/// </summary>
internal static class Codekeuring
{
    private static readonly string[] Velden = ["motivering", "bestemming"];

    public static Codebestand Code(ReadOnlyMemory<byte> json, Action<Fout> meld)
    {
        var faults = 0;
        void Meld(Fout fout)
        {
            faults++;
            meld(fout);
        }

        var code = Invoer.Lees<Codebestand>(json, Meld);
        if (faults == 0)
        {
            Keur(code, Meld);
        }

        return code;
    }

    public static Wetbestand Wet(ReadOnlyMemory<byte> json, Action<Fout> meld)
    {
        var faults = 0;
        void Meld(Fout fout)
        {
            faults++;
            meld(fout);
        }

        var wet = Invoer.Lees<Wetbestand>(json, Meld);
        if (faults == 0)
        {
            Each(wet.Regels, "regels", (regel, plaats) =>
            {
                Volgorde(regel.GeldigVan, regel.GeldigTotEnMet, plaats + ".geldigTotEnMet", Meld);
                Each(regel.Normen, plaats + ".normen", (norm, hier) => Keur(norm, null, hier, Meld));
            });
        }

        return wet;
    }

    /// <summary>What only makes sense in context, of a code whose form is right.</summary>
    public static void Keur(Codebestand code, Action<Fout> meld)
    {
        Uniek(code.Versies!, v => v.Versie!, "versies", "versie", meld);
        Each(code.Versies, "versies", (versie, plaats) =>
        {
            Volgorde(versie.InWerkingVan, versie.InWerkingTotEnMet, plaats + ".inWerkingTotEnMet", meld);
            if (versie.Status == Versiestatus.Vastgesteld && versie.InWerkingVan is null)
            {
                meld(new Fout(plaats + ".inWerkingVan", "verplicht", "Van een versie die is vastgesteld en nog niet in werking is, is de eerste dag nodig."));
            }

            if (versie.Status == Versiestatus.Vervallen && versie.InWerkingTotEnMet is null)
            {
                meld(new Fout(plaats + ".inWerkingTotEnMet", "verplicht", "Van een versie die is vervallen is de laatste dag nodig."));
            }

            if (versie.IsVastgesteld())
            {
                if (versie.Bepalingen!.Count == 0)
                {
                    meld(new Fout(plaats + ".bepalingen", "teWeinig", "Een versie die is vastgesteld heeft ten minste één bepaling."));
                }

                foreach (var ander in code.Versies!.Where(a => a.IsVastgesteld() && string.CompareOrdinal(a.Versie, versie.Versie) > 0 && versie.Overlapt(a)))
                {
                    meld(new Fout(plaats, "overlap", $"Versie '{versie.Versie}' en versie '{ander.Versie}' zijn tegelijk in werking."));
                }
            }

            Inhoud(code, versie, plaats + ".", meld);
        });
    }

    /// <summary>The content of one version of a code; <paramref name="plaats"/> comes before the name of each field.</summary>
    public static void Inhoud(Codebestand code, Versiebestand versie, string plaats, Action<Fout> meld)
    {
        Uniek(versie.Waarden ?? [], w => w.Sleutel!, plaats + "waarden", "sleutel", meld);
        Uniek(versie.Bepalingen!, b => b.Nummer!, plaats + "bepalingen", "nummer", meld);
        var waarden = (versie.Waarden ?? []).Select(w => w.Sleutel).ToHashSet();
        Each(versie.Bepalingen, plaats + "bepalingen", (bepaling, hier) =>
        {
            foreach (var waarde in (bepaling.Waarden ?? []).Where(w => !waarden.Contains(w)))
            {
                meld(new Fout(hier + ".waarden", "onbekendeWaarde", $"De waarde '{waarde}' staat niet bij de waarden van deze versie."));
            }

            if (bepaling.Onderdeel is { } onderdeel && !Onderdelen.Van(code.Soort()).Contains(onderdeel))
            {
                meld(new Fout(hier + ".onderdeel", "onbekendOnderdeel", $"Het onderdeel '{Naming.Of(onderdeel)}' hoort niet bij een document van de soort '{Naming.Of(code.Soort())}'."));
            }

            Each(bepaling.Normen, hier + ".normen", (norm, daar) => Keur(norm, code, daar, meld));
        });
    }

    private static void Keur(Norm norm, Codebestand? code, string plaats, Action<Fout> meld)
    {
        if (!Feitencatalogus.Soorten.TryGetValue(norm.Soort!, out var feiten))
        {
            meld(new Fout(plaats + ".soort", "onbekendeSoort", $"De soort '{norm.Soort}' bestaat niet; wel: {string.Join(", ", Feitencatalogus.Soorten.Keys)}."));
            return;
        }

        foreach (var ambt in (norm.Ambten ?? []).Where(a => code is not null && !code.Doelgroep!.Contains(a)))
        {
            meld(new Fout(plaats + ".ambten", "buitenDoelgroep", $"Het ambt '{Naming.Of(ambt)}' hoort niet tot de doelgroep van deze code."));
        }

        foreach (var (naam, waarden) in norm.Wanneer ?? new Dictionary<string, IReadOnlyList<JsonValue>>())
        {
            Keur(naam, waarden, feiten, $"{plaats}.wanneer.{naam}", meld);
        }

        switch (norm)
        {
            case Drempel when !feiten.ContainsKey(Feitencatalogus.Waarde):
                meld(new Fout(plaats + ".type", "geenWaarde", $"Feiten van de soort '{norm.Soort}' hebben geen waarde; een drempel kan dan niet."));
                break;
            case PlichtNorm plicht when !(plicht is { Bedrag: null, Onder: null, Op: null, Boven: null } or { Bedrag: not null, Onder: not null, Op: not null, Boven: not null }):
                meld(new Fout(plaats, "halveDrempel", "Geef 'bedrag', 'onder', 'op' en 'boven' alle vier, of geen van alle: dan geldt de plicht altijd."));
                break;
            case Afhandeling afhandeling:
                foreach (var veld in afhandeling.Wijzen!.SelectMany(w => w.Vereist ?? []).Except(Velden))
                {
                    meld(new Fout(plaats + ".wijzen", "onbekendVeld", $"'{veld}' kan niet verplicht zijn; wel: {string.Join(", ", Velden)}."));
                }

                break;
        }
    }

    private static void Keur(string naam, IReadOnlyList<JsonValue> waarden, IReadOnlyDictionary<string, Feit> feiten, string plaats, Action<Fout> meld)
    {
        if (!feiten.TryGetValue(naam, out var feit) || feit.Soort == Feitsoort.Bedrag)
        {
            meld(new Fout(plaats, "onbekendFeit", $"Het feit '{naam}' kan hier niet; wel: {string.Join(", ", feiten.Values.Where(f => f.Soort != Feitsoort.Bedrag).Select(f => f.Naam))}."));
        }
        else if (waarden.Count == 0 || !waarden.All(w => Past(w, feit)))
        {
            meld(new Fout(plaats, "ongeldigeWaarde", feit.Soort == Feitsoort.JaNee ? "Geef true of false." : $"Geef een of meer van: {string.Join(", ", feit.Waarden)}."));
        }
    }

    private static bool Past(JsonValue waarde, Feit feit) => feit.Soort == Feitsoort.JaNee
        ? waarde.GetValueKind() is JsonValueKind.True or JsonValueKind.False
        : waarde.GetValueKind() == JsonValueKind.String && feit.Waarden.Contains(waarde.GetValue<string>());

    private static void Volgorde(DateOnly? van, DateOnly? tot, string plaats, Action<Fout> meld)
    {
        if (van > tot)
        {
            meld(new Fout(plaats, "volgorde", $"De laatste dag ({tot:yyyy-MM-dd}) ligt voor de eerste ({van:yyyy-MM-dd})."));
        }
    }

    private static void Uniek<T>(IEnumerable<T> items, Func<T, string> key, string plaats, string veld, Action<Fout> meld)
    {
        foreach (var twice in items.GroupBy(key).Where(g => g.Count() > 1))
        {
            meld(new Fout(plaats, "dubbel", $"'{veld}' {twice.Key} komt {twice.Count()} keer voor."));
        }
    }

    private static void Each<T>(IReadOnlyList<T>? items, string plaats, Action<T, string> look)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            look(items![i], $"{plaats}[{i}]");
        }
    }
}
