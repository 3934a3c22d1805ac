using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using MediatR;

namespace Integriteit.Declaraties.Facturen;

/// <summary>Whose invoices a caller may list.</summary>
/// <param name="Ik">The person behind the token; empty for none.</param>
/// <param name="Functies">The keepers as whom they act.</param>
/// <param name="Medewerkers">The persons whose manager they are.</param>
/// <param name="Alles">They audit or administer: everyone's.</param>
internal sealed record Factuurkring(Guid Ik, IReadOnlyList<string> Functies, IReadOnlyList<Guid> Medewerkers, bool Alles)
{
    public bool Ziet(Guid persoon, string beheerder) =>
        Alles || persoon == Ik || Functies.Contains(beheerder) || (beheerder == Rol.Leidinggevende && Medewerkers.Contains(persoon));
}

/// <summary>
/// Who may see an invoice: for whom it is, who keeps their costs, the administration and the auditor. Who may enter one: the
/// administration, and gemeentesecretaris and griffier for those whose costs they keep.
/// </summary>
internal sealed class Factuurrecht(Factuurboek boek, IMediator mediator, Call call)
{
    /// <summary>Who may come in at all; what they then see, hangs on the invoice.</summary>
    public static readonly Toegang Toegang = Toegang.Voor([.. Rol.Ambten, Rol.Controleur, Rol.Administratie]);

    /// <summary>Who may come in to enter or change one.</summary>
    public static readonly Toegang Invoeren = Toegang.Voor(Rol.Administratie, Rol.Gemeentesecretaris, Rol.Griffier);

    public async Task<Factuurkring> Kring(string gemeente, CancellationToken ct)
    {
        var beheer = await mediator.Send(new ZoekBeheer(gemeente), ct);
        return new Factuurkring(
            call.Aanroeper.PersoonIn(gemeente) ?? Guid.Empty, beheer.Functies, beheer.Medewerkers, call.Aanroeper.Heeft(Rol.Controleur, gemeente) || call.Aanroeper.Heeft(Rol.Administratie, gemeente));
    }

    /// <exception cref="Afgewezen">404 when there is none, or none for this caller.</exception>
    public async Task<Factuur> Vind(string gemeente, Guid id, CancellationToken ct) =>
        await boek.Lees(gemeente, id, ct) is { } factuur && (await Kring(gemeente, ct)).Ziet(factuur.Gegevens.Persoon!.Value, factuur.Beheerder)
            ? factuur
            : throw new Afgewezen(Reden.NietGevonden, "factuurOnbekend", "Deze factuur is er niet.");

    /// <exception cref="Afgewezen">403 for who neither administers nor keeps the costs of this person.</exception>
    public async Task VereisInvoer(string gemeente, Guid persoon, string beheerder, CancellationToken ct)
    {
        if (!call.Aanroeper.Heeft(Rol.Administratie, gemeente) && !await mediator.Send(new BekijkBeheer(gemeente, beheerder, persoon), ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietBevoegd", $"Dit kan alleen de administratie, of de {beheerder} die de kosten van deze persoon beheert.");
        }
    }
}
