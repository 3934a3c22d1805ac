using System.Text.Json.Nodes;
using Integriteit.Architectuur.Slices.Proefslices;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Slices;

/// <summary>A slice is one file with one message, its handler, its validator and its name in the contract.</summary>
public sealed class SliceTests
{
    /// <summary>What is answered without a message: the host's own configuration, and catalogues that hold for every municipality.</summary>
    private static readonly string[] VanDeHost = ["ZoekGemeenten", "BekijkGemeente", "ZoekNormtypen", "ZoekToetssoorten"];

    private static readonly List<Type> Typen = [.. Huis.Modules.SelectMany(m => m.GetTypes())];

    private static readonly Type[] Goed = [typeof(GoedeSlice), typeof(GoedeSlice.Query), typeof(GoedeSlice.Validator), typeof(GoedeSlice.Handler)];

    private static readonly Type[] Dubbel =
        [typeof(DubbeleSlice.Query), typeof(DubbeleSlice.Handler), typeof(DubbeleSlice.NogEen), typeof(DubbeleSlice.Validator), typeof(DubbeleSlice.NogEenValidator)];

    [Test]
    public void Elk_bericht_heeft_een_handler()
    {
        Assert.That(Sliceregels.Berichten(Typen).Count(), Is.GreaterThan(8));
        Bewering.Geen(Sliceregels.ZonderEenHandler(Sliceregels.Berichten(Typen), Typen));
    }

    [Test]
    public void Elke_vraag_tussen_modules_heeft_een_handler() =>
        Bewering.Geen(Sliceregels.ZonderEenHandler(Sliceregels.Vragen(Huis.Contracts.GetTypes().Concat(Typen)), Typen));

    [Test]
    public void Elk_bewaakt_bericht_heeft_een_validator() => Bewering.Geen(Sliceregels.ZonderEenValidator(Typen));

    [Test]
    public void Bericht_zonder_of_met_te_veel_handlers_of_validators_valt_op()
    {
        Type[] fout = [typeof(KaleSlice.Command), .. Dubbel];
        Assert.That(Sliceregels.ZonderEenHandler(Sliceregels.Berichten(fout), fout), Is.EqualTo([$"{typeof(KaleSlice.Command).FullName} has 0 handlers", $"{typeof(DubbeleSlice.Query).FullName} has 2 handlers"]));
        Assert.That(Sliceregels.ZonderEenValidator(fout), Is.EqualTo([$"{typeof(KaleSlice.Command).FullName} has 0 validators", $"{typeof(DubbeleSlice.Query).FullName} has 2 validators"]));
        Assert.That(Sliceregels.ZonderEenHandler(Sliceregels.Vragen([typeof(KaleVraag)]), []), Has.Exactly(1).Items);
        Assert.That(Sliceregels.ZonderEenHandler(Sliceregels.Berichten(Goed), Goed).Concat(Sliceregels.ZonderEenValidator(Goed)), Is.Empty);
    }

    [Test]
    public void Regels_van_een_vraag_worden_eenmaal_gemaakt()
    {
        Bewering.Geen(Sliceregels.SteedsOpnieuwGemaakt(Typen));
        Assert.That(Sliceregels.SteedsOpnieuwGemaakt([.. Goed, typeof(KlokSlice.Validator), typeof(VerzoekSlice.Validator)]).Single(), Does.StartWith(typeof(VerzoekSlice.Validator).FullName!));
    }

    [Test]
    public void Handlers_en_validators_zijn_internal_sealed()
    {
        Bewering.Geen(Sliceregels.NietInternSealed(Typen));
        Assert.That(Sliceregels.NietInternSealed([.. Goed, typeof(OpenAfhandelaar)]), Is.EqualTo([$"{typeof(OpenAfhandelaar).FullName} is not internal sealed"]));
    }

    [Test]
    public void Handler_en_validator_staan_in_de_slice_van_hun_bericht()
    {
        Bewering.Geen(Sliceregels.BuitenDeSlice(Typen));
        Assert.That(Sliceregels.BuitenDeSlice([.. Goed, typeof(VerdwaaldeValidator)]).Single(), Does.StartWith(typeof(VerdwaaldeValidator).FullName!));
    }

    [Test]
    public void Elke_slice_heeft_een_bestand_met_zijn_naam()
    {
        var bestanden = Huis.Modules.SelectMany(m => Huis.Bestanden(Huis.Map(m), ".cs")).ToList();
        Bewering.Geen(Sliceregels.ZonderBestand(Sliceregels.Slices(Typen), bestanden));
        Assert.That(Sliceregels.ZonderBestand([typeof(GoedeSlice)], [new("a/GoedeSlice.cs", "internal static class GoedeSlice\n{")]), Is.Empty);
        Assert.That(Sliceregels.ZonderBestand([typeof(GoedeSlice)], [new("a/Slices.cs", "internal static class GoedeSlice\n{")]), Has.Exactly(1).Items);
    }

    [Test]
    public async Task Elke_operatie_heet_naar_een_slice()
    {
        var operaties = await Operaties();
        Assert.That(operaties, Is.SupersetOf(VanDeHost));
        Bewering.Geen(Sliceregels.ZonderSlice(operaties.Except(VanDeHost), [.. Sliceregels.Slices(Typen).Select(s => s.Name)]));
    }

    [Test]
    public async Task Elke_slice_is_een_operatie() =>
        Bewering.Geen(Sliceregels.ZonderOperatie(await Operaties(), [.. Sliceregels.Slices(Typen).Select(s => s.Name)]));

    [Test]
    public void Operatie_zonder_slice_en_slice_zonder_operatie_vallen_op()
    {
        Assert.That(Sliceregels.ZonderSlice(["BekijkGeschenk", "Bekijken", "WisAlles"], ["Bekijk"]), Is.EqualTo(["operationId Bekijken begins with no slice's name", "operationId WisAlles begins with no slice's name"]));
        Assert.That(Sliceregels.ZonderOperatie(["BekijkVersiesGeschenk"], ["Bekijk", "BekijkVersies"]), Is.EqualTo(["slice Bekijk is no operationId"]));
    }

    private static async Task<List<string>> Operaties() =>
        [.. (await Dienst.Contract())["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value).OfType<JsonObject>().Select(o => o["operationId"]!.GetValue<string>())];
}
