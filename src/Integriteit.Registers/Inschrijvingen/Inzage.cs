using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>A part of a register that a caller may list: a circle, and within it perhaps only one person's entries.</summary>
internal sealed record Kring(string Naam, Guid? Persoon)
{
    public static readonly Kring Openbaar = new("openbaar", null);
}

/// <summary>
/// Who may see and keep what. Public is everyone's; the rest is for its own person and its keeper: who that is
/// follows from the role in the token, the offices held today, and for a manager from whose manager they are.
/// </summary>
internal sealed class Inzage(RegistersDb db, Call call, TimeProvider clock)
{
    private static readonly string[] Beheerders =
        [.. new[] { Functie.Burgemeester, Functie.Griffier, Functie.Gemeentesecretaris, Functie.Leidinggevende, Functie.College, Functie.Raad }.Select(Naming.Of)];

    private readonly Dictionary<(string Gemeente, string Beheerder, Guid Persoon), bool> beheert = [];
    private long moment;

    /// <summary>Who may come in at all to what is not public; what they then may, hangs on the entry.</summary>
    public static readonly Toegang Toegang = Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Leidinggevende, Rol.Ambtsdrager);

    /// <summary>Lets anyone read a register that has a public part, and only who may come in one that has none.</summary>
    /// <exception cref="Afgewezen">401 or 403.</exception>
    public void Vereis(Register register, string gemeente)
    {
        if (register.Besloten)
        {
            Toegang.Vereis(call.Aanroeper, gemeente);
        }
    }

    /// <summary>The keeper that the norms name for an entry, as it is stored.</summary>
    public static string Beheerder(Toetsing toets) => toets.Beheerder is { } functie ? Naming.Of(functie) : "geen";

    /// <summary>True when the caller is the person themselves.</summary>
    public bool Zelf(string gemeente, Guid persoon) => call.Aanroeper.PersoonIn(gemeente) == persoon;

    /// <summary>True when the caller keeps entries of this person that stand under this keeper. Asked once a transaction.</summary>
    public async Task<bool> Beheert(string gemeente, string beheerder, Guid persoon, CancellationToken ct)
    {
        if (moment != db.TransactionId)
        {
            moment = db.TransactionId;
            beheert.Clear();
        }

        // Only a manager keeps by person.
        var vraag = (gemeente, beheerder, beheerder == Naming.Of(Functie.Leidinggevende) ? persoon : Guid.Empty);
        return beheert.TryGetValue(vraag, out var bekend) ? bekend : beheert[vraag] = await Zoek(gemeente, beheerder, persoon, ct);
    }

    private async Task<bool> Zoek(string gemeente, string beheerder, Guid persoon, CancellationToken ct)
    {
        if (call.Aanroeper.PersoonIn(gemeente) is { } ik)
        {
            var days = new { Gemeente = gemeente, Persoon = persoon, Ik = ik, Ambt = beheerder, Dag = clock.Vandaag() };
            if (beheerder == Naming.Of(Functie.Leidinggevende))
            {
                if (await db.Single<int>(
                    "SELECT COUNT(*) FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Persoon AND leidinggevende = @Ik AND van <= @Dag AND tot_en_met >= @Dag", days, ct) > 0)
                {
                    return true;
                }
            }
            else if (await db.Single<int>(
                "SELECT COUNT(*) FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Ik AND ambt = @Ambt AND van <= @Dag AND tot_en_met >= @Dag", days, ct) > 0)
            {
                return true;
            }
        }

        // Of a civil servant without a manager today (none was named, or they left), the head of the organisation keeps the entries.
        return beheerder != Naming.Of(Functie.Leidinggevende)
            ? call.Aanroeper.Heeft(beheerder, gemeente)
            : call.Aanroeper.Heeft(Rol.Gemeentesecretaris, gemeente) && await db.Single<int>(
                "SELECT COUNT(*) FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Persoon AND leidinggevende IS NOT NULL AND van <= @Dag AND tot_en_met >= @Dag",
                new { Gemeente = gemeente, Persoon = persoon, Dag = clock.Vandaag() },
                ct) == 0;
    }

    /// <summary>The circles whose entries the caller may list; together they hold each entry once.</summary>
    public async Task<IReadOnlyList<Kring>> Kringen(string gemeente, CancellationToken ct)
    {
        var kringen = new List<Kring> { Kring.Openbaar };
        if (call.Aanroeper.Gemeente != gemeente)
        {
            return kringen;
        }

        var ik = call.Aanroeper.PersoonIn(gemeente);
        foreach (var beheerder in Beheerders)
        {
            if (beheerder != Naming.Of(Functie.Leidinggevende) && await Beheert(gemeente, beheerder, Guid.Empty, ct))
            {
                kringen.Add(new Kring(beheerder, null));
            }
            else if (ik is not null)
            {
                kringen.Add(new Kring(beheerder, ik));
            }
        }

        if (ik is not null)
        {
            var medewerkers = await db.Query<Guid>(
                "SELECT DISTINCT persoon FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND leidinggevende = @Ik AND persoon <> @Ik AND van <= @Dag AND tot_en_met >= @Dag",
                new { Gemeente = gemeente, Ik = ik, Dag = clock.Vandaag() },
                ct);
            kringen.AddRange(medewerkers.Select(m => new Kring(Naming.Of(Functie.Leidinggevende), m)));
        }

        return kringen;
    }
}
