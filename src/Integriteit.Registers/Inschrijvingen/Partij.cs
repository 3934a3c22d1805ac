using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Kern;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>The kind of party.</summary>
internal enum Partijsoort
{
    Organisatie,
    NatuurlijkPersoon,
}

[Description("Wie erbij betrokken is: een organisatie of een natuurlijk persoon.")]
internal sealed record Partij(
    [property: Required, MaxLength(200), Description("De naam.")] string? Naam,
    [property: Required, Description("Een organisatie of een natuurlijk persoon.")] Partijsoort? Soort,
    [property: RegularExpression("^[0-9]{8}$", ErrorMessage = "Een KvK-nummer heeft acht cijfers."), Description("Het KvK-nummer van een organisatie: acht cijfers.")] string? KvkNummer)
{
    /// <summary>A fault when a person bears the number of an organisation.</summary>
    public IEnumerable<Fout> Keur(string veld)
    {
        if (this is { KvkNummer: not null, Soort: Partijsoort.NatuurlijkPersoon })
        {
            yield return new Fout($"{veld}.kvkNummer", "nietVanToepassing", "Een natuurlijk persoon heeft hier geen KvK-nummer; kies 'organisatie' of laat het nummer weg.");
        }
    }

    /// <summary>The words that the filter on the other party finds it by, and the plain ones; none of a name that is not shown.</summary>
    public IEnumerable<string> Trefwoorden(Zienswijze? zienswijze, bool volledig) => Toonbaar(zienswijze, volledig)
        ? [.. Woorden.Van(Naam, KvkNummer).Select(w => $"g:{w}"), .. Woorden.Van(Naam)]
        : [];

    /// <summary>What is shown: of a person the name only once they could give their view and it was decided so. // Woo 3.1(3), 5.1(2)e</summary>
    public PartijWeergave Weergave(Zienswijze? zienswijze, bool volledig) => Toonbaar(zienswijze, volledig)
        ? new PartijWeergave(Naam, Soort!.Value, KvkNummer, null)
        : new PartijWeergave(null, Soort!.Value, null, zienswijze?.Besluit is null ? Weglating.ZienswijzeNietAfgerond : Weglating.PersoonlijkeLevenssfeer);

    private bool Toonbaar(Zienswijze? zienswijze, bool volledig) =>
        volledig || Soort == Partijsoort.Organisatie || zienswijze?.Besluit == Naambesluit.NaamOpenbaar;
}

/// <summary>Why a name is left out; that it is, is told. // Woo 3.1(2)</summary>
internal enum Weglating
{
    /// <summary>The person can still give their view, or was not asked yet. // Woo 3.1(3)</summary>
    ZienswijzeNietAfgerond,

    /// <summary>Woo 5.1, second paragraph, e.</summary>
    PersoonlijkeLevenssfeer,
}

[Description("Wie erbij betrokken is. Van een natuurlijk persoon is de naam pas openbaar na een zienswijze en een besluit.")]
internal sealed record PartijWeergave(
    [property: Description("De naam; ontbreekt als die niet openbaar is.")] string? Naam,
    [property: Description("Een organisatie of een natuurlijk persoon.")] Partijsoort Soort,
    [property: Description("Het KvK-nummer van een organisatie.")] string? KvkNummer,
    [property: Description("Waarom de naam ontbreekt.")] Weglating? NaamWeggelaten);

/// <summary>What a third party says of publication of their name. // Woo 3.1(3)</summary>
internal enum Zienswijzestrekking
{
    GeenBezwaar,
    Bezwaar,
    GeenReactie,
}

/// <summary>What was decided about a name.</summary>
internal enum Naambesluit
{
    NaamOpenbaar,
    NaamNietOpenbaar,
}

/// <summary>The view of a natural person on publication of their name, and the decision on it. // Woo 3.1(3)</summary>
[Description("De zienswijze van een natuurlijk persoon over openbaarmaking van de naam, en het besluit daarop.")]
internal sealed record Zienswijze(
    [property: Required, Description("De dag waarop om een zienswijze is gevraagd.")] DateOnly? GevraagdOp,
    [property: Required, Description("De laatste dag waarop kon of kan worden gereageerd.")] DateOnly? ReactieTotEnMet,
    [property: Description("Wat de persoon ervan vindt; weglaten zolang er geen reactie is en de termijn loopt.")] Zienswijzestrekking? Strekking,
    [property: Description("Het besluit over de naam; weglaten zolang het er niet is.")] Naambesluit? Besluit,
    [property: MaxLength(2000), Description("De afweging bij het besluit; verplicht als de naam openbaar wordt ondanks bezwaar.")] string? Motivering)
{
    public IEnumerable<Fout> Keur(string veld, DateOnly vandaag)
    {
        if (GevraagdOp > vandaag)
        {
            yield return new Fout($"{veld}.gevraagdOp", "inToekomst", "'gevraagdOp' ligt in de toekomst.");
        }

        if (ReactieTotEnMet < GevraagdOp)
        {
            yield return new Fout($"{veld}.reactieTotEnMet", "volgorde", "'reactieTotEnMet' ligt voor 'gevraagdOp'.");
        }

        if (Besluit is not null && Strekking is null)
        {
            yield return new Fout($"{veld}.strekking", "verplicht", "Een besluit volgt op een zienswijze: vul 'strekking' in, ook als er geen reactie kwam.");
        }

        if (Strekking == Zienswijzestrekking.GeenReactie && ReactieTotEnMet >= vandaag)
        {
            yield return new Fout($"{veld}.strekking", "teVroeg", "Er kan nog worden gereageerd: 'geenReactie' kan pas na 'reactieTotEnMet'.");
        }

        if (this is { Besluit: Naambesluit.NaamOpenbaar, Strekking: Zienswijzestrekking.Bezwaar } && string.IsNullOrWhiteSpace(Motivering))
        {
            yield return new Fout($"{veld}.motivering", "verplicht", "Vul 'motivering' in: de persoon heeft bezwaar tegen openbaarmaking van de naam.");
        }
    }
}

/// <summary>An entry that names a third party who may be a natural person.</summary>
internal interface IMetZienswijze
{
    Zienswijze? Zienswijze { get; }

    /// <summary>Whether a natural person is among those named.</summary>
    bool NoemtPersoon { get; }
}
