using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;

namespace Integriteit.Declaraties.Kostensoorten;

/// <summary>Of what a limit holds.</summary>
internal enum Grenseenheid
{
    /// <summary>One line of a claim.</summary>
    Keer,

    /// <summary>All lines of a person on one day.</summary>
    Dag,

    /// <summary>Each kilometre; a line says how many.</summary>
    Kilometer,

    /// <summary>Each person who took part; a line says how many.</summary>
    Deelnemer,

    /// <summary>All lines of a person in one calendar month.</summary>
    Maand,

    /// <summary>All lines of a person in one calendar year.</summary>
    Jaar,
}

/// <summary>The most that is borne of a kind of cost. At exactly the amount it is still borne. // 003-28</summary>
[Description("Hoeveel er van een kostensoort ten hoogste wordt vergoed; precies dat bedrag mag nog.")]
internal sealed record Kostengrens(
    [property: Required, Description("Het bedrag in euro's.")] Bedrag? Bedrag,
    [property: Required, Description("Waarvoor het bedrag geldt.")] Grenseenheid? Per);

/// <summary>
/// A kind of cost: who bears it, up to where, with what evidence and under which label it is published. Null and false
/// both say no. // 003-28
/// </summary>
/// <param name="Sleutel">The stable name, unique in a set.</param>
/// <param name="Drager">Who bears it: what is not <see cref="Kostendrager.Gemeente"/> cannot be claimed.</param>
/// <param name="Ambten">The offices for which it exists; null for all.</param>
/// <param name="PartijpolitiekUitgesloten">Whether it cannot be claimed when it was party-political.</param>
/// <param name="Grens">The most that is borne; null for no limit in an amount.</param>
/// <param name="IndienenBinnenMaanden">Calendar months after the day of the cost within which it must be claimed; null for no term.</param>
/// <param name="Publicatielabel">The heading under which it is published.</param>
/// <param name="Grondslag">The article or the rule of the municipality.</param>
/// <param name="Bron">Where that was read.</param>
/// <param name="Dwingend">Whether the law itself says who bears it; a set of a municipality cannot lift that.</param>
[Description("Een soort kosten: wie haar draagt, tot hoeveel, met welk bewijs en onder welk kopje zij openbaar wordt.")]
internal sealed record Kostensoort(
    [property: Required, MaxLength(60), RegularExpression("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", ErrorMessage = "'sleutel' bestaat uit kleine letters, cijfers en streepjes, zoals reiskosten-ov."), Description("De vaste naam.")] string? Sleutel,
    [property: Required, MaxLength(150), Description("De naam zoals een ambtsdrager haar leest.")] string? Naam,
    [property: Required, Description("Wie zulke kosten draagt. Alleen wat de gemeente draagt, kan worden gedeclareerd.")] Kostendrager? Drager,
    [property: Required, MaxLength(100), Description("Onder welk kopje de kosten openbaar worden.")] string? Publicatielabel,
    [property: Required, MaxLength(300), Description("Het artikel of de regel waarop dit berust.")] string? Grondslag,
    [property: Required, MaxLength(500), Description("Waar die is gelezen.")] string? Bron,
    [property: MaxLength(2000), Description("Wat eronder valt en wat niet.")] string? Toelichting = null,
    [property: MinLength(1), MaxLength(7), Description("Voor welke ambten; weglaten voor alle.")] IReadOnlyList<Ambt>? Ambten = null,
    [property: Description("Of het reiskosten zijn; wie een dienstauto heeft, declareert die niet.")] bool? Reiskosten = null,
    [property: Description("Of het een maaltijd of consumptie is.")] bool? Maaltijd = null,
    [property: Description("Of partijpolitieke kosten zijn uitgesloten.")] bool? PartijpolitiekUitgesloten = null,
    [property: Description("Of een bewijsstuk nodig is.")] bool? BewijsstukVereist = null,
    [property: Description("Tot hoeveel; weglaten als er geen bedrag is.")] Kostengrens? Grens = null,
    [property: Range(1, 60), Description("Binnen hoeveel kalendermaanden na de dag van de kosten de declaratie binnen moet zijn; weglaten als er geen termijn is.")] int? IndienenBinnenMaanden = null,
    [property: Description("Of de wet zelf zegt wie de kosten draagt; een gemeente kan daar niet van afwijken.")] bool? Dwingend = null)
{
    /// <summary>True when a holder of this office can have such costs at all.</summary>
    public bool Geldt(Ambt ambt) => Ambten is null || Ambten.Contains(ambt);
}
