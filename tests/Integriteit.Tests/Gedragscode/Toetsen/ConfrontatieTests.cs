using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;
using static Integriteit.Tests.Gedragscode.Bronbouw;
using U = Integriteit.Contracts.Gedragscode.Uitkomst;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The comparison of a law and a code without a case, on made-up norms.</summary>
public sealed class ConfrontatieTests
{
    private static readonly Norm Mag = Verbod(U.Toegestaan);
    private static readonly Norm Nooit = Verbod(U.WeigerenVerplicht);

    private static string[] Zoek(Rechtsbron wet, Rechtsbron code) =>
        [.. Confrontatie.Zoek(wet, code).Select(b => $"{b.Verschil.Onderwerp} {b.Verschil.Toegepast.Grondslag!.Bron} {b.Gebied.Vanaf}..{b.Gebied.TotEnMet}")];

    private static Termijn Binnen(int? dagen) => dagen is { } n
        ? new() { Soort = "geschenk", Handeling = Termijnhandeling.Melding, Vanaf = "datum", Duur = new Duur { Aantal = n, Eenheid = Tijdseenheid.Dagen } }
        : new() { Soort = "geschenk", Handeling = Termijnhandeling.Melding, Terstond = true };

    private static Onthouding Onthoud(Plicht? stemming = null, Plicht? beraadslaging = null) => new() { Soort = "geschenk", Stemming = stemming, Beraadslaging = beraadslaging };

    [Test]
    public void Een_verbod_en_een_toestemming_verschillen_en_gelijke_niet()
    {
        Assert.That(Zoek(Wet(Nooit), Code("c", Mag)), Is.EqualTo(new[] { "aannemen Wet .." }));
        Assert.That(Zoek(Wet(Mag), Code("c", Nooit)), Is.EqualTo(new[] { "aannemen Gedragscode .." }));
        Assert.That(Zoek(Wet(Nooit), Code("c", Nooit)), Is.Empty);
        Assert.That(Zoek(Wet(Nooit), Code("c", Registratie())), Is.Empty, "another question");
        Assert.That(Zoek(Wet(Nooit), Code("c", Verbod(U.Toegestaan) with { Soort = "uitnodiging" })), Is.Empty, "another kind of case");
    }

    [Test]
    public void Alleen_wat_samen_kan_verschilt()
    {
        var nee = Verbod(U.WeigerenVerplicht, "aard", "gunst", "korting");
        Assert.That(Zoek(Wet(nee), Code("c", Verbod(U.Toegestaan, "aard", "geschenk"))), Is.Empty);
        var samen = Confrontatie.Zoek(Wet(nee), Code("c", Verbod(U.Toegestaan, "aard", "korting", "geschenk") with { })).Single();
        Assert.That(samen.Gebied.Feiten["aard"].Select(w => w.GetValue<string>()), Is.EqualTo(new[] { "korting" }));
        Assert.That(Zoek(Wet(nee), Code("c", Verbod(U.Toegestaan, "inOnderhandeling", true))), Is.Empty, "what is allowed in another respect contradicts nothing");
        var ruimer = new Dictionary<string, IReadOnlyList<System.Text.Json.Nodes.JsonValue>>(Als("aard", "gunst").Concat(Als("inOnderhandeling", true)));
        var naast = Confrontatie.Zoek(Wet(nee), Code("c", Verbod(U.Toegestaan) with { Wanneer = ruimer })).Single();
        Assert.That(naast.Gebied.Feiten.Keys, Is.EquivalentTo(new[] { "aard", "inOnderhandeling" }));
    }

    [Test]
    public void Buiten_de_reikwijdte_van_een_code_is_er_geen_verschil()
    {
        var bereik = new Reikwijdte { Soort = "geschenk", Wanneer = Als("aard", "geschenk") };
        Assert.That(Zoek(Wet(Verbod(U.WeigerenVerplicht, "aard", "gunst")), Code("c", bereik, Mag)), Is.Empty);
        Assert.That(Zoek(Wet(Verbod(U.WeigerenVerplicht, "aard", "geschenk")), Code("c", bereik, Mag)), Has.Length.EqualTo(1));
    }

    [Test]
    public void Drempels_verschillen_tussen_hun_grenzen()
    {
        var wet = Wet(Drempel(2500, U.Toegestaan, U.Toegestaan, U.WeigerenVerplicht));
        Assert.That(Zoek(wet, Code("c", Drempel(5000, U.Toegestaan, U.WeigerenVerplicht, U.WeigerenVerplicht))), Is.EqualTo(new[] { "aannemen Wet 25.01..49.99" }));
        Assert.That(Zoek(wet, Code("c", Drempel(2500, U.Toegestaan, U.HandmatigBeoordelen, U.WeigerenVerplicht))), Is.EqualTo(new[] { "aannemen Gedragscode 25.00..25.00" }));
        Assert.That(Zoek(wet, Code("c", Verbod(U.HandmatigBeoordelen))), Is.EqualTo(new[] { "aannemen Gedragscode 0.00..25.00" }), "who doubts every case allows none");
        Assert.That(Zoek(wet, Code("c", Drempel(2500, U.Toegestaan, U.Toegestaan, U.WeigerenVerplicht))), Is.Empty);
        Assert.That(Zoek(Wet(Drempel(0, U.Toegestaan, U.Toegestaan, U.WeigerenVerplicht)), Code("c", Mag)), Is.EqualTo(new[] { "aannemen Wet 0.01.." }), "nothing lies below nothing");
        Assert.That(Zoek(Wet(Drempel(Bedrag.Hoogste, U.Toegestaan, U.Toegestaan, U.WeigerenVerplicht)), Code("c", Mag)), Is.Empty, "no amount lies above the highest");
    }

    [Test]
    public void Plichten_verschillen_waar_de_een_eist_en_de_ander_niet()
    {
        Assert.That(Zoek(Wet(Registratie()), Code("c", Registratie(5000, Plicht.Nee, Plicht.HandmatigBeoordelen, Plicht.Ja))), Is.EqualTo(new[] { "registreren Wet 0.00..50.00" }));
        Assert.That(Zoek(Wet(Openbaar(5000, Plicht.Nee, Plicht.Nee, Plicht.Ja)), Code("c", Openbaar())), Is.EqualTo(new[] { "openbaar maken Gedragscode 0.00..50.00" }));
    }

    [Test]
    public void Onthouding_verschilt_per_deelname()
    {
        Assert.That(Zoek(Wet(Onthoud(Plicht.Ja, Plicht.Ja)), Code("c", Onthoud(Plicht.Nee))), Is.EqualTo(new[] { "deelname: stemming Wet .." }));
        Assert.That(Zoek(Wet(Onthoud(Plicht.Ja)), Code("c", Onthoud(beraadslaging: Plicht.Nee))), Is.Empty, "of another part it says nothing");
    }

    [Test]
    public void Termijnen_verschillen_in_hun_duur()
    {
        Assert.That(Zoek(Wet(Binnen(null)), Code("c", Binnen(30))), Is.EqualTo(new[] { "termijn: melding Wet .." }));
        Assert.That(Zoek(Wet(Binnen(30)), Code("c", Binnen(7))), Is.EqualTo(new[] { "termijn: melding Gedragscode .." }));
        Assert.That(Zoek(Wet(Binnen(7)), Code("c", Binnen(7))), Is.Empty);
        Assert.That(Zoek(Wet(Binnen(7)), Code("c", Binnen(30) with { Handeling = Termijnhandeling.Openbaarmaking })), Is.Empty, "another act");
    }

    [Test]
    public void Een_positie_verschilt_van_wie_haar_toestaat()
    {
        var wet = Wet(new Onverenigbaarheid { Soort = "nevenfunctie", Posities = [new Positie { Sleutel = "minister", Omschrijving = "minister" }, new Positie { Sleutel = "wethouder", Omschrijving = "wethouder" }] });
        var botsing = Confrontatie.Zoek(wet, Code("c", new Verbod { Soort = "nevenfunctie", Uitkomst = U.Toegestaan, Wanneer = Als("positie", "wethouder", "geen") })).Single();
        Assert.That(botsing.Gebied.Feiten["positie"].Select(w => w.GetValue<string>()), Is.EqualTo(new[] { "wethouder" }));
        Assert.That(Confrontatie.Zoek(wet, Code("c", new Verbod { Soort = "nevenfunctie", Uitkomst = U.Toegestaan, Wanneer = Als("positie", "geen") })), Is.Empty);
    }

    [Test]
    public void Een_afkoelperiode_verschilt_binnen_haar_duur()
    {
        static Afkoelperiode Periode(int maanden) => new()
        {
            Soort = "vervolgfunctie", Vanaf = "datumAftreden", Dag = "datumAanvang", Duur = new Duur { Aantal = maanden, Eenheid = Tijdseenheid.Maanden }, Binnen = U.WeigerenVerplicht, Op = U.WeigerenVerplicht, Daarna = U.Toegestaan,
        };
        Assert.That(Zoek(Wet(Periode(12)), Code("c", Periode(6))), Is.EqualTo(new[] { "aannemen Wet .." }));
        Assert.That(Zoek(Wet(Periode(6)), Code("c", Periode(12))), Is.EqualTo(new[] { "aannemen Gedragscode .." }));
        Assert.That(Zoek(Wet(Periode(12)), Code("c", Periode(12))), Is.Empty);
    }

    private static readonly Gen<Norm> Ook = Gen.OneOf<Norm>(
        from stemming in Gen.Elements(Enum.GetValues<Plicht>())
        from beraadslaging in Gen.Elements(Enum.GetValues<Plicht>())
        select (Norm)Onthoud(stemming, beraadslaging),
        Gen.Elements<int?>(null, 7, 30).Select(d => (Norm)Binnen(d)));

    /// <summary>A law and codes, of which some norms are about recusal or a term.</summary>
    private static readonly Gen<Rechtsbron[]> Bronnen =
        from bronnen in Bronloterij.Bronnen(bereik: true)
        from erbij in Gen.CollectToArray(bronnen, bron => Ook.ListOf().Resize(2).Select(normen => Met(bron, [.. normen])))
        select erbij;

    private static Rechtsbron Met(Rechtsbron bron, Norm[] normen) =>
        bron with { Regels = [.. bron.Regels, .. (bron.Bron == Bron.Wet ? Wet(normen) : Code(bron.Naam, normen)).Regels.Select(r => r with { Grondslag = r.Grondslag with { Bepaling = "+" + r.Grondslag.Bepaling } })] };

    [TestCase(TestName = "000-08 elk verschil in een oordeel staat ook in de lijst van verschillen")]
    public void Wat_een_oordeel_als_verschil_meldt_staat_in_de_lijst()
    {
        var gezien = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
            (from bronnen in Bronnen from feiten in Bronloterij.Feitenset() select (bronnen, feiten)).ToArbitrary(),
            g =>
            {
                static (string, Grondslag, Grondslag) Paar(Tegenstrijdigheid t) => (t.Onderwerp, t.Toegepast.Grondslag!, t.WijktAf.Grondslag!);
                var gemeld = Bronloterij.Toets(g.bronnen, g.feiten).Conflicten.Where(c => c.Toegepast.Grondslag!.Bron == Bron.Wet || c.WijktAf.Grondslag!.Bron == Bron.Wet).Select(Paar).ToList();
                gezien += gemeld.Count;
                var lijst = g.bronnen[1..].SelectMany(code => Confrontatie.Zoek(g.bronnen[0], code)).Select(b => Paar(b.Verschil)).ToHashSet();
                return gemeld.TrueForAll(lijst.Contains);
            }));
        Assert.That(gezien, Is.GreaterThan(100), "the sources must differ often enough to say something");
    }

    [Test]
    public void Elk_verschil_in_de_lijst_komt_ook_echt_voor() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Bronnen.ToArbitrary(),
        bronnen => Confrontatie.Zoek(bronnen[0], bronnen[1]).All(b =>
        {
            var feiten = b.Gebied.Feiten.Select(f => (f.Key, Waarde(f.Value[^1]))).ToList();
            if (b.Gebied.Vanaf is { } bedrag)
            {
                feiten.Add((Feitencatalogus.Waarde, (b.Gebied.TotEnMet ?? bedrag).Centen));
            }

            return Toets(bronnen[0] with { Regels = [b.Wet] }, [bronnen[1] with { Regels = [b.Code] }], [.. feiten]).Conflicten.Any(c => c.Onderwerp == b.Verschil.Onderwerp);
        })));

    private static object? Waarde(JsonValue waarde) => waarde.TryGetValue<bool>(out var ja) ? ja : waarde.GetValue<string>();
}
