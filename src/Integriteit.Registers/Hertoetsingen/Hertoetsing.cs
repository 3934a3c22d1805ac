using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Hertoetsingen;

/// <summary>Whether somebody must still look.</summary>
internal enum Hertoetsstatus
{
    Open,
    Afgehandeld,

    /// <summary>The office was not held after all.</summary>
    Vervallen,
}

/// <summary>What the keeper concluded.</summary>
internal enum Hertoetsbesluit
{
    GeenBezwaar,
    OnderVoorwaarden,
    FunctieWordtNeergelegd,
    VoorgelegdAanRaad,
}

[Description("Wat de beheerder met de hertoetsing deed.")]
internal sealed record Hertoetsafhandeling(
    [property: Required, Description("De conclusie.")] Hertoetsbesluit? Besluit,
    [property: Required, MaxLength(2000), Description("Wat is nagegaan en waarom dit de conclusie is.")] string? Toelichting);

/// <summary>
/// A running function beside an office that its person takes later, judged for that office. The entry itself and its
/// judgement stay as they are: they are about the office for which it was entered. // 000-10, 003-07, 003-08
/// </summary>
[Description("Een lopende functie, opnieuw getoetst omdat de persoon een ander ambt aanvaardt.")]
internal sealed record Hertoetsing(
    [property: Description("Het id.")] Guid Id,
    [property: Description("De versie, vanaf 1.")] int Versie,
    [property: Description("Of er nog iemand naar moet kijken.")] Hertoetsstatus Status,
    [property: Description("Het id van de inschrijving in het register nevenfuncties.")] Guid Inschrijving,
    [property: Description("Het id van de persoon.")] Guid Persoon,
    [property: Description("De naam van de persoon.")] string Naam,
    [property: Description("Wat de functie is.")] string Omschrijving,
    [property: Description("Voor welke organisatie.")] Organisatie Organisatie,
    [property: Description("Het ambt waarbij de functie is ingeschreven.")] Ambt IngeschrevenBij,
    [property: Description("Het ambt dat de persoon aanvaardt.")] Ambt Ambt,
    [property: Description("De eerste dag van dat ambt.")] DateOnly Van,
    [property: Description("Wie ernaar kijkt: de beheerder van het register voor dat ambt.")] Functie? Beheerder,
    [property: Description("Wat de regels ervan zeggen naast dat ambt, met grondslag. Of de functie ongewenst is, is per ambt een eigen afweging en telt hier als onbekend.")] Toetsing Toets,
    [property: Description("Wanneer opnieuw is getoetst (UTC).")] DateTimeOffset GetoetstOp,
    [property: Description("Wat de beheerder ermee deed; ontbreekt zolang dat niet is gebeurd.")] Hertoetsafhandeling? Afhandeling)
{
    public static readonly Hertoetsing Voorbeeld = new(
        Guid.Parse("01920000-0000-7000-8000-000000000060"),
        1,
        Hertoetsstatus.Open,
        Guid.Parse("01920000-0000-7000-8000-000000000002"),
        Guid.Parse("01920000-0000-7000-8000-000000000001"),
        "J. de Vries",
        "Lid van de raad van toezicht",
        new Organisatie("Stichting Woonzorg Vechtdal", "12345678"),
        Ambt.Raadslid,
        Ambt.Wethouder,
        new DateOnly(2024, 6, 1),
        Functie.Gemeentesecretaris,
        new Toetsing("gm0148", "nevenfunctie", Ambt.Wethouder, new DateOnly(2024, 6, 1), Uitkomst.HandmatigBeoordelen, true, true, [], [Functie.Gemeentesecretaris], Functie.Gemeentesecretaris, true, [], ["ongewenst"], [], []),
        new DateTimeOffset(2024, 5, 28, 9, 0, 0, TimeSpan.Zero),
        null);
}
