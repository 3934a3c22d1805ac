using System.Text;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Http;

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

    private static IReadOnlyList<int>? Versies(params string[] ifMatch)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.IfMatch = ifMatch;
        return IfMatch.Versions(http);
    }

    [TestCase("\"3-json\"", new[] { 3 })]
    [TestCase("\"3-volledig\", \"4-openbaar\"", new[] { 3, 4 })]
    [TestCase("W/\"3-json\"", new int[0], Description = "a weak tag never matches strongly")]
    [TestCase("\"x\"", new[] { 0 })]
    [TestCase("rommel", new int[0])]
    public void If_Match_noemt_versies(string header, int[] verwacht) => Assert.That(Versies(header), Is.EqualTo(verwacht));

    [Test]
    public void If_Match_met_een_ster_is_elke_versie() => Assert.That(Versies("*"), Is.Null);

    [Test]
    public void Een_wijziging_zonder_If_Match_is_428() =>
        Assert.That(Assert.Throws<Afgewezen>(() => Versies())!.Reden, Is.EqualTo(Reden.VersieVereist));

    [Test]
    public void Een_andere_versie_is_412()
    {
        Assert.That(Assert.Throws<Afgewezen>(() => IfMatch.Check([2], 3))!.Reden, Is.EqualTo(Reden.Verouderd));
        Assert.That(Assert.Throws<Afgewezen>(() => IfMatch.Check([], 3))!.Reden, Is.EqualTo(Reden.Verouderd));
        Assert.That(() => IfMatch.Check([2, 3], 3), Throws.Nothing);
        Assert.That(() => IfMatch.Check(null, 3), Throws.Nothing);
    }
}
