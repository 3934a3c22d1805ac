using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Termijnen;

/// <summary>A term is told of twice at most: when it draws near and when it has passed.</summary>
public sealed class HerinneringenTests(Provider provider) : TermijnTests(provider)
{
    private sealed record Rij(string Inhoud);

    /// <summary>What was told of a person's terms, each as one text, in order.</summary>
    private async Task<IReadOnlyList<string>> Verteld(Guid persoon)
    {
        var rijen = await Host.Registers(db => db.Query<Rij>("SELECT inhoud FROM registers.outbox WHERE gemeente = 'gm0106' AND soort LIKE '%TermijnHerinnering' ORDER BY ontstaan_op", null, default));
        return [.. rijen.Select(r => JsonNode.Parse(r.Inhoud)!).Where(b => b["persoon"]?.GetValue<Guid>() == persoon).Select(b => $"{b["register"]} {b["handeling"]} {b["vervaldatum"]} {b["verlopen"]}")];
    }

    [Test]
    public async Task Een_termijn_wordt_een_keer_gemeld_als_hij_nadert_en_een_keer_als_hij_verlopen_is()
    {
        Op("2024-04-16");
        var persoon = await Persoon("wethouder", "gm0106");
        var inschrijving = await Schrijf("uitnodigingen", Excursie(persoon));
        var (nadert, verlopen) = ("uitnodigingen openbaarmaking 2024-05-08 false", "uitnodigingen openbaarmaking 2024-05-08 true");
        foreach (var (dag, verteld) in new (string, string[])[] { ("2024-04-23", []), ("2024-04-24", [nadert]), ("2024-04-24", [nadert]), ("2024-05-08", [nadert]), ("2024-05-09", [nadert, verlopen]), ("2024-05-10", [nadert, verlopen]), ("2025-01-01", [nadert, verlopen]) })
        {
            Op(dag);
            await Werk(Host);
            Assert.That((await Verteld(persoon)).Where(v => v.StartsWith("uitnodigingen", StringComparison.Ordinal)), Is.EqualTo(verteld), dag);
        }

        var termijn = (await Haal(Secretaris, $"{Assen}/termijnen?persoon={persoon}&register=uitnodigingen")).Items.Single();
        Assert.That((termijn["herinnerdOp"]!.ToString()[..10], termijn["inschrijving"]!.ToString()), Is.EqualTo(("2024-05-09", inschrijving.Id.ToString())));
    }

    [Test]
    public async Task Wat_pas_na_de_laatste_dag_wordt_gezien_wordt_alleen_als_verlopen_gemeld()
    {
        Op("2024-05-20");
        var persoon = await Persoon("wethouder", "gm0106");
        await Schrijf("uitnodigingen", Excursie(persoon));
        await Werk(Host);
        Assert.That((await Verteld(persoon)).Where(v => v.StartsWith("uitnodigingen", StringComparison.Ordinal)), Is.EqualTo(["uitnodigingen openbaarmaking 2024-05-08 true"]));
    }

    [Test]
    public async Task Wat_gedaan_is_wordt_niet_gemeld_en_een_andere_laatste_dag_wel_weer()
    {
        Op("2024-05-02");
        var persoon = await Persoon("wethouder", "gm0106");
        var gedaan = await Schrijf("uitnodigingen", Excursie(persoon));
        var verzet = await Schrijf("uitnodigingen", Excursie(persoon));
        await Zet(gedaan, "afloop", new() { ["bijgewoond"] = true });
        await Werk(Host);
        await Stuur(Secretaris, HttpMethod.Put, verzet.Headers["Location"], Excursie(persoon, "2024-05-03").Met(("reden", "De dag was verkeerd.")), ("If-Match", "*"));
        await Werk(Host);
        Assert.That((await Verteld(persoon)).Where(v => v.StartsWith("uitnodigingen", StringComparison.Ordinal)), Is.EqualTo(["uitnodigingen openbaarmaking 2024-05-08 false", "uitnodigingen openbaarmaking 2024-05-10 false"]));
    }

    [Test]
    public async Task Twee_diensten_tegelijk_melden_niets_dubbel()
    {
        Op("2024-05-02");
        var persoon = await Persoon("wethouder", "gm0106");
        for (var i = 0; i < 5; i++)
        {
            await Schrijf("uitnodigingen", Excursie(persoon));
        }

        await using var tweede = new TestHost(Provider, naast: Host);
        tweede.Klok.Nu = Host.Klok.Nu;
        await Task.WhenAll(Werk(Host), Werk(tweede));
        Assert.That((await Verteld(persoon)).Count(v => v.StartsWith("uitnodigingen", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    [Test]
    public async Task Hoeveel_dagen_vooraf_is_een_instelling()
    {
        await using var host = new TestHost(Provider, new Dictionary<string, string> { ["Termijnen:HerinnerDagenVooraf"] = "2" }, naast: Host);
        host.Klok.Nu = new DateTimeOffset(2024, 5, 5, 12, 0, 0, TimeSpan.Zero);
        Op("2024-05-05");
        var persoon = await Persoon("wethouder", "gm0106");
        await Schrijf("uitnodigingen", Excursie(persoon));
        var stand = (await Haal(host.Als("gemeentesecretaris", "gm0106"), $"{Assen}/termijnen?persoon={persoon}&register=uitnodigingen")).Items.Single()["stand"]!.ToString();
        Assert.That(stand, Is.EqualTo("open"));
        await Werk(host);
        Assert.That((await Verteld(persoon)).Count(v => v.StartsWith("uitnodigingen", StringComparison.Ordinal)), Is.Zero);
    }
}
