using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Random norms, sources and facts within what a code file can hold.</summary>
internal static class Bronloterij
{
    private static readonly IReadOnlyDictionary<string, Feit> Feiten = Feitencatalogus.Soorten["geschenk"];

    private static readonly Gen<Bedrag> Bedrag = Gen.Elements(0L, 1, 2500, 4999, 5000, 5001, 99_999_999_999).Select(c => new Bedrag(c));

    /// <summary>Every amount that the API takes.</summary>
    public static readonly Gen<long> Centen = from duizend in Gen.Choose(0, 99_999_999) from rest in Gen.Choose(0, 999) select (duizend * 1000L) + rest;

    private static Gen<T> Een<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<IReadOnlyList<T>> Enige<T>()
        where T : struct, Enum => Een<T>().NonEmptyListOf().Select(l => (IReadOnlyList<T>)[.. l.Distinct()]);

    private static readonly Gen<(string, IReadOnlyList<JsonValue>)> Voorwaarde =
        from feit in Gen.Elements(Feiten.Values.Where(f => f.Soort != Feitsoort.Bedrag))
        from waarden in (feit.Soort == Feitsoort.JaNee ? Gen.Elements(true, false).Select(b => JsonValue.Create(b)) : Gen.Elements<string>(feit.Waarden).Select(w => JsonValue.Create(w)!)).NonEmptyListOf()
        select (feit.Naam, (IReadOnlyList<JsonValue>)[.. waarden]);

    private static readonly Gen<IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>?> Wanneer =
        from altijd in Gen.Elements(true, false, false)
        from lijst in Voorwaarde.ListOf().Resize(2)
        select altijd ? null : (IReadOnlyDictionary<string, IReadOnlyList<JsonValue>>?)lijst.GroupBy(v => v.Item1).ToDictionary(g => g.Key, g => g.First().Item2);

    private static Gen<Norm> Plicht<T>(Func<T> nieuw, Func<T, Bedrag, Plicht, Plicht, Plicht, T> met)
        where T : PlichtNorm => Gen.OneOf(
            Gen.Constant(0).Select(_ => (Norm)nieuw()),
            from b in Bedrag
            from o in Een<Plicht>()
            from p in Een<Plicht>()
            from q in Een<Plicht>()
            select (Norm)met(nieuw(), b, o, p, q));

    private static readonly Gen<Norm> Kale = Gen.OneOf<Norm>(
        from b in Bedrag
        from o in Een<Uitkomst>()
        from p in Een<Uitkomst>()
        from q in Een<Uitkomst>()
        select (Norm)new Drempel { Bedrag = b, Onder = o, Op = p, Boven = q },
        Een<Uitkomst>().Select(u => (Norm)new Verbod { Uitkomst = u }),
        Plicht(() => new Registratie(), (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q }),
        Plicht(() => new Openbaarmaking(), (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q }),
        Plicht(() => new Melding { Bij = [Functie.College] }, (n, b, o, p, q) => n with { Bedrag = b, Onder = o, Op = p, Boven = q }),
        from bij in Enige<Uitkomst>()
        from wijzen in Enige<Afhandelwijze>()
        from vereist in Gen.SubListOf("motivering", "bestemming")
        select (Norm)new Afhandeling { Bij = bij, Wijzen = [.. wijzen.Select(w => new Wijze { Soort = w, Vereist = [.. vereist] })] },
        from met in Enige<Functie>()
        from moment in Een<Moment>()
        select (Norm)new Bespreking { Met = met, Moment = moment },
        Een<Functie>().Select(f => (Norm)new Registerbeheer { Beheerder = f }),
        Gen.Constant<Norm>(new EigenAfweging()),
        Gen.Constant<Norm>(new Aandachtspunt { Zin = "Let op." }));

    public static readonly Gen<Norm> Norm =
        from norm in Kale
        from wanneer in Wanneer
        select norm with { Soort = "geschenk", Wanneer = wanneer };

    private static readonly Gen<Norm> Bereik =
        from v in Voorwaarde
        select (Norm)new Reikwijdte { Soort = "geschenk", Wanneer = new Dictionary<string, IReadOnlyList<JsonValue>> { [v.Item1] = v.Item2 } };

    /// <summary>A law and one to three codes; with <paramref name="bereik"/> some norms say of what a source speaks at all.</summary>
    public static Gen<Rechtsbron[]> Bronnen(bool bereik = false)
    {
        var normen = (bereik ? Gen.Frequency((9, Norm), (1, Bereik)) : Norm).ListOf().Resize(8);
        return from wet in normen
               from codes in normen.NonEmptyListOf().Resize(2)
               from begin in Gen.Elements(true, false)
               select (Rechtsbron[])[Bronbouw.Wet([.. wet]), .. codes.Select((c, i) => Bronbouw.Code($"code-{i}", [.. c]) with { OpenBegin = begin })];
    }

    /// <summary>Every fact a value, or unknown now and then.</summary>
    public static Gen<(string, object?)[]> Feitenset(bool alles = false) => Gen.CollectToArray(Feiten.Values, feit => (feit.Soort switch
    {
        Feitsoort.Bedrag => Gen.OneOf(Gen.Elements(0L, 4999, 5000, 5001), Centen).Select(c => (feit.Naam, (object?)c)),
        Feitsoort.JaNee => Gen.Elements<object>(true, false).Select(b => (feit.Naam, (object?)b)),
        _ => Gen.Elements<string>(feit.Waarden).Select(w => (feit.Naam, (object?)w)),
    }).SelectMany(f => alles ? Gen.Constant(f) : Gen.Frequency((2, Gen.Constant(f)), (1, Gen.Constant((f.Item1, (object?)null))))));

    public static Toetsing Toets(Rechtsbron[] bronnen, (string, object?)[] feiten) => Bronbouw.Toets(bronnen[0], bronnen[1..], feiten);
}
