using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Integriteit.Contracts.Gedragscode;

/// <summary>What the norms say of an act, from free to forbidden; a higher one is stricter.</summary>
public enum Uitkomst
{
    Toegestaan,
    HandmatigBeoordelen,
    WeigerenAanbevolen,
    WeigerenVerplicht,
}

/// <summary>Where a rule comes from.</summary>
public enum Bron
{
    Wet,
    Gedragscode,
}

/// <summary>How heavily a finding weighs.</summary>
public enum Gewicht
{
    /// <summary>Worth knowing; decides nothing.</summary>
    Aandachtspunt,

    /// <summary>The rule advises; departing from it takes a reason.</summary>
    Aanbeveling,

    /// <summary>The rule binds.</summary>
    Verplichting,
}

/// <summary>What can happen to something that was offered.</summary>
public enum Afhandelwijze
{
    Behouden,
    Geweigerd,
    Geretourneerd,
    OvergedragenAanGemeente,
}

/// <summary>Who acts, is told or keeps a register, as the codes name them.</summary>
public enum Functie
{
    Burgemeester,
    Griffier,
    Gemeentesecretaris,
    Leidinggevende,
    College,
    Raad,
}

/// <summary>The source of a finding, precise enough to look it up.</summary>
public sealed record Grondslag(
    [property: Description("Wet of gedragscode.")] Bron Bron,
    [property: Description("De gedragscode (haar sleutel) of de wet (haar citeertitel).")] string Code,
    [property: Description("De versie van de gedragscode, of vanaf wanneer het wetsartikel zo geldt.")] string Versie,
    [property: Description("Het nummer van de bepaling, of het artikel.")] string Bepaling,
    [property: Description("Het opschrift van de bepaling.")] string Opschrift,
    [property: Description("De vindplaats in de bron.")] string Plaats);

/// <summary>One thing that a norm says about these facts.</summary>
public sealed record Bevinding(
    [property: Description("Vaste code van de soort bevinding.")] string Code,
    [property: Description("Hoe zwaar de bevinding weegt.")] Gewicht Gewicht,
    [property: Description("De uitkomst waartoe deze bevinding alleen zou leiden; ontbreekt als zij niets beslist.")] Uitkomst? Uitkomst,
    [property: Description("De bevinding in één zin.")] string Zin,
    [property: Description("De bepaling of het artikel; ontbreekt als juist geen regel iets zegt.")] Grondslag? Grondslag)
{
    /// <summary>The names of the facts that the finding rests on.</summary>
    [Description("De feiten waarop de bevinding rust.")]
    public IReadOnlyList<string> Feiten { get; init; } = [];
}

/// <summary>A way of handling that the norms leave open, and which field is then needed.</summary>
public sealed record ToegestaneAfhandeling(
    [property: Description("Wat ermee mag gebeuren.")] Afhandelwijze Wijze,
    [property: Description("Velden die bij deze afhandeling verplicht zijn.")] IReadOnlyList<string> Vereist);

/// <summary>Law and code, or two provisions, that do not agree; the stricter was applied.</summary>
public sealed record Tegenstrijdigheid(
    [property: Description("Waarover de bronnen verschillen.")] string Onderwerp,
    [property: Description("Wat de strengste bron zegt; dat is toegepast.")] Bevinding Toegepast,
    [property: Description("Wat de andere bron zegt.")] Bevinding WijktAf);

/// <summary>The judgement of an act by the norms in force for an office on a day.</summary>
public sealed record Toetsing(
    [property: Description("De gemeente (CBS-code).")] string Gemeente,
    [property: Description("Wat er is getoetst.")] string Soort,
    [property: Description("Het ambt van degene om wie het gaat.")] Ambt Ambt,
    [property: Description("De dag waarop de regels zijn bekeken.")] DateOnly Peildatum,
    [property: Description("De uitkomst: de strengste van alle bevindingen.")] Uitkomst Uitkomst,
    [property: Description("Of de regels inschrijving eisen. Hangt dat af van een feit dat ontbreekt, of van een grens waarover de code zwijgt, dan ja.")] bool Registreren,
    [property: Description("Of de regels openbaarheid eisen. Bij twijfel nee.")] bool Publiceren,
    [property: Description("Met wie het eerst moet worden besproken; leeg als dat niet hoeft.")] IReadOnlyList<Functie> Bespreken,
    [property: Description("Bij wie het moet worden gemeld; leeg als dat niet hoeft.")] IReadOnlyList<Functie> MeldenBij,
    [property: Description("Wie het register beheert waarin dit hoort.")] Functie? Beheerder,
    [property: Description("Of een eigen afweging op schrift moet staan.")] bool EigenAfwegingVereist,
    [property: Description("Wat ermee mag gebeuren, de voorkeur eerst.")] IReadOnlyList<ToegestaneAfhandeling> Afhandeling,
    [property: Description("Feiten die ontbreken en de uitkomst nog kunnen veranderen.")] IReadOnlyList<string> OnbekendeFeiten,
    [property: Description("Wat elke norm ervan zegt, met grondslag.")] IReadOnlyList<Bevinding> Bevindingen,
    [property: Description("Bronnen die elkaar tegenspreken.")] IReadOnlyList<Tegenstrijdigheid> Conflicten);
