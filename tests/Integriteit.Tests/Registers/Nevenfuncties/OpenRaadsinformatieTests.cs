using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Registers.OpenRaadsinformatie;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers.Nevenfuncties;

/// <summary>
/// The export holds to the standard of VNG (ODS Open Raadsinformatie, specificatie/openapi.yaml, schemas NatuurlijkPersoon and
/// NevenfunctieNatuurlijkePersoon), spelling included.
/// </summary>
public sealed class OpenRaadsinformatieTests(Provider provider) : FunctieTests(provider)
{
    private const string Personen = Assen + "/ori/natuurlijkpersonen";

    private HttpClient Keeper => Host.Als("griffier", "gm0106");

    private async Task<Guid> Raadslid(string naam, params (string, JsonNode?)[][] functies)
    {
        var persoon = await Persoon("raadslid", "gm0106", naam: naam);
        foreach (var functie in functies)
        {
            await Schrijf(Keeper, Functie(persoon, "raadslid", functie), "gm0106");
        }

        return persoon;
    }

    private static async Task<JsonNode> Een(HttpClient client, Guid persoon)
    {
        var antwoord = await Haal(client, $"{Personen}/{persoon}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json;
    }

    private async Task<IReadOnlyList<Guid>> Gevonden(string filter)
    {
        var antwoord = await Haal(Anoniem, $"{Personen}?limit=100&{filter}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return [.. antwoord.Json["results"]!.AsArray().Select(p => p!["id"]!.GetValue<Guid>())];
    }

    [Test]
    public async Task Velden_zijn_die_van_de_standaard()
    {
        var persoon = await Raadslid("V. Veld", [("bezoldigd", true)]);
        var gezien = (await Een(Anoniem, persoon)).AsObject();
        var functie = gezien["nevenfunctieNatuurlijkePersoon"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gezien.Select(v => v.Key), Is.EqualTo(new[] { "url", "id", "functie", "naamNatuurlijkPersoon", "nevenfunctieNatuurlijkePersoon" }));
            Assert.That(gezien["url"]!.GetValue<string>(), Does.StartWith("http").And.EndWith($"{Personen}/{persoon}"));
            Assert.That(gezien["functie"]!.GetValue<string>(), Is.EqualTo("raadslid"));
            Assert.That(gezien["naamNatuurlijkPersoon"]!.ToJsonString(), Is.EqualTo("""{"achternaam":"V. Veld","volledigeNaam":"V. Veld"}"""));
            Assert.That(functie.ToJsonString(), Is.EqualTo("""{"aantalUrenPerMaand":12,"datumAanvangNevenfunctie":"2024-06-01","datumMelding":"2024-05-01","indicatorBezoldigd":true,"indicatorNevenunctieVanwegeLidmaatschap":false,"naamOrganisatieNevenfunctie":"Stichting Woonzorg Vechtdal","omschrijvingNevenfuctie":"Lid van de raad van toezicht"}"""));
        }
    }

    [Test]
    public async Task Onvolledige_datum_wordt_de_eerste_of_de_laatste_dag()
    {
        var persoon = await Raadslid("O. Datum", [("datumAanvang", "2019"), ("beeindiging", new JsonObject { ["einde"] = "2024-02", ["reden"] = "Klaar." })]);
        var functie = (await Een(Anoniem, persoon))["nevenfunctieNatuurlijkePersoon"]![0]!;
        Assert.That((functie["datumAanvangNevenfunctie"]!.GetValue<string>(), functie["datumEindeNevenfunctie"]!.GetValue<string>()), Is.EqualTo(("2019-01-01", "2024-02-29")));
    }

    [Test]
    public async Task Lange_tekst_is_zichtbaar_afgekort()
    {
        var lang = string.Concat(Enumerable.Repeat("bestuurslid ", 34)).Trim();
        var persoon = await Raadslid("L. Tekst", [("omschrijving", lang)], [("omschrijving", new string('a', 100))]);
        var teksten = (await Een(Anoniem, persoon))["nevenfunctieNatuurlijkePersoon"]!.AsArray().Select(f => f!["omschrijvingNevenfuctie"]!.GetValue<string>()).ToList();
        Assert.That(teksten, Is.EquivalentTo(new[] { lang[..99] + "…", new string('a', 100) }));
    }

    [Test]
    public void Afkorten_past_altijd_en_laat_het_begin_heel() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            (from lengte in Gen.Choose(1, 300) from delen in Gen.Elements("a", "é", "e\u0301", "👩‍👧", "é ", " ").ArrayOf(lengte) select string.Concat(delen).Trim()).Where(t => t.Length > 0).ToArbitrary(),
            tekst =>
            {
                var kort = NevenfunctieNatuurlijkePersoon.Kort(tekst);
                var tekens = tekst.EnumerateRunes().Count();
                return kort.EnumerateRunes().Count() <= 100 && (tekens <= 100 ? kort == tekst : kort.EndsWith('…') && tekst.StartsWith(kort[..^1], StringComparison.Ordinal));
            }));

    [Test]
    public async Task Alleen_wat_openbaar_is_ook_voor_wie_meer_mag_zien()
    {
        var wethouder = await Persoon("wethouder", "gm0106", naam: "W. Voornemen");
        await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Voornemen(wethouder), "gm0106");
        var ambtenaar = await Persoon("ambtenaar", "gm0106", await Persoon("ambtenaar", "gm0106"), naam: "A. Intern");
        var ingetrokken = await Raadslid("I. Getrokken");
        var functie = await Schrijf(Keeper, Functie(ingetrokken), "gm0106");
        await Post(Keeper, Pad(functie) + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Dubbel." });
        foreach (var wie in new[] { Anoniem, Host.Als("gemeentesecretaris", "gm0106"), Keeper })
        {
            Assert.That((await Een(wie, wethouder))["nevenfunctieNatuurlijkePersoon"]!.AsArray(), Is.Empty);
            Assert.That((await Een(wie, ingetrokken))["nevenfunctieNatuurlijkePersoon"]!.AsArray(), Is.Empty);
            Geweigerd(await Haal(wie, $"{Personen}/{ambtenaar}"), HttpStatusCode.NotFound, "ambtsdragerOnbekend");
        }

        Geweigerd(await Haal(Anoniem, $"{Dalfsen}/ori/natuurlijkpersonen/{wethouder}"), HttpStatusCode.NotFound, "ambtsdragerOnbekend");
        Assert.That(await Gevonden("nevenfunctieOmschrijving=toezicht"), Does.Not.Contain(wethouder).And.Not.Contain(ingetrokken).And.Not.Contain(ambtenaar));
    }

    [Test]
    public async Task Filters_gaan_over_een_en_dezelfde_functie()
    {
        var persoon = await Raadslid("F. Filter", [("omschrijving", "Penningmeester"), ("bezoldigd", false), ("organisatie.naam", "Toneelvereniging Maskerade")], [("omschrijving", "Imker"), ("bezoldigd", true), ("organisatie.naam", "Bijenhof B.V.")]);
        foreach (var (filter, wel) in new[]
        {
            ("nevenfunctieOmschrijving=penningmeester", true),
            ("nevenfunctieNaamOrganisatie=maskerade", true),
            ("nevenfunctieOmschrijving=penningmeester&nevenfunctieIndicatorBezoldigd=false&nevenfunctieNaamOrganisatie=toneelvereniging%20maskerade", true),
            ("nevenfunctieOmschrijving=penningmeester&nevenfunctieIndicatorBezoldigd=true", false),
            ("nevenfunctieOmschrijving=imker&nevenfunctieNaamOrganisatie=maskerade", false),
            ("nevenfunctieOmschrijving=maskerade", false),
        })
        {
            Assert.That((await Gevonden(filter)).Contains(persoon), Is.EqualTo(wel), filter);
        }

        Assert.That((await Een(Anoniem, persoon))["nevenfunctieNatuurlijkePersoon"]!.AsArray(), Has.Count.EqualTo(2));
        Mist(await Haal(Anoniem, Personen + "?nevenfunctieOmschrijving=---"), "nevenfunctieOmschrijving");
        Mist(await Haal(Anoniem, Personen + "?nevenfunctie_omschrijving=x"), "nevenfunctie_omschrijving");
    }

    [Test]
    public async Task Bladeren_geeft_iedereen_een_keer_op_naam()
    {
        foreach (var naam in new[] { "Aa. Eerste", "Zz. Laatste", "Mm. Midden" })
        {
            await Raadslid(naam);
        }

        var namen = new List<string>();
        for (string? pad = Personen + "?limit=2"; pad is not null;)
        {
            var antwoord = await Haal(Anoniem, pad);
            namen.AddRange(antwoord.Json["results"]!.AsArray().Select(p => p!["naamNatuurlijkPersoon"]!["volledigeNaam"]!.GetValue<string>()));
            var next = antwoord.Json["next"]?.GetValue<string>();
            Assert.That(next is null ? null : new Uri(next).PathAndQuery, Is.EqualTo(antwoord.Volgende));
            pad = antwoord.Volgende;
        }

        Assert.That(namen.Where(n => n is "Aa. Eerste" or "Zz. Laatste" or "Mm. Midden"), Is.EqualTo(new[] { "Aa. Eerste", "Mm. Midden", "Zz. Laatste" }));
        var zelfde = await Haal(Anoniem, Personen + "?limit=2");
        Assert.That((await Haal(Anoniem, Personen + "?limit=2", ("If-None-Match", zelfde.ETag))).Status, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(zelfde.Headers["Cache-Control"], Does.Contain("public"));
    }

    [TestCase("raadslid", "raadslid 2010-01-01, wethouder 2024-06-01", "wethouder")]
    [TestCase("commissielid", "commissielid 2010-01-01", "burgerlid")]
    [TestCase("raadslid", "raadslid 2010-01-01 2020-01-01", null)]
    public async Task Functie_is_die_van_vandaag(string ambt, string ambten, string? functie)
    {
        var persoon = await Persoon(ambt, "gm0106");
        await Bekleedt(persoon, ambten, "gm0106");
        Assert.That((await Een(Anoniem, persoon))["functie"]?.GetValue<string>(), Is.EqualTo(functie));
    }

    [Test]
    public async Task Lidmaatschap_van_de_raad_geldt_alleen_raadsleden()
    {
        var raadslid = await Raadslid("R. Lid", [("ambtshalve", true)]);
        var wethouder = await Persoon("wethouder", "gm0106");
        await Schrijf(Host.Als("gemeentesecretaris", "gm0106"), Functie(wethouder, "wethouder", ("ambtshalve", true), ("raadGeinformeerd", new JsonObject { ["op"] = "2024-04-20", ["wijze"] = "Raadsbrief" })), "gm0106");
        Assert.That((await Een(Anoniem, raadslid))["nevenfunctieNatuurlijkePersoon"]![0]!["indicatorNevenunctieVanwegeLidmaatschap"]!.GetValue<bool>(), Is.True);
        Assert.That((await Een(Anoniem, wethouder))["nevenfunctieNatuurlijkePersoon"]![0]!["indicatorNevenunctieVanwegeLidmaatschap"], Is.Null);
    }
}
