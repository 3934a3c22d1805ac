using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integriteit.Kern.Web;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Web;

/// <summary>What every operation refuses alike, whatever it does.</summary>
public sealed class HandelingenTests : ContractTests
{
    /// <summary>What is read with a token only.</summary>
    private static readonly string[] Besloten = ["ZoekVerplichtingen", "ZoekOnduidelijkheden", "BekijkOnduidelijkheid", "BekijkEedversies", "ZoekKringcontacten", "ZoekBureaus", "ZoekBureaukeuzen", "ZoekRisicoanalyses", "BekijkRisicoanalyse", "ZoekRisicoanalysetellingen", "ZoekNulopgaven", "BekijkNulopgave", "ZoekOpgavestaten", "ZoekVervangingsregelingen", "BekijkVervangers", "ZoekVerrekeningen", "BekijkVerrekening", "BekijkVerrekeningversies", "ZoekNeveninkomsten", "BekijkNeveninkomst", "BekijkVersiesNeveninkomst", "ZoekHertoetsingen", "BekijkHertoetsing", "BekijkAfkoeling", "ZoekPrivecontacten", "BekijkPrivecontact", "BekijkVersiesPrivecontact", "ZoekDienstautoritten", "BekijkDienstautorit", "BekijkVersiesDienstautorit", "ZoekTermijnen", "ZoekSignalen", "BekijkSignaal", "ZoekSignaleringen", "ZoekLeveranciers",
        "ZoekDeclaraties", "BekijkDeclaratie", "BekijkDeclaratieversies", "ZoekDeclaratietaken", "ZoekBewijsstukken", "BekijkBewijsstuk", "BekijkInhoud", "ZoekFacturen", "BekijkFactuur", "BekijkFactuurversies", "BekijkKostenoverzicht",
        "BekijkRekening", "BekijkBetaalrekening", "ZoekBetaalopdrachten", "BekijkBetaalopdracht", "BekijkBetaalbestand", "ZoekBetalingen", "BekijkTerugvordering", "BekijkAfscherming", "BekijkRaadsoverzicht",
        "ZoekMeldingen", "BekijkMelding", "ZoekBerichten", "ZoekNotities", "ZoekIdentiteitsverzoeken", "BekijkIdentiteit", "ZoekBijlagen", "BekijkBijlage", "ZoekFunctionarissen", "BekijkBewaring", "ZoekVertrouwensgesprekken", "BekijkVertrouwensgesprek",
        "ZoekDeelversies", "BekijkDeelversie", "BekijkDeelbestand", "ZoekDoorzendingen", "BekijkDoorzending", "ZoekKoppelingen", "BekijkIdentiteitsverzoek"];

    private static void Geweigerd(Antwoord antwoord, Handeling handeling, HttpStatusCode status, string code) =>
        Assert.That((antwoord.Status, antwoord.Json["code"]?.GetValue<string>()), Is.EqualTo((status, code)), $"{handeling}: {antwoord.Text}");

    [Test]
    public async Task Lezen_kan_iedereen_ook_met_een_token_van_een_andere_gemeente()
    {
        foreach (var lezing in Lezingen)
        {
            foreach (var wie in new[] { Anoniem, Host.Als("griffier", "gm0106"), Host.Als("ambtsdrager"), Host.Met(Host.Token([])) })
            {
                var antwoord = await Voer(wie, lezing);
                Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), $"{lezing}: {antwoord.Text}");
            }
        }
    }

    [Test]
    public async Task Wat_niet_openbaar_is_bestaat_voor_een_ander_niet()
    {
        Assert.That(VerborgenLezingen, Is.Not.Empty);
        foreach (var lezing in VerborgenLezingen)
        {
            foreach (var wie in new[] { Anoniem, Host.Als("griffier", "gm0106"), Host.Als("ambtsdrager"), Host.Met(Host.Token([])) })
            {
                Geweigerd(await Voer(wie, lezing), lezing, HttpStatusCode.NotFound, "inschrijvingOnbekend");
            }
        }
    }

    [Test]
    public async Task Wijzigen_vraagt_een_token()
    {
        foreach (var wijziging in Handelingen.Where(h => !h.Openbaar))
        {
            var antwoord = await Voer(Anoniem, wijziging);
            Geweigerd(antwoord, wijziging, HttpStatusCode.Unauthorized, "nietAangemeld");
            Assert.That((antwoord.Headers["WWW-Authenticate"], antwoord.Headers["Content-Type"]), Is.EqualTo(("Bearer", "application/problem+json")));
        }

        // Whatever changes something, and the reading of what is not public.
        Assert.That(Handelingen.Where(h => h.Openbaar && h.Methode != HttpMethod.Get).Select(h => h.Id), Is.EquivalentTo(new[] { "Toets", "DienMeldingIn", "ControleerBewijs" }));
        Assert.That(Handelingen.Where(h => !h.Openbaar && h.Methode == HttpMethod.Get).Select(h => h.Id), Is.EquivalentTo(Besloten));
    }

    [Test]
    public async Task Wijzigen_kan_niet_met_een_token_van_een_andere_gemeente()
    {
        foreach (var wijziging in Handelingen.Where(h => !h.Openbaar))
        {
            Geweigerd(await Voer(Host.Als("griffier", "gm0106"), wijziging), wijziging, HttpStatusCode.Forbidden, "andereGemeente");
        }
    }

    [Test]
    public async Task Wijzigen_kan_niet_zonder_een_rol_die_dat_mag()
    {
        foreach (var wijziging in Handelingen.Where(h => !h.Openbaar))
        {
            foreach (var rollen in new[] { Array.Empty<string>(), ["Griffier"] })
            {
                Geweigerd(await Voer(Host.Met(Host.Token(rollen)), wijziging), wijziging, HttpStatusCode.Forbidden, "rolOntbreekt");
            }
        }
    }

    [Test]
    public async Task Toegang_gaat_voor_invoer_en_versie()
    {
        foreach (var wijziging in Handelingen.Where(h => !h.Openbaar))
        {
            var antwoord = await Stuur(Host.Als("griffier", "gm0106"), wijziging.Methode, wijziging.Pad + "?x=1", new JsonObject(), ("Idempotency-Key", "met spatie"));
            Geweigerd(antwoord, wijziging, HttpStatusCode.Forbidden, "andereGemeente");
        }
    }

    [Test]
    public async Task Onbekende_gemeente_is_er_niet()
    {
        foreach (var handeling in Handelingen.Where(h => h.Pad.Contains("gm0148", StringComparison.Ordinal)))
        {
            foreach (var gemeente in new[] { "gm9999", "GM0148", "0148", "dalfsen" })
            {
                var elders = handeling with { Pad = handeling.Pad.Replace("gm0148", gemeente, StringComparison.Ordinal) };
                Geweigerd(await Voer(Griffier, elders), elders, HttpStatusCode.NotFound, "gemeenteOnbekend");
            }
        }
    }

    [Test]
    public async Task Onbekende_parameter_wordt_genoemd()
    {
        foreach (var handeling in Handelingen)
        {
            var antwoord = await Voer(Driehoek, handeling, "?pretty=1");
            Geweigerd(antwoord, handeling, HttpStatusCode.BadRequest, "ongeldigeInvoer");
            Assert.That(antwoord.Velden, Does.Contain("pretty"), handeling.ToString());
        }
    }

    [Test]
    public async Task Onbekend_veld_wordt_genoemd()
    {
        foreach (var handeling in MetBody)
        {
            var antwoord = await Voer(Driehoek, handeling with { Body = handeling.Body!.Met(("onbekend", 1)) });
            Geweigerd(antwoord, handeling, HttpStatusCode.BadRequest, "ongeldigeInvoer");
            Assert.That(antwoord.Velden, Is.EqualTo(new[] { "onbekend" }), handeling.ToString());
        }
    }

    [Test]
    public async Task Leeg_object_noemt_elk_verplicht_veld_en_niets_anders()
    {
        foreach (var handeling in MetBody)
        {
            var antwoord = await Voer(Driehoek, handeling with { Body = [] });
            Assert.That(antwoord.Json["invalidParams"]!.AsArray().Select(p => p!["code"]!.GetValue<string>()), Is.All.EqualTo("verplicht").And.Not.Empty, $"{handeling}: {antwoord.Text}");
        }
    }

    [Test]
    public async Task Null_als_body_is_een_fout_van_invoer()
    {
        foreach (var handeling in MetBody)
        {
            using var body = new StringContent("null", Encoding.UTF8, "application/json");
            var antwoord = await StuurRauw(Driehoek, handeling.Methode, handeling.Pad, body, ("If-Match", "*"));
            Assert.That(antwoord.Velden, Is.EqualTo(new[] { "" }), $"{handeling}: {antwoord.Text}");
        }
    }

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase(null)]
    public async Task Verkeerd_mediatype_wordt_geweigerd(string? type)
    {
        foreach (var handeling in MetBody)
        {
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(handeling.Body!.ToJsonString()));
            body.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            var antwoord = await StuurRauw(Driehoek, handeling.Methode, handeling.Pad, body, ("If-Match", "*"));
            Geweigerd(antwoord, handeling, HttpStatusCode.UnsupportedMediaType, "verkeerdMediatype");
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Te_grote_body_wordt_geweigerd_ook_als_de_lengte_er_niet_bij_staat(bool inStukken)
    {
        foreach (var handeling in MetBody)
        {
            var bytes = Encoding.UTF8.GetBytes(handeling.Body!.ToJsonString().PadRight((handeling.Id == "ImporteerGedragscode" ? 4 * 1024 * 1024 : Invoer.Grens) + 1));
            using HttpContent body = inStukken ? new Stukken(bytes) : new ByteArrayContent(bytes);
            body.Headers.ContentType = new("application/json");
            Geweigerd(await StuurRauw(Driehoek, handeling.Methode, handeling.Pad, body, ("If-Match", "*")), handeling, HttpStatusCode.RequestEntityTooLarge, "teGroot");
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Body_van_precies_de_grens_mag(bool inStukken)
    {
        var toets = MetBody.Single(h => h.Id == "Toets");
        var bytes = Encoding.UTF8.GetBytes(toets.Body!.ToJsonString().PadRight(256 * 1024));
        using HttpContent body = inStukken ? new Stukken(bytes) : new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/json");
        Assert.That((await StuurRauw(Anoniem, HttpMethod.Post, toets.Pad, body)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Stukken(byte[] bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var stuk in bytes.Chunk(10_000))
            {
                await stream.WriteAsync(stuk);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
