using System.Text.Json;
using Integriteit.Contracts;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Meldingen.Routering;

/// <summary>Who stands where today: offices and their replacement from the registers, designations from here.</summary>
internal sealed class Bezetting(MeldingenDb db, IMediator mediator, TimeProvider clock)
{
    private static readonly (Meldfunctie Functie, Ambt Ambt)[] Ambten =
        [(Meldfunctie.Burgemeester, Ambt.Burgemeester), (Meldfunctie.Griffier, Ambt.Griffier), (Meldfunctie.Gemeentesecretaris, Ambt.Gemeentesecretaris)];

    private const int Pagina = 100;

    private sealed record Rij(Guid Id, string Orde, int Versie, string Gegevens);

    /// <summary>Everyone, for a report that these may not get; managers are those of the persons named.</summary>
    public async Task<IReadOnlyDictionary<Meldfunctie, IReadOnlyList<Guid>>> Op(string gemeente, IReadOnlyCollection<Guid> uitgesloten, IEnumerable<Guid> betrokkenen, CancellationToken ct)
    {
        var dag = clock.Vandaag();
        var bezetting = (await Functionarissen(gemeente, ct)).Where(f => f.Geldt(dag)).GroupBy(f => f.Gegevens.Functie!.Value, f => f.Gegevens.Persoon!.Value).ToDictionary(g => g.Key, g => (IReadOnlyList<Guid>)[.. g]);
        foreach (var (functie, ambt) in Ambten)
        {
            bezetting[functie] = await Bekleders(gemeente, ambt, ct);
        }

        // Between several there is a choice that is not made here: then nobody replaces.
        var vervanging = await mediator.Send(new ZoekVervangers(gemeente, dag, [.. uitgesloten.Concat(bezetting[Meldfunctie.Burgemeester])]), ct);
        bezetting[Meldfunctie.Locoburgemeester] = vervanging.Vervangers.Count == 1 ? [vervanging.Vervangers[0].Persoon] : [];
        var managers = new List<Guid>();
        foreach (var persoon in betrokkenen)
        {
            managers.AddRange((await mediator.Send(new BekijkBekleder(gemeente, persoon), ct))?.Perioden.Where(p => p.Omvat(dag)).Select(p => p.Leidinggevende).OfType<Guid>() ?? []);
        }

        bezetting[Meldfunctie.Leidinggevende] = managers;
        return bezetting;
    }

    /// <summary>Who holds this office today.</summary>
    public async Task<IReadOnlyList<Guid>> Bekleders(string gemeente, Ambt ambt, CancellationToken ct)
    {
        var (allen, dag) = (new List<Bekleder>(), clock.Vandaag());
        IReadOnlyList<Bekleder> pagina;
        do
        {
            pagina = await mediator.Send(new ZoekBekleders(gemeente, [ambt], dag, dag, allen.Count == 0 ? "" : allen[^1].Sleutel, Pagina), ct);
            allen.AddRange(pagina);
        }
        while (pagina.Count == Pagina);
        return [.. allen.Select(b => b.Persoon)];
    }

    /// <summary>The offices that this person holds today; empty for who is not known.</summary>
    public async Task<IReadOnlyList<Ambt>> Bekleedt(string gemeente, Guid persoon, CancellationToken ct) =>
        [.. (await mediator.Send(new BekijkBekleder(gemeente, persoon), ct))?.Perioden.Where(p => p.Omvat(clock.Vandaag())).Select(p => p.Ambt) ?? []];

    /// <summary>
    /// As what this person can act today: offices and designations. Who replaces the burgemeester, or is somebody's manager, must
    /// hold an office still: for whom they act was settled when the report came to them.
    /// </summary>
    public async Task<IReadOnlySet<Meldfunctie>> Functies(string gemeente, Guid persoon, CancellationToken ct)
    {
        var (dag, ambten) = (clock.Vandaag(), await Bekleedt(gemeente, persoon, ct));
        return (await Functionarissen(gemeente, ct)).Where(f => f.Gegevens.Persoon == persoon && f.Geldt(dag)).Select(f => f.Gegevens.Functie!.Value)
            .Concat(Ambten.Where(a => ambten.Contains(a.Ambt)).Select(a => a.Functie))
            .Concat(ambten.Any(a => a is Ambt.Wethouder or Ambt.Raadslid) ? [Meldfunctie.Locoburgemeester] : [])
            .Concat(ambten.Any(a => a is Ambt.Ambtenaar or Ambt.Griffier or Ambt.Gemeentesecretaris) ? [Meldfunctie.Leidinggevende] : [])
            .ToHashSet();
    }

    /// <summary>All designations, the first to begin first.</summary>
    public async Task<IReadOnlyList<Meldfunctionaris>> Functionarissen(string gemeente, CancellationToken ct) =>
        [.. (await db.Query<Rij>("SELECT id, orde, versie, gegevens FROM meldingen.functionaris WHERE gemeente = @Gemeente ORDER BY orde", new { Gemeente = gemeente }, ct))
            .Select(r => new Meldfunctionaris(r.Id, r.Versie, JsonSerializer.Deserialize<WijsFunctionarisAan.Invoer>(r.Gegevens, Json.Options)!))];
}

internal static class Bekleding
{
    /// <summary>True when the period holds this day.</summary>
    public static bool Omvat(this Ambtsperiode periode, DateOnly dag) => periode.Van <= dag && dag <= (periode.TotEnMet ?? DateOnly.MaxValue);
}
