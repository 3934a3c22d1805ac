using System.Net;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Voorzieningen;

/// <summary>Each use of a car is recorded centrally, and is for the person and the keeper alone.</summary>
public sealed class DienstautorittenTests(Provider provider) : VoorzieningTests(provider)
{
    [Test(Description = "003-44")]
    public async Task Code_003_44_rit_wordt_centraal_ingeschreven_en_is_niet_openbaar()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var rit = await Schrijf(Reisvoorbeelden.Rit(persoon, await Auto(persoon, gebruik: "zakelijk")).Met(("motivering", null)), "dienstautoritten");
        var ander = await Persoon("wethouder", "gm0106");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((rit.Json["uitkomst"]!.GetValue<string>(), rit.Json["openbaar"]!.GetValue<bool>(), rit.Json["gegevens"]!["toegestaan"]!.GetValue<bool>()), Is.EqualTo(("toegestaan", false, true)));
            Assert.That(rit.Json["toets"]!["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Does.Contain("centraleRegistratie"));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", persoon), Pad("dienstautoritten"))).Ids, Is.EqualTo(new[] { rit.Id }));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", ander), rit.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", ander), Pad("dienstautoritten"))).Items, Is.Empty);
            Assert.That((await Haal(Anoniem, Pad("dienstautoritten"))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(Anoniem, rit.Headers["Location"])).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((await Haal(Secretaris("gm0148"), rit.Headers["Location"])).Code, Is.EqualTo("andereGemeente"));
        }
    }

    [TestCase("zakelijk", "toegestaan", TestName = "003-44: what the college allowed")]
    [TestCase("woonWerk", "weigerenVerplicht", TestName = "003-44: to work and back only when the college allowed that")]
    [TestCase("ambtshalveNevenfunctie", "weigerenVerplicht", TestName = "003-44: for a side function only when the college allowed that")]
    public async Task Gebruik_dat_het_college_niet_toestond_staat_erbij_met_een_motivering(string gebruik, string uitkomst)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var rit = Reisvoorbeelden.Rit(persoon, await Auto(persoon, gebruik: "zakelijk")).Met(("gebruik", gebruik), ("toegestaan", true));
        var zonder = await Post(Secretaris(), Pad("dienstautoritten"), rit.Met(("motivering", null)));
        var met = await Schrijf(rit, "dienstautoritten");
        Assert.That(string.Join(',', zonder.Velden), Is.EqualTo(uitkomst == "toegestaan" ? "" : "motivering"), zonder.Text);
        // What was sent of the decision does not count.
        Assert.That((met.Json["uitkomst"]!.GetValue<string>(), met.Json["gegevens"]!["toegestaan"]!.GetValue<bool>()), Is.EqualTo((uitkomst, uitkomst == "toegestaan")));
    }

    [Test]
    public async Task Rechtspositiebesluit_3_2_10_prive_kost_een_eigen_bijdrage()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var rit = Reisvoorbeelden.Rit(persoon, await Auto(persoon, gebruik: "prive")).Met(("gebruik", "prive"), ("vergoedingDerde", null));
        var zonder = await Post(Secretaris(), Pad("dienstautoritten"), rit);
        var met = await Post(Secretaris(), Pad("dienstautoritten"), rit.Met(("eigenBijdrage", 8.40m)));
        Assert.That((zonder.Status, string.Join(',', zonder.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "eigenBijdrage")), zonder.Text);
        Assert.That(zonder.Text, Does.Contain("eigen bijdrage"));
        Assert.That((met.Status, met.Json["fase"]?.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, "gereden")), met.Text);
    }

    [Test]
    public async Task Rechtspositiebesluit_3_2_10_vergoeding_van_een_derde_gaat_naar_de_gemeente()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var auto = await Auto(persoon, gebruik: "zakelijk");
        var rit = await Schrijf(Reisvoorbeelden.Rit(persoon, auto), "dienstautoritten");
        var body = Reisvoorbeelden.Alle[2].Stappen["afdracht"];
        var zelf = await Stap(rit, "afdracht", body, Host.Als("ambtsdrager", "gm0106", persoon));
        var afgedragen = await Stap(rit, "afdracht", body);
        var zonder = await Stap(await Schrijf(Reisvoorbeelden.Rit(persoon, auto).Met(("vergoedingDerde", null)), "dienstautoritten"), "afdracht", body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rit.Json["toets"]!["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Does.Contain("afdrachtGemeentekas"));
            Assert.That((rit.Json["fase"]!.GetValue<string>(), afgedragen.Json["fase"]?.GetValue<string>()), Is.EqualTo(("afTeDragen", "afgedragen")), afgedragen.Text);
            Assert.That((zelf.Status, zelf.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), zelf.Text);
            Assert.That((zonder.Status, zonder.Code), Is.EqualTo((HttpStatusCode.Conflict, "geenVergoeding")), zonder.Text);
            Assert.That((await Haal(Secretaris(), $"{Pad("dienstautoritten")}?wederpartij=waterschap&persoon={persoon}")).Ids, Is.EqualTo(new[] { rit.Id }));
        }
    }

    [Test]
    public async Task Rit_noemt_een_auto_van_dezelfde_persoon_op_die_dag()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var ander = await Persoon("wethouder", "gm0106");
        var laptop = await Schrijf(Reisvoorbeelden.Voorziening(persoon));
        var terug = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("motivering", "Kort."), ("inlevering", Reisvoorbeelden.Inlevering("2024-04-30"))));
        foreach (var auto in new[] { Guid.CreateVersion7(), laptop.Id, await Auto(ander), terug.Id })
        {
            var antwoord = await Post(Secretaris(), Pad("dienstautoritten"), Reisvoorbeelden.Rit(persoon, auto));
            Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, "voorziening")), antwoord.Text);
        }

        var eerder = await Post(Secretaris(), Pad("dienstautoritten"), Reisvoorbeelden.Rit(persoon, await Auto(persoon)).Met(("datum", "2024-03-09")));
        Assert.That(string.Join(',', eerder.Velden), Is.EqualTo("voorziening"), eerder.Text);
        Assert.That((await Post(Secretaris(), Pad("dienstautoritten"), Reisvoorbeelden.Rit(persoon, terug.Id).Met(("datum", "2024-04-30")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("gebruik", "meenemenNaarHuis", "gebruik")]
    [TestCase("datum", "2999-01-01", "datum")]
    public async Task Invoer_die_niet_klopt_wordt_genoemd(string veld, string waarde, string fouten)
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var antwoord = await Post(Secretaris(), Pad("dienstautoritten"), Reisvoorbeelden.Rit(persoon, await Auto(persoon)).Met((veld, waarde)));
        Assert.That((antwoord.Status, string.Join(',', antwoord.Velden)), Is.EqualTo((HttpStatusCode.BadRequest, fouten)), antwoord.Text);
    }

    [Test]
    public async Task Andere_modules_kunnen_vragen_wat_iemand_had()
    {
        var persoon = await Persoon("wethouder", "gm0106");
        var auto = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("gedeeld", true), ("collegebesluit", Reisvoorbeelden.Gebruiksbesluit("zakelijk"))));
        var rekening = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("verstrekking", "factuurGemeente"), ("van", "2024-04-15")));
        var eigen = await Schrijf(Reisvoorbeelden.Voorziening(persoon).Met(("soort", "dienstauto"), ("van", "2024-05-10"), ("inlevering", Reisvoorbeelden.Inlevering("2024-05-20")), ("motivering", "Kort.")));
        var weg = await Schrijf(Reisvoorbeelden.Voorziening(persoon));
        await Post(Secretaris(), weg.Headers["Location"] + "/intrekking", new System.Text.Json.Nodes.JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        await Schrijf(Reisvoorbeelden.Rit(persoon, auto.Id), "dienstautoritten");
        await using var scope = Host.Services.CreateAsyncScope();
        async Task<Voorzieningenstand> Vraag(string van, string totEnMet) => await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ZoekVoorzieningen("gm0106", persoon, DateOnly.Parse(van), DateOnly.Parse(totEnMet)));
        var april = await Vraag("2024-04-01", "2024-04-30");
        var mei = await Vraag("2024-05-01", "2024-05-31");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(april.Voorzieningen.Select(v => v.Id), Is.EqualTo(new[] { auto.Id, rekening.Id }));
            Assert.That(mei.Voorzieningen.Select(v => (v.Id, v.Gedeeld, v.TotEnMet)), Is.EqualTo(new[] { (auto.Id, true, (DateOnly?)null), (eigen.Id, false, new DateOnly(2024, 5, 20)) }));
            Assert.That(mei.Dienstautoritten, Is.EqualTo(new[] { new DateOnly(2024, 5, 1) }));
            // A shared car counts on the days of its use, an own car on every day.
            foreach (var (dag, had) in new[] { (1, true), (2, false), (9, false), (10, true), (20, true), (21, false) })
            {
                Assert.That((await Vraag($"2024-05-{dag:00}", $"2024-05-{dag:00}")).Dienstauto, Is.EqualTo(had), $"{dag} mei");
            }

            Assert.That((await Vraag("2024-01-01", "2024-03-09")).Voorzieningen, Is.Empty);
        }
    }
}
