using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Signalen;

/// <summary>An entry as it names a counterparty.</summary>
internal sealed record Partijrij(string Identiteit, Guid Persoon, DateOnly Dag, string Register, Guid Id, string Rol, long? Bedrag)
{
    public Bewijsstuk Bewijs => new(Register, Id, Rol, Dag, null, Bedrag);
}

/// <summary>What is held of one counterparty while its rows pass, in the order of persons and days: no more than a signal can show.</summary>
/// <param name="identiteit">Under which identity.</param>
/// <param name="leverancier">The name on the list of suppliers; null when it is not on it.</param>
internal sealed class Groep(string identiteit, string? leverancier)
{
    /// <summary>Entries of one register and person that show.</summary>
    private const int PerPersoon = 5;

    /// <summary>Room that is kept for the first entry of a register that comes late.</summary>
    private const int Ruimte = 30;

    /// <summary>Gifts of one giver to one person that are weighed together at most.</summary>
    private const int MeesteGeschenken = 500;

    public const string Geschenk = "geschenk";
    public const string Functie = "nevenfunctie";

    /// <summary>Kinds of facts in which somebody gives or pays.</summary>
    private static readonly string[] Soorten = [Geschenk, "uitnodiging", "dienstreis"];

    private readonly Dictionary<string, int> vanPersoon = [];

    public string Identiteit => identiteit;

    public string? Leverancier => leverancier;

    /// <summary>Entries of all persons, and of every register at least one.</summary>
    public List<Partijrij> Bewijs { get; } = [];

    public HashSet<string> Registers { get; } = [];

    /// <summary>The person whose rows pass.</summary>
    public Guid Persoon { get; private set; }

    /// <summary>Their functions at this counterparty.</summary>
    public List<Partijrij> Functies { get; } = [];

    /// <summary>What it gave or paid to them.</summary>
    public List<Partijrij> Gaven { get; } = [];

    /// <summary>The gifts with a value among these.</summary>
    public List<Partijrij> Geschenken { get; } = [];

    /// <summary>True when two of the gifts are of one series.</summary>
    public bool HeeftReeks => Geschenken.Zip(Geschenken.Skip(1)).Any(paar => paar.Second.Dag < paar.First.Dag.AddMonths(Geschenkenreeks.Maanden));

    public void Volgende(Guid persoon)
    {
        Persoon = persoon;
        vanPersoon.Clear();
        Functies.Clear();
        Gaven.Clear();
        Geschenken.Clear();
    }

    public void Voeg(Partijrij rij, string? soort)
    {
        var aantal = vanPersoon[rij.Register] = vanPersoon.GetValueOrDefault(rij.Register) + 1;
        var eerste = Registers.Add(rij.Register);
        if (Bewijs.Count < Vondst.MeesteBewijs && (eerste || (aantal <= PerPersoon && Bewijs.Count < Vondst.MeesteBewijs - Ruimte)))
        {
            Bewijs.Add(rij);
        }

        if (soort == Functie && Functies.Count < PerPersoon)
        {
            Functies.Add(rij);
        }
        else if (Soorten.Contains(soort) && Gaven.Count < Vondst.MeesteBewijs / 2)
        {
            Gaven.Add(rij);
        }

        if (soort == Geschenk && rij.Bedrag is not null && Geschenken.Count < MeesteGeschenken)
        {
            Geschenken.Add(rij);
        }
    }
}
