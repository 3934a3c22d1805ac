using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>For whom and from when a code speaks.</summary>
public sealed class ToetsGeschenkDekkingTests(Provider provider) : ToetsTests(provider)
{
    // Dalfsen: "burgemeester, wethouders en raadsleden" and "leden van raadscommissies"; Assen: the college; Huizen: "alle medewerkers".
    private static IEnumerable<TestCaseData> NietGedekt()
    {
        foreach (var (gemeente, naam, ambten) in new[]
        {
            (Dalfsen, "Dalfsen", new[] { "griffier", "gemeentesecretaris", "ambtenaar" }),
            (Assen, "Assen", ["raadslid", "commissielid", "griffier", "gemeentesecretaris", "ambtenaar"]),
            (Huizen, "Huizen", ["raadslid", "commissielid", "wethouder", "burgemeester"]),
        })
        {
            foreach (var ambt in ambten)
            {
                yield return new TestCaseData(gemeente, ambt).SetName($"{naam} heeft geen code voor een {ambt}");
            }
        }
    }

    [TestCaseSource(nameof(NietGedekt))]
    public async Task Een_ambt_zonder_code_krijgt_een_eigen_antwoord(string gemeente, string ambt)
    {
        foreach (var feiten in new[] { Feiten(waarde: 10m), Feiten(waarde: 100m), Feiten("korting", 1m), Feiten(plaats: "huisadres"), Feiten(onderhandeling: true) })
        {
            var oordeel = await Toets(gemeente, ambt, feiten);
            Klopt(oordeel, Zelf, registreren: false, publiceren: false);
            Assert.That(oordeel.Codes, Does.Contain("ambtNietGedekt"));
            Assert.That(oordeel.Bevindingen.Single(b => b["code"]!.GetValue<string>() == "ambtNietGedekt")["zin"]!.GetValue<string>(), Does.Contain(ambt));
            Assert.That(oordeel.Bevindingen.Select(b => b["grondslag"]?["bron"]?.GetValue<string>()), Does.Not.Contain("gedragscode"));
        }
    }

    [TestCase(Huizen, "ambtenaar", "2014-03-31", false, TestName = "002-05 Huizen geldt nog niet op 31 maart 2014")]
    [TestCase(Huizen, "ambtenaar", "2014-04-01", true, TestName = "002-05 Huizen geldt vanaf 1 april 2014")]
    [TestCase(Huizen, "ambtenaar", "2099-12-31", true, TestName = "002-05 Huizen geldt tot nader order")]
    [TestCase(Assen, "wethouder", "2022-04-13", false, TestName = "003-20 Assen geldt nog niet op 13 april 2022")]
    [TestCase(Assen, "wethouder", "2022-04-14", true, TestName = "003-20 Assen geldt vanaf 14 april 2022")]
    [TestCase(Assen, "burgemeester", "1900-01-01", false, TestName = "003-20 Assen geldt niet in 1900")]
    public async Task Een_code_geldt_vanaf_haar_eerste_dag(string gemeente, string ambt, string dag, bool geldt)
    {
        var oordeel = await Toets(gemeente, ambt, Feiten(waarde: 100m, hoedanigheid: ambt == "ambtenaar" ? "ambtenaar" : "bestuurder"), dag);
        Assert.That(oordeel.Uitkomst, Is.EqualTo(geldt ? Nooit : Zelf), oordeel.Tekst);
        Assert.That(oordeel.Codes.Contains("geenVersieInWerking"), Is.EqualTo(!geldt));
        Assert.That(oordeel.Codes, Does.Not.Contain("openBegin").And.Not.Contain("ambtNietGedekt"));
        if (!geldt)
        {
            Klopt(oordeel, Zelf, registreren: false, publiceren: false);
        }
    }

    [TestCase("1900-01-01")]
    [TestCase("2010-06-15")]
    [TestCase("2024-02-29")]
    [TestCase("9999-12-31")]
    public async Task Dalfsen_draagt_geen_datum_en_zegt_dat_op_elke_dag(string dag)
    {
        var oordeel = await Toets(Dalfsen, "wethouder", Feiten(waarde: 10m), dag);
        Klopt(oordeel, Vrij, registreren: true, publiceren: true);
        var open = oordeel.Bevindingen.Single(b => b["code"]!.GetValue<string>() == "openBegin");
        Assert.That(open["uitkomst"], Is.Null);
        Assert.That(open["zin"]!.GetValue<string>(), Does.Contain("datum"));
    }

    [TestCase("1899-12-31", TestName = "Voor 1900 wordt niet getoetst")]
    public async Task Een_dag_ver_voor_elke_regel_is_een_fout(string dag)
    {
        var antwoord = await Post(Anoniem, Dalfsen + "/toetsingen", new JsonObject { ["soort"] = "geschenk", ["ambt"] = "wethouder", ["peildatum"] = dag, ["feiten"] = Feiten() });
        Assert.That((antwoord.Status, antwoord.Velden.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "peildatum")), antwoord.Text);
    }

    // The oath of the Gemeentewet forbids gifts for doing or leaving something; it draws attention, it decides nothing here.
    [TestCase("raadslid", "14")]
    [TestCase("wethouder", "41a")]
    [TestCase("burgemeester", "65")]
    public async Task De_wet_wijst_tijdens_onderhandeling_op_de_eed(string ambt, string artikel)
    {
        var oordeel = await Toets(Dalfsen, ambt, Feiten(onderhandeling: true));
        var wet = oordeel.Bevindingen.Single(b => b["grondslag"]?["bron"]?.GetValue<string>() == "wet");
        Assert.That((wet["grondslag"]!["code"]!.GetValue<string>(), wet["grondslag"]!["bepaling"]!.GetValue<string>(), wet["gewicht"]!.GetValue<string>()), Is.EqualTo(("Gemeentewet", artikel, "aandachtspunt")));
        Assert.That((await Toets(Dalfsen, ambt, Feiten(onderhandeling: false))).Tekst, Does.Not.Contain("Gemeentewet"));
    }
}
