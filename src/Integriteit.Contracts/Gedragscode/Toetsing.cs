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

    /// <summary>A guide, or what was derived where law and codes are silent: it advises and binds nobody.</summary>
    Advies,
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

/// <summary>Who acts, is told, advises or keeps a register, as the codes and the law name them.</summary>
public enum Functie
{
    Burgemeester,
    Griffier,
    Gemeentesecretaris,
    Leidinggevende,
    College,
    Raad,
    Locoburgemeester,
    Fractievoorzitters,
    VoorzitterRaad,
    VoorzitterVertrouwenscommissie,
    Vertrouwenspersoon,
    Collegas,
    Servicedesk,
    Betrokkene,
    OnafhankelijkeFunctionaris,
    PolitiekePartij,
    GecertificeerdBureau,
    CommissarisVanDeKoning,
    GedeputeerdeStaten,
    Sipa,
    OndersteuningsteamWeerbaarBestuur,
    BevoegdeAutoriteit,
    Politie,

    /// <summary>The body that deliberates on the decision: a committee, the council or the executive. // 000-07</summary>
    BeraadslagendOrgaan,

    /// <summary>Those who advise the person in the office. // 000-26</summary>
    Adviseurs,
}

/// <summary>A part that one can have in a decision.</summary>
public enum Deelname
{
    Voorbereiding,
    Beinvloeding,
    Beraadslaging,
    Stemming,
}

/// <summary>What follows besides the answer whether it may.</summary>
public enum Gevolg
{
    /// <summary>At the person's own cost. // 003-24</summary>
    EigenRekening,

    /// <summary>Not at the cost of the municipality. // 003-23</summary>
    NietTenLasteVanGemeente,

    /// <summary>The fee goes to the municipality. // 003-09</summary>
    AfdrachtGemeentekas,

    /// <summary>The income is set off against the salary. // 003-10</summary>
    Verrekening,

    /// <summary>The salary is cut to the share that the law names. // Rechtspositiebesluit 3.2.3(7)</summary>
    VerlaagdeBezoldiging,

    /// <summary>No contracts from the municipality. // 003-15</summary>
    UitsluitingOpdrachten,

    /// <summary>Several quotes are asked. // 003-13</summary>
    MeerdereOffertes,

    /// <summary>The reasons are written down and can be seen. // 003-46</summary>
    MotiveringVastleggen,

    /// <summary>The function is laid down at once. // Gemeentewet 46, 47</summary>
    FunctieNeerleggen,

    /// <summary>Dismissal can follow. // 003-07</summary>
    Ontslag,

    /// <summary>It is accounted for in the council. // 003-42</summary>
    PolitiekeVerantwoording,

    /// <summary>A crime is reported to the police. // 003-35</summary>
    Aangifte,

    /// <summary>A check under the Wet Bibob can follow. // 003-36</summary>
    Bibobtoets,

    /// <summary>Measures to protect or to separate duties. // 003-32, 003-33, 002-14</summary>
    Maatregel,

    /// <summary>Given on loan or invoiced rather than claimed. // 003-25</summary>
    AndersVerstrekken,

    /// <summary>It is registered centrally. // 003, dienstauto</summary>
    CentraleRegistratie,

    /// <summary>A disciplinary measure can follow. // 002-16</summary>
    Strafmaatregel,
}

/// <summary>What must be done within a term.</summary>
public enum Termijnhandeling
{
    Melding,
    VoornemenMelden,
    Openbaarmaking,
    Inkomstenopgave,
    OpgaveVerrekening,
    RaadInformeren,
    Verantwoording,
    Ontvangstbevestiging,
    Terugkoppeling,
    Bespreking,
    Registratie,

    /// <summary>A report to a supervisor outside, such as of a data breach. // AVG 33</summary>
    MeldingToezichthouder,

    /// <summary>What was provided for the office is given back.</summary>
    Teruggave,

    /// <summary>No act but a period to let pass after the office. // 003-11..14</summary>
    Afkoelperiode,
}

/// <summary>How days are counted: moved past weekends and holidays (Algemene termijnenwet), or as they fall.</summary>
public enum Termijnregime
{
    Atw,
    Kalender,
}

/// <summary>What somebody does with a report.</summary>
public enum Meldrol
{
    Ontvangt,
    Beraadt,
    Adviseert,
    GeeftOpdracht,
    Onderzoekt,
    KrijgtUitkomst,
    WordtIngelicht,
}

/// <summary>The source of a finding, precise enough to look it up.</summary>
public sealed record Grondslag(
    [property: Description("Wet, gedragscode, of een advies dat niet bindt.")] Bron Bron,
    [property: Description("De gedragscode (haar sleutel), de wet (haar citeertitel) of de titel van het advies.")] string Code,
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

    /// <summary>For a period in which something is not done: the first day that this finding itself would allow; null for any other, and when no day would.</summary>
    [Description("Bij een afkoelperiode: de eerste dag waarop deze bepaling het toestaat.")]
    public DateOnly? VrijVanaf { get; init; }
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
    [property: Description("Bronnen die elkaar tegenspreken.")] IReadOnlyList<Tegenstrijdigheid> Conflicten)
{
    /// <summary>The parts of a decision that the person keeps out of.</summary>
    [Description("Van welke deelname aan een besluit de persoon zich moet onthouden; leeg als dat niet hoeft.")]
    public IReadOnlyList<Deelname> Onthouding { get; init; } = [];

    /// <summary>The terms that start.</summary>
    [Description("De termijnen die gaan lopen, met hun vervaldatum waar de begindatum bekend is.")]
    public IReadOnlyList<Termijnstelling> Termijnen { get; init; } = [];

    /// <summary>What else follows.</summary>
    [Description("Wat er verder uit volgt.")]
    public IReadOnlyList<Rechtsgevolg> Gevolgen { get; init; } = [];

    /// <summary>Who can lift the prohibition.</summary>
    [Description("Wie van een verbod ontheffing kan verlenen; leeg als niemand dat kan of als er geen verbod is.")]
    public IReadOnlyList<Functie> OntheffingDoor { get; init; } = [];

    /// <summary>What must be stated.</summary>
    [Description("Welke gegevens moeten worden opgegeven.")]
    public IReadOnlyList<string> OpTeGeven { get; init; } = [];

    /// <summary>Who does what with a report.</summary>
    [Description("Bij een melding: wie haar krijgt, wie meedenkt, wie beslist.")]
    public IReadOnlyList<Meldstap> Route { get; init; } = [];
}

/// <summary>A term that starts with an event.</summary>
public sealed record Termijnstelling(
    [property: Description("Wat er binnen de termijn moet gebeuren.")] Termijnhandeling Handeling,
    [property: Description("Of het terstond moet, dus zonder uitstel.")] bool Terstond,
    [property: Description("Het feit waarmee de termijn begint; ontbreekt bij een vaste datum.")] string? Vanaf,
    [property: Description("De uiterste dag; ontbreekt als de begindatum onbekend is of het terstond moet.")] DateOnly? Vervaldatum,
    [property: Description("Hoe dagen worden geteld.")] Termijnregime Regime,
    [property: Description("De bepaling of het artikel.")] Grondslag Grondslag);

/// <summary>A consequence with its source.</summary>
public sealed record Rechtsgevolg(
    [property: Description("Het gevolg.")] Gevolg Gevolg,
    [property: Description("Het gevolg in één zin.")] string Zin,
    [property: Description("De bepaling of het artikel.")] Grondslag Grondslag);

/// <summary>A step in the route of a report.</summary>
public sealed record Meldstap(
    [property: Description("Wat zij met de melding doen.")] Meldrol Rol,
    [property: Description("Wie het doen, de voorkeur eerst.")] IReadOnlyList<Functie> Functies,
    [property: Description("Of het van hen één mag zijn; anders allen.")] bool EenVan,
    [property: Description("Met wie zij eerst afstemmen; leeg als dat niet hoeft.")] IReadOnlyList<Functie> NaAfstemmingMet,
    [property: Description("De bepaling of het artikel.")] Grondslag Grondslag);
