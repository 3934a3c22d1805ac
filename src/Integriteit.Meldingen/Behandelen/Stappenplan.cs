using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Doorzenden;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>
/// Which step may be taken from where, and where it leads: a table. Feedback to the reporter, protection and a report to the
/// police stand apart from it. Pure: the facts that a step needs from elsewhere are given.
/// </summary>
internal static class Stappenplan
{
    private static readonly Meldstatus[] Overwegen = [Meldstatus.Getrieerd, Meldstatus.InBeraad, Meldstatus.Advies, Meldstatus.Gesprek, Meldstatus.Vooronderzoek];

    private static readonly Meldstatus[] Lopend = [.. Enum.GetValues<Meldstatus>().Except([Meldstatus.Ontvangen, Meldstatus.Gesloten])];

    /// <summary>From where, and to where; null leaves it where it is.</summary>
    private static readonly Dictionary<Type, (Meldstatus[] Van, Meldstatus? Naar)> Tabel = new()
    {
        [typeof(Bevestigingstap)] = ([Meldstatus.Ontvangen], Meldstatus.Bevestigd),
        [typeof(Triagestap)] = ([Meldstatus.Bevestigd, Meldstatus.Getrieerd], Meldstatus.Getrieerd),
        [typeof(Beraadstap)] = (Overwegen, Meldstatus.InBeraad),
        [typeof(Adviesstap)] = (Overwegen, Meldstatus.Advies),
        [typeof(Gespreksstap)] = (Overwegen, Meldstatus.Gesprek),
        [typeof(Vooronderzoekstap)] = ([Meldstatus.InBeraad, Meldstatus.Advies, Meldstatus.Gesprek], Meldstatus.Vooronderzoek),
        [typeof(Onderzoekstap)] = ([Meldstatus.InBeraad, Meldstatus.Advies, Meldstatus.Gesprek, Meldstatus.Vooronderzoek], Meldstatus.Onderzoek),
        [typeof(Wederhoorstap)] = ([Meldstatus.Vooronderzoek, Meldstatus.Onderzoek], null),
        [typeof(Bevindingstap)] = ([Meldstatus.InBeraad, Meldstatus.Advies, Meldstatus.Gesprek, Meldstatus.Vooronderzoek, Meldstatus.Onderzoek], Meldstatus.Bevinding),
        [typeof(Maatregelstap)] = ([Meldstatus.Bevinding, Meldstatus.Maatregel], Meldstatus.Maatregel),
        [typeof(Aangiftestap)] = (Lopend, null),
        [typeof(Bibobstap)] = (Lopend, null),
        [typeof(Informeringstap)] = (Lopend, null),
        [typeof(Afhandelingstap)] = ([Meldstatus.Bevinding, Meldstatus.Maatregel, Meldstatus.Nazorg], null),
        [typeof(Terugkoppelstap)] = ([.. Lopend, Meldstatus.Gesloten], null),
        [typeof(Doorzendstap)] = (Lopend, null),
        [typeof(Nazorgstap)] = ([Meldstatus.Gesprek, Meldstatus.Bevinding, Meldstatus.Maatregel, Meldstatus.Nazorg], Meldstatus.Nazorg),
        [typeof(Sluitstap)] = ([Meldstatus.Getrieerd, Meldstatus.Nazorg], Meldstatus.Gesloten),
    };

    /// <summary>Where a step leads from here; null when it may not be taken.</summary>
    public static Meldstatus? Naar(Meldstatus van, Behandelstap stap) =>
        stap is Maatregelstap { Maatregel: Meldmaatregel.Bescherming } && Lopend.Contains(van) ? van
        : Tabel[stap.GetType()] is var (vanuit, naar) && vanuit.Contains(van) ? naar ?? van
        : null;

    /// <summary>Where a step leads, when all that it asks is there.</summary>
    /// <param name="dossier">The report.</param>
    /// <param name="stap">The step.</param>
    /// <param name="ik">Who takes it.</param>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="ambten">The offices of those concerned.</param>
    /// <param name="beschikbaar">The functions in which someone stands who need not yield.</param>
    /// <param name="gecertificeerd">Whether the bureau is certified on that day; null without a bureau.</param>
    /// <exception cref="Afgewezen">409, with what is missing.</exception>
    public static Meldstatus Vereis(Dossier dossier, Behandelstap stap, Kringlid ik, Meldprotocol protocol, IReadOnlyCollection<Ambt> ambten, IReadOnlySet<Meldfunctie> beschikbaar, bool? gecertificeerd)
    {
        var naar = Naar(dossier.Status, stap) ?? throw Nee("stapKanNiet", $"De melding is {Naming.Of(dossier.Status)}; deze stap kan alleen vanuit {string.Join(", ", Tabel[stap.GetType()].Van.Select(Naming.Of))}.");
        var route = protocol.Route(dossier.Melding.Soort!.Value, ambten);
        switch (stap)
        {
            case Beraadstap beraad when beraad.Deelnemers!.Any(d => !dossier.Kring.Any(l => l.Persoon == d && (route.Beraad!.Any(f => Als(protocol, l.Functie, f)) || route.Beraad!.Count == 0))):
                throw Nee("nietInBeraad", $"In beraad gaan alleen wie de melding lezen en als {string.Join(", ", route.Beraad!.Select(Naming.Of))} daarin staan, of die vervangen. Nodig wie ontbreekt eerst uit.");
            case Adviesstap { Begeleider: { } begeleider } when dossier.Kring.All(l => l.Persoon != begeleider): // 004-04
                throw Nee("nietInKring", "Wie begeleidt leest de melding al. Nodig die persoon eerst uit.");
            case Onderzoekstap { RedelijkVermoeden: false }:
                throw Nee("geenRedelijkVermoeden", "Zonder redelijk vermoeden is er geen opdracht tot onderzoek.");
            case Onderzoekstap when route.Opdracht is { } door && beschikbaar.Any(f => Als(protocol, f, door)) && !Als(protocol, ik.Functie, door): // where all of them yield, it does not stop there
                throw Nee("nietDeOpdrachtgever", $"De opdracht geeft de {Naming.Of(door)}, of wie die vervangt.");
            case Onderzoekstap onderzoek when (route.NaAfstemmingMet ?? []).Where(beschikbaar.Contains).Except(onderzoek.AfgestemdMet!).ToList() is { Count: > 0 } zonder:
                throw Nee("afstemmingOntbreekt", $"Dit gaat na afstemming met de {string.Join(" en de ", zonder.Select(Naming.Of))}.");
            case Onderzoekstap when gecertificeerd == false: // 003-01
                throw Nee("bureauNietGecertificeerd", "Alleen een bureau dat op deze dag gecertificeerd is doet het onderzoek.");
            case Bibobstap when dossier.Melding.Soort != Meldsoort.Ondermijning: // 003-36
                throw Nee("nietBijDezeSoort", "Een toets op grond van de Wet Bibob hoort bij een melding van ondermijning.");
            case Bevindingstap when dossier.Status == Meldstatus.Onderzoek && new[] { Meldpartij.Melder, Meldpartij.Betrokkene }.Except(dossier.Gezet<Wederhoorstap>().Select(w => w.Wie!.Value)).ToList() is { Count: > 0 } ongehoord:
                throw Nee("wederhoorOntbreekt", $"Hoor eerst de {string.Join(" en de ", ongehoord.Select(Naming.Of))}, of leg vast waarom dat niet kon.");
            case Informeringstap { Wie: Meldgeinformeerde.VoorzitterVertrouwenscommissie } informering:
                VereisVertrouwenscommissie(dossier, informering, ambten, beschikbaar);
                break;
            case Sluitstap when dossier.Gezet<Bevindingstap>().Any(b => b.StrafbaarFeit == true) && !dossier.IsAangegeven(): // 003-35
                throw Nee("aangifteOntbreekt", "Er is een strafbaar misdrijf gebleken: meld dat eerst bij de politie.");
            case Sluitstap when dossier.Status == Meldstatus.Nazorg && Enum.GetValues<Meldpartij>().Except(dossier.Gezet<Nazorgstap>().Select(n => n.Voor!.Value)).ToList() is { Count: > 0 } zonder: // 001-21
                throw Nee("nazorgOntbreekt", $"Leg eerst de nazorg vast voor de {string.Join(" en de ", zonder.Select(Naming.Of))}, ook als die niet nodig is.");
        }

        return naar;
    }

    /// <summary>Who decides that something of a report leaves the municipality: who commissions investigations, where such a one handles it; else whoever does.</summary>
    /// <param name="dossier">The report.</param>
    /// <param name="ik">Who wants to.</param>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="ambten">The offices of those concerned.</param>
    /// <param name="beschikbaar">The functions in which someone stands who need not yield.</param>
    /// <exception cref="Afgewezen">409, with who decides.</exception>
    public static void VereisDoorzender(Dossier dossier, Kringlid ik, Meldprotocol protocol, IReadOnlyCollection<Ambt> ambten, IReadOnlySet<Meldfunctie> beschikbaar)
    {
        if (protocol.Route(dossier.Melding.Soort!.Value, ambten).Opdracht is { } door && !Als(protocol, ik.Functie, door)
            && dossier.Kring.Any(l => l.Recht == Kringrecht.Behandelen && Als(protocol, l.Functie, door) && beschikbaar.Contains(l.Functie)))
        {
            throw Nee("nietDeBeslisser", $"Wat de gemeente verlaat beslist de {Naming.Of(door)}, of wie die vervangt.");
        }
    }

    /// <summary>The steps of one kind that were taken.</summary>
    public static IEnumerable<T> Gezet<T>(this Dossier dossier)
        where T : Behandelstap => dossier.Stappen.Select(s => s.Stap).OfType<T>();

    /// <summary>Only of the burgemeester, when it is fairly sure, and after consulting the griffier.</summary>
    private static void VereisVertrouwenscommissie(Dossier dossier, Informeringstap stap, IReadOnlyCollection<Ambt> ambten, IReadOnlySet<Meldfunctie> beschikbaar)
    {
        if (!ambten.Contains(Ambt.Burgemeester) || dossier.Gezet<Bevindingstap>().LastOrDefault()?.Uitkomst != Meldbevinding.Gegrond)
        {
            throw Nee("nogNietZeker", "De voorzitter van de vertrouwenscommissie wordt ingelicht als het de burgemeester betreft en met enige zekerheid vaststaat.");
        }

        if (beschikbaar.Contains(Meldfunctie.Griffier) && !stap.AfgestemdMet!.Contains(Meldfunctie.Griffier))
        {
            throw Nee("afstemmingOntbreekt", "Dit gaat na afstemming met de griffier.");
        }
    }

    /// <summary>True when one function is the other, or replaces it.</summary>
    private static bool Als(Meldprotocol protocol, Meldfunctie wie, Meldfunctie functie) => wie == functie || protocol.Vervanging!.Any(v => v.Functie == functie && v.Door!.Contains(wie));

    private static Afgewezen Nee(string code, string zin) => new(Reden.Conflict, code, zin);
}
