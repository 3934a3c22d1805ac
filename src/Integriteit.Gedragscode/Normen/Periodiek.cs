using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Integriteit.Gedragscode.Normen;

/// <summary>What returns in each period.</summary>
internal enum PeriodiekeHandeling
{
    /// <summary>A talk about integrity. // 001-01, 003-40</summary>
    BesprekingIntegriteit,

    /// <summary>A talk on whether the code still fits. // 001-13</summary>
    BesprekingGedragscode,

    /// <summary>Integrity on the agenda of a meeting. // 004-02</summary>
    Agendering,

    /// <summary>A talk on risks and scenarios. // 001-20</summary>
    BesprekingRisicos,

    /// <summary>The choice of a certified agency. // 003-01</summary>
    KeuzeBureau,

    /// <summary>The commitment of each member to the code. // 001-13</summary>
    Instemming,
}

/// <summary>Who gathers.</summary>
internal enum Gremium
{
    Raad,
    College,
    Driehoek,
    Organisatie,
}

/// <summary>The period in which something returns.</summary>
internal enum Periode
{
    Jaar,
    Raadsperiode,
    Collegeperiode,
}

/// <summary>A duty that returns: so many times in each period, by a body. Judges no act; it makes the calendar of the talk.</summary>
[Description("Een plicht die terugkeert: zo vaak in elke periode, door een orgaan.")]
[OordeeltOver("periodiek")]
internal sealed record Periodiek : Norm
{
    [Required, Description("Wat terugkeert.")]
    public PeriodiekeHandeling? Handeling { get; init; }

    [Required, Description("Wie het doet.")]
    public Gremium? Gremium { get; init; }

    [Required, Description("De periode.")]
    public Periode? Periode { get; init; }

    /// <summary>How often in a period at least; 1 when absent.</summary>
    [Range(1, 52), Description("Hoe vaak in een periode ten minste; ontbreekt: één keer.")]
    public int? Keren { get; init; }

    /// <summary>The first must come within so many months of the start of the period; absent: at any time in it.</summary>
    [Range(1, 24), Description("Binnen hoeveel maanden na het begin van de periode de eerste moet zijn; ontbreekt: ooit in de periode.")]
    public int? BinnenMaanden { get; init; }
}
