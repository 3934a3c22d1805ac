using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Registers.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Termijnen;

/// <summary>Entries from before terms were kept get theirs once, whatever comes between.</summary>
public sealed class BijwerkingTests(Provider provider) : TermijnTests(provider)
{
    private async Task<bool> Stap()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Bijwerking>().Stap("gm0106", default);
    }

    [Test]
    public async Task Termijnen_van_eerdere_inschrijvingen_komen_er_een_keer_bij()
    {
        Op("2024-05-06");
        var persoon = await Persoon("wethouder", "gm0106");
        var openbaar = await Schrijf("uitnodigingen", Excursie(persoon));
        await Schrijf("uitnodigingen", Excursie(persoon));
        var weg = await Schrijf("uitnodigingen", Excursie(persoon));
        await Zet(openbaar, "afloop", new() { ["bijgewoond"] = true });
        await Post(Secretaris, weg.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        var query = $"?persoon={persoon}&register=uitnodigingen";
        var (open, voldaan) = (await Termijnen(Secretaris, query), await Termijnen(Secretaris, query + "&stand=voldaan"));
        Host.Ruw("DELETE FROM registers.termijn", "DELETE FROM registers.voortgang");
        Op("2024-05-20");
        // A step that was broken off is done again; then there is nothing left to do.
        Assert.That((await Stap(), await Stap(), await Stap()), Is.EqualTo((true, false, false)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open.Concat(voldaan).Count(), Is.EqualTo(2));
            Assert.That(await Termijnen(Secretaris, query), Is.EqualTo(open.Select(t => t.Replace("binnenkort", "teLaat", StringComparison.Ordinal))));
            Assert.That(await Termijnen(Secretaris, query + "&stand=voldaan"), Is.EqualTo(voldaan));
            Assert.That(await Host.Tel("voortgang", "gemeente = 'gm0106' AND klaar = 1"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Verder_na_een_onderbreking_slaat_niets_over()
    {
        Op("2024-05-06");
        var persoon = await Persoon("wethouder", "gm0106");
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await Schrijf("uitnodigingen", Excursie(persoon))).Id);
        }

        // As after a stop half-way: the first two are done.
        ids = [.. ids.OrderBy(id => id.ToString(), StringComparer.Ordinal)];
        Assert.That(Host.Ruw($"DELETE FROM registers.termijn WHERE onderwerp IN ({Sql(ids[2])}, {Sql(ids[3])})"), Is.EqualTo(2));
        Host.Ruw("DELETE FROM registers.voortgang", $"INSERT INTO registers.voortgang (gemeente, taak, positie, klaar) VALUES ('gm0106', 'termijnen', 'uitnodigingen {ids[1]:N}', 0)");
        while (await Stap())
        {
        }

        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&register=uitnodigingen"), Has.Count.EqualTo(4));
    }
}
