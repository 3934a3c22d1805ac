using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>The whole filtered list as CSV, readable by any program and harmless in a spreadsheet.</summary>
public sealed class UitvoerTests(Provider provider) : RegisterTests(provider)
{
    private const string Kop = "id,versie,status,openbaar,ingeschrevenOp,datumAangeboden,aard,omschrijving,geschatteWaarde,gever,geverSoort,geverKvkNummer,ontvangerPersoon,ontvanger,ambt,afhandeling,bestemming,uitkomst,rectificatieReden,intrekkingGrond";

    private static readonly (string, string) Csv = ("Accept", "text/csv");

    private async Task<IReadOnlyDictionary<string, string>> Rij(params (string, System.Text.Json.Nodes.JsonNode?)[] anders)
    {
        var persoon = await Persoon("raadslid");
        await Schrijf(Griffier, Geschenk(persoon).Met(anders));
        return CsvLezer.Lees((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}", Csv)).Text).Single();
    }

    [Test]
    public async Task Uitvoer_heeft_een_kop_en_een_regel_per_inschrijving()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon).Met(("bestemming", "Kantine")));
        var antwoord = await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}", Csv);
        var op = inschrijving.Json["ingeschrevenOp"]!.GetValue<string>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Headers["Content-Type"], Does.StartWith("text/csv; charset=utf-8"));
            Assert.That(antwoord.Text, Is.EqualTo(
                $"{Kop}\r\n{inschrijving.Id},1,geldig,true,{op},2024-05-01,geschenk,Taart bij de opening,24.50,Bakkerij De Korenbloem,organisatie,12345678,{persoon},J. de Vries,raadslid,behouden,Kantine,toegestaan,,\r\n"));
        }
    }

    [Test]
    public async Task Lege_uitvoer_is_alleen_de_kop() =>
        Assert.That((await Haal(Anoniem, $"{Geschenken()}?zoek=onvindbaar", Csv)).Text, Is.EqualTo(Kop + "\r\n"));

    [TestCase("Taart, met slagroom")]
    [TestCase("Taart \"van het huis\"")]
    [TestCase("Eerste regel\r\nTweede regel\nDerde")]
    [TestCase("Æble & jalapeño, 漢字 🎂; <b>'s</b>")]
    [TestCase(" met ruimte eromheen ")]
    public async Task Cel_komt_heel_over(string tekst) =>
        Assert.That((await Rij(("omschrijving", tekst)))["omschrijving"], Is.EqualTo(tekst));

    [TestCase("=HYPERLINK(\"http://example.org\")")]
    [TestCase("+31 6 12345678")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1:A2)")]
    public async Task Cel_die_op_een_formule_lijkt_wordt_tekst(string tekst)
    {
        var rij = await Rij(("omschrijving", tekst), ("gever.naam", tekst), ("bestemming", tekst));
        Assert.That(new[] { rij["omschrijving"], rij["gever"], rij["bestemming"] }, Is.All.EqualTo("'" + tekst));
    }

    [TestCase("\t=1+1")]
    [TestCase("\r=1+1")]
    [TestCase("\n=1+1")]
    public async Task Ook_na_witruimte_is_een_formule_tekst(string tekst) =>
        Assert.That((await Rij(("omschrijving", tekst)))["omschrijving"], Is.EqualTo("'" + tekst));

    [Test]
    public async Task Uitvoer_filtert_als_de_lijst_en_kent_geen_paginas()
    {
        var persoon = await Persoon("raadslid");
        for (var dag = 1; dag <= 5; dag++)
        {
            await Schrijf(Griffier, Geschenk(persoon).Met(("datumAangeboden", $"2024-01-0{dag}"), ("omschrijving", dag % 2 == 0 ? "Boek" : "Bloemen")));
        }

        var vraag = $"{Geschenken()}?persoon={persoon}&zoek=bloemen&datumTot=2024-01-04";
        var antwoord = await Haal(Anoniem, vraag + "&limit=1", Csv);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CsvLezer.Lees(antwoord.Text).Select(r => r["datumAangeboden"]), Is.EqualTo(new[] { "2024-01-03", "2024-01-01" }));
            Assert.That(CsvLezer.Lees(antwoord.Text).Select(r => Guid.Parse(r["id"])), Is.EqualTo((await Haal(Anoniem, vraag)).Ids));
            Assert.That(antwoord.Volgende, Is.Null);
        }
    }

    [Test]
    public async Task Beheerder_krijgt_ook_wat_besloten_is()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var secretaris = Host.Als("gemeentesecretaris", "gm0106");
        await Schrijf(secretaris, Geschenk(persoon, "wethouder", 60, "geweigerd").Met(("datumAangeboden", "2024-02-01")), "gm0106");
        await Schrijf(secretaris, Geschenk(persoon, "wethouder", 40).Met(("datumAangeboden", "2024-02-02")), "gm0106");
        var adres = Geschenken("gm0106") + "?datumVanaf=2024-02-01&datumTot=2024-02-28";
        var volledig = await Haal(secretaris, adres, Csv);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CsvLezer.Lees(volledig.Text).Select(r => r["geschatteWaarde"]), Is.EqualTo(new[] { "40.00", "60.00" }));
            Assert.That(volledig.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
            Assert.That(CsvLezer.Lees((await Haal(Anoniem, adres, Csv)).Text).Select(r => r["geschatteWaarde"]), Is.EqualTo(new[] { "60.00" }));
        }
    }

    [Test]
    public async Task Lange_lijst_komt_helemaal()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var secretaris = Host.Als("gemeentesecretaris", "gm0106");
        var ids = new List<Guid>();
        for (var i = 0; i < 300; i++)
        {
            ids.Add((await Schrijf(secretaris, Geschenk(persoon, "wethouder", 60, "geweigerd").Met(("datumAangeboden", "2023-07-01")), "gm0106")).Id);
        }

        var rijen = CsvLezer.Lees((await Haal(Anoniem, $"{Geschenken("gm0106")}?datumVanaf=2023-07-01&datumTot=2023-07-01", Csv)).Text);
        Assert.That(rijen.Select(r => Guid.Parse(r["id"])), Is.EqualTo(Enumerable.Reverse(ids)));
    }

    [Test]
    public async Task Uitvoer_heeft_een_ETag_die_met_elke_wijziging_verandert()
    {
        var persoon = await Persoon("raadslid");
        var adres = $"{Geschenken()}?persoon={persoon}";
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var eerste = await Haal(Anoniem, adres, Csv);
        var onveranderd = await Haal(Anoniem, adres, Csv, ("If-None-Match", eerste.ETag));
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        var tweede = await Haal(Anoniem, adres, Csv, ("If-None-Match", eerste.ETag));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((onveranderd.Status, onveranderd.Text, onveranderd.ETag), Is.EqualTo((HttpStatusCode.NotModified, "", eerste.ETag)));
            Assert.That(tweede.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(tweede.Text, Does.Contain(",30.00,"));
            Assert.That(eerste.ETag, Is.Not.EqualTo((await Haal(Anoniem, adres)).ETag).And.Not.EqualTo(tweede.ETag));
        }
    }

    // What a token shows hangs on offices as well, which no count of the register follows.
    [Test]
    public async Task Volledige_uitvoer_heeft_geen_ETag()
    {
        var openbaar = await Haal(Anoniem, Geschenken("gm0106"), Csv);
        foreach (var tag in new[] { openbaar.ETag, "*" })
        {
            var volledig = await Haal(Host.Als("gemeentesecretaris", "gm0106"), Geschenken("gm0106"), Csv, ("If-None-Match", tag));
            Assert.That((volledig.Status, volledig.Headers.ContainsKey("ETag")), Is.EqualTo((HttpStatusCode.OK, false)), tag);
        }
    }

    [Test]
    public async Task HEAD_geeft_de_headers_van_de_uitvoer()
    {
        var get = await Haal(Anoniem, Geschenken(), Csv);
        var head = await Stuur(Anoniem, HttpMethod.Head, Geschenken(), null, Csv);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((head.Status, head.Text), Is.EqualTo((HttpStatusCode.OK, "")));
            Assert.That((head.ETag, head.Headers["Content-Type"], head.Headers["Vary"]), Is.EqualTo((get.ETag, get.Headers["Content-Type"], get.Headers["Vary"])));
        }
    }

    [TestCase("text/csv", "text/csv")]
    [TestCase("text/csv; charset=utf-8", "text/csv")]
    [TestCase("TEXT/CSV", "text/csv")]
    [TestCase("text/*", "text/csv")]
    [TestCase("application/json;q=0.5, text/csv", "text/csv")]
    [TestCase("text/csv;q=0.9, application/json;q=0.8", "text/csv")]
    [TestCase("application/json;q=0, */*", "text/csv")]
    [TestCase("*/*;q=0.8, application/json;q=0.1", "text/csv")]
    [TestCase("text/csv, application/json", "application/json")]
    [TestCase("application/json", "application/json")]
    [TestCase("application/*", "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("*/*;q=0.1", "application/json")]
    [TestCase("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [TestCase("text/csv;q=0.3, application/json;q=0.8", "application/json")]
    [TestCase("application/xml", null)]
    [TestCase("text/html", null)]
    [TestCase("text/csv;q=0", null)]
    [TestCase("*/*;q=0", null)]
    public async Task Accept_kiest_de_vorm(string accept, string? type)
    {
        var antwoord = await Haal(Anoniem, Geschenken(), ("Accept", accept));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(type is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK));
            Assert.That(antwoord.Headers["Content-Type"].Split(';')[0], Is.EqualTo(type ?? "application/problem+json"));
        }
    }

    [Test]
    public async Task Alleen_de_lijst_is_er_als_CSV()
    {
        var inschrijving = await Schrijf(Griffier, Geschenk(await Persoon("raadslid")));
        foreach (var adres in new[] { Pad(inschrijving), Pad(inschrijving) + "/versies", Dalfsen + "/ambtsdragers", Dalfsen })
        {
            Assert.That((await Haal(Anoniem, adres, Csv)).Code, Is.EqualTo("vormNietBeschikbaar"), adres);
        }
    }
}
