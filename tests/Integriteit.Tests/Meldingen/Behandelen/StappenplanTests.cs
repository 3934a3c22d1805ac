using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Meldingen;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>The table of steps: from every state every step, and who may order an investigation. // 001-21, 003-35, 003-43</summary>
public sealed class StappenplanTests
{
    private static readonly DateOnly Dag = new(2026, 5, 20);

    private static readonly Dictionary<string, Behandelstap> Stappen = new()
    {
        ["bevestiging"] = new Bevestigingstap("B"),
        ["triage"] = new Triagestap(Meldregime.Wbk, "M"),
        ["beraad"] = new Beraadstap([], "S"),
        ["advies"] = new Adviesstap(Meldadviseur.Sipa, null),
        ["gesprek"] = new Gespreksstap(Meldpartij.Betrokkene, "S"),
        ["vooronderzoek"] = new Vooronderzoekstap("V"),
        ["onderzoek"] = Onderzoek([]),
        ["wederhoor"] = new Wederhoorstap(Meldpartij.Betrokkene, "S"),
        ["bevinding"] = new Bevindingstap(Meldbevinding.Gegrond, false, "S"),
        ["maatregel"] = new Maatregelstap(Meldmaatregel.Waarschuwing, Meldpartij.Betrokkene, "O"),
        ["bescherming"] = new Maatregelstap(Meldmaatregel.Bescherming, Meldpartij.Melder, "O"),
        ["aangifte"] = new Aangiftestap(Opsporing.Politie, null),
        ["bibobtoets"] = new Bibobstap("A", true, null),
        ["informering"] = new Informeringstap(Meldgeinformeerde.Raad, []),
        ["afhandeling"] = new Afhandelingstap(Meldafhandeling.Besluit, "O"),
        ["terugkoppeling"] = new Terugkoppelstap("B"),
        ["nazorg"] = new Nazorgstap(Meldpartij.Melder, false, "O"),
        ["sluiting"] = new Sluitstap("R"),
    };

    // From where, to where; what leaves the state as it is says "blijft".
    [TestCase("bevestiging", "ontvangen", "bevestigd")]
    [TestCase("triage", "bevestigd getrieerd", "getrieerd")]
    [TestCase("beraad", "getrieerd inBeraad advies gesprek vooronderzoek", "inBeraad")]
    [TestCase("advies", "getrieerd inBeraad advies gesprek vooronderzoek", "advies")]
    [TestCase("gesprek", "getrieerd inBeraad advies gesprek vooronderzoek", "gesprek")]
    [TestCase("vooronderzoek", "inBeraad advies gesprek", "vooronderzoek")]
    [TestCase("onderzoek", "inBeraad advies gesprek vooronderzoek", "onderzoek")]
    [TestCase("wederhoor", "vooronderzoek onderzoek", "blijft")]
    [TestCase("bevinding", "inBeraad advies gesprek vooronderzoek onderzoek", "bevinding")]
    [TestCase("maatregel", "bevinding maatregel", "maatregel")]
    [TestCase("bescherming", "bevestigd getrieerd inBeraad advies gesprek vooronderzoek onderzoek bevinding maatregel nazorg", "blijft")]
    [TestCase("aangifte", "bevestigd getrieerd inBeraad advies gesprek vooronderzoek onderzoek bevinding maatregel nazorg", "blijft")]
    [TestCase("bibobtoets", "bevestigd getrieerd inBeraad advies gesprek vooronderzoek onderzoek bevinding maatregel nazorg", "blijft")]
    [TestCase("informering", "bevestigd getrieerd inBeraad advies gesprek vooronderzoek onderzoek bevinding maatregel nazorg", "blijft")]
    [TestCase("afhandeling", "bevinding maatregel nazorg", "blijft")]
    [TestCase("terugkoppeling", "bevestigd getrieerd inBeraad advies gesprek vooronderzoek onderzoek bevinding maatregel nazorg gesloten", "blijft")]
    [TestCase("nazorg", "gesprek bevinding maatregel nazorg", "nazorg")]
    [TestCase("sluiting", "getrieerd nazorg", "gesloten")]
    public void Tabel(string stap, string van, string naar)
    {
        // Advice, a talk or a measure of protection from elsewhere leads nowhere else.
        var kan = Enum.GetValues<Meldstatus>().Where(s => Stappenplan.Naar(s, Stappen[stap]) is not null).ToList();
        Assert.That(string.Join(' ', kan.Select(s => Naming.Of(s))), Is.EqualTo(van));
        Assert.That(kan.Select(s => Stappenplan.Naar(s, Stappen[stap])), Is.EqualTo(kan.Select(s => naar == "blijft" ? s : Enum.Parse<Meldstatus>(naar, ignoreCase: true))));
    }

    [TestCase("burgemeester", "burgemeester gemeentesecretaris", "gemeentesecretaris", null, TestName = "003: de burgemeester geeft opdracht na afstemming met de gemeentesecretaris")]
    [TestCase("burgemeester", "burgemeester gemeentesecretaris", "", "afstemmingOntbreekt", TestName = "003: zonder afstemming geen opdracht")]
    [TestCase("burgemeester", "burgemeester", "", null, TestName = "003: met wie moet wijken wordt niet afgestemd")]
    [TestCase("griffier", "burgemeester griffier", "", "nietDeOpdrachtgever", TestName = "003: een ander geeft geen opdracht")]
    [TestCase("locoburgemeester", "locoburgemeester griffier", "", null, TestName = "001-03: wie de burgemeester vervangt geeft opdracht")]
    [TestCase("griffier", "griffier", "", null, TestName = "1.7: wijken allen die opdracht geven, dan stopt het daar niet")]
    public void Wie_opdracht_geeft(string als, string beschikbaar, string afgestemd, string? weigering)
    {
        HashSet<Meldfunctie> Functies(string tekst) => [.. tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => Enum.Parse<Meldfunctie>(f, ignoreCase: true))];
        var dossier = new Dossier(DienMeldingIn.Voorbeeld, Dag, Meldstatus.InBeraad, []);
        var ik = new Kringlid(Guid.CreateVersion7(), Functies(als).Single(), Kringrecht.Behandelen, Dag);
        Meldstatus Vereis() => Stappenplan.Vereis(dossier, Onderzoek([.. Functies(afgestemd)]), ik, Standaardprotocol.Laad(), [Ambt.Wethouder], Functies(beschikbaar), null);
        if (weigering is null)
        {
            Assert.That(Vereis(), Is.EqualTo(Meldstatus.Onderzoek));
        }
        else
        {
            Assert.That(Vereis, Throws.InstanceOf<Afgewezen>().With.Property(nameof(Afgewezen.Code)).EqualTo(weigering));
        }
    }

    private static Onderzoekstap Onderzoek(IReadOnlyList<Meldfunctie> afgestemd) => new("V", true, afgestemd, "Niet meer dan nodig.", null) { Datum = Dag };
}
