using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What gave cause to write a new version.</summary>
internal enum Aanleiding
{
    /// <summary>A talk found the code wanting. // 001-06</summary>
    Bespreking,

    /// <summary>A provision is unclear or missing. // 000-04</summary>
    Onduidelijkheid,

    NieuweRaadsperiode,
    Wetswijziging,
    Anders,
}

/// <summary>Who puts a draft before the body that adopts it.</summary>
internal enum Indiener
{
    Burgemeester,
    College,
    Presidium,
    Werkgroep,
    Raadsleden,
}

/// <summary>Council members who prepare a version under the clerk. // 001-14</summary>
[Description("De werkgroep die de herziening voorbereidt; haar leden mogen het ontwerp lezen en bewerken.")]
internal sealed record Werkgroep(
    [property: Required, Description("Wie haar leidt: de griffier, of bij een code voor ambtenaren de gemeentesecretaris.")] Functie? Leiding,
    [property: Required, MinLength(1), MaxLength(50), Description("De leden, als id van een ambtsdrager.")] IReadOnlyList<Guid>? Leden);

/// <summary>Why a version is written and by whom. // 001-06, 000-04</summary>
[Description("Waarom en door wie deze versie wordt gemaakt. Openbaar zijn alleen aanleiding en reden.")]
internal sealed record Herziening(
    [property: Required, Description("De aanleiding.")] Aanleiding? Aanleiding,
    [property: Required, MaxLength(2000), Description("De reden, in eigen woorden.")] string? Reden,
    [property: MaxLength(100), Description("De besprekingen waaruit zij volgt.")] IReadOnlyList<Guid>? Besprekingen,
    [property: MaxLength(100), Description("De gemelde onduidelijkheden waaruit zij volgt.")] IReadOnlyList<Guid>? Onduidelijkheden,
    [property: Description("De werkgroep; weglaten als er geen is.")] Werkgroep? Werkgroep);

/// <summary>By whom and when a version was proposed.</summary>
[Description("Door wie en wanneer deze versie is voorgesteld; niet openbaar.")]
internal sealed record Voorstel(
    [property: Required, Description("Wie haar voorstelt.")] Indiener? Door,
    [property: Required, Description("De dag van het voorstel.")] DateOnly? Datum,
    [property: MaxLength(2000), Description("De toelichting.")] string? Toelichting);

/// <summary>How a regulation is described where it is published; who adopted it and when stand with the version.</summary>
[Description("De gegevens waarmee een regeling wordt bekendgemaakt; wie haar vaststelde en wanneer staat bij de versie.")]
internal sealed record Regelingmetadata(
    [property: MaxLength(200), Description("De organisatie; weglaten is: de gemeente.")] string? Organisatie,
    [property: MaxLength(100), Description("Het type organisatie; weglaten is: Gemeente.")] string? Organisatietype,
    [property: MaxLength(300), Description("De officiële naam; weglaten is: de titel.")] string? OfficieleNaam,
    [property: MaxLength(300), Description("De citeertitel; weglaten is: die van de code, of de titel.")] string? Citeertitel,
    [property: MaxLength(200), Description("Het onderwerp; weglaten is: dat van de code.")] string? Onderwerp);
