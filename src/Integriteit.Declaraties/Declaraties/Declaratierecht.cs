using Integriteit.Contracts.Declaraties;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Contracts.Registers;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using MediatR;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>What a caller is to a claim.</summary>
/// <param name="Zelf">They are the claimant.</param>
/// <param name="Toetst">They keep it: they assess it.</param>
/// <param name="Burgemeester">They are the burgemeester, and it was put before the burgemeester.</param>
/// <param name="College">They enter decisions of the college, and it was put before the college.</param>
/// <param name="Controleert">They audit.</param>
/// <param name="Betaalt">They pay, and it was awarded.</param>
internal sealed record Hoedanigheden(bool Zelf, bool Toetst, bool Burgemeester, bool College, bool Controleert, bool Betaalt)
{
    public bool Ziet => Zelf || Toetst || Burgemeester || College || Controleert || Betaalt;
}

/// <summary>Which claims a caller may list; what stands in a state that others do not see is left out by who asks.</summary>
/// <param name="Ik">The person behind the token; empty for none.</param>
/// <param name="Functies">The keepers as whom they act.</param>
/// <param name="Medewerkers">The persons whose manager they are.</param>
/// <param name="Voorgelegd">What a claim was put before at most, for them to see it.</param>
/// <param name="Controleert">They audit.</param>
/// <param name="Betaalt">They pay.</param>
internal sealed record Declaratiekring(Guid Ik, IReadOnlyList<string> Functies, IReadOnlyList<Guid> Medewerkers, IReadOnlyList<string> Voorgelegd, bool Controleert, bool Betaalt);

/// <summary>
/// Who may see a claim, and who may decide on it. A claim is confidential: for who has no business with it there is none.
/// Nobody decides on their own, in whatever role they come. // 003-27
/// </summary>
internal sealed class Declaratierecht(DeclaratiesDb db, Declaratieboek boek, IMediator mediator, Audit audit, Call call)
{
    private static readonly Declaratiestaat[] Betaalstaten =
        [Declaratiestaat.Goedgekeurd, Declaratiestaat.DeelsGoedgekeurd, Declaratiestaat.Betaalbaar, Declaratiestaat.Betaald, Declaratiestaat.Gepubliceerd, Declaratiestaat.Teruggevorderd];

    /// <summary>Who may come in at all; what they then may, hangs on the claim.</summary>
    public static readonly Toegang Toegang = Toegang.Voor([.. Rol.Ambten, Rol.Controleur, Rol.Administratie]);

    /// <summary>The states that the financial administration sees, as they are stored.</summary>
    public static IReadOnlyList<string> Betaalbaar { get; } = [.. Betaalstaten.Select(Naming.Of)];

    /// <summary>The person behind the token; null when it names none.</summary>
    public Guid? Ik(string gemeente) => call.Aanroeper.PersoonIn(gemeente);

    public async Task<Hoedanigheden> Van(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        var zelf = Ik(gemeente) == declaratie.Persoon;
        if (!declaratie.Zichtbaar)
        {
            return new Hoedanigheden(zelf, false, false, false, false, false);
        }

        Task<bool> Beheert(string beheerder) => mediator.Send(new BekijkBeheer(gemeente, beheerder, declaratie.Persoon), ct);
        bool Voor(Beslisser beslisser) => declaratie.Voorleggingen?.Any(v => v.Aan == beslisser) == true;
        return new Hoedanigheden(
            zelf,
            await Beheert(declaratie.Beheerder),
            Voor(Beslisser.Burgemeester) && await Beheert(Naming.Of(Functie.Burgemeester)),
            Voor(Beslisser.College) && await Beheert(Naming.Of(Functie.Gemeentesecretaris)),
            call.Aanroeper.Heeft(Rol.Controleur, gemeente),
            call.Aanroeper.Heeft(Rol.Administratie, gemeente) && Betaalstaten.Contains(declaratie.Staat));
    }

    public async Task<Declaratiekring> Kring(string gemeente, CancellationToken ct)
    {
        var beheer = await mediator.Send(new ZoekBeheer(gemeente), ct);
        var burgemeester = beheer.Functies.Contains(Naming.Of(Functie.Burgemeester));
        return new Declaratiekring(
            Ik(gemeente) ?? Guid.Empty,
            beheer.Functies,
            beheer.Medewerkers,
            [.. burgemeester ? [Naming.Of(Beslisser.Burgemeester)] : Array.Empty<string>(), .. burgemeester || beheer.Functies.Contains(Naming.Of(Functie.Gemeentesecretaris)) ? [Naming.Of(Beslisser.College)] : Array.Empty<string>()],
            call.Aanroeper.Heeft(Rol.Controleur, gemeente),
            call.Aanroeper.Heeft(Rol.Administratie, gemeente));
    }

    /// <summary>The claim, and what the caller is to it.</summary>
    /// <exception cref="Afgewezen">404 when there is none, or none for this caller.</exception>
    public async Task<(Declaratie Declaratie, Hoedanigheden Als)> Vind(string gemeente, Guid id, CancellationToken ct) =>
        await boek.Lees(gemeente, id, ct) is { } declaratie && await Van(gemeente, declaratie, ct) is { Ziet: true } als
            ? (declaratie, als)
            : throw new Afgewezen(Reden.NietGevonden, "declaratieOnbekend", "Deze declaratie is er niet.");

    /// <summary>The caller's own claim.</summary>
    /// <exception cref="Afgewezen">404 when there is none for this caller, 403 when it is not theirs.</exception>
    public async Task<Declaratie> VindEigen(string gemeente, Guid id, CancellationToken ct)
    {
        var (declaratie, als) = await Vind(gemeente, id, ct);
        return als.Zelf ? declaratie : throw new Afgewezen(Reden.Verboden, "nietUwDeclaratie", "Dit kan alleen wie de declaratie heeft gemaakt.");
    }

    /// <summary>A claim of another, on which the caller does something in an office. Inside a command only.</summary>
    /// <param name="gemeente">The CBS code of the municipality.</param>
    /// <param name="id">The id of the claim.</param>
    /// <param name="mag">What the caller must be to it.</param>
    /// <param name="wie">Who may, for the refusal.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="Afgewezen">404 when there is none for this caller, 409 when it is their own, 403 when they are not what it takes.</exception>
    public async Task<Declaratie> VindVanAnder(string gemeente, Guid id, Func<Declaratie, Hoedanigheden, bool> mag, string wie, CancellationToken ct)
    {
        var (declaratie, als) = await Vind(gemeente, id, ct);
        await VereisAnder(gemeente, declaratie, ct);
        return mag(declaratie, als) ? declaratie : throw new Afgewezen(Reden.Verboden, "nietBevoegd", $"Dit kan alleen {wie}.");
    }

    /// <summary>Stops who would decide on their own claim: the person, and whoever entered it under whatever name. Inside a command only.</summary>
    /// <exception cref="Afgewezen">409 when it is the caller's own.</exception>
    public async Task VereisAnder(string gemeente, Declaratie declaratie, CancellationToken ct)
    {
        if (Ik(gemeente) == declaratie.Persoon || await Deed(gemeente, declaratie.Id, Declaratiegebeurtenis.Aangemaakt, ct) || await Deed(gemeente, declaratie.Id, Declaratiegebeurtenis.Ingediend, ct))
        {
            throw new Afgewezen(Reden.Conflict, "eigenDeclaratie", "Niemand beslist over de eigen declaratie; laat dit een vervanger doen.");
        }
    }

    /// <summary>True when the caller is who once did this to the claim. Inside a command only.</summary>
    public async Task<bool> Deed(string gemeente, Guid declaratie, Declaratiegebeurtenis gebeurtenis, CancellationToken ct) => await db.Single<int>(
        "SELECT COUNT(*) FROM declaraties.declaratieversie WHERE gemeente = @Gemeente AND declaratie = @Declaratie AND gebeurtenis = @Gebeurtenis AND actor = @Actor",
        new { Gemeente = gemeente, Declaratie = declaratie, Gebeurtenis = Naming.Of(gebeurtenis), Actor = await audit.Actor(db, gemeente, ct) },
        ct) > 0;

    /// <summary>What of a claim this caller sees.</summary>
    public static Declaratie Toon(Declaratie declaratie, Hoedanigheden als) => als.Zelf ? VoorIndiener(declaratie) : declaratie;

    /// <summary>A claim as its claimant sees it: without where others stand in the findings.</summary>
    public static Declaratie VoorIndiener(Declaratie declaratie) => declaratie with
    {
        Regels = [.. declaratie.Regels.Select(r => r.Toets is null ? r : r with { Toets = r.Toets with { Bevindingen = [.. r.Toets.Bevindingen.Select(b => b with { Bewijs = [.. b.Bewijs.Where(p => p.Eigen)] })] } })],
    };
}
