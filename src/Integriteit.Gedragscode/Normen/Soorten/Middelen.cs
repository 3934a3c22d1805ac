using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>What is known of the use of a facility. // 000-24, 002-12, 003-25, 003-44</summary>
[Description("De feiten over het gebruik van een voorziening van de gemeente.")]
internal sealed record VoorzieningFeiten : FeitenVan
{
    [Description("Welke voorziening het is."), Zinsdeel("de voorziening")]
    public Voorzieningsoort? Voorziening { get; init; }

    [Description("Waarvoor zij wordt gebruikt."), Zinsdeel("het gebruik")]
    public Voorzieninggebruik? Gebruik { get; init; }

    [Description("Of privégebruik beperkt en open is."), Zinsdeel("of het gebruik beperkt en open is")]
    public bool? Beperkt { get; init; }

    [Description("Of het gebruik is gemeld."), Zinsdeel("of het gebruik is gemeld")]
    public bool? Gemeld { get; init; }

    [Description("Of er een besluit van het college onder ligt."), Zinsdeel("of het college het gebruik heeft toegestaan")]
    public bool? Collegebesluit { get; init; }

    [Description("Hoe de voorziening wordt verstrekt."), Zinsdeel("de wijze van verstrekking")]
    public Verstrekkingswijze? Verstrekking { get; init; }

    [Description("De laatste dag van het ambt waarvoor zij is verstrekt."), Zinsdeel("de laatste dag van het ambt")]
    public DateOnly? DatumEindeAmbt { get; init; }
}

/// <summary>What is known of an expense. // 000-23, 002-13, 003-26..31</summary>
[Description("De feiten over een uitgave die wordt gedeclareerd.")]
internal sealed record DeclaratieFeiten : FeitenVan
{
    [Description("Het bedrag in euro's."), Zinsdeel("het bedrag")]
    public Bedrag? Bedrag { get; init; }

    [Description("Of er een bewijsstuk is."), Zinsdeel("of er een bewijsstuk is")]
    public bool? Bewijsstuk { get; init; }

    [Description("Of met de uitgave het belang van de gemeente is gediend."), Zinsdeel("of het belang van de gemeente is gediend")]
    public Inschatting? BelangGemeente { get; init; }

    [Description("Of de uitgave uit de functie voortvloeit."), Zinsdeel("of de uitgave uit de functie voortvloeit")]
    public Inschatting? VloeitVoortUitFunctie { get; init; }

    [Description("Of het bedrag redelijk is voor het doel."), Zinsdeel("of het bedrag redelijk is")]
    public Inschatting? Redelijk { get; init; }

    [Description("Of de kosten al op een andere manier worden vergoed."), Zinsdeel("of de kosten al anders worden vergoed")]
    public bool? AndersVergoed { get; init; }

    [Description("Wie zulke kosten volgens de gedragslijn draagt."), Zinsdeel("wie zulke kosten draagt")]
    public Kostendrager? Kostendrager { get; init; }

    [Description("Hoe er is betaald."), Zinsdeel("de wijze van betalen")]
    public Betaalwijze? Betaalwijze { get; init; }

    [Description("Of het reiskosten zijn."), Zinsdeel("of het reiskosten zijn")]
    public bool? Reiskosten { get; init; }

    [Description("Of er een dienstauto ter beschikking staat."), Zinsdeel("of er een dienstauto is")]
    public bool? DienstautoTerBeschikking { get; init; }

    [Description("Of de uitgave partijpolitiek is."), Zinsdeel("of de uitgave partijpolitiek is")]
    public bool? Partijpolitiek { get; init; }

    [Description("Of er een privédeel in zit dat niet is afgesplitst."), Zinsdeel("of er een privédeel in zit")]
    public bool? Privedeel { get; init; }
}
