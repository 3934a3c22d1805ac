using System.Text.Json;
using Integriteit.Contracts.Gedragscode;
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
internal sealed class Opgeslagen(RegistersDb db, Inzage inzage)
{
    /// <summary>An entry, its place, and whether the caller sees all of it.</summary>
    internal sealed record Gevonden(Stand Stand, Vastleggen.Plek Plek, bool Zelf, bool Beheert)
    {
        public bool Volledig => Zelf || Beheert;
    }

    private sealed record Rij(
        Guid Id, long Sleutel, string Kring, string Beheerder, Status Status, int Versie, Guid Persoon, DateTimeOffset IngeschrevenOp, string Naam, string Gegevens, string Toets)
    {
        public bool Openbaar => Kring == Inschrijvingen.Kring.Openbaar.Naam;
    }

    private sealed record Gebeurd(Gebeurtenis Gebeurtenis, string Reden, DateTimeOffset VastgelegdOp);

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
        if (rij is null || !(rij.Openbaar || zelf || beheert))
        {
            throw new Afgewezen(Reden.NietGevonden, "inschrijvingOnbekend", "Deze inschrijving is er niet.");
        }

        var later = rij.Versie == 1 ? [] : await db.Query<Gebeurd>(
            "SELECT gebeurtenis, reden, vastgelegd_op FROM registers.versie WHERE gemeente = @Gemeente AND register = @Register AND id = @Id AND versie > 1 ORDER BY versie DESC", args, ct);
        var stand = new Stand(
            rij.Id,
            rij.Versie,
            rij.Status,
            rij.Openbaar,
            rij.IngeschrevenOp,
            rij.Naam,
            register.Lees(rij.Gegevens),
            JsonSerializer.Deserialize<Toetsing>(rij.Toets, Json.Options)!,
            later.Where(g => g.Gebeurtenis == Gebeurtenis.Gerectificeerd).Select(g => new Rectificatie(g.Reden, g.VastgelegdOp)).FirstOrDefault(),
            later.Where(g => g.Gebeurtenis == Gebeurtenis.Ingetrokken).Select(g => new Intrekking(Enum.Parse<Intrekkingsgrond>(g.Reden, ignoreCase: true), g.VastgelegdOp)).FirstOrDefault());
        return new Gevonden(stand, new Vastleggen.Plek(rij.Kring, rij.Sleutel), zelf, beheert);
    }

    /// <summary>As <see cref="Vind"/>, for a caller who will change it.</summary>
    /// <exception cref="Afgewezen">403, 404, 409 when it was withdrawn, 412 when it is at another version.</exception>
    public async Task<Gevonden> OmTeWijzigen(Register register, string gemeente, Guid id, IfMatch versies, bool intrekken, CancellationToken ct)
    {
        var gevonden = await Vind(register, gemeente, id, ct);
        // Nobody takes back an entry of their own, not even who keeps the register.
        if (intrekken ? !gevonden.Beheert || gevonden.Zelf : !gevonden.Volledig)
        {
            throw new Afgewezen(Reden.Verboden, "nietBeheerder", intrekken ? "Alleen de beheerder van dit register kan dit intrekken, en niet als het een eigen inschrijving is." : "Alleen de persoon zelf en de beheerder van dit register kunnen dit wijzigen.");
        }

        versies.Check(required: !intrekken, gevonden.Stand.Versie, Weergaven.Openbaar, Weergaven.Volledig);
        return gevonden.Stand.Status != Status.Ingetrokken
            ? gevonden
            : throw new Afgewezen(Reden.Conflict, "alIngetrokken", "Deze inschrijving is ingetrokken en kan niet meer worden gewijzigd.");
    }
}
