using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers;

/// <summary>Whether it is a person's main job. // Gemeentewet 12: of raadsleden both are public</summary>
internal enum Functiesoort
{
    Hoofdfunctie,
    Nevenfunctie,
}

[Description("Dat de functie is aanvaard.")]
internal sealed record Aanvaarding(
    [property: Required, Description("De dag waarop de functie is aanvaard.")] DateOnly? Op,
    [property: Description("Wanneer de functie begint, als dat anders is dan bij het voornemen.")] OnvolledigeDatum? DatumAanvang,
    [property: MaxLength(4000), Description("Waarom is aanvaard wat de regels niet zonder meer toelaten.")] string? Motivering);

[Description("Dat de functie is beëindigd, of dat van het voornemen is afgezien.")]
internal sealed record Functiebeeindiging(
    [property: Required, Description("De dag waarop de functie eindigde, of waarop van het voornemen is afgezien; een maand of jaar als de dag niet bekend is.")] OnvolledigeDatum? Einde,
    [property: Required, MaxLength(1000), Description("De reden; niet openbaar.")] string? Reden);

/// <summary>
/// A function besides the office, from the intention to take it until after its end. // 000-10..12, 002-04, 003 "Nevenfuncties", Gemeentewet 12, 41b, 67
/// </summary>
[Description("Een functie naast het ambt: van het voornemen haar te aanvaarden tot na haar einde.")]
internal record Nevenfunctie : IGegevens, IVoorDeRaad
{
    [Required, Description("Het id van de ambtsdrager.")]
    public Guid? Persoon { get; init; }

    [Required, Description("Het ambt waarnaast de functie wordt vervuld.")]
    public Ambt? Ambt { get; init; }

    [Required, Description("Een hoofdfunctie of een nevenfunctie; raadsleden melden ook hun hoofdfunctie.")]
    public Functiesoort? Soort { get; init; }

    [Required, MaxLength(4000), Description("Wat de functie is.")]
    public string? Omschrijving { get; init; }

    [Required, Description("Voor welke organisatie.")]
    public Organisatie? Organisatie { get; init; }

    [Required, Description("Of de functie uit hoofde van het ambt wordt vervuld (qualitate qua).")]
    public bool? Ambtshalve { get; init; }

    [Required, Description("Of de functie wordt betaald.")]
    public bool? Bezoldigd { get; init; }

    [Range(0, 744), Description("Het verwachte aantal uren per maand; soms verplicht.")]
    public int? UrenPerMaand { get; init; }

    [Required, Description("Wanneer de functie begint of begon; een maand of jaar als de dag niet bekend is.")]
    public OnvolledigeDatum? DatumAanvang { get; init; }

    [Required, Description("De dag waarop de functie, of het voornemen ertoe, is gemeld.")]
    public DateOnly? DatumMelding { get; init; }

    [Description("Wanneer de functie is aanvaard; weglaten zolang het een voornemen is. Een maand of jaar als de dag niet bekend is.")]
    public OnvolledigeDatum? DatumAanvaarding { get; init; }

    [Description("Wanneer en hoe de raad van het voornemen hoorde; weglaten zolang dat niet is gebeurd.")]
    public Raadsinformatie? RaadGeinformeerd { get; init; }

    [Description("Het einde; weglaten zolang dat er niet is.")]
    public Functiebeeindiging? Beeindiging { get; init; }

    [Required, MaxLength(100), Description("De sleutel van de positie als de wet die noemt bij de onverenigbare functies (zie /wetsregels), anders 'geen'.")]
    public string? Positie { get; init; }

    [Description("Of de overgang geldt waarin de wet twee ambten tegelijk toestaat. Weglaten is: onbekend.")]
    public bool? Overgang { get; init; }

    [Description("Of de functie ongewenst is met het oog op een goede vervulling van het ambt. Weglaten is: onbekend.")]
    public Inschatting? Ongewenst { get; init; }

    [Description("Of de functie de onpartijdigheid, de onafhankelijkheid of het vertrouwen daarin schaadt. Weglaten is: onbekend.")]
    public Inschatting? SchaadtOnafhankelijkheid { get; init; }

    [Description("Bij een ambtshalve functie van de burgemeester: of zij toch openbaar is, zonder dat dit moet.")]
    public bool? OnverplichtOpenbaar { get; init; }

    [MaxLength(4000), Description("De eigen afweging of de functie met het ambt in strijd is; soms verplicht.")]
    public string? EigenAfweging { get; init; }

    [MaxLength(4000), Description("Waarom is aanvaard wat de regels niet zonder meer toelaten; dan verplicht.")]
    public string? Motivering { get; init; }

    [Description("De eerste dag van het ambt; wordt hier ingevuld uit de ambten van de persoon, wat u stuurt telt niet.")]
    public DateOnly? DatumAanvangAmbt { get; init; }

    Guid IGegevens.Persoon => Persoon ?? Guid.Empty;

    Ambt IGegevens.Ambt => Ambt ?? default;

    /// <summary>The rules of the day of acceptance hold for who reported the intention before; a function that was there already is judged on the day of the report.</summary>
    DateOnly IGegevens.Datum => AanvaardNaMelding ?? DatumMelding ?? default;

    /// <summary>The day of acceptance, when it comes after the report.</summary>
    internal DateOnly? AanvaardNaMelding => DatumAanvaarding?.Dag is { } op && op > DatumMelding ? op : null;
}

[Description("De hele inschrijving zoals zij moet worden, en waarom.")]
internal sealed record NevenfunctieRectificatie : Nevenfunctie, IRectificatie
{
    [Required, MaxLength(1000), Description("Waarom de inschrijving wordt gerectificeerd; iedereen die haar ziet, ziet dit.")]
    public string? Reden { get; init; }
}

[Description("De ingeschreven functie. Wat niet openbaar is, ontbreekt voor anderen dan de persoon zelf en de beheerder.")]
internal sealed record NevenfunctieWeergave(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam, zoals die bij het inschrijven was.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Een hoofdfunctie of een nevenfunctie.")] Functiesoort Soort,
    [property: Description("Wat de functie is.")] string Omschrijving,
    [property: Description("Voor welke organisatie.")] Organisatie Organisatie,
    [property: Description("Of de functie uit hoofde van het ambt wordt vervuld.")] bool Ambtshalve,
    [property: Description("Of de functie wordt betaald.")] bool Bezoldigd,
    [property: Description("Het verwachte aantal uren per maand.")] int? UrenPerMaand,
    [property: Description("Wanneer de functie begint of begon.")] OnvolledigeDatum DatumAanvang,
    [property: Description("Wanneer de functie eindigde; ontbreekt zolang zij loopt.")] OnvolledigeDatum? DatumEinde,
    [property: Description("De dag waarop zij is gemeld.")] DateOnly DatumMelding,
    [property: Description("Wanneer de functie is aanvaard; ontbreekt bij een voornemen.")] OnvolledigeDatum? DatumAanvaarding,
    [property: Description("Wanneer en hoe de raad van het voornemen hoorde.")] Raadsinformatie? RaadGeinformeerd,
    [property: Description("Of zij onverplicht openbaar is: een ambtshalve functie van de burgemeester hoeft dat niet te zijn. Ontbreekt bij alle andere.")] bool? Onverplicht)
{
    [Description("De reden van het einde; niet openbaar.")]
    public string? RedenEinde { get; init; }

    [Description("De positie die de wet noemt; niet openbaar.")]
    public string? Positie { get; init; }

    [Description("Of de wettelijke overgang geldt; niet openbaar.")]
    public bool? Overgang { get; init; }

    [Description("Of de functie ongewenst is; niet openbaar.")]
    public Inschatting? Ongewenst { get; init; }

    [Description("Of de functie de onafhankelijkheid schaadt; niet openbaar.")]
    public Inschatting? SchaadtOnafhankelijkheid { get; init; }

    [Description("De eigen afweging; niet openbaar.")]
    public string? EigenAfweging { get; init; }

    [Description("De motivering; niet openbaar.")]
    public string? Motivering { get; init; }

    [Description("De eerste dag van het ambt; niet openbaar.")]
    public DateOnly? DatumAanvangAmbt { get; init; }
}
