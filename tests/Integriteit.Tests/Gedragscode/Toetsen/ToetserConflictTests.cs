using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using static Integriteit.Tests.Gedragscode.Bronbouw;
using U = Integriteit.Contracts.Gedragscode.Uitkomst;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Of two sources that speak the stricter is applied, both are cited, and the difference is shown.</summary>
public sealed class ToetserConflictTests
{
    private static readonly Norm Mag = Verbod(U.Toegestaan);
    private static readonly Norm Nooit = Verbod(U.WeigerenVerplicht);

    private static string Bronnen(Toetsing toets) => string.Join(' ', toets.Conflicten.Select(c => $"{c.Onderwerp}:{c.Toegepast.Grondslag!.Code}>{c.WijktAf.Grondslag!.Code}"));

    [Test]
    public void Van_wet_en_code_wint_de_strengste_en_staan_beide_er()
    {
        var wetStrenger = Toets(Wet(Nooit), [Code("code", Mag)]);
        Assert.That((wetStrenger.Uitkomst, Bronnen(wetStrenger)), Is.EqualTo((U.WeigerenVerplicht, "aannemen:Gemeentewet>code")));
        var codeStrenger = Toets(Wet(Mag), [Code("code", Nooit)]);
        Assert.That((codeStrenger.Uitkomst, Bronnen(codeStrenger)), Is.EqualTo((U.WeigerenVerplicht, "aannemen:code>Gemeentewet")));
        foreach (var toets in new[] { wetStrenger, codeStrenger })
        {
            Assert.That(toets.Bevindingen.Select(b => b.Grondslag?.Bron), Is.EquivalentTo(new Bron?[] { Bron.Wet, Bron.Gedragscode }));
        }
    }

    [Test]
    public void Twee_codes_voor_een_ambt_gelden_beide()
    {
        var toets = Toets(Stil, [Code("a", Drempel(5000, U.Toegestaan, U.Toegestaan, U.WeigerenVerplicht)), Code("b", Drempel(2500, U.Toegestaan, U.HandmatigBeoordelen, U.WeigerenAanbevolen))], Waarde(3000));
        Assert.That((toets.Uitkomst, Bronnen(toets)), Is.EqualTo((U.WeigerenAanbevolen, "aannemen:b>a")));
        Assert.That(toets.Conflicten[0].Toegepast.Uitkomst, Is.EqualTo(U.WeigerenAanbevolen));
        Assert.That(toets.Conflicten[0].WijktAf.Uitkomst, Is.EqualTo(U.Toegestaan));
    }

    [Test]
    public void Eensgezinde_bronnen_geven_geen_conflict() =>
        Assert.That(Toets(Wet(Nooit), [Code("a", Nooit), Code("b", Nooit)]).Conflicten, Is.Empty);

    [Test]
    public void Een_bron_die_zwijgt_spreekt_niemand_tegen()
    {
        Assert.That(Toets(Wet(Nooit), [Code("a")]).Conflicten, Is.Empty);
        Assert.That(Toets(Stil, [Code("a", Nooit), Code("b", Registratie())]).Conflicten, Is.Empty);
    }

    [Test]
    public void Een_onbekend_feit_spreekt_niemand_tegen() =>
        Assert.That(Toets(Stil, [Code("a", Mag), Code("b", Verbod(U.WeigerenVerplicht, "inOnderhandeling", true))]).Conflicten, Is.Empty);

    [Test]
    public void Twee_bepalingen_van_een_code_vullen_elkaar_aan() =>
        Assert.That(Toets(Code("a", Mag, Nooit)).Conflicten, Is.Empty);

    [Test]
    public void Ook_over_registreren_en_openbaar_maken_kan_verschil_zijn()
    {
        var toets = Toets(
            Wet(Registratie(5000, Plicht.Nee, Plicht.Nee, Plicht.Ja), Openbaar()),
            [Code("a", Registratie(), Openbaar(5000, Plicht.Nee, Plicht.Nee, Plicht.Ja), Mag)],
            Waarde(100));
        Assert.That((toets.Registreren, toets.Publiceren), Is.EqualTo((true, true)), "the stricter of both");
        Assert.That(Bronnen(toets), Is.EqualTo("registreren:a>Gemeentewet openbaar maken:Gemeentewet>a"));
    }

    [Test]
    public void Van_drie_bronnen_staat_elke_mildere_tegenover_de_strengste() =>
        Assert.That(Bronnen(Toets(Wet(Mag), [Code("a", Verbod(U.WeigerenAanbevolen)), Code("b", Nooit)])), Is.EqualTo("aannemen:b>a aannemen:b>Gemeentewet"));

    [Test]
    public void Wat_elke_bron_toestaat_blijft_over_en_wat_zij_vereist_telt_op()
    {
        Afhandeling Mogen(params (Afhandelwijze Wijze, string? Vereist)[] wijzen) => new()
        {
            Soort = "geschenk", Bij = [U.WeigerenVerplicht], Wijzen = [.. wijzen.Select(w => new Wijze { Soort = w.Wijze, Vereist = w.Vereist is null ? null : [w.Vereist] })],
        };
        var toets = Toets(Stil,
        [
            Code("a", Nooit, Mogen((Afhandelwijze.Geretourneerd, null), (Afhandelwijze.OvergedragenAanGemeente, "motivering"))),
            Code("b", Mogen((Afhandelwijze.OvergedragenAanGemeente, "bestemming"), (Afhandelwijze.Geweigerd, null))),
        ]);
        var over = toets.Afhandeling.Single();
        Assert.That(over.Wijze, Is.EqualTo(Afhandelwijze.OvergedragenAanGemeente));
        Assert.That(over.Vereist, Is.EquivalentTo(["motivering", "bestemming"]));
    }

    [Test]
    public void Zegt_geen_bron_iets_over_afhandeling_dan_volgt_zij_uit_de_uitkomst()
    {
        string[] Wijzen(U uitkomst) => [.. Toets(Code("a", Verbod(uitkomst))).Afhandeling.Select(a => string.Join(' ', a.Vereist.Prepend(a.Wijze.ToString())))];
        Assert.That(Wijzen(U.Toegestaan), Does.Contain("Behouden"));
        Assert.That(Wijzen(U.HandmatigBeoordelen), Does.Contain("Behouden motivering"));
        Assert.That(Wijzen(U.WeigerenAanbevolen), Does.Contain("Behouden motivering"));
        Assert.That(Wijzen(U.WeigerenVerplicht), Is.EquivalentTo(["Geweigerd", "Geretourneerd", "OvergedragenAanGemeente"]));
    }
}
