using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>Time norm, term of office and party group: what can be recorded, and that only keepers and the person see it.</summary>
public sealed class AmbtsgegevensTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/ambtsdragers";

    private const string Vol = """
        {"naam":"W. Houder","ambten":[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-05-31"},{"ambt":"wethouder","van":"2022-06-01","benoemdTot":"2026-03-31","tijdsbestedingsnorm":60}],
         "fracties":[{"naam":" Lijst Noord ","van":"2018-03-29","totEnMet":"2020-12-31"},{"naam":"Lijst Zuid","van":"2021-01-01"}]}
        """;

    private const string Ambten = """[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-05-31"},{"ambt":"wethouder","van":"2022-06-01","benoemdTot":"2026-03-31","tijdsbestedingsnorm":60,"voltijd":false}]""";

    private const string Fracties = """[{"naam":"Lijst Noord","van":"2018-03-29","totEnMet":"2020-12-31"},{"naam":"Lijst Zuid","van":"2021-01-01"}]""";

    private static JsonObject Invoer(string ambten, string fracties = "[]") => new() { ["naam"] = "A", ["ambten"] = JsonNode.Parse(ambten), ["fracties"] = JsonNode.Parse(fracties) };

    private async Task<Guid> Vastgelegd(JsonNode? invoer = null)
    {
        var antwoord = await Post(Griffier, Pad, invoer ?? JsonNode.Parse(Vol)!);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    private static string? Ambtentekst(JsonNode gezien) => gezien["ambten"]!.ToJsonString();

    [Test]
    public async Task Beheerders_en_de_persoon_zelf_zien_alles()
    {
        var gemaakt = await Post(Griffier, Pad, JsonNode.Parse(Vol)!);
        var id = gemaakt.Id;
        var lijst = await Haal(Griffier, $"{Pad}?limit=100&ambt=wethouder");
        using (Assert.EnterMultipleScope())
        {
            foreach (var gezien in new[]
            {
                gemaakt.Json, (await Haal(Griffier, $"{Pad}/{id}")).Json, (await Haal(Host.Als("gemeentesecretaris"), $"{Pad}/{id}")).Json,
                (await Haal(Host.Als("ambtsdrager", persoon: id), $"{Pad}/{id}")).Json, lijst.Items.Single(i => i["id"]!.GetValue<string>() == id.ToString()),
            })
            {
                Assert.That(Ambtentekst(gezien), Is.EqualTo(Ambten));
                Assert.That(gezien["fracties"]!.ToJsonString(), Is.EqualTo(Fracties));
            }
        }
    }

    [Test]
    public async Task Ieder_ander_ziet_naam_ambt_en_periode_en_geen_ander_veld()
    {
        var (id, ander) = (await Vastgelegd(), await Persoon("raadslid"));
        foreach (var wie in new[]
        {
            Anoniem, Host.Als("burgemeester"), Host.Als("leidinggevende", persoon: ander), Host.Als("ambtsdrager", persoon: ander), Host.Als("griffier", "gm0106"), Host.Als("ambtsdrager", "gm0106", id),
        })
        {
            var los = await Haal(wie, $"{Pad}/{id}");
            var lijst = await Haal(wie, $"{Pad}?limit=100&ambt=wethouder");
            foreach (var gezien in new[] { los.Json, lijst.Items.Single(i => i["id"]!.GetValue<string>() == id.ToString()) })
            {
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(gezien.AsObject().Select(v => v.Key), Is.EquivalentTo(["id", "naam", "ambten"]));
                    Assert.That(gezien["ambten"]!.AsArray().SelectMany(a => a!.AsObject().Select(v => v.Key)).Distinct(), Is.EquivalentTo(["ambt", "van", "totEnMet"]));
                }
            }
        }
    }

    [Test]
    public async Task Een_leidinggevende_ziet_de_periode_van_een_medewerker_en_niet_tot_wanneer_die_is_benoemd()
    {
        var chef = await Persoon("ambtenaar");
        var id = await Vastgelegd(Invoer($$"""[{"ambt":"ambtenaar","van":"2020-01-01","leidinggevende":"{{chef}}","benoemdTot":"2030-01-01"}]"""));
        Assert.That(Ambtentekst((await Haal(Host.Als("leidinggevende", persoon: chef), $"{Pad}/{id}")).Json), Is.EqualTo($$"""[{"ambt":"ambtenaar","van":"2020-01-01","leidinggevende":"{{chef}}"}]"""));
    }

    [TestCase(1, false)]
    [TestCase(99, false)]
    [TestCase(100, true)]
    public async Task Honderd_procent_is_voltijd(int norm, bool voltijd)
    {
        var id = await Vastgelegd(Invoer($$"""[{"ambt":"wethouder","van":"2022-06-01","tijdsbestedingsnorm":{{norm}}}]"""));
        Assert.That((await Haal(Griffier, $"{Pad}/{id}")).Json["ambten"]![0]!["voltijd"]!.GetValue<bool>(), Is.EqualTo(voltijd));
    }

    [Test]
    public async Task Wat_niet_bekend_is_wordt_niet_geraden()
    {
        var id = await Vastgelegd(Invoer("""[{"ambt":"wethouder","van":"2022-06-01"}]"""));
        Assert.That(Ambtentekst((await Haal(Griffier, $"{Pad}/{id}")).Json), Is.EqualTo("""[{"ambt":"wethouder","van":"2022-06-01"}]"""));
    }

    [Test]
    public async Task Wat_eerder_is_vastgelegd_leest_als_voorheen()
    {
        var id = Guid.CreateVersion7();
        Host.Ruw(
            $"INSERT INTO registers.persoon (gemeente, id, naam, sleutel, versie) VALUES ('gm0148', '{id.ToString().ToUpperInvariant()}', 'O. Ouder', 'o. ouder {id:N}', 1)",
            $"INSERT INTO registers.ambtsperiode (gemeente, persoon, ambt, van, tot_en_met, leidinggevende) VALUES ('gm0148', '{id.ToString().ToUpperInvariant()}', 'wethouder', '2010-01-01', '9999-12-31', NULL)");
        using (Assert.EnterMultipleScope())
        {
            foreach (var wie in new[] { Anoniem, Griffier })
            {
                Assert.That((await Haal(wie, $"{Pad}/{id}")).Text, Is.EqualTo($$"""{"id":"{{id}}","naam":"O. Ouder","ambten":[{"ambt":"wethouder","van":"2010-01-01"}]}"""));
            }
        }
    }

    private static IEnumerable<TestCaseData> Fouten()
    {
        static TestCaseData Fout(string naam, string ambten, string fracties, params string[] fouten) => new TestCaseData(ambten, fracties, fouten).SetArgDisplayNames(naam);

        const string Raadslid = """[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-03-29"},{"ambt":"raadslid","van":"2022-03-30"}]""";
        foreach (var ambt in new[] { "raadslid", "commissielid", "burgemeester", "griffier", "gemeentesecretaris", "ambtenaar" })
        {
            yield return Fout($"norm van een {ambt}", $$"""[{"ambt":"{{ambt}}","van":"2020-01-01","tijdsbestedingsnorm":100}]""", "[]", "ambten[0].tijdsbestedingsnorm nietVanToepassing");
        }

        yield return Fout("norm van 0 en 101", """[{"ambt":"wethouder","van":"2020-01-01","totEnMet":"2020-12-31","tijdsbestedingsnorm":0},{"ambt":"wethouder","van":"2021-01-01","tijdsbestedingsnorm":101}]""", "[]", "ambten[0].tijdsbestedingsnorm buitenBereik", "ambten[1].tijdsbestedingsnorm buitenBereik");
        yield return Fout("norm is een heel getal", """[{"ambt":"wethouder","van":"2020-01-01","tijdsbestedingsnorm":60.5}]""", "[]", "ambten[0].tijdsbestedingsnorm verkeerdType");
        yield return Fout("voltijd volgt", """[{"ambt":"wethouder","van":"2020-01-01","voltijd":true}]""", "[]", "ambten[0].voltijd onbekendVeld");
        yield return Fout("benoemd voor het begin", """[{"ambt":"burgemeester","van":"2020-01-02","benoemdTot":"2020-01-01"}]""", "[]", "ambten[0].benoemdTot volgorde");
        yield return Fout("lege fractie", Raadslid, "[{}]", "fracties[0].naam verplicht", "fracties[0].van verplicht");
        yield return Fout("fractie eindigt voor zij begint", Raadslid, """[{"naam":"A","van":"2020-01-02","totEnMet":"2020-01-01"}]""", "fracties[0].totEnMet volgorde");
        yield return Fout("twee fracties op een dag", Raadslid, """[{"naam":"A","van":"2018-03-29","totEnMet":"2021-01-01"},{"naam":"B","van":"2021-01-01"}]""", "fracties[1] overlap");
        yield return Fout("fractie voor het ambt", Raadslid, """[{"naam":"A","van":"2018-03-28"}]""", "fracties[0] geenPolitiekAmbt");
        yield return Fout("fractie na het ambt", """[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-03-29"}]""", """[{"naam":"A","van":"2018-03-29"}]""", "fracties[0] geenPolitiekAmbt");
        yield return Fout("fractie over een onderbreking", """[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-03-29"},{"ambt":"wethouder","van":"2022-03-31"}]""", """[{"naam":"A","van":"2018-03-29"}]""", "fracties[0] geenPolitiekAmbt");
        foreach (var ambt in new[] { "griffier", "gemeentesecretaris", "ambtenaar" })
        {
            yield return Fout($"fractie van een {ambt}", $$"""[{"ambt":"{{ambt}}","van":"2020-01-01"}]""", """[{"naam":"A","van":"2020-01-01"}]""", "fracties[0] geenPolitiekAmbt");
        }

        yield return Fout("te veel fracties", Raadslid, $"[{string.Join(',', Enumerable.Repeat("""{"naam":"A","van":"2020-01-01"}""", 51))}]", "fracties teVeel");
    }

    [TestCaseSource(nameof(Fouten))]
    public async Task Fouten_worden_allemaal_genoemd(string ambten, string fracties, string[] fouten)
    {
        var id = await Persoon("raadslid");
        foreach (var antwoord in new[] { await Post(Griffier, Pad, Invoer(ambten, fracties)), await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", Invoer(ambten, fracties), ("If-Match", "*")) })
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
            Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => $"{p!["name"]} {p["code"]}"), Is.EquivalentTo(fouten), antwoord.Text);
        }

        Assert.That((await Haal(Anoniem, $"{Pad}/{id}")).ETag, Is.EqualTo("\"1-openbaar\""));
    }

    [TestCase("burgemeester")]
    [TestCase("commissielid")]
    [TestCase("wethouder")]
    public async Task Een_fractie_kan_van_ambt_op_ambt_doorlopen(string volgend) =>
        await Vastgelegd(Invoer($$"""[{"ambt":"raadslid","van":"2018-03-29","totEnMet":"2022-03-29"},{"ambt":"{{volgend}}","van":"2022-03-30"}]""", """[{"naam":"A","van":"2018-03-29"}]"""));

    [TestCase("2025-12-31")]
    [TestCase("2026-12-31")]
    public async Task Een_termijn_kan_anders_eindigen_dan_verwacht(string einde)
    {
        var id = await Vastgelegd(Invoer($$"""[{"ambt":"burgemeester","van":"2020-07-01","totEnMet":"{{einde}}","benoemdTot":"2026-06-30"}]"""));
        Assert.That(Ambtentekst((await Haal(Griffier, $"{Pad}/{id}")).Json), Is.EqualTo($$"""[{"ambt":"burgemeester","van":"2020-07-01","totEnMet":"{{einde}}","benoemdTot":"2026-06-30"}]"""));
    }

    [Test]
    public async Task Een_wijziging_geeft_de_hele_persoon()
    {
        var id = await Vastgelegd();
        var gewijzigd = await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", Invoer("""[{"ambt":"wethouder","van":"2022-06-01","tijdsbestedingsnorm":100}]""", """[{"naam":"Lijst Oost","van":"2022-06-01"}]"""), ("If-Match", "*"));
        var gelezen = await Haal(Griffier, $"{Pad}/{id}");
        var kaal = await Stuur(Griffier, HttpMethod.Put, $"{Pad}/{id}", JsonNode.Parse("""{"naam":"A","ambten":[{"ambt":"wethouder","van":"2022-06-01"}]}"""), ("If-Match", "*"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gewijzigd.Text, Is.EqualTo($$"""{"id":"{{id}}","naam":"A","ambten":[{"ambt":"wethouder","van":"2022-06-01","tijdsbestedingsnorm":100,"voltijd":true}],"fracties":[{"naam":"Lijst Oost","van":"2022-06-01"}]}"""));
            Assert.That(gelezen.Text, Is.EqualTo(gewijzigd.Text));
            Assert.That(kaal.Text, Is.EqualTo($$"""{"id":"{{id}}","naam":"A","ambten":[{"ambt":"wethouder","van":"2022-06-01"}]}"""));
            Assert.That((await Haal(Griffier, $"{Pad}/{id}")).Text, Is.EqualTo(kaal.Text));
        }
    }

    [Test]
    public async Task Andere_modules_horen_de_norm_en_de_termijn()
    {
        var id = await Vastgelegd();
        await using var scope = Host.Services.CreateAsyncScope();
        var bekleder = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new BekijkBekleder("gm0148", id));
        Assert.That(bekleder!.Perioden.Select(p => (p.Tijdsbestedingsnorm, p.BenoemdTot)), Is.EqualTo(new (int?, DateOnly?)[] { (null, null), (60, new DateOnly(2026, 3, 31)) }));
    }

    [Test]
    public async Task Een_pagina_toont_van_ieder_de_eigen_ambten_en_fracties()
    {
        foreach (var naam in new[] { "Een", "Twee", "Drie" })
        {
            await Post(Host.Als("griffier", "gm0406"), Huizen + "/ambtsdragers", new JsonObject
            {
                ["naam"] = naam, ["ambten"] = JsonNode.Parse("""[{"ambt":"raadslid","van":"2020-01-01"}]"""), ["fracties"] = new JsonArray(new JsonObject { ["naam"] = "Lijst " + naam, ["van"] = "2020-01-01" }),
            });
        }

        var lijst = await Haal(Host.Als("griffier", "gm0406"), Huizen + "/ambtsdragers");
        Assert.That(lijst.Items.Select(i => (i["naam"]!.ToString(), i["ambten"]!.AsArray().Count, i["fracties"]!.AsArray().Single()!["naam"]!.ToString())), Is.EqualTo(new[] { ("Drie", 1, "Lijst Drie"), ("Een", 1, "Lijst Een"), ("Twee", 1, "Lijst Twee") }));
    }
}
