using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>A case can be judged by a version that is named, in force or not, of this municipality or another.</summary>
public sealed class ToetsCodeversieTests() : HostTests(Provider.Sqlite)
{
    private async Task<Antwoord> Toets(string gemeente, string ambt, string peildatum, JsonObject? codeversie)
    {
        var vraag = new JsonObject
        {
            ["soort"] = "geschenk",
            ["ambt"] = ambt,
            ["peildatum"] = peildatum,
            ["feiten"] = new JsonObject { ["aard"] = "geschenk", ["geschatteWaarde"] = 50.00m, ["plaatsOntvangst"] = "werk", ["inOnderhandeling"] = false, ["geverIsLeverancier"] = false, ["hoedanigheid"] = "bestuurder" },
        };
        if (codeversie is not null)
        {
            vraag["codeversie"] = codeversie;
        }

        return await Post(Anoniem, gemeente + "/toetsingen", vraag);
    }

    private static JsonObject Versie(string code, string versie, string? gemeente = null)
    {
        var keuze = new JsonObject { ["code"] = code, ["versie"] = versie };
        if (gemeente is not null)
        {
            keuze["gemeente"] = gemeente;
        }

        return keuze;
    }

    [Test]
    public async Task De_code_van_een_andere_gemeente_oordeelt_anders()
    {
        // Exactly € 50: Assen allows it, Dalfsen is silent.
        var eigen = await Toets(Assen, "wethouder", "2024-05-01", null);
        var elders = await Toets(Assen, "wethouder", "2024-05-01", Versie("bestuurders-en-volksvertegenwoordigers", "1", "gm0148"));
        Assert.That((eigen.Json["uitkomst"]!.ToString(), elders.Json["uitkomst"]!.ToString()), Is.EqualTo(("toegestaan", "handmatigBeoordelen")));
        Assert.That(elders.Json["bevindingen"]!.AsArray().Select(b => b!["grondslag"]?["code"]?.ToString()), Does.Contain("bestuurders-en-volksvertegenwoordigers").And.Not.Contain("college"));
    }

    [Test]
    public async Task Een_genoemde_versie_oordeelt_ook_voor_zij_in_werking_was()
    {
        var toen = await Toets(Assen, "wethouder", "2020-01-01", null);
        Assert.That(toen.Json["bevindingen"]!.AsArray().Select(b => b!["code"]!.ToString()), Does.Contain("geenVersieInWerking"));
        var genoemd = await Toets(Assen, "wethouder", "2020-01-01", Versie("college", "2022"));
        Assert.That(genoemd.Json["uitkomst"]!.ToString(), Is.EqualTo("toegestaan"));
    }

    [Test]
    public async Task Een_ambt_buiten_de_doelgroep_blijft_erbuiten()
    {
        var antwoord = await Toets(Dalfsen, "raadslid", "2024-05-01", Versie("college", "2022", "gm0106"));
        Assert.That(antwoord.Json["bevindingen"]!.AsArray().Select(b => b!["code"]!.ToString()), Does.Contain("ambtNietGedekt"));
    }

    [TestCase("college", "1999", "versieOnbekend")]
    [TestCase("raad", "2022", "gedragscodeOnbekend")]
    public async Task Wat_er_niet_is_wordt_niet_geraden(string code, string versie, string fout)
    {
        var antwoord = await Toets(Assen, "wethouder", "2024-05-01", Versie(code, versie));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.NotFound, fout)));
    }

    [Test]
    public async Task Alleen_een_geschenk_wordt_afgehandeld()
    {
        var antwoord = await Post(Anoniem, Assen + "/toetsingen", new JsonObject { ["soort"] = "informatie", ["ambt"] = "wethouder", ["peildatum"] = "2024-05-01", ["feiten"] = new JsonObject() });
        Assert.That(antwoord.Json["afhandeling"]!.AsArray(), Is.Empty);
    }
}
