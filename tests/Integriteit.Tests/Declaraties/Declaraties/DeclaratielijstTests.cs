using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Kern;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties;

/// <summary>What each finds on their list: the claimant what is open, the assessor what waits, the oldest first. // 003-27</summary>
public sealed class DeclaratielijstTests(Provider provider) : DeclaratieTests(provider)
{
    private static IReadOnlyList<Guid> Ids(Antwoord taken) => [.. taken.Items.Select(t => Guid.Parse(t["declaratie"]!["id"]!.GetValue<string>()))];

    private static string Als(string rol) => $"{Assen}/declaratietaken?limit=100&als={rol}";

    [Test]
    public async Task Werklijst_heeft_de_oudste_eerst_met_signalen()
    {
        var persoon = await Wethouder();
        var (eerste, tweede) = (await Ingediend(persoon, Regel(totaal: 21m)), await Getoetst(persoon, Regel(totaal: 22m).Met(("belangGemeente", Antwoord("twijfel")))));
        var concept = await Maak(persoon, Regel());
        var werk = await Haal(Secretaris, Als("behandelaar"));
        Assert.That(Ids(werk).Where(id => id == eerste.Id || id == tweede.Id || id == concept.Id), Is.EqualTo(new[] { eerste.Id, tweede.Id }));
        var taak = werk.Items.Single(t => t["declaratie"]!["id"]!.GetValue<string>() == tweede.Id.ToString());
        Assert.That((taak["wachtOp"]!.GetValue<string>(), taak["signalen"]!.AsArray().Select(s => s!.GetValue<string>())), Is.EqualTo(("toetser", new[] { "omstandigheid" })));
        Assert.That(Ids(await Haal(Zelf(persoon), Als("indiener"))), Is.EqualTo(new[] { eerste.Id, tweede.Id, concept.Id }));
        Assert.That(Ids(await Haal(Zelf(persoon), Als("behandelaar"))), Is.Empty);
        var pagina = await Haal(Zelf(persoon), Assen + "/declaratietaken?limit=2");
        Assert.That(Ids(await Haal(Zelf(persoon), pagina.Volgende!)), Is.EqualTo(new[] { concept.Id }));
        Assert.That((await Haal(Zelf(persoon), Assen + "/declaratietaken?als=iemand&cursor=YWI")).Velden, Does.Contain("als"));

        await Gezet(Secretaris, tweede.Id, "voorlegging", Reden());
        Assert.That(Ids(await Haal(Secretaris, Als("behandelaar"))), Has.None.EqualTo(tweede.Id));
        Assert.That(Ids(await Haal(Burgemeester, Als("behandelaar"))), Has.Member(tweede.Id));
        await Gezet(Burgemeester, tweede.Id, "besluit", Besluit(22m));
        Assert.That(Ids(await Haal(Administratie, Als("behandelaar"))), Has.Member(tweede.Id));
        Assert.That(Ids(await Haal(Host.Als("controleur", Gemeente), Als("behandelaar"))), Is.Empty);
    }

    [Test]
    public async Task Lijst_toont_per_beller_en_filtert()
    {
        var (een, ander) = (await Wethouder(), await Wethouder());
        var (concept, open, vanAnder) = (await Maak(een, Regel()), await Ingediend(een, Regel(totaal: 31m)), await Ingediend(ander, Regel(totaal: 32m)));
        var goed = await Getoetst(een, Regel(totaal: 33m));
        await Gezet(Secretaris, goed.Id, "besluit", Besluit(33m));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Zelf(een), Lijst)).Ids, Is.EqualTo(new[] { concept.Id, open.Id, goed.Id }));
            Assert.That((await Haal(Secretaris, $"{Lijst}?persoon={een}")).Ids, Is.EqualTo(new[] { open.Id, goed.Id }));
            Assert.That((await Haal(Secretaris, $"{Lijst}?persoon={een}&staat=goedgekeurd")).Ids, Is.EqualTo(new[] { goed.Id }));
            Assert.That((await Haal(Administratie, $"{Lijst}?persoon={een}")).Ids, Is.EqualTo(new[] { goed.Id }));
            Assert.That((await Haal(Zelf(een), $"{Lijst}?persoon={ander}")).Ids, Is.Empty);
            var pagina = await Haal(Zelf(een), Lijst + "?limit=2");
            Assert.That((await Haal(Zelf(een), pagina.Volgende!)).Ids, Is.EqualTo(new[] { goed.Id }));
            Assert.That((await Haal(Zelf(een), Lijst + "?cursor=YWI")).Velden, Is.EqualTo(new[] { "cursor" }));
            Assert.That((await Haal(Zelf(een), Lijst + "?staat=zoek&limit=0&naam=x")).Velden, Is.EquivalentTo(new[] { "staat", "limit", "naam" }));
            Assert.That((await Haal(Zelf(een), Lijst)).Items[2].AsObject()["toegekend"]!.GetValue<decimal>(), Is.EqualTo(33m));
            Assert.That(vanAnder.Id, Is.Not.EqualTo(open.Id));
        }
    }

    [Test]
    public async Task Griffier_ziet_alleen_de_raad()
    {
        var raadslid = await Persoon("raadslid", Gemeente);
        var concept = await Post(Zelf(raadslid), Lijst, Declaratie(await MetBon(raadslid, Regel("alleen-raad", 9m))).Met(("ambt", "raadslid")));
        var ingediend = await Gezet(Zelf(raadslid), concept.Id, "indiening");
        Assert.That(ingediend.Json["beheerder"]!.GetValue<string>(), Is.EqualTo("griffier"));
        var wethouder = await Ingediend(await Wethouder(), Regel(totaal: 8m));
        var lijst = (await Haal(Host.Als("griffier", Gemeente), Lijst + "?limit=100")).Ids;
        Assert.That(lijst, Has.Member(concept.Id).And.None.EqualTo(wethouder.Id));
        Assert.That((await Haal(Secretaris, Lijst + "?limit=100")).Ids, Has.None.EqualTo(concept.Id));
        // By the office held today, without the role in the token.
        var griffier = await Persoon("griffier", Gemeente);
        Assert.That((await Haal(Zelf(griffier), $"{Lijst}/{concept.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        await Gezet(Zelf(griffier), concept.Id, "toetsing");
    }

    [Test]
    public async Task Elke_inzage_en_elke_stap_staat_in_het_logboek_zonder_bedragen()
    {
        var persoon = await Wethouder();
        var id = (await Getoetst(persoon, Regel(totaal: 1234.56m, leverancier: "Zeldzame Leverancier"))).Id;
        await Haal(Secretaris, $"{Lijst}/{id}");
        Botst(await Zet(Secretaris, id, "besluit", Besluit(1m).Met(("regels", Besluit(1m)["regels"]!.DeepClone())), "\"9-volledig\""), "intussenGewijzigd", HttpStatusCode.PreconditionFailed);
        var regels = await Host.Declaraties(db => db.Query<(string Handeling, string Uitkomst, string Velden)>(
            "SELECT handeling, uitkomst, velden FROM declaraties.audit WHERE gemeente = @Gemeente AND onderwerp = @Id ORDER BY volgnr", new { Gemeente, Id = id.ToString() }, default));
        Assert.That(regels.Select(r => $"{r.Handeling} {r.Uitkomst}"), Is.EqualTo(new[] { "MaakDeclaratie gelukt", "BekijkDeclaratie gelezen", "DienDeclaratieIn gelukt", "ToetsDeclaratie gelukt", "BekijkDeclaratie gelezen", "BeslisOverDeclaratie intussenGewijzigd" }));
        Assert.That(string.Join(' ', regels.Select(r => r.Velden)), Does.Not.Contain("1234").And.Not.Contain("Zeldzame"));
        Assert.That((await Host.Declaraties(db => Audit.Controleer(db, Gemeente, default))).Breuk, Is.Null);
    }
}
