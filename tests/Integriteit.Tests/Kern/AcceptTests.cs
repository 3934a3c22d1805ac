using Integriteit.Kern.Web;

namespace Integriteit.Tests.Kern;

/// <summary>RFC 9110, 12.5.1: the answer is in the offered type with the highest quality, the most precise range deciding.</summary>
public sealed class AcceptTests
{
    private const string Json = Geeft.Json;
    private const string Csv = Geeft.Csv;

    [TestCase("*/*", Json)]
    [TestCase("application/json", Json)]
    [TestCase("text/csv", Csv)]
    [TestCase("text/*", Csv)]
    [TestCase("application/*", Json)]
    [TestCase("APPLICATION/JSON", Json)]
    [TestCase("text/csv, application/json", Json, Description = "equal quality: the first that is offered")]
    [TestCase("text/csv;q=1, application/json;q=0.9", Csv)]
    [TestCase("application/json;q=0.2, text/csv;q=0.1", Json)]
    [TestCase("text/csv;q=0.5, */*;q=0.1", Csv)]
    [TestCase("*/*;q=0.9, text/csv", Csv)]
    [TestCase("application/json;q=0, */*", Csv, Description = "the precise range forbids what the wide one allows")]
    [TestCase("text/*;q=0, */*", Json)]
    [TestCase("application/json;charset=utf-8", Json)]
    [TestCase("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", Json, Description = "a browser")]
    [TestCase("text/html", null)]
    [TestCase("application/xml;q=0.5", null)]
    [TestCase("*/*;q=0", null)]
    [TestCase("application/json;q=0", null)]
    [TestCase("json", null)]
    [TestCase(";;;", null)]
    public void De_beste_vorm_wordt_gekozen(string accept, string? verwacht) => Assert.That(Accept.Choose([accept], [Json, Csv]), Is.EqualTo(verwacht));

    [Test]
    public void Meer_headers_zijn_een_lijst() => Assert.That(Accept.Choose(["text/html", "text/csv;q=0.5"], [Json, Csv]), Is.EqualTo(Csv));

    [TestCase("*/*", Csv)]
    [TestCase("text/csv", Csv)]
    [TestCase("application/json", null)]
    public void Wat_niet_wordt_aangeboden_wordt_niet_gekozen(string accept, string? verwacht) => Assert.That(Accept.Choose([accept], [Csv]), Is.EqualTo(verwacht));
}
