using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>A judgement is kept once, and every entry shows the one that was made of it, on its own day.</summary>
public sealed class OordelenTests(Provider provider) : RegisterTests(provider)
{
    private async Task<Antwoord> Geef(Guid persoon, decimal waarde, string dag)
    {
        var antwoord = await Post(Griffier, Geschenken(), Geschenk(persoon).Met(("geschatteWaarde", waarde), ("datumAangeboden", dag), ("afhandeling", "geweigerd")));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>What a host that remembers nothing shows.</summary>
    private async Task<JsonNode> Toets(Guid id)
    {
        await using var vers = new TestHost(Host.Provider(), naast: Host);
        var antwoord = await Haal(vers.Als("griffier"), $"{Geschenken()}/{id}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json["toets"]!;
    }

    [Test]
    public async Task Zelfde_oordeel_staat_er_een_keer_en_elke_inschrijving_toont_haar_eigen_dag()
    {
        var persoon = await Persoon("raadslid");
        var een = await Geef(persoon, 31.07m, "2024-03-01");
        var oordelen = await Host.Tel("oordeel");
        var ander = await Geef(persoon, 31.07m, "2024-03-09");
        Assert.That(await Host.Tel("oordeel"), Is.EqualTo(oordelen));
        var (toetsEen, toetsAnder) = (await Toets(een.Id), await Toets(ander.Id));
        Assert.That((toetsEen["peildatum"]!.GetValue<string>(), toetsAnder["peildatum"]!.GetValue<string>()), Is.EqualTo(("2024-03-01", "2024-03-09")));
        Assert.That(toetsEen.ToJsonString(), Is.EqualTo(een.Json["toets"]!.ToJsonString()));
        toetsEen["peildatum"] = "2024-03-09";
        Assert.That(toetsAnder.ToJsonString(), Is.EqualTo(toetsEen.ToJsonString()));
        Assert.That(toetsEen.ToJsonString(), Does.Contain("31,07"), "and it is the one of this amount");
    }

    [Test]
    public async Task Ander_oordeel_is_een_ander()
    {
        var persoon = await Persoon("raadslid");
        var (een, ander) = (await Geef(persoon, 32.07m, "2024-03-01"), await Geef(persoon, 33.07m, "2024-03-01"));
        Assert.That(((await Toets(een.Id)).ToJsonString(), (await Toets(ander.Id)).ToJsonString()), Is.EqualTo((een.Json["toets"]!.ToJsonString(), ander.Json["toets"]!.ToJsonString())));
    }

    [Test]
    public async Task Versie_van_voor_die_tijd_houdt_haar_oordeel_zelf()
    {
        var geschenk = await Geef(await Persoon("raadslid"), 34.07m, "2024-03-01");
        var heel = geschenk.Json["toets"]!.ToJsonString().Replace("'", "''", StringComparison.Ordinal);
        Assert.That(Host.Ruw($"UPDATE registers.versie SET toets = N'{heel}' WHERE id = '{geschenk.Id.ToString().ToUpperInvariant()}'".Replace("N'", Host.Provider() == Provider.SqlServer ? "N'" : "'", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await Toets(geschenk.Id)).ToJsonString(), Is.EqualTo(geschenk.Json["toets"]!.ToJsonString()));
        await Verbeter(Griffier, geschenk, Geschenk(Guid.Parse(geschenk.Json["gegevens"]!["ontvanger"]!["persoon"]!.GetValue<string>())));
    }
}
