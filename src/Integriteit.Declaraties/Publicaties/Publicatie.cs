using System.ComponentModel;
using Integriteit.Contracts;
using Integriteit.Declaraties.Overzichten;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Publicaties;

/// <summary>What a published line is of.</summary>
internal enum Publicatiepost
{
    /// <summary>What was paid in the month.</summary>
    Uitkering,

    /// <summary>What in the month was decided to be paid back.</summary>
    Terugvordering,
}

[Description("Een veld dat niet openbaar is, en waarom.")]
internal sealed record Afgeschermd(
    [property: Description("Het veld.")] Publicatieveld Veld,
    [property: Description("De grond.")] Woogrond Grond,
    [property: Description("Het artikel.")] string Artikel);

[Description("Een bewijsstuk bij een gepubliceerde regel.")]
internal sealed record Publicatiebewijs(
    [property: Description("Het id van het stuk of van de gelakte kopie; ontbreekt als er niets openbaar van is.")] Guid? Id,
    [property: Description("Wat ervan openbaar is.")] Bewijsopenbaarheid Openbaarheid,
    [property: Description("De grond om het niet of niet heel te tonen.")] Woogrond? Grond,
    [property: Description("Het artikel.")] string? Artikel);

[Description("Een regel van een declaratie zoals zij openbaar is.")]
internal sealed record Publicatieregel(
    [property: Description("Wat de regel is.")] Publicatiepost Boeking,
    [property: Description("Het id van de declaratie.")] Guid Declaratie,
    [property: Description("Het nummer van de regel in de declaratie.")] int Regel,
    [property: Description("De dag van de uitgave.")] DateOnly? Datum,
    [property: Description("De kostensoort: een sleutel uit de lijst van de gemeente.")] string Kostensoort,
    [property: Description("Het kopje van de kostensoort.")] string Label,
    [property: Description("Aan wie is betaald.")] string? Leverancier,
    [property: Description("Waarvoor het was.")] string? Doel,
    [property: Description("Wat is gedeclareerd, in euro's.")] Bedrag Gedeclareerd,
    [property: Description("Wat is uitgekeerd of teruggevorderd, in euro's.")] Bedrag Bedrag,
    [property: Description("De bewijsstukken.")] IReadOnlyList<Publicatiebewijs> Bewijsstukken,
    [property: Description("De velden die niet openbaar zijn.")] IReadOnlyList<Afgeschermd> Afgeschermd);

[Description("Bedragen in euro's, opgeteld.")]
internal sealed record Publicatietotaal(
    [property: Description("Het aantal regels.")] int Regels,
    [property: Description("Wat is uitgekeerd.")] Bedrag Uitgekeerd,
    [property: Description("Wat is teruggevorderd.")] Bedrag Teruggevorderd)
{
    public static Publicatietotaal Van(IEnumerable<Publicatieregel> regels)
    {
        var alle = regels.ToList();
        Bedrag Som(Publicatiepost post) => new(alle.Where(r => r.Boeking == post).Sum(r => r.Bedrag.Centen));
        return new Publicatietotaal(alle.Count, Som(Publicatiepost.Uitkering), Som(Publicatiepost.Terugvordering));
    }
}

[Description("Wat een ambtsdrager aan één kostensoort had.")]
internal sealed record Publicatiesoort(
    [property: Description("De kostensoort.")] string Kostensoort,
    [property: Description("Het kopje.")] string Label,
    [property: Description("Opgeteld.")] Publicatietotaal Totaal);

[Description("Wat een ambtsdrager in een maand declareerde.")]
internal sealed record Publicatiedrager(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("Opgeteld.")] Publicatietotaal Totaal,
    [property: Description("Per kostensoort.")] IReadOnlyList<Publicatiesoort> Soorten,
    [property: Description("De regels.")] IReadOnlyList<Publicatieregel> Regels);

[Description("Hoe de kosten van een ambtsdrager in een maand zijn gedragen.")]
internal sealed record Publicatieverstrekking(
    [property: Description("Het id van de ambtsdrager.")] Guid Persoon,
    [property: Description("De naam.")] string Naam,
    [property: Description("Het ambt.")] Ambt Ambt,
    [property: Description("In bruikleen, op factuur en gedeclareerd.")] Kostenladder Ladder);

[Description("Waarom een maand opnieuw is gepubliceerd.")]
internal sealed record Publicatierectificatie(
    [property: Description("De reden.")] string Reden,
    [property: Description("Wanneer (UTC).")] DateTimeOffset GerectificeerdOp);

[Description("De declaraties van een maand, zoals zij openbaar zijn.")]
internal sealed record Declaratiepublicatie(
    [property: Description("De maand waarin is uitbetaald of teruggevorderd.")] string Maand,
    [property: Description("De versie, vanaf 1; zij loopt op met elke rectificatie.")] int Versie,
    [property: Description("Wanneer de maand voor het eerst is gepubliceerd (UTC).")] DateTimeOffset GepubliceerdOp,
    [property: Description("De laatste rectificatie; ontbreekt als er geen was.")] Publicatierectificatie? Rectificatie,
    [property: Description("Alles opgeteld.")] Publicatietotaal Totaal,
    [property: Description("Per ambtsdrager; leeg als er niets te publiceren was.")] IReadOnlyList<Publicatiedrager> Ambtsdragers,
    [property: Description("Bruikleen, facturen en declaraties samen, met het aandeel van declaraties; dat hoort zo klein mogelijk te zijn.")] Kostenladder Ladder,
    [property: Description("Hetzelfde per ambtsdrager.")] IReadOnlyList<Publicatieverstrekking> Verstrekkingen);
