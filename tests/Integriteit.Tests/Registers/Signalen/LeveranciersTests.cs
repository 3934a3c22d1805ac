using System.Net;
using System.Text;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Signalen;

/// <summary>The list of suppliers is replaced whole, or not at all.</summary>
public sealed class LeveranciersTests(Provider provider) : SignaalTests(provider)
{
    private const string Lijst = Assen + "/leveranciers";

    private static async Task<Antwoord> Leg(HttpClient wie, string tekst, string type = "text/csv")
    {
        using var content = new StringContent(tekst, Encoding.UTF8, type);
        return await StuurRauw(wie, HttpMethod.Put, Lijst, content);
    }

    private Task<int> Aantal() => Host.Tel("leverancier", "gemeente = 'gm0106'");

    [Test]
    public async Task De_lijst_vervangt_de_vorige()
    {
        var eerst = await Leg(Secretaris, "naam,kvkNummer,plaats\r\nBakker B.V.,12345678,Assen\r\n\"Es, van\",,Beilen\r\n");
        Assert.That((eerst.Status, eerst.Json["aantal"]!.GetValue<int>(), await Aantal()), Is.EqualTo((HttpStatusCode.OK, 2, 3)));
        await Leg(Secretaris, "naam\nAnders\n");
        Assert.That(await Aantal(), Is.EqualTo(1));
        Assert.That((await Host.Auditregels("gm0106"))[^1].Handeling, Is.EqualTo("LegLeveranciersVast"));
    }

    [TestCase("naam,kvkNummer\nGoed,12345678\n,12345678\nFout,123\n", "regels[1].naam", "regels[2].kvkNummer")]
    [TestCase("leverancier\nBakker\n", "naam")]
    [TestCase("", "naam")]
    [TestCase("naam\n---\n", "regels[0].naam")]
    public async Task Met_een_fout_blijft_de_oude_lijst_en_elke_fout_wordt_genoemd(string tekst, params string[] velden)
    {
        await Leg(Secretaris, "naam\nA\nB\n");
        var antwoord = await Leg(Secretaris, tekst);
        Assert.That((antwoord.Status, await Aantal()), Is.EqualTo((HttpStatusCode.BadRequest, 2)), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(velden));
    }

    [Test]
    public async Task Alle_fouten_tellen_en_de_eerste_duizend_worden_genoemd()
    {
        await Leg(Secretaris, "naam\nA\n");
        var antwoord = await Leg(Secretaris, "naam,kvkNummer\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => i % 2 == 0 ? $"Bedrijf {i},x\n" : $",x{i}\n")));
        Assert.That((antwoord.Status, antwoord.Velden.Count, await Aantal()), Is.EqualTo((HttpStatusCode.BadRequest, 1000, 1)), antwoord.Text[..500]);
        Assert.That(antwoord.Text, Does.Contain("2250"), "half of the rows have two faults");
        Assert.That(antwoord.Velden.Take(3), Is.EqualTo(["regels[0].kvkNummer", "regels[1].naam", "regels[1].kvkNummer"]));
    }

    [Test]
    public async Task Wie_er_twee_keer_op_staat_heet_naar_de_eerste_regel_ook_ver_uit_elkaar()
    {
        var regels = string.Concat(Enumerable.Range(0, 2000).Select(i => $"Bedrijf {i % 1200} BV,\n"));
        var antwoord = await Leg(Secretaris, "naam,kvkNummer\nEerste naam,12345678\n" + regels + "Tweede naam,12345678\n");
        Assert.That((antwoord.Status, antwoord.Json["aantal"]!.GetValue<int>(), await Aantal()), Is.EqualTo((HttpStatusCode.OK, 2002, 1203)), antwoord.Text);
        Assert.That((await Haal(Secretaris, Lijst + "?limit=1")).Items.Single()["naam"]!.ToString(), Is.EqualTo("Eerste naam"));
    }

    [Test]
    public async Task Wat_geen_csv_is_staat_bij_zijn_regel_en_bewaart_de_oude_lijst()
    {
        await Leg(Secretaris, "naam\nA\nB\n");
        var antwoord = await Leg(Secretaris, "naam,kvkNummer\n,1\n" + new string('x', 70_000) + "\n,2\n");
        Assert.That((antwoord.Status, await Aantal()), Is.EqualTo((HttpStatusCode.BadRequest, 2)), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EqualTo(["regels[0].naam", "regels[0].kvkNummer", ""]));
    }

    [Test]
    public async Task De_lijst_is_terug_te_lezen_en_te_bladeren()
    {
        await Leg(Secretaris, "naam,kvkNummer\nBakker B.V.,12345678\n\"Es, van\",\nAnker,87654321\n");
        var eerste = await Haal(Secretaris, Lijst + "?limit=2");
        var tweede = await Haal(Secretaris, eerste.Volgende!);
        Assert.That(eerste.Items.Concat(tweede.Items).Select(l => $"{l!["naam"]} {l["kvkNummer"]}"), Is.EqualTo(["Bakker B.V. 12345678", "Anker 87654321", "Es, van "]));
        Assert.That(tweede.Volgende, Is.Null);
    }

    [Test]
    public async Task Te_groot_of_geen_csv_wordt_geweigerd()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Leg(Secretaris, "{}", "application/json")).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
            Assert.That((await Leg(Secretaris, "naam\n" + new string('x', 20 * 1024 * 1024))).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        }
    }

    [Test]
    public async Task Alleen_wie_een_register_beheert()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Leg(Anoniem, "naam\nA\n")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(Griffier, Lijst)).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(Host.Als("leidinggevende", "gm0106"), Lijst)).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Lijst)).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Leg(Griffier, "naam\nA\n")).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Leg(Host.Als("leidinggevende", "gm0106"), "naam\nA\n")).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Leg(Host.Als("ambtsdrager", "gm0106", persoon), "naam\nA\n")).Code, Is.EqualTo("nietBeheerder"));
        }
    }
}
