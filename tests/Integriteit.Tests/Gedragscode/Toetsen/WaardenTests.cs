using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>001-15: behind each norm of a code stands a value, and no value stands idle.</summary>
public sealed class WaardenTests() : HostTests(Provider.Sqlite)
{
    [TestCase(Dalfsen, "bestuurders-en-volksvertegenwoordigers", "1", TestName = "001-15 elke norm van Dalfsen dient een waarde")]
    [TestCase(Assen, "college", "2022", TestName = "001-15 elke norm van Assen dient een waarde")]
    [TestCase(Huizen, "ambtelijke-integriteit", "2014", TestName = "001-15 elke norm van Huizen dient een waarde")]
    public async Task Elke_norm_dient_een_waarde_en_elke_waarde_wordt_gediend(string gemeente, string code, string versie)
    {
        var gelezen = (await Haal(Anoniem, $"{gemeente}/gedragscodes/{code}/versies/{versie}")).Json;
        static IEnumerable<string> Waarden(JsonNode? bepaling) => bepaling?["waarden"]?.AsArray().Select(w => w!.ToString()) ?? [];
        var bepalingen = gelezen["bepalingen"]!.AsArray();
        Assert.That(bepalingen.Where(b => b!["normen"] is JsonArray { Count: > 0 } && !Waarden(b).Any()).Select(b => b!["nummer"]!.ToString()), Is.Empty);
        Assert.That(bepalingen.SelectMany(Waarden).Distinct(), Is.EquivalentTo(gelezen["waarden"]!.AsArray().Select(w => w!["sleutel"]!.ToString())));
    }
}
