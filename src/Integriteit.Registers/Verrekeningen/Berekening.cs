using System.ComponentModel;
using Integriteit.Kern;

namespace Integriteit.Registers.Verrekeningen;

/// <summary>What the calculation came to.</summary>
internal enum Verrekenuitkomst
{
    /// <summary>No part of the year is subject to the offset.</summary>
    Vrijgesteld,

    GeenVerrekening,
    Verrekening,

    /// <summary>No statement came, and the amount is not otherwise known. // Rechtspositiebesluit 3.2.3, seventh paragraph</summary>
    VerlaagdeBezoldiging,

    /// <summary>A statement may still come in time.</summary>
    Afwachten,
}

[Description("Eén stap van de berekening.")]
internal sealed record Rekenstap(
    [property: Description("Wat er is gedaan.")] string Wat,
    [property: Description("Het bedrag waartoe de stap leidt; ontbreekt als er geen is.")] Bedrag? Bedrag,
    [property: Description("Het artikel.")] string Grondslag);

/// <summary>The offset with every step that led to it. // 003-09, 003-10, Rechtspositiebesluit 3.2.3</summary>
[Description("De berekening van de verrekening, stap voor stap.")]
internal sealed record Berekening(
    [property: Description("Waartoe de berekening leidt.")] Verrekenuitkomst Uitkomst,
    [property: Description("De bezoldiging met vakantie-uitkering en aanvulling, over de delen van het jaar die meetellen.")] Bedrag Grondslag,
    [property: Description("Tot hier blijven neveninkomsten buiten de verrekening.")] Bedrag Drempel,
    [property: Description("De neveninkomsten die meetellen; ontbreekt als zij niet bekend zijn.")] Bedrag? Neveninkomsten,
    [property: Description("Het bedrag van de verrekening, of bij een verlaagde bezoldiging wat er minder is.")] Bedrag Verrekening,
    [property: Description("Wat gedurende het jaar al was ingehouden.")] Bedrag AlVerminderd,
    [property: Description("Wat het college terugvordert.")] Bedrag TerugTeVorderen,
    [property: Description("Wat te veel was ingehouden en wordt uitbetaald.")] Bedrag UitTeBetalen,
    [property: Description("De inkomsten uit ambtshalve nevenfuncties: die gaan naar de gemeentekas.")] Bedrag Afdracht,
    [property: Description("Wat daarvan nog niet is afgedragen.")] Bedrag NogAfTeDragen,
    [property: Description("De stappen, in volgorde.")] IReadOnlyList<Rekenstap> Stappen);
