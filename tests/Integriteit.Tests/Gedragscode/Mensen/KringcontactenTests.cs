using System.Net;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The circle of the burgemeester: contacts, for that person only, and never a dossier. // 001-22</summary>
public sealed class KringcontactenTests(Provider provider) : HttpTests(provider)
{
    private const string Lijst = Dalfsen + "/kringcontacten";

    private static readonly string[] Onzichtbaar = ["griffier", "gemeentesecretaris", "leidinggevende", "ambtsdrager"];

    [Test]
    public async Task Alleen_de_burgemeester_van_wie_de_kring_is_ziet_hem()
    {
        // 001-22
        var (ik, opvolger) = (await Persoon("burgemeester"), await Persoon("burgemeester"));
        var mij = Host.Als("ambtsdrager", persoon: ik);
        Assert.That((await Post(mij, Lijst, Mensen.Kringcontact())).Status, Is.EqualTo(HttpStatusCode.Created));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(mij, Lijst)).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(Host.Als("burgemeester", persoon: ik), Lijst)).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(Host.Als("burgemeester", persoon: opvolger), Lijst)).Items, Is.Empty);
            Assert.That((await Haal(Host.Als("burgemeester"), Lijst)).Code, Is.EqualTo("persoonOntbreekt"));
            foreach (var rol in Onzichtbaar)
            {
                Assert.That((await Haal(Host.Als(rol), Lijst)).Code, Is.EqualTo("functieOntbreekt"), rol);
                Assert.That((await Post(Host.Als(rol), Lijst, Mensen.Kringcontact())).Code, Is.EqualTo("functieOntbreekt"), rol);
            }
        }
    }

    [TestCase("notitie")]
    [TestCase("opmerking")]
    [TestCase("gesprekken")]
    public async Task Er_is_geen_plaats_voor_aantekeningen(string veld) =>
        Assert.That((await Post(Host.Als("burgemeester", persoon: await Persoon("burgemeester")), Lijst, Mensen.Kringcontact().Met((veld, "Besproken: de zaak")))).Velden, Is.EqualTo(new[] { veld }));

    [Test]
    public async Task Verwijderd_contact_is_weg()
    {
        var mij = Host.Als("burgemeester", persoon: await Persoon("burgemeester"));
        var contact = await Post(mij, Lijst, Mensen.Kringcontact("Q. Verdwijnnaam"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Stuur(Host.Als("burgemeester", persoon: await Persoon("burgemeester")), HttpMethod.Delete, $"{Lijst}/{contact.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "of another circle");
            Assert.That((await Stuur(Griffier, HttpMethod.Delete, $"{Lijst}/{contact.Id}")).Code, Is.EqualTo("functieOntbreekt"));
            Assert.That((await Stuur(mij, HttpMethod.Delete, $"{Lijst}/{contact.Id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((await Stuur(mij, HttpMethod.Delete, $"{Lijst}/{contact.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await Haal(mij, Lijst)).Items, Is.Empty);
        }
    }
}
