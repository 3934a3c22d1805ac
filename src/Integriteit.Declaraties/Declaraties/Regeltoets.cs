using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;

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
    [property: Description("Bij een declaratie de regel, bij een inschrijving het register.")] string? Plaats);

/// <summary>One thing that the judgement says of a line, with its ground and its evidence; never a verdict.</summary>
[Description("Eén bevinding over een regel, met grond en bewijs.")]
internal sealed record Declaratiebevinding(
    [property: Description("Vaste code van de soort bevinding.")] string Code,
    [property: Description("De uitkomst waartoe deze bevinding alleen zou leiden; ontbreekt als zij niets beslist.")] Uitkomst? Uitkomst,
    [property: Description("De bevinding in één zin.")] string Zin,
    [property: Description("De bepaling, het artikel of de kostensoort waarop zij berust; ontbreekt als geen regel iets zegt.")] Grondslag? Grondslag,
    [property: Description("Waar zij op rust.")] IReadOnlyList<Bewijsplaats> Bewijs);

/// <summary>The judgement of a line, as it was when the claim was judged.</summary>
[Description("Wat de toets van een regel zei.")]
internal sealed record Regeltoets(
    [property: Description("De strengste uitkomst van alle bevindingen.")] Uitkomst Uitkomst,
    [property: Description("Of er twijfel is waarover niet de toetser beslist maar de burgemeester, en zo nodig het college.")] bool Twijfel,
    [property: Description("De bevindingen.")] IReadOnlyList<Declaratiebevinding> Bevindingen);
