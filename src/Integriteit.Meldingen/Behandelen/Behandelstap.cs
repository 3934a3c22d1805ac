using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Integriteit.Meldingen.Behandelen;

/// <summary>Who can be asked for advice; that they were is kept, never what they said. // 001-17, 001-18, 004-04</summary>
internal enum Meldadviseur
{
    Sipa,
    Ondersteuningsteam,
    PolitiekePartij,
    CommissarisVanDeKoning,
    Kabinetschef,
}

/// <summary>The parties to a report.</summary>
internal enum Meldpartij
{
    Melder,
    Betrokkene,
    Organisatie,
}

/// <summary>What was found.</summary>
internal enum Meldbevinding
{
    Gegrond,
    Ongegrond,
    NietVastTeStellen,
}

/// <summary>What is done about it. // 002-16</summary>
internal enum Meldmaatregel
{
    Gesprek,
    Waarschuwing,
    Strafmaatregel,
    Bescherming,
    WijzigingTaken,
    PolitiekeVerantwoording,
    WerkwijzeAangepast,
}

/// <summary>To whom a suspicion of a crime is reported. // 003-35</summary>
internal enum Opsporing
{
    Politie,
    OpenbaarMinisterie,
}

/// <summary>Who is informed without handling. // 1.4, misuse by the burgemeester</summary>
internal enum Meldgeinformeerde
{
    Raad,
    VoorzitterVertrouwenscommissie,
    CommissarisVanDeKoning,
}

/// <summary>What became of an entrepreneur in a tender. // 003-36</summary>
internal enum Meldgegadigde
{
    DoetMee,
    Uitgesloten,
}

/// <summary>How it ends in law. // 001-21</summary>
internal enum Meldafhandeling
{
    Besluit,
    Bezwaar,
    Beroep,
    Schikking,
}

/// <summary>A step in handling a report, with the facts that it takes; which may follow which is in <see cref="Stappenplan"/>. // 001-21</summary>
[Description("Een stap in de behandeling.")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Bevestigingstap), "bevestiging")]
[JsonDerivedType(typeof(Triagestap), "triage")]
[JsonDerivedType(typeof(Beraadstap), "beraad")]
[JsonDerivedType(typeof(Adviesstap), "advies")]
[JsonDerivedType(typeof(Gespreksstap), "gesprek")]
[JsonDerivedType(typeof(Vooronderzoekstap), "vooronderzoek")]
[JsonDerivedType(typeof(Onderzoekstap), "onderzoek")]
[JsonDerivedType(typeof(Wederhoorstap), "wederhoor")]
[JsonDerivedType(typeof(Bevindingstap), "bevinding")]
[JsonDerivedType(typeof(Maatregelstap), "maatregel")]
[JsonDerivedType(typeof(Aangiftestap), "aangifte")]
[JsonDerivedType(typeof(Bibobstap), "bibobtoets")]
[JsonDerivedType(typeof(Informeringstap), "informering")]
[JsonDerivedType(typeof(Afhandelingstap), "juridischeAfhandeling")]
[JsonDerivedType(typeof(Terugkoppelstap), "terugkoppeling")]
[JsonDerivedType(typeof(Doorzendstap), "doorzending")]
[JsonDerivedType(typeof(Nazorgstap), "nazorg")]
[JsonDerivedType(typeof(Sluitstap), "sluiting")]
internal abstract record Behandelstap
{
    [Required, Description("De dag waarop het gebeurde.")]
    public DateOnly? Datum { get; init; }
}

[Description("De melder krijgt bevestiging van de ontvangst.")]
internal sealed record Bevestigingstap([property: Required, MaxLength(4000), Description("Het bericht aan de melder.")] string? Bericht) : Behandelstap;

[Description("Onder welk regime de melding valt.")]
internal sealed record Triagestap(
    [property: Required, Description("Het regime.")] Meldregime? Regime,
    [property: Required, MaxLength(4000), Description("Waarom.")] string? Motivering) : Behandelstap;

[Description("Beraad van de driehoek, of wie het protocol noemt, zonder wie het betreft.")]
internal sealed record Beraadstap(
    [property: Required, MinLength(1), MaxLength(10), Description("Wie erbij waren; allen lezen de melding al.")] IReadOnlyList<Guid>? Deelnemers,
    [property: Required, MaxLength(4000), Description("De slotsom.")] string? Slotsom) : Behandelstap;

[Description("Dat advies is gevraagd: het feit en de dag, zonder inhoud.")]
internal sealed record Adviesstap(
    [property: Required, Description("Aan wie.")] Meldadviseur? Bij,
    [property: Description("Wie het traject begeleidt; leest de melding al.")] Guid? Begeleider) : Behandelstap;

[Description("Een gesprek.")]
internal sealed record Gespreksstap(
    [property: Required, Description("Met wie.")] Meldpartij? Met,
    [property: Required, MaxLength(4000), Description("Een samenvatting.")] string? Samenvatting) : Behandelstap;

[Description("Een vooronderzoek.")]
internal sealed record Vooronderzoekstap([property: Required, MaxLength(4000), Description("De vraag.")] string? Vraag) : Behandelstap;

[Description("De opdracht tot een onderzoek, door wie het protocol daarvoor aanwijst.")]
internal sealed record Onderzoekstap(
    [property: Required, MaxLength(4000), Description("De onderzoeksvraag.")] string? Vraag,
    [property: Required, Description("Of er een redelijk vermoeden is; zonder dat is er geen opdracht.")] bool? RedelijkVermoeden,
    [property: Required, MaxLength(10), Description("Met wie vooraf is afgestemd.")] IReadOnlyList<Routering.Meldfunctie>? AfgestemdMet,
    [property: Required, MaxLength(2000), Description("Welke persoonsgegevens ervoor nodig zijn en waarom niet minder.")] string? Gegevens,
    [property: Description("Het id van het gecertificeerde bureau; ontbreekt bij een intern onderzoek.")] Guid? Bureau) : Behandelstap;

[Description("Dat iemand is gehoord.")]
internal sealed record Wederhoorstap(
    [property: Required, Description("Wie.")] Meldpartij? Wie,
    [property: Required, MaxLength(4000), Description("Een samenvatting, of waarom het niet kon.")] string? Samenvatting) : Behandelstap;

[Description("Wat is gebleken.")]
internal sealed record Bevindingstap(
    [property: Required, Description("De uitkomst.")] Meldbevinding? Uitkomst,
    [property: Required, Description("Of er een strafbaar misdrijf is gebleken; dan hoort er aangifte bij.")] bool? StrafbaarFeit,
    [property: Required, MaxLength(8000), Description("Een samenvatting.")] string? Samenvatting) : Behandelstap;

[Description("Een maatregel. Bescherming kan op elk moment.")]
internal sealed record Maatregelstap(
    [property: Required, Description("Wat voor maatregel.")] Meldmaatregel? Maatregel,
    [property: Required, Description("Voor wie.")] Meldpartij? Voor,
    [property: Required, MaxLength(4000), Description("Wat is besloten.")] string? Omschrijving) : Behandelstap;

[Description("Aangifte of melding van een strafbaar feit.")]
internal sealed record Aangiftestap(
    [property: Required, Description("Bij wie.")] Opsporing? Bij,
    [property: MaxLength(200), Description("Het kenmerk.")] string? Kenmerk) : Behandelstap;

[Description("Dat de integriteit van een ondernemer in een aanbesteding is nagegaan op grond van de Wet Bibob, naast het Uniform Europees Aanbestedingsdocument. Alleen bij een melding van ondermijning.")]
internal sealed record Bibobstap(
    [property: Required, MaxLength(2000), Description("Waarover twijfel bestond.")] string? Aanleiding,
    [property: Required, Description("Of de eigen verklaring van de ondernemer (UEA) erbij is betrokken.")] bool? UeaBetrokken,
    [property: Description("Wat ervan kwam voor de deelname; ontbreekt zolang de toets loopt.")] Meldgegadigde? Gevolg) : Behandelstap;

[Description("Dat iemand is ingelicht die de melding niet behandelt.")]
internal sealed record Informeringstap(
    [property: Required, Description("Wie.")] Meldgeinformeerde? Wie,
    [property: Required, MaxLength(10), Description("Met wie vooraf is afgestemd.")] IReadOnlyList<Routering.Meldfunctie>? AfgestemdMet) : Behandelstap;

[Description("De juridische afhandeling.")]
internal sealed record Afhandelingstap(
    [property: Required, Description("Wat voor.")] Meldafhandeling? Vorm,
    [property: Required, MaxLength(4000), Description("Een omschrijving.")] string? Omschrijving) : Behandelstap;

[Description("De melder hoort wat er met de melding is gedaan. Dat staat los van de stand.")]
internal sealed record Terugkoppelstap([property: Required, MaxLength(8000), Description("Het bericht aan de melder.")] string? Bericht) : Behandelstap;

[Description("De melding is doorgezonden aan een bevoegde autoriteit.")]
internal sealed record Doorzendstap(
    [property: Required, MaxLength(200), Description("De autoriteit.")] string? Autoriteit,
    [property: Required, Description("Of dit de melding van een datalek aan de toezichthouder is.")] bool? Datalekmelding,
    [property: MaxLength(4000), Description("Het bericht aan de melder; ontbreekt als dat kwaad kan.")] string? Bericht,
    [property: MaxLength(2000), Description("Waarom de melder het niet hoort.")] string? WaaromGeenBericht) : Behandelstap;

[Description("Nazorg, of waarom die niet nodig is.")]
internal sealed record Nazorgstap(
    [property: Required, Description("Voor wie.")] Meldpartij? Voor,
    [property: Required, Description("Of er iets nodig is.")] bool? Nodig,
    [property: Required, MaxLength(4000), Description("Wat er is gedaan, of waarom er niets nodig is.")] string? Omschrijving) : Behandelstap;

[Description("De behandeling is klaar.")]
internal sealed record Sluitstap([property: Required, MaxLength(4000), Description("Waarom.")] string? Reden) : Behandelstap;

[Description("Een stap die is gezet.")]
internal sealed record GezetteStap(
    [property: Description("De stap.")] Behandelstap Stap,
    [property: Description("Wie haar zette.")] Guid Door,
    [property: Description("De stand daarvoor.")] Meldstatus Van,
    [property: Description("De stand daarna.")] Meldstatus Naar);
