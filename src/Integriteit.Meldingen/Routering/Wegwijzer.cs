using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Meldingen.Routering;

/// <summary>
/// Which route holds, part by part: what law and code in force say of such a report, else the municipality's own protocol,
/// else the derived default. Codes, protocols adopted as documents and the default are norms of the codes; they are asked,
/// and stand nowhere else. // 1.7
/// </summary>
internal sealed class Wegwijzer(IMediator mediator)
{
    private static readonly Meldrol[] Rollen = [Meldrol.Ontvangt, Meldrol.Beraadt, Meldrol.GeeftOpdracht];

    /// <summary>The protocol with the one route that holds for a report of this kind about holders of these offices.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="protocol">The protocol of the day.</param>
    /// <param name="soort">The kind of report.</param>
    /// <param name="ambten">The offices of those concerned; of several the heaviest decides.</param>
    /// <param name="werk">Whether the reporter works for the municipality, so that the Wbk holds.</param>
    /// <param name="dag">The day whose norms hold.</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task<Meldprotocol> Vul(string gemeente, Meldprotocol protocol, Meldsoort soort, IReadOnlyCollection<Ambt> ambten, bool werk, DateOnly dag, CancellationToken ct)
    {
        Ambt? zwaarste = protocol.Rang!.Where(ambten.Contains).Cast<Ambt?>().FirstOrDefault();
        return protocol with { Routes = [await Route(gemeente, protocol, soort, zwaarste, werk, dag, ct)] };
    }

    /// <summary>The protocol with the route of every kind by every office, for who works there.</summary>
    public async Task<Meldprotocol> Vul(string gemeente, Meldprotocol protocol, DateOnly dag, CancellationToken ct)
    {
        var routes = new List<Meldprotocolroute>();
        foreach (var soort in Enum.GetValues<Meldsoort>())
        {
            foreach (var ambt in Enum.GetValues<Ambt>().Cast<Ambt?>().Append(null))
            {
                routes.Add(await Route(gemeente, protocol, soort, ambt, werk: true, dag, ct));
            }
        }

        return protocol with { Routes = routes };
    }

    private async Task<Meldprotocolroute> Route(string gemeente, Meldprotocol protocol, Meldsoort soort, Ambt? ambt, bool werk, DateOnly dag, CancellationToken ct)
    {
        var eigen = protocol.Routes!.FirstOrDefault(r => r.Geldt(soort, ambt));
        if (ambt is not { } bekend)
        {
            return eigen! with { Soorten = [soort] };
        }

        var feiten = new Dictionary<string, object?>
        {
            ["meldingsoort"] = Naming.Of(Als(soort)),
            ["werkgerelateerd"] = werk,
            // Who orders an investigation is known before there is a reason for one.
            ["redelijkVermoeden"] = true,
        };
        return Kies(soort, bekend, (await mediator.Send(new ToetsFeiten(gemeente, "melding", bekend, dag, feiten), ct)).Route, eigen);
    }

    /// <summary>The route for a kind and an office. Pure.</summary>
    /// <param name="soort">The kind of report.</param>
    /// <param name="ambt">The office.</param>
    /// <param name="stappen">What the norms say.</param>
    /// <param name="eigen">The route of the protocol; null where it has none.</param>
    public static Meldprotocolroute Kies(Meldsoort soort, Ambt ambt, IReadOnlyList<Meldstap> stappen, Meldprotocolroute? eigen)
    {
        // Only who can be one person has a part; a body or a party outside gets no report.
        var bruikbaar = stappen.Where(s => Rollen.Contains(s.Rol) && s.Functies.Any(f => Functie(f) is not null)).ToList();
        var geregeld = bruikbaar.Where(s => s.Grondslag.Bron != Bron.Advies).ToList();
        // Of each part one source: norms that bind, then the protocol, then the default.
        IReadOnlyList<Meldstap>? Stappen(Meldrol rol, bool zegtProtocol) =>
            geregeld.Exists(s => s.Rol == rol) ? [.. geregeld.Where(s => s.Rol == rol)] : zegtProtocol ? null : [.. bruikbaar.Where(s => s.Rol == rol)];

        var ontvangt = Stappen(Meldrol.Ontvangt, eigen is not null);
        var beraadt = Stappen(Meldrol.Beraadt, eigen is { Beraad.Count: > 0 });
        var opdracht = Stappen(Meldrol.GeeftOpdracht, eigen is { Opdracht: not null });
        return new Meldprotocolroute(
            [soort],
            [ambt],
            ZonderAmbt: false,
            ontvangt is null ? eigen!.Allen : Functies(ontvangt.Where(s => !s.EenVan)),
            ontvangt is null ? eigen!.EenVan : Functies(ontvangt.Where(s => s.EenVan)),
            beraadt is null ? eigen!.Beraad : Functies(beraadt),
            opdracht is null ? eigen!.Opdracht : Functies(opdracht) is [var door, ..] ? door : null,
            opdracht is null ? eigen!.NaAfstemmingMet : [.. opdracht.SelectMany(s => s.NaAfstemmingMet).Select(Functie).OfType<Meldfunctie>().Distinct()],
            Afgeleid: ontvangt is null ? eigen!.Afgeleid : ontvangt.All(s => s.Grondslag.Bron == Bron.Advies),
            ontvangt is null ? eigen!.Bron : Bronnen(ontvangt));
    }

    /// <summary>The kind as the norms name it.</summary>
    internal static Meldingsoort Als(Meldsoort soort) => soort switch
    {
        Meldsoort.Integriteitsschending => Meldingsoort.Integriteitsschending,
        Meldsoort.Belangenverstrengeling => Meldingsoort.Belangenverstrengeling,
        Meldsoort.OngewenstGedrag => Meldingsoort.OngewenstGedrag,
        Meldsoort.Discriminatie => Meldingsoort.Arbeidsdiscriminatie,
        Meldsoort.Ondermijning => Meldingsoort.Ondermijning,
        Meldsoort.Middelenmisbruik => Meldingsoort.MisbruikVanMiddelen,
        Meldsoort.Misstand => Meldingsoort.Misstand,
        Meldsoort.Datalek => Meldingsoort.DatalekOfIncident,
        Meldsoort.Benadeling => Meldingsoort.Benadeling,
    };

    private static IReadOnlyList<Meldfunctie> Functies(IEnumerable<Meldstap> stappen) => [.. stappen.SelectMany(s => s.Functies).Select(Functie).OfType<Meldfunctie>().Distinct()];

    private static Meldfunctie? Functie(Functie functie) => functie == Contracts.Gedragscode.Functie.VoorzitterRaad
        ? Meldfunctie.Burgemeester // Gemeentewet 9
        : Enum.TryParse<Meldfunctie>(functie.ToString(), out var gevonden) ? gevonden : null;

    private static string Bronnen(IEnumerable<Meldstap> stappen) =>
        stappen.Select(s => s.Grondslag).Distinct().Select(g => $"{g.Code}, {g.Bepaling}: {g.Plaats}").Aggregate("", (a, b) => a.Length == 0 ? b : $"{a}; {b}");
}
