using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Termijnen;

/// <summary>Who sees which terms, when they are due and when they are met.</summary>
public sealed class ZoekTermijnenTests(Provider provider) : TermijnTests(provider)
{
    [SetUp]
    public void Dag() => Op("2024-05-06");

    [TestCase(TestName = "T-EXC: een excursie op kosten van een ander is binnen een week na de dag openbaar, met de bepaling erbij")]
    public async Task Excursie()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var inschrijving = await Schrijf("uitnodigingen", Excursie(persoon));
        var termijn = (await Haal(Secretaris, $"{Assen}/termijnen?persoon={persoon}")).Items.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { "register", "inschrijving", "persoon", "ambt", "beheerder", "handeling", "sinds", "vervaldatum", "stand" }.Select(v => termijn[v]!.ToString()),
                Is.EqualTo(["uitnodigingen", inschrijving.Id.ToString(), persoon.ToString(), "wethouder", "gemeentesecretaris", "openbaarmaking", "2024-05-01", "2024-05-08", "binnenkort"]));
            Assert.That((termijn["gronden"]![0]!["regime"]!.ToString(), termijn["gronden"]![0]!["terstond"]!.GetValue<bool>(), termijn["gronden"]![0]!["grondslag"]!["bepaling"]!.ToString()), Is.EqualTo(("kalender", false, "uitnodigingen-3")));
            Assert.That(termijn["gronden"]![0]!["zin"]!.ToString(), Does.Contain("binnen een week"));
            Assert.That(termijn.AsObject().Select(v => v.Key), Has.None.EqualTo("voldaanOp").And.None.EqualTo("herinnerdOp"));
        }

        await Zet(inschrijving, "afloop", new() { ["bijgewoond"] = true });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}"), Is.Empty);
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&stand=voldaan"), Is.EqualTo(["uitnodigingen openbaarmaking 2024-05-08 voldaan 2024-05-06"]));
        }

        // What came out later, has been so since then; a correction does not change that.
        Op("2024-05-20");
        await Stuur(Secretaris, HttpMethod.Put, inschrijving.Headers["Location"], Excursie(persoon).Met(("afloop", new JsonObject { ["bijgewoond"] = true }), ("plaats", "Beilen"), ("reden", "De plaats was verkeerd.")), ("If-Match", "*"));
        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&stand=voldaan"), Is.EqualTo(["uitnodigingen openbaarmaking 2024-05-08 voldaan 2024-05-06"]));
    }

    [TestCase("2024-04-23", "open", TestName = "Met vijftien dagen te gaan is een termijn open")]
    [TestCase("2024-04-24", "binnenkort", TestName = "Met veertien dagen te gaan moet het binnenkort")]
    [TestCase("2024-05-08", "binnenkort", TestName = "Op de laatste dag is het nog op tijd")]
    [TestCase("2024-05-09", "teLaat", TestName = "De dag erna is het te laat")]
    public async Task Stand(string dag, string stand)
    {
        Op("2024-04-16");
        var persoon = await Persoon("wethouder", "gm0106");
        await Schrijf("uitnodigingen", Excursie(persoon));
        Op(dag);
        var zo = $"uitnodigingen openbaarmaking 2024-05-08 {stand} -";
        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}"), Is.EqualTo([zo]));
        foreach (var gevraagd in new[] { "open", "binnenkort", "teLaat", "voldaan" })
        {
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&stand={gevraagd}"), Is.EqualTo(gevraagd == stand ? [zo] : Array.Empty<string>()), gevraagd);
        }
    }

    [TestCase(TestName = "T-NF-WET: terstond is op de dag zelf; later openbaar is dan te laat gedaan")]
    public async Task Terstond()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-01-01");
        await Schrijf("nevenfuncties", Nevenfunctie(persoon));
        var termijn = (await Haal(Secretaris, $"{Assen}/termijnen?persoon={persoon}&stand=voldaan&handeling=openbaarmaking&vervaldatumVanaf=2024-04-02")).Items.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((termijn["vervaldatum"]!.ToString(), termijn["voldaanOp"]!.ToString()), Is.EqualTo(("2024-04-02", "2024-05-06")));
            // T-NF-ASSEN stands with it: the code gives a month, the law does not.
            Assert.That(termijn["gronden"]!.AsArray().Select(g => $"{g!["grondslag"]!["bron"]} {g["terstond"]} {g["vervaldatum"]}"), Is.EqualTo(["wet true 2024-04-02", "gedragscode false 2024-05-02"]));
        }
    }

    [TestCase(TestName = "T-NF-VOORNEMEN: een voornemen gaat naar de raad voor de functie is aanvaard")]
    public async Task Voornemen()
    {
        var persoon = await Persoon("wethouder", "gm0106", van: "2024-01-01");
        var inschrijving = await Schrijf("nevenfuncties", Nevenfunctie(persoon).Met(("datumAanvaarding", null)));
        var query = $"?persoon={persoon}&handeling=voornemenMelden";
        Assert.That(await Termijnen(Secretaris, query), Is.EqualTo(["nevenfuncties voornemenMelden - open -"]));
        await Zet(inschrijving, "raadsinformatie", Registervoorbeelden.Raadsinformatie().Met(("op", "2024-05-03")));
        Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(["nevenfuncties voornemenMelden - voldaan 2024-05-03"]));
        await Zet(inschrijving, "aanvaarding", new() { ["op"] = "2024-05-05" });
        Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(["nevenfuncties voornemenMelden 2024-05-05 voldaan 2024-05-03"]));
    }

    [Test]
    public async Task Wat_is_ingetrokken_of_afgewezen_heeft_geen_termijnen()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var ingetrokken = await Schrijf("uitnodigingen", Excursie(persoon));
        var afgewezen = await Schrijf("uitnodigingen", Excursie(persoon));
        Assert.That(((await Termijnen(Secretaris, $"?persoon={persoon}")).Count, await Host.Tel("termijn", $"persoon = {Sql(persoon)} AND register = 'uitnodigingen'")), Is.EqualTo((2, 2)));
        await Post(Secretaris, ingetrokken.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        await Zet(afgewezen, "reactie", new() { ["besluit"] = "afgewezen", ["op"] = "2024-04-24" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}"), Is.Empty);
            Assert.That(await Host.Tel("termijn", $"persoon = {Sql(persoon)} AND register = 'uitnodigingen'"), Is.Zero);
        }
    }

    [Test]
    public async Task Alleen_de_persoon_zelf_en_wie_beheert_zien_een_termijn()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var ander = await Persoon("wethouder", "gm0106");
        var secretaris = await Persoon("gemeentesecretaris", "gm0106");
        await Schrijf("uitnodigingen", Excursie(persoon));
        var query = $"?persoon={persoon}";
        using (Assert.EnterMultipleScope())
        {
            foreach (var wie in new[] { Secretaris, Host.Als("ambtsdrager", "gm0106", persoon), Host.Als("ambtsdrager", "gm0106", secretaris) })
            {
                Assert.That(await Termijnen(wie, query), Has.Count.EqualTo(1));
            }

            foreach (var wie in new[] { Host.Als("griffier", "gm0106"), Host.Als("burgemeester", "gm0106"), Host.Als("leidinggevende", "gm0106", ander), Host.Als("ambtsdrager", "gm0106", ander), Host.Als("ambtsdrager", "gm0106") })
            {
                Assert.That(await Termijnen(wie, query), Is.Empty);
            }

            Assert.That((await Haal(Anoniem, Assen + "/termijnen")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(Host.Als("gemeentesecretaris"), Assen + "/termijnen")).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(Host.Met(Host.Token([], "gm0106")), Assen + "/termijnen")).Code, Is.EqualTo("rolOntbreekt"));
        }
    }

    [Test]
    public async Task Leidinggevende_ziet_die_van_de_eigen_medewerkers()
    {
        var (leiding, vreemd) = (await Persoon("ambtenaar", "gm0106"), await Persoon("ambtenaar", "gm0106"));
        var medewerker = await Persoon("ambtenaar", "gm0106", leiding);
        var wethouder = await Persoon("wethouder", "gm0106");
        await Schrijf("uitnodigingen", Excursie(wethouder));
        Assert.That(Host.Ruw($"UPDATE registers.termijn SET persoon = {Sql(medewerker)}, beheerder = 'leidinggevende' WHERE persoon = {Sql(wethouder)}"), Is.Positive);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Termijnen(Host.Als("leidinggevende", "gm0106", leiding)), Has.Count.EqualTo(1));
            Assert.That(await Termijnen(Host.Als("leidinggevende", "gm0106", vreemd)), Is.Empty);
            Assert.That(await Termijnen(Secretaris, $"?persoon={medewerker}"), Is.Empty);
        }
    }

    [Test]
    public async Task Bladeren_geeft_elke_termijn_een_keer_op_volgorde_van_vervaldag()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        foreach (var dag in new[] { 7, 3, 5, 3, 9 })
        {
            await Schrijf("uitnodigingen", Excursie(persoon, $"2024-06-0{dag}"));
        }

        var gezien = new List<string>();
        for (var pad = $"{Assen}/termijnen?persoon={persoon}&limit=2"; pad is not null;)
        {
            var pagina = await Haal(Secretaris, pad);
            gezien.AddRange(pagina.Items.Select(t => $"{t["vervaldatum"]} {t["id"]}"));
            pad = pagina.Volgende;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gezien.Select(t => t[..10]), Is.EqualTo(["2024-06-10", "2024-06-10", "2024-06-12", "2024-06-14", "2024-06-16"]));
            Assert.That(gezien, Is.Unique);
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&vervaldatumVanaf=2024-06-12&vervaldatumTot=2024-06-14"), Has.Count.EqualTo(2));
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&register=geschenken"), Is.Empty);
            Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&handeling=melding"), Is.Empty);
        }
    }

    [TestCase("?register=onbekend", "register")]
    [TestCase("?vervaldatumVanaf=2024-06-02&vervaldatumTot=2024-06-01", "vervaldatumTot")]
    [TestCase("?stand=later", "stand")]
    [TestCase("?cursor=!", "cursor")]
    public async Task Fout_noemt_de_parameter(string query, string veld)
    {
        var antwoord = await Haal(Secretaris, Assen + "/termijnen" + query);
        Assert.That((antwoord.Status, antwoord.Velden.Single()), Is.EqualTo((HttpStatusCode.BadRequest, veld)));
    }

    [Test]
    public async Task Lezen_laat_een_regel_na()
    {
        var voor = (await Host.Auditregels("gm0106")).Count;
        await Termijnen(Secretaris);
        Assert.That((await Host.Auditregels("gm0106")).Skip(voor).Select(r => $"{r.Handeling} {r.Uitkomst}"), Is.EqualTo(["ZoekTermijnen gelezen"]));
    }
}
