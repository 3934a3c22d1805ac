using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>What a finding rests on.</summary>
internal enum Bewijssoort
{
    /// <summary>A line of this claim or another.</summary>
    Declaratie,
    Bewijsstuk,

    /// <summary>An entry of a register.</summary>
    Inschrijving,
    Factuur,
    Kostensoort,
}

[Description("Waar een bevinding op rust.")]
internal sealed record Bewijsplaats(
    [property: Description("Wat het is.")] Bewijssoort Soort,
    [property: Description("Het id of de sleutel.")] string Id,
    [property: Description("Bij een declaratie de regel, bij een inschrijving het register.")] string? Plaats,
    [property: Description("Of het van de indiener zelf is. Wat van een ander is, ziet de indiener niet.")] bool Eigen);

/// <summary>One thing that the judgement says of a line, with its ground and its evidence; never a verdict.</summary>
[Description("Eén bevinding over een regel, met grond en bewijs.")]
internal sealed record Declaratiebevinding(
    [property: Description("Vaste code van de soort bevinding.")] string Code,
    [property: Description("De uitkomst waartoe deze bevinding alleen zou leiden; ontbreekt als zij niets beslist.")] Uitkomst? Uitkomst,
    [property: Description("De bevinding in één zin.")] string Zin,
    [property: Description("De bepaling of het artikel waarop zij berust; ontbreekt als de codes en de wet er niets over zeggen.")] Grondslag? Grondslag,
    [property: Description("De regel van de kostensoort waarop zij berust, met zijn bron.")] string? Kostenregel,
    [property: Description("Of niemand ervan kan afwijken, ook het college niet: de wet zegt het, of er valt niets te vergoeden.")] bool Dwingend,
    [property: Description("Waar zij op rust.")] IReadOnlyList<Bewijsplaats> Bewijs);

/// <summary>The judgement of a line, as it was when the claim was judged.</summary>
[Description("Wat de toets van een regel zei.")]
internal sealed record Regeltoets(
    [property: Description("De strengste uitkomst van alle bevindingen.")] Uitkomst Uitkomst,
    [property: Description("Of er twijfel is: dan beslist niet de toetser maar de burgemeester, en zo nodig het college.")] bool Twijfel,
    [property: Description("Hoeveel er volgens de kostensoort ten hoogste kan worden toegekend, in euro's; ontbreekt zonder grens.")] Bedrag? Hoogstens,
    [property: Description("De bevindingen.")] IReadOnlyList<Declaratiebevinding> Bevindingen)
{
    /// <summary>True when a rule forbids it from which nobody departs: nothing can be awarded.</summary>
    public bool Uitgesloten() => Bevindingen.Any(b => b is { Uitkomst: Uitkomst.WeigerenVerplicht, Dwingend: true });
}
