using System.Net;
using System.Text.Json.Nodes;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Gedragscode;

/// <summary>
/// A case against one code: the rule it was taken from, the office, the facts, and everything that the code then says,
/// each finding as <c>provision code outcome</c>.
/// </summary>
public sealed record Rij(string Regel, string Ambt, string Soort, string Feiten, params string[] Zegt)
{
    public override string ToString() => $"{Regel} {Ambt}, {Soort} {(Feiten == "{}" ? "zonder feiten" : Feiten.Trim('{', '}').Replace("\"", "", StringComparison.Ordinal))}: {(Zegt.Length == 0 ? "de code zwijgt" : string.Join("; ", Zegt))}".Replace('.', ',');
}

/// <summary>
/// Judges the rows of a table through HTTP and compares all that one code says; what the law adds is left out. Pure
/// data over one engine, so SQLite only.
/// </summary>
public abstract class Codetafel(string pad, string aanspreekpunt, string peildatum) : HostTests(Provider.Sqlite)
{
    private static readonly string[] Strengheid = ["toegestaan", "handmatigBeoordelen", "weigerenAanbevolen", "weigerenVerplicht"];

    private JsonArray bepalingen = [];

    /// <summary>One row an office; offices stand with a comma between them.</summary>
    protected static IEnumerable<TestCaseData> Gevallen(IEnumerable<Rij> rijen) =>
        rijen.SelectMany(r => r.Ambt.Split(',').Select(ambt => r with { Ambt = ambt })).Select(r => new TestCaseData(r).SetName(r.ToString()));

    [OneTimeSetUp]
    public async Task LeesCode() => bepalingen = (await Haal(Anoniem, pad)).Json["bepalingen"]!.AsArray();

    protected async Task<JsonObject> Toets(string ambt, string soort, string feiten, string? dag = null)
    {
        var vraag = new JsonObject { ["soort"] = soort, ["ambt"] = ambt, ["peildatum"] = dag ?? peildatum, ["feiten"] = JsonNode.Parse(feiten) };
        var antwoord = await Post(Anoniem, pad[..pad.IndexOf("/gedragscodes", StringComparison.Ordinal)] + "/toetsingen", vraag);
        Assert.That(antwoord.Status, Is.EqualTo(HttpStatusCode.OK), antwoord.Text);
        return antwoord.Json.AsObject();
    }

    /// <summary>What a code says, without the first talk in doubt, which <see cref="Klopt"/> tests for every row.</summary>
    protected IReadOnlyList<string> Zegt(JsonObject toets) =>
    [
        .. from bevinding in toets["bevindingen"]!.AsArray()
           let grond = bevinding!["grondslag"]
           let code = Tekst(bevinding, "code")
           where grond is not null && Tekst(grond, "bron") == "gedragscode" && !(code == "bespreking" && Tekst(grond, "bepaling") == aanspreekpunt)
           select $"{Tekst(grond, "bepaling")} {code} {bevinding["uitkomst"]?.GetValue<string>()}".TrimEnd(),
    ];

    protected async Task Klopt(Rij rij)
    {
        var toets = await Toets(rij.Ambt, rij.Soort, rij.Feiten);
        Assert.That(Zegt(toets), Is.EquivalentTo(rij.Zegt), toets.ToJsonString());

        // The law can only make it stricter, and silence is for a person.
        var code = rij.Zegt.Select(z => Array.IndexOf(Strengheid, z.Split(' ')[^1])).DefaultIfEmpty(-1).Max();
        var uitkomst = Array.IndexOf(Strengheid, Tekst(toets, "uitkomst"));
        Assert.That(uitkomst, Is.GreaterThanOrEqualTo(code), toets.ToJsonString());
        Assert.That(rij.Zegt.Length > 0 || uitkomst > 0, "a code that is silent allows nothing");

        // Who is there in doubt, is there only then.
        var eerste = (from norm in Normen() where norm.Bepaling == aanspreekpunt && norm.Type == "bespreking" && norm.Geldt(rij) select norm.Json).SingleOrDefault();
        var genoemd = toets["bevindingen"]!.AsArray().Any(b => Tekst(b!, "code") == "bespreking" && Tekst(b!["grondslag"]!, "bepaling") == aanspreekpunt);
        Assert.That(genoemd, Is.EqualTo(eerste is not null && uitkomst is (1 or 2) && !rij.Zegt.Any(z => z.Contains("buitenReikwijdte", StringComparison.Ordinal))), toets.ToJsonString());

        var herkomst = bepalingen.Where(b => rij.Zegt.Any(z => z.StartsWith(Tekst(b!, "nummer") + " ", StringComparison.Ordinal))).SelectMany(b => b!["herkomst"]?.AsArray() ?? []).Select(h => h!.GetValue<string>());
        Assert.That(rij.Zegt.Length == 0 || rij.Regel == "-" || herkomst.Contains(rij.Regel), $"{rij.Regel} stands in none of these provisions");
    }

    /// <summary>Each norm that gives a finding speaks in a row, and one with a condition is silent in another.</summary>
    protected void Dekt(IReadOnlyList<Rij> rijen, params string[] elders)
    {
        var fouten = new List<string>();
        foreach (var norm in Normen().Where(n => n.Bevinding is not null && n.Bepaling != aanspreekpunt && !elders.Contains(n.Soort)))
        {
            var over = rijen.Where(norm.Past).ToList();
            if (!over.Exists(r => norm.Geldt(r) && r.Zegt.Contains(norm.Bevinding)))
            {
                fouten.Add($"{norm.Bevinding} ({norm.Soort}) speaks in no row");
            }

            if (norm.Json["wanneer"] is not null && !over.Exists(r => !norm.Geldt(r) && !r.Zegt.Contains(norm.Bevinding)))
            {
                fouten.Add($"{norm.Bevinding} ({norm.Soort}) is silent in no row");
            }
        }

        Assert.That(fouten, Is.Empty);
    }

    /// <summary>The norms of this code that lay a duty of this type on a kind of case.</summary>
    protected IEnumerable<Gevonden> Normen() =>
        from bepaling in bepalingen
        from norm in bepaling["normen"]?.AsArray() ?? []
        select new Gevonden(Tekst(bepaling, "nummer"), norm.AsObject());

    protected static string Tekst(JsonNode node, string naam) => node[naam]!.GetValue<string>();

    protected static IReadOnlyList<string> Delen(JsonObject toets, string naam) => [.. toets[naam]!.AsArray().Select(n => n!.GetValue<string>())];

    protected static string Lijst(JsonObject toets, string naam) => string.Join(' ', Delen(toets, naam));

    protected sealed record Gevonden(string Bepaling, JsonObject Json)
    {
        public string Type => Tekst(Json, "type");

        public string Soort => Tekst(Json, "soort");

        /// <summary>The finding as a row names it; null for a type that gives none.</summary>
        public string? Bevinding => Type switch
        {
            "registerbeheer" or "afhandeling" => null,
            "verbod" => $"{Bepaling} omstandigheid {Tekst(Json, "uitkomst")}",
            "reikwijdte" => $"{Bepaling} buitenReikwijdte handmatigBeoordelen",
            "meldroute" => $"{Bepaling} route",
            "onthouding" => $"{Bepaling} onthouding {(Json["stemming"]?.GetValue<string>() == "nee" ? "toegestaan" : "weigerenVerplicht")}",
            _ => $"{Bepaling} {Type}",
        };

        /// <summary>Of this kind and office.</summary>
        public bool Past(Rij rij) => rij.Soort == Soort && rij.Ambt.Split(',').Any(a => Json["ambten"]?.AsArray().Any(x => x!.GetValue<string>() == a) != false);

        /// <summary>Of this kind, office and circumstances; the scope speaks where its condition does not hold.</summary>
        public bool Geldt(Rij rij) => Past(rij) && Type == "reikwijdte" != (Json["wanneer"]?.AsObject() ?? []).All(w =>
            JsonNode.Parse(rij.Feiten)![w.Key] is { } feit && w.Value!.AsArray().Any(v => JsonNode.DeepEquals(v, feit)));
    }
}
