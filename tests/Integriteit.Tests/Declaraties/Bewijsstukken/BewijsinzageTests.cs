using System.Net;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Declaratievoorbeelden;

namespace Integriteit.Tests.Declaraties.Bewijsstukken;

/// <summary>Who sees the evidence of a claim as it goes up the ladder; for anyone else it is not there. // 000-23, 003-26</summary>
public sealed class BewijsinzageTests(Provider provider) : DeclaratieTests(provider)
{
    private const string Stukken = Assen + "/bewijsstukken";

    private static async Task Zien(Guid stuk, string wanneer, params (HttpClient Client, bool Ziet, string Wie)[] wie)
    {
        foreach (var (client, ziet, naam) in wie)
        {
            foreach (var pad in new[] { $"{Stukken}/{stuk}", $"{Stukken}/{stuk}/inhoud" })
            {
                Assert.That((await Haal(client, pad)).Status, Is.EqualTo(ziet ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{naam}, {wanneer}: {pad}");
            }
        }
    }

    [TestCase(TestName = "003-27: bewijs gaat mee de ladder op")]
    public async Task Bewijs_gaat_mee_de_ladder_op()
    {
        var persoon = await Wethouder();
        var stuk = await Bon(persoon);
        var ander = Zelf(await Wethouder());
        (HttpClient, bool, string)[] Zo(bool secretaris, bool burgemeester) =>
        [
            (Zelf(persoon), true, "the claimant"), (Host.Als("controleur", Gemeente), true, "the auditor"), (Secretaris, secretaris, "the assessor"), (Burgemeester, burgemeester, "burgemeester"),
            (ander, false, "another"), (Administratie, false, "the administration"), (Host.Als("griffier", Gemeente), false, "griffier"), (Host.Als("leidinggevende", Gemeente), false, "a manager"),
        ];
        var declaratie = await Maak(persoon, Regel(bonnen: stuk));
        await Zien(stuk, "draft", Zo(false, false));
        await Gezet(Zelf(persoon), declaratie.Id, "indiening");
        await Zien(stuk, "submitted", Zo(true, false));
        Assert.That((await Stuur(Zelf(persoon), HttpMethod.Delete, $"{Stukken}/{stuk}")).Code, Is.EqualTo("bewijsstukLigtVast"));
        await Gezet(Secretaris, declaratie.Id, "toetsing");
        await Gezet(Secretaris, declaratie.Id, "voorlegging", Reden());
        await Zien(stuk, "put before the burgemeester", Zo(true, true));
    }

    [Test]
    public async Task Bewijs_dat_vastligt_kan_niet_bij_een_tweede_declaratie()
    {
        var persoon = await Wethouder();
        var stuk = await Bon(persoon);
        await Gezet(Zelf(persoon), (await Maak(persoon, Regel(bonnen: stuk))).Id, "indiening");
        var tweede = await Post(Zelf(persoon), Lijst, Declaratie(Regel(bonnen: stuk)));
        Assert.That(tweede.Velden, Is.EqualTo(new[] { "regels[0].bewijsstukken[0]" }));
        var vanEenAnder = await Post(Zelf(await Wethouder()), Lijst, Declaratie(Regel(bonnen: stuk)));
        Assert.That(vanEenAnder.Velden, Is.EqualTo(new[] { "regels[0].bewijsstukken[0]" }));
    }

    [Test]
    public async Task Twee_declaraties_die_tegelijk_hetzelfde_bewijs_indienen_geven_er_een()
    {
        var persoon = await Wethouder();
        var stuk = await Bon(persoon);
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await Maak(persoon, Regel(totaal: 10m + i, bonnen: stuk))).Id);
        }

        var antwoorden = await Task.WhenAll(ids.Select(id => Zet(Zelf(persoon), id, "indiening")));
        var houder = (await Haal(Zelf(persoon), $"{Stukken}/{stuk}")).Json["houder"]!.GetValue<Guid>();
        Assert.That(antwoorden.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1), string.Join("\n", antwoorden.Select(a => a.Text)));
        Assert.That(houder, Is.EqualTo(antwoorden.Single(a => a.Status == HttpStatusCode.OK).Id));
    }
}
