using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>
/// Text that one engine could take for something else than the other does: a server's collation finds words equal that
/// are not, and its columns have a length.
/// </summary>
public sealed class TekensTests(Provider provider) : RegisterTests(provider)
{
    [TestCase("🎂 🎁")]
    [TestCase("Привет ПРИВЕТ мир")]
    [TestCase("カフェ かふぇ", true)]
    [TestCase("taart 1234 １２３４", true)]
    [TestCase("ıstanbul istanbul İstanbul", true)]
    [TestCase("ﬁlm film", true)]
    public async Task Woorden_die_op_elkaar_lijken_staan_elkaar_niet_in_de_weg(string omschrijving, bool gelijkVoorDeServer = false)
    {
        if (gelijkVoorDeServer)
        {
            Gebrek(Provider.SqlServer, "the column of a word has the server's collation, so that two words are one key and the entry ends in a 500");
        }

        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon).Met(("omschrijving", omschrijving)));
        foreach (var woord in omschrijving.Split(' '))
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&zoek={Uri.EscapeDataString(woord)}")).Ids, Is.EqualTo(new[] { inschrijving.Id }), woord);
        }

        await Verbeter(Griffier, inschrijving, Geschenk(persoon).Met(("omschrijving", "Bloemen")));
        Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&zoek={Uri.EscapeDataString(omschrijving)}")).Ids, Is.Empty);
    }

    [Test]
    public async Task Tekst_komt_precies_terug()
    {
        var persoon = await Persoon("raadslid", naam: "Zoë 漢字 🎂 Ñandú");
        const string tekst = "  ’s-Gravenhage — “taart” \\u0041 %00 ' ; -- \t\r\n 𝒳 e\u0301 رسالة 👩\u200d🚒";
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon).Met(("omschrijving", tekst)));
        var gelezen = (await Haal(Anoniem, Pad(inschrijving))).Json["gegevens"]!;
        var uitLijst = (await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}")).Items.Single()["gegevens"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gelezen["omschrijving"]!.GetValue<string>(), Is.EqualTo(tekst));
            Assert.That(gelezen["ontvanger"]!["naam"]!.GetValue<string>(), Is.EqualTo("Zoë 漢字 🎂 Ñandú"));
            Assert.That(JsonNode.DeepEquals(gelezen, uitLijst), Is.True);
        }
    }

    [Test]
    public async Task Sleutels_die_alleen_in_hoofdletters_verschillen_zijn_er_twee()
    {
        Gebrek(Provider.SqlServer, "the columns of caller and key have the server's collation, so that capitals do not count");
        var persoon = await Persoon("raadslid");
        var klein = await Post(Griffier, Geschenken(), Geschenk(persoon), ("Idempotency-Key", "sleutel-a"));
        var groot = await Post(Griffier, Geschenken(), Geschenk(persoon), ("Idempotency-Key", "SLEUTEL-A"));
        Assert.That((groot.Status, groot.Id == klein.Id), Is.EqualTo((HttpStatusCode.Created, false)), groot.Text);
    }

    [Test]
    public async Task Aanroepers_die_alleen_in_hoofdletters_verschillen_zijn_er_twee()
    {
        Gebrek(Provider.SqlServer, "the columns of caller and key have the server's collation, so that capitals do not count");
        var persoon = await Persoon("raadslid");
        var klein = await Post(Host.Als("griffier", sub: "janssen"), Geschenken(), Geschenk(persoon), ("Idempotency-Key", "zelfde"));
        var groot = await Post(Host.Als("griffier", sub: "JANSSEN"), Geschenken(), Geschenk(persoon), ("Idempotency-Key", "zelfde"));
        Assert.That((groot.Status, groot.Id == klein.Id), Is.EqualTo((HttpStatusCode.Created, false)), groot.Text);
    }

    [TestCase('a')]
    [TestCase('я')]
    [TestCase('ß', true)]
    [TestCase('한', true)]
    public async Task Naam_van_tweehonderd_tekens_kan_ook_als_zij_bij_het_ordenen_langer_wordt(char teken, bool wordtLanger = false)
    {
        if (wordtLanger)
        {
            Gebrek(Provider.SqlServer, "the folded name does not fit in the column that it is ordered by, and ends in a 500");
        }

        var naam = new string(teken, 200);
        var persoon = await Persoon("raadslid", naam: naam);
        await Schrijf(Griffier, Geschenk(persoon));
        Assert.That((await Haal(Anoniem, $"{Dalfsen}/ambtsdragers/{persoon}")).Json["naam"]!.GetValue<string>(), Is.EqualTo(naam));
    }

    [TestCase('a')]
    [TestCase('я')]
    public async Task Bladeren_gaat_ook_na_een_lange_naam_door(char teken)
    {
        await Persoon("raadslid", "gm0106", naam: new string(teken, 200));
        await Persoon("raadslid", "gm0106", naam: new string(teken, 199) + "z");
        for (var adres = (string?)(Assen + "/ambtsdragers?limit=1"); adres is not null;)
        {
            var pagina = await Haal(Anoniem, adres);
            Assert.That(pagina.Status, Is.EqualTo(HttpStatusCode.OK), pagina.Text);
            adres = pagina.Volgende;
        }
    }

    [Test]
    public async Task Token_mag_veel_rollen_van_andere_diensten_dragen()
    {
        Gebrek(Provider.SqlServer, "the roles of a token do not fit in the column of the audit log, and end in a 500");
        var rollen = Enumerable.Range(1, 30).Select(i => $"rol-van-een-andere-dienst-{i}").Append("griffier");
        var antwoord = await Post(Host.Met(Host.Token(rollen)), Geschenken(), Geschenk(await Persoon("raadslid")));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
    }
}
