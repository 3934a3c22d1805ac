using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>What is known of a gift. // 000-16..20, 002-05..09, 003-17..20</summary>
[Description("De feiten over het geschenk. Wat u weglaat is onbekend; de toetsing zegt welk feit dan nog ontbreekt.")]
internal sealed record GeschenkFeiten : FeitenVan
{
    [Description("Wat er werd aangeboden."), Zinsdeel("de aard")]
    public Geschenkaard? Aard { get; init; }

    [Description("De geschatte waarde in euro's."), Zinsdeel("de geschatte waarde")]
    public Bedrag? GeschatteWaarde { get; init; }

    [Description("Waar het werd ontvangen."), Zinsdeel("de plaats van ontvangst")]
    public Ontvangstplaats? PlaatsOntvangst { get; init; }

    [Description("Of er met de gever wordt onderhandeld."), Zinsdeel("of er met de gever wordt onderhandeld")]
    public bool? InOnderhandeling { get; init; }

    [Description("Of de gever aan de gemeente levert."), Zinsdeel("of de gever aan de gemeente levert")]
    public bool? GeverIsLeverancier { get; init; }

    [Description("In welke hoedanigheid het werd aangeboden. Weglaten is: als bekleder van het ambt."), Zinsdeel("de hoedanigheid")]
    public Hoedanigheid? Hoedanigheid { get; init; }
}

/// <summary>What is known of an invitation. // 000-21, 002-10, 003-21..23</summary>
[Description("De feiten over een uitnodiging of evenement.")]
internal sealed record UitnodigingFeiten : FeitenVan
{
    [Description("Waarvoor de uitnodiging is."), Zinsdeel("de vorm")]
    public Uitnodigingsvorm? Vorm { get; init; }

    [Description("Wie betaalt."), Zinsdeel("wie betaalt")]
    public Betaler? Betaler { get; init; }

    [Description("Of de aanwezigheid bij het ambt hoort en functioneel is."), Zinsdeel("of de aanwezigheid functioneel is")]
    public Inschatting? Functioneel { get; init; }

    [Description("In welke hoedanigheid de persoon is uitgenodigd. Weglaten is: als bekleder van het ambt."), Zinsdeel("de hoedanigheid")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("Of de uitnodiging vooraf is besproken met wie de regels noemen."), Zinsdeel("of het vooraf is besproken")]
    public bool? VoorafBesproken { get; init; }

    [Description("Of er met de uitnodiger wordt onderhandeld."), Zinsdeel("of er met de uitnodiger wordt onderhandeld")]
    public bool? InOnderhandeling { get; init; }

    [Description("Of de uitnodiger aan de gemeente levert."), Zinsdeel("of de uitnodiger aan de gemeente levert")]
    public bool? UitnodigerIsLeverancier { get; init; }

    [Description("De geschatte waarde in euro's."), Zinsdeel("de geschatte waarde")]
    public Bedrag? GeschatteWaarde { get; init; }

    [Description("De dag waarop het plaatsvindt of plaatsvond."), Zinsdeel("de dag waarop het plaatsvond")]
    public DateOnly? Datum { get; init; }
}

/// <summary>What is known of a trip. // 000-25, 002-11, 003-22..24</summary>
[Description("De feiten over een dienstreis of een reis op kosten van een ander.")]
internal sealed record DienstreisFeiten : FeitenVan
{
    [Description("Wie betaalt."), Zinsdeel("wie betaalt")]
    public Betaler? Betaler { get; init; }

    [Description("Waarheen de reis gaat."), Zinsdeel("de bestemming")]
    public Reisbestemming? Bestemming { get; init; }

    [Description("Of de reis bij de functie hoort en nut heeft voor de gemeente."), Zinsdeel("of de reis functioneel is")]
    public Inschatting? Functioneel { get; init; }

    [Description("In welke hoedanigheid de reis wordt gemaakt. Weglaten is: als bekleder van het ambt."), Zinsdeel("de hoedanigheid")]
    public Hoedanigheid? Hoedanigheid { get; init; }

    [Description("Of het voornemen vooraf is voorgelegd aan wie de regels noemen."), Zinsdeel("of het voornemen vooraf is voorgelegd")]
    public bool? VoorafBesproken { get; init; }

    [Description("Of de reis voor privédoeleinden wordt verlengd."), Zinsdeel("of de reis privé wordt verlengd")]
    public bool? Priveverlenging { get; init; }

    [Description("Of een privéverlenging vooraf is gemeld."), Zinsdeel("of de privéverlenging vooraf is gemeld")]
    public bool? PriveverlengingGemeld { get; init; }

    [Description("De dag van het besluit over de reis."), Zinsdeel("de dag van het besluit")]
    public DateOnly? DatumBesluit { get; init; }

    [Description("De dag van terugkeer in Nederland."), Zinsdeel("de dag van terugkeer")]
    public DateOnly? DatumTerugkeer { get; init; }
}
