using System.Reflection;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Random norms, sources and facts within what a code file can hold, of any kind of case.</summary>
internal static class Bronloterij
{
    private const string Geschenk = "geschenk";

    private static readonly Gen<Bedrag> Bedrag = Gen.Elements(0L, 1, 2500, 4999, 5000, 5001, 99_999_999_999).Select(c => new Bedrag(c));

    /// <summary>Every amount that the API takes.</summary>
    public static readonly Gen<long> Centen = from duizend in Gen.Choose(0, 99_999_999) from rest in Gen.Choose(0, 999) select (duizend * 1000L) + rest;

    /// <summary>Every kind of case.</summary>
    public static readonly Gen<string> Soort = Gen.Elements<string>(Feitencatalogus.Soorten.Keys);

    private static readonly Gen<DateOnly> Dag = Gen.OneOf(
        Gen.Choose(-400, 400).Select(d => new DateOnly(2024, 5, 1).AddDays(d)),
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue));

    private static readonly Gen<Duur> Lengte =
        from aantal in Gen.Choose(1, 3)
        from eenheid in Een<Tijdseenheid>()
        select new Duur { Aantal = aantal, Eenheid = eenheid };

    private static Gen<T> Een<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<IReadOnlyList<T>> Enige<T>()
        where T : struct, Enum => Een<T>().NonEmptyListOf().Select(l => (IReadOnlyList<T>)[.. l.Distinct()]);

    private static Gen<T?> Misschien<T>()
        where T : struct, Enum => Gen.OneOf(Gen.Constant((T?)null), Een<T>().Select(v => (T?)v));

    private static IReadOnlyList<string> Feiten(string soort, params Feitsoort[] van) => [.. Feitencatalogus.Soorten[soort].Values.Where(f => van.Contains(f.Soort)).Select(f => f.Naam)];

    private static Gen<JsonValue> Waarde(Feit feit) => feit.Soort switch
    {
        Feitsoort.JaNee => Gen.Elements(true, false).Select(b => JsonValue.Create(b)),
        Feitsoort.Sleutel => Gen.Elements("geen", "a", "b").Select(s => JsonValue.Create(s)!),
        _ => Gen.Elements<string>(feit.Waarden).Select(w => JsonValue.Create(w)!),
    };

    private static Gen<(string, IReadOnlyList<JsonValue>)> Voorwaarde(string soort) =>
        from feit in Gen.Elements(Feitencatalogus.Soorten[soort].Values.Where(f => f.Voorwaarde))
        from waarden in Waarde(feit).NonEmptyListOf()
        select (feit.Naam, (IReadOnlyList<JsonValue>)[.. waarden]);

    private static Gen<IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>?> Wanneer(string soort) =>
        !Feitencatalogus.Soorten[soort].Values.Any(f => f.Voorwaarde)
            ? Gen.Constant((IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>?)null)
            : from altijd in Gen.Elements(true, false, false)
              from lijst in Voorwaarde(soort).ListOf().Resize(2)
              select altijd ? null : (IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>?)lijst.GroupBy(v => v.Item1).ToDictionary(g => g.Key, g => g.First().Item2);

    private static Gen<Norm> Plicht<T>(string soort, Func<T> nieuw, Func<T, Bedrag, Plicht, Plicht, Plicht, T> met)
        where T : PlichtNorm
    {
        var altijd = Gen.Constant(0).Select(_ => (Norm)nieuw());
        return Feitencatalogus.Bedragfeit(soort) is null
            ? altijd
            : Gen.OneOf(altijd, from b in Bedrag from o in Een<Plicht>() from p in Een<Plicht>() from q in Een<Plicht>() select (Norm)met(nieuw(), b, o, p, q));
    }

    private static Gen<Norm> Termijn(string soort)
    {
        Gen<Norm> Met(IReadOnlyList<string> feiten, Gen<Termijn> rest) => from feit in Gen.Elements<string>(feiten) from handeling in Een<Termijnhandeling>() from t in rest select (Norm)(t with { Handeling = handeling, Vanaf = feit });
        var (data, jaren) = (Feiten(soort, Feitsoort.Datum), Feiten(soort, Feitsoort.Datum, Feitsoort.Getal));
        return Gen.OneOf<Norm>([
            Een<Termijnhandeling>().Select(h => (Norm)new Termijn { Handeling = h, Terstond = true }),
            .. data.Count == 0 ? [] : new[] { Met(data, from d in Lengte from r in Misschien<Termijnregime>() select new Termijn { Duur = d, Regime = d.Eenheid == Tijdseenheid.Jaren ? Termijnregime.Kalender : r }) },
            .. jaren.Count == 0 ? [] : new[] { Met(jaren, Gen.Elements("04-01", "02-29", "12-31").Select(v => new Termijn { VasteDag = v })) },
        ]);
    }

    private static Gen<Norm> Kale(string soort)
    {
        (Type Type, Gen<Norm> Norm)[] alle =
        [
            (typeof(Drempel), from b in Bedrag from o in Een<Uitkomst>() from p in Een<Uitkomst>() from q in Een<Uitkomst>() select (Norm)new Drempel { Bedrag = b, Onder = o, Op = p, Boven = q }),
            (typeof(Verbod), Een<Uitkomst>().Select(u => (Norm)new Verbod { Uitkomst = u })),
            (typeof(Onverenigbaarheid), Gen.SubListOf("a", "b", "c").Where(s => s.Count > 0).Select(s => (Norm)new Onverenigbaarheid { Posities = [.. s.Select(k => new Positie { Sleutel = k, Omschrijving = k })] })),
            (typeof(Afkoelperiode), from d in Lengte
                                    from o in Een<Uitkomst>()
                                    from p in Een<Uitkomst>()
                                    from q in Een<Uitkomst>()
                                    select (Norm)new Afkoelperiode { Vanaf = "datumAftreden", Dag = "datumAanvang", Duur = d, Binnen = o, Op = p, Daarna = q }),
            (typeof(Onthouding), from a in Misschien<Plicht>() from b in Misschien<Plicht>() from s in Een<Plicht>() select (Norm)new Onthouding { Voorbereiding = a, Beraadslaging = b, Stemming = s }),
            (typeof(Ontheffing), Enige<Functie>().Select(f => (Norm)new Ontheffing { Door = f })),
            (typeof(Registratie), Plicht(soort, () => new Registratie(), (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q })),
            (typeof(Openbaarmaking), Plicht(soort, () => new Openbaarmaking(), (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q })),
            (typeof(Melding), Plicht(soort, () => new Melding { Bij = [Functie.College] }, (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q })),
            (typeof(Meldroute), from rol in Een<Meldrol>() from f in Enige<Functie>() from een in Gen.Elements(true, false) select (Norm)new Meldroute { Rol = rol, Functies = f, EenVan = een }),
            (typeof(Afhandeling), from bij in Enige<Uitkomst>()
                                  from wijzen in Enige<Afhandelwijze>()
                                  from vereist in Gen.SubListOf("motivering", "bestemming")
                                  select (Norm)new Afhandeling { Bij = bij, Wijzen = [.. wijzen.Select(w => new Wijze { Soort = w, Vereist = [.. vereist] })] }),
            (typeof(Bespreking), from met in Enige<Functie>() from moment in Een<Moment>() select (Norm)new Bespreking { Met = met, Moment = moment }),
            (typeof(Opgave), Gen.Constant<Norm>(new Opgave { Velden = ["omschrijving"] })),
            (typeof(Termijn), Termijn(soort)),
            (typeof(Gevolgnorm), Een<Gevolg>().Select(g => (Norm)new Gevolgnorm { Gevolg = g })),
            (typeof(Registerbeheer), Een<Functie>().Select(f => (Norm)new Registerbeheer { Beheerder = f })),
            (typeof(Periodiek), from h in Een<PeriodiekeHandeling>() from g in Een<Gremium>() from p in Een<Periode>() select (Norm)new Periodiek { Handeling = h, Gremium = g, Periode = p }),
            (typeof(EigenAfweging), Gen.Constant<Norm>(new EigenAfweging())),
            (typeof(Aandachtspunt), Gen.Constant<Norm>(new Aandachtspunt { Zin = "Let op." })),
        ];
        return Gen.OneOf(alle.Where(n => n.Type.GetCustomAttribute<OordeeltOverAttribute>()?.Soorten.Contains(soort) != false).Select(n => n.Norm).ToArray());
    }

    private static Gen<Norm> Norm(string soort) =>
        from norm in Kale(soort)
        from wanneer in Wanneer(soort)
        select norm with { Soort = soort, Wanneer = wanneer };

    /// <summary>A norm of any kind of case.</summary>
    public static readonly Gen<Norm> EenNorm = Gen.Elements<string>(Feitencatalogus.Soorten.Keys).SelectMany(Norm);

    private static Gen<Norm> Bereik(string soort) =>
        from v in Voorwaarde(soort)
        select (Norm)new Reikwijdte { Soort = soort, Wanneer = new Dictionary<string, IReadOnlyList<JsonValue>> { [v.Item1] = v.Item2 } };

    /// <summary>A law and one to three codes; with <paramref name="bereik"/> some norms say of what a source speaks at all.</summary>
    public static Gen<Rechtsbron[]> Bronnen(bool bereik = false, string soort = Geschenk)
    {
        var kiest = bereik && Feitencatalogus.Soorten[soort].Values.Any(f => f.Voorwaarde);
        var normen = (kiest ? Gen.Frequency((9, Norm(soort)), (1, Bereik(soort))) : Norm(soort)).ListOf().Resize(8);
        return from wet in normen
               from codes in normen.NonEmptyListOf().Resize(2)
               from begin in Gen.Elements(true, false)
               select (Rechtsbron[])[Bronbouw.Wet([.. wet]), .. codes.Select((c, i) => Bronbouw.Code($"code-{i}", [.. c]) with { OpenBegin = begin })];
    }

    /// <summary>Every fact a value, or unknown now and then.</summary>
    public static Gen<(string, object?)[]> Feitenset(bool alles = false, string soort = Geschenk) => Gen.CollectToArray(Feitencatalogus.Soorten[soort].Values, feit => (feit.Soort switch
    {
        Feitsoort.Bedrag => Gen.OneOf(Gen.Elements(0L, 4999, 5000, 5001), Centen).Select(c => (feit.Naam, (object?)c)),
        Feitsoort.JaNee => Gen.Elements<object>(true, false).Select(b => (feit.Naam, (object?)b)),
        Feitsoort.Datum => Dag.Select(d => (feit.Naam, (object?)d)),
        Feitsoort.Getal => Gen.Choose(1900, 2200).Select(g => (feit.Naam, (object?)g)),
        Feitsoort.Sleutel => Gen.Elements("geen", "a", "d").Select(s => (feit.Naam, (object?)s)),
        _ => Gen.Elements<string>(feit.Waarden).Select(w => (feit.Naam, (object?)w)),
    }).SelectMany(f => alles ? Gen.Constant(f) : Gen.Frequency((2, Gen.Constant(f)), (1, Gen.Constant((f.Item1, (object?)null))))));

    public static Toetsing Toets(Rechtsbron[] bronnen, (string, object?)[] feiten, string soort = Geschenk) => Bronbouw.Toets(soort, bronnen[0], bronnen[1..], feiten);
}
