using Integriteit.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Tests.Registers;

/// <summary>One moment of an entry is one moment, wherever it is shown; on a clock that is later at every look.</summary>
public sealed class TijdstipTests(Provider provider) : RegisterTests(provider)
{
    protected override TestHost Maak(Provider provider) => new(provider, services: s => s.AddSingleton<TimeProvider>(new Tikker()));

    [Test]
    public async Task Tijdstip_van_een_wijziging_is_overal_hetzelfde()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var verbeterd = await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        var los = await Haal(Anoniem, Pad(inschrijving));
        var rij = (await Haal(Anoniem, $"{Geschenken()}?persoon={persoon}")).Items.Single();
        var versies = (await Haal(Anoniem, Pad(inschrijving) + "/versies")).Items.Select(v => v["vastgelegdOp"]!.GetValue<string>()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(versies[0], Is.EqualTo(los.Json["ingeschrevenOp"]!.GetValue<string>()));
            Assert.That(
                new[] { verbeterd.Json, los.Json, rij }.Select(j => j["rectificatie"]!["gerectificeerdOp"]!.GetValue<string>()),
                Is.All.EqualTo(versies[1]));
        }
    }

    [Test]
    public async Task Tijdstip_van_het_inschrijven_verandert_niet_door_een_wijziging()
    {
        var persoon = await Persoon("raadslid");
        var inschrijving = await Schrijf(Griffier, Geschenk(persoon));
        var op = inschrijving.Json["ingeschrevenOp"]!.GetValue<string>();
        await Verbeter(Griffier, inschrijving, Geschenk(persoon, waarde: 30));
        var ingetrokken = await TrekIn(Griffier, inschrijving);
        Assert.That((ingetrokken.Json["ingeschrevenOp"]!.GetValue<string>(), (await Haal(Anoniem, Pad(inschrijving))).Json["ingeschrevenOp"]!.GetValue<string>()), Is.EqualTo((op, op)));
    }

    private sealed class Tikker : TimeProvider
    {
        private long tikken;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref tikken));
    }
}
