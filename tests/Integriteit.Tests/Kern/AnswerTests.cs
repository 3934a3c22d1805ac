using System.Text;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Kern;

/// <summary>Answers with their tags: RFC 9110, 13.1.</summary>
public sealed class AnswerTests
{
    private const string Tag = "\"3-json\"";

    private static async Task<(int Status, string Text, IHeaderDictionary Headers)> Antwoord(string[] ifNoneMatch, string method = "GET", int status = 200, bool isPublic = true)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.Request.Method = method;
        http.Request.Headers.IfNoneMatch = ifNoneMatch;
        await Answer.Bytes(http, "{}"u8.ToArray(), Tag, isPublic, status);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()), http.Response.Headers);
    }

    [TestCase("\"3-json\"", 304)]
    [TestCase("W/\"3-json\"", 304, Description = "weak comparison")]
    [TestCase("*", 304)]
    [TestCase("\"1\", \"3-json\"", 304)]
    [TestCase("\"1\",W/\"3-json\" , \"4\"", 304)]
    [TestCase("\"3-JSON\"", 200, Description = "tags are opaque and case-sensitive")]
    [TestCase("\"3-jso\"", 200)]
    [TestCase("3-json", 200, Description = "no quotes: no tag")]
    [TestCase("\"\"", 200)]
    [TestCase("", 200)]
    [TestCase("\"3-json", 200)]
    public async Task If_None_Match(string header, int verwacht)
    {
        var (status, text, headers) = await Antwoord([header]);
        Assert.That((status, text), Is.EqualTo((verwacht, verwacht == 304 ? "" : "{}")));
        Assert.That((headers.ETag.ToString(), headers.CacheControl.ToString()), Is.EqualTo((Tag, "public, no-cache")));
    }

    [Test]
    public async Task Meer_headers_zijn_een_lijst() => Assert.That((await Antwoord(["\"1\"", Tag])).Status, Is.EqualTo(304));

    [Test]
    public async Task Alleen_een_geslaagde_GET_is_304()
    {
        Assert.That((await Antwoord([Tag], "POST", 201)).Status, Is.EqualTo(201));
        Assert.That((await Antwoord([Tag], "PUT")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Wat_niet_openbaar_is_wordt_nergens_bewaard() =>
        Assert.That((await Antwoord([], isPublic: false)).Headers.CacheControl.ToString(), Does.Contain("no-store"));

    [Test]
    public void Gelijke_bytes_hebben_een_gelijke_tag_en_andere_een_andere()
    {
        Assert.That(Answer.Tag("a"u8), Is.EqualTo(Answer.Tag("a"u8)).And.Not.EqualTo(Answer.Tag("b"u8)).And.Match("^\"[0-9a-f]{32}\"$"));
    }

    private static (IfMatch Gelezen, Call Call) Lees(params string[] ifMatch)
    {
        var call = new Call();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(call).BuildServiceProvider() };
        http.Request.Headers.IfMatch = ifMatch;
        return (IfMatch.Read(http), call);
    }

    [TestCase("\"3-json\"", new[] { "\"3-json\"" })]
    [TestCase("\"3-volledig\", \"4-openbaar\"", new[] { "\"3-volledig\"", "\"4-openbaar\"" })]
    [TestCase("W/\"3-json\"", new string[0], Description = "a weak tag never matches strongly")]
    public void If_Match_noemt_versies(string header, string[] verwacht)
    {
        var (gelezen, call) = Lees(header);
        Assert.That(gelezen.Tags, Is.EqualTo(verwacht));
        Assert.That(call.Fouten, Is.Empty);
    }

    [TestCase("rommel")]
    [TestCase("1-volledig")]
    public void If_Match_zonder_aanhalingstekens_is_een_fout_van_invoer(string header) =>
        Assert.That(Lees(header).Call.Fouten.Select(f => f.Name), Is.EqualTo(["If-Match"]));

    [Test]
    public void If_Match_met_een_ster_is_elke_versie() =>
        Assert.That(() => Lees("*").Gelezen.Check(required: true, 7, "volledig"), Throws.Nothing);

    [Test]
    public void Een_wijziging_zonder_If_Match_is_428()
    {
        Assert.That(Assert.Throws<Afgewezen>(() => Lees().Gelezen.Check(required: true, 1, "volledig"))!.Reden, Is.EqualTo(Reden.VersieVereist));
        Assert.That(() => Lees().Gelezen.Check(required: false, 1, "volledig"), Throws.Nothing);
    }

    [TestCase("\"2-volledig\"")]
    [TestCase("\"3-anders\"")]
    [TestCase("W/\"3-volledig\"")]
    public void Een_andere_versie_is_412(string header) =>
        Assert.That(Assert.Throws<Afgewezen>(() => Lees(header).Gelezen.Check(required: false, 3, "volledig", "openbaar"))!.Reden, Is.EqualTo(Reden.Verouderd));

    [TestCase("\"2-volledig\", \"3-openbaar\"")]
    [TestCase("\"3-volledig\"")]
    public void Dezelfde_versie_mag(string header) =>
        Assert.That(() => Lees(header).Gelezen.Check(required: true, 3, "volledig", "openbaar"), Throws.Nothing);
}
