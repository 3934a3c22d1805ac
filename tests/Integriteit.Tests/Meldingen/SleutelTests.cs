using System.Net;
using System.Security.Cryptography;
using Integriteit.Kern;
using Integriteit.Meldingen.Geheim;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;
using static Integriteit.Tests.Steun.Meldvoorbeelden;

namespace Integriteit.Tests.Meldingen;

/// <summary>The keys: what they lock opens in its own place only, and the ring turns without touching content.</summary>
public sealed class SleutelTests(Provider provider) : MeldTests(provider)
{
    private sealed record Sleutelrij(Guid Melding, string Lezer, string Omhulsel);

    [Test]
    public void Wat_op_slot_zit_opent_alleen_op_zijn_eigen_plaats()
    {
        var id = Guid.CreateVersion7();
        var sleutel = Datasleutel.Nieuw("gm0148", id);
        var tekst = sleutel.Versleutel("bericht 1", "Een geheim.");
        Assert.That(sleutel.Ontsleutel<string>("bericht 1", tekst), Is.EqualTo("Een geheim."));
        Assert.That(sleutel.Versleutel("bericht 1", "Een geheim."), Is.Not.EqualTo(tekst), "never twice the same");
        Assert.That(sleutel.Versleutel("bericht 1", "Kort."), Has.Length.EqualTo(sleutel.Versleutel("bericht 1", "Een iets langer geheim.").Length), "length says little");
        var elders = new[]
        {
            (sleutel, "bericht 2"), (new Datasleutel(sleutel.Bytes.ToArray(), "gm0106", id), "bericht 1"), (new Datasleutel(sleutel.Bytes.ToArray(), "gm0148", Guid.CreateVersion7()), "bericht 1"), (Datasleutel.Nieuw("gm0148", id), "bericht 1"),
        };
        foreach (var (ander, veld) in elders)
        {
            Assert.That(() => ander.Ontsleutel<string>(veld, tekst), Throws.InstanceOf<CryptographicException>());
        }

        var bytes = Convert.FromBase64String(tekst);
        bytes[^1] ^= 1;
        Assert.That(() => sleutel.Ontsleutel<string>("bericht 1", Convert.ToBase64String(bytes)), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => sleutel.Ontsleutel("bericht 1", new byte[10]), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public void Omhulsel_opent_alleen_voor_zijn_doel_ook_met_een_sleutel_die_een_ander_toevoegde()
    {
        using var hier = new Sleutelkast(new Sleutelmap(Host.Sleutels), Host.Klok);
        using var daar = new Sleutelkast(new Sleutelmap(Host.Sleutels), Host.Klok);
        var sleutel = RandomNumberGenerator.GetBytes(32);
        Assert.That(hier.Onthul("a", hier.Omhul("a", sleutel)), Is.EqualTo(sleutel));
        Assert.That(() => hier.Onthul("b", hier.Omhul("a", sleutel)), Throws.InstanceOf<CryptographicException>());
        daar.NieuweSleutel();
        Assert.That(hier.Onthul("a", daar.Omhul("a", sleutel)), Is.EqualTo(sleutel));
    }

    [Test]
    public async Task Rotatie_verpakt_opnieuw_en_laat_de_inhoud_staan()
    {
        var code = await Meld(Melding("benadeling", "vertrouwelijk", anders: ("identiteit", new System.Text.Json.Nodes.JsonObject { ["naam"] = "K. Melder" })));
        Task<IReadOnlyList<string>> Lees(string tabel, string kolom) => Databank((db, _) => db.Query<string>($"SELECT {kolom} FROM meldingen.{tabel} WHERE gemeente = @Gemeente ORDER BY melding, 1", new { Gemeente = "gm0148" }, default));
        var (dossiers, sleutels, namen) = (await Databank((db, _) => db.Query<string>("SELECT dossier FROM meldingen.melding WHERE gemeente = @Gemeente ORDER BY id", new { Gemeente = "gm0148" }, default)), await Lees("lezer", "omhulsel"), await Lees("identiteit", "inhoud"));
        var gedaan = await Databank((_, diensten) => diensten.GetRequiredService<ISleutelrotatie>().Voer(default));
        // Of each report a reader at least, the reporter and the product; of each identity one; of each municipality one.
        Assert.That(gedaan, Is.EqualTo(sleutels.Count + namen.Count + Host.Services.GetRequiredService<Gemeenten>().Alle.Count()));
        Assert.That(await Databank((db, _) => db.Query<string>("SELECT dossier FROM meldingen.melding WHERE gemeente = @Gemeente ORDER BY id", new { Gemeente = "gm0148" }, default)), Is.EqualTo(dossiers));
        Assert.That(await Lees("identiteit", "inhoud"), Is.EqualTo(namen));
        Assert.That((await Lees("lezer", "omhulsel")).Intersect(sleutels), Is.Empty);
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Enige("onafhankelijkeFunctionaris")).Status, Is.EqualTo(HttpStatusCode.OK));

        // Old keys go once no host can still be using them.
        Assert.That(Directory.GetFiles(Host.Sleutels, "key-*.xml"), Has.Length.GreaterThan(1));
        Host.Klok.Nu = TimeProvider.System.GetUtcNow().AddDays(3);
        await Databank((_, diensten) => diensten.GetRequiredService<ISleutelrotatie>().Voer(default));
        Assert.That(Directory.GetFiles(Host.Sleutels, "key-*.xml"), Has.Length.EqualTo(1));
        Assert.That((await Haal(Anoniem, Dossier, ("Ontvangstcode", code))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Zonder_de_sleutels_start_de_dienst_niet()
    {
        await Meld(Melding("datalek"));
        var elders = Directory.CreateTempSubdirectory("integriteit-").FullName;
        try
        {
            await using var host = new TestHost(Provider, new Dictionary<string, string> { ["Data:Sleutels"] = elders }, naast: Host);
            Assert.That(() => host.Anoniem(), Throws.InstanceOf<CryptographicException>());
        }
        finally
        {
            Directory.Delete(elders, recursive: true);
        }
    }

    [Test]
    public async Task Wie_leest_is_een_rij_en_wie_uittreedt_heeft_er_geen()
    {
        var melding = await Nieuw("burgemeester", Melding("ondermijning", ambt: "raadslid"));
        Task<IReadOnlyList<Sleutelrij>> Rijen() => Databank((db, _) => db.Query<Sleutelrij>("SELECT melding, lezer, omhulsel FROM meldingen.lezer WHERE gemeente = @Gemeente AND melding = @Id", new { Gemeente = "gm0148", melding.Id }, default));
        var voor = await Rijen();
        Assert.That(voor, Has.Count.EqualTo(4), "burgemeester, gemeentesecretaris, reporter, product");
        Assert.That((await Stuur(Als("gemeentesecretaris"), HttpMethod.Post, $"{Meldingen}/{melding.Id}/verschoning", new System.Text.Json.Nodes.JsonObject { ["reden"] = "Familie." }, ("If-Match", "*"))).Status, Is.EqualTo(HttpStatusCode.NoContent));
        var na = await Rijen();
        Assert.That(na.Select(r => r.Lezer).Intersect(voor.Select(r => r.Lezer)).Count(), Is.EqualTo(3));
        Assert.That((await Haal(Als("gemeentesecretaris"), $"{Meldingen}/{melding.Id}")).Code, Is.EqualTo("meldingOnbekend"));
        Assert.That((await Haal(Als("locosecretaris"), $"{Meldingen}/{melding.Id}")).Status, Is.EqualTo(HttpStatusCode.OK), "the next by the protocol");
    }
}
