using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Gedragscode.Normen;

/// <summary>A duty that can hang on an amount: without one it always holds.</summary>
internal abstract record PlichtNorm : Norm
{
    /// <summary>The amount; with it, <see cref="Onder"/>, <see cref="Op"/> and <see cref="Boven"/> are needed.</summary>
    [Description("De grens in euro's; ontbreekt: de plicht geldt altijd.")]
    public Bedrag? Bedrag { get; init; }

    [Description("Of de plicht onder de grens geldt.")]
    public Plicht? Onder { get; init; }

    [Description("Of de plicht precies op de grens geldt.")]
    public Plicht? Op { get; init; }

    [Description("Of de plicht boven de grens geldt.")]
    public Plicht? Boven { get; init; }
}

/// <summary>Must it be entered in the register.</summary>
[Description("Of het in het register moet.")]
internal sealed record Registratie : PlichtNorm;

/// <summary>Must the entry be public.</summary>
[Description("Of de inschrijving openbaar moet zijn.")]
internal sealed record Openbaarmaking : PlichtNorm;

/// <summary>Whom must be told.</summary>
[Description("Bij wie het moet worden gemeld.")]
internal sealed record Melding : PlichtNorm
{
    [Required, MinLength(1), Description("Bij wie.")]
    public IReadOnlyList<Functie>? Bij { get; init; }
}

/// <summary>With whom it is discussed first.</summary>
[Description("Met wie het eerst wordt besproken.")]
internal sealed record Bespreking : Norm
{
    [Required, MinLength(1), Description("Met wie.")]
    public IReadOnlyList<Functie>? Met { get; init; }

    [Required, Description("Altijd, of alleen bij twijfel.")]
    public Moment? Moment { get; init; }
}

/// <summary>The person concerned writes down a consideration of their own.</summary>
[Description("De persoon legt een eigen afweging vast.")]
internal sealed record EigenAfweging : Norm;

/// <summary>What must be stated. // 000-12, 000-15, 003 "Nevenfuncties"</summary>
[Description("Welke gegevens moeten worden opgegeven.")]
internal sealed record Opgave : Norm
{
    [Required, MinLength(1), Description("De gegevens, bij hun naam.")]
    public IReadOnlyList<string>? Velden { get; init; }
}

/// <summary>
/// Something must be done in time: at once, so long after an event, or before a fixed day of the year after.
/// </summary>
[Description("Iets moet op tijd gebeuren: terstond, binnen een duur na een gebeurtenis, of uiterlijk op een vaste dag in het jaar erna. Precies één van de drie.")]
internal sealed record Termijn : Norm
{
    [Required, Description("Wat er moet gebeuren.")]
    public Termijnhandeling? Handeling { get; init; }

    [Description("Of het terstond moet.")]
    public bool? Terstond { get; init; }

    [MaxLength(50), Description("Het feit waarmee de termijn begint: een datum, of bij een vaste dag het jaar.")]
    public string? Vanaf { get; init; }

    [Description("Hoe lang.")]
    public Duur? Duur { get; init; }

    [RegularExpression("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", ErrorMessage = "'vasteDag' is een maand en dag als 04-01."), Description("De vaste dag (maand-dag) in het jaar na het feit.")]
    public string? VasteDag { get; init; }

    [Description("Hoe dagen worden geteld; ontbreekt: kalender.")]
    public Termijnregime? Regime { get; init; }
}

/// <summary>What follows besides the answer whether it may.</summary>
[Description("Wat er verder uit volgt.")]
internal sealed record Gevolgnorm : Norm
{
    [Required, Description("Het gevolg.")]
    public Gevolg? Gevolg { get; init; }
}

/// <summary>Something to keep in mind; decides nothing.</summary>
[Description("Iets om te weten; beslist niets.")]
internal sealed record Aandachtspunt : Norm;

/// <summary>Who keeps the register.</summary>
[Description("Wie het register beheert.")]
internal sealed record Registerbeheer : Norm
{
    [Required, Description("De beheerder.")]
    public Functie? Beheerder { get; init; }
}

/// <summary>Who does what with a report about someone with this office. // 1.7</summary>
[Description("Wie wat doet met een melding over iemand met dit ambt.")]
[OordeeltOver("melding", "privecontact")]
internal sealed record Meldroute : Norm
{
    [Required, Description("Wat zij doen.")]
    public Meldrol? Rol { get; init; }

    [Required, MinLength(1), Description("Wie het doen, de voorkeur eerst.")]
    public IReadOnlyList<Functie>? Functies { get; init; }

    [Description("Of het van hen één mag zijn; ontbreekt of false: allen.")]
    public bool? EenVan { get; init; }

    [MinLength(1), Description("Met wie zij eerst afstemmen.")]
    public IReadOnlyList<Functie>? NaAfstemmingMet { get; init; }
}
