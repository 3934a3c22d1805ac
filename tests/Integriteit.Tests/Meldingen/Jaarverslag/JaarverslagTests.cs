using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>The yearly report: counted once, when the year is over, and public in the same act. // 004-01</summary>
public sealed class JaarverslagTests(Provider provider) : MeldTests(provider)
{
    private const string Jaar = Meldingen + "/jaarverslag/2026";

    [Test, Order(1)]
    public async Task Tot_het_jaar_voorbij_is_telt_niemand()
    {
        var antwoord = await Stuur(Burgemeester, HttpMethod.Post, Jaar + "/vrijgave");
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Conflict, "jaarLoopt")));
    }

    [TestCase("gemeentesecretaris", HttpStatusCode.Forbidden)]
    [TestCase("ambtsdrager", HttpStatusCode.Forbidden)]
    [TestCase("leidinggevende", HttpStatusCode.Forbidden)]
    [TestCase("", HttpStatusCode.Unauthorized)]
    public async Task Alleen_de_burgemeester_en_de_griffier_geven_vrij(string rol, HttpStatusCode status)
    {
        Assert.That((await Stuur(rol == "" ? Anoniem : Host.Als(rol), HttpMethod.Post, Meldingen + "/jaarverslag/2024/vrijgave")).Status, Is.EqualTo(status));
        Assert.That((await Stuur(Host.Als("griffier", "gm0106"), HttpMethod.Post, Meldingen + "/jaarverslag/2024/vrijgave")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Order(2)]
    public async Task De_cijfers_zijn_van_het_hele_jaar_ook_van_wie_ze_aangaan_en_veranderen_niet_meer()
    {
        // Three of one kind, two of another: the two are not to be seen, and neither is the total of what was closed.
        foreach (var soort in new[] { "misstand", "misstand", "misstand", "misstand", "belangenverstrengeling", "belangenverstrengeling", "ongewenstGedrag", "ongewenstGedrag", "ongewenstGedrag" })
        {
            await Meld(Meldvoorbeelden.Melding(soort, ambt: "burgemeester"));
        }

        Assert.That((await Haal(Anoniem, Jaar)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Host.Klok.Nu = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
        var vrij = await Stuur(Burgemeester, HttpMethod.Post, Jaar + "/vrijgave");
        Assert.That(vrij.Status, Is.EqualTo(HttpStatusCode.OK), vrij.Text);
        var openbaar = await Haal(Anoniem, Jaar);
        Assert.That((openbaar.Text, openbaar.Json["vrijgegevenOp"]!.ToString()), Is.EqualTo((vrij.Text, "2027-01-04")));
        var cijfers = openbaar.Json["cijfers"]!;
        Assert.That((cijfers["ontvangen"]!.GetValue<int>(), cijfers["afgesloten"]), Is.EqualTo((9, (JsonNode?)null)));
        Assert.That(Getoond(cijfers["naarSoort"]!), Is.EqualTo("integriteitsschending 0, belangenverstrengeling -, ongewenstGedrag -, discriminatie 0, ondermijning 0, middelenmisbruik 0, misstand 4, datalek 0, benadeling 0"));
        Assert.That(Getoond(cijfers["naarRegime"]!), Does.EndWith("nietBepaald 9"));

        await Meld(Meldvoorbeelden.Melding("datalek"));
        var weer = await Stuur(Griffier, HttpMethod.Post, Jaar + "/vrijgave");
        Assert.That((weer.Status, weer.Code), Is.EqualTo((HttpStatusCode.Conflict, "alVrijgegeven")));
        Assert.That((await Haal(Anoniem, Jaar)).ETag, Is.EqualTo(openbaar.ETag));
        Assert.That((await Haal(Anoniem, Jaar.Replace("gm0148", "gm0106", StringComparison.Ordinal))).Status, Is.EqualTo(HttpStatusCode.NotFound), "another municipality has its own");
    }

    [Test, Order(3)]
    public async Task Een_jaar_zonder_meldingen_ziet_eruit_als_een_jaar_met_twee()
    {
        Host.Klok.Nu = new DateTimeOffset(2019, 6, 3, 9, 0, 0, TimeSpan.Zero);
        await Meld(Meldvoorbeelden.Melding());
        await Meld(Meldvoorbeelden.Melding("misstand"));
        ZetKlok();
        string Zonder(Antwoord antwoord, int jaar) => antwoord.Json["cijfers"]!.ToJsonString().Replace($"{jaar}", "", StringComparison.Ordinal);
        var (leeg, twee) = (await Stuur(Griffier, HttpMethod.Post, Meldingen + "/jaarverslag/2018/vrijgave"), await Stuur(Griffier, HttpMethod.Post, Meldingen + "/jaarverslag/2019/vrijgave"));
        Assert.That(Zonder(leeg, 2018), Is.EqualTo(Zonder(twee, 2019)));
        Assert.That(leeg.Json["cijfers"]!["ontvangen"], Is.Null);
    }

    private HttpClient Burgemeester => Host.Als("burgemeester", persoon: Wie["burgemeester"]);

    private static string Getoond(JsonNode tabel) => string.Join(", ", tabel.AsArray().Select(a => $"{a!["waarde"]} {a["aantal"]?.ToString() ?? "-"}"));
}
