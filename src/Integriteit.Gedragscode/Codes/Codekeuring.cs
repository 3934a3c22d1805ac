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
                Each(regel.Normen, plaats + ".normen", (norm, hier) =>
                {
                    if (regel.Advies == true && norm is not (Periodiek or Aandachtspunt or Meldroute { Standaard: true }))
                    {
                        Meld(new Fout(hier + ".type", "adviesBindtNiet", "Een advies verbiedt en verplicht niets: het heeft alleen aandachtspunten, terugkerende handelingen en standaardroutes."));
                    }

                    Normkeuring.Keur(norm, null, hier, Meld);
                });
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

            Each(bepaling.Normen, hier + ".normen", (norm, daar) => Normkeuring.Keur(norm, code, daar, meld));
        });
    }

    /// <summary>Reports a last day that lies before the first.</summary>
    internal static void Volgorde(DateOnly? van, DateOnly? tot, string plaats, Action<Fout> meld)
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
