using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>A part of a register that a caller may list: a circle, and within it perhaps only one person's entries, or those that name a reader.</summary>
/// <param name="Naam">The circle.</param>
/// <param name="Persoon">Only the entries of this person that hold.</param>
/// <param name="Woord">Only the entries with this word, such as that of a reader.</param>
internal sealed record Kring(string Naam, Guid? Persoon, string? Woord = null)
{
    public static readonly Kring Openbaar = new("openbaar", null);

    /// <summary>The names of all circles that an entry can stand in.</summary>
    public static IReadOnlyList<string> Namen { get; } = [Openbaar.Naam, .. Enum.GetValues<Functie>().Select(Naming.Of), Inzage.Niemand];

    /// <summary>Whose entries a caller with these circles keeps: all under a keeper, and of a manager those of some persons.</summary>
    public static (IReadOnlyList<string> Beheerders, IReadOnlyList<Guid> Medewerkers) Beheerd(IReadOnlyList<Kring> kringen) => (
        [.. kringen.Where(k => k is { Persoon: null, Woord: null } && k != Openbaar).Select(k => k.Naam)],
        [.. kringen.Where(k => k.Naam == Naming.Of(Functie.Leidinggevende)).Select(k => k.Persoon).OfType<Guid>()]);
}

/// <summary>Somebody who may read an entry that is not theirs to change: whoever holds an office, or one person.</summary>
internal sealed record Lezer(string Sleutel)
{
    public static Lezer Van(Ambt ambt) => new(Naming.Of(ambt));

    public static Lezer Van(Guid persoon) => new($"{persoon:N}");

    /// <summary>The word by which the entries that name this reader are found.</summary>
    public string Woord => $"l:{Sleutel}";
}

/// <summary>
/// Who may see and keep what. Public is everyone's; the rest is for its own person and its keeper: who that is
/// follows from the role in the token, the offices held today, and for a manager from whose manager they are.
/// </summary>
internal sealed class Inzage(RegistersDb db, Call call, TimeProvider clock)
{
    /// <summary>Stands for the keeper of an entry for which the norms name none.</summary>
    public const string Niemand = "geen";

    private static readonly string[] Beheerders =
        [.. new[] { Functie.Burgemeester, Functie.Griffier, Functie.Gemeentesecretaris, Functie.Leidinggevende, Functie.College, Functie.Raad }.Select(Naming.Of)];

    private readonly Dictionary<(string Gemeente, string Beheerder, Guid Persoon), bool> beheert = [];
    private long moment;

    /// <summary>Who may come in at all to what is not public; what they then may, hangs on the entry.</summary>
    public static readonly Toegang Toegang = Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Leidinggevende, Rol.Ambtsdrager);

    /// <summary>Anyone reads a register that has a public part; one that has none only who may come in.</summary>
    public static Toegang? Nauwer(Register register) => register.Besloten ? Toegang : null;

    /// <summary>The keeper that the norms name for an entry, as it is stored.</summary>
    public static string Beheerder(Toetsing toets) => toets.Beheerder is { } functie ? Naming.Of(functie) : Niemand;

    /// <summary>True when the caller is the person themselves.</summary>
    public bool Zelf(string gemeente, Guid persoon) => persoon != Guid.Empty && call.Aanroeper.PersoonIn(gemeente) == persoon;

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

    /// <summary>True when the caller is one of these readers.</summary>
    public async Task<bool> Leest(string gemeente, IEnumerable<Lezer> lezers, CancellationToken ct) => lezers.Intersect(await Als(gemeente, ct)).Any();

    /// <summary>As whom an entry can name the caller: as the person, in the offices that they hold today, in the role of the token.</summary>
    private async Task<IReadOnlyList<Lezer>> Als(string gemeente, CancellationToken ct)
    {
        if (call.Aanroeper.Gemeente != gemeente)
        {
            return [];
        }

        var ik = call.Aanroeper.PersoonIn(gemeente);
        var ambten = ik is null ? [] : await db.Query<string>(
            "SELECT DISTINCT ambt FROM registers.ambtsperiode WHERE gemeente = @Gemeente AND persoon = @Ik AND van <= @Dag AND tot_en_met >= @Dag", new { Gemeente = gemeente, Ik = ik, Dag = clock.Vandaag() }, ct);
        return [.. ambten.Concat(call.Aanroeper.Rollen).Distinct().Select(naam => new Lezer(naam)), .. ik is { } zelf ? [Lezer.Van(zelf)] : Array.Empty<Lezer>()];
    }

    /// <summary>The parts in which the caller finds the entries that name them as a reader, the public ones as well.</summary>
    private async Task<IReadOnlyList<Kring>> Leeskringen(string gemeente, CancellationToken ct)
    {
        var als = await Als(gemeente, ct);
        return [.. Beheerders.Prepend(Kring.Openbaar.Naam).SelectMany(kring => als.Select(lezer => new Kring(kring, null, lezer.Woord)))];
    }

    /// <summary>The parts of a register whose entries the caller may list; an entry can stand in more than one.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="voorMij">Only what names the caller as a reader.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<Kring>> Kringen(Register register, string gemeente, bool voorMij, CancellationToken ct)
    {
        if (voorMij)
        {
            return await Leeskringen(gemeente, ct);
        }

        var kringen = await Kringen(gemeente, ct);
        // What is listed whole needs no second look.
        var heel = kringen.Where(k => k.Persoon is null).Select(k => k.Naam).ToHashSet();
        return
        [
            .. kringen,
            .. kringen.Where(k => k.Persoon is not null).Select(k => new Kring(k.Naam, null, Register.Graf(k.Persoon!.Value))),
            .. register.MetLezers ? (await Leeskringen(gemeente, ct)).Where(k => !heel.Contains(k.Naam)) : [],
        ];
    }

    /// <summary>The circles whose entries the caller may list: the public one, those that they keep, and in others those of one person.</summary>
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
