using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Routering;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Meldingen;

/// <summary>One truth on routes: what the judgement tells a reporter beforehand is where the report goes. // 1.7, 001-21</summary>
public sealed class MeldprotocolTests() : HostTests(Provider.Sqlite)
{
    private const string Waterdam = "/api/v1/gemeenten/gm0999";

    protected override TestHost Maak(Provider provider) => new(provider, Gedragscode.Voorbeeldcode.Instellingen);

    private static readonly string[] Gemeenten = [Dalfsen, Assen, Huizen, Waterdam];

    [TestCaseSource(nameof(Gemeenten))]
    public async Task De_route_is_wat_de_toets_zegt(string gemeente)
    {
        var routes = (await Haal(Anoniem, gemeente + "/meldprotocol?peildatum=2024-05-01")).Json["routes"]!.AsArray();
        Assert.That(routes, Has.Count.EqualTo(Enum.GetValues<Meldsoort>().Length * (Enum.GetValues<Ambt>().Length + 1)));
        foreach (var route in routes.Where(r => r!["ambten"]!.AsArray().Count > 0))
        {
            var (soort, ambt) = (Enum.Parse<Meldsoort>(route!["soorten"]![0]!.ToString(), ignoreCase: true), route["ambten"]![0]!.ToString());
            var toets = (await Post(Anoniem, gemeente + "/toetsingen", new JsonObject
            {
                ["soort"] = "melding", ["ambt"] = ambt, ["peildatum"] = "2024-05-01",
                ["feiten"] = new JsonObject { ["meldingsoort"] = Naming.Of(Wegwijzer.Als(soort)), ["werkgerelateerd"] = true, ["redelijkVermoeden"] = true },
            })).Json["route"]!.AsArray();
            Assert.That(Ontvangt(route), Is.EquivalentTo(Functies(toets, "ontvangt")), $"{gemeente} {soort} {ambt}");
            Assert.That(route["beraad"]!.AsArray().Select(f => f!.ToString()), Is.EquivalentTo(Functies(toets, "beraadt")), $"{gemeente} {soort} {ambt}");
            Assert.That(Ontvangt(route), Is.Not.Empty.And.None.EqualTo(ambt), $"{gemeente} {soort} {ambt}");
        }
    }

    [TestCase(Dalfsen, "belangenverstrengeling", "wethouder", false, "burgemeester gemeentesecretaris", TestName = "000-06: Dalfsen, een wethouder")]
    [TestCase(Dalfsen, "belangenverstrengeling", "raadslid", false, "burgemeester griffier", TestName = "000-05: Dalfsen, een raadslid")]
    [TestCase(Dalfsen, "ondermijning", "raadslid", true, "burgemeester gemeentesecretaris locoburgemeester", TestName = "003-35: Dalfsen zwijgt over ondermijning")]
    [TestCase(Assen, "ondermijning", "burgemeester", false, "gemeentesecretaris locoburgemeester", TestName = "003-35: Assen, ondermijning over de burgemeester")]
    [TestCase(Assen, "datalek", "wethouder", false, "gemeentesecretaris servicedesk", TestName = "003-37: Assen, een incident")]
    [TestCase(Assen, "integriteitsschending", "burgemeester", false, "gemeentesecretaris griffier", TestName = "001-12: Assen, de burgemeester als betrokkene")]
    [TestCase(Huizen, "ongewenstGedrag", "ambtenaar", false, "leidinggevende", TestName = "002-16: Huizen, ongewenst gedrag van een ambtenaar")]
    [TestCase(Huizen, "discriminatie", "ambtenaar", true, "leidinggevende", TestName = "002-17: Huizen noemt bij arbeidsdiscriminatie niemand")]
    public async Task De_code_spreekt_anders_de_standaard(string gemeente, string soort, string ambt, bool afgeleid, string ontvangt)
    {
        var route = Route(await Haal(Anoniem, gemeente + "/meldprotocol"), soort, ambt);
        Assert.That((string.Join(' ', Ontvangt(route).Order()), route["afgeleid"]!.GetValue<bool>()), Is.EqualTo((ontvangt, afgeleid)), route.ToJsonString());
        Assert.That(route["bron"]!.ToString(), Is.Not.Empty);
    }

    [Test]
    public async Task Een_eigen_protocol_gaat_voor_de_standaard_en_niet_voor_de_code()
    {
        var eigen = (await Haal(Anoniem, Dalfsen + "/meldprotocol")).Json.AsObject();
        var routes = new JsonArray([.. eigen["routes"]!.AsArray().Where(r => r!["zonderAmbt"]!.GetValue<bool>()).Select(r => r!.DeepClone())]);
        JsonObject Eigen(string soort, string ambt) => new()
        {
            ["soorten"] = new JsonArray(soort), ["ambten"] = new JsonArray(ambt), ["zonderAmbt"] = false, ["allen"] = new JsonArray("griffier"), ["eenVan"] = new JsonArray(), ["beraad"] = new JsonArray(), ["afgeleid"] = false, ["bron"] = "Raadsbesluit 12",
        };
        routes.Add(Eigen("belangenverstrengeling", "burgemeester"));
        routes.Add(Eigen("belangenverstrengeling", "wethouder"));
        var protocol = ((JsonObject)eigen.DeepClone()).Met(("van", "2098-01-01"), ("bron", "Raadsbesluit 12"), ("routes", routes));
        Assert.That((await Post(Griffier, Dalfsen + "/meldprotocollen", protocol)).Status, Is.EqualTo(HttpStatusCode.Created));

        var dan = await Haal(Anoniem, Dalfsen + "/meldprotocol?peildatum=2098-01-01");
        Assert.That(Ontvangt(Route(dan, "belangenverstrengeling", "burgemeester")), Is.EqualTo(new[] { "griffier" }), "the code is silent on the burgemeester");
        Assert.That(Ontvangt(Route(dan, "belangenverstrengeling", "wethouder")), Is.EquivalentTo(new[] { "burgemeester", "gemeentesecretaris" }), "the code speaks");
        var voor = await Haal(Anoniem, Dalfsen + "/meldprotocol?peildatum=2097-12-31");
        Assert.That(Ontvangt(Route(voor, "belangenverstrengeling", "burgemeester")), Is.EquivalentTo(new[] { "locoburgemeester", "gemeentesecretaris", "griffier" }), "the day before");
    }

    [TestCase("zonder", "ontbreekt", TestName = "Zonder route voor een onbekend ambt wordt een protocol geweigerd")]
    [TestCase("dubbel", "dubbel", TestName = "Met twee routes voor hetzelfde wordt een protocol geweigerd")]
    public async Task Een_protocol_met_een_gat_wordt_geweigerd(string hoe, string code)
    {
        var protocol = ((JsonObject)(await Haal(Anoniem, Dalfsen + "/meldprotocol")).Json.DeepClone()).Met(("van", "2099-01-01"));
        var routes = protocol["routes"]!.AsArray();
        if (hoe == "zonder")
        {
            routes.Remove(routes.First(r => r!["zonderAmbt"]!.GetValue<bool>()));
        }
        else
        {
            routes.Add(routes[0]!.DeepClone());
        }

        var antwoord = await Post(Griffier, Dalfsen + "/meldprotocollen", protocol);
        Assert.That((antwoord.Status, antwoord.Json["invalidParams"]![0]!["code"]?.ToString()), Is.EqualTo((HttpStatusCode.BadRequest, code)), antwoord.Text);
    }

    private static JsonNode Route(Antwoord protocol, string soort, string ambt) =>
        protocol.Json["routes"]!.AsArray().Single(r => r!["soorten"]![0]!.ToString() == soort && r["ambten"]!.AsArray() is [var a] && a!.ToString() == ambt)!;

    private static IEnumerable<string> Ontvangt(JsonNode route) => route["allen"]!.AsArray().Concat(route["eenVan"]!.AsArray()).Select(f => f!.ToString());

    private static IEnumerable<string> Functies(JsonArray route, string rol) =>
        route.Where(s => s!["rol"]!.ToString() == rol).SelectMany(s => s!["functies"]!.AsArray()).Select(f => f!.ToString()).Where(f => Enum.TryParse<Meldfunctie>(f, ignoreCase: true, out _)).Distinct();
}
