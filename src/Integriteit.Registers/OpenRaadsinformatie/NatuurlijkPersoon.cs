using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Integriteit.Contracts;
using Integriteit.Registers.Ambtsdragers;

namespace Integriteit.Registers.OpenRaadsinformatie;

/// <summary>The functions that Open Raadsinformatie knows and that there are offices for here; written as it writes them.</summary>
internal enum Raadsfunctie
{
    Burgemeester,
    Wethouder,
    Raadslid,
    Burgerlid,
    Griffier,
    Gemeentesecretaris,
}

[Description("De naam van een natuurlijk persoon. Hier is de naam één tekst: zij staat in volledigeNaam, en in achternaam omdat dat veld verplicht is.")]
internal sealed record NaamNatuurlijkPersoon(
    [property: Description("De hele naam; voornamen en voorvoegsels zijn niet apart bekend.")] string Achternaam,
    [property: Description("De hele naam.")] string VolledigeNaam);

/// <summary>A function in the words of Open Raadsinformatie 1.0, its spelling included.</summary>
[Description("Een nevenfunctie zoals Open Raadsinformatie die uitwisselt, met de veldnamen van die standaard.")]
internal sealed record NevenfunctieNatuurlijkePersoon(
    [property: Description("Het aantal uren dat per maand aan de nevenfunctie wordt besteed.")] int? AantalUrenPerMaand,
    [property: Description("De datum van aanvang. Is alleen een maand of jaar bekend, dan de eerste dag daarvan.")] DateOnly DatumAanvangNevenfunctie,
    [property: Description("De datum van het einde. Is alleen een maand of jaar bekend, dan de laatste dag daarvan.")] DateOnly? DatumEindeNevenfunctie,
    [property: Description("De datum waarop de nevenfunctie is gemeld.")] DateOnly DatumMelding,
    [property: Description("Of de nevenfunctie tegen betaling wordt uitgevoerd.")] bool IndicatorBezoldigd,
    [property: Description("Of de nevenfunctie wordt vervuld vanwege het lidmaatschap van de raad; alleen bij raadsleden.")] bool? IndicatorNevenunctieVanwegeLidmaatschap,
    [property: MaxLength(100), Description("De naam van de organisatie. Wat langer is dan 100 tekens is afgekort en eindigt op een beletselteken (…).")] string NaamOrganisatieNevenfunctie,
    [property: MaxLength(100), Description("De omschrijving. Wat langer is dan 100 tekens is afgekort en eindigt op een beletselteken (…); het register heeft de hele tekst.")] string OmschrijvingNevenfuctie)
{
    /// <summary>Characters that the standard takes of a text.</summary>
    private const int Grens = 100;

    public static NevenfunctieNatuurlijkePersoon Van(NevenfunctieWeergave functie) => new(
        functie.UrenPerMaand,
        functie.DatumAanvang.Eerste,
        functie.DatumEinde?.Laatste,
        functie.DatumMelding,
        functie.Bezoldigd,
        functie.Ambt == Ambt.Raadslid ? functie.Ambtshalve : null,
        Kort(functie.Organisatie.Naam!),
        Kort(functie.Omschrijving));

    /// <summary>At most as many characters as the standard takes, as people and JSON Schema count; what was cut shows.</summary>
    internal static string Kort(string tekst)
    {
        if (tekst.EnumerateRunes().Count() <= Grens)
        {
            return tekst;
        }

        // Never through a character that is built of several.
        var eind = StringInfo.ParseCombiningCharacters(tekst).TakeWhile(plek => tekst[..plek].EnumerateRunes().Count() < Grens).Last();
        return $"{tekst[..eind].TrimEnd()}…";
    }
}

[Description("Een natuurlijk persoon zoals Open Raadsinformatie die uitwisselt, met de openbare nevenfuncties.")]
internal sealed record NatuurlijkPersoon(
    [property: Description("Het adres van deze persoon.")] string Url,
    [property: Description("Het id.")] string Id,
    [property: Description("Het ambt van vandaag, het hoogste als het er meer zijn; ontbreekt als de persoon er geen heeft.")] Raadsfunctie? Functie,
    [property: Description("De naam.")] NaamNatuurlijkPersoon NaamNatuurlijkPersoon,
    [property: Description("De openbare hoofd- en nevenfuncties, ook beëindigde; de nieuwste melding eerst.")] IReadOnlyList<NevenfunctieNatuurlijkePersoon> NevenfunctieNatuurlijkePersoon)
{
    public static Raadsfunctie? Van(IEnumerable<ZoekAmbtsdragers.PeriodeRij> perioden, DateOnly dag)
    {
        var nu = perioden.Where(p => p.Van <= dag && dag <= p.TotEnMet).Select(p => Van(p.Ambt)).OfType<Raadsfunctie>().ToList();
        return nu.Count == 0 ? null : nu.Min();
    }

    private static Raadsfunctie? Van(Ambt ambt) => ambt switch
    {
        Ambt.Burgemeester => Raadsfunctie.Burgemeester,
        Ambt.Wethouder => Raadsfunctie.Wethouder,
        Ambt.Raadslid => Raadsfunctie.Raadslid,
        Ambt.Commissielid => Raadsfunctie.Burgerlid,
        Ambt.Griffier => Raadsfunctie.Griffier,
        Ambt.Gemeentesecretaris => Raadsfunctie.Gemeentesecretaris,
        // Not public.
        Ambt.Ambtenaar => null,
    };

    public static readonly NatuurlijkPersoon Voorbeeld = new(
        "https://example.org/api/v1/gemeenten/gm0148/ori/natuurlijkpersonen/01920000-0000-7000-8000-000000000001",
        "01920000-0000-7000-8000-000000000001",
        Raadsfunctie.Raadslid,
        new NaamNatuurlijkPersoon("J. de Vries", "J. de Vries"),
        [new NevenfunctieNatuurlijkePersoon(12, new DateOnly(2024, 6, 1), null, new DateOnly(2024, 5, 1), true, false, "Stichting Woonzorg Vechtdal", "Lid van de raad van toezicht")]);
}
