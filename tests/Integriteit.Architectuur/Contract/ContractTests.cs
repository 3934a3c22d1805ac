using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integriteit.Architectuur.Steun;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Architectuur.Contract;

/// <summary>
/// What the host serves is the contract in the repository. Accepting a change is a deliberate act (<c>build/contract</c>);
/// one that breaks a caller asks for a decision record that says so.
/// </summary>
public sealed class ContractTests
{
    private const string Accepteer = "INTEGRITEIT_ACCEPTEER";

    [Test]
    public async Task Contract_is_zoals_vastgelegd()
    {
        var nu = Document.Zonder(await Dienst.Contract());
        var was = Document.Vastgelegd();
        if (Environment.GetEnvironmentVariable(Accepteer) == "1")
        {
            // Once it is written down there is nothing left to compare with: a break is stopped here.
            Bewering.Geen(Breuken(was, nu));
            Document.LegVast(nu);
            return;
        }

        Assert.That(was, Is.Not.Null, "There is no openapi/integriteit.v1.json yet; build/contract makes it.");
        Assert.That(Document.Verschil(was, nu), Is.Null, "The contract changed. Run build/contract to accept that, and look at what it did.");
    }

    [Test]
    public void Vastgelegde_contract_staat_er_zoals_het_wordt_geschreven()
    {
        var tekst = File.ReadAllText(Document.Pad);
        Assert.That(tekst, Is.EqualTo(Document.Tekst(JsonNode.Parse(tekst)!) + "\n"));
        Assert.That(JsonNode.Parse(tekst)!["servers"]![0]!["url"]!.GetValue<string>(), Is.EqualTo("https://example.org/api/v1"));
    }

    [Test]
    public async Task Geen_wijziging_breekt_een_beller_zonder_besluit() => Bewering.Geen(Breuken(Document.Vastgelegd(), await Dienst.Contract()));

    [Test]
    public void Alleen_een_besluit_over_deze_versie_laat_een_breuk_toe()
    {
        Assert.That(Besloten([new("a.md", "# Why\n\ncontract-breuk: 1.0.0\n")], "1.0.0"), Is.True);
        Assert.That(Besloten([new("a.md", "contract-breuk: 1.0.0")], "1.1.0"), Is.False);
        Assert.That(Besloten([new("a.md", "See contract-breuk: 1.0.0")], "1.0.0"), Is.False);
        Assert.That(Besloten([], "1.0.0"), Is.False);
    }

    [Test]
    public async Task Elke_operatie_zegt_wat_zij_doet() => Bewering.Geen(Contractregels.Onvolledig(await Dienst.Contract()));

    [Test]
    public async Task Elke_body_en_elk_antwoord_heeft_een_voorbeeld() => Bewering.Geen(Contractregels.ZonderVoorbeeld(await Dienst.Contract()));

    [Test]
    public async Task Elke_parameter_is_uitgelegd() => Bewering.Geen(Contractregels.ZonderUitleg(await Dienst.Contract()));

    [Test]
    public async Task Elke_verwijzing_komt_uit() => Bewering.Geen(Contractregels.Loos(await Dienst.Contract()));

    [Test]
    public async Task Elke_reden_van_weigering_staat_in_het_contract() =>
        Bewering.Geen(Contractregels.Verzwegen(await Dienst.Contract(), Enum.GetValues<Reden>().Select(Problems.Status)));

    private static IEnumerable<string> Breuken(JsonNode? was, JsonNode nu) =>
        was is null || Besloten(Huis.Bestanden("build/besluiten", ".md"), nu["info"]!["version"]!.GetValue<string>()) ? [] : Contractbreuk.Brekend(was, nu);

    private static bool Besloten(IEnumerable<Bestand> besluiten, string versie) =>
        besluiten.Any(b => Regex.IsMatch(b.Tekst, $@"^contract-breuk: {Regex.Escape(versie)}\s*$", RegexOptions.Multiline));
}
