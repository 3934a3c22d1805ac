using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Signalen;

/// <summary>What a run finds of each kind, with its evidence and the rule behind it, and what it does not find.</summary>
public sealed class SignaalsoortenTests(Provider provider) : SignaalTests(provider)
{
    [SetUp]
    public void Dag() => Op("2024-05-06");

    [Test]
    public async Task Dezelfde_partij_in_twee_registers_en_een_functie_bij_wie_betaalt()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-01-01");
        var ander = await Persoon("wethouder", "gm0106", van: "2024-01-01");
        await Schrijf("uitnodigingen", Excursie(persoon));
        await Schrijf("nevenfuncties", Nevenfunctie(persoon));
        await Schrijf("nevenfuncties", Nevenfunctie(ander));
        await Ronde();
        // One number in the trade register is one signal, however the name is written.
        var zelfde = (await Signalen(Secretaris, "zelfdeWederpartij", persoon)).Single();
        var functie = (await Signalen(Secretaris, "functieBijGever", persoon)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zelfde["wederpartij"]!.ToString(), Is.EqualTo("Machinefabriek Noord B.V."));
            Assert.That(Bewijs(zelfde).Order(), Is.EqualTo(["nevenfuncties organisatie 2024-04-02", "nevenfuncties organisatie 2024-04-02", "uitnodigingen betaler 2024-04-15", "uitnodigingen gastheer 2024-04-15"]));
            Assert.That(Bewijs(functie).Order(), Is.EqualTo(["nevenfuncties organisatie 2024-04-02", "uitnodigingen betaler 2024-04-15", "uitnodigingen gastheer 2024-04-15"]));
            Assert.That(functie["gronden"]!.AsArray().Select(g => g!["grondslag"]!["bron"]!.ToString()), Is.Not.Empty);
            Assert.That(functie["toelichting"]!.ToString(), Does.StartWith("Iemand heeft een functie"));
            Assert.That(await Signalen(Secretaris, "functieBijGever", ander), Is.Empty);
        }
    }

    [Test]
    public async Task Een_partij_op_de_lijst_van_leveranciers_met_de_regel_die_over_leveranciers_gaat()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        await Schrijf("uitnodigingen", Excursie(persoon).Met(("gastheer", Registervoorbeelden.Partij("Drukkerij de Es NV"))));
        await Ronde();
        Assert.That(await Signalen(Secretaris, "leverancier", persoon), Is.Empty);
        using var lijst = new StringContent("kvkNummer;naam\n;drukkerij De ES n.v.\n", System.Text.Encoding.UTF8, "text/csv");
        await StuurRauw(Secretaris, HttpMethod.Put, Assen + "/leveranciers", lijst);
        await Ronde();
        var signaal = (await Signalen(Secretaris, "leverancier", persoon)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bewijs(signaal).Order(), Is.EqualTo(["uitnodigingen betaler 2024-04-15", "uitnodigingen gastheer 2024-04-15"]));
            Assert.That(signaal["gronden"]!.AsArray().Select(g => g!["grondslag"]!["bepaling"]!.ToString()), Is.Not.Empty);
        }
    }

    [TestCase(30, "2024-03-01", "2025-02-28", "behouden", true, TestName = "003-19: twee geschenken onder de grens binnen twaalf maanden zijn samen meer")]
    [TestCase(30, "2024-03-01", "2025-03-01", "behouden", false, TestName = "003-19: na precies een jaar tellen zij niet meer samen")]
    [TestCase(25, "2024-03-01", "2024-04-01", "behouden", false, TestName = "003-19: samen precies op de grens mag")]
    [TestCase(30, "2024-03-01", "2024-04-01", "geweigerd", false, TestName = "003-19: wat is geweigerd telt niet mee")]
    public async Task Geschenken(decimal waarde, string eerste, string tweede, string afhandeling, bool signaal)
    {
        Op("2025-06-01");
        var persoon = await Persoon("wethouder", "gm0106");
        var gever = $"Gever {Guid.CreateVersion7():N}";
        await Schrijf("geschenken", Gift(persoon, gever, waarde, eerste));
        await Schrijf("geschenken", Gift(persoon, gever, waarde, tweede, afhandeling));
        await Schrijf("geschenken", Gift(persoon, $"Ander {Guid.CreateVersion7():N}", waarde, tweede));
        await Ronde();
        var gevonden = await Signalen(Secretaris, "geschenkenSamen", persoon);
        Assert.That(gevonden.Select(Bewijs), signaal ? Is.EqualTo(new[] { new[] { $"geschenken gever {eerste}", $"geschenken gever {tweede}" } }) : Is.Empty);
        if (signaal)
        {
            Assert.That(gevonden[0]["gronden"]!.AsArray().Select(g => g!["grondslag"]!["code"]!.ToString()), Is.Not.Empty);
        }
    }

    [Test]
    public async Task Twee_keer_op_kosten_van_derden_op_een_dag()
    {
        var (persoon, ander) = (await Persoon("wethouder", "gm0106"), await Persoon("wethouder", "gm0106"));
        await Schrijf("uitnodigingen", Excursie(persoon));
        await Schrijf("uitnodigingen", Excursie(persoon).Met(("gastheer", Registervoorbeelden.Partij("Een ander"))));
        await Schrijf("uitnodigingen", Excursie(persoon, "2024-05-02"));
        await Schrijf("uitnodigingen", Excursie(ander));
        await Ronde();
        var signaal = (await Signalen(Secretaris, "verblijfOverlapt", persoon)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bewijs(signaal), Is.EqualTo(["uitnodigingen looptijd 2024-05-01", "uitnodigingen looptijd 2024-05-01"]));
            Assert.That(await Signalen(Secretaris, "verblijfOverlapt", ander), Is.Empty);
        }
    }

    [Test]
    public async Task Een_functie_die_nog_loopt_terwijl_het_ambt_eindigde()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-01-01", totEnMet: "2024-05-06");
        var inschrijving = await Schrijf("nevenfuncties", Nevenfunctie(persoon));
        await Ronde();
        Assert.That(await Signalen(Secretaris, "looptNaAmbt", persoon), Is.Empty, "the last day is still one of the office");
        Op("2024-05-07");
        await Ronde();
        Assert.That(Bewijs((await Signalen(Secretaris, "looptNaAmbt", persoon)).Single()), Is.EqualTo(["nevenfuncties looptijd 2024-04-02"]));
        await Zet(inschrijving, "beeindiging", new() { ["einde"] = "2024-05-06", ["reden"] = "Het ambt eindigde." });
        await Ronde();
        Assert.That(await Signalen(Secretaris, "looptNaAmbt", persoon), Is.Empty);
    }

    [Test]
    public async Task Wat_over_twee_stukken_van_de_ronde_ligt_wordt_gevonden()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-01-01");
        var naam = $"zz {Guid.CreateVersion7():N}";
        await Schrijf("uitnodigingen", Excursie(persoon).Met(("gastheer", Registervoorbeelden.Partij(naam))));
        await Schrijf("nevenfuncties", Nevenfunctie(persoon).Met(("organisatie", new JsonObject { ["naam"] = naam })));
        var ervoor = await Host.Tel("wederpartij", $"gemeente = 'gm0106' AND identiteit < 'n:{naam}'");
        // Rows of entries that are not there fill the first piece but for one row.
        Host.Ruw([.. Enumerable.Range(0, 999 - ervoor).Select(i =>
            $"INSERT INTO registers.wederpartij (gemeente, identiteit, register, id, rol, persoon, dag) VALUES ('gm0106', 'a:{i:D4}', 'geschenken', {Sql(Guid.CreateVersion7())}, 'gever', {Sql(Guid.Empty)}, '2024-01-01')")]);
        await Ronde();
        Host.Ruw("DELETE FROM registers.wederpartij WHERE identiteit < 'b'");
        Assert.That((await Signalen(Secretaris, "zelfdeWederpartij", persoon)).Select(s => Bewijs(s).Count), Is.EqualTo([3]));
    }
}
