using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Tests.Steun;

namespace Integriteit.Tests.Registers;

/// <summary>
/// The view on a date is the view that was published then (Woo 2.4): whatever happened since. Only what was taken from
/// the public since is a tombstone there too.
/// </summary>
public sealed class PeildatumTests(Provider provider) : RegisterTests(provider)
{
    private static readonly DateOnly Eerste = new(2024, 6, 1);

    /// <summary>What somebody does on a day: which entry, which act, and a number to vary it with.</summary>
    private sealed record Daad(int Dag, int Welke, int Wat, int Hoe);

    private static readonly Gen<Daad[]> Daden =
        (from dag in Gen.Choose(0, 4)
         from welke in Gen.Choose(0, 3)
         from wat in Gen.Choose(0, 5)
         from hoe in Gen.Choose(1, 9)
         select new Daad(dag, welke, wat, hoe)).ArrayOf().Resize(9);

    [TearDown]
    public void ZetKlokTerug() => Host.Klok.Nu = null;

    [Test]
    public void Beeld_op_een_dag_is_het_beeld_van_toen() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Provider == Provider.Sqlite ? 25 : 5),
        Prop.ForAll(Daden.ToArbitrary(), daden => Speel(daden).GetAwaiter().GetResult()));

    private async Task Speel(Daad[] daden)
    {
        Zet(0, 8);
        var persoon = await Persoon("raadslid");
        var gemaakt = new Dictionary<int, Antwoord>();
        var weg = new HashSet<string>();
        var beelden = new Dictionary<(int Dag, string Vraag), string>();
        string[] vragen = [$"persoon={persoon}&limit=100", $"persoon={persoon}&zoek=taart", $"persoon={persoon}&gever=korenbloem&datumVanaf=2024-05-03", $"persoon={persoon}&limit=1"];
        for (var dag = 0; dag < 5; dag++)
        {
            foreach (var daad in daden.Where(d => d.Dag == dag))
            {
                Zet(dag, 12);
                await Doe(daad, persoon, gemaakt, weg);
            }

            Zet(dag, 23);
            foreach (var vraag in vragen)
            {
                beelden[(dag, vraag)] = (await Haal(Anoniem, $"{Geschenken()}?{vraag}")).Json["items"]!.ToJsonString();
            }
        }

        // Much later; also what then happens changes nothing of it.
        Zet(30, 12);
        foreach (var ((dag, vraag), beeld) in beelden)
        {
            var nu = await Haal(dag % 2 == 0 ? Anoniem : Griffier, $"{Geschenken()}?{vraag}&peildatum={Eerste.AddDays(dag):yyyy-MM-dd}");
            Assert.That(nu.Status, Is.EqualTo(HttpStatusCode.OK), nu.Text);
            var toen = JsonNode.Parse(beeld)!.AsArray();
            if (vraag.Contains("zoek", StringComparison.Ordinal) || vraag.Contains("gever", StringComparison.Ordinal) || vraag.Contains("limit=1", StringComparison.Ordinal) && !vraag.Contains("limit=100", StringComparison.Ordinal))
            {
                // A tombstone is found by nothing; a page of one may then begin elsewhere.
                if (toen.Any(i => weg.Contains(Id(i!))))
                {
                    Assert.That(nu.Json["items"]!.AsArray().Select(i => Id(i!)), Has.None.Matches<string>(id => weg.Contains(id) && vraag.Contains("zoek", StringComparison.Ordinal)));
                    continue;
                }
            }

            Assert.That(nu.Json["items"]!.AsArray().Where(i => !weg.Contains(Id(i!))).Select(i => i!.ToJsonString()), Is.EqualTo(toen.Where(i => !weg.Contains(Id(i!))).Select(i => i!.ToJsonString())), $"{dag} {vraag}");
            foreach (var rij in toen.Where(i => i!["gegevens"] is not null && !weg.Contains(Id(i!))))
            {
                var een = await Haal(Anoniem, $"{Geschenken()}/{Id(rij!)}?peildatum={Eerste.AddDays(dag):yyyy-MM-dd}");
                Assert.That(een.Status, Is.EqualTo(HttpStatusCode.OK), een.Text);
                Assert.That(Zonder(een.Json, "toets"), Is.EqualTo(rij!.ToJsonString()));
            }

            foreach (var id in nu.Json["items"]!.AsArray().Where(i => weg.Contains(Id(i!))))
            {
                Assert.That((id!["gegevens"], id["uitkomst"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
            }
        }
    }

    /// <summary>Enters, corrects the value, the day, the words, takes it out of the public view, or withdraws.</summary>
    private async Task Doe(Daad daad, Guid persoon, Dictionary<int, Antwoord> gemaakt, HashSet<string> weg)
    {
        var geschenk = Geschenk(persoon).Met(
            ("geschatteWaarde", daad.Hoe * 4), ("datumAangeboden", $"2024-05-0{(daad.Wat == 2 ? daad.Hoe : 1 + daad.Welke)}"), ("omschrijving", daad.Hoe % 2 == 0 ? "Taart met aardbeien" : "Boek over bijen"));
        if (!gemaakt.TryGetValue(daad.Welke, out var er))
        {
            gemaakt[daad.Welke] = await Schrijf(Griffier, geschenk);
        }
        else if (daad.Wat == 5)
        {
            var antwoord = await TrekIn(Griffier, er, "persoonlijkeLevenssfeer");
            Assert.That(antwoord.Status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Conflict), antwoord.Text);
            weg.Add(er.Id.ToString());
        }
        else if (!weg.Contains(er.Id.ToString()))
        {
            await Verbeter(Griffier, er, geschenk, $"Reden {daad.Hoe}.");
        }
    }

    [Test]
    public async Task Ingeschreven_op_de_dag_zelf_staat_er_die_dag_en_niet_de_dag_ervoor()
    {
        Zet(0, 8);
        var persoon = await Persoon("raadslid");
        // Half past eleven in the evening here is the day before in UTC's eyes no longer: the day is counted in the Netherlands.
        Host.Klok.Nu = new DateTimeOffset(2024, 6, 1, 22, 30, 0, TimeSpan.Zero);
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        Zet(9, 12);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&peildatum=2024-06-01")).Ids, Is.Empty);
            Assert.That((await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}&peildatum=2024-06-02")).Ids, Is.EqualTo(new[] { inschrijving.Id }));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "?peildatum=2024-06-01")).Code, Is.EqualTo("inschrijvingOnbekend"));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "?peildatum=2024-06-02")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Haal(Anoniem, Pad(inschrijving) + "?peildatum=2024-06-11")).Velden, Is.EqualTo(new[] { "peildatum" }));
        }
    }

    [Test]
    public async Task Beeld_van_toen_is_ook_als_csv_te_krijgen()
    {
        Zet(0, 8);
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        Zet(3, 8);
        await Verbeter(Griffier, inschrijving, Geschenk(persoon).Met(("omschrijving", "Vlaai")));
        Assert.That((await Uitvoer(Anoniem, $"{Geschenken()}?persoon={persoon}&peildatum=2024-06-02")).Single(), Does.Contain("Taart bij de opening"));
        Assert.That((await Uitvoer(Anoniem, $"{Geschenken()}?persoon={persoon}&peildatum=2024-06-04")).Single(), Does.Contain("Vlaai"));
    }

    private void Zet(int dag, int uur) => Host.Klok.Nu = new DateTimeOffset(Eerste.AddDays(dag).ToDateTime(new TimeOnly(uur - 2, 0)), TimeSpan.Zero);

    private static string Id(JsonNode inschrijving) => inschrijving["id"]!.GetValue<string>();

    private static string Zonder(JsonNode json, string veld)
    {
        var kopie = json.DeepClone().AsObject();
        kopie.Remove(veld);
        return kopie.ToJsonString();
    }
}
