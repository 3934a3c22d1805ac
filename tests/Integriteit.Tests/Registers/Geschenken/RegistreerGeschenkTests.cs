using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>Who enters a gift, and that it then says who gave what to whom and what it is worth (000-15).</summary>
public sealed class RegistreerGeschenkTests(Provider provider) : RegisterTests(provider)
{
    // 000-14, 003-20
    [TestCase("gm0148", "raadslid", 24.50, "behouden", "griffier", true)]
    [TestCase("gm0148", "commissielid", 24.50, "behouden", "griffier", true)]
    [TestCase("gm0148", "wethouder", 24.50, "behouden", "gemeentesecretaris", true)]
    [TestCase("gm0148", "burgemeester", 60.00, "geretourneerd", "gemeentesecretaris", true)]
    [TestCase("gm0106", "wethouder", 60.00, "geretourneerd", "gemeentesecretaris", true)]
    [TestCase("gm0106", "wethouder", 50.00, "behouden", "gemeentesecretaris", false)]
    public async Task Beheerder_schrijft_in_voor_de_ambtsdrager(string gemeente, string ambt, decimal waarde, string afhandeling, string rol, bool openbaar)
    {
        var persoon = await Persoon(ambt, gemeente);
        var gemaakt = await Schrijf(Host.Als(rol, gemeente), Geschenk(persoon, ambt, waarde, afhandeling), gemeente);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gemaakt.ETag, Is.EqualTo("\"1-volledig\""));
            Assert.That(Pad(gemaakt), Is.EqualTo($"{Geschenken(gemeente)}/{gemaakt.Id}"));
            Assert.That(gemaakt.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
            Assert.That(gemaakt.Json["openbaar"]!.GetValue<bool>(), Is.EqualTo(openbaar));
            Assert.That(gemaakt.Json["status"]!.GetValue<string>(), Is.EqualTo("geldig"));
            Assert.That(gemaakt.Json["toets"]!["peildatum"]!.GetValue<string>(), Is.EqualTo("2024-05-01"));
            Assert.That((await Haal(Anoniem, Pad(gemaakt))).Status, Is.EqualTo(openbaar ? HttpStatusCode.OK : HttpStatusCode.NotFound));
        }
    }

    [TestCase("gm0148", "raadslid")]
    [TestCase("gm0148", "wethouder")]
    [TestCase("gm0106", "wethouder")]
    [TestCase("gm0406", "ambtenaar")]
    public async Task Persoon_schrijft_zelf_in(string gemeente, string ambt)
    {
        var persoon = await Persoon(ambt, gemeente);
        var zelf = Host.Als("ambtsdrager", gemeente, persoon);
        var gemaakt = await Schrijf(zelf, Geschenk(persoon, ambt), gemeente);
        Assert.That((await Haal(zelf, Pad(gemaakt))).Json["gegevens"]!["ontvanger"]!["naam"]!.GetValue<string>(), Is.EqualTo("J. de Vries"));
    }

    // 002-06
    [Test]
    public async Task Leidinggevende_schrijft_in_voor_de_eigen_ambtenaar()
    {
        var chef = await Persoon("ambtenaar", "gm0406", naam: "A. Chef");
        var ambtenaar = await Persoon("ambtenaar", "gm0406", chef);
        var gemaakt = await Schrijf(Host.Als("leidinggevende", "gm0406", chef), Geschenk(ambtenaar, "ambtenaar"), "gm0406");
        Assert.That(gemaakt.Json["toets"]!["beheerder"]!.GetValue<string>(), Is.EqualTo("leidinggevende"));
    }

    [Test]
    public async Task Gemeentesecretaris_schrijft_in_voor_wie_geen_leidinggevende_heeft() =>
        await Schrijf(Host.Als("gemeentesecretaris", "gm0406"), Geschenk(await Persoon("ambtenaar", "gm0406"), "ambtenaar"), "gm0406");

    [Test]
    public async Task Vreemde_leert_niet_of_een_persoon_bestaat_of_een_ambt_bekleedt()
    {
        var vreemd = Host.Als("leidinggevende", "gm0406", await Persoon("ambtenaar", "gm0406"));
        foreach (var persoon in new[] { await Persoon("ambtenaar", "gm0406", await Persoon("ambtenaar", "gm0406")), await Persoon("raadslid", "gm0406"), Guid.CreateVersion7() })
        {
            var antwoord = await Post(vreemd, Geschenken("gm0406"), Geschenk(persoon, "ambtenaar", 75));
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
        }
    }

    [Test]
    public async Task Wie_vandaag_griffier_is_beheert_ook_zonder_die_rol_in_het_token()
    {
        var griffier = await Persoon("griffier", naam: "G. Griffier");
        var raadslid = await Persoon("raadslid");
        await Schrijf(Host.Als("ambtsdrager", persoon: griffier), Geschenk(raadslid));
    }

    [Test]
    public async Task Wie_ooit_griffier_was_beheert_niet_meer()
    {
        var oud = await Persoon("griffier", naam: "O. Griffier", totEnMet: "2023-12-31");
        var antwoord = await Post(Host.Als("ambtsdrager", persoon: oud), Geschenken(), Geschenk(await Persoon("raadslid")));
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
    }

    [Test]
    public async Task Geschenk_is_openbaar_zodra_het_is_ingeschreven()
    {
        var persoon = await Persoon("raadslid");
        var gemaakt = await Schrijf(Griffier, Geschenk(persoon));
        var gelezen = await Haal(Anoniem, Pad(gemaakt));
        var lijst = await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gelezen.Json["gegevens"]!["omschrijving"]!.GetValue<string>(), Is.EqualTo("Taart bij de opening"));
            Assert.That(gelezen.ETag, Is.EqualTo("\"1-openbaar\""));
            Assert.That(lijst.Ids, Is.EqualTo(new[] { gemaakt.Id }));
        }
    }

    [Test]
    public async Task Publiek_ziet_niet_wat_alleen_voor_persoon_en_beheerder_is()
    {
        var persoon = await Persoon("raadslid");
        var gemaakt = await Schrijf(Griffier, Geschenk(persoon).Met(("motivering", "Weigeren zou pijnlijk zijn geweest.")));
        string[] besloten = ["plaatsOntvangst", "hoedanigheid", "inOnderhandeling", "geverIsLeverancier", "eigenAfweging", "motivering"];
        var openbaar = (await Haal(Anoniem, Pad(gemaakt))).Json["gegevens"]!.AsObject();
        var volledig = (await Haal(Griffier, Pad(gemaakt))).Json["gegevens"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(besloten.Where(openbaar.ContainsKey), Is.Empty);
            Assert.That(besloten.Where(volledig.ContainsKey), Is.EqualTo(besloten));
        }
    }

    [TestCase("gm0148", "wethouder", 24.50, "behouden", "griffier", "gemeentesecretaris")]
    [TestCase("gm0148", "raadslid", 24.50, "behouden", "gemeentesecretaris", "griffier")]
    [TestCase("gm0148", "raadslid", 24.50, "behouden", "leidinggevende", "griffier")]
    [TestCase("gm0148", "raadslid", 24.50, "behouden", "ambtsdrager", "griffier")]
    [TestCase("gm0106", "wethouder", 60.00, "geretourneerd", "griffier", "gemeentesecretaris")]
    [TestCase("gm0406", "ambtenaar", 24.50, "behouden", "leidinggevende", "leidinggevende")]
    [TestCase("gm0406", "ambtenaar", 24.50, "behouden", "gemeentesecretaris", "leidinggevende")]
    public async Task Wie_dit_register_niet_beheert_schrijft_niet_in(string gemeente, string ambt, decimal waarde, string afhandeling, string rol, string beheerder)
    {
        var ander = await Persoon("ambtenaar", gemeente, naam: "E. Ander");
        var persoon = await Persoon(ambt, gemeente, ambt == "ambtenaar" ? await Persoon("ambtenaar", gemeente, naam: "A. Chef") : null);
        var antwoord = await Post(Host.Als(rol, gemeente, ander), Geschenken(gemeente), Geschenk(persoon, ambt, waarde, afhandeling));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nietBeheerder")), antwoord.Text);
            Assert.That(antwoord.Json["detail"]!.GetValue<string>(), Does.Contain($"({beheerder})"));
            Assert.That((await Haal(Host.Als("ambtsdrager", gemeente, persoon), $"{Geschenken(gemeente)}?persoon={persoon}")).Items, Is.Empty);
        }
    }
}
