using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>What findings say when the norm has no sentence of its own.</summary>
internal static class Zinnen
{
    public static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];

    /// <summary>The rest of a sentence: what an outcome comes to for this kind of case.</summary>
    public static string Gevolg(string soort, Uitkomst uitkomst) => (soort, uitkomst) switch
    {
        ("geschenk", Uitkomst.Toegestaan) => "het mag worden aangenomen",
        ("geschenk", Uitkomst.WeigerenVerplicht) => "het mag niet worden aangenomen",
        (_, Uitkomst.Toegestaan) => "het mag",
        (_, Uitkomst.HandmatigBeoordelen) => "de bepaling zegt dan niet of het mag, beoordeel het zelf",
        (_, Uitkomst.WeigerenAanbevolen) => "weigeren wordt aanbevolen",
        _ => "het mag niet",
    };

    public static string Onthouding(Plicht plicht, IEnumerable<Deelname> delen)
    {
        var wat = string.Join(" en ", delen.Select(Naam));
        return plicht switch
        {
            Plicht.Ja => $"Neem geen deel aan de {wat}.",
            Plicht.Nee => $"Deelname aan de {wat} mag.",
            _ => $"De bepaling zegt niet of deelname aan de {wat} mag; overleg daarover.",
        };
    }

    public static string Termijn(Termijnhandeling handeling, bool terstond, DateOnly? vervaldatum, string begin) =>
        terstond ? $"{Hoofdletter(Naam(handeling))} moet terstond."
        : vervaldatum is { } dag ? $"{Hoofdletter(Naam(handeling))} moet uiterlijk op {dag:yyyy-MM-dd}."
        : $"{Hoofdletter(Naam(handeling))} moet op tijd; de uiterste dag volgt uit {begin}.";

    public static string Samen(IEnumerable<Functie> functies, bool eenVan = false) => string.Join(eenVan ? " of " : " en ", functies.Select(Naam));

    /// <summary>A function as a sentence writes it: a name in one word becomes words.</summary>
    public static string Naam(Functie functie) => functie switch
    {
        Functie.VoorzitterRaad => "voorzitter van de raad",
        Functie.VoorzitterVertrouwenscommissie => "voorzitter van de vertrouwenscommissie",
        Functie.Collegas => "collega’s",
        Functie.OnafhankelijkeFunctionaris => "aangewezen onafhankelijke functionaris",
        Functie.PolitiekePartij => "politieke partij",
        Functie.GecertificeerdBureau => "gecertificeerde bureau",
        Functie.CommissarisVanDeKoning => "commissaris van de Koning",
        Functie.GedeputeerdeStaten => "gedeputeerde staten",
        Functie.Sipa => "SIPA",
        Functie.OndersteuningsteamWeerbaarBestuur => "Ondersteuningsteam Weerbaar Bestuur",
        Functie.BevoegdeAutoriteit => "bevoegde autoriteit",
        _ => Naming.Of(functie),
    };

    private static string Naam(Deelname deelname) => deelname == Deelname.Beinvloeding ? "beïnvloeding" : Naming.Of(deelname);

    private static string Naam(Termijnhandeling handeling) => handeling switch
    {
        Termijnhandeling.VoornemenMelden => "het voornemen melden",
        Termijnhandeling.Inkomstenopgave => "de opgave van de inkomsten",
        Termijnhandeling.OpgaveVerrekening => "de opgave voor de verrekening",
        Termijnhandeling.RaadInformeren => "de raad informeren",
        Termijnhandeling.Ontvangstbevestiging => "de ontvangstbevestiging",
        Termijnhandeling.Terugkoppeling => "de terugkoppeling",
        _ => Naming.Of(handeling),
    };
}
