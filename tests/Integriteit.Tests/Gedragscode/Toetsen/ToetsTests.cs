using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Asks for judgements of gifts through HTTP; the tables stand in the fixtures, a municipality each.</summary>
public abstract class ToetsTests(Provider provider) : HttpTests(provider)
{
    protected const string Vrij = "toegestaan";
    protected const string Zelf = "handmatigBeoordelen";
    protected const string Liever = "weigerenAanbevolen";
    protected const string Nooit = "weigerenVerplicht";

    /// <summary>The amounts at which the codes can differ, and the outermost ones that the API takes.</summary>
    protected static readonly decimal[] Onder = [0.00m, 0.01m, 49.99m];
    protected static readonly decimal[] Boven = [50.01m, 999_999_999.99m];

    /// <summary>The facts of a gift; null leaves the fact out.</summary>
    protected static JsonObject Feiten(
        string? aard = "geschenk", decimal? waarde = 24.50m, string? plaats = "werk", bool? onderhandeling = false, bool? leverancier = false, string? hoedanigheid = null)
    {
        var feiten = new JsonObject();
        void Zet(string naam, JsonNode? waarde)
        {
            if (waarde is not null)
            {
                feiten[naam] = waarde;
            }
        }

        Zet("aard", aard);
        Zet("geschatteWaarde", waarde);
        Zet("plaatsOntvangst", plaats);
        Zet("inOnderhandeling", onderhandeling);
        Zet("geverIsLeverancier", leverancier);
        Zet("hoedanigheid", hoedanigheid);
        return feiten;
    }

    protected async Task<Oordeel> Toets(string gemeente, string ambt, JsonObject feiten, string peildatum = "2024-05-01")
    {
        var vraag = new JsonObject { ["soort"] = "geschenk", ["ambt"] = ambt, ["peildatum"] = peildatum, ["feiten"] = feiten.DeepClone() };
        var antwoord = await Post(Anoniem, gemeente + "/toetsingen", vraag);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return new Oordeel(antwoord.Json);
    }

    /// <summary>The three questions stay three.</summary>
    protected static void Klopt(Oordeel oordeel, string uitkomst, bool registreren, bool publiceren) => Assert.Multiple(() =>
    {
        Assert.That(oordeel.Uitkomst, Is.EqualTo(uitkomst), oordeel.Tekst);
        Assert.That(oordeel.Registreren, Is.EqualTo(registreren), "registreren");
        Assert.That(oordeel.Publiceren, Is.EqualTo(publiceren), "publiceren");
    });

    /// <summary>A provision that the rule was taken from must be among those that lead to the outcome.</summary>
    protected async Task Beslist(Oordeel oordeel, string gemeente, string regel)
    {
        var gronden = oordeel.Bevindingen.Where(b => b["uitkomst"]?.GetValue<string>() == oordeel.Uitkomst).Select(b => b["grondslag"]).OfType<JsonObject>().ToList();
        var herkomst = new List<string>();
        foreach (var grond in gronden.Where(g => g["bron"]!.GetValue<string>() == "gedragscode"))
        {
            var versie = await Haal(Anoniem, $"{gemeente}/gedragscodes/{grond["code"]}/versies/{grond["versie"]}");
            herkomst.AddRange(versie.Json["bepalingen"]!.AsArray().Single(b => b!["nummer"]!.GetValue<string>() == grond["bepaling"]!.GetValue<string>())!["herkomst"]!.AsArray().Select(h => h!.GetValue<string>()));
        }

        Assert.That(herkomst, Does.Contain(regel), oordeel.Tekst);
    }

    protected static string Euro(decimal bedrag) => bedrag.ToString("0.00").Replace('.', ',');

    protected sealed record Oordeel(JsonNode Json)
    {
        public string Tekst => Json.ToJsonString();

        public string Uitkomst => Json["uitkomst"]!.GetValue<string>();

        public bool Registreren => Json["registreren"]!.GetValue<bool>();

        public bool Publiceren => Json["publiceren"]!.GetValue<bool>();

        public bool EigenAfweging => Json["eigenAfwegingVereist"]!.GetValue<bool>();

        public string? Beheerder => Json["beheerder"]?.GetValue<string>();

        public IReadOnlyList<string> Bespreken => Lijst("bespreken");

        public IReadOnlyList<string> MeldenBij => Lijst("meldenBij");

        public IReadOnlyList<string> Onbekend => Lijst("onbekendeFeiten");

        public int Conflicten() => Json["conflicten"]!.AsArray().Count;

        public IReadOnlyList<JsonObject> Bevindingen => [.. Json["bevindingen"]!.AsArray().Select(b => b!.AsObject())];

        public IReadOnlyList<string> Codes => [.. Bevindingen.Select(b => b["code"]!.GetValue<string>())];

        /// <summary>What may happen to it, with what it then takes: <c>overgedragenAanGemeente motivering</c>.</summary>
        public IReadOnlyList<string> Afhandeling =>
            [.. Json["afhandeling"]!.AsArray().Select(a => string.Join(' ', a!["vereist"]!.AsArray().Select(v => v!.GetValue<string>()).Prepend(a["wijze"]!.GetValue<string>())))];

        private List<string> Lijst(string naam) => [.. Json[naam]!.AsArray().Select(n => n!.GetValue<string>())];
    }
}
