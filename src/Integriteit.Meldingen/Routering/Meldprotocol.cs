using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Meldingen.Routering;

/// <summary>What a report is about.</summary>
internal enum Meldsoort
{
    Integriteitsschending,
    Belangenverstrengeling,
    OngewenstGedrag,
    Discriminatie,
    Ondermijning,
    Middelenmisbruik,
    Misstand,
    Datalek,
    Benadeling,
}

/// <summary>Who can have to do with a report by what they are; some are offices, others are designated.</summary>
internal enum Meldfunctie
{
    Burgemeester,
    Locoburgemeester,
    Griffier,
    PlaatsvervangendGriffier,
    Gemeentesecretaris,
    Locosecretaris,
    Leidinggevende,
    OnafhankelijkeFunctionaris,
    Vertrouwenspersoon,
    Integriteitscoordinator,
    Servicedesk,
    Identiteitsbeheerder,
    VoorzitterVertrouwenscommissie,
    CommissarisVanDeKoning,
}

/// <summary>What must be done for a report before a day is over.</summary>
internal enum Meldtermijnsoort
{
    Ontvangstbevestiging,
    Terugkoppeling,
    MeldingToezichthouder,

    /// <summary>The reporter hears that the report was forwarded, where that could do harm at the time.</summary>
    KennisgevingDoorzending,
}

[Description("Een regel van de routering: welke soorten en ambten, en wie de melding dan krijgt.")]
internal sealed record Meldprotocolroute(
    [property: Required, MinLength(1), MaxLength(20), Description("De soorten melding.")] IReadOnlyList<Meldsoort>? Soorten,
    [property: Required, MaxLength(10), Description("De ambten van de betrokkene.")] IReadOnlyList<Ambt>? Ambten,
    [property: Required, Description("Of de regel ook geldt als het ambt van de betrokkene niet bekend is.")] bool? ZonderAmbt,
    [property: Required, MaxLength(10), Description("Wie de melding allen krijgen.")] IReadOnlyList<Meldfunctie>? Allen,
    [property: Required, MaxLength(10), Description("Van wie de melder er een kan kiezen; zonder keuze de eerste.")] IReadOnlyList<Meldfunctie>? EenVan,
    [property: Required, MaxLength(10), Description("Wie in beraad gaan, behalve wie het betreft.")] IReadOnlyList<Meldfunctie>? Beraad,
    [property: Description("Wie opdracht geeft tot een onderzoek.")] Meldfunctie? Opdracht,
    [property: MaxLength(10), Description("Met wie dat eerst wordt afgestemd.")] IReadOnlyList<Meldfunctie>? NaAfstemmingMet,
    [property: Required, Description("Of de regel is afgeleid, omdat de bronnen hier niets zeggen.")] bool? Afgeleid,
    [property: Required, MaxLength(500), Description("Waar de regel vandaan komt.")] string? Bron);

[Description("Wie voor een functie in de plaats komt.")]
internal sealed record Meldvervanging(
    [property: Required, Description("De functie.")] Meldfunctie? Functie,
    [property: Required, MinLength(1), MaxLength(10), Description("Wie ervoor in de plaats komt, de eerste voorop.")] IReadOnlyList<Meldfunctie>? Door);

[Description("Wie wijkt als het een bekleder van een ambt betreft.")]
internal sealed record Meewijking(
    [property: Required, Description("Het ambt van de betrokkene.")] Ambt? Ambt,
    [property: Required, MinLength(1), MaxLength(10), Description("Wie dan ook wijken.")] IReadOnlyList<Meldfunctie>? Functies);

[Description("Een termijn in dagen of in maanden.")]
internal sealed record Meldtermijnregel(
    [property: Required, Description("Wat er moet gebeuren.")] Meldtermijnsoort? Soort,
    [property: MaxLength(20), Description("Alleen bij deze soorten melding; ontbreekt als de termijn bij elke geldt.")] IReadOnlyList<Meldsoort>? Soorten,
    [property: Range(1, 90), Description("Dagen.")] int? Dagen,
    [property: Range(1, 12), Description("Maanden.")] int? Maanden,
    [property: Required, Description("Of de termijn begint bij de bevestiging; anders bij de ontvangst.")] bool? VanafBevestiging,
    [property: Required, Description("Of de Algemene termijnenwet haar verlengt.")] bool? Verlengbaar,
    [property: Required, MaxLength(500), Description("Waar de termijn vandaan komt.")] string? Bron);

/// <summary>To whom a report goes, from a day on. The rules that always hold stand in <see cref="Routekeuze"/> and in no protocol.</summary>
[Description("Het protocol: aan wie een melding gaat, wie vervangt, wie wijkt en welke termijnen er lopen.")]
internal sealed record Meldprotocol(
    [property: Required, Description("De eerste dag.")] DateOnly? Van,
    [property: Required, MaxLength(500), Description("Waar het protocol vandaan komt, zoals een besluit.")] string? Bron,
    [property: Required, MinLength(1), MaxLength(10), Description("Welk ambt de route bepaalt als een melding er meer betreft, het zwaarste voorop.")] IReadOnlyList<Ambt>? Rang,
    [property: Required, MaxLength(10), Description("Van deze ambten wijken alle bekleders als de melder geen persoon noemt.")] IReadOnlyList<Ambt>? WijktOpAmbt,
    [property: Required, MaxLength(20), Description("De vervanging.")] IReadOnlyList<Meldvervanging>? Vervanging,
    [property: Required, MaxLength(10), Description("Wie meewijken.")] IReadOnlyList<Meewijking>? Meewijken,
    [property: Required, MinLength(1), MaxLength(100), Description("De routes waar geen wet of code iets zegt: voor elke soort een als het ambt niet bekend is, en verder wat van de standaardroute afwijkt. In een antwoord: de route die geldt, voor elke soort en elk ambt.")] IReadOnlyList<Meldprotocolroute>? Routes,
    [property: Required, MinLength(1), MaxLength(10), Description("Aan wie de melding gaat als een route niemand oplevert; de laatste staat buiten de gemeente.")] IReadOnlyList<Meldfunctie>? Terugval,
    [property: Required, MinLength(1), MaxLength(10), Description("De termijnen.")] IReadOnlyList<Meldtermijnregel>? Termijnen)
{
    internal sealed record Bestand([property: Required] Meldprotocol? Protocol);

    /// <summary>The protocol that ships.</summary>
    public static Meldprotocol Laad() => Gegevensbestand.Laad<Bestand>("meldprotocol.json", (b, meld) => Keur(b.Protocol!, f => meld(f with { Name = "protocol." + f.Name }))).Protocol!;

    /// <summary>Of the protocol that ships, with the first of its routes only.</summary>
    public static Meldprotocol Voorbeeld => Laad() is var p ? p with { Routes = [p.Routes![0]] } : p;

    /// <summary>Reports what the forms of the fields do not show: gaps, overlaps, a chain without an end outside, terms without a length.</summary>
    public static void Keur(Meldprotocol protocol, Action<Fout> meld)
    {
        foreach (var soort in Enum.GetValues<Meldsoort>())
        {
            foreach (var ambt in Enum.GetValues<Ambt>().Cast<Ambt?>().Append(null))
            {
                // Of an office the norms have a route; of who holds none that is known only the protocol does.
                var aantal = protocol.Routes!.Count(r => r.Geldt(soort, ambt));
                if (aantal > 1 || (aantal == 0 && ambt is null))
                {
                    meld(new Fout("routes", aantal == 0 ? "ontbreekt" : "dubbel", $"Voor {Naming.Of(soort)} en {(ambt is { } a ? Naming.Of(a) : "een onbekend ambt")} {(aantal == 0 ? "is er geen route" : $"zijn er {aantal} routes")}."));
                }
            }
        }

        for (var i = 0; i < protocol.Routes!.Count; i++)
        {
            if (protocol.Routes[i] is { Allen.Count: 0, EenVan.Count: 0 })
            {
                meld(new Fout($"routes[{i}].allen", "leeg", "Deze route gaat naar niemand: noem iemand bij 'allen' of bij 'eenVan'."));
            }
        }

        if (protocol.Terugval![^1] != Meldfunctie.CommissarisVanDeKoning)
        {
            meld(new Fout("terugval", "eindigtBinnen", "De terugval eindigt buiten de gemeente: bij de commissarisVanDeKoning."));
        }

        for (var i = 0; i < protocol.Termijnen!.Count; i++)
        {
            if (protocol.Termijnen[i].Dagen is null == protocol.Termijnen[i].Maanden is null)
            {
                meld(new Fout($"termijnen[{i}].dagen", "lengte", "Geef de termijn in dagen of in maanden."));
            }
        }

        foreach (var ambt in Enum.GetValues<Ambt>().Except(protocol.Rang!))
        {
            meld(new Fout("rang", "ontbreekt", $"Het ambt {Naming.Of(ambt)} staat er niet bij."));
        }
    }

    /// <summary>The route of a report about holders of these offices: of the one that weighs heaviest.</summary>
    public Meldprotocolroute Route(Meldsoort soort, IReadOnlyCollection<Ambt> ambten)
    {
        Ambt? zwaarste = Rang!.Where(ambten.Contains).Cast<Ambt?>().FirstOrDefault();
        return Routes!.First(r => r.Geldt(soort, zwaarste));
    }
}

internal static class Meldroutes
{
    /// <summary>True when the route is for this kind and office; null is an office that is not known.</summary>
    public static bool Geldt(this Meldprotocolroute route, Meldsoort soort, Ambt? ambt) =>
        route.Soorten!.Contains(soort) && (ambt is { } a ? route.Ambten!.Contains(a) : route.ZonderAmbt!.Value);
}
