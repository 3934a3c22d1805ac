using System.ComponentModel;
using System.Text.Json;
using FluentValidation;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>What every entry says, whatever its register asks besides.</summary>
internal interface IGegevens
{
    /// <summary>Whose entry it is.</summary>
    Guid Persoon { get; }

    /// <summary>The office in which it concerns them.</summary>
    Ambt Ambt { get; }

    /// <summary>The day it happened: its rules judge it and the list stands in its order.</summary>
    DateOnly Datum { get; }

    /// <summary>Why the person departs from what the norms advise, or decides where they are silent.</summary>
    string? Motivering { get; }
}

/// <summary>A correction: the whole entry again, and why.</summary>
internal interface IRectificatie
{
    string? Reden { get; }
}

/// <summary>Where an entry stands.</summary>
internal enum Status
{
    Geldig,

    /// <summary>It was public and, after a correction, no longer is: its place stays visible, its content does not.</summary>
    NietLangerOpenbaar,

    Ingetrokken,
}

/// <summary>Why an entry is withdrawn; shown to everyone.</summary>
internal enum Intrekkingsgrond
{
    DubbeleInschrijving,
    NooitAangeboden,
    NietInDitRegister,

    /// <summary>Woo 5.1, second paragraph, e.</summary>
    PersoonlijkeLevenssfeer,

    /// <summary>Woo 5.1, second paragraph, h.</summary>
    Veiligheid,
}

[Description("Wanneer en waarom de inschrijving voor het laatst is gerectificeerd.")]
internal sealed record Rectificatie(
    [property: Description("De reden.")] string Reden,
    [property: Description("Het tijdstip (UTC).")] DateTimeOffset GerectificeerdOp);

[Description("Wanneer en op welke grond de inschrijving is ingetrokken.")]
internal sealed record Intrekking(
    [property: Description("De grond.")] Intrekkingsgrond Grond,
    [property: Description("Het tijdstip (UTC).")] DateTimeOffset IngetrokkenOp);

/// <summary>An entry as a caller sees it; what a caller may not see is left out.</summary>
internal sealed record Inschrijving<TWeergave>(
    [property: Description("Het id van de inschrijving.")] Guid Id,
    [property: Description("Het register waarin zij staat.")] string Register,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Of zij geldt.")] Status Status,
    [property: Description("Of zij voor iedereen zichtbaar is.")] bool Openbaar,
    [property: Description("Wanneer zij is ingeschreven (UTC).")] DateTimeOffset IngeschrevenOp,
    [property: Description("De uitkomst van de toets.")] Uitkomst? Uitkomst,
    [property: Description("Wat er is ingeschreven; ontbreekt als dat niet (meer) zichtbaar is.")] TWeergave? Gegevens,
    [property: Description("De toets bij het inschrijven, met grondslag; alleen bij één inschrijving.")] Toetsing? Toets,
    [property: Description("De laatste rectificatie; ontbreekt als er geen was.")] Rectificatie? Rectificatie,
    [property: Description("De intrekking; ontbreekt als zij niet is ingetrokken.")] Intrekking? Intrekking)
    where TWeergave : class;

/// <summary>
/// A register: its name, what an entry holds, what its facts are to the norms, and what the public sees. The life of
/// an entry, its versions, pages, filters and export are written once, in the slices beside this file.
/// </summary>
internal abstract class Register
{
    /// <summary>The name in paths and in the database: plural, kebab-case.</summary>
    public abstract string Naam { get; }

    /// <summary>The kind of facts by which the norms know it.</summary>
    public abstract string Soort { get; }

    /// <summary>Facts that the public does not see; findings that rest on them would tell.</summary>
    public abstract IReadOnlyList<string> NietOpenbaar { get; }

    /// <summary>The header row of the export.</summary>
    public abstract string[] Kolommen { get; }

    /// <summary>For each column the path in the public JSON of an entry.</summary>
    public abstract IReadOnlyList<string[]> Paden { get; }

    /// <summary>Reads an entry back from its stored JSON.</summary>
    public abstract IGegevens Lees(string json);

    /// <summary>The facts of an entry, as <see cref="ToetsFeiten"/> takes them.</summary>
    public abstract IReadOnlyDictionary<string, object?> Feiten(IGegevens gegevens);

    /// <summary>What a caller sees of an entry: all of it, or the public part. <paramref name="naam"/> is the person's.</summary>
    public abstract object Weergave(IGegevens gegevens, string naam, bool volledig);

    /// <summary>What an entry is found by: plain words, and with a prefix what a filter names.</summary>
    public abstract IEnumerable<string> Trefwoorden(IGegevens gegevens, string naam);

    /// <summary>Faults and refusals that only the judgement can tell.</summary>
    public abstract void Keur(IGegevens gegevens, Toetsing toets, Action<Fout> meld);

    /// <summary>Faults that need the clock.</summary>
    public abstract IEnumerable<Fout> Keur(IGegevens gegevens, DateOnly vandaag);

    public abstract void Map(IEndpointRouteBuilder api);

    /// <summary>The faults that need the clock, as a validator reports them.</summary>
    public void Meld<T>(IGegevens gegevens, DateOnly vandaag, ValidationContext<T> context)
    {
        foreach (var fout in Keur(gegevens, vandaag))
        {
            context.Meld(fout);
        }
    }

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
        return JsonSerializer.Serialize(
            new Inschrijving<object>(
                stand.Id,
                Naam,
                stand.Versie,
                stand.Status,
                stand.Openbaar,
                stand.IngeschrevenOp,
                zichtbaar ? stand.Toets.Uitkomst : null,
                zichtbaar ? Weergave(stand.Gegevens, stand.Naam, volledig) : null,
                !zichtbaar || !metToets ? null : volledig ? stand.Toets : Openbaar(stand.Toets),
                // The reason of a correction may tell what the withdrawal takes away.
                volledig || stand.Status != Status.Ingetrokken ? stand.Rectificatie : null,
                stand.Intrekking),
            Kern.Web.Json.Options);
    }
}

/// <summary>An entry at one version, with everything that is stored of it.</summary>
internal sealed record Stand(
    Guid Id,
    int Versie,
    Status Status,
    bool Openbaar,
    DateTimeOffset IngeschrevenOp,
    string Naam,
    IGegevens Gegevens,
    Toetsing Toets,
    Rectificatie? Rectificatie,
    Intrekking? Intrekking);
