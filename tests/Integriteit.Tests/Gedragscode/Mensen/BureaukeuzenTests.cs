using System.Net;
using Integriteit.Gedragscode.Bureaus;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Burgemeester and griffier choose a certified bureau for a term, in two acts by two people. // 003-01</summary>
public sealed class BureaukeuzenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/bureaukeuzen";

    private static int jaar = 2100;

    private Guid bureau;

    private HttpClient Burgemeester => Host.Als("burgemeester", sub: "b");

    [OneTimeSetUp]
    public async Task Begin() => bureau = (await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau())).Id;

    [TearDown]
    public void Zet_de_klok_terug() => Host.Klok.Nu = null;

    private async Task<Guid> Collegeperiode()
    {
        var van = Interlocked.Increment(ref jaar);
        return (await Post(Host.Als("gemeentesecretaris"), Dalfsen + "/zittingsperioden", Mensen.Periode("college", $"{van}-01-01", $"{van}-12-31"))).Id;
    }

    private async Task<Antwoord> Stel(HttpClient wie, Guid? periode = null, Guid? welk = null) => await Post(wie, Lijst, Mensen.Keuze(periode ?? await Collegeperiode(), welk ?? bureau));

    private static Task<Antwoord> Volg(HttpClient wie, Antwoord keuze, string stap = "bevestiging", string? etag = "*") =>
        Stuur(wie, HttpMethod.Post, $"{Lijst}/{keuze.Id}/{stap}", null, etag is null ? [] : [("If-Match", etag)]);

    [TestCase("griffier", "burgemeester", TestName = "003-01: griffier stelt voor, burgemeester kiest")]
    [TestCase("burgemeester", "griffier", TestName = "003-01: burgemeester stelt voor, griffier kiest")]
    public async Task Twee_functies_kiezen_samen(string eerst, string dan)
    {
        var periode = await Collegeperiode();
        var voorstel = await Stel(Host.Als(eerst, sub: "een"), periode);
        Assert.That((voorstel.Status, await Gekozen(periode)), Is.EqualTo((HttpStatusCode.Created, 0)), voorstel.Text);
        var keuze = await Volg(Host.Als(dan, sub: "twee"), voorstel, etag: voorstel.ETag);
        Assert.That((keuze.Status, keuze.Json["status"]?.GetValue<string>(), await Gekozen(periode)), Is.EqualTo((HttpStatusCode.OK, "gekozen", 1)), keuze.Text);
        Assert.That((await Volg(Host.Als(dan, sub: "twee"), voorstel)).Code, Is.EqualTo("nietVoorgesteld"));
    }

    [Test]
    public async Task Een_mens_is_geen_vier_ogen()
    {
        // 003-01: not under two roles, not under two tokens.
        var persoon = await Persoon("griffier");
        var beide = Host.Met(Host.Token(["griffier", "burgemeester"], sub: "beide"));
        var voorstel = await Stel(beide);
        var persoonlijk = await Stel(Host.Als("griffier", persoon: persoon, sub: "token-1"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Volg(beide, voorstel)).Code, Is.EqualTo("vierOgen"));
            Assert.That((await Volg(Host.Als("griffier", sub: "andere-griffier"), voorstel)).Code, Is.EqualTo("vierOgen"), "another person, the same function");
            Assert.That((await Volg(Host.Als("burgemeester", persoon: persoon, sub: "token-2"), persoonlijk)).Code, Is.EqualTo("vierOgen"), "the same person, another token");
            Assert.That((await Volg(Burgemeester, persoonlijk)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("2026-01-01", "2026-06-30", 409, 0, TestName = "003-01: certificaat begint morgen")]
    [TestCase("2025-12-31", "2026-06-30", 201, 200)]
    [TestCase("2025-01-01", "2025-12-31", 201, 409, TestName = "003-01: certificaat verliep tussen voorstel en keuze")]
    [TestCase("2025-01-01", "2025-12-30", 409, 0, TestName = "003-01: certificaat verliep gisteren")]
    public async Task Certificaat_is_geldig_op_de_dag_van_elke_handeling(string van, string tot, int voorstel, int keuze)
    {
        var eigen = (await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau(van, tot))).Id;
        Host.Klok.Nu = new DateTimeOffset(2025, 12, 31, 11, 0, 0, TimeSpan.Zero);
        var gesteld = await Stel(Griffier, welk: eigen);
        Assert.That((int)gesteld.Status, Is.EqualTo(voorstel), gesteld.Text);
        if (voorstel == 201)
        {
            Host.Klok.Nu = new DateTimeOffset(2026, 1, 1, 11, 0, 0, TimeSpan.Zero);
            Assert.That((int)(await Volg(Burgemeester, gesteld)).Status, Is.EqualTo(keuze));
        }
    }

    [Test]
    public async Task Een_keuze_per_periode_tot_het_certificaat_verloopt()
    {
        var kort = (await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau(tot: "2026-12-31"))).Id;
        Host.Klok.Nu = new DateTimeOffset(2026, 6, 1, 11, 0, 0, TimeSpan.Zero);
        var periode = await Collegeperiode();
        var eerste = await Stel(Griffier, periode, kort);
        Assert.That((await Stel(Burgemeester, periode)).Code, Is.EqualTo("alGekozen"), "one waits");
        await Volg(Burgemeester, eerste);
        Assert.That((await Stel(Griffier, periode)).Code, Is.EqualTo("alGekozen"));
        Host.Klok.Nu = new DateTimeOffset(2027, 1, 1, 11, 0, 0, TimeSpan.Zero);
        Assert.That((await Stel(Griffier, periode)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Voorstel_kan_worden_ingetrokken_en_een_keuze_niet()
    {
        var periode = await Collegeperiode();
        var voorstel = await Stel(Griffier, periode);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Volg(Griffier, voorstel, "intrekking", null)).Status, Is.EqualTo((HttpStatusCode)428));
            Assert.That((await Volg(Griffier, voorstel, "intrekking", "\"9-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await Volg(Host.Als("ambtsdrager"), voorstel, "intrekking")).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Volg(Burgemeester, voorstel, "intrekking")).Json["status"]!.GetValue<string>(), Is.EqualTo("ingetrokken"));
        }

        var tweede = await Stel(Griffier, periode);
        await Volg(Burgemeester, tweede);
        Assert.That((await Volg(Griffier, tweede, "intrekking")).Code, Is.EqualTo("nietVoorgesteld"));
        Assert.That((await Haal(Griffier, $"{Lijst}?zittingsperiode={periode}")).Items.Select(i => i["status"]!.GetValue<string>()), Is.EquivalentTo(new[] { "ingetrokken", "gekozen" }));
    }

    [Test]
    public async Task Wie_geen_van_beiden_is_kiest_niet_mee()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stel(Host.Als("gemeentesecretaris"))).Code, Is.EqualTo("rolOntbreekt"));
            Assert.That((await Stel(Host.Als("ambtsdrager", persoon: await Persoon("wethouder")))).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stel(Host.Als("ambtsdrager", persoon: await Persoon("griffier")))).Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((await Post(Host.Als("ambtsdrager"), Dalfsen + "/bureaus", Mensen.Bureau())).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(Host.Als("ambtsdrager"), HttpMethod.Put, $"{Dalfsen}/bureaus/{bureau}", Mensen.Bureau(), ("If-Match", "*"))).Code, Is.EqualTo("functieOntbreekt"));
        }
    }

    [Test]
    public async Task Bureau_wordt_gewijzigd_op_zijn_versie()
    {
        var eigen = await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau());
        var pad = eigen.Headers["Location"];
        Assert.That((await Stuur(Burgemeester, HttpMethod.Put, pad, Mensen.Bureau(tot: "2030-01-01"), ("If-Match", eigen.ETag))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Stuur(Burgemeester, HttpMethod.Put, pad, Mensen.Bureau(), ("If-Match", eigen.ETag))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Post(Griffier, Dalfsen + "/bureaus", Mensen.Bureau("2026-01-02", "2026-01-01"))).Velden, Is.EqualTo(new[] { "certificaat.geldigTot" }));
        var gelezen = (await Haal(Griffier, Dalfsen + "/bureaus?limit=100")).Items.Single(i => i["id"]!.GetValue<Guid>() == eigen.Id);
        Assert.That(gelezen["gegevens"]!["certificaat"]!["geldigTot"]!.GetValue<string>(), Is.EqualTo("2030-01-01"));
    }

    [Test]
    public async Task Keuze_is_voor_een_collegeperiode()
    {
        var raad = (await Post(Griffier, Dalfsen + "/zittingsperioden", Mensen.Periode("raad"))).Id;
        Assert.That((await Stel(Griffier, raad)).Velden, Is.EqualTo(new[] { "zittingsperiode" }));
        Assert.That((await Stel(Griffier, Guid.CreateVersion7())).Code, Is.EqualTo("zittingsperiodeOnbekend"));
        Assert.That((await Stel(Griffier, welk: Guid.CreateVersion7())).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<int> Gekozen(Guid periode)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Bureaukeuzen>().Tel("gm0148", periode, default);
    }
}
