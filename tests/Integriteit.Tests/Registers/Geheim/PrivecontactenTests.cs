using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Registervoorbeelden;

namespace Integriteit.Tests.Registers.Geheim;

/// <summary>Private relations and contacts: for the person and the one whom they told; to all others they do not exist.</summary>
public sealed class PrivecontactenTests(Provider provider) : InschrijfTests(provider, "privecontacten")
{
    private Guid wethouder;
    private HttpClient zelf = null!;

    private HttpClient Als(string rol, Guid? persoon = null) => Host.Als(rol, "gm0106", persoon);

    [SetUp]
    public async Task Wethouder()
    {
        wethouder = await Persoon("wethouder", "gm0106");
        zelf = Als("ambtsdrager", wethouder);
    }

    [TestCase("burgemeester", "gemeentesecretaris", TestName = "003-32: gemeld bij de burgemeester")]
    [TestCase("gemeentesecretaris", "burgemeester", TestName = "003-32: gemeld bij de gemeentesecretaris")]
    public async Task Alleen_de_persoon_en_wie_is_gekozen_zien_haar(string bij, string nietBij)
    {
        var collega = Als("ambtsdrager", await Persoon("wethouder", "gm0106", naam: "C. Collega"));
        var vreemden = new[] { Als(nietBij), Als("griffier"), collega, Anoniem, Host.Als(bij), Als("leidinggevende", await Persoon("ambtenaar", "gm0106")) };
        var voor = await Task.WhenAll(vreemden.Select(v => Haal(v, Lijst("gm0106"))));
        var melding = await Nieuw(zelf, Privecontact(wethouder, bij: bij), "gm0106");
        var na = await Task.WhenAll(vreemden.Select(v => Haal(v, Lijst("gm0106"))));
        await Ziet(zelf, melding, true, "omschrijving");
        await Ziet(Als(bij), melding, true, "omschrijving");
        foreach (var vreemd in vreemden)
        {
            await Ziet(vreemd, melding, false, "omschrijving");
        }

        using (Assert.EnterMultipleScope())
        {
            // Not a byte, a tag or a header tells that something was entered.
            Assert.That(na.Select(a => (a.Status, a.Text.Split("verzoek")[0], a.Headers.GetValueOrDefault("ETag"))), Is.EqualTo(voor.Select(a => (a.Status, a.Text.Split("verzoek")[0], a.Headers.GetValueOrDefault("ETag")))));
            Assert.That((await Zet(Als("griffier"), melding, "maatregel", Contactmaatregel())).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Rectificeer(Als(nietBij), melding, Privecontact(wethouder, bij: bij))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await TrekIn(Als("griffier"), melding)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(Als("griffier"), $"/api/v1/gemeenten/gm0106/registers/privecontacten/{Guid.CreateVersion7()}")).Code, Is.EqualTo((await Haal(Als("griffier"), Pad(melding))).Code));
            Assert.That((await Haal(Anoniem, Pad(melding))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task Geen_bericht_geen_wederpartij_en_geen_geval_voor_een_simulatie()
    {
        var melding = await Nieuw(zelf, Privecontact(wethouder), "gm0106");
        await Gezet(Als("burgemeester"), melding, "maatregel", Contactmaatregel());
        await using var scope = Host.Services.CreateAsyncScope();
        var gevallen = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ZoekGevallen("gm0106", [], new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1), "", 100));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Host.Registers(db => db.Single<int>("SELECT COUNT(*) FROM registers.outbox WHERE gemeente = 'gm0106' AND inhoud LIKE @Id", new { Id = $"%{melding.Id}%" }, default)), Is.Zero);
            Assert.That(await Host.Registers(db => db.Single<int>("SELECT COUNT(*) FROM registers.wederpartij WHERE gemeente = 'gm0106' AND register = 'privecontacten'", null, default)), Is.Zero);
            Assert.That(gevallen.Gevallen.Select(g => g.Soort), Has.None.EqualTo("privecontact"));
        }
    }

    [TestCase("burgemeester", "gemeentesecretaris", TestName = "003-32: de burgemeester meldt bij de gemeentesecretaris")]
    [TestCase("gemeentesecretaris", "burgemeester", TestName = "003-32: de gemeentesecretaris meldt bij de burgemeester")]
    public async Task Niemand_ontvangt_de_eigen_melding(string ambt, string ontvanger)
    {
        var persoon = await Persoon(ambt, "gm0106");
        var ik = Als("ambtsdrager", persoon);
        Fout(await Post(ik, Lijst("gm0106"), Privecontact(persoon, ambt, ambt)), "gemeldBij");
        var melding = await Nieuw(ik, Privecontact(persoon, ambt, ontvanger), "gm0106");
        await Ziet(Als(ontvanger), melding, true, "omschrijving");
        await Ziet(Als(ambt), melding, false, "omschrijving");
        Fout(await Rectificeer(ik, melding, Privecontact(persoon, ambt, ambt)), "gemeldBij");
    }

    [Test]
    public async Task Ook_in_een_ander_ambt_of_als_de_ander_ontvangt_niemand_wat_hem_aangaat()
    {
        var burgemeester = await Persoon("burgemeester", "gm0106");
        var beide = (await Post(Als("gemeentesecretaris"), Assen + "/ambtsdragers", new JsonObject
        {
            ["naam"] = "T. Twee",
            ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "wethouder", ["van"] = "2010-01-01", ["totEnMet"] = "2024-12-31" }, new JsonObject { ["ambt"] = "burgemeester", ["van"] = "2025-01-01" }),
        })).Id;
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(zelf, Lijst("gm0106"), Privecontact(wethouder).Met(("ander", burgemeester.ToString()))), "gemeldBij");
            Fout(await Post(Als("ambtsdrager", beide), Lijst("gm0106"), Privecontact(beide)), "gemeldBij");
            Fout(await Post(zelf, Lijst("gm0106"), Privecontact(wethouder).Met(("ander", wethouder.ToString()))), "ander");
            Fout(await Post(zelf, Lijst("gm0106"), Privecontact(wethouder).Met(("ander", Guid.CreateVersion7().ToString()))), "ander");
        }

        var melding = await Nieuw(zelf, Privecontact(wethouder, bij: "gemeentesecretaris").Met(("ander", burgemeester.ToString())), "gm0106");
        await Ziet(Als("ambtsdrager", burgemeester), melding, false, "omschrijving");
    }

    // 003-33
    [Test]
    public async Task Ontvanger_legt_maatregelen_vast_die_bij_elkaar_komen()
    {
        var burgemeester = Als("burgemeester");
        var melding = await Nieuw(zelf, Privecontact(wethouder, aard: "lidmaatschapDubieuzeGroep"), "gm0106");
        Assert.That(melding.Json["toets"]!["gevolgen"]!.AsArray().Select(g => g!["gevolg"]!.GetValue<string>()), Is.EqualTo(["maatregel"]));
        Assert.That((await Zet(zelf, melding, "maatregel", Contactmaatregel())).Code, Is.EqualTo("nietBeheerder"));
        Assert.That((await Post(zelf, Lijst("gm0106"), Privecontact(wethouder).Met(("maatregelen", new JsonArray(Contactmaatregel()))))).Code, Is.EqualTo("nietBeheerder"));
        Fout(await Zet(burgemeester, melding, "maatregel", Contactmaatregel().Met(("op", "2999-01-01"))), "op");
        Fout(await Zet(burgemeester, melding, "maatregel", new JsonObject()), "soort", "omschrijving", "op");
        Fout(await Post(burgemeester, Lijst("gm0106"), Privecontact(wethouder).Met(("maatregelen", new JsonArray(Contactmaatregel().Met(("op", "2999-01-01")))))), "maatregelen[0].op");
        await Gezet(burgemeester, melding, "maatregel", Contactmaatregel("bescherming"));
        var twee = await Gezet(burgemeester, melding, "maatregel", Contactmaatregel("afspraak"));
        Assert.That((Waarde(twee, "fase"), twee.Json["gegevens"]!["maatregelen"]!.AsArray().Select(m => m!["soort"]!.GetValue<string>())), Is.EqualTo(("metMaatregelen", new[] { "bescherming", "afspraak" })));
    }

    [Test]
    public async Task Einde_wordt_een_keer_vastgelegd()
    {
        var melding = await Nieuw(zelf, Privecontact(wethouder), "gm0106");
        Fout(await Zet(zelf, melding, "beeindiging", new JsonObject { ["op"] = "2999-01-01" }), "op");
        Assert.That(Waarde(await Gezet(zelf, melding, "beeindiging", new JsonObject { ["op"] = "2024-12-31" }), "fase"), Is.EqualTo("beeindigd"));
        await Botst(zelf, melding, "beeindiging", new JsonObject { ["op"] = "2024-12-31" }, "alBeeindigd");
    }

    [Test]
    public async Task Wie_een_ander_kiest_neemt_de_melding_mee()
    {
        var melding = await Nieuw(zelf, Privecontact(wethouder), "gm0106");
        await Verbeter(zelf, melding, Privecontact(wethouder, bij: "gemeentesecretaris"), "Liever bij de secretaris.");
        await Ziet(Als("burgemeester"), melding, false, "omschrijving");
        await Ziet(Als("gemeentesecretaris"), melding, true, "omschrijving");
    }

    [Test]
    public async Task Alle_fouten_komen_tegelijk_en_een_vreemde_schrijft_niet_in()
    {
        using (Assert.EnterMultipleScope())
        {
            Fout(await Post(zelf, Lijst("gm0106"), new JsonObject()), "persoon", "ambt", "aard", "omschrijving", "gemeldBij", "gemeldOp");
            Assert.That((await Post(Als("griffier"), Lijst("gm0106"), Privecontact(wethouder))).Code, Is.EqualTo("nietBeheerder"));
            Assert.That((await Post(Host.Als("burgemeester"), Lijst("gm0106"), Privecontact(wethouder))).Code, Is.EqualTo("andereGemeente"));
            Fout(await Haal(zelf, Lijst("gm0106") + "?peildatum=2024-05-01"), "peildatum");
            Fout(await Haal(zelf, Lijst("gm0106") + "?voorMij=true"), "voorMij");
        }
    }

    [Test]
    public async Task Uitvoer_heeft_haar_kolommen() => Assert.That(
        await Kop(zelf, "gm0106"),
        Is.EqualTo("id,versie,status,openbaar,ingeschrevenOp,fase,gemeldOp,persoon,naam,ambt,aard,omschrijving,gemeldBij,beeindigdOp,uitkomst,rectificatieReden,intrekkingGrond"));
}
