using System.ComponentModel;
using System.Text.Json;
using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Registers.Inschrijvingen;
using MediatR;

namespace Integriteit.Registers.Signalen;

[Description("Een inschrijving of declaratie waarop het signaal rust.")]
internal sealed record Signaalbewijs(
    [property: Description("Het register; declaraties voor een declaratie.")] string Register,
    [property: Description("Het id van de inschrijving of declaratie.")] Guid Inschrijving,
    [property: Description("De persoon van de inschrijving; ontbreekt als zij van geen persoon is.")] Guid? Persoon,
    [property: Description("Waarop in de inschrijving het signaal rust: de rol van de wederpartij, of looptijd; bij een declaratie de regel.")] string Veld,
    [property: Description("De dag, of de eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag; ontbreekt bij een enkele dag, of zolang er geen einde is.")] DateOnly? TotEnMet,
    [property: Description("De waarde in euro's; ontbreekt als er geen is.")] Bedrag? Bedrag);

/// <summary>Whether somebody has looked at a signal.</summary>
internal enum Signaalstand
{
    Open,
    Afgedaan,
}

[Description("Hoe met het signaal is omgegaan.")]
internal sealed record Signaalafdoening(
    [property: Description("De reden.")] string Reden,
    [property: Description("Het tijdstip (UTC).")] DateTimeOffset AfgedaanOp);

[Description("Iets wat over de registers heen opvalt. Een aanleiding om te kijken; het zegt niet dat er iets mis is.")]
internal sealed record Signaal(
    [property: Description("Het id.")] Guid Id,
    [property: Description("Wat opvalt.")] Signaalsoort Soort,
    [property: Description("Wat opvalt, in een zin.")] string Toelichting,
    [property: Description("Of ernaar is gekeken.")] Signaalstand Stand,
    [property: Description("De versie; zij loopt op als het bewijs verandert of het signaal wordt afgedaan.")] int Versie,
    [property: Description("De wederpartij; ontbreekt als het signaal daar niet over gaat.")] string? Wederpartij,
    [property: Description("Wanneer het met dit bewijs is gevonden (UTC).")] DateTimeOffset GevondenOp,
    [property: Description("De inschrijvingen waarop het rust, voor zover u die mag zien; per register en persoon hoogstens vijf.")] IReadOnlyList<Signaalbewijs> Bewijs,
    [property: Description("De bepalingen erachter, uit de wet en de code die gelden op de dag van de ronde; leeg als geen bepaling iets zegt over wat u ziet.")] IReadOnlyList<Signaalgrond> Gronden,
    [property: Description("De laatste afdoening; is de stand weer open, dan is het bewijs sindsdien veranderd.")] Signaalafdoening? Afdoening)
{
    [Description("Waar de bepalingen vandaan komen, in een zin; of dat er geen is.")]
    public string Herkomst => Signaalgrond.Herkomst(Gronden);
}

/// <summary>
/// What a keeper sees of signals: only the evidence that they may read, nothing at all of a signal about themselves, and no
/// signal of which too little is left to be one.
/// </summary>
internal sealed class Signaalinzage(RegistersDb db, IReadOnlyList<Register> registers, Inzage inzage, IMediator mediator, Call call)
{
    /// <summary>Who may come in at all; an office may do as well as a role.</summary>
    public static readonly Toegang Toegang = Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Ambtsdrager);

    private static readonly string[] Beheerders = [Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester];

    internal sealed record Rij(Guid Id, Signaalsoort Soort, string Sleutel, string? Naam, string Gronden, DateTimeOffset GevondenOp, int Versie, bool Afgedaan, DateTimeOffset? AfgedaanOp, string? Reden);

    private sealed record Stuk(
        Guid Signaal, string Register, Guid Inschrijving, string Veld, DateOnly Van, DateOnly? TotEnMet, long? Bedrag, string Kring, string Beheerder, Status Status, Guid Persoon, string Gegevens);

    private sealed record Bewijsregel(Guid Signaal, Guid Inschrijving, string Veld, DateOnly Van, DateOnly? TotEnMet, long? Bedrag);

    /// <summary>The circles of the caller.</summary>
    /// <exception cref="Afgewezen">403 for who keeps no register by role or office.</exception>
    public async Task<IReadOnlyList<Kring>> Vereis(string gemeente, CancellationToken ct)
    {
        var kringen = await inzage.Kringen(gemeente, ct);
        return kringen.Any(k => k.Persoon is null && Beheerders.Contains(k.Naam))
            ? kringen
            : throw new Afgewezen(Reden.Verboden, "nietBeheerder", $"Dit mag alleen als {string.Join(" of ", Beheerders)}.");
    }

    /// <summary>The signals that the caller may see, as they see them, in the same order.</summary>
    public async Task<IReadOnlyList<Signaal>> Toon(string gemeente, IReadOnlyList<Rij> rijen, IReadOnlyList<Kring> kringen, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Ids = rijen.Select(r => r.Id).ToList(), Declaraties = Declaratiesignalen.Naam };
        var inschrijvingen = await db.Query<Stuk>(
            """
            SELECT b.signaal, b.register, b.inschrijving, b.veld, b.van, b.tot_en_met, b.bedrag, i.kring, i.beheerder, i.status, i.persoon, v.gegevens
            FROM registers.bewijs b
            JOIN registers.inschrijving i ON i.gemeente = b.gemeente AND i.register = b.register AND i.id = b.inschrijving
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE b.gemeente = @Gemeente AND b.signaal IN @Ids
            ORDER BY b.signaal, b.nummer
            """,
            args,
            ct);
        var stukken = inschrijvingen.Concat(await Declaraties(gemeente, args, ct)).ToList();
        var bewijs = stukken.ToLookup(b => b.Signaal);
        // Whoever keeps the entries of a civil servant who left is in no circle of theirs.
        var onderLeiding = new HashSet<Guid>();
        foreach (var persoon in stukken.Where(b => b.Beheerder == Rol.Leidinggevende).Select(b => b.Persoon).Distinct())
        {
            if (await inzage.Beheert(gemeente, Rol.Leidinggevende, persoon, ct))
            {
                onderLeiding.Add(persoon);
            }
        }

        var ik = call.Aanroeper.PersoonIn(gemeente);
        return
        [
            .. from rij in rijen
               let alle = bewijs[rij.Id].ToList()
               where ik is null || alle.TrueForAll(b => b.Persoon != ik)
               let zichtbaar = alle.Where(b => Ziet(rij, b, kringen, onderLeiding)).ToList()
               where rij.Soort.Genoeg([.. zichtbaar.Select(b => new Bewijsstuk(b.Register, b.Inschrijving, b.Veld, b.Van, b.TotEnMet, b.Bedrag))], alle.Count, naam => registers.Any(r => r.Naam == naam && r.Soort == Groep.Functie))
               select new Signaal(
                   rij.Id,
                   rij.Soort,
                   rij.Soort.Zin(),
                   rij.Afgedaan ? Signaalstand.Afgedaan : Signaalstand.Open,
                   rij.Versie,
                   rij.Naam,
                   rij.GevondenOp,
                   [.. zichtbaar.Select(b => new Signaalbewijs(b.Register, b.Inschrijving, b.Persoon == Guid.Empty ? null : b.Persoon, b.Veld, b.Van, b.TotEnMet, b.Bedrag is { } centen ? new Bedrag(centen) : null))],
                   [.. Gronden(rij, [.. zichtbaar.Select(b => b.Inschrijving)])],
                   rij.AfgedaanOp is { } op ? new Signaalafdoening(rij.Reden!, op) : null),
        ];
    }

    /// <summary>The rules about what the reader sees: one about other evidence would tell of it.</summary>
    private static IEnumerable<Signaalgrond> Gronden(Rij rij, HashSet<Guid> zichtbaar) =>
        from grond in JsonSerializer.Deserialize<List<Signaalgrond>>(rij.Gronden, Json.Options)!
        let over = grond.Inschrijvingen.Where(zichtbaar.Contains).ToList()
        where over.Count > 0 || grond.Inschrijvingen.Count == 0
        select grond with { Inschrijvingen = over };

    /// <summary>The claims among the evidence, as far as they still count, with who keeps each.</summary>
    private async Task<IEnumerable<Stuk>> Declaraties(string gemeente, object args, CancellationToken ct)
    {
        var bewijs = await db.Query<Bewijsregel>(
            "SELECT signaal, inschrijving, veld, van, tot_en_met, bedrag FROM registers.bewijs WHERE gemeente = @Gemeente AND signaal IN @Ids AND register = @Declaraties ORDER BY signaal, nummer", args, ct);
        var beelden = new List<Declaratiebeeld>();
        foreach (var deel in bewijs.Select(b => b.Inschrijving).Distinct().Chunk(500))
        {
            beelden.AddRange(await mediator.Send(new ZoekDeclaratiebeelden(gemeente, deel, 0, deel.Length), ct));
        }

        return bewijs.Join(beelden, b => b.Inschrijving, d => d.Id, (b, d) => new Stuk(b.Signaal, Declaratiesignalen.Naam, d.Id, b.Veld, b.Van, b.TotEnMet, b.Bedrag, d.Beheerder, d.Beheerder, Status.Geldig, d.Persoon, ""));
    }

    /// <summary>One signal as the caller sees it.</summary>
    /// <exception cref="Afgewezen">403, and 404 when there is none that this caller may know of.</exception>
    public async Task<Signaal> Vind(string gemeente, Guid id, CancellationToken ct)
    {
        var kringen = await Vereis(gemeente, ct);
        var rijen = await db.Query<Rij>(
            "SELECT s.id, s.soort, s.sleutel, s.naam, s.gronden, s.gevonden_op, s.versie, s.afgedaan, s.afgedaan_op, s.reden FROM registers.signaal s WHERE s.gemeente = @Gemeente AND s.id = @Id", new { Gemeente = gemeente, Id = id }, ct);
        return (await Toon(gemeente, rijen, kringen, ct)).SingleOrDefault() ?? throw new Afgewezen(Reden.NietGevonden, "signaalOnbekend", "Dit signaal is er niet.");
    }

    /// <summary>As who keeps the entry; or as anyone, when the public can see who the counterparty is.</summary>
    private bool Ziet(Rij rij, Stuk stuk, IReadOnlyList<Kring> kringen, HashSet<Guid> onderLeiding)
    {
        var beheert = kringen.Any(k => k.Naam == stuk.Beheerder && (k.Persoon is null || k.Persoon == stuk.Persoon)) || (stuk.Beheerder == Rol.Leidinggevende && onderLeiding.Contains(stuk.Persoon));
        if (stuk.Register == Declaratiesignalen.Naam)
        {
            return beheert;
        }

        if (stuk.Status == Status.Ingetrokken || registers.FirstOrDefault(r => r.Naam == stuk.Register) is not { Besloten: false } register)
        {
            return false;
        }

        if (beheert)
        {
            return true;
        }

        if (stuk.Kring != Kring.Openbaar.Naam || stuk.Status != Status.Geldig)
        {
            return false;
        }

        var gegevens = register.Lees(stuk.Gegevens);
        var openbaar = register.Trefwoorden(gegevens, "", volledig: false).ToHashSet();
        return rij.Naam is null || register.Wederpartijen(gegevens).Any(w =>
            w.Rol == stuk.Veld && Identiteiten.Van(w.Naam, w.KvkNummer).Contains(rij.Sleutel.StartsWith("k:", StringComparison.Ordinal) ? rij.Sleutel.Split(' ')[0] : Naam(rij)) && Woorden.Van(w.Naam).All(woord => openbaar.Contains(woord) || openbaar.Contains($"g:{woord}")));
    }

    /// <summary>The identity by name in a key, which may be followed by a person.</summary>
    private static string Naam(Rij rij) => rij.Soort is Signaalsoort.FunctieBijGever or Signaalsoort.GeschenkenSamen or Signaalsoort.DeclaratieBijWederpartij ? rij.Sleutel[..rij.Sleutel.LastIndexOf(' ')] : rij.Sleutel;
}
