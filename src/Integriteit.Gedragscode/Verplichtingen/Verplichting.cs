using System.ComponentModel;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;

namespace Integriteit.Gedragscode.Verplichtingen;

/// <summary>How a periodic obligation stands on a day.</summary>
internal enum Verplichtingstand
{
    /// <summary>Done as often as is asked.</summary>
    Voldaan,

    /// <summary>Not done often enough yet, and there is still time.</summary>
    Open,

    /// <summary>The period runs, but the first was due and did not come.</summary>
    TeLaat,

    /// <summary>The period is over and it was not done often enough.</summary>
    Gemist,

    /// <summary>No term is recorded for this day, so that nothing can be counted.</summary>
    PeriodeOnbekend,
}

/// <summary>A periodic norm that is in force, and since when.</summary>
/// <param name="Grondslag">Where it stands.</param>
/// <param name="Norm">The norm.</param>
/// <param name="Sinds">The first day of the version or the article; null when the source names none.</param>
internal sealed record Plichtregel(Grondslag Grondslag, Periodiek Norm, DateOnly? Sinds);

/// <summary>A period, both days included; without an end it ends at <see cref="DateOnly.MaxValue"/>.</summary>
internal readonly record struct Tijdvak(DateOnly Van, DateOnly TotEnMet)
{
    public bool Omvat(DateOnly dag) => Van <= dag && dag <= TotEnMet;
}

/// <summary>What a body owes in a period, and what was done.</summary>
[Description("Een periodieke verplichting in één periode.")]
internal sealed record Verplichting(
    [property: Description("Wat moet gebeuren.")] PeriodiekeHandeling Handeling,
    [property: Description("Door wie.")] Gremium Gremium,
    [property: Description("De soort periode waarin het terugkeert.")] Periode Periode,
    [property: Description("De eerste dag van deze periode; ontbreekt als er geen zittingsperiode is vastgelegd.")] DateOnly? Van,
    [property: Description("De laatste dag van deze periode; ontbreekt zolang die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("Hoe vaak het in de periode ten minste moet.")] int Vereist,
    [property: Description("Hoe vaak het tot en met de peildatum is gebeurd.")] int Gehouden,
    [property: Description("De dag waarop de eerstvolgende uiterlijk moet zijn; ontbreekt als die niet te bepalen is.")] DateOnly? Vervaldatum,
    [property: Description("Hoe de verplichting op de peildatum staat.")] Verplichtingstand Stand,
    [property: Description("De bepaling of het wetsartikel.")] Grondslag Grondslag);
