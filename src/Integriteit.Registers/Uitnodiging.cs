using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>What the person answered.</summary>
internal enum Uitnodigingsbesluit
{
    Aanvaard,
    Afgewezen,
}

[Description("Wat de persoon op de uitnodiging heeft geantwoord.")]
internal sealed record Uitnodigingsreactie(
    [property: Required, Description("Aanvaard of afgewezen.")] Uitnodigingsbesluit? Besluit,
    [property: Required, Description("De dag van het antwoord.")] DateOnly? Op,
    [property: MaxLength(4000), Description("Waarom is aanvaard wat de regels niet zonder meer toelaten; komt in de motivering van de inschrijving.")] string? Motivering);

[Description("Hoe het afliep.")]
internal sealed record Uitnodigingsafloop(
    [property: Required, Description("Of het is doorgegaan en de persoon er was.")] bool? Bijgewoond,
    [property: MaxLength(2000), Description("Een kort verslag.")] string? Verslag);

/// <summary>An invitation to a meal, a visit, an excursion or an event, accepted or not. // 000-21, 002-10, 003-21..23, 003 "Excursies"</summary>
[Description("Een uitnodiging voor een maaltijd, werkbezoek, excursie of evenement; ook als zij is afgewezen.")]
internal record Uitnodiging : IGegevens, IVoorafBesproken, IMetZienswijze
{
    [Required, Description("Het id van de ambtsdrager die is uitgenodigd.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarin de persoon is uitgenodigd.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Wie uitnodigt.")]
    public Partij? Gastheer { get; init; }

    [Required, Description("Waarvoor de uitnodiging is.")]
    public Uitnodigingsvorm? Vorm { get; init; }

    [Required, MaxLength(4000), Description("Wat het is, en waarom de persoon is gevraagd.")]
    public string? Omschrijving { get; init; }

    [MaxLength(200), Description("De plaats.")]
    public string? Plaats { get; init; }

    [Required, Description("De dag waarop de uitnodiging kwam.")]
    public DateOnly? DatumOntvangen { get; init; }

    [Required, Description("De dag waarop het plaatsvindt, of de eerste dag.")]
    public DateOnly? DatumEvenement { get; init; }

    [Required, Description("Wie betaalt.")]
    public Betaler? Betaler { get; init; }

    [MaxLength(20), Description("Wie de kosten draagt, als dat een ander is dan de gemeente of de persoon zelf; weglaten is: de gastheer.")]
    public IReadOnlyList<Partij>? Kostendragers { get; init; }

    [Description("De geschatte waarde in euro's.")]
    public Bedrag? GeschatteWaarde { get; init; }

    [Required, Description("Of de aanwezigheid bij het ambt hoort en functioneel is.")]
    public Inschatting? Functioneel { get; init; }

    [Required, Description("In welke hoedanigheid de persoon is uitgenodigd.")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("Of er met de gastheer wordt onderhandeld. Weglaten is: onbekend.")]
    public bool? InOnderhandeling { get; init; }

    [Description("Of de gastheer aan de gemeente levert. Weglaten is: onbekend.")]
    public bool? UitnodigerIsLeverancier { get; init; }

    [Description("Met wie het vooraf is besproken.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Wat de persoon heeft geantwoord; weglaten zolang er geen antwoord is.")]
    public Uitnodigingsreactie? Reactie { get; init; }

    [Description("Hoe het afliep; weglaten zolang het niet is geweest.")]
    public Uitnodigingsafloop? Afloop { get; init; }

    [Description("De zienswijze van een natuurlijk persoon die uitnodigt of betaalt.")]
    public Zienswijze? Zienswijze { get; init; }

    [MaxLength(4000), Description("Waarom is aanvaard wat de regels niet zonder meer toelaten.")]
    public string? Motivering { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    DateOnly IGegevens.Datum => DatumOntvangen ?? default;

    bool IMetZienswijze.NoemtPersoon => Partijen().Any(p => p.Soort == Partijsoort.NatuurlijkPersoon);

    /// <summary>Who pays when another does: those named, or else who invites. // 003 "Excursies": met vermelding van wie betaalt</summary>
    public IEnumerable<Partij> Betalers() => Betaler != Contracts.Gedragscode.Betaler.Derde ? [] : Kostendragers is { Count: > 0 } genoemd ? genoemd : [Gastheer!];

    public IEnumerable<Partij> Partijen() => [.. Gastheer is null ? Array.Empty<Partij>() : [Gastheer], .. Kostendragers ?? []];
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record UitnodigingRectificatie : Uitnodiging, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven uitnodiging. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record UitnodigingWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Wie uitnodigde.")] PartijWeergave Gastheer,
    [property: Description("Waarvoor.")] Uitnodigingsvorm Vorm,
    [property: Description("Wat het was.")] string Omschrijving,
    [property: Description("De plaats.")] string? Plaats,
    [property: Description("De dag waarop de uitnodiging kwam.")] DateOnly DatumOntvangen,
    [property: Description("De dag waarop het plaatsvond, of de eerste dag.")] DateOnly DatumEvenement,
    [property: Description("Wie betaalde.")] Betaler Betaler,
    [property: Description("Wie de kosten droeg, als dat een ander was dan de gemeente of de persoon zelf.")] IReadOnlyList<PartijWeergave> Kostendragers,
    [property: Description("De geschatte waarde in euro's.")] Bedrag? GeschatteWaarde)
{
    [Description("Of het functioneel was; niet openbaar.")]
    public Inschatting? Functioneel { get; init; }

    [Description("In welke hoedanigheid; niet openbaar.")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("Of er werd onderhandeld; niet openbaar.")]
    public bool? InOnderhandeling { get; init; }

    [Description("Of de gastheer aan de gemeente levert; niet openbaar.")]
    public bool? UitnodigerIsLeverancier { get; init; }

    [Description("Met wie het vooraf is besproken; niet openbaar.")]
    public Vooroverleg? Vooroverleg { get; init; }

    [Description("Wat de persoon heeft geantwoord; niet openbaar.")]
    public Uitnodigingsreactie? Reactie { get; init; }

    [Description("Hoe het afliep; niet openbaar.")]
    public Uitnodigingsafloop? Afloop { get; init; }

    [Description("De zienswijze van een derde; niet openbaar.")]
    public Zienswijze? Zienswijze { get; init; }

    [Description("De motivering; niet openbaar.")]
    public string? Motivering { get; init; }
}
