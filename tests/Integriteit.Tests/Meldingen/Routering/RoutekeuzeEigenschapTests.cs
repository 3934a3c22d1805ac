using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>What holds of every route, whoever stands where, whoever is accused and whatever a protocol says.</summary>
public sealed class RoutekeuzeEigenschapTests
{
    private static readonly Config Vaak = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly Guid[] Personen = [.. Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7())];

    private static readonly Meldprotocol Meegeleverd = Standaardprotocol.Laad();

    /// <summary>Few persons and many functions: one person in several, several in one, and empty ones.</summary>
    private static readonly Gen<IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>>> Bezettingen =
        Gen.Elements(Personen).ListOf().Resize(2).ListOf(Enum.GetValues<Meldfunctie>().Length)
            .Select(lijst => (IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>>)Enum.GetValues<Meldfunctie>().Zip(lijst).ToDictionary(p => p.First, p => (IReadOnlyList<Guid>)[.. p.Second.Distinct()]));

    private static readonly Gen<Meldgeval> Gevallen =
        from soort in Gen.Elements(Enum.GetValues<Meldsoort>())
        from ambten in Gen.Elements(Enum.GetValues<Ambt>()).ListOf().Resize(3)
        from uitgesloten in Gen.Elements(Personen).ListOf().Resize(7)
        from voorkeur in Gen.Elements(Enum.GetValues<Meldfunctie>())
        from kiest in Gen.Elements(true, false)
        select new Meldgeval(soort, [.. ambten.Distinct()], uitgesloten.ToHashSet(), kiest ? voorkeur : null);

    /// <summary>The protocol that ships, or one with other recipients, deputies and a chain.</summary>
    private static readonly Gen<Meldprotocol> Protocollen =
        from allen in Gen.Elements(Enum.GetValues<Meldfunctie>()).ListOf().Resize(3)
        from eenVan in Gen.Elements(Enum.GetValues<Meldfunctie>()).ListOf().Resize(3)
        from keten in Gen.Elements(Enum.GetValues<Meldfunctie>()).ListOf().Resize(3)
        from wijkt in Gen.Elements(Enum.GetValues<Meldfunctie>()).NonEmptyListOf().Resize(3)
        from eigen in Gen.Elements(true, false)
        select !eigen ? Meegeleverd : Meegeleverd with
        {
            Routes = [.. Meegeleverd.Routes!.Select(r => r with { Allen = [.. allen], EenVan = [.. eenVan, Meldfunctie.Griffier] })],
            Terugval = [.. keten, Meldfunctie.CommissarisVanDeKoning],
            Meewijken = [.. Enum.GetValues<Ambt>().Select(a => new Meewijking(a, [.. wijkt]))],
        };

    private static void Voor_elk(Action<Meldprotocol, Meldgeval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>>> bewering) => Check.One(
        Vaak,
        Prop.ForAll(Arb.From(from p in Protocollen from g in Gevallen from b in Bezettingen select (p, g, b)), t => bewering(t.p, t.g, t.b)));

    [Test]
    public void Wie_betrokken_is_of_moet_wijken_krijgt_de_melding_nooit() => Voor_elk((protocol, geval, bezetting) =>
    {
        var ontvangers = Routekeuze.Bepaal(protocol, geval, bezetting).Ontvangers.Select(o => o.Persoon).ToList();
        Assert.That(ontvangers.Where(geval.Uitgesloten.Contains), Is.Empty);
        Assert.That(ontvangers.Where(Routekeuze.Wijkend(protocol, geval, bezetting).Contains), Is.Empty);
        Assert.That(ontvangers, Is.Unique);
    });

    [Test]
    public void Geen_melding_valt_weg() => Voor_elk((protocol, geval, bezetting) =>
    {
        var uitkomst = Routekeuze.Bepaal(protocol, geval, bezetting);
        Assert.That(uitkomst.Ontvangers.Count > 0, Is.EqualTo(uitkomst.Buiten is null), "someone inside, or a way outside");
        if (uitkomst.Buiten is not null)
        {
            var wijkend = Routekeuze.Wijkend(protocol, geval, bezetting);
            Assert.That(protocol.Terugval!.SelectMany(f => bezetting[f]).Where(p => !wijkend.Contains(p)), Is.Empty, "outside only when nobody of the chain is left");
        }
    });

    [Test]
    public void Alleen_wie_de_route_de_vervanging_of_de_keten_noemt_krijgt_haar() => Voor_elk((protocol, geval, bezetting) =>
    {
        var route = protocol.Route(geval.Soort, geval.Ambten);
        var uitkomst = Routekeuze.Bepaal(protocol, geval, bezetting);
        IEnumerable<Meldfunctie> MetVervangers(IEnumerable<Meldfunctie> functies) => functies.SelectMany(f => protocol.Vervanging!.Where(v => v.Functie == f).SelectMany(v => v.Door!).Prepend(f));
        foreach (var ontvanger in uitkomst.Ontvangers)
        {
            // 004-03 as well: the gemeentesecretaris is there when named, and not otherwise.
            Assert.That(MetVervangers(ontvanger.Terugval ? protocol.Terugval! : route.Allen!.Concat(route.EenVan!)), Does.Contain(ontvanger.Functie));
            Assert.That(bezetting[ontvanger.Functie], Does.Contain(ontvanger.Persoon));
        }

        Assert.That(uitkomst.Ontvangers.Count(o => o.Terugval), Is.EqualTo(uitkomst.Ontvangers.Any(o => o.Terugval) ? uitkomst.Ontvangers.Count : 0).And.LessThanOrEqualTo(1));
        Assert.That(uitkomst.Ontvangers, Has.Count.LessThanOrEqualTo(Math.Max(1, route.Allen!.Count + 1)));
    });

    [Test]
    public void Wie_zich_verschoont_komt_niet_terug_en_een_ander_komt_ervoor() => Voor_elk((protocol, geval, bezetting) =>
    {
        var gezien = new HashSet<Guid>();
        var uitkomst = Routekeuze.Bepaal(protocol, geval, bezetting);
        while (uitkomst.Buiten is null)
        {
            var weg = uitkomst.Ontvangers[0].Persoon;
            Assert.That(gezien.Add(weg), Is.True, "each steps out once");
            geval = geval with { Uitgesloten = geval.Uitgesloten.Append(weg).ToHashSet() };
            uitkomst = Routekeuze.Bepaal(protocol, geval, bezetting);
        }
    });
}
