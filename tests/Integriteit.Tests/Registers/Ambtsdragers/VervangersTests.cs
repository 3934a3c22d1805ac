using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Contracts.Registers;
using Integriteit.Tests.Steun;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers.Ambtsdragers;

/// <summary>Who replaces the burgemeester: the order of the college, then the council, and nobody who was left out.</summary>
public sealed class VervangersTests(Provider provider) : HttpTests(provider)
{
    private const string Pad = Dalfsen + "/vervangers";

    private readonly Dictionary<string, Guid> wie = [];

    private Guid regeling;

    [OneTimeSetUp]
    public async Task Gemeente()
    {
        async Task Zet(string naam, params (string Ambt, string Van, string? TotEnMet)[] ambten)
        {
            var antwoord = await Post(Griffier, Dalfsen + "/ambtsdragers", new JsonObject
            {
                ["naam"] = naam, ["ambten"] = new JsonArray([.. ambten.Select(a => new JsonObject { ["ambt"] = a.Ambt, ["van"] = a.Van }.Met(("totEnMet", a.TotEnMet)))]),
            });
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
            wie[naam] = antwoord.Id;
        }

        await Zet("Eerste", ("wethouder", "2022-06-01", "2023-12-31"));
        await Zet("Tweede", ("wethouder", "2022-06-01", "2024-12-31"));
        await Zet("Nieuw", ("wethouder", "2024-01-01", "2024-12-31"));
        await Zet("Burger", ("burgemeester", "2015-01-01", null));
        // The longest in all, but with an interruption; and one who was re-elected without.
        await Zet("Onderbroken", ("raadslid", "2002-03-01", "2014-03-26"), ("raadslid", "2014-03-28", null));
        await Zet("Herkozen", ("raadslid", "2010-03-11", "2014-03-26"), ("raadslid", "2014-03-27", "2018-03-28"), ("raadslid", "2018-03-29", null));
        await Zet("Even A", ("raadslid", "2014-03-28", null));
        await Zet("Oud", ("raadslid", "1990-01-01", "2022-03-29"));
        await Zet("Commissie", ("commissielid", "1990-01-01", null));
        regeling = (await Leg("2022-06-08", "2022-06-07", wie["Eerste"], wie["Tweede"])).Id;
    }

    private async Task<Antwoord> Leg(string van, string besloten, params Guid[] wethouders)
    {
        var antwoord = await Post(Griffier, Dalfsen + "/vervangingsregelingen", new JsonObject
        {
            ["van"] = van, ["beslotenOp"] = besloten, ["kenmerk"] = "B&W", ["wethouders"] = new JsonArray([.. wethouders.Select(w => (JsonNode)w.ToString())]),
        });
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.Created), antwoord.Text);
        return antwoord;
    }

    private async Task<Antwoord> Vraag(string datum, params string[] uitgezonderd) =>
        await Haal(Griffier, $"{Pad}?datum={datum}{(uitgezonderd.Length == 0 ? "" : "&uitgezonderd=" + string.Join(',', uitgezonderd.Select(u => wie[u])))}");

    [TestCase("2022-06-08", "", "aangewezenWethouder", "Eerste")]
    [TestCase("2022-06-08", "Eerste", "aangewezenWethouder", "Tweede")]
    [TestCase("2023-12-31", "", "aangewezenWethouder", "Eerste")]
    [TestCase("2024-01-01", "", "aangewezenWethouder", "Tweede", Description = "Eerste no longer holds the office")]
    [TestCase("2024-01-01", "Tweede", "wethouderAanTeWijzen", "Nieuw")]
    [TestCase("2022-06-07", "", "wethouderAanTeWijzen", "Eerste,Tweede", Description = "there is no order yet")]
    [TestCase("2022-06-08", "Eerste,Tweede", "langstzittendRaadslid", "Herkozen")]
    [TestCase("2025-01-01", "", "langstzittendRaadslid", "Herkozen", Description = "there is no wethouder any more")]
    [TestCase("2025-01-01", "Herkozen", "oudsteInJaren", "Even A,Onderbroken")]
    [TestCase("2025-01-01", "Herkozen,Even A", "langstzittendRaadslid", "Onderbroken")]
    [TestCase("2025-01-01", "Herkozen,Even A,Onderbroken", "niemand", "")]
    [TestCase("2022-03-29", "", "langstzittendRaadslid", "Oud")]
    [TestCase("2014-03-27", "Oud", "langstzittendRaadslid", "Herkozen", Description = "on the day between two periods one does not sit")]
    [TestCase("1989-12-31", "", "niemand", "")]
    public async Task Wie_vervangt(string datum, string uitgezonderd, string grond, string namen)
    {
        var antwoord = await Vraag(datum, uitgezonderd.Split(',', StringSplitOptions.RemoveEmptyEntries));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
            Assert.That((antwoord.Json["datum"]!.ToString(), antwoord.Json["grond"]!.ToString(), string.Join(',', antwoord.Json["vervangers"]!.AsArray().Select(v => v!["naam"]))), Is.EqualTo((datum, grond, namen)));
            Assert.That(antwoord.Json["regeling"]?.GetValue<Guid>(), Is.EqualTo(string.CompareOrdinal(datum, "2022-06-08") < 0 ? null : (Guid?)regeling));
            Assert.That(antwoord.Headers["Cache-Control"], Is.EqualTo("private, no-store"));
        }
    }

    [Test]
    public async Task Vervanger_heeft_id_ambt_en_sinds_wanneer() => Assert.That(
        (await Vraag("2025-01-01")).Json["vervangers"]!.ToJsonString(), Is.EqualTo($$"""[{"persoon":"{{wie["Herkozen"]}}","naam":"Herkozen","ambt":"raadslid","sinds":"2010-03-11"}]"""));

    [Test]
    public async Task Zonder_datum_is_het_vandaag()
    {
        Assert.That((await Haal(Griffier, Pad)).Json["grond"]!.ToString(), Is.EqualTo("langstzittendRaadslid"));
    }

    [TestCase("griffier", HttpStatusCode.OK)]
    [TestCase("gemeentesecretaris", HttpStatusCode.OK)]
    [TestCase("burgemeester", HttpStatusCode.OK)]
    [TestCase("leidinggevende", HttpStatusCode.Forbidden)]
    [TestCase("ambtsdrager", HttpStatusCode.Forbidden)]
    public async Task Rollen(string rol, HttpStatusCode status) => Assert.That((await Haal(Host.Als(rol, persoon: wie["Burger"]), Pad)).Status, Is.EqualTo(status));

    [Test]
    public async Task Een_andere_gemeente_heeft_haar_eigen_vervangers()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Host.Als("griffier", "gm0106"), Pad)).Code, Is.EqualTo("andereGemeente"));
            Assert.That((await Haal(Host.Als("griffier", "gm0106"), Assen + "/vervangers")).Json["grond"]!.ToString(), Is.EqualTo("niemand"));
            Assert.That((await Haal(Anoniem, Pad)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [TestCase("datum=morgen&uitgezonderd=x&ambt=raadslid", "datum", "uitgezonderd", "ambt")]
    [TestCase("uitgezonderd=01920000-0000-7000-8000-000000000001,", "uitgezonderd")]
    [TestCase("uitgezonderd=", "uitgezonderd")]
    public async Task Fouten_worden_allemaal_genoemd(string vraag, params string[] namen)
    {
        var antwoord = await Haal(Griffier, $"{Pad}?{vraag}");
        Assert.That((antwoord.Status, antwoord.Velden), Is.EqualTo((HttpStatusCode.BadRequest, namen)), antwoord.Text);
    }

    [Test]
    public async Task Vijftig_uitgezonderden_passen_in_de_vraag()
    {
        var uitgezonderd = string.Join(',', Enumerable.Range(0, 49).Select(_ => Guid.CreateVersion7()).Append(wie["Herkozen"]));
        Assert.That((await Haal(Griffier, $"{Pad}?datum=2025-01-01&uitgezonderd={uitgezonderd}")).Json["grond"]!.ToString(), Is.EqualTo("oudsteInJaren"));
    }

    [Test]
    public async Task Het_logboek_noemt_de_dag_en_niet_wie_is_uitgezonderd()
    {
        var voor = (await Host.Auditregels()).Count;
        await Vraag("2024-05-01", "Tweede");
        var regel = (await Host.Auditregels(na: voor)).Single();
        Assert.That((regel.Handeling, regel.Onderwerp, regel.Uitkomst, regel.Velden), Is.EqualTo(("BekijkVervangers", "2024-05-01", "gelezen", "")));
    }

    [Test]
    public async Task Andere_modules_kunnen_het_vragen()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var vervanging = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ZoekVervangers("gm0148", new DateOnly(2023, 1, 1), [wie["Eerste"]]));
        Assert.That((vervanging.Grond, vervanging.Vervangers.Single().Persoon), Is.EqualTo((Vervangingsgrond.AangewezenWethouder, wie["Tweede"])));
    }
}
