using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Gedragscode.Gesprek;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Dilemmas;

/// <summary>How sure one is: right, grey or wrong. // 001-07</summary>
internal enum Dilemmazone
{
    Wit,
    Grijs,
    Zwart,
}

internal enum Dilemmastatus
{
    Concept,
    Besproken,
    Afgesloten,
}

/// <summary>Who sees it: its body, everyone by the published text, or everyone that it was taken back.</summary>
internal enum Dilemmazichtbaarheid
{
    Gremium,
    Openbaar,
    Ingetrokken,
}

/// <summary>Why a published text was taken back.</summary>
internal enum Dilemmagrond
{
    /// <summary>Someone can be recognised in it (Woo 5.1, second paragraph, e).</summary>
    PersoonlijkeLevenssfeer,
    Onjuist,
    Achterhaald,
}

internal enum Strekking
{
    Voor,
    Tegen,
}

[Description("Een argument.")]
internal sealed record Argument(
    [property: Required, Description("Voor of tegen.")] Strekking? Strekking,
    [property: Required, MaxLength(2000), Description("Het argument.")] string? Tekst);

[Description("In welke zone een dilemma stond, sinds wanneer en waarom.")]
internal sealed record Zonestand(
    [property: Description("De zone.")] Dilemmazone Zone,
    [property: Description("Sinds welke dag.")] DateOnly Vanaf,
    [property: Description("Waarom.")] string Reden);

[Description("De openbare tekst van een dilemma.")]
internal sealed record Dilemmatekst(
    [property: Description("De openbare titel.")] string Titel,
    [property: Description("De geanonimiseerde samenvatting.")] string Samenvatting,
    [property: Description("Sinds welke dag zij openbaar is.")] DateOnly GepubliceerdOp);

[Description("Dat de openbare tekst is ingetrokken.")]
internal sealed record Dilemmagrafsteen(
    [property: Description("De grond.")] Dilemmagrond Grond,
    [property: Description("De dag.")] DateOnly IngetrokkenOp,
    [property: Description("De toelichting; niet openbaar.")] string? Toelichting);

/// <summary>A moral case that a body talks about. // 001-07, 002-03</summary>
[Description("Een dilemma. Openbaar zijn alleen de openbare tekst met zone, gremium, code en waarden, of de grafsteen.")]
internal sealed record Dilemma(
    [property: Description("Het id.")] Guid Id,
    [property: Description("Wie het ziet.")] Dilemmazichtbaarheid Zichtbaarheid)
{
    [Description("Het gremium waarin het wordt besproken.")]
    public Gremium? Gremium { get; init; }

    [Description("De zone waarin het nu staat.")]
    public Dilemmazone? Zone { get; init; }

    [Description("Waar het staat; niet openbaar.")]
    public Dilemmastatus? Status { get; init; }

    [Description("De versie van de gedragscode waaruit de waarden komen.")]
    public BesprokenCode? Code { get; init; }

    [Description("De sleutels van de waarden die het raakt.")]
    public IReadOnlyList<string>? Waarden { get; init; }

    [Description("De casus zoals die is ingebracht; niet openbaar.")]
    public BrengDilemmaIn.Invoer? Inbreng { get; init; }

    [Description("Het id van wie het inbracht, als die een ambtsdrager is; niet openbaar.")]
    public Guid? IngebrachtDoor { get; init; }

    [Description("Wat er bij de laatste bespreking uitkwam; niet openbaar.")]
    public BespreekDilemma.Invoer? Bespreking { get; init; }

    [Description("De slotsom; niet openbaar.")]
    public SluitDilemmaAf.Invoer? Afsluiting { get; init; }

    [Description("De zones tot nu toe, de oudste eerst; niet openbaar, en niet in lijsten.")]
    public IReadOnlyList<Zonestand>? Zones { get; init; }

    [Description("De openbare tekst.")]
    public Dilemmatekst? Publicatie { get; init; }

    [Description("Dat de openbare tekst is ingetrokken.")]
    public Dilemmagrafsteen? Intrekking { get; init; }

    public static readonly Dilemma Voorbeeld = new(Guid.Parse("01920000-0000-7000-8000-000000000012"), Dilemmazichtbaarheid.Openbaar)
    {
        Gremium = Normen.Gremium.Raad,
        Zone = Dilemmazone.Grijs,
        Code = BesprokenCode.Voorbeeld,
        Waarden = ["transparantie"],
        Publicatie = new Dilemmatekst("Een etentje met een oude bekende", "Een raadslid wordt uitgenodigd door iemand die later een vergunning vraagt.", new DateOnly(2024, 6, 3)),
    };
}
