using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Registers.Inschrijvingen;

/// <summary>The two views of an entry, as they stand in its tag.</summary>
internal static class Weergaven
{
    public const string Openbaar = "openbaar";
    public const string Volledig = "volledig";
}

/// <summary>Reads an entry back, and judges whether this caller may see or change it.</summary>
internal sealed class Opgeslagen(RegistersDb db, Oordelen oordelen, Inzage inzage)
{
    /// <summary>An entry, its place, and whether the caller sees all of it.</summary>
    internal sealed record Gevonden(Stand Stand, Vastleggen.Plek Plek, bool Zelf, bool Beheert, bool Leest)
    {
        public bool Volledig => Zelf || Beheert || Leest;
    }

    private sealed record Rij(
        Guid Id, long Sleutel, string Kring, string Beheerder, Status Status, int Versie, Guid Persoon, DateTimeOffset IngeschrevenOp, string Naam, string Gegevens, string Toets)
    {
        public bool Openbaar => Kring == Inschrijvingen.Kring.Openbaar.Naam;
    }

    private sealed record Gebeurd(int Versie, Gebeurtenis Gebeurtenis, string Reden, DateTimeOffset VastgelegdOp);

    private sealed record Versierij(string Naam, string Gegevens, string Toets);

    private sealed record Oud(int Versie, string Weergave);

    /// <exception cref="Afgewezen">404 when there is none, or none that this caller may know of.</exception>
    public async Task<Gevonden> Vind(Register register, string gemeente, Guid id, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Register = register.Naam, Id = id };
        var rij = await db.Single<Rij>(
            """
            SELECT i.id, i.sleutel, i.kring, i.beheerder, i.status, i.versie, i.persoon, i.ingeschreven_op, v.naam, v.gegevens, v.toets
            FROM registers.inschrijving i
            JOIN registers.versie v ON v.gemeente = i.gemeente AND v.register = i.register AND v.id = i.id AND v.versie = i.versie
            WHERE i.gemeente = @Gemeente AND i.register = @Register AND i.id = @Id
            """,
            args,
            ct);
        var zelf = rij is not null && inzage.Zelf(gemeente, rij.Persoon);
        var beheert = rij is not null && await inzage.Beheert(gemeente, rij.Beheerder, rij.Persoon, ct);
        var stand = rij is null ? null : new Stand(
            rij.Id,
            rij.Versie,
            rij.Status,
            rij.Openbaar,
            rij.IngeschrevenOp,
            rij.Naam,
            register.Lees(rij.Gegevens),
            await oordelen.Lees(gemeente, rij.Toets, ct),
            null,
            null);
        var leest = stand is not null && !zelf && !beheert && register.MetLezers && await inzage.Leest(gemeente, register.Lezers(stand.Gegevens, stand.Toets), ct);
        if (rij is null || stand is null || !(rij.Openbaar || zelf || beheert || leest))
        {
            throw new Afgewezen(Reden.NietGevonden, "inschrijvingOnbekend", "Deze inschrijving is er niet.");
        }

        return new Gevonden(rij.Versie == 1 ? stand : await MetVerloop(register, gemeente, stand, ct), new Vastleggen.Plek(rij.Kring, rij.Sleutel), zelf, beheert, leest);
    }

    /// <summary>The entry as the public saw it at the end of a day, and its version then.</summary>
    /// <exception cref="Afgewezen">404 when it was not public then.</exception>
    public async Task<(string Json, int Versie)> Op(Register register, string gemeente, Guid id, DateOnly peildatum, CancellationToken ct)
    {
        var args = new { Gemeente = gemeente, Register = register.Naam, Id = id, Op = peildatum.Einde() };
        var nu = await db.Single<(int Versie, Status Status, string Kring, DateTimeOffset IngeschrevenOp, DateTimeOffset GewijzigdOp)?>(
            "SELECT versie, status, kring, ingeschreven_op, gewijzigd_op FROM registers.inschrijving WHERE gemeente = @Gemeente AND register = @Register AND id = @Id", args, ct);
        if (nu is { } er && er.Kring == Kring.Openbaar.Naam)
        {
            if (er.GewijzigdOp < args.Op)
            {
                return (await Openbaar(register, gemeente, id, er.Versie, er.Status, er.IngeschrevenOp, ct), er.Versie);
            }

            if (await db.Single<Oud>("SELECT versie, weergave FROM registers.verleden WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND van < @Op AND tot >= @Op", args, ct) is { } oud)
            {
                // What may no longer be seen, may not be seen in the past either.
                return (er.Status == Status.Geldig || oud.Weergave.Length == 0 ? await Openbaar(register, gemeente, id, oud.Versie, er.Status, er.IngeschrevenOp, ct) : oud.Weergave, oud.Versie);
            }
        }

        throw new Afgewezen(Reden.NietGevonden, "inschrijvingOnbekend", "Deze inschrijving is er niet, of was op deze peildatum niet openbaar.");
    }

    /// <summary>The public JSON of one version, while the entry has this status.</summary>
    public async Task<string> Openbaar(Register register, string gemeente, Guid id, int versie, Status status, DateTimeOffset ingeschrevenOp, CancellationToken ct)
    {
        var rij = await db.Single<Versierij>(
            "SELECT naam, gegevens, toets FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie = @Versie",
            new { Gemeente = gemeente, Register = register.Naam, Id = id, Versie = versie },
            ct);
        var stand = new Stand(id, versie, status, true, ingeschrevenOp, rij!.Naam, register.Lees(rij.Gegevens), await oordelen.Lees(gemeente, rij.Toets, ct), null, null);
        return register.Json(await MetVerloop(register, gemeente, stand, ct), volledig: false, metToets: true);
    }

    /// <summary>The entry with the last correction and the withdrawal up to its version.</summary>
    private async Task<Stand> MetVerloop(Register register, string gemeente, Stand stand, CancellationToken ct)
    {
        var later = await db.Query<Gebeurd>(
            "SELECT versie, gebeurtenis, reden, vastgelegd_op FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie > 1 AND versie <= @Versie AND reden IS NOT NULL ORDER BY versie DESC",
            new { Gemeente = gemeente, Register = register.Naam, stand.Id, stand.Versie },
            ct);
        return stand with
        {
            Rectificatie = later.Where(g => g.Gebeurtenis == Gebeurtenis.Gerectificeerd).Select(g => new Rectificatie(g.Reden, g.VastgelegdOp)).FirstOrDefault(),
            Intrekking = later.Where(g => g.Gebeurtenis == Gebeurtenis.Ingetrokken).Select(g => new Intrekking(Enum.Parse<Intrekkingsgrond>(g.Reden, ignoreCase: true), g.VastgelegdOp)).FirstOrDefault(),
        };
    }

    /// <summary>As <see cref="Vind"/>, for a caller who will change it.</summary>
    /// <exception cref="Afgewezen">403, 404, 409 when it was withdrawn, 412 when it is at another version.</exception>
    public async Task<Gevonden> OmTeWijzigen(Register register, string gemeente, Guid id, IfMatch versies, Recht recht, bool versieVereist, CancellationToken ct)
    {
        var gevonden = await Vind(register, gemeente, id, ct);
        // Nobody takes back or decides on an entry of their own, not even who keeps the register.
        if (recht == Recht.AndereBeheerder ? !gevonden.Beheert || gevonden.Zelf : !gevonden.Zelf && !gevonden.Beheert)
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", recht == Recht.AndereBeheerder ? "Alleen de beheerder van dit register kan dit, en niet als het een eigen inschrijving is." : "Alleen de persoon zelf en de beheerder van dit register kunnen dit wijzigen.");
        }

        versies.Check(required: versieVereist, gevonden.Stand.Versie, Weergaven.Openbaar, Weergaven.Volledig);
        return gevonden.Stand.Status != Status.Ingetrokken
            ? gevonden
            : throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze inschrijving is ingetrokken en kan niet meer worden gewijzigd.");
    }
}
