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

    private static void Keur(Codebestand code, Action<Fout> meld)
    {
        Uniek(code.Versies!, v => v.Versie!, "versies", "versie", meld);
        Each(code.Versies, "versies", (versie, plaats) =>
        {
            Volgorde(versie.InWerkingVan, versie.InWerkingTotEnMet, plaats + ".inWerkingTotEnMet", meld);
            if (versie.Status is Versiestatus.InWerking or Versiestatus.Vervallen)
            {
                Each(code.Versies, "versies", (ander, _) =>
                {
                    if (string.CompareOrdinal(ander.Versie, versie.Versie) > 0 && ander.Status is Versiestatus.InWerking or Versiestatus.Vervallen && Overlapt(versie, ander) && ander != versie)
                    {
                        meld(new Fout(plaats, "overlap", $"Versie '{versie.Versie}' en versie '{ander.Versie}' zijn tegelijk in werking."));
                    }
                });
            }

            Uniek(versie.Waarden ?? [], w => w.Sleutel!, plaats + ".waarden", "sleutel", meld);
            Uniek(versie.Bepalingen!, b => b.Nummer!, plaats + ".bepalingen", "nummer", meld);
            var waarden = (versie.Waarden ?? []).Select(w => w.Sleutel).ToHashSet();
            Each(versie.Bepalingen, plaats + ".bepalingen", (bepaling, hier) =>
            {
                foreach (var waarde in (bepaling.Waarden ?? []).Where(w => !waarden.Contains(w)))
                {
                    meld(new Fout(hier + ".waarden", "onbekendeWaarde", $"De waarde '{waarde}' staat niet bij de waarden van deze versie."));
                }

                Each(bepaling.Normen, hier + ".normen", (norm, daar) => Normkeuring.Keur(norm, code, daar, meld));
            });
        });
    }

    private static bool Overlapt(Versiebestand a, Versiebestand b) =>
        (a.InWerkingVan ?? DateOnly.MinValue) <= (b.InWerkingTotEnMet ?? DateOnly.MaxValue) && (b.InWerkingVan ?? DateOnly.MinValue) <= (a.InWerkingTotEnMet ?? DateOnly.MaxValue);

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
