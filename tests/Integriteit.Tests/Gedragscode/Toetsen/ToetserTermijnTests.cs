using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using static Integriteit.Tests.Gedragscode.Bronbouw;

namespace Integriteit.Tests.Gedragscode;

/// <summary>The terms that a judgement starts, on made-up norms: at once, so long after an event, or on a fixed day.</summary>
public sealed class ToetserTermijnTests
{
    private static Termijnstelling Stelling(string soort, Termijn norm, params (string, object?)[] feiten) =>
        Toets(soort, Stil, [Code("code", norm with { Soort = soort, Handeling = Termijnhandeling.Openbaarmaking })], feiten).Termijnen.Single();

    private static Termijn Na(int aantal, Tijdseenheid eenheid, Termijnregime? regime = null) => new() { Vanaf = "datumAanvaarding", Duur = new Duur { Aantal = aantal, Eenheid = eenheid }, Regime = regime };

    private static (string, object?) Aanvaard(string dag) => ("datumAanvaarding", DateOnly.Parse(dag));

    [Test]
    public void Terstond_heeft_geen_laatste_dag()
    {
        var termijn = Stelling("nevenfunctie", new Termijn { Terstond = true, Vanaf = "datumAanvaarding" }, Aanvaard("2024-05-01"));
        Assert.That((termijn.Terstond, termijn.Vervaldatum, termijn.Vanaf, termijn.Regime), Is.EqualTo((true, (DateOnly?)null, "datumAanvaarding", Termijnregime.Kalender)));
    }

    [TestCase(10, nameof(Tijdseenheid.Dagen), null, "2024-05-01", "2024-05-11", TestName = "Kalender: tien dagen eindigen op een zaterdag")]
    [TestCase(10, nameof(Tijdseenheid.Dagen), Termijnregime.Kalender, "2024-05-01", "2024-05-11", TestName = "Kalender is wat geldt als niets is gezegd")]
    [TestCase(10, nameof(Tijdseenheid.Dagen), Termijnregime.Atw, "2024-05-01", "2024-05-13", TestName = "Algemene termijnenwet: zaterdag wordt maandag")]
    [TestCase(3, nameof(Tijdseenheid.Dagen), Termijnregime.Atw, "2024-03-28", "2024-04-03", TestName = "Algemene termijnenwet: over Pasen twee werkdagen")]
    [TestCase(1, nameof(Tijdseenheid.Maanden), null, "2024-01-31", "2024-02-29", TestName = "Een maand eindigt op de laatste dag van een kortere")]
    [TestCase(2, nameof(Tijdseenheid.Weken), Termijnregime.Atw, "2024-12-11", "2024-12-27", TestName = "Algemene termijnenwet: Kerstmis wordt vrijdag")]
    [TestCase(1, nameof(Tijdseenheid.Jaren), null, "2024-02-29", "2025-02-28", TestName = "Een jaar na schrikkeldag")]
    public void Een_duur_loopt_vanaf_een_feit(int aantal, string eenheid, Termijnregime? regime, string vanaf, string einde) =>
        Assert.That(Stelling("nevenfunctie", Na(aantal, Enum.Parse<Tijdseenheid>(eenheid), regime), Aanvaard(vanaf)).Vervaldatum, Is.EqualTo(DateOnly.Parse(einde)));

    // The last day as it falls is a Saturday, Sunday or holiday in every case.
    [TestCase(90, nameof(Tijdseenheid.Dagen), "2024-03-03", "2024-06-03", TestName = "ATW 4: negentig dagen verschuiven")]
    [TestCase(91, nameof(Tijdseenheid.Dagen), "2024-03-02", "2024-06-01", TestName = "ATW 4: eenennegentig dagen verschuiven niet")]
    [TestCase(12, nameof(Tijdseenheid.Weken), "2024-03-09", "2024-06-03", TestName = "ATW 4: twaalf weken verschuiven")]
    [TestCase(13, nameof(Tijdseenheid.Weken), "2024-03-02", "2024-06-01", TestName = "ATW 4: dertien weken verschuiven niet")]
    [TestCase(3, nameof(Tijdseenheid.Maanden), "2024-03-01", "2024-06-03", TestName = "ATW 4: drie maanden verschuiven")]
    [TestCase(4, nameof(Tijdseenheid.Maanden), "2024-02-01", "2024-06-01", TestName = "ATW 4: vier maanden verschuiven niet")]
    [TestCase(1, nameof(Tijdseenheid.Jaren), "2023-06-01", "2024-06-01", TestName = "ATW 4: een jaar verschuift niet")]
    [TestCase(2, nameof(Tijdseenheid.Jaren), "2022-12-25", "2024-12-25", TestName = "ATW 4: twee jaar verschuiven ook niet van een feestdag")]
    public void Een_lange_termijn_eindigt_zoals_hij_valt(int aantal, string eenheid, string vanaf, string einde) =>
        Assert.That(Stelling("nevenfunctie", Na(aantal, Enum.Parse<Tijdseenheid>(eenheid), Termijnregime.Atw), Aanvaard(vanaf)).Vervaldatum, Is.EqualTo(DateOnly.Parse(einde)));

    [Test]
    public void Een_vaste_dag_valt_in_het_jaar_erna_en_verschuift_nooit()
    {
        var norm = new Termijn { Vanaf = "jaar", VasteDag = "04-01", Regime = Termijnregime.Atw };
        // 1 April 2024 was Easter Monday.
        Assert.That(Stelling("neveninkomsten", norm, ("jaar", 2023)).Vervaldatum, Is.EqualTo(new DateOnly(2024, 4, 1)));
        Assert.That(Stelling("nevenfunctie", norm with { Vanaf = "datumAanvaarding" }, Aanvaard("2022-12-31")).Vervaldatum, Is.EqualTo(new DateOnly(2023, 4, 1)));
        Assert.That(Stelling("neveninkomsten", norm with { VasteDag = "02-29" }, ("jaar", 2023)).Vervaldatum, Is.EqualTo(new DateOnly(2024, 2, 29)));
        Assert.That(Stelling("neveninkomsten", norm with { VasteDag = "02-29" }, ("jaar", 2024)).Vervaldatum, Is.Null, "that year has no such day");
    }

    [Test]
    public void Een_onbekend_begin_geeft_een_termijn_zonder_dag()
    {
        Assert.That(Stelling("nevenfunctie", Na(1, Tijdseenheid.Maanden)) is { Terstond: false, Vervaldatum: null, Vanaf: "datumAanvaarding" });
        Assert.That(Stelling("neveninkomsten", new Termijn { Vanaf = "jaar", VasteDag = "04-01" }).Vervaldatum, Is.Null);
        Assert.That(Stelling("nevenfunctie", Na(1000, Tijdseenheid.Jaren), Aanvaard("9999-01-01")).Vervaldatum, Is.Null, "beyond the calendar");
    }

    [Test]
    public void Terstond_en_een_maand_botsen_en_terstond_staat_vooraan()
    {
        var toets = Toets(
            "nevenfunctie",
            Wet(new Termijn { Soort = "nevenfunctie", Handeling = Termijnhandeling.Openbaarmaking, Terstond = true }),
            [Code("code", Na(1, Tijdseenheid.Maanden) with { Soort = "nevenfunctie", Handeling = Termijnhandeling.Openbaarmaking }, Na(1, Tijdseenheid.Weken) with { Soort = "nevenfunctie", Handeling = Termijnhandeling.Melding })],
            Aanvaard("2024-05-01"));
        Assert.That(toets.Termijnen.Select(t => (t.Handeling, t.Terstond)), Is.EqualTo([(Termijnhandeling.Melding, false), (Termijnhandeling.Openbaarmaking, true), (Termijnhandeling.Openbaarmaking, false)]));
        var conflict = toets.Conflicten.Single();
        Assert.That((conflict.Onderwerp, conflict.Toegepast.Grondslag!.Bron, conflict.WijktAf.Grondslag!.Bepaling), Is.EqualTo(("termijn: openbaarmaking", Bron.Wet, "1")));
    }

    [Test]
    public void Een_termijn_loopt_alleen_als_de_omstandigheid_er_is()
    {
        var bron = Code("code", Na(1, Tijdseenheid.Weken) with { Soort = "nevenfunctie", Handeling = Termijnhandeling.Melding, Wanneer = Als("bezoldigd", true) });
        Assert.That(Toets("nevenfunctie", Stil, [bron], Aanvaard("2024-05-01"), ("bezoldigd", true)).Termijnen, Has.Exactly(1).Items);
        Assert.That(Toets("nevenfunctie", Stil, [bron], Aanvaard("2024-05-01"), ("bezoldigd", false)).Termijnen, Is.Empty);
        Assert.That(Toets("nevenfunctie", Stil, [bron], Aanvaard("2024-05-01")) is { Termijnen.Count: 0, OnbekendeFeiten: ["bezoldigd"] });
    }
}
