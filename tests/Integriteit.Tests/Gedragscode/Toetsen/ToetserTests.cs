using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using static Integriteit.Tests.Gedragscode.Bronbouw;
using U = Integriteit.Contracts.Gedragscode.Uitkomst;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The judgement itself, on made-up norms: thresholds, silence, scope, handling, who is told.</summary>
public sealed class ToetserTests
{
    private static readonly U[] Uitkomsten = Enum.GetValues<U>();

    [Test]
    public void Een_drempel_heeft_een_waarde_en_drie_kanten([Values(1, 2500, 5000, 99_999_999_998)] long grens)
    {
        foreach (var (onder, op, boven) in from a in Uitkomsten from b in Uitkomsten from c in Uitkomsten select (a, b, c))
        {
            var code = Code("code", Drempel(grens, onder, op, boven));
            Assert.That(Toets(code, Waarde(grens - 1)).Uitkomst, Is.EqualTo(onder));
            Assert.That(Toets(code, Waarde(grens)).Uitkomst, Is.EqualTo(op));
            Assert.That(Toets(code, Waarde(grens + 1)).Uitkomst, Is.EqualTo(boven));
        }
    }

    [Test]
    public void Een_plicht_kan_aan_een_bedrag_hangen([Values(nameof(Plicht.Nee), nameof(Plicht.HandmatigBeoordelen), nameof(Plicht.Ja))] string naam)
    {
        var plicht = Enum.Parse<Plicht>(naam);
        var code = Code("code", Registratie(1000, plicht, Plicht.Nee, Plicht.Nee), Openbaar(1000, Plicht.Nee, plicht, Plicht.Nee));
        Assert.That(Toets(code, Waarde(999)).Registreren, Is.EqualTo(plicht != Plicht.Nee), "in doubt it is registered");
        Assert.That(Toets(code, Waarde(1000)).Publiceren, Is.EqualTo(plicht == Plicht.Ja), "in doubt it is not public");
        Assert.That(Toets(code, Waarde(1001)) is { Registreren: false, Publiceren: false });
    }

    [Test]
    public void Een_code_die_niets_zegt_laat_het_aan_een_mens()
    {
        var toets = Toets(Code("Code X"), Waarde(1));
        Assert.That((toets.Uitkomst, toets.Registreren, toets.Publiceren), Is.EqualTo((U.HandmatigBeoordelen, false, false)));
        var bevinding = toets.Bevindingen.Single();
        Assert.That((bevinding.Code, bevinding.Grondslag), Is.EqualTo(("codeZwijgt", (Grondslag?)null)));
        Assert.That(bevinding.Zin, Does.Contain("Code X"));
    }

    [Test]
    public void Een_norm_van_een_andere_soort_of_omstandigheid_spreekt_niet()
    {
        var code = Code("code", Verbod(U.WeigerenVerplicht, "aard", "gunst"), Verbod(U.WeigerenVerplicht) with { Soort = "reis" });
        var toets = Toets(code, ("aard", "geschenk"));
        Assert.That((toets.Uitkomst, toets.Bevindingen.Single().Code), Is.EqualTo((U.HandmatigBeoordelen, "codeZwijgt")));
    }

    [Test]
    public void Buiten_de_reikwijdte_zegt_de_code_niets()
    {
        var code = Code("code", new Reikwijdte { Soort = "geschenk", Wanneer = Als("hoedanigheid", "bestuurder") }, Verbod(U.WeigerenVerplicht), Registratie(), Openbaar());
        var buiten = Toets(code, ("hoedanigheid", "partijlid"));
        Assert.That((buiten.Uitkomst, buiten.Registreren, buiten.Publiceren, buiten.Bevindingen.Single().Code), Is.EqualTo((U.HandmatigBeoordelen, false, false, "buitenReikwijdte")));
        var binnen = Toets(code, ("hoedanigheid", "bestuurder"));
        Assert.That((binnen.Uitkomst, binnen.Registreren, binnen.Publiceren), Is.EqualTo((U.WeigerenVerplicht, true, true)));
    }

    [Test]
    public void Een_norm_over_wat_buiten_de_reikwijdte_valt_spreekt_alleen_daar()
    {
        var partij = Verbod(U.WeigerenVerplicht) with { Wanneer = new Dictionary<string, IReadOnlyList<System.Text.Json.Nodes.JsonValue>>(Als("hoedanigheid", "partijlid").Concat(Als("aard", "korting"))) };
        var code = Code("code", new Reikwijdte { Soort = "geschenk", Wanneer = Als("hoedanigheid", "bestuurder") }, partij, Verbod(U.Toegestaan));
        Assert.That(Toets(code, ("hoedanigheid", "partijlid"), ("aard", "korting")).Bevindingen.Select(b => b.Code), Is.EqualTo(["buitenReikwijdte", "omstandigheid"]));
        Assert.That(Toets(code, ("hoedanigheid", "partijlid"), ("aard", "gunst")).Bevindingen.Select(b => b.Code), Is.EqualTo(["buitenReikwijdte"]));
        Assert.That(Toets(code, ("hoedanigheid", "partijlid")).OnbekendeFeiten, Is.EqualTo(["aard"]));
        // Who does not say in which capacity is taken to act in the office.
        var zonder = Toets(code, ("aard", "korting"));
        Assert.That((zonder.Uitkomst, zonder.OnbekendeFeiten.Count), Is.EqualTo((U.Toegestaan, 0)));
    }

    [Test]
    public void Alle_omstandigheden_van_een_norm_moeten_gelden()
    {
        var norm = Verbod(U.WeigerenVerplicht) with { Wanneer = new Dictionary<string, IReadOnlyList<System.Text.Json.Nodes.JsonValue>>(Als("aard", "gunst", "korting").Concat(Als("inOnderhandeling", true))) };
        var code = Code("code", norm);
        Assert.That(Toets(code, ("aard", "korting"), ("inOnderhandeling", true)).Uitkomst, Is.EqualTo(U.WeigerenVerplicht));
        Assert.That(Toets(code, ("aard", "geschenk"), ("inOnderhandeling", true)).Uitkomst, Is.EqualTo(U.HandmatigBeoordelen));
        // One condition that surely fails decides: what is unknown does not matter then.
        Assert.That(Toets(code, ("aard", "geschenk")).OnbekendeFeiten, Is.Empty);
        Assert.That(Toets(code, ("aard", "korting")).OnbekendeFeiten, Is.EqualTo(["inOnderhandeling"]));
    }

    [Test]
    public void Een_open_begin_wordt_gezegd()
    {
        var code = Code("code", Drempel(1, U.Toegestaan, U.Toegestaan, U.Toegestaan)) with { OpenBegin = true };
        Assert.That(Toets(code, Waarde(1)).Bevindingen.Select(b => b.Code), Does.Contain("openBegin"));
    }

    [TestCase(nameof(Dekking.AmbtNietGedekt), "ambtNietGedekt")]
    [TestCase(nameof(Dekking.GeenVersieInWerking), "geenVersieInWerking")]
    public void Zonder_code_spreekt_de_wet_nog(string dekking, string bevinding)
    {
        var toets = Toetser.Toets(Vraag(("inOnderhandeling", true)), Wet(Verbod(U.WeigerenVerplicht, "inOnderhandeling", true)), Enum.Parse<Dekking>(dekking), []);
        Assert.That(toets.Uitkomst, Is.EqualTo(U.WeigerenVerplicht));
        Assert.That(toets.Bevindingen.Select(b => b.Code), Is.SupersetOf(["omstandigheid", bevinding]));
        Assert.That(Toetser.Toets(Vraag(), Stil, Enum.Parse<Dekking>(dekking), []).Uitkomst, Is.EqualTo(U.HandmatigBeoordelen));
    }

    [Test]
    public void Bespreken_is_altijd_of_bij_twijfel()
    {
        Bespreking Met(Functie wie, Moment moment) => new() { Soort = "geschenk", Met = [wie], Moment = moment };
        var code = Code("code", Met(Functie.College, Moment.Altijd), Met(Functie.Burgemeester, Moment.BijTwijfel), Drempel(100, U.Toegestaan, U.WeigerenAanbevolen, U.WeigerenVerplicht));
        Assert.That(Toets(code, Waarde(99)).Bespreken, Is.EqualTo([Functie.College]));
        Assert.That(Toets(code, Waarde(100)).Bespreken, Is.EqualTo([Functie.College, Functie.Burgemeester]));
        Assert.That(Toets(code, Waarde(101)).Bespreken, Is.EqualTo([Functie.College]));
    }

    [Test]
    public void De_beheerder_van_de_code_gaat_voor_die_van_de_wet()
    {
        Registerbeheer Door(Functie wie) => new() { Soort = "geschenk", Beheerder = wie };
        Assert.That(Toets(Wet(Door(Functie.Griffier)), [Code("code", Door(Functie.Raad))]).Beheerder, Is.EqualTo(Functie.Raad));
        Assert.That(Toets(Wet(Door(Functie.Griffier)), [Code("code")]).Beheerder, Is.EqualTo(Functie.Griffier));
        Assert.That(Toets(Stil, [Code("code")]).Beheerder, Is.Null);
    }
    [Test]
    public void De_beheerder_van_de_code_blijft_ook_als_de_wet_buiten_haar_reikwijdte_is()
    {
        var wet = Wet(new Reikwijdte { Soort = "geschenk", Wanneer = Als("hoedanigheid", "bestuurder") });
        var code = Code("code", new Registerbeheer { Soort = "geschenk", Beheerder = Functie.Griffier });
        Assert.That(Toets(wet, [code], ("hoedanigheid", "prive")).Beheerder, Is.EqualTo(Functie.Griffier));
    }

    [Test]
    public void Een_zin_van_de_norm_gaat_voor_de_algemene()
    {
        Assert.That(Toets(Code("code", Verbod(U.WeigerenVerplicht) with { Zin = "Nooit." })).Bevindingen.Single().Zin, Is.EqualTo("Nooit."));
        Assert.That(Toets(Code("code", Verbod(U.WeigerenVerplicht))).Bevindingen.Single().Zin, Is.Not.Empty);
    }
}
