using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Host;
using Integriteit.Kern;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Kern;

/// <summary>The chain shows where it was broken; the tables resist as long as nobody takes the triggers away.</summary>
[TestFixture(Provider.Sqlite)]
[TestFixture(Provider.SqlServer)]
public sealed class AuditKetenTests(Provider provider)
{
    private const int Aantal = 12;

    private static readonly string[] Velden = ["tijdstip", "actor", "rol", "handeling", "onderwerp", "uitkomst", "verzoek", "velden", "vorige_hash", "hash"];

    private TestHost Host { get; set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Host = new TestHost(provider);
        for (var i = 0; i < Aantal; i++)
        {
            await Schrijf(Host.Als("griffier"));
        }

        await Schrijf(Host.Als("griffier", "gm0106"), "gm0106");
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", Aantal, null)));
    }

    [TearDown]
    public async Task Stop()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
            Host = null!;
        }
    }

    private static async Task Schrijf(HttpClient client, string gemeente = "gm0148")
    {
        var antwoord = await client.Plaats($"/api/v1/gemeenten/{gemeente}/ambtsdragers", new JsonObject { ["naam"] = "A", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2022-03-30" }) });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
    }

    private void ZonderSlot() => Host.Ruw(provider == Provider.Sqlite
        ? ["DROP TRIGGER registers.audit_vast", "DROP TRIGGER registers.audit_blijft"]
        : ["DROP TRIGGER registers.audit_vast"]);

    private async Task Breekt(long regel)
    {
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", regel - 1, regel)));
        Assert.That((await Host.Controleer("gm0106")).Breuk, Is.Null, "another municipality has a chain of its own");
    }

    [Test]
    public async Task Een_regel_laat_zich_niet_wijzigen_of_wissen()
    {
        foreach (var sql in new[] { "UPDATE registers.audit SET rol = 'burgemeester' WHERE volgnr = 5", "DELETE FROM registers.audit WHERE volgnr = 5", "DELETE FROM registers.audit" })
        {
            Assert.That(() => Host.Ruw(sql), Throws.InstanceOf<DbException>());
        }

        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", Aantal, null)));
    }

    [Test]
    public async Task Elk_gewijzigd_veld_wordt_gevonden()
    {
        ZonderSlot();
        // From the last row back: the first break is the one that was just made.
        var regel = Aantal;
        foreach (var veld in Velden)
        {
            var waarde = veld switch { "tijdstip" => "'2024-01-01T00:00:00.0000000Z'", "actor" => $"'{Guid.CreateVersion7()}'", "hash" or "vorige_hash" => $"'{new string('a', 64)}'", _ => "'anders'" };
            Assert.That(Host.Ruw($"UPDATE registers.audit SET {veld} = {waarde} WHERE gemeente = 'gm0148' AND volgnr = {regel}"), Is.EqualTo(1));
            await Breekt(regel--);
        }
    }

    [Test]
    public async Task Een_gewiste_regel_wordt_gevonden()
    {
        ZonderSlot();
        Host.Ruw("DELETE FROM registers.audit WHERE gemeente = 'gm0148' AND volgnr = 7");
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", 6, 8)), "the next one does not follow");
    }

    [Test]
    public async Task Een_ingevoegde_of_verwisselde_regel_wordt_gevonden()
    {
        ZonderSlot();
        Host.Ruw("UPDATE registers.audit SET volgnr = 100 WHERE gemeente = 'gm0148' AND volgnr = 3", "UPDATE registers.audit SET volgnr = 3 WHERE gemeente = 'gm0148' AND volgnr = 4", "UPDATE registers.audit SET volgnr = 4 WHERE gemeente = 'gm0148' AND volgnr = 100");
        await Breekt(3);
    }

    [Test]
    public async Task Een_regel_met_een_nagerekende_hash_breekt_bij_de_volgende()
    {
        ZonderSlot();
        var regel = (await Host.Auditregels())[6] with { Rol = "burgemeester" };
        Host.Ruw($"UPDATE registers.audit SET rol = 'burgemeester', hash = '{regel.Bereken()}' WHERE gemeente = 'gm0148' AND volgnr = 7");
        await Breekt(8);
    }

    [Test]
    public async Task Een_naam_kan_worden_vernietigd_zonder_de_keten_te_breken()
    {
        Assert.That(Host.Ruw("DELETE FROM registers.actor WHERE gemeente = 'gm0148'"), Is.GreaterThanOrEqualTo(1));
        Assert.That((await Host.Controleer()).Breuk, Is.Null);
        await Schrijf(Host.Als("griffier"));
        Assert.That(await Host.Controleer(), Is.EqualTo(new Audit.Uitslag("gm0148", "registers", Aantal + 1, null)));
        var regels = await Host.Auditregels();
        Assert.That(regels[^1].Actor, Is.Not.EqualTo(regels[0].Actor), "a destroyed name does not come back under its old number");
    }

    [Test]
    public async Task De_opdracht_auditcontrole_zegt_of_de_keten_heel_is()
    {
        Dictionary<string, string> omgeving = new() { ["Data__Map"] = Host.Map, ["Data__SqlServer"] = Host.Services.GetRequiredService<Instellingen>().SqlServer ?? "" };
        var (code, tekst) = await HostProces.Voer(omgeving, "auditcontrole");
        Assert.That(code, Is.Zero, tekst);
        Assert.That(tekst, Does.Contain($"gm0148 registers: {Aantal} regels kloppen").And.Contain("gm0406 gedragscode: 1 regels kloppen"));

        ZonderSlot();
        Host.Ruw("UPDATE registers.audit SET rol = 'x' WHERE gemeente = 'gm0148' AND volgnr = 7");
        (code, tekst) = await HostProces.Voer(omgeving, "auditcontrole");
        Assert.That((code, tekst.Contains("gm0148 registers: BREUK bij regel 7; 6 regels kloppen", StringComparison.Ordinal)), Is.EqualTo((1, true)), tekst);
        (code, tekst) = await HostProces.Voer(omgeving, "auditcontrole", "--gemeente", "gm0106");
        Assert.That((code, tekst.Contains("gm0148", StringComparison.Ordinal)), Is.EqualTo((0, false)), tekst);
    }

    [Ignore("defect: a municipality that does not exist is \"checked\" with exit code 0 and no word (Opdrachten.cs, Auditcontrole: the names asked for are never looked up)")]
    [Test]
    public async Task Een_onbekende_gemeente_controleren_is_een_fout()
    {
        var (code, tekst) = await HostProces.Voer(new() { ["Data__Map"] = Host.Map, ["Data__SqlServer"] = Host.Services.GetRequiredService<Instellingen>().SqlServer ?? "" }, "auditcontrole", "--gemeente", "gm9999");
        Assert.That(code, Is.Not.Zero, tekst);
    }
}
