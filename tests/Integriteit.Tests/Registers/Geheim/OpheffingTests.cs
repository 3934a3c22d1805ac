using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Geheim;

/// <summary>Secrecy lasts until the body that can lift it does so. // 003-38</summary>
public sealed class OpheffingTests(Provider provider) : InschrijfTests(provider, "geheimhoudingen")
{
    private HttpClient Secretaris => Host.Als("gemeentesecretaris");

    private static JsonObject Opheffing(string door, string op = "2024-05-30") => new() { ["door"] = door, ["op"] = op, ["verwijzing"] = "Besluit 2024-40" };

    private static JsonObject Overlegging(string op = "2022-09-15") => new() { ["op"] = op, ["verwijzing"] = "Raadsvoorstel 2022-61" };

    private static JsonObject Bekrachtiging(bool wel = true, string op = "2022-09-29") => new() { ["op"] = op, ["bekrachtigd"] = wel };

    [TestCase("college", false, "college", "raad", TestName = "003-38: het college heft op wat het oplegde")]
    [TestCase("college", true, "raad", "college", TestName = "003-38: de raad heft op wat aan de raad is overgelegd")]
    [TestCase("burgemeester", false, "burgemeester", "college", TestName = "003-38: de burgemeester heft op wat hij oplegde")]
    [TestCase("raad", false, "raad", "college", TestName = "003-38: de raad heft op wat de raad oplegde")]
    public async Task Alleen_wie_bevoegd_is_heft_op(string orgaan, bool overgelegd, string bevoegd, string onbevoegd)
    {
        var beheerder = orgaan == "raad" ? Griffier : Secretaris;
        var geheim = await Nieuw(beheerder, Geheimhouding(orgaan));
        if (overgelegd)
        {
            Assert.That(Waarde(await Gezet(beheerder, geheim, "overlegging", Overlegging()), "fase"), Is.EqualTo("overgelegd"));
        }

        await Botst(beheerder, geheim, "opheffing", Opheffing(onbevoegd), "onbevoegdOrgaan");
        Assert.That((await Haal(Anoniem, Pad(geheim))).Json["gegevens"]!["totEnMet"], Is.Null);
        var op = await Gezet(beheerder, geheim, "opheffing", Opheffing(bevoegd));
        Assert.That((Waarde(op, "fase"), Waarde(op, "gegevens", "totEnMet")), Is.EqualTo(("opgeheven", "2024-05-30")));
        Assert.That((await Haal(Anoniem, Pad(geheim))).Json["gegevens"]!["opheffing"]!.AsObject().Select(v => v.Key), Is.EqualTo(["door", "op"]));
        await Botst(beheerder, geheim, "opheffing", Opheffing(bevoegd), "alGeeindigd");
        await Botst(beheerder, geheim, "overlegging", Overlegging(), "alGeeindigd");
        await Botst(beheerder, geheim, "bekrachtiging", Bekrachtiging(), "alGeeindigd");
    }

    [Test]
    public async Task Raad_bekrachtigt_een_keer_en_na_overlegging()
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding());
        await Botst(Secretaris, geheim, "bekrachtiging", Bekrachtiging(), "nietOvergelegd");
        await Gezet(Secretaris, geheim, "overlegging", Overlegging());
        await Botst(Secretaris, geheim, "overlegging", Overlegging(), "alBijDeRaad");
        Fout(await Zet(Secretaris, geheim, "bekrachtiging", Bekrachtiging(op: "2022-09-14")), "op");
        Assert.That(Waarde(await Gezet(Secretaris, geheim, "bekrachtiging", Bekrachtiging()), "fase"), Is.EqualTo("bekrachtigd"));
        await Botst(Secretaris, geheim, "bekrachtiging", Bekrachtiging(), "alBekrachtigd");
        Fout(await Zet(Secretaris, geheim, "opheffing", Opheffing("raad", "2022-09-14")), "op");
        Fout(await Zet(Secretaris, geheim, "opheffing", Opheffing("raad", "2999-09-14")), "op");
    }

    [Test]
    public async Task Wat_de_raad_niet_bekrachtigt_vervalt()
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding());
        await Gezet(Secretaris, geheim, "overlegging", Overlegging());
        var vervallen = await Gezet(Secretaris, geheim, "bekrachtiging", Bekrachtiging(false));
        Assert.That((Waarde(vervallen, "fase"), Waarde(vervallen, "gegevens", "totEnMet")), Is.EqualTo(("vervallen", "2022-09-29")));
        await Botst(Secretaris, geheim, "opheffing", Opheffing("raad"), "alGeeindigd");
    }

    [TestCase("2023-03-31", true, TestName = "Tot april 2023 vroeg de wet bekrachtiging")]
    [TestCase("2023-04-01", false, TestName = "Sinds april 2023 vraagt de wet geen bekrachtiging")]
    public async Task Bekrachtiging_volgt_de_wet_van_de_overlegging(string overgelegd, bool kan)
    {
        var geheim = await Nieuw(Secretaris, Geheimhouding());
        await Gezet(Secretaris, geheim, "overlegging", Overlegging(overgelegd));
        var antwoord = await Zet(Secretaris, geheim, "bekrachtiging", Bekrachtiging(op: "2023-04-20"));
        Assert.That((antwoord.Status, kan ? null : antwoord.Code), Is.EqualTo(kan ? (HttpStatusCode.OK, (string?)null) : (HttpStatusCode.Conflict, "geenBekrachtiging")), antwoord.Text);
    }

    [Test]
    public async Task Achteraf_in_een_keer_gelden_dezelfde_regels()
    {
        var geheim = Geheimhouding().Met(("overlegging", Overlegging()), ("bekrachtiging", Bekrachtiging()), ("opheffing", Opheffing("raad")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Waarde(await Nieuw(Secretaris, geheim), "fase"), Is.EqualTo("opgeheven"));
            Fout(await Post(Secretaris, Lijst(), geheim.Met(("opheffing", Opheffing("college")))), "opheffing.door");
            Fout(await Post(Secretaris, Lijst(), geheim.Met(("overlegging", null), ("opheffing", null))), "bekrachtiging");
            Fout(await Post(Secretaris, Lijst(), geheim.Met(("bekrachtiging", Bekrachtiging(false)))), "opheffing");
            Fout(await Post(Secretaris, Lijst(), geheim.Met(("overlegging", Overlegging("2022-08-31")))), "overlegging.op");
        }
    }
}
