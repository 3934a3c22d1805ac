using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using MediatR;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>Whether an entry holds.</summary>
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
    where TWeergave : class
{
    [Description("Waar de inschrijving staat in haar eigen verloop; ontbreekt als haar register geen verloop kent.")]
    public string? Fase { get; init; }
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
    Intrekking? Intrekking)
{
    /// <summary>The next version, with other content. What was public once leaves a trace, also when it no longer need be.</summary>
    public Stand Verder(Register register, IGegevens gegevens, string naam, Toetsing toets)
    {
        var openbaar = register.IsOpenbaar(gegevens, toets);
        return this with
        {
            Versie = Versie + 1,
            Gegevens = gegevens,
            Naam = naam,
            Toets = toets,
            Openbaar = openbaar || Openbaar,
            Status = !openbaar && Openbaar ? Status.NietLangerOpenbaar : Status.Geldig,
        };
    }
}

/// <summary>What happened to an entry, for the row that stays of it.</summary>
/// <param name="Gebeurtenis">What happened.</param>
/// <param name="Op">When (UTC).</param>
/// <param name="Velden">The fields that changed, for the audit log.</param>
internal sealed record Voorval(Gebeurtenis Gebeurtenis, DateTimeOffset Op, IReadOnlyList<string> Velden)
{
    /// <summary>What is there once an entry is new.</summary>
    public static readonly IReadOnlyList<string> VeldenVanNieuw = ["gegevens", "toets"];

    /// <summary>Why, for a correction or a withdrawal.</summary>
    public string? Reden { get; init; }

    /// <summary>More about why, for the keeper only.</summary>
    public string? Toelichting { get; init; }

    /// <summary>The step that was taken, for a step.</summary>
    public string? Stap { get; init; }
}

/// <summary>What a register may look at beside an entry, when it completes what was sent.</summary>
/// <param name="Gemeente">The CBS code of the municipality.</param>
/// <param name="Id">The entry, when it is changed; null when it is new.</param>
/// <param name="Bekleder">The person with their offices; null where the entry is of no person.</param>
/// <param name="Db">The tables of this module.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Mediator">Asks the other modules.</param>
internal sealed record Omgeving(string Gemeente, Guid? Id, Bekleder? Bekleder, RegistersDb Db, DateOnly Vandaag, IMediator Mediator)
{
    /// <summary>What the norms would say of an entry with other content.</summary>
    public required Func<IGegevens, Task<Toetsing>> Toets { get; init; }

    /// <summary>The period of this office on a day, or null.</summary>
    public Ambtsperiode? Ambt(Contracts.Ambt ambt, DateOnly dag) =>
        Bekleder?.Perioden.FirstOrDefault(p => p.Ambt == ambt && p.Van <= dag && (p.TotEnMet ?? DateOnly.MaxValue) >= dag);
}
