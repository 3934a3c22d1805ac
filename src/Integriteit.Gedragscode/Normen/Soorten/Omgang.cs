using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;

namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>What is known of a private relation. // 003-32, 003-33</summary>
[Description("De feiten over een privérelatie of privécontact dat het ambt raakt.")]
internal sealed record PrivecontactFeiten : FeitenVan
{
    [Description("Wat voor contact het is."), Zinsdeel("het soort contact")]
    public Contactsoort? Aard { get; init; }

    [Description("Of het is gemeld bij wie de regels noemen."), Zinsdeel("of het is gemeld")]
    public bool? Gemeld { get; init; }
}

/// <summary>What is known of a report; the office is that of the person concerned. // 001-11, 002-15, 003-35, 003-37, 1.7</summary>
[Description("De feiten over een melding, om te weten bij wie zij hoort; het ambt is dat van de betrokkene.")]
[AlleenPlichten]
internal sealed record MeldingFeiten : FeitenVan
{
    [Description("Waarover de melding gaat."), Zinsdeel("de soort melding")]
    public Meldingsoort? Meldingsoort { get; init; }

    [Description("Of het om een strafbaar misdrijf gaat."), Zinsdeel("of het om een misdrijf gaat")]
    public bool? Misdrijf { get; init; }

    [Description("Of er een redelijk vermoeden is."), Zinsdeel("of er een redelijk vermoeden is")]
    public bool? RedelijkVermoeden { get; init; }

    [Description("Of het misbruik met enige zekerheid vaststaat."), Zinsdeel("of het met enige zekerheid vaststaat")]
    public bool? EnigeZekerheid { get; init; }

    [Description("Of de melding over een misstand in het werk gaat, zodat de Wet bescherming klokkenluiders geldt."), Zinsdeel("of de melding werkgerelateerd is")]
    public bool? Werkgerelateerd { get; init; }

    [Description("De dag waarop de melding is ontvangen."), Zinsdeel("de dag van ontvangst")]
    public DateOnly? DatumOntvangst { get; init; }

    [Description("De dag waarop de ontvangstbevestiging is verzonden."), Zinsdeel("de dag van de ontvangstbevestiging")]
    public DateOnly? DatumOntvangstbevestiging { get; init; }
}

/// <summary>What is known of the use of information. // 000-22, 002-19, 003-38</summary>
[Description("De feiten over het gebruik van informatie.")]
internal sealed record InformatieFeiten : FeitenVan
{
    [Description("Hoe openbaar de informatie is."), Zinsdeel("hoe openbaar de informatie is")]
    public Informatiesoort? Aard { get; init; }

    [Description("Waarvoor zij wordt gebruikt."), Zinsdeel("het gebruik")]
    public Informatiegebruik? Gebruik { get; init; }
}

/// <summary>What is known of a promise to a citizen or company. // 003-34</summary>
[Description("De feiten over een toezegging aan een burger of bedrijf.")]
internal sealed record ToezeggingFeiten : FeitenVan
{
    [Description("Of er een tegenprestatie tegenover staat of wordt verwacht."), Zinsdeel("of er een tegenprestatie is")]
    public Inschatting? Tegenprestatie { get; init; }

    [Description("Of het algemeen belang ermee is gediend."), Zinsdeel("of het algemeen belang is gediend")]
    public Inschatting? AlgemeenBelang { get; init; }

    [Description("Of de toezegging een precedent schept."), Zinsdeel("of zij een precedent schept")]
    public Inschatting? Precedentwerking { get; init; }

    [Description("Of zij binnen wet en beleid past."), Zinsdeel("of zij binnen wet en beleid past")]
    public Inschatting? PastInBeleid { get; init; }
}

/// <summary>Which returning duty is asked about. // 001-01, 001-13, 001-20, 003-01, 003-40, 004-02</summary>
[Description("Over welke terugkerende verplichting het gaat; leeg is: alle.")]
[AlleenPlichten]
internal sealed record PeriodiekFeiten : FeitenVan
{
    [Description("De verplichting."), Zinsdeel("de verplichting")]
    public PeriodiekeHandeling? Handeling { get; init; }

    [Description("Het orgaan."), Zinsdeel("het orgaan")]
    public Gremium? Gremium { get; init; }
}
