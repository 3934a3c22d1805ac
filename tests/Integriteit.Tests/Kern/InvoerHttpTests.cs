using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Integriteit.Kern.Web;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Kern;

/// <summary>Bodies as bytes on the wire: what is no JSON, no text or too much is the sender's fault, never ours.</summary>
public sealed class InvoerHttpTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/ambtsdragers";

    private async Task<Antwoord> Stuur(byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await Griffier.PostAsync(Pad, content);
        return await Antwoord.Van(response);
    }

    private static byte[] Met(string naam, Encoding encoding) => encoding.GetBytes($$"""{"naam":"{{naam}}","ambten":[{"ambt":"raadslid","van":"2022-03-30"}]}""");

    [Test]
    public async Task Een_naam_in_UTF8_komt_heel_aan()
    {
        var antwoord = await Stuur(Met("Zoë Çelik-Łukasiewicz 😀", Encoding.UTF8));
        Assert.That((antwoord.Status, antwoord.Json["naam"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.Created, "Zoë Çelik-Łukasiewicz 😀")), antwoord.Text);
    }
    [Test]
    public async Task Een_naam_in_Latin1_is_een_fout_van_de_afzender() => Assert.That((await Stuur(Met("Zoë", Encoding.Latin1))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    [Test]
    public async Task Een_veldnaam_in_Latin1_is_een_fout_van_de_afzender() => Assert.That((await Stuur(Encoding.Latin1.GetBytes("""{"naäm":"x"}"""))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    [Test]
    public async Task Null_is_geen_object() => Assert.That((await Stuur("null"u8.ToArray())).Status, Is.EqualTo(HttpStatusCode.BadRequest));

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Een_ander_mediatype_is_415(string type) => Assert.That((await Stuur(Met("A", Encoding.UTF8), type)).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));

    [Test]
    public async Task Een_te_groot_verzoek_is_413_ook_zonder_opgegeven_lengte()
    {
        var groot = Met(new string('a', Invoer.Grens), Encoding.UTF8);
        Assert.That((await Stuur(groot)).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        using var request = new HttpRequestMessage(HttpMethod.Post, Pad) { Content = new StreamContent(new MemoryStream(groot)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await Griffier.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Precies_zo_groot_als_mag_wordt_gelezen()
    {
        var body = Met("A", Encoding.UTF8);
        var antwoord = await Stuur([.. body, .. Enumerable.Repeat((byte)' ', Invoer.Grens - body.Length)]);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
    }

    [Test]
    public async Task Toegang_gaat_voor_fouten_in_de_invoer()
    {
        var antwoord = await Anoniem.Stuur(HttpMethod.Post, Pad, "{}");
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        antwoord = await Host.Als("ambtsdrager").Stuur(HttpMethod.Post, Pad, "{}");
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "rolOntbreekt")));
        antwoord = await Host.Als("griffier", "gm0106").Stuur(HttpMethod.Post, Pad, "{}");
        Assert.That((antwoord.Status, antwoord.Code), Is.EqualTo((HttpStatusCode.Forbidden, "andereGemeente")));
    }
}
