using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Signalen;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>
/// A register: its name, what an entry holds, what its facts are to the norms, who may see it, which steps it takes. The
/// life of an entry, its versions, pages, filters and export are written once, in the slices beside this file. A register
/// derives from <see cref="Register{TInvoer, TRectificatie, TWeergave}"/>.
/// </summary>
internal abstract class Register
{
    /// <summary>The name in paths and in the database: plural, kebab-case.</summary>
    public abstract string Naam { get; }

    /// <summary>The kind of facts by which the norms know it; null when they do not.</summary>
    public abstract string? Soort { get; }

    /// <summary>Facts that the public does not see; findings that rest on them would tell.</summary>
    public virtual IReadOnlyList<string> NietOpenbaar => [];

    /// <summary>False when the outcome of the judgement would itself tell what the public does not see.</summary>
    public virtual bool UitkomstOpenbaar => true;

    /// <summary>True when nothing of it is ever public: then a list takes a token too.</summary>
    public virtual bool Besloten => false;

    /// <summary>
    /// True when nobody but its person and its keeper may learn that an entry exists: then it is told to no other module,
    /// is no case for a simulation, and counts in nothing that anyone else can ask. // 003-32, 003-33
    /// </summary>
    public virtual bool Verborgen => false;

    /// <summary>True when its entries name readers besides their person and keeper.</summary>
    public virtual bool MetLezers => false;

    /// <summary>True when a person can state that there is nothing to report in it.</summary>
    public virtual bool KentNulopgave => Soort is not null && !Besloten;

    /// <summary>True when an entry goes on to hold in later years, until it is ended.</summary>
    public virtual bool Doorlopend => false;

    /// <summary>The field that names the person, for a fault.</summary>
    public virtual string PersoonVeld => "persoon";

    /// <summary>The field that <see cref="IGegevens.Datum"/> is, for a fault.</summary>
    public abstract string DatumVeld { get; }

    /// <summary>The field of an entry that its day comes from, when it is not always the same one.</summary>
    public virtual string DatumVeldVan(IGegevens gegevens) => DatumVeld;

    /// <summary>The field of an entry from which <see cref="IVoorafBesproken.Vooroverleg"/> comes, for a fault.</summary>
    public virtual string OverlegVeld(IGegevens gegevens) => "vooroverleg";

    /// <summary>Where an entry can stand in its own course, camelCase; empty when its register knows no course.</summary>
    public virtual IReadOnlyList<string> Fasen => [];

    /// <summary>The steps that an entry can take besides correction and withdrawal.</summary>
    public virtual IReadOnlyList<Stap> Stappen => [];

    /// <summary>Filters of the list that only some registers have; the parameters of <see cref="Zoekvraag"/> by name.</summary>
    public virtual IReadOnlyList<string> Filters => ["wederpartij"];

    /// <summary>True when the council must hear of its entries. // 003-47</summary>
    public abstract bool VoorDeRaad { get; }

    /// <summary>True when its entries are talked over before the act.</summary>
    public abstract bool VoorafBesproken { get; }

    /// <summary>The columns of the export that are this register's own, each with its path within <c>gegevens</c>.</summary>
    protected abstract IReadOnlyList<(string Kolom, string Pad)> Uitvoer { get; }

    /// <summary>The header row of the export.</summary>
    public string[] Kolommen => [.. Alle.Select(k => k.Kolom)];

    /// <summary>For each column the path in the JSON of an entry.</summary>
    public IReadOnlyList<string[]> Paden => [.. Alle.Select(k => k.Pad.Split('.'))];

    private IEnumerable<(string Kolom, string Pad)> Alle =>
    [
        .. new[] { "id", "versie", "status", "openbaar", "ingeschrevenOp" }.Select(k => (k, k)),
        .. Fasen.Count == 0 ? Array.Empty<(string, string)>() : [("fase", "fase")],
        .. Uitvoer.Select(k => (k.Kolom, $"gegevens.{k.Pad}")),
        ("uitkomst", "uitkomst"),
        ("rectificatieReden", "rectificatie.reden"),
        ("intrekkingGrond", "intrekking.grond"),
    ];

    /// <summary>What an entry is sent as.</summary>
    public abstract Type Invoer { get; }

    /// <summary>Reads an entry as it is sent; each fault is told.</summary>
    public abstract IGegevens Lees(ReadOnlyMemory<byte> json, Action<Fout> meld);

    /// <summary>Reads once more what was found good.</summary>
    public abstract IGegevens LeesWeer(ReadOnlyMemory<byte> json);

    /// <summary>Reads an entry back from its stored JSON.</summary>
    public abstract IGegevens Lees(string json);

    /// <summary>The facts of an entry, as <see cref="ToetsFeiten"/> takes them.</summary>
    public abstract IReadOnlyDictionary<string, object?> Feiten(IGegevens gegevens);

    /// <summary>Completes what was sent with what is known here, such as since when the person holds the office.</summary>
    /// <exception cref="OngeldigeInvoer">A reference to something that is not there.</exception>
    /// <exception cref="Afgewezen">409: what is known here forbids it.</exception>
    public virtual Task<IGegevens> Vul(IGegevens gegevens, Omgeving omgeving, CancellationToken ct) => Task.FromResult(gegevens);

    /// <summary>Adds to the judgement what the norms cannot know; it may judge other facts to know. Decides nothing: the norms do.</summary>
    public virtual Task<Toetsing> VulAan(Toetsing toets, IGegevens gegevens, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, CancellationToken ct) => Task.FromResult(toets);

    /// <summary>
    /// Points at what other entries make of this one, once all else was found good. It refuses nothing and changes no outcome,
    /// so that who only looks whether an entry could be written can pass it over.
    /// </summary>
    public virtual Task<Toetsing> WijsOp(Toetsing toets, IGegevens gegevens, Omgeving omgeving, Func<IReadOnlyDictionary<string, object?>, Task<Toetsing>> toetsAnders, CancellationToken ct) => Task.FromResult(toets);

    /// <summary>What a caller sees of an entry: all of it, or the public part. <paramref name="naam"/> is the person's.</summary>
    public abstract object Weergave(IGegevens gegevens, string naam, bool volledig);

    /// <summary>What an entry is found by: plain words, and with a prefix what a filter names. Without what is not public unless <paramref name="volledig"/>.</summary>
    public abstract IEnumerable<string> Trefwoorden(IGegevens gegevens, string naam, bool volledig);

    /// <summary>Whom the entry names besides its person.</summary>
    public virtual IEnumerable<Wederpartij> Wederpartijen(IGegevens gegevens) => [];

    /// <summary>Who may read all of the entry besides its person and keeper; asked when <see cref="MetLezers"/>.</summary>
    public virtual IEnumerable<Lezer> Lezers(IGegevens gegevens, Toetsing toets) => [];

    /// <summary>The days that matter across registers; null when it has none.</summary>
    public virtual Looptijd? Looptijd(IGegevens gegevens) => null;

    /// <summary>Where the entry stands in its course; one of <see cref="Fasen"/>.</summary>
    public virtual string? Fase(IGegevens gegevens) => null;

    /// <summary>Whether the person could hold this entry: they held its office on its day.</summary>
    public virtual bool Past(IGegevens gegevens, Bekleder bekleder) =>
        bekleder.Perioden.Any(p => p.Ambt == gegevens.Ambt && p.Van <= gegevens.Datum && (p.TotEnMet ?? DateOnly.MaxValue) >= gegevens.Datum);

    /// <summary>Whether the entry is public as it now stands.</summary>
    public virtual bool IsOpenbaar(IGegevens gegevens, Toetsing toets) => !Besloten && toets.Publiceren;

    /// <summary>Who keeps the entry: a <see cref="Functie"/>, camelCase.</summary>
    public virtual string Beheerder(IGegevens gegevens, Toetsing toets) => Inzage.Beheerder(toets);

    /// <summary>The day on which what a term asks was done; null when it was not.</summary>
    public virtual DateOnly? Voldaan(IGegevens gegevens, Termijnhandeling handeling) =>
        handeling == Termijnhandeling.RaadInformeren ? (gegevens as IVoorDeRaad)?.RaadGeinformeerd?.Op : null;

    /// <summary>Whether the entry as it stands can owe an act that its judgement sets a term for: what was declined or dropped owes nothing.</summary>
    public virtual bool Vergt(IGegevens gegevens, Termijnhandeling handeling) => true;

    /// <summary>Faults and refusals that only the judgement can tell.</summary>
    public abstract void Keur(IGegevens gegevens, Toetsing toets, Action<Fout> meld);

    /// <summary>Faults that need the clock or more than one field.</summary>
    public abstract IEnumerable<Fout> Keur(IGegevens gegevens, DateOnly vandaag);

    public abstract void Map(IEndpointRouteBuilder api);

    /// <summary>All faults that need the clock or more than one field.</summary>
    public IEnumerable<Fout> Fouten(IGegevens gegevens, DateOnly vandaag)
    {
        if (gegevens.Datum > vandaag)
        {
            var veld = DatumVeldVan(gegevens);
            yield return new Fout(veld, "inToekomst", $"'{veld}' ligt in de toekomst.");
        }
        else if (gegevens.Datum != default && gegevens.Datum < new DateOnly(1900, 1, 1))
        {
            yield return new Fout(DatumVeld, "buitenBereik", $"'{DatumVeld}' ligt voor 1900.");
        }

        if (gegevens is IVoorDeRaad { RaadGeinformeerd.Op: { } op } && op > vandaag)
        {
            yield return new Fout("raadGeinformeerd.op", "inToekomst", "'raadGeinformeerd.op' ligt in de toekomst.");
        }

        if (gegevens is IVoorafBesproken { Vooroverleg.Op: { } besproken } && besproken > vandaag)
        {
            var veld = OverlegVeld(gegevens);
            yield return new Fout($"{veld}.op", "inToekomst", $"'{veld}.op' ligt in de toekomst.");
        }

        foreach (var fout in ((gegevens as IMetZienswijze)?.Zienswijze?.Keur("zienswijze", vandaag) ?? []).Concat(Keur(gegevens, vandaag)))
        {
            yield return fout;
        }
    }

    /// <summary>The faults as a validator reports them.</summary>
    public void Meld<T>(IGegevens gegevens, DateOnly vandaag, ValidationContext<T> context)
    {
        foreach (var fout in Fouten(gegevens, vandaag))
        {
            context.Meld(fout);
        }
    }

    /// <summary>What an entry is found by at one version: once its content is no longer to be seen, only by who may see its place.</summary>
    public IEnumerable<string> Vindbaar(Stand stand) => stand.Status == Status.Geldig
        ? Vindbaar(stand.Gegevens, stand.Naam, !stand.Openbaar, stand.Toets.Uitkomst).Concat(Leeswoorden(stand.Gegevens, stand.Toets))
        : stand.Openbaar ? [] : Leeswoorden(stand.Gegevens, stand.Toets).Append(Graf(stand.Gegevens.Persoon));

    /// <summary>Where the words stand by which its keeper finds a public entry whose public part leaves out the name of a natural person.</summary>
    public static string Naamkring(string beheerder) => $"{beheerder}.naam";

    /// <summary>Those words: all of the entry, so that they go together with every other filter. // Woo 3.1(3)</summary>
    public IEnumerable<string> Beheerderwoorden(IGegevens gegevens, string naam, bool openbaar, Uitkomst uitkomst) =>
        openbaar && gegevens is IMetZienswijze { NoemtPersoon: true, Zienswijze: not { Besluit: Naambesluit.NaamOpenbaar } } ? Vindbaar(gegevens, naam, true, uitkomst) : [];

    /// <summary>The word by which a person finds what was withdrawn of theirs and was not public.</summary>
    public static string Graf(Guid persoon) => $"w:{persoon:N}";

    /// <summary>The words by which its readers find an entry; no filter can ask for those of another.</summary>
    public IEnumerable<string> Leeswoorden(IGegevens gegevens, Toetsing toets) => Lezers(gegevens, toets).Select(lezer => lezer.Woord).Distinct();

    /// <summary>As <see cref="Vindbaar(Stand)"/>, for any of these outcomes.</summary>
    public IEnumerable<string> Vindbaar(IGegevens gegevens, string naam, bool volledig, params IEnumerable<Uitkomst> uitkomsten) => Trefwoorden(gegevens, naam, volledig)
        .Concat(volledig || UitkomstOpenbaar ? uitkomsten.Select(u => $"u:{Naming.Of(u)}") : [])
        .Append($"a:{Naming.Of(gegevens.Ambt)}")
        .Concat(gegevens.Persoon == Guid.Empty ? [] : [$"p:{gegevens.Persoon:N}"])
        .Concat(Fase(gegevens) is { } fase ? [$"f:{fase}"] : [])
        .Concat(gegevens is IVoorDeRaad raad ? [$"r:{(raad.RaadGeinformeerd is null ? "nee" : "ja")}"] : [])
        .Concat(gegevens is IVoorafBesproken { Vooroverleg.Met: { } met } ? [$"v:{Naming.Of(met)}"] : [])
        .Distinct();

    /// <summary>The judgement without what would tell a fact that is not public.</summary>
    private Toetsing Openbaar(Toetsing toets)
    {
        bool Open(Bevinding b) => !b.Feiten.Intersect(NietOpenbaar).Any();
        return toets with
        {
            OnbekendeFeiten = [.. toets.OnbekendeFeiten.Except(NietOpenbaar)],
            Bevindingen = [.. toets.Bevindingen.Where(Open)],
            Conflicten = [.. toets.Conflicten.Where(c => Open(c.Toegepast) && Open(c.WijktAf))],
        };
    }

    /// <summary>The JSON of an entry, for one caller or for the list.</summary>
    public string Json(Stand stand, bool volledig, bool metToets)
    {
        var zichtbaar = volledig || (stand.Openbaar && stand.Status == Status.Geldig);
        // Where the norms know nothing, there is no judgement to show.
        var getoetst = zichtbaar && Soort is not null && (volledig || UitkomstOpenbaar);
        return JsonSerializer.Serialize(
            new Inschrijving<object>(
                stand.Id,
                Naam,
                stand.Versie,
                stand.Status,
                stand.Openbaar,
                stand.IngeschrevenOp,
                getoetst ? stand.Toets.Uitkomst : null,
                zichtbaar ? Weergave(stand.Gegevens, stand.Naam, volledig) : null,
                !getoetst || !metToets ? null : volledig ? stand.Toets : Openbaar(stand.Toets),
                // The reason of a correction may tell what the withdrawal takes away.
                volledig || stand.Status != Status.Ingetrokken ? stand.Rectificatie : null,
                stand.Intrekking)
            {
                Fase = zichtbaar ? Fase(stand.Gegevens) : null,
            },
            Kern.Web.Json.Options);
    }
}
