using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>What is known of a side job or other function. // 000-10..12, 003-07, 003-08, Gemeentewet 12, 13, 36b, 41b, 67, 68</summary>
[Description("De feiten over een nevenfunctie of andere functie naast het ambt.")]
internal sealed record NevenfunctieFeiten : FeitenVan
{
    [Description("De sleutel van de positie als de wet die noemt bij de onverenigbare functies (zie /wetsregels), anders 'geen'."), Zinsdeel("of het een functie is die de wet onverenigbaar noemt"), Sleutelfeit, MaxLength(100)]
    public string? Positie { get; init; }

    [Description("Of de overgang geldt waarin de wet twee ambten tegelijk toestaat."), Zinsdeel("of de wettelijke overgang geldt")]
    public bool? Overgang { get; init; }

    [Description("Of de functie uit hoofde van het ambt wordt vervuld (qualitate qua)."), Zinsdeel("of de functie ambtshalve wordt vervuld")]
    public bool? Ambtshalve { get; init; }

    [Description("Of de functie wordt betaald."), Zinsdeel("of de functie bezoldigd is")]
    public bool? Bezoldigd { get; init; }

    [Description("Of de functie ongewenst is met het oog op een goede vervulling van het ambt."), Zinsdeel("of de functie ongewenst is voor een goede vervulling van het ambt")]
    public Inschatting? Ongewenst { get; init; }

    [Description("Of de functie de onpartijdigheid, de onafhankelijkheid of het vertrouwen daarin schaadt."), Zinsdeel("of de functie onpartijdigheid, onafhankelijkheid of vertrouwen schaadt")]
    public Inschatting? SchaadtOnafhankelijkheid { get; init; }

    [Description("Of het voornemen vooraf is gemeld bij wie de regels noemen."), Zinsdeel("of het voornemen vooraf is gemeld")]
    public bool? VoornemenGemeld { get; init; }

    [Description("De dag waarop de functie is aanvaard."), Zinsdeel("de dag van aanvaarding")]
    public DateOnly? DatumAanvaarding { get; init; }

    [Description("De dag waarop het ambt begon, als de functie er toen al was."), Zinsdeel("de dag waarop het ambt begon")]
    public DateOnly? DatumAanvangAmbt { get; init; }
}

/// <summary>What is known of side income. // 000-13, 003-10, Gemeentewet 41b(4), 44, 67(3), Rechtspositiebesluit 3.2.3</summary>
[Description("De feiten over inkomsten uit nevenfuncties in een jaar.")]
[AlleenPlichten]
internal sealed record NeveninkomstenFeiten : FeitenVan
{
    [Description("Het kalenderjaar waarin de inkomsten zijn genoten."), Zinsdeel("het jaar"), Range(1900, 2200)]
    public int? Jaar { get; init; }

    [Description("Of het ambt in deeltijd wordt vervuld."), Zinsdeel("of het ambt in deeltijd wordt vervuld")]
    public bool? Deeltijd { get; init; }

    [Description("Of de inkomsten uit ambtshalve functies komen."), Zinsdeel("of de inkomsten ambtshalve zijn")]
    public bool? Ambtshalve { get; init; }

    [Description("De inkomsten in euro's."), Zinsdeel("het bedrag van de inkomsten")]
    public Bedrag? Inkomsten { get; init; }

    [Description("Of de opgave voor de verrekening meer dan de wettelijke termijn uitblijft."), Zinsdeel("of de opgave te lang uitblijft")]
    public bool? OpgaveBlijftUit { get; init; }
}

/// <summary>What is known of a function during or after the office. // 003-11..14, 003-48</summary>
[Description("De feiten over een functie of opdracht na (of voor het einde van) het ambt; het ambt is het ambt dat is of wordt neergelegd.")]
internal sealed record VervolgfunctieFeiten : FeitenVan
{
    [Description("Wat voor functie of opdracht het is."), Zinsdeel("het soort functie")]
    public Vervolgsoort? Aard { get; init; }

    [Description("Of de functie tijdens de ambtsperiode wordt aanvaard, om tussentijds te vertrekken."), Zinsdeel("of de functie tussentijds wordt aanvaard")]
    public bool? Tussentijds { get; init; }

    [Description("Of het voornemen is besproken met wie de regels noemen."), Zinsdeel("of het voornemen is besproken")]
    public bool? VoorafBesproken { get; init; }

    [Description("De dag van aftreden."), Zinsdeel("de dag van aftreden")]
    public DateOnly? DatumAftreden { get; init; }

    [Description("De dag waarop de functie of opdracht begint."), Zinsdeel("de dag waarop de functie begint")]
    public DateOnly? DatumAanvang { get; init; }

    [Description("Of er meerdere offertes zijn gevraagd."), Zinsdeel("of er meerdere offertes zijn gevraagd")]
    public bool? MeerdereOffertes { get; init; }
}

/// <summary>What is known of someone who takes office. // 001-08, 003-01..03, Gemeentewet 14, 36a, 41a, 65</summary>
[Description("De feiten over een kandidaat of iemand die in het ambt begint.")]
internal sealed record AantredenFeiten : FeitenVan
{
    [Description("Of de kandidaat op integriteit is getoetst."), Zinsdeel("of de kandidaat op integriteit is getoetst")]
    public bool? Integriteitstoets { get; init; }

    [Description("Of een gecertificeerd bureau de toets deed."), Zinsdeel("of een gecertificeerd bureau de toets deed")]
    public bool? GecertificeerdBureau { get; init; }

    [Description("Of de toets een risico aan het licht bracht."), Zinsdeel("of er een risico is gevonden")]
    public bool? Risico { get; init; }

    [Description("Of over dat risico een gesprek is gevoerd."), Zinsdeel("of het risico is besproken")]
    public bool? RisicoBesproken { get; init; }

    [Description("Of er een verklaring omtrent het gedrag is."), Zinsdeel("of er een verklaring omtrent het gedrag is")]
    public bool? Vog { get; init; }

    [Description("Of de eed of de verklaring en belofte is afgelegd."), Zinsdeel("of de eed of belofte is afgelegd")]
    public bool? EedAfgelegd { get; init; }

    [Description("Of de geldende gedragscode is uitgereikt."), Zinsdeel("of de gedragscode is uitgereikt")]
    public bool? CodeUitgereikt { get; init; }
}
