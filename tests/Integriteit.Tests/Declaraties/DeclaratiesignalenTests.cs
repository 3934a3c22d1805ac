using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Declaraties.Declaraties;
using Integriteit.Kern;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Declaraties;

/// <summary>Claims beside the registers: what a third party paid for, a supplier that an entry names; for the keeper of both. // 000-23, 003-29</summary>
public sealed class DeclaratiesignalenTests(Provider provider) : BetaalTests(provider)
{
    private const string Tijdens = "declaratieTijdensVerblijf";
    private const string BijPartij = "declaratieBijWederpartij";

    private async Task Ronde()
    {
        Assert.That((await Post(Secretaris, Assen + "/signaleringen", new JsonObject())).Status, Is.EqualTo(HttpStatusCode.Accepted));
        await Host.Services.GetRequiredService<Dagwerk>().Signaleer(default);
    }

    private static async Task<IReadOnlyList<JsonNode>> Signalen(HttpClient wie, string soort, Guid declaratie)
    {
        var lijst = await Haal(wie, $"{Assen}/signalen?soort={soort}&limit=100");
        Assert.That(lijst.Status, Is.EqualTo(HttpStatusCode.OK), lijst.Text);
        return [.. lijst.Items.Where(s => s["bewijs"]!.AsArray().Any(b => b!["inschrijving"]!.ToString() == $"{declaratie}"))];
    }

    private async Task<Guid> Uitnodiging(Guid persoon, string dag, string gastheer = "Machinefabriek Noord B.V.")
    {
        var antwoord = await Post(Secretaris, $"{Assen}/registers/uitnodigingen", Registervoorbeelden.Uitnodiging(persoon).Met(
            ("inOnderhandeling", false), ("uitnodigerIsLeverancier", false), ("gastheer", Registervoorbeelden.Partij(gastheer)), ("datumOntvangen", "2024-04-01"), ("datumEvenement", dag),
            ("vooroverleg", Registervoorbeelden.Vooroverleg(op: "2024-04-01")), ("reactie", new JsonObject { ["besluit"] = "aanvaard", ["op"] = "2024-04-01" })));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord.Id;
    }

    private Task<Guid> Claim(Guid persoon, string dag, string leverancier) =>
        Betaalbaar(persoon, Ambt.Wethouder, [Declaratieregel.Van(Uitgave(2_450, dag, leverancier), 1) with { Besluit = new Regelbesluit(1, new Bedrag(2_450), "Akkoord.", "Gedragslijn") }]);

    [Test]
    public async Task Een_reis_op_de_dag_waarop_een_derde_betaalde()
    {
        Op("2024-05-06");
        var persoon = await Wethouder();
        var uitnodiging = await Uitnodiging(persoon, "2024-04-17");
        var (op, ernaast) = (await Claim(persoon, "2024-04-17", "NS"), await Claim(persoon, "2024-04-18", "NS"));
        await Ronde();
        var signaal = (await Signalen(Secretaris, Tijdens, op)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signaal["bewijs"]!.AsArray().Select(b => $"{b!["register"]} {b["inschrijving"]} {b["veld"]}"), Is.EquivalentTo(new[] { $"declaraties {op} regel 1", $"uitnodigingen {uitnodiging} looptijd" }));
            Assert.That(signaal["toelichting"]!.ToString(), Does.StartWith("Een reis of maaltijd"));
            Assert.That(signaal["gronden"]!.AsArray().Select(g => $"{g!["grondslag"]!["bepaling"]} {g["inschrijvingen"]![0]}"), Is.EqualTo([$"declaraties-4 {op}"]), "003-29");
            Assert.That(await Signalen(Secretaris, Tijdens, ernaast), Is.Empty);
            Assert.That((await Haal(Secretaris, $"{Assen}/signalen/{signaal["id"]}")).Status, Is.EqualTo(HttpStatusCode.OK));
        }

        await Ronde();
        Assert.That((await Signalen(Secretaris, Tijdens, op)).Single()["versie"]!.GetValue<int>(), Is.EqualTo(1), "the same evidence is the same signal");
    }

    [Test]
    public async Task Een_leverancier_die_ook_in_een_register_van_de_persoon_staat()
    {
        Op("2024-05-06");
        var (persoon, ander) = (await Wethouder(), await Wethouder());
        await Uitnodiging(persoon, "2024-04-10", "Restaurant Het Anker BV");
        var (bij, vanAnder) = (await Claim(persoon, "2024-04-20", "restaurant het anker b.v."), await Claim(ander, "2024-04-20", "Restaurant Het Anker BV"));
        await Ronde();
        var signaal = (await Signalen(Secretaris, BijPartij, bij)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signaal["bewijs"]!.AsArray().Select(b => b!["register"]!.ToString()).Distinct(), Is.EquivalentTo(new[] { "declaraties", "uitnodigingen" }));
            Assert.That(signaal["wederpartij"]!.ToString(), Is.EqualTo("restaurant het anker b.v."));
            Assert.That(signaal["gronden"]!.AsArray().Select(g => g!["grondslag"]!["bepaling"]!.ToString()).Distinct(), Is.SupersetOf(new[] { "belangen-5", "uitnodigingen-1", "declaraties-3" }), signaal.ToJsonString());
            Assert.That(await Signalen(Secretaris, BijPartij, vanAnder), Is.Empty);
        }
    }

    [Test]
    public async Task Een_declaratie_ziet_alleen_haar_beheerder_en_niemand_die_over_zichzelf()
    {
        Op("2024-05-06");
        var persoon = await Wethouder();
        await Uitnodiging(persoon, "2024-04-17");
        var declaratie = await Claim(persoon, "2024-04-17", "NS");
        await Ronde();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Signalen(Secretaris, Tijdens, declaratie), Has.Count.EqualTo(1));
            Assert.That(await Signalen(Host.Als("griffier", "gm0106"), Tijdens, declaratie), Is.Empty);
            Assert.That(await Signalen(Host.Als("burgemeester", "gm0106"), Tijdens, declaratie), Is.Empty);
            Assert.That(await Signalen(Host.Als("gemeentesecretaris", "gm0106", persoon), Tijdens, declaratie), Is.Empty);
        }
    }

    [Test]
    public async Task De_simulatie_van_een_code_telt_declaraties_mee()
    {
        Op("2024-05-06");
        var persoon = await Wethouder();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await Claim(persoon, "2021-04-17", "NS");
        }

        var codes = (await Haal(Anoniem, Assen + "/gedragscodes")).Items[0];
        var pad = $"{Assen}/gedragscodes/{codes["code"]}/versies/{(await Haal(Anoniem, $"{Assen}/gedragscodes/{codes["code"]}")).Json["versies"]![0]!["versie"]}/simulatie";
        JsonObject Periode(string soort) => new() { ["van"] = "2021-04-01", ["totEnMet"] = "2021-04-30", ["soorten"] = new JsonArray(soort) };
        var (met, zonder) = (await Post(Secretaris, pad, Periode("declaratie")), await Post(Secretaris, pad, Periode("geschenk")));
        Assert.That((met.Json["gevallen"]?.GetValue<int>(), zonder.Json["gevallen"]?.GetValue<int>()), Is.EqualTo(((int?)4, (int?)0)), met.Text + zonder.Text);
    }
}
