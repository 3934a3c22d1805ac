using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>What can be decided on a claim and what it then becomes. Pure. // 003-26, 003-27</summary>
internal static class Beslisregels
{
    /// <summary>Faults of a decision: every line once, and never more than was asked.</summary>
    public static IEnumerable<Fout> Fouten(Declaratie declaratie, IReadOnlyList<Regelbesluit> besluiten)
    {
        for (var i = 0; i < besluiten.Count; i++)
        {
            var (besluit, hier) = (besluiten[i], $"regels[{i}]");
            if (declaratie.Regels.FirstOrDefault(r => r.Nummer == besluit.Nummer) is not { } regel)
            {
                yield return new Fout($"{hier}.nummer", "onbekendeRegel", $"De declaratie heeft geen regel {besluit.Nummer}.");
            }
            else if (besluiten.Take(i).Any(b => b.Nummer == besluit.Nummer))
            {
                yield return new Fout($"{hier}.nummer", "dubbel", $"Over regel {besluit.Nummer} staat er al een besluit.");
            }
            else if (besluit.Toegekend!.Value.CompareTo(regel.Bedrag) > 0)
            {
                yield return new Fout($"{hier}.toegekend", "meerDanGevraagd", $"Van regel {besluit.Nummer} is {regel.Bedrag.Leesbaar()} gevraagd; meer toekennen kan niet.");
            }
        }

        foreach (var regel in declaratie.Regels.Where(r => !besluiten.Any(b => b.Nummer == r.Nummer)))
        {
            yield return new Fout("regels", "onvolledig", $"Over regel {regel.Nummer} staat er geen besluit.");
        }
    }

    /// <summary>Why this decision is not for this one to take; null when it is. Doubt goes up; what is forbidden only the college can still award, unless nobody can. // 003-27</summary>
    public static Afgewezen? Weigering(Declaratie declaratie, Beslisser door, IReadOnlyList<Regelbesluit> besluiten)
    {
        static Afgewezen Nee(string code, string zin, IEnumerable<Declaratieregel> regels) =>
            new(Reden.Conflict, code, zin) { Extra = new Dictionary<string, object?> { ["regels"] = regels.Select(r => r.Nummer).ToList() } };

        if (door == Beslisser.Toetser && declaratie.Ambt == Contracts.Ambt.Burgemeester)
        {
            return new Afgewezen(Reden.Conflict, "burgemeesterNaarCollege", "Over een declaratie van de burgemeester beslist het college: leg haar voor.");
        }

        if (door == Beslisser.Toetser && declaratie.Regels.Where(r => r.Toets?.Twijfel == true).ToList() is { Count: > 0 } twijfel)
        {
            return Nee("twijfelVoorleggen", "Over een of meer regels is twijfel: leg de declaratie voor aan de burgemeester.", twijfel);
        }

        var toegekend = declaratie.Regels.Where(r => besluiten.Any(b => b.Nummer == r.Nummer && b.Toegekend is { Centen: > 0 })).ToList();
        if (toegekend.Where(r => r.Toets?.Uitgesloten() == true).ToList() is { Count: > 0 } uitgesloten)
        {
            return Nee("nietToeTeKennen", "De wet, of een regel waarvan niemand kan afwijken, staat toekennen niet toe.", uitgesloten);
        }

        if (door == Beslisser.College)
        {
            return null;
        }

        if (toegekend.Where(r => r.Toets?.Uitkomst == Uitkomst.WeigerenVerplicht).ToList() is { Count: > 0 } verboden)
        {
            return Nee("regelVerbiedt", "De gedragscode of de kostensoort verbiedt dit toe te kennen. Alleen het college kan ervan afwijken, met een reden.", verboden);
        }

        return declaratie.Regels.Where(r => r.Toets?.Hoogstens is { } grens && besluiten.Any(b => b.Nummer == r.Nummer && b.Toegekend!.Value.CompareTo(grens) > 0)).ToList() is { Count: > 0 } boven
            ? Nee("bovenGrens", "Dit is meer dan de grens van de kostensoort. Alleen het college kan ervan afwijken, met een reden.", boven)
            : null;
    }

    /// <summary>The claim with the decision on each line, and the state that follows from what was awarded.</summary>
    public static Declaratie Pas(Declaratie declaratie, Declaratiebesluit besluit, IReadOnlyList<Regelbesluit> besluiten)
    {
        var nieuw = declaratie with { Besluit = besluit, Regels = [.. declaratie.Regels.Select(r => r with { Besluit = besluiten.Single(b => b.Nummer == r.Nummer) })] };
        return nieuw with
        {
            Staat = nieuw.Toegekend == nieuw.Gevraagd ? Declaratiestaat.Goedgekeurd
                : nieuw.Toegekend is { Centen: 0 } ? Declaratiestaat.Afgewezen
                : Declaratiestaat.DeelsGoedgekeurd,
        };
    }
}
