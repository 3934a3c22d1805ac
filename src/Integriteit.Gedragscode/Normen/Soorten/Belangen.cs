using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen.Soorten;

/// <summary>What is known of an interest. // 000-09, 002-04, 003-15, 003-45</summary>
[Description("De feiten over een zakelijk, financieel of persoonlijk belang.")]
internal sealed record BelangFeiten : FeitenVan
{
    [Description("Wat voor belang het is."), Zinsdeel("het soort belang")]
    public Belangsoort? Aard { get; init; }

    [Description("Of de gemeente zakelijke betrekkingen met de organisatie heeft."), Zinsdeel("of de gemeente zaken doet met de organisatie")]
    public bool? ZakelijkeRelatieMetGemeente { get; init; }

    [Description("Of het belang rechtstreeks is."), Zinsdeel("of het belang rechtstreeks is")]
    public bool? Rechtstreeks { get; init; }
}

/// <summary>What is known of an interest in one decision. // 000-07, 000-08, 002-14, 003-04, 003-05, 003-16, Gemeentewet 28, 58</summary>
[Description("De feiten over een belang bij één besluit of agendapunt.")]
internal sealed record BelangmeldingFeiten : FeitenVan
{
    [Description("Hoe het besluit de persoon raakt."), Zinsdeel("hoe het besluit de persoon raakt")]
    public Betrekking? Betrekking { get; init; }

    [Description("Waarover wordt besloten."), Zinsdeel("waarover wordt besloten")]
    public Besluitsoort? Besluit { get; init; }

    [Description("Of het belang voor de beraadslaging bekend is gemaakt."), Zinsdeel("of het belang vooraf bekend is gemaakt")]
    public bool? VoorafGemeld { get; init; }

    [Description("Of er advies is ingewonnen."), Zinsdeel("of er advies is ingewonnen")]
    public bool? AdviesIngewonnen { get; init; }

    [Description("Of de persoon twijfelt over deelname."), Zinsdeel("of de persoon twijfelt")]
    public bool? Twijfel { get; init; }
}

/// <summary>What is known of an act or contract with the municipality. // 003-06, Gemeentewet 15, 41c, 69</summary>
[Description("De feiten over een handeling of overeenkomst van een ambtsdrager met of tegen de gemeente.")]
internal sealed record OvereenkomstFeiten : FeitenVan
{
    [Description("Wat de ambtsdrager doet."), Zinsdeel("de handeling")]
    public VerbodenHandeling? Handeling { get; init; }

    [Description("Wat voor overeenkomst het is."), Zinsdeel("het soort overeenkomst")]
    public Overeenkomstsoort? Overeenkomst { get; init; }

    [Description("Of er ontheffing is verleend."), Zinsdeel("of er ontheffing is verleend")]
    public bool? Ontheffing { get; init; }
}

/// <summary>What is known of a contract that the municipality gives. // 003-13, 003-15..17, 003-36, 003-45, 003-46</summary>
[Description("De feiten over een opdracht, aanbesteding of inhuur door de gemeente.")]
internal sealed record OpdrachtFeiten : FeitenVan
{
    [Description("Of een bestuurder een rechtstreeks financieel belang heeft bij de aanbieder."), Zinsdeel("of een bestuurder een rechtstreeks financieel belang heeft")]
    public bool? RechtstreeksFinancieelBelang { get; init; }

    [Description("Of een oud-bestuurder of bevriende relatie meedingt."), Zinsdeel("of een oud-bestuurder of bevriende relatie meedingt")]
    public bool? OudBestuurderOfRelatie { get; init; }

    [Description("Of er meerdere offertes zijn gevraagd."), Zinsdeel("of er meerdere offertes zijn gevraagd")]
    public bool? MeerdereOffertes { get; init; }

    [Description("Of het om samenwerking tussen overheid en bedrijf gaat."), Zinsdeel("of het om publiek-private samenwerking gaat")]
    public bool? PubliekPrivateSamenwerking { get; init; }

    [Description("Of er een externe wordt ingehuurd."), Zinsdeel("of er een externe wordt ingehuurd")]
    public bool? ExterneInhuur { get; init; }

    [Description("Of de afwegingen zijn vastgelegd."), Zinsdeel("of de afwegingen zijn vastgelegd")]
    public bool? MotiveringVastgelegd { get; init; }

    [Description("Of er twijfel is over de integriteit van de ondernemer."), Zinsdeel("of er twijfel is over de integriteit van de ondernemer")]
    public bool? TwijfelIntegriteit { get; init; }

    [Description("De waarde van de opdracht in euro's."), Zinsdeel("de waarde van de opdracht")]
    public Bedrag? Waarde { get; init; }
}
