using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Tests.Meldingen;

/// <summary>
/// In which order a route is filled, over generated casts of officers, replacements and accusations: first who is named, then
/// who replaces, then the chain, then outside; and what a reporter can choose. // 1.7 (b), (c)
/// </summary>
public sealed class RoutevolgordeTests
{
    private static readonly Guid[] Mensen = [.. Enumerable.Range(1, 9).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static readonly Meldprotocol Meegeleverd = Meldprotocol.Laad();

    /// <summary>One case: a protocol with any route, a cast in which one person can have many functions, and who is accused.</summary>
    private sealed record Spel(Meldprotocol Protocol, Meldgeval Geval, IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>> Bezetting)
    {
        public Routeuitkomst Uitkomst => Routekeuze.Bepaal(Protocol, Geval, Bezetting);

        public IReadOnlySet<Guid> Wijkend => Routekeuze.Wijkend(Protocol, Geval, Bezetting);

        public Meldprotocolroute Route => Protocol.Route(Geval.Soort, Geval.Ambten);

        /// <summary>The functions that the route names, with those that replace them.</summary>
        public IEnumerable<Meldfunctie> Genoemd => Route.Allen!.Concat(Route.EenVan!).SelectMany(Plus);

        public IEnumerable<Meldfunctie> Plus(Meldfunctie functie) => Protocol.Vervanging!.Where(v => v.Functie == functie).SelectMany(v => v.Door!).Prepend(functie);

        public IEnumerable<Guid> Vrij(IEnumerable<Meldfunctie> functies) => functies.SelectMany(f => Bezetting.GetValueOrDefault(f, [])).Except(Wijkend);

        public override string ToString() => $"{Geval.Soort} {string.Join('+', Geval.Ambten)}; route {string.Join(',', Route.Allen!)} | {string.Join(',', Route.EenVan!)}; uitgesloten {string.Join(',', Geval.Uitgesloten.Select(p => p.ToString()[..8]))}; "
            + string.Join(' ', Bezetting.Select(b => $"{b.Key}:{string.Join(',', b.Value.Select(p => p.ToString()[..8]))}"));
    }

    private static Gen<IReadOnlyList<T>> Enige<T>(int minst, int meest)
        where T : struct, Enum => from n in Gen.Choose(minst, meest) from uit in Gen.Shuffle(Enum.GetValues<T>()) select (IReadOnlyList<T>)[.. uit.Take(n)];

    private static readonly Gen<IReadOnlyList<Guid>> Personen = from n in Gen.Frequency((2, Gen.Constant(0)), (5, Gen.Constant(1)), (1, Gen.Constant(2))) from uit in Gen.Shuffle(Mensen) select (IReadOnlyList<Guid>)[.. uit.Take(n)];

    private static readonly Gen<Spel> Spelen =
        from soort in Gen.Elements(Enum.GetValues<Meldsoort>())
        from ambten in Enige<Ambt>(0, 3)
        from allen in Enige<Meldfunctie>(0, 3)
        from eenVan in Enige<Meldfunctie>(0, 3)
        from terugval in Enige<Meldfunctie>(0, 4)
        from meewijken in Gen.ArrayOf(from ambt in Gen.Elements(Enum.GetValues<Ambt>()) from functies in Enige<Meldfunctie>(1, 2) select new Meewijking(ambt, functies), 2)
        from stoelen in Gen.ArrayOf(Personen, Enum.GetValues<Meldfunctie>().Length)
        from aantal in Gen.Choose(0, 5)
        from uitgesloten in Gen.Shuffle(Mensen)
        from voorkeur in Gen.OneOf(Gen.Constant((Meldfunctie?)null), Gen.Elements(Enum.GetValues<Meldfunctie>()).Select(f => (Meldfunctie?)f))
        let route = new Meldprotocolroute([soort], Enum.GetValues<Ambt>(), true, allen, eenVan, [], null, null, true, "Proef")
        let buiten = Meldfunctie.CommissarisVanDeKoning
        select new Spel(
            Meegeleverd with { Routes = [route], Meewijken = meewijken, Terugval = [.. terugval.Except([buiten]), buiten] },
            new Meldgeval(soort, ambten, uitgesloten.Take(aantal).ToHashSet(), voorkeur),
            Enum.GetValues<Meldfunctie>().Zip(stoelen).ToDictionary(z => z.First, z => z.Second));

    [Test]
    public void Invariant_b_de_terugval_komt_pas_als_de_route_niemand_oplevert() => Altijd(s =>
        s.Vrij(s.Genoemd).Any()
            ? s.Uitkomst.Ontvangers.All(o => !o.Terugval && s.Genoemd.Contains(o.Functie))
            : s.Uitkomst.Ontvangers.All(o => o.Terugval) && s.Uitkomst.Ontvangers.Count <= 1);

    [Test]
    public void Invariant_b_buiten_komt_pas_als_ook_de_terugval_niemand_oplevert() =>
        Altijd(s => s.Uitkomst.Buiten is null == s.Vrij(s.Genoemd.Concat(s.Protocol.Terugval!.SelectMany(s.Plus))).Any());

    [Test]
    public void Invariant_c_een_vervanger_komt_alleen_als_wie_de_functie_heeft_niet_kan() => Altijd(s =>
        s.Uitkomst.Ontvangers.All(o => s.Bezetting[o.Functie].Contains(o.Persoon)
            && (s.Route.Allen!.Concat(s.Route.EenVan!).Concat(s.Protocol.Terugval!).Contains(o.Functie)
                || s.Protocol.Vervanging!.Any(v => v.Door!.Contains(o.Functie) && !s.Vrij([v.Functie!.Value]).Any()))));

    [Test]
    public void De_voorkeur_van_de_melder_geldt_waar_de_route_keuze_laat_en_nergens_anders() => Altijd(s =>
        s.Geval.Voorkeur is not { } voorkeur
        || (s.Route.EenVan!.Contains(voorkeur) && s.Vrij([voorkeur]).Any()
            ? s.Uitkomst.Ontvangers.Any(o => s.Bezetting[voorkeur].Contains(o.Persoon))
            : s.Uitkomst.Ontvangers.Select(o => o.Persoon).SequenceEqual((s with { Geval = s.Geval with { Voorkeur = s.Route.EenVan!.Contains(voorkeur) ? voorkeur : null } }).Uitkomst.Ontvangers.Select(o => o.Persoon))));

    private static void Altijd(Func<Spel, bool> klopt) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Spelen.ToArbitrary(), klopt));
}
