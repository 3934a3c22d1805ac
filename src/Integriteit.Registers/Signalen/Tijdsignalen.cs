using System.Runtime.CompilerServices;
using Integriteit.Contracts;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;

namespace Integriteit.Registers.Signalen;

/// <summary>Finds what entries have in common by their days, person by person.</summary>
internal sealed class Tijdsignalen(RegistersDb db, Bewijslezer lezer, Signaalgronden gronden, TimeProvider clock)
{
    /// <summary>Stays that are compared with the next one: more at once is no more of a signal.</summary>
    private const int Tegelijk = 10;

    private const string Veld = "looptijd";

    private sealed record Rij(Guid Persoon, Looptijdsoort Aard, DateOnly Van, string Register, Guid Id, Ambt Ambt, DateOnly TotEnMet)
    {
        public Bewijsstuk Bewijs => new(Register, Id, Veld, Van, TotEnMet == DateOnly.MaxValue ? null : TotEnMet, null);
    }

    private sealed record Ambtseinde(Guid Persoon, Ambt Ambt, DateOnly TotEnMet);

    /// <summary>Writes the days of an entry as it now stands, in the running transaction.</summary>
    public static async Task Schrijf(RegistersDb db, Register register, string gemeente, Stand stand, bool nieuw, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Register = register.Naam, stand.Id };
        if (!nieuw)
        {
            await db.Execute("DELETE FROM registers.tijdspanne WHERE gemeente = @Gemeente AND register = @Register AND id = @Id", args, ct);
        }

        if (stand.Status != Status.Ingetrokken && !register.Besloten && stand.Gegevens.Persoon != Guid.Empty && register.Looptijd(stand.Gegevens) is { } looptijd)
        {
            await db.Insert(
                """
                INSERT INTO registers.tijdspanne (gemeente, persoon, aard, van, register, id, ambt, tot_en_met)
                VALUES (@Gemeente, @Persoon, @Aard, @Van, @Register, @Id, @Ambt, @TotEnMet)
                """,
                new { args.Gemeente, stand.Gegevens.Persoon, Aard = Naming.Of(looptijd.Soort), looptijd.Van, args.Register, args.Id, Ambt = Naming.Of(stand.Gegevens.Ambt), TotEnMet = looptijd.TotEnMet ?? DateOnly.MaxValue },
                ct);
        }
    }

    /// <summary>What is found, page by page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Vondst>> Zoek(string gemeente, RondeStand stand, [EnumeratorCancellation] CancellationToken ct)
    {
        var (vorige, verblijf, lopend) = (Guid.Empty, new List<Rij>(), new List<Rij>());
        IReadOnlyList<Rij> rijen = [];
        do
        {
            rijen = await Lees(gemeente, rijen.Count == 0 ? null : rijen[^1], ct);
            stand.Gelezen += rijen.Count;
            var (vondsten, samen) = (new List<Vondst>(), new List<(Rij Een, Rij Ander)>());
            foreach (var rij in rijen)
            {
                if (rij.Persoon != vorige)
                {
                    vondsten.AddRange(await Geeindigd(gemeente, lopend, ct));
                    (vorige, verblijf, lopend) = (rij.Persoon, [], []);
                }

                if (rij.Aard == Looptijdsoort.Lopend)
                {
                    // What ended before today does not run.
                    if (rij.TotEnMet >= clock.Vandaag() && lopend.Count < Vondst.MeesteBewijs)
                    {
                        lopend.Add(rij);
                    }

                    continue;
                }

                verblijf.RemoveAll(v => v.TotEnMet < rij.Van);
                samen.AddRange(verblijf.Select(v => (v, rij)));
                if (verblijf.Count < Tegelijk)
                {
                    verblijf.Add(rij);
                }
            }

            if (rijen.Count < Ronde.Stuk)
            {
                vondsten.AddRange(await Geeindigd(gemeente, lopend, ct));
            }

            vondsten.AddRange(await Samenval(gemeente, samen, ct));
            yield return vondsten;
        }
        while (rijen.Count == Ronde.Stuk);
    }

    /// <summary>Each two stays that fall together, with the rules on what is functional and on what is paid for twice. // 000-23, 003-22, 003-29</summary>
    private async Task<IReadOnlyList<Vondst>> Samenval(string gemeente, IReadOnlyList<(Rij Een, Rij Ander)> samen, CancellationToken ct)
    {
        var gevallen = await lezer.Gevallen(gemeente, samen.SelectMany(s => new[] { s.Een.Bewijs, s.Ander.Bewijs }), ct);
        var vondsten = new List<Vondst>(samen.Count);
        foreach (var paar in samen)
        {
            var rijen = new[] { paar.Een, paar.Ander };
            var ids = rijen.Select(r => r.Id).Order().ToList();
            var regels = await gronden.Van(gemeente, Normvraag.Dubbel, rijen.SelectMany(r => gevallen[r.Id].Append(Normgeval.Declaratie(r.Ambt, r.Id))), ct);
            vondsten.Add(new Vondst(Signaalsoort.VerblijfOverlapt, $"{ids[0]:N} {ids[1]:N}", null, regels, [.. rijen.Select(r => r.Bewijs)]));
        }

        return vondsten;
    }

    /// <summary>What still runs of one person in an office that ended, with the rules on it. // 000-11, Gemeentewet 12, 41b, 67</summary>
    private async Task<IReadOnlyList<Vondst>> Geeindigd(string gemeente, List<Rij> lopend, CancellationToken ct)
    {
        if (lopend.Count == 0)
        {
            return [];
        }

        var einden = await db.Query<Ambtseinde>(
            "SELECT a.persoon, a.ambt, a.tot_en_met FROM registers.ambtsperiode a WHERE a.gemeente = @Gemeente AND a.persoon = @Persoon", new { Gemeente = gemeente, lopend[0].Persoon }, ct);
        var vondsten = new List<Vondst>();
        foreach (var perAmbt in lopend.GroupBy(r => r.Ambt))
        {
            if (einden.Where(e => e.Ambt == perAmbt.Key).Select(e => (DateOnly?)e.TotEnMet).Max() is { } einde && einde < clock.Vandaag())
            {
                var bewijs = perAmbt.Select(r => r.Bewijs).ToList();
                var regels = await gronden.Van(gemeente, Normvraag.NaAmbt(einde), (await lezer.Gevallen(gemeente, bewijs, ct)).SelectMany(g => g), ct);
                vondsten.Add(new Vondst(Signaalsoort.LooptNaAmbt, $"{lopend[0].Persoon:N} {Naming.Of(perAmbt.Key)} {einde:yyyy-MM-dd}", null, regels, bewijs));
            }
        }

        return vondsten;
    }

    private Task<IReadOnlyList<Rij>> Lees(string gemeente, Rij? na, CancellationToken ct) => db.Page<Rij>(
        """
        SELECT t.persoon, t.aard, t.van, t.register, t.id, t.ambt, t.tot_en_met
        FROM registers.tijdspanne t
        WHERE t.gemeente = @Gemeente AND t.persoon >= @Persoon
          AND (t.persoon > @Persoon OR t.aard > @Aard OR (t.aard = @Aard AND (t.van > @Van OR (t.van = @Van AND (t.register > @Register OR (t.register = @Register AND t.id > @Id))))))
        ORDER BY t.persoon, t.aard, t.van, t.register, t.id
        """,
        Ronde.Stuk,
        new { Gemeente = gemeente, Persoon = na?.Persoon ?? Guid.Empty, Aard = na is null ? "" : Naming.Of(na.Aard), Van = na?.Van ?? DateOnly.MinValue, Register = na?.Register ?? "", Id = na?.Id ?? Guid.Empty },
        ct);
}
