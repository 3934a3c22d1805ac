using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Meldingen.Behandelen;
using Integriteit.Meldingen.Geheim;
using Integriteit.Meldingen.Indienen;
using Integriteit.Meldingen.Routering;

namespace Integriteit.Meldingen;

/// <summary>How much a reporter shows of who they are.</summary>
internal enum Meldwijze
{
    /// <summary>Nobody knows, and nothing is kept by which anyone could.</summary>
    Anoniem,

    /// <summary>The identity lies in a vault that handlers do not open.</summary>
    Vertrouwelijk,

    Open,
}

/// <summary>As what someone reports.</summary>
internal enum Melderhoedanigheid
{
    Medewerker,
    Ambtsdrager,
    Burger,
    Anders,
}

/// <summary>Under which rules a report is handled; chosen at triage. // Wbk, Awb 9</summary>
internal enum Meldregime
{
    Wbk,
    ProtocolPolitiekeAmbtsdragers,
    OngewenstGedrag,
    Klacht,
    Incident,
}

/// <summary>Where a report stands.</summary>
internal enum Meldstatus
{
    Ontvangen,
    Bevestigd,
    Getrieerd,
    InBeraad,
    Advies,
    Gesprek,
    Vooronderzoek,
    Onderzoek,
    Bevinding,
    Maatregel,
    Nazorg,
    Gesloten,
}

/// <summary>What a member of the circle may do.</summary>
internal enum Kringrecht
{
    Behandelen,
    Lezen,
}

[Description("Wie het betreft: naar ambt, als persoon of in woorden.")]
internal sealed record Betrokkene(
    [property: Description("Het ambt.")] Ambt? Ambt,
    [property: Description("Het id van de persoon, als de melder die kent.")] Guid? Persoon,
    [property: MaxLength(500), Description("In woorden.")] string? Omschrijving);

[Description("Iemand die de melding behandelt of leest.")]
internal sealed record Kringlid(
    [property: Description("De persoon.")] Guid Persoon,
    [property: Description("De functie.")] Meldfunctie Functie,
    [property: Description("Wat deze persoon mag.")] Kringrecht Recht,
    [property: Description("Sinds welke dag.")] DateOnly Sinds);

/// <summary>What happened to the circle.</summary>
internal enum Kringhandeling
{
    Gerouteerd,
    Uitgenodigd,
    Verschoond,
    Gewijzigd,

    /// <summary>The case file left the house, locked with a passphrase.</summary>
    Uitgevoerd,
}

[Description("Een besluit over wie de melding mag lezen.")]
internal sealed record Kringbesluit(
    [property: Description("De dag.")] DateOnly Dag,
    [property: Description("Wat er gebeurde.")] Kringhandeling Handeling,
    [property: Description("De persoon om wie het gaat; ontbreekt als de melding buiten de gemeente uitkomt.")] Guid? Persoon,
    [property: Description("De functie.")] Meldfunctie? Functie,
    [property: Description("Wie het besloot; ontbreekt als het uit het protocol volgt.")] Guid? Door,
    [property: Description("Waarom.")] string Reden);

/// <summary>All of a report but its messages, as its key locks it.</summary>
/// <param name="Melding">What was handed in, without the identity.</param>
/// <param name="Ontvangen">The day.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Uitgesloten">Who may never read it.</param>
internal sealed record Dossier(DienMeldingIn.Invoer Melding, DateOnly Ontvangen, Meldstatus Status, IReadOnlyList<Guid> Uitgesloten)
{
    /// <summary>Who an open reporter is.</summary>
    public Melderidentiteit? Melder { get; init; }

    /// <summary>The officer who entered it for the reporter.</summary>
    public Guid? IngevoerdDoor { get; init; }

    /// <summary>Who is concerned, as it is understood now.</summary>
    public IReadOnlyList<Betrokkene> Betrokkenen { get; init; } = Melding.Betrokkenen!;

    public IReadOnlyList<Kringlid> Kring { get; init; } = [];

    public IReadOnlyList<Kringbesluit> Kringbesluiten { get; init; } = [];

    /// <summary>Outside the municipality, when nobody inside can get it.</summary>
    public Meldfunctie? Buiten { get; init; }

    public Meldregime? Regime { get; init; }

    public IReadOnlyList<GezetteStap> Stappen { get; init; } = [];

    /// <summary>What is kept of forwardings beside their steps.</summary>
    public IReadOnlyList<Doorzenden.Doorzendfeiten> Doorzendfeiten { get; init; } = [];

    /// <summary>The earlier report, when this one is about what its reporter has to bear for it.</summary>
    public Koppelen.EerdereMelding? Eerder { get; init; }

    public DateOnly? BevestigdOp { get; init; }

    /// <summary>The day on which the reporter withdrew; handling may go on.</summary>
    public DateOnly? IngetrokkenOp { get; init; }

    /// <summary>The day on which the reporter agreed that handlers learn who they are.</summary>
    public DateOnly? OnthullingToegestaanOp { get; init; }

    /// <summary>That someone of the circle proposed to destroy it; another must agree.</summary>
    public Bewaring.Vernietigingsvoorstel? Vernietigingsvoorstel { get; init; }
}
