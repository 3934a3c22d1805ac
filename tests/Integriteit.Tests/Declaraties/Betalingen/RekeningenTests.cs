using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Declaraties;
using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Declaraties;

/// <summary>An account is of its person and the administration, and of nobody else; its number stands nowhere but in its place.</summary>
public sealed class RekeningenTests(Provider provider) : BetaalTests(provider)
{
    private static string Pad(Guid persoon) => $"{Assen}/rekeningen/{persoon}";

    private static Task<Antwoord> Leg(HttpClient wie, Guid persoon, JsonObject body, string versie = "*") => Stuur(wie, HttpMethod.Put, Pad(persoon), body, ("If-Match", versie));

    [Test]
    public async Task De_persoon_en_de_administratie_leggen_haar_vast_en_zien_haar()
    {
        var persoon = await Wethouder();
        var zelf = Host.Als("ambtsdrager", "gm0106", persoon);
        var leeg = await Haal(zelf, Pad(persoon));
        Assert.That((leeg.ETag, leeg.Json["iban"]), Is.EqualTo(("\"0-volledig\"", (JsonNode?)null)));
        var eerst = await Leg(zelf, persoon, Rekening("nl91 abna 0417 1643 00"), leeg.ETag);
        Assert.That((eerst.Status, eerst.ETag, eerst.Json["iban"]?.ToString()), Is.EqualTo((HttpStatusCode.OK, "\"1-volledig\"", IbanA)), eerst.Text);
        var later = await Leg(Maker, persoon, Rekening(IbanB), eerst.ETag);
        Assert.That((later.Status, later.ETag), Is.EqualTo((HttpStatusCode.OK, "\"2-volledig\"")), later.Text);
        Assert.That((await Haal(zelf, Pad(persoon))).Text, Is.EqualTo((await Haal(Maker, Pad(persoon))).Text));
        Assert.That((await Haal(zelf, Pad(persoon))).Headers["Cache-Control"], Does.Contain("no-store"));
    }

    [Test]
    public async Task Voor_ieder_ander_is_zij_er_niet()
    {
        var (persoon, ander) = (await Wethouder(), await Wethouder());
        await Leg(Maker, persoon, Rekening());
        foreach (var wie in new[] { Host.Als("griffier", "gm0106"), Secretaris, Host.Als("burgemeester", "gm0106"), Host.Als("ambtsdrager", "gm0106", ander) })
        {
            Weigert(await Haal(wie, Pad(persoon)), HttpStatusCode.NotFound, "rekeningOnbekend");
            Weigert(await Leg(wie, persoon, Rekening(IbanB)), HttpStatusCode.NotFound, "rekeningOnbekend");
        }

        Weigert(await Haal(Maker, Pad(Guid.CreateVersion7())), HttpStatusCode.NotFound, "rekeningOnbekend");
        Weigert(await Haal(Host.Als("controleur", "gm0106"), Pad(persoon)), HttpStatusCode.Forbidden, "rolOntbreekt");
        Weigert(await Haal(Host.Als("publicatietaak", "gm0106"), Pad(persoon)), HttpStatusCode.Forbidden, "rolOntbreekt");
        Weigert(await Haal(Host.Als("administratie"), Pad(persoon)), HttpStatusCode.Forbidden, "andereGemeente");
        Assert.That((await Haal(Anoniem, Pad(persoon))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Een_wijziging_noemt_de_versie_die_zij_wijzigt()
    {
        var persoon = await Wethouder();
        Assert.That((await Stuur(Maker, HttpMethod.Put, Pad(persoon), Rekening())).Status, Is.EqualTo((HttpStatusCode)428));
        Assert.That((await Leg(Maker, persoon, Rekening(), "\"1-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        await Leg(Maker, persoon, Rekening(), "\"0-volledig\"");
        Assert.That((await Leg(Maker, persoon, Rekening(IbanB), "\"0-volledig\"")).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
    }

    [TestCase("NL91ABNA0417164301", "geenIban")]
    [TestCase("", "verplicht")]
    public async Task Een_fout_nummer_wordt_geweigerd_en_niet_herhaald(string iban, string code)
    {
        var antwoord = await Leg(Maker, await Wethouder(), Rekening(iban));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => (p!["name"]!.ToString(), p["code"]!.ToString())), Is.EqualTo(new[] { ("iban", code) }));
            Assert.That(antwoord.Text, Does.Not.Contain("0417"));
        }
    }

    [Test]
    public async Task De_rekening_van_de_gemeente_is_van_administratie_en_gemeentesecretaris()
    {
        const string pad = Dalfsen + "/betaalrekening";
        var (administratie, body) = (Host.Als("administratie"), new JsonObject { ["iban"] = IbanB, ["houder"] = "Gemeente Dalfsen" });
        Assert.That((await Stuur(administratie, HttpMethod.Put, pad, body)).Status, Is.EqualTo((HttpStatusCode)428));
        var vast = await Stuur(administratie, HttpMethod.Put, pad, body, ("If-Match", "\"0-volledig\""));
        Assert.That((vast.Status, vast.ETag), Is.EqualTo((HttpStatusCode.OK, "\"1-volledig\"")), vast.Text);
        Assert.That((await Haal(Host.Als("gemeentesecretaris"), pad)).Text, Is.EqualTo(vast.Text));
        Assert.That((await Stuur(administratie, HttpMethod.Put, pad, body, ("If-Match", "\"0-volledig\""))).Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await Stuur(administratie, HttpMethod.Put, pad, new JsonObject { ["iban"] = "NL00", ["houder"] = "x" }, ("If-Match", "*"))).Velden, Is.EqualTo(new[] { "iban" }));
        Weigert(await Haal(Griffier, pad), HttpStatusCode.Forbidden, "rolOntbreekt");
        Weigert(await Stuur(Griffier, HttpMethod.Put, pad, body, ("If-Match", "*")), HttpStatusCode.Forbidden, "rolOntbreekt");
        Weigert(await Haal(Maker, pad), HttpStatusCode.Forbidden, "andereGemeente");
    }

    [Test]
    public async Task Een_rekening_staat_niet_in_audit_sleutels_en_berichten()
    {
        var persoon = await Wethouder();
        Op("2024-05-08");
        await Betaalbaar(persoon, 1_234);
        await Rekeningen(persoon);
        var opdracht = await Post(Maker, Opdrachten, new JsonObject { ["uitvoerenOp"] = "2024-05-08" }, ("Idempotency-Key", $"o-{persoon:N}"));
        await Vrijgave(opdracht);
        await Haal(Maker, $"{Opdrachten}/{opdracht.Id}/bestand");
        var alles = await Module(async services =>
        {
            var db = services.GetRequiredService<DeclaratiesDb>();
            return string.Join('\n', [
                .. await db.Query<string>("SELECT CONCAT(handeling, ' ', onderwerp, ' ', velden) FROM declaraties.audit WHERE gemeente = 'gm0106'", null, default),
                .. await db.Query<string>("SELECT antwoord FROM declaraties.idempotentie WHERE gemeente = 'gm0106'", null, default),
                .. await db.Query<string>("SELECT inhoud FROM declaraties.outbox WHERE gemeente = 'gm0106'", null, default),
            ]);
        });
        Assert.That(alles, Does.Contain("LegRekeningVast").And.Contain("BekijkBetaalbestand").And.Not.Contain("0417164300").And.Not.Contain("0001234567"));
    }
}
