namespace Integriteit.Tests.Gedragscode;

/// <summary>Source 002 without its gifts: what the code for the civil servants of Huizen says of every other kind of case.</summary>
public sealed partial class ToetsHuizenTests() : Codetafel(Huizen + "/gedragscodes/ambtelijke-integriteit/versies/2014", "leidinggevende-4", "2024-05-01")
{
    private static Rij[] Alle => [.. Functies, .. Middelen, .. Omgang];

    private static IEnumerable<TestCaseData> Rijen => Gevallen(Alle);

    [TestCaseSource(nameof(Rijen))]
    public Task De_code_zegt_dit_en_niets_anders(Rij rij) => Klopt(rij);

    [Test]
    public void Elke_norm_spreekt_in_een_geval_en_zwijgt_in_een_ander() => Dekt(Alle, "geschenk");

    // "in werking getreden op 1 april 2014"
    [TestCase("2014-03-31", false, TestName = "Huizen: de dag voor de inwerkingtreding zegt de code nog niets")]
    [TestCase("2014-04-01", true, TestName = "Huizen: op de dag van inwerkingtreding spreekt de code")]
    [TestCase("2014-04-02", true, TestName = "Huizen: de dag na de inwerkingtreding spreekt de code")]
    public async Task Datumgrens(string dag, bool spreekt)
    {
        foreach (var rij in Alle.Where(r => r.Zegt.Length > 0))
        {
            var toets = await Toets(rij.Ambt, rij.Soort, rij.Feiten, dag);
            Assert.That(Zegt(toets), spreekt ? Is.EquivalentTo(rij.Zegt) : Is.Empty, $"{rij} {toets.ToJsonString()}");
        }
    }

    [TestCase("nevenfunctie", """{"schaadtOnafhankelijkheid":"nee","ongewenst":"nee"}""", TestName = "002-04 nevenwerk wordt gemeld en geregistreerd; openbaar maakt de code het niet")]
    [TestCase("belang", """{"aard":"deelneming"}""", TestName = "002-04 een financieel belang wordt gemeld en geregistreerd; openbaar maakt de code het niet")]
    public async Task Melding_en_registratie(string soort, string feiten)
    {
        var toets = await Toets("ambtenaar", soort, feiten);
        Assert.That((Tekst(toets, "uitkomst"), toets["registreren"]!.GetValue<bool>(), toets["publiceren"]!.GetValue<bool>()), Is.EqualTo(("toegestaan", true, false)), toets.ToJsonString());
        Assert.That((Delen(toets, "meldenBij").Contains("leidinggevende"), Tekst(toets, "beheerder")), Is.EqualTo((true, "leidinggevende")));
    }

    [TestCase("familieOfVriend", "offerte", true, TestName = "002-14 een vriend bij een offerte: melden, en de leidinggevende bepaalt mee de maatregel")]
    [TestCase("collega", "inhuur", true, TestName = "002-14 een oud-collega bij inhuur: melden, en de leidinggevende bepaalt mee de maatregel")]
    [TestCase("collega", "sollicitatie", false, TestName = "002-14 een collega bij een sollicitatie noemt de code niet")]
    public async Task Maatregel(string betrekking, string besluit, bool genoemd)
    {
        var toets = await Toets("ambtenaar", "belangmelding", $$"""{"betrekking":"{{betrekking}}","besluit":"{{besluit}}"}""");
        Assert.That(Delen(toets, "meldenBij").Contains("leidinggevende"), Is.EqualTo(genoemd));
        Assert.That(toets["gevolgen"]!.AsArray().Select(g => Tekst(g!, "gevolg")), genoemd ? Does.Contain("maatregel") : Does.Not.Contain("maatregel"));
        Assert.That(Lijst(toets, "bespreken"), Is.EqualTo("leidinggevende"));
    }

    [TestCase("ongewenstGedrag", "adviseert leidinggevende vertrouwenspersoon; ontvangt leidinggevende", TestName = "002-16 ongewenst gedrag: de leidinggevende grijpt in")]
    [TestCase("integriteitsschending", "adviseert leidinggevende vertrouwenspersoon", TestName = "002-15 een signaal: raad van de leidinggevende of de vertrouwenspersoon")]
    public async Task Route(string melding, string route)
    {
        var toets = await Toets("ambtenaar", "melding", $$"""{"meldingsoort":"{{melding}}"}""");
        var stappen = toets["route"]!.AsArray().Where(s => Tekst(s!["grondslag"]!, "bron") == "gedragscode").Select(s => $"{Tekst(s!, "rol")} {Lijst(s!.AsObject(), "functies")}");
        Assert.That(string.Join("; ", stappen), Is.EqualTo(route));
        Assert.That(toets["gevolgen"]!.AsArray().Any(g => Tekst(g!, "gevolg") == "strafmaatregel"), Is.EqualTo(melding == "ongewenstGedrag"));
    }

    [TestCase("evenement", true, TestName = "002-10 een uitnodiging voor een evenement wordt altijd met de leidinggevende besproken")]
    [TestCase("diner", true, TestName = "002-10 een uitnodiging voor een diner wordt altijd met de leidinggevende besproken")]
    [TestCase("werkbezoek", false, TestName = "002-10 noemt het werkbezoek niet; bij twijfel is er de leidinggevende")]
    public async Task Altijd_besproken(string vorm, bool altijd)
    {
        var toets = await Toets("ambtenaar", "uitnodiging", $$"""{"vorm":"{{vorm}}","voorafBesproken":true,"betaler":"gemeente"}""");
        Assert.That(Lijst(toets, "bespreken"), Is.EqualTo("leidinggevende"));
        Assert.That(Zegt(toets).Contains("uitnodigingen-1 bespreking"), Is.EqualTo(altijd));
    }
}
