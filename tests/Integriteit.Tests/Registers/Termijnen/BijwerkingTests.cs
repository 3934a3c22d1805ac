using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Registers.Termijnen;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Termijnen;

/// <summary>Entries from before terms and words of names were kept get theirs once, whatever comes between.</summary>
public sealed class BijwerkingTests(Provider provider) : TermijnTests(provider)
{
    private async Task<bool> Stap(string taak = Bijwerking.Afgeleid, string gemeente = "gm0106")
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Bijwerking>().Stap(gemeente, taak, default);
    }

    /// <summary>Ids of entries in the order of the engine, asked of it: engines differ in this.</summary>
    private async Task<IReadOnlyList<Guid>> Geordend(string gemeente, IReadOnlyList<Guid> ids)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistersDb>().Query<Guid>(
            "SELECT i.id FROM registers.inschrijving i WHERE i.gemeente = @Gemeente AND i.id IN @Ids ORDER BY i.id", new { Gemeente = gemeente, Ids = ids }, default);
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
        ids = [.. await Geordend("gm0106", ids)];
        Assert.That(Host.Ruw($"DELETE FROM registers.termijn WHERE onderwerp IN ({Sql(ids[2])}, {Sql(ids[3])})"), Is.EqualTo(2));
        Host.Ruw("DELETE FROM registers.voortgang", $"INSERT INTO registers.voortgang (gemeente, taak, positie, klaar) VALUES ('gm0106', '{Bijwerking.Afgeleid}', 'uitnodigingen {ids[1]:N}', 0)");
        while (await Stap())
        {
        }

        Assert.That(await Termijnen(Secretaris, $"?persoon={persoon}&register=uitnodigingen"), Has.Count.EqualTo(4));
    }

    /// <summary>Enters a public gift in Dalfsen.</summary>
    private async Task<Antwoord> Gift(params (string Pad, JsonNode? Waarde)[] anders)
    {
        var antwoord = await Post(Griffier, $"{Dalfsen}/registers/geschenken", Geschenk(await Persoon("raadslid")).Met(anders));
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    /// <summary>Entries whose giver only their keeper may see, as they stood before keepers found them by that name.</summary>
    private async Task<IReadOnlyList<Guid>> ZonderNaamwoorden(int aantal, string naam)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < aantal; i++)
        {
            ids.Add((await Gift(("gever", new JsonObject { ["naam"] = naam, ["soort"] = "natuurlijkPersoon" }))).Id);
        }

        await Host.Verdeeld();
        Assert.That(Host.Ruw("DELETE FROM registers.trefwoord WHERE gemeente = 'gm0148' AND kring LIKE '%.naam'"), Is.Positive);
        Host.Ruw("DELETE FROM registers.voortgang");
        return await Geordend("gm0148", ids);
    }

    private async Task<IReadOnlyList<Guid>> Gevonden(HttpClient wie, string naam) => await Geordend("gm0148", (await Haal(wie, $"{Dalfsen}/registers/geschenken?gever={naam}&limit=100")).Ids);

    [Test(Description = "Woo 3.1(3): an entry from before is found by a withheld name, by who keeps it and nobody else")]
    public async Task Wat_eerder_is_ingeschreven_vindt_de_beheerder_op_een_naam_die_niet_openbaar_is()
    {
        var naam = $"z{Guid.CreateVersion7():N}";
        var ids = await ZonderNaamwoorden(2, naam);
        Assert.That(await Gevonden(Griffier, naam), Is.Empty);
        await Werk(Host);
        var rijen = await Host.Tel("trefwoord", "gemeente = 'gm0148'");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Gevonden(Griffier, naam), Is.EqualTo(ids));
            Assert.That(await Gevonden(Anoniem, naam), Is.Empty);
            Assert.That(await Gevonden(Host.Als("gemeentesecretaris"), naam), Is.Empty);
            Assert.That(await Host.Tel("voortgang", $"gemeente = 'gm0148' AND taak = '{Bijwerking.Vindwoorden}' AND klaar = 1"), Is.EqualTo(1));
        }

        // Done twice it adds nothing, and once marked as done it looks at nothing.
        Host.Ruw($"DELETE FROM registers.voortgang WHERE taak = '{Bijwerking.Vindwoorden}'");
        await Werk(Host);
        Assert.That((await Host.Tel("trefwoord", "gemeente = 'gm0148'"), await Stap(Bijwerking.Vindwoorden, "gm0148")), Is.EqualTo((rijen, false)));
    }

    [Test(Description = "Woo 3.1(3): after a stop the words go on where they were")]
    public async Task Woorden_gaan_na_een_onderbreking_verder_waar_zij_waren()
    {
        var naam = $"z{Guid.CreateVersion7():N}";
        var ids = await ZonderNaamwoorden(4, naam);
        Host.Ruw($"INSERT INTO registers.voortgang (gemeente, taak, positie, klaar) VALUES ('gm0148', '{Bijwerking.Vindwoorden}', 'geschenken {ids[1]:N}', 0)");
        while (await Stap(Bijwerking.Vindwoorden, "gm0148"))
        {
        }

        // What was marked as done is not done again; the rest is.
        Assert.That(await Gevonden(Griffier, naam), Is.EqualTo(ids.Skip(2)));
    }

    [Test]
    public async Task Een_openbaar_woord_dat_ontbrak_maakt_een_bewaard_antwoord_oud()
    {
        var woord = $"q{Guid.CreateVersion7():N}";
        var inschrijving = await Gift(("omschrijving", woord));
        await Host.Verdeeld();
        Assert.That(Host.Ruw($"DELETE FROM registers.trefwoord WHERE gemeente = 'gm0148' AND woord = '{woord}'"), Is.EqualTo(1));
        var leeg = await Haal(Anoniem, $"{Dalfsen}/registers/geschenken?zoek={woord}");
        Host.Ruw("DELETE FROM registers.voortgang");
        await Werk(Host);
        var nu = await Haal(Anoniem, $"{Dalfsen}/registers/geschenken?zoek={woord}", ("If-None-Match", leeg.ETag));
        Assert.That((leeg.Ids.Count, nu.Status, nu.Ids.Single()), Is.EqualTo((0, HttpStatusCode.OK, inschrijving.Id)));
    }
}
