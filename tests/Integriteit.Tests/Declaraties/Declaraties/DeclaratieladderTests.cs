using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties;

/// <summary>Doubt goes up: to the burgemeester and then to the college; nobody decides on their own claim. // 003-27</summary>
public sealed class DeclaratieladderTests(Provider provider) : DeclaratieTests(provider)
{
    private static string Vandaag => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd");

    private async Task<Antwoord> Twijfelachtig(Guid persoon) => await Getoetst(persoon, Regel().Met(("belangGemeente", Antwoord("twijfel"))));

    [TestCase(TestName = "003-27: twijfel wordt voorgelegd aan de burgemeester, en zo nodig aan het college")]
    public async Task Twijfel_gaat_omhoog()
    {
        var declaratie = await Twijfelachtig(await Wethouder());
        Assert.That(Toets(declaratie)["twijfel"]!.GetValue<bool>(), declaratie.Text);
        var geweigerd = await Zet(Secretaris, declaratie.Id, "besluit", Besluit(0m));
        Botst(geweigerd, "twijfelVoorleggen");
        Assert.That(geweigerd.Json["regels"]!.AsArray().Select(n => n!.GetValue<int>()), Is.EqualTo(new[] { 1 }));
        Botst(await Zet(Secretaris, declaratie.Id, "besluit", Besluit(42.50m)), "twijfelVoorleggen");
        Assert.That((await Haal(Burgemeester, $"{Lijst}/{declaratie.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "not yet put before them");

        Assert.That(Staat(await Gezet(Secretaris, declaratie.Id, "voorlegging", Reden())), Is.EqualTo("voorgelegdAanBurgemeester"));
        Botst(await Zet(Secretaris, declaratie.Id, "besluit", Besluit(42.50m)), "nietBevoegd", HttpStatusCode.Forbidden);
        Botst(await Zet(Secretaris, declaratie.Id, "voorlegging", Reden()), "nietBevoegd", HttpStatusCode.Forbidden);
        Assert.That((await Haal(Burgemeester, Assen + "/declaratietaken?als=behandelaar")).Items.Select(t => t["declaratie"]!["id"]!.GetValue<string>()), Has.Member(declaratie.Id.ToString()));

        var hoger = await Gezet(Burgemeester, declaratie.Id, "voorlegging", Reden("Dit raakt meer leden."));
        Assert.That((Staat(hoger), hoger.Json["voorleggingen"]!.AsArray().Count), Is.EqualTo(("voorgelegdAanCollege", 2)));
        Botst(await Zet(Burgemeester, declaratie.Id, "besluit", College(Besluit(42.50m), Vandaag)), "nietBevoegd", HttpStatusCode.Forbidden);
        Assert.That((await Zet(Secretaris, declaratie.Id, "besluit", Besluit(42.50m))).Velden, Is.EqualTo(new[] { "college" }));
        Assert.That((await Zet(Secretaris, declaratie.Id, "besluit", College(Besluit(42.50m), Vandaag, zonder: false))).Velden, Is.EqualTo(new[] { "college.zonderIndiener" }));
        Assert.That((await Zet(Secretaris, declaratie.Id, "besluit", College(Besluit(42.50m), "2024-05-20"))).Velden, Is.EqualTo(new[] { "college.datum" }));
        var besloten = await Gezet(Secretaris, declaratie.Id, "besluit", College(Besluit(42.50m), Vandaag));
        Assert.That((Staat(besloten), besloten.Json["besluit"]!["door"]!.GetValue<string>(), besloten.Json["besluit"]!["kenmerk"]!.GetValue<string>()), Is.EqualTo(("goedgekeurd", "college", "B&W 2026-40")));
    }

    [Test]
    public async Task Burgemeester_beslist_over_wat_is_voorgelegd()
    {
        var declaratie = await Twijfelachtig(await Wethouder());
        await Gezet(Secretaris, declaratie.Id, "voorlegging", Reden());
        var besloten = await Gezet(Burgemeester, declaratie.Id, "besluit", Besluit(40m));
        Assert.That((Staat(besloten), besloten.Json["besluit"]!["door"]!.GetValue<string>()), Is.EqualTo(("deelsGoedgekeurd", "burgemeester")));
        Assert.That((await Haal(Burgemeester, Lijst)).Ids, Has.Member(declaratie.Id));
    }

    [TestCase(TestName = "003-27: een declaratie van de burgemeester gaat meteen naar het college")]
    public async Task Van_de_burgemeester_naar_het_college()
    {
        var persoon = await Persoon("burgemeester", Gemeente);
        var concept = await Post(Zelf(persoon), Lijst, Declaratie(await MetBon(persoon, Regel())).Met(("ambt", "burgemeester")));
        await Gezet(Zelf(persoon), concept.Id, "indiening");
        await Gezet(Secretaris, concept.Id, "toetsing");
        Botst(await Zet(Secretaris, concept.Id, "besluit", Besluit(42.50m)), "burgemeesterNaarCollege");
        Assert.That(Staat(await Gezet(Secretaris, concept.Id, "voorlegging", Reden())), Is.EqualTo("voorgelegdAanCollege"));
        Botst(await Zet(Host.Als("burgemeester", Gemeente, persoon), concept.Id, "besluit", College(Besluit(42.50m), Vandaag)), "eigenDeclaratie");
        Assert.That(Staat(await Gezet(Secretaris, concept.Id, "besluit", College(Besluit(42.50m), Vandaag))), Is.EqualTo("goedgekeurd"));
    }

    [Test]
    public async Task Niemand_beslist_over_de_eigen_declaratie_in_welke_rol_ook()
    {
        var persoon = await Persoon("gemeentesecretaris", Gemeente);
        var concept = await Post(Zelf(persoon), Lijst, Declaratie(await MetBon(persoon, Regel())).Met(("ambt", "gemeentesecretaris")));
        var id = concept.Id;
        await Gezet(Zelf(persoon), id, "indiening");
        var alles = Host.Met(Host.Token(["gemeentesecretaris", "burgemeester", "griffier", "leidinggevende", "controleur", "administratie"], Gemeente, persoon, "andere-naam"));
        // The same account without the person in its token.
        var zonder = Host.Met(Host.Token(["gemeentesecretaris", "administratie"], Gemeente, null, persoon.ToString()));
        foreach (var wie in new[] { alles, zonder })
        {
            Botst(await Zet(wie, id, "toetsing"), "eigenDeclaratie");
            Botst(await Zet(wie, id, "terugzending", new JsonObject { ["aanTeVullen"] = "Niets." }), "eigenDeclaratie");
        }

        await Gezet(Secretaris, id, "toetsing");
        foreach (var wie in new[] { alles, zonder })
        {
            Botst(await Zet(wie, id, "besluit", Besluit(42.50m)), "eigenDeclaratie");
            Botst(await Zet(wie, id, "voorlegging", Reden()), "eigenDeclaratie");
        }

        // No code speaks to this office here: that the deputy weighs, and decides.
        await Gezet(Secretaris, id, "besluit", Besluit(42.50m));
        foreach (var wie in new[] { alles, zonder })
        {
            Botst(await Zet(wie, id, "betaalbaarstelling"), "eigenDeclaratie");
        }

        await Gezet(Administratie, id, "betaalbaarstelling");
    }

    [Test]
    public async Task Wie_besliste_geeft_niet_ook_de_opdracht_om_te_betalen()
    {
        var id = (await Getoetst(await Wethouder())).Id;
        var beide = Host.Met(Host.Token(["gemeentesecretaris", "administratie"], Gemeente, null, "duizendpoot"));
        await Gezet(beide, id, "besluit", Besluit(42.50m));
        Botst(await Zet(beide, id, "betaalbaarstelling"), "zelfBesloten");
        await Gezet(Administratie, id, "betaalbaarstelling");
    }

    [Test]
    public async Task Leidinggevende_toetst_van_een_ambtenaar_en_zonder_leidinggevende_de_gemeentesecretaris()
    {
        var chef = await Persoon("ambtenaar", Gemeente);
        foreach (var (leidinggevende, beheerder, wie) in new[] { ((Guid?)chef, "leidinggevende", Host.Als("ambtsdrager", Gemeente, chef)), (null, "gemeentesecretaris", Secretaris) })
        {
            var persoon = await Persoon("ambtenaar", Gemeente, leidinggevende);
            var concept = await Post(Zelf(persoon), Lijst, Declaratie(await MetBon(persoon, Regel())).Met(("ambt", "ambtenaar")));
            var ingediend = await Gezet(Zelf(persoon), concept.Id, "indiening");
            Assert.That(ingediend.Json["beheerder"]!.GetValue<string>(), Is.EqualTo(beheerder));
            Assert.That((await Haal(wie, Assen + "/declaratietaken?als=behandelaar")).Items.Select(t => t["declaratie"]!["id"]!.GetValue<string>()), Has.Member(concept.Id.ToString()));
            await Gezet(wie, concept.Id, "toetsing");
            await Gezet(wie, concept.Id, "besluit", Besluit(42.50m));
        }
    }

    [TestCase(TestName = "003-27: wat de code verbiedt kent alleen het college toe, wat de wet verbiedt niemand")]
    public async Task Van_een_verbod_wijkt_alleen_het_college_af()
    {
        foreach (var (soort, college) in new[] { ("representatie", HttpStatusCode.OK), ("boetes-en-naheffingen", HttpStatusCode.Conflict) })
        {
            var declaratie = await Getoetst(await Wethouder(), Regel(soort));
            Assert.That((Toets(declaratie)["uitkomst"]!.GetValue<string>(), Toets(declaratie)["twijfel"]!.GetValue<bool>()), Is.EqualTo(("weigerenVerplicht", false)), declaratie.Text);
            var code = soort != "representatie" ? "nietToeTeKennen" : "regelVerbiedt";
            Botst(await Zet(Secretaris, declaratie.Id, "besluit", Besluit(0.01m)), code);
            await Gezet(Secretaris, declaratie.Id, "voorlegging", Reden());
            Botst(await Zet(Burgemeester, declaratie.Id, "besluit", Besluit(0.01m)), code);
            await Gezet(Burgemeester, declaratie.Id, "voorlegging", Reden());
            Assert.That((await Zet(Secretaris, declaratie.Id, "besluit", College(Besluit(42.50m), Vandaag))).Status, Is.EqualTo(college));
        }
    }
}
