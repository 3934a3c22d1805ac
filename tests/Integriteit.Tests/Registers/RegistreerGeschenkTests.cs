using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

public sealed class RegistreerGeschenkTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/registers/geschenken";

    [Test]
    public async Task Geschenk_is_openbaar_zodra_het_is_ingeschreven()
    {
        var persoon = await Persoon("raadslid");
        var gemaakt = await Post(Griffier, Pad, Geschenk(persoon));
        Assert.That(gemaakt.Status, Is.EqualTo(HttpStatusCode.Created), gemaakt.Text);
        Assert.That(gemaakt.Headers["ETag"], Is.EqualTo("\"1-volledig\""));

        var gelezen = await Haal(Anoniem, gemaakt.Headers["Location"]);
        Assert.That(gelezen.Json["gegevens"]!["omschrijving"]!.GetValue<string>(), Is.EqualTo("Taart bij de opening"));
        var lijst = await Haal(Anoniem, $"{Pad}?persoon={persoon}");
        Assert.That(lijst.Json["items"]!.AsArray(), Has.Count.EqualTo(1));
    }
}
