using System.Net;
using System.Text.Json.Nodes;

namespace Integriteit.Tests.Steun;

/// <summary>An operation of the contract, with an address that exists and the body that it takes.</summary>
public sealed record Handeling(string Id, HttpMethod Methode, string Pad, bool Openbaar, JsonObject? Body)
{
    /// <summary>Whether it answers in JSON when all is well: some answer with no body, or with a file.</summary>
    public bool InJson { get; init; }

    public override string ToString() => $"{Methode} {Pad}";
}

/// <summary>
/// Tests of what holds for every operation: they walk the contract that the host serves, so that an operation added
/// later is tested as well, or fails here until it has an example.
/// </summary>
public abstract class ContractTests() : HostTests(Provider.Sqlite)
{
    private readonly HashSet<string> verborgen = [];

    protected IReadOnlyList<Handeling> Handelingen { get; private set; } = [];

    /// <summary>What anyone may read.</summary>
    protected IEnumerable<Handeling> Lezingen => Handelingen.Where(h => h.Methode == HttpMethod.Get && h.Openbaar && !IsVerborgen(h));

    /// <summary>Readings of one entry that is not public, of a register that has a public part.</summary>
    protected IEnumerable<Handeling> VerborgenLezingen => Handelingen.Where(h => h.Methode == HttpMethod.Get && h.Openbaar && IsVerborgen(h));

    /// <summary>A caller who may send everything that one municipality has.</summary>
    protected HttpClient Driehoek => Host.Met(Host.Token(["griffier", "gemeentesecretaris", "burgemeester", "administratie", "publicatietaak"]));

    protected IEnumerable<Handeling> MetBody => Handelingen.Where(h => h.Body is not null);

    [OneTimeSetUp]
    public async Task LeesContract()
    {
        var persoon = await Persoon("raadslid");
        var onduidelijkheid = await Post(Griffier, Dalfsen + "/onduidelijkheden", Onduidelijkheid());
        var ids = new Dictionary<string, Guid>
        {
            ["ambtsdragers"] = persoon, ["onduidelijkheden"] = onduidelijkheid.Id, ["besprekingen"] = await Gespreksvoorbeelden.Gehouden(Griffier), ["dilemmas"] = await Gespreksvoorbeelden.Gepubliceerd(Griffier),
        };
        ids["signalen"] = await Registervoorbeelden.Signaal(Host, Griffier, persoon);
        var wethouder = await Persoon("wethouder");
        ids["verrekeningen"] = (await Post(Host.Als("gemeentesecretaris"), Dalfsen + "/verrekeningen", Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(wethouder)))).Id;
        var mensen = await Mensen.Maak(Host, persoon);
        foreach (var (naam, id) in mensen.Ids)
        {
            ids[naam] = id;
        }

        var bodies = new Dictionary<string, JsonObject>
        {
            ["RegistreerAmbtsdrager"] = new() { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2020-01-01" }) },
            ["WijzigAmbtsdrager"] = new() { ["naam"] = "J. de Vries", ["ambten"] = new JsonArray(new JsonObject { ["ambt"] = "raadslid", ["van"] = "2010-01-01" }) },
            ["LegVervangingsregelingVast"] = new() { ["van"] = "2024-05-02", ["wethouders"] = new JsonArray((await Persoon("wethouder")).ToString()), ["beslotenOp"] = "2024-05-01", ["kenmerk"] = "B&W 2024-05-01" },
            ["Toets"] = new() { ["soort"] = "geschenk", ["ambt"] = "raadslid", ["peildatum"] = "2024-05-01", ["feiten"] = new JsonObject() },
            ["MaakGedragscode"] = new() { ["code"] = "protocol", ["titel"] = "Protocol", ["doelgroep"] = new JsonArray("raadslid"), ["documentsoort"] = "protocol", ["bron"] = new JsonObject { ["titel"] = "Raadsvoorstel" } },
            ["MaakOntwerp"] = new() { ["versie"] = "2", ["kopieVan"] = "1", ["herziening"] = new JsonObject { ["aanleiding"] = "bespreking", ["reden"] = "Zo besproken." } },
            ["WijzigOntwerp"] = new() { ["bepalingen"] = new JsonArray() },
            ["TrekOntwerpIn"] = new() { ["reden"] = "De herziening gaat niet door." },
            ["DraagVoor"] = new() { ["door"] = "burgemeester", ["datum"] = "2024-05-01" },
            ["NeemTerug"] = new() { ["reden"] = "De raad vroeg om een andere tekst." },
            ["StelVast"] = new() { ["orgaan"] = "raad", ["datum"] = "2024-05-01", ["inWerkingVan"] = "2024-06-01" },
            ["BeeindigCodeversie"] = new() { ["inWerkingTotEnMet"] = "2099-12-31" },
            ["ImporteerGedragscode"] = new() { ["gemeente"] = "gm0148", ["code"] = "protocol", ["titel"] = "Protocol", ["doelgroep"] = new JsonArray("raadslid"), ["bron"] = new JsonObject { ["titel"] = "Raadsvoorstel" }, ["versies"] = new JsonArray() },
            ["SimuleerCodeversie"] = new() { ["van"] = "2024-01-01", ["totEnMet"] = "2024-12-31" },
            ["MeldOnduidelijkheid"] = Onduidelijkheid(),
            ["BespreekOnduidelijkheid"] = new() { ["datum"] = "2024-05-01", ["uitkomst"] = "Er komt een grens." },
            ["VraagVoorstel"] = new() { ["datum"] = "2024-05-01", ["vraag"] = "Een grens." },
            ["HandelOnduidelijkheidAf"] = new() { ["reden"] = "Er is een grens." },
            ["PlanBespreking"] = Gespreksvoorbeelden.Bespreking(),
            ["WijzigBespreking"] = Gespreksvoorbeelden.Bespreking(),
            ["RondBesprekingAf"] = Gespreksvoorbeelden.Uitkomst(),
            ["ZegBesprekingAf"] = new() { ["reden"] = "De begeleider is ziek." },
            ["BrengDilemmaIn"] = Gespreksvoorbeelden.Dilemma(),
            ["WijzigDilemma"] = Gespreksvoorbeelden.Dilemma(),
            ["BespreekDilemma"] = Gespreksvoorbeelden.Beraad(),
            ["SluitDilemmaAf"] = new() { ["slotsom"] = "Meld het vooraf." },
            ["PubliceerDilemma"] = Gespreksvoorbeelden.Publicatie(),
            ["TrekDilemmaIn"] = new() { ["grond"] = "achterhaald", ["toelichting"] = "De code zegt het nu zelf." },
            ["DoeSignaalAf"] = new() { ["reden"] = "Besproken." },
            ["BerekenVerrekening"] = Verrekenvoorbeeld.Grond(wethouder),
            ["StelVerrekeningVast"] = Verrekenvoorbeeld.Besluit(Verrekenvoorbeeld.Grond(await Persoon("wethouder"))),
            ["CorrigeerVerrekening"] = Verrekenvoorbeeld.Verbetering(Verrekenvoorbeeld.Grond(wethouder)),
            ["LegBasisnormVast"] = new() { ["stand"] = "inOpzet" },
        };
        foreach (var (naam, body) in mensen.Bodies)
        {
            bodies[naam] = body;
        }

        var nulopgave = new JsonObject { ["persoon"] = persoon.ToString(), ["ambt"] = "raadslid", ["register"] = "geschenken", ["jaar"] = 2023, ["soort"] = "nietsTeMelden" };
        ids["nulopgaven"] = (await Post(Griffier, Dalfsen + "/nulopgaven", nulopgave)).Id;
        bodies["DoeNulopgave"] = nulopgave;
        bodies["TrekNulopgaveIn"] = new() { ["reden"] = "Er was toch iets." };
        ids["meldingen"] = ids["identiteitsverzoeken"] = Guid.CreateVersion7();
        ids["vertrouwensgesprekken"] = Guid.CreateVersion7();
        Assert.That((await Stuur(Griffier, HttpMethod.Post, Dalfsen + "/meldingen/jaarverslag/2024/vrijgave")).Status, Is.EqualTo(HttpStatusCode.OK));
        ids["meldfunctionarissen"] = (await Post(Griffier, Dalfsen + "/meldfunctionarissen", Meldvoorbeelden.Functionaris("servicedesk", Guid.CreateVersion7()))).Id;
        foreach (var (naam, body) in Meldvoorbeelden.Bodies((await Haal(Anoniem, Dalfsen + "/meldprotocol")).Json.AsObject()))
        {
            bodies[naam] = body;
        }

        foreach (var los in Registervoorbeelden.Alle)
        {
            var wie = await Persoon(los.Ambt);
            var voorbeeld = await MetEerst(los, wie);
            var ingeschreven = await Post(Driehoek, $"{Dalfsen}/registers/{voorbeeld.Register}", voorbeeld.Maak(wie));
            Assert.That(ingeschreven.Status, Is.EqualTo(HttpStatusCode.Created), ingeschreven.Text);
            ids[voorbeeld.Register] = ingeschreven.Id;
            if (!ingeschreven.Json["openbaar"]!.GetValue<bool>())
            {
                verborgen.Add(ingeschreven.Id.ToString());
            }

            foreach (var (operatie, body) in voorbeeld.Bodies(wie))
            {
                bodies[operatie] = body;
            }
        }

        var kosten = await Kostenvoorbeelden.Maak(Driehoek, wethouder);
        foreach (var (naam, id) in kosten.Ids)
        {
            ids[naam] = id;
        }

        foreach (var (naam, body) in kosten.Bodies)
        {
            bodies[naam] = body;
        }

        var betalen = await Betaalvoorbeelden.Maak(Host, Driehoek, await Persoon("wethouder"), ids["bewijsstukken"]);
        foreach (var (naam, id) in betalen.Ids)
        {
            ids[naam] = id;
        }

        foreach (var (naam, body) in betalen.Bodies)
        {
            bodies[naam] = body;
        }

        foreach (var (naam, body) in Declaratievoorbeelden.Bodies)
        {
            bodies[naam] = body;
        }

        ids["natuurlijkpersonen"] = persoon;
        ids["hertoetsingen"] = await Host.Hertoetst(await Persoon("raadslid"));
        bodies["HandelHertoetsingAf"] = new() { ["besluit"] = "geenBezwaar", ["toelichting"] = "De stichting werkt niet in deze gemeente." };
        var contract = await Haal(Anoniem, "/api/v1/openapi.json");
        Handelingen =
        [
            .. from pad in contract.Json["paths"]!.AsObject()
               from handeling in pad.Value!.AsObject()
               // What asks for the code of a reporter is walked by the tests of reports.
               where handeling.Value!["security"]!.AsArray().All(s => s!["ontvangstcode"] is null)
               let id = handeling.Value!["operationId"]!.GetValue<string>()
               select new Handeling(
                   id,
                   HttpMethod.Parse(handeling.Key),
                   "/api/v1" + Vul(pad.Key, ids),
                   handeling.Value!["security"]!.AsArray().Any(s => s!.AsObject().Count == 0),
                   handeling.Value["requestBody"]?["content"]!["application/json"] is null ? null : bodies.GetValueOrDefault(id) ?? throw new InvalidOperationException($"Give an example of the body of {id}."))
               {
                   InJson = handeling.Value["responses"]!.AsObject().Any(r => r.Key[0] == '2' && r.Value!["content"]?["application/json"] is not null),
               },
        ];
        Assert.That(Handelingen, Has.Count.GreaterThan(10));
    }

    private bool IsVerborgen(Handeling handeling) => verborgen.Any(id => handeling.Pad.Contains(id, StringComparison.Ordinal));

    /// <summary>The example with what must be there first, for this person.</summary>
    protected async Task<Registervoorbeeld> MetEerst(Registervoorbeeld voorbeeld, Guid wie)
    {
        if (voorbeeld.Eerst is not { } eerst)
        {
            return voorbeeld;
        }

        var id = (await Post(Driehoek, $"{Dalfsen}/registers/{eerst.Register}", eerst.Maak(wie))).Id;
        return voorbeeld with { Maak = persoon => voorbeeld.Maak(persoon).Met((eerst.Veld, id.ToString())) };
    }

    /// <summary>Sends an operation as its contract asks, with what the test changes.</summary>
    protected static Task<Antwoord> Voer(HttpClient client, Handeling handeling, string query = "", params (string Name, string Value)[] headers) =>
        Stuur(client, handeling.Methode, handeling.Pad + query, handeling.Body, [.. handeling.Methode == HttpMethod.Put ? [("If-Match", "*")] : Array.Empty<(string, string)>(), .. headers]);

    private static JsonObject Onduidelijkheid() => new() { ["code"] = "bestuurders-en-volksvertegenwoordigers", ["versie"] = "1", ["omschrijving"] = "Wat geldt bij precies € 50?" };

    private static string Vul(string pad, Dictionary<string, Guid> ids)
    {
        var delen = pad.Split('/');
        for (var i = 0; i < delen.Length; i++)
        {
            delen[i] = delen[i] switch
            {
                "{gemeente}" => "gm0148",
                "{code}" => "bestuurders-en-volksvertegenwoordigers",
                "{versie}" => "1",
                "{zelftoets}" => "sociale-media",
                "{norm}" => "nevenwerkzaamheden",
                "{maand}" => "2024-05",
                "{jaar}" => "2024",
                "{nummer}" => "1",
                "{id}" => ids.TryGetValue(delen[i - 1], out var id) ? id.ToString() : throw new InvalidOperationException($"Give an id for {pad}."),
                ['{', ..] onbekend => throw new InvalidOperationException($"Give a value for {onbekend} of {pad}."),
                var vast => vast,
            };
        }

        return string.Join('/', delen);
    }
}
