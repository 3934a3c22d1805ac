using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Gedragscode.Dilemmas;
using Integriteit.Tests.Steun;
using static Integriteit.Tests.Steun.Gespreksvoorbeelden;

namespace Integriteit.Tests.Gedragscode.Gesprek;

/// <summary>A dilemma goes public as a text without names, and can be taken back; the zones are counted.</summary>
public sealed class DilemmaPublicatieTests(Provider provider) : GesprekTests(provider)
{
    [Test]
    public async Task Iedereen_leest_alleen_de_openbare_tekst()
    {
        // 001-07
        var pad = $"{Dilemmas}/{await Ingebracht(Raadslid)}";
        Geweigerd(await Stap(Griffier, pad + "/publicatie", Publicatie()), HttpStatusCode.Conflict, "dilemmaNietBesproken");
        Geweigerd(await Haal(Anoniem, pad), HttpStatusCode.NotFound, "dilemmaOnbekend");
        await Lukt(Griffier, pad + "/bespreking", Beraad());
        Geweigerd(await Haal(Anoniem, pad), HttpStatusCode.NotFound, "dilemmaOnbekend");
        await Lukt(Griffier, pad + "/publicatie", Publicatie());
        foreach (var wie in new[] { "iedereen", "ambtenaar", "griffier van elders" })
        {
            var gelezen = await Haal(Als(wie), pad);
            Assert.That(gelezen.Json.AsObject().Select(v => v.Key), Is.EquivalentTo(new[] { "id", "zichtbaarheid", "gremium", "zone", "code", "waarden", "publicatie" }), gelezen.Text);
            Assert.That((gelezen.ETag, gelezen.Json["publicatie"]!["samenvatting"]!.ToString()), Is.EqualTo(("\"3-openbaar\"", "Een uitnodiging van een bekende die later een vergunning vraagt.")));
        }

        Assert.That((await Haal(Anoniem, Dilemmas + "?limit=100")).Text, Does.Contain("Een etentje met een bekende").And.Not.Contain("casus").And.Not.Contain("Moreel beraad"));
        Assert.That((await Haal(Raadslid, pad)).Json["inbreng"], Is.Not.Null);
    }

    [Test]
    public async Task Ingetrokken_tekst_laat_een_grafsteen()
    {
        var id = await Gepubliceerd(Griffier);
        var pad = $"{Dilemmas}/{id}";
        var intrekking = new JsonObject { ["grond"] = "persoonlijkeLevenssfeer", ["toelichting"] = "De uitnodiger bleek te herkennen." };
        await Lukt(Griffier, pad + "/intrekking", intrekking);
        var steen = await Haal(Anoniem, pad);
        Assert.That(steen.Json.AsObject().Select(v => v.Key), Is.EquivalentTo(new[] { "id", "zichtbaarheid", "intrekking" }), steen.Text);
        Assert.That((steen.Json["intrekking"]!["grond"]!.ToString(), steen.Text.Contains("herkennen", StringComparison.Ordinal)), Is.EqualTo(("persoonlijkeLevenssfeer", false)));
        Assert.That((await Haal(Anoniem, Dilemmas + "?limit=100")).Ids, Does.Not.Contain(id));
        Assert.That((await Haal(Griffier, pad)).Json["intrekking"]!["toelichting"]!.ToString(), Does.Contain("herkennen"));
        Geweigerd(await Stap(Griffier, pad + "/intrekking", intrekking), HttpStatusCode.Conflict, "dilemmaNietOpenbaar");
        Geweigerd(await Stap(Raadslid, pad + "/intrekking", intrekking), HttpStatusCode.Forbidden, "nietHouder");
        Geweigerd(await Stap(Ambtenaar, pad + "/intrekking", intrekking), HttpStatusCode.Forbidden, "nietHouder");
        await Lukt(Griffier, pad + "/publicatie", Publicatie("Beter opgeschreven."));
        Assert.That((await Haal(Anoniem, pad)).Json["publicatie"]!["samenvatting"]!.ToString(), Is.EqualTo("Beter opgeschreven."));
        Assert.That((await Berichten("DilemmaGepubliceerd", id)).Select(b => $"{b["versie"]} {b["openbaar"]}"), Is.EquivalentTo(new[] { "3 true", "4 false", "5 true" }));
    }

    [Test]
    public async Task Naam_van_wie_erbij_was_komt_niet_in_de_openbare_tekst()
    {
        var talk = await Gehouden(Griffier, Bespreking(), Uitkomst().Met(("deelnemers", new JsonArray(new JsonObject { ["persoon"] = Wethouderspersoon.ToString() }))));
        var pad = $"{Dilemmas}/{await Ingebracht(Raadslid)}";
        await Lukt(Griffier, pad + "/bespreking", Beraad().Met(("bespreking", talk.ToString())));
        // A participant of the linked talk, and who brought it in.
        Fout(await Stap(Griffier, pad + "/publicatie", Publicatie("Wethouder Berg kreeg een uitnodiging.")), "samenvatting");
        Fout(await Stap(Griffier, pad + "/publicatie", Publicatie("Mevrouw JANSEN vroeg ernaar.").Met(("titel", "Het diner van Jeanne"))), "titel", "samenvatting");
        Assert.That((await Haal(Anoniem, pad)).Status, Is.EqualTo(HttpStatusCode.NotFound), "nothing half-public");
        await Lukt(Griffier, pad + "/publicatie", Publicatie("Een bestuurder ging van den beginne niet op de uitnodiging in."));
    }

    [TestCase("De heer De Vries zei nee.", "J. de Vries", "Vries")]
    [TestCase("VRIES", "J. de Vries", "Vries")]
    [TestCase("Vriesweer", "J. de Vries", "")]
    [TestCase("Het was van de heer zelf.", "A. van den Berg", "")]
    [TestCase("Cédille en Müller-Lüdenscheidt", "E. Mueller-Lüdenscheidt", "Lüdenscheidt")]
    [TestCase("René kwam", "Rene Bos", "Rene")]
    [TestCase("Rene\u0301 kwam", "René Bos", "René")]
    [TestCase("Een bos bloemen", "Rene Bos", "Bos")]
    [TestCase("", "Rene Bos", "")]
    public void Namen_worden_als_woord_gevonden(string tekst, string naam, string gevonden) => Assert.That(string.Join(' ', Anonimiteit.Genoemd(tekst, [naam])), Is.EqualTo(gevonden));

    [Test]
    public async Task Zones_worden_geteld_nu_en_op_een_eerdere_dag()
    {
        // 001-07: the grey area shrinks. Its own municipality, so that other cases do not count along.
        var griffier = Host.Als("griffier", "gm0106");
        const string Pad = Assen + "/dilemmas";
        var codes = (await Haal(Anoniem, Assen + "/gedragscodes")).Items[0];
        var (code, versie) = (codes["code"]!.ToString(), codes["versies"]![0]!["versie"]!.ToString());
        var waarde = (await Haal(Anoniem, $"{Assen}/gedragscodes/{code}/versies/{versie}")).Json["waarden"]![0]!["sleutel"]!.ToString();
        JsonObject Een(string zone) => Dilemma(zone: zone).Met(("code", new JsonObject { ["code"] = code, ["versie"] = versie }), ("waarden", new JsonArray(waarde)));
        async Task<string> Tel(HttpClient wie, string query = "") => string.Join(' ', (await Haal(wie, Assen + "/dilemmazones" + query)).Items.Select(z => $"{z["zone"]}={z["aantal"]}"));

        Host.Klok.Nu = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero);
        try
        {
            var eerste = (await Post(griffier, Pad, Een("grijs"))).Headers["Location"];
            await Post(griffier, Pad, Een("grijs"));
            Host.Klok.Nu = new DateTimeOffset(2024, 6, 1, 10, 0, 0, TimeSpan.Zero);
            await Lukt(griffier, eerste + "/bespreking", Beraad("wit").Met(("zonereden", "Het mag.")));
            await Lukt(griffier, eerste + "/publicatie", Publicatie());
            Assert.That(await Tel(griffier), Is.EqualTo("wit=1 grijs=1 zwart=0"));
            Assert.That(await Tel(griffier, "?peildatum=2024-05-31"), Is.EqualTo("wit=0 grijs=2 zwart=0"));
            Assert.That(await Tel(griffier, "?peildatum=2024-04-30"), Is.EqualTo("wit=0 grijs=0 zwart=0"));
            Assert.That(await Tel(griffier, "?gremium=college"), Is.EqualTo("wit=0 grijs=0 zwart=0"));
            Assert.That(await Tel(Anoniem), Is.EqualTo("wit=1 grijs=0 zwart=0"));
            Assert.That((await Haal(griffier, Pad + "?zone=grijs")).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(griffier, Pad + "?status=besproken")).Items, Has.Count.EqualTo(1));
            Assert.That((await Haal(Anoniem, Pad + "?status=besproken")).Items, Is.Empty);
            Assert.That((await Haal(Anoniem, Pad + "?zone=wit&gremium=raad")).Items, Has.Count.EqualTo(1));
            var bladzij = await Haal(griffier, Pad + "?limit=1");
            Assert.That(bladzij.Ids.Concat((await Haal(griffier, bladzij.Volgende!)).Ids).Distinct().Count(), Is.EqualTo(2));
            Fout(await Haal(Anoniem, Assen + "/dilemmazones?dag=2024-05-01"), "dag");
        }
        finally
        {
            Host.Klok.Nu = null;
        }
    }
}
