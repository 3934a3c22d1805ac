using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties;

/// <summary>What a claim may hold as it is sent, and what it must hold to be submitted. // 003-26</summary>
public sealed class DeclaratieinvoerTests(Provider provider) : DeclaratieTests(provider)
{
    private static void Fout(Antwoord antwoord, params string[] velden)
    {
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest), antwoord.Text);
        Assert.That(antwoord.Velden, Is.EquivalentTo(velden), antwoord.Text);
    }

    [Test]
    public async Task Alle_fouten_tegelijk()
    {
        var zelf = Zelf(await Wethouder());
        Fout(await Post(zelf, Lijst, new JsonObject()), "ambt", "omschrijving", "regels");
        Fout(await Post(zelf, Lijst, Declaratie()), "regels");
        Fout(
            await Post(zelf, Lijst, Declaratie(Regel(datum: "2999-01-01").Met(("totaal", 0m), ("btw", 1m)), Regel(totaal: 10m).Met(("privedeel", 10m), ("btw", 10m)), Regel().Met(("bewijsstukken", new JsonArray($"{Guid.Empty}", $"{Guid.Empty}"))))),
            "regels[0].datum",
            "regels[0].totaal",
            "regels[0].btw",
            "regels[1].privedeel",
            "regels[1].btw",
            "regels[2].bewijsstukken");
        Fout(await Post(zelf, Lijst, Declaratie(Regel(totaal: 999_999_999.99m), Regel(totaal: 0.01m))), "regels");
        Fout(await Post(zelf, Lijst + "?x=1", Declaratie(Regel())), "x");
        Fout(await Post(zelf, Lijst, Declaratie(Regel().Met(("bedrag", 3m)))), "regels[0].bedrag");
    }

    [Test]
    public async Task Verwijzingen_bestaan_en_zijn_eigen()
    {
        var (persoon, ander) = (await Wethouder(), await Wethouder());
        var vreemd = await Bon(ander);
        Fout(
            await Post(Zelf(persoon), Lijst, Declaratie(Regel("toverij"), Regel(bonnen: [vreemd, Guid.CreateVersion7()]), Regel().Met(("verband", new JsonObject { ["register"] = "dienstreizen", ["inschrijving"] = Guid.CreateVersion7().ToString() })))),
            "regels[0].kostensoort",
            "regels[1].bewijsstukken[0]",
            "regels[1].bewijsstukken[1]",
            "regels[2].verband");
        // The receipt of one claim is not free for another.
        var bon = await Bon(persoon);
        await Ingediend(persoon, Regel(bonnen: bon));
        Fout(await Post(Zelf(persoon), Lijst, Declaratie(Regel(bonnen: bon))), "regels[0].bewijsstukken[0]");
    }

    [Test]
    public async Task Ambt_is_bekleed_op_de_dag_van_de_uitgave()
    {
        var persoon = await Persoon("wethouder", Gemeente, van: "2024-05-14", totEnMet: "2024-05-20");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (dag, wel) in new[] { ("2024-05-13", false), ("2024-05-14", true), ("2024-05-20", true), ("2024-05-21", false) })
            {
                var antwoord = await Post(Zelf(persoon), Lijst, Declaratie(Regel(datum: dag)));
                Assert.That((dag, antwoord.Status), Is.EqualTo((dag, wel ? HttpStatusCode.Created : HttpStatusCode.Conflict)), antwoord.Text);
            }

            Botst(await Post(Zelf(persoon), Lijst, Declaratie(Regel()).Met(("ambt", "raadslid"))), "ambtNietBekleed");
            Botst(await Post(Zelf(Guid.CreateVersion7()), Lijst, Declaratie(Regel())), "ambtNietBekleed");
            Botst(await Post(Secretaris, Lijst, Declaratie(Regel())), "persoonOntbreekt", HttpStatusCode.Forbidden);
            Assert.That((await Post(Administratie, Lijst, Declaratie(Regel()))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [TestCase(TestName = "003-26: zonder de twee antwoorden en een bewijsstuk wordt niet ingediend")]
    public async Task Onvolledig_wordt_niet_ingediend()
    {
        var persoon = await Wethouder();
        var kaal = Regel();
        kaal.Remove("belangGemeente");
        kaal.Remove("vloeitVoortUitFunctie");
        var concept = await Maak(persoon, kaal, await MetBon(persoon, Regel("kilometers", 10m)), await MetBon(persoon, Regel("lunch-met-gasten", 10m)), Regel("representatie", 10m));
        var antwoord = await Zet(Zelf(persoon), concept.Id, "indiening");
        Botst(antwoord, "onvolledig");
        Assert.That(
            antwoord.Json["ontbreekt"]!.AsArray().Select(g => $"{g!["regel"]} {g["veld"]}"),
            Is.EquivalentTo(new[] { "1 belangGemeente", "1 vloeitVoortUitFunctie", "1 bewijsstukken", "2 aantal", "3 aantal", "4 bewijsstukken" }));
        var taak = (await Haal(Zelf(persoon), Assen + "/declaratietaken")).Items.Single();
        Assert.That((taak["wachtOp"]!.GetValue<string>(), taak["voorU"]!.GetValue<bool>(), taak["ontbreekt"]!.AsArray().Count), Is.EqualTo(("indiener", true, 6)));
        var aangevuld = await Stuur(Zelf(persoon), HttpMethod.Put, $"{Lijst}/{concept.Id}", Declaratie(await MetBon(persoon, Regel())), ("If-Match", concept.ETag));
        Assert.That(aangevuld.Status, Is.EqualTo(HttpStatusCode.OK), aangevuld.Text);
        await Gezet(Zelf(persoon), concept.Id, "indiening");
    }

    [TestCase(TestName = "000-23: waar de code vraagt of het redelijk is, hoort dat bij het indienen")]
    public async Task Dalfsen_vraagt_of_het_redelijk_is()
    {
        var persoon = await Persoon("wethouder");
        var zelf = Host.Als("ambtsdrager", persoon: persoon);
        var regel = Regel("reiskosten-ov", 10m);
        regel.Remove("redelijk");
        var concept = await Post(zelf, Dalfsen + "/declaraties", Declaratie(regel));
        Assert.That(concept.Status, Is.EqualTo(HttpStatusCode.Created), concept.Text);
        var antwoord = await Stuur(zelf, HttpMethod.Post, $"{Dalfsen}/declaraties/{concept.Id}/indiening", null, ("If-Match", "*"));
        Assert.That(antwoord.Json["ontbreekt"]!.AsArray().Select(g => g!["veld"]!.GetValue<string>()), Is.EquivalentTo(new[] { "bewijsstukken", "redelijk" }));
    }

    [Test]
    public async Task Vreemde_munt_klopt_met_de_koers()
    {
        var persoon = await Wethouder();
        JsonObject Wissel(decimal betaald, decimal koers, string valuta = "USD") => new() { ["betaald"] = betaald, ["valuta"] = valuta, ["koers"] = koers, ["koersbron"] = "ECB 2024-05-14" };
        var goed = await Maak(persoon, Regel(totaal: 50m).Met(("btw", 4.13m), ("wissel", Wissel(55m, 1.1m))));
        var uitgave = goed.Json["regels"]![0]!["uitgave"]!;
        Assert.That((uitgave["wissel"]!["koersbron"]!.GetValue<string>(), uitgave["wissel"]!["betaald"]!.GetValue<decimal>(), uitgave["btw"]!.GetValue<decimal>()), Is.EqualTo(("ECB 2024-05-14", 55m, 4.13m)));
        Fout(await Post(Zelf(persoon), Lijst, Declaratie(Regel(totaal: 51m).Met(("wissel", Wissel(55m, 1.1m))))), "regels[0].wissel");
        Fout(await Post(Zelf(persoon), Lijst, Declaratie(Regel(totaal: 50m).Met(("wissel", Wissel(50m, 1m, "EUR"))))), "regels[0].wissel.valuta");
        Fout(await Post(Zelf(persoon), Lijst, Declaratie(Regel(totaal: 50m).Met(("wissel", new JsonObject { ["betaald"] = 50m })))), "regels[0].wissel.valuta", "regels[0].wissel.koers", "regels[0].wissel.koersbron");
    }
}
