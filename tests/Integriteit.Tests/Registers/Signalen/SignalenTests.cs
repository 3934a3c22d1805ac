using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Registers;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Signalen;

/// <summary>Who sees a signal, how it is dismissed, and when it comes back or goes.</summary>
public sealed class SignalenTests(Provider provider) : SignaalTests(provider)
{
    [SetUp]
    public void Dag() => Op("2024-05-06");

    /// <summary>A series of two gifts to one person, and its signal.</summary>
    private async Task<(Guid Persoon, string Gever, Antwoord Laatste, JsonNode Signaal)> Reeks()
    {
        var (persoon, gever) = (await Persoon("wethouder", "gm0106"), $"Gever {Guid.CreateVersion7():N}");
        await Schrijf("geschenken", Gift(persoon, gever));
        var laatste = await Schrijf("geschenken", Gift(persoon, gever, dag: "2024-04-01"));
        await Ronde();
        return (persoon, gever, laatste, (await Signalen(Secretaris, "geschenkenSamen", persoon)).Single());
    }

    [Test]
    public async Task Alleen_wie_een_register_beheert_ziet_signalen_en_niemand_een_over_zichzelf()
    {
        var (persoon, _, _, signaal) = await Reeks();
        var secretaris = await Persoon("gemeentesecretaris", "gm0106");
        var pad = $"{Pad}/{signaal["id"]}";
        using (Assert.EnterMultipleScope())
        {
            foreach (var wie in new[] { Secretaris, Host.Als("ambtsdrager", "gm0106", secretaris) })
            {
                Assert.That(await Signalen(wie, "geschenkenSamen", persoon), Has.Count.EqualTo(1));
                Assert.That((await Haal(wie, pad)).ETag, Is.EqualTo("\"1-volledig\""));
            }

            // What the griffier may not read is no signal to them; nor is what is about oneself, whatever one keeps.
            foreach (var wie in new[] { Host.Als("griffier", "gm0106"), Host.Als("burgemeester", "gm0106"), Host.Als("gemeentesecretaris", "gm0106", persoon) })
            {
                Assert.That(await Signalen(wie, "geschenkenSamen", persoon), Is.Empty);
                Assert.That((await Haal(wie, pad)).Code, Is.EqualTo("signaalOnbekend"));
                Assert.That((await Post(wie, pad + "/afdoening", new JsonObject { ["reden"] = "Gezien." }, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
            }

            foreach (var lezing in new[] { Pad, pad, Assen + "/signaleringen" })
            {
                Assert.That((await Haal(Anoniem, lezing)).Status, Is.EqualTo(HttpStatusCode.Unauthorized), lezing);
                Assert.That((await Haal(Host.Als("gemeentesecretaris"), lezing)).Code, Is.EqualTo("andereGemeente"), lezing);
                Assert.That((await Haal(Host.Als("leidinggevende", "gm0106"), lezing)).Code, Is.EqualTo("rolOntbreekt"), lezing);
                Assert.That((await Haal(Host.Als("ambtsdrager", "gm0106", persoon), lezing)).Code, Is.EqualTo("nietBeheerder"), lezing);
            }
        }
    }

    [Test]
    public async Task Bewijs_uit_een_kring_die_de_lezer_niet_ziet_blijft_weg_en_te_weinig_is_geen_signaal()
    {
        var (wethouder, raadslid, naam) = (await Persoon("wethouder", "gm0106", van: "2024-01-01"), await Persoon("raadslid", "gm0106", van: "2024-01-01"), $"Partij {Guid.CreateVersion7():N}");
        await Schrijf("uitnodigingen", Excursie(wethouder).Met(("gastheer", Registervoorbeelden.Partij(naam))));
        var griffier = Host.Als("griffier", "gm0106");
        // An intention: for its person and the griffier only.
        var voornemen = await Post(griffier, Assen + "/registers/nevenfuncties", Nevenfunctie(raadslid, "raadslid").Met(("organisatie", new JsonObject { ["naam"] = naam }), ("datumAanvaarding", null)));
        Assert.That(voornemen.Status, Is.EqualTo(HttpStatusCode.Created), voornemen.Text);
        await Ronde();
        var beide = Host.Met(Host.Token(["griffier", "gemeentesecretaris"], "gm0106"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Signalen(beide, "zelfdeWederpartij", wethouder)).Select(s => Bewijs(s).Count), Is.EqualTo([3]));
            Assert.That(await Signalen(Secretaris, "zelfdeWederpartij", wethouder), Is.Empty);
            Assert.That(await Signalen(griffier, "zelfdeWederpartij", raadslid), Is.Empty);
        }

        // Once it is public, everyone may read that the organisation is named.
        await Post(griffier, voornemen.Headers["Location"] + "/aanvaarding", new JsonObject { ["op"] = "2024-05-06", ["motivering"] = "Besproken." }, ("If-Match", "*"));
        await Ronde();
        Assert.That((await Signalen(Secretaris, "zelfdeWederpartij", wethouder)).Select(s => Bewijs(s).Count), Is.EqualTo([3]));
    }

    [Test]
    public async Task Wat_is_afgedaan_komt_alleen_terug_als_het_bewijs_verandert()
    {
        var (persoon, gever, _, signaal) = await Reeks();
        var pad = $"{Pad}/{signaal["id"]}/afdoening";
        var reden = new JsonObject { ["reden"] = "Besproken: het waren attenties bij een afscheid." };
        Assert.That((await Post(Secretaris, pad, reden)).Status, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        Assert.That((await Post(Secretaris, pad, reden, ("If-Match", "\"7-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Post(Secretaris, pad, new JsonObject(), ("If-Match", "*"))).Velden, Is.EqualTo(["reden"]));
        var gedaan = await Post(Secretaris, pad, reden, ("If-Match", "\"1-volledig\""));
        Assert.That((gedaan.Status, gedaan.ETag, gedaan.Json["stand"]!.ToString(), gedaan.Json["afdoening"]!["reden"]!.ToString()), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"", "afgedaan", reden["reden"]!.ToString())));
        Assert.That((await Post(Secretaris, pad, reden, ("If-Match", "*"))).Code, Is.EqualTo("alAfgedaan"));
        await Ronde();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Signalen(Secretaris, "geschenkenSamen", persoon), Is.Empty);
            Assert.That(await Signalen(Secretaris, "geschenkenSamen", persoon, "afgedaan"), Has.Count.EqualTo(1));
        }

        await Schrijf("geschenken", Gift(persoon, gever, dag: "2024-04-02"));
        await Ronde();
        var terug = (await Signalen(Secretaris, "geschenkenSamen", persoon)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((terug["id"]!.ToString(), terug["versie"]!.GetValue<int>(), Bewijs(terug).Count), Is.EqualTo((signaal["id"]!.ToString(), 3, 3)));
            Assert.That(terug["afdoening"]!["reden"]!.ToString(), Is.EqualTo(reden["reden"]!.ToString()));
            Assert.That(await Signalen(Secretaris, "geschenkenSamen", persoon, "afgedaan"), Is.Empty);
        }
    }

    [Test]
    public async Task Wat_is_ingetrokken_is_meteen_geen_bewijs_meer()
    {
        var (persoon, _, laatste, signaal) = await Reeks();
        await Post(Secretaris, laatste.Headers["Location"] + "/intrekking", new JsonObject { ["grond"] = "dubbeleInschrijving", ["toelichting"] = "Stond er al." });
        Assert.That((await Haal(Secretaris, $"{Pad}/{signaal["id"]}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Ronde();
        Assert.That(await Host.Tel("signaal", $"id = {Sql(Guid.Parse(signaal["id"]!.ToString()))}"), Is.Zero);
        Assert.That(await Host.Tel("bewijs", $"signaal = {Sql(Guid.Parse(signaal["id"]!.ToString()))}"), Is.Zero);
        Assert.That(await Signalen(Secretaris, "geschenkenSamen", persoon), Is.Empty);
    }

    [Test]
    public async Task Bladeren_slaat_niets_over_van_wat_zichtbaar_is()
    {
        var (naam, personen) = ($"Gever {Guid.CreateVersion7():N}", new List<Guid>());
        for (var i = 0; i < 5; i++)
        {
            var persoon = await Persoon("wethouder", "gm0106");
            personen.Add(persoon);
            await Schrijf("geschenken", Gift(persoon, naam));
            await Schrijf("geschenken", Gift(persoon, naam, dag: "2024-04-01"));
        }

        await Ronde();
        // The third is about the reader.
        var wie = Host.Als("gemeentesecretaris", "gm0106", personen[2]);
        var gezien = new List<JsonNode>();
        for (var pad = $"{Pad}?soort=geschenkenSamen&limit=1"; pad is not null;)
        {
            var pagina = await Haal(wie, pad);
            Assert.That(pagina.Items, Has.Count.LessThanOrEqualTo(1));
            gezien.AddRange(pagina.Items);
            pad = pagina.Volgende;
        }

        var van = gezien.Where(s => s["wederpartij"]!.ToString() == naam).Select(s => s["bewijs"]![0]!["persoon"]!.GetValue<Guid>()).ToList();
        Assert.That(van, Is.EquivalentTo(personen.Except([personen[2]])));
        Assert.That((await Haal(wie, Pad + "?cursor=x")).Velden, Is.EqualTo(["cursor"]));
    }

    [Test]
    public async Task Een_ronde_tegelijk_en_te_zien_is_wanneer_zij_klaar_is()
    {
        var werk = Host.Services.GetRequiredService<Dagwerk>();
        await werk.Signaleer(default);
        Host.Ruw($"INSERT INTO registers.signalering (gemeente, id, gevraagd_op, bezig_tot, gelezen, gevonden, nieuw) VALUES ('gm0106', {Sql(Guid.CreateVersion7())}, '2024-05-06T12:00:00.0000000Z', '2024-05-06T12:05:00.0000000Z', 0, 0, 0)");
        var bezig = await Post(Secretaris, Assen + "/signaleringen", new JsonObject());
        await werk.Signaleer(default);
        var lopend = (await Haal(Secretaris, Assen + "/signaleringen?limit=1")).Items.Single();
        Assert.That((bezig.Status, bezig.Code, lopend["klaarOp"]), Is.EqualTo((HttpStatusCode.Conflict, "signaleringLoopt", (JsonNode?)null)));
        // The host that was at it has been silent too long.
        Host.Klok.Nu = new DateTimeOffset(2024, 5, 6, 12, 5, 1, TimeSpan.Zero);
        await werk.Signaleer(default);
        lopend = (await Haal(Secretaris, Assen + "/signaleringen?limit=1")).Items.Single();
        Assert.That(lopend["klaarOp"]!.ToString(), Does.StartWith("2024-05-06T12:05:01"));
    }

    [Test]
    public async Task Elke_dag_is_er_een_ronde_zonder_dat_iemand_haar_vraagt()
    {
        Op("2024-09-01");
        await Werk(Host);
        var eerst = await Host.Tel("signalering", "gemeente = 'gm0106'");
        await Werk(Host);
        Op("2024-09-02");
        await Werk(Host);
        Assert.That(await Host.Tel("signalering", "gemeente = 'gm0106'"), Is.EqualTo(eerst + 1));
        Assert.That(await Host.Tel("signalering", "gemeente = 'gm0106' AND klaar_op IS NULL"), Is.Zero);
    }
}
