using Integriteit.Contracts.Declaraties;
using Integriteit.Kern;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>What happened to a claim; stands with each of its versions.</summary>
internal enum Declaratiegebeurtenis
{
    Aangemaakt,
    Gewijzigd,
    Ingediend,

    /// <summary>Sent back to the claimant to be completed.</summary>
    Teruggezonden,
    Getoetst,
    Voorgelegd,
    Besloten,
    BetaalbaarGesteld,
    Betaald,

    /// <summary>A payment was refused by the bank: it can be ordered again.</summary>
    BetalingMislukt,
    Gepubliceerd,
    Teruggetrokken,
    Teruggevorderd,
}

/// <summary>Which steps a claim can take. Pure.</summary>
internal static class Levensloop
{
    private static readonly Declaratiestaat[] Beslisbaar = [Declaratiestaat.Getoetst, Declaratiestaat.VoorgelegdAanBurgemeester, Declaratiestaat.VoorgelegdAanCollege];

    private static readonly Declaratiestaat[] Besloten = [Declaratiestaat.Goedgekeurd, Declaratiestaat.DeelsGoedgekeurd, Declaratiestaat.Afgewezen];

    /// <summary>States in which what it asks is neither refused nor withdrawn: what it claims can be claimed only once.</summary>
    public static bool Telt(Declaratiestaat staat) => staat is not (Declaratiestaat.Concept or Declaratiestaat.Afgewezen or Declaratiestaat.Teruggetrokken);

    /// <summary>Whether this event can happen at all to a claim in this state.</summary>
    /// <exception cref="Afgewezen">409 when it cannot.</exception>
    public static void Vereis(Declaratiestaat van, Declaratiegebeurtenis gebeurtenis)
    {
        if (!Enum.GetValues<Declaratiestaat>().Any(naar => Kan(van, gebeurtenis, naar)))
        {
            throw Verkeerd(van);
        }
    }

    public static Afgewezen Verkeerd(Declaratiestaat staat) => new(Reden.Conflict, "verkeerdeStaat", $"Dit kan niet met een declaratie die '{Naming.Of(staat)}' is.");

    /// <summary>Whether this event takes a claim from one state to the other; what is made for the first time comes from null.</summary>
    public static bool Kan(Declaratiestaat? van, Declaratiegebeurtenis door, Declaratiestaat naar) => (door, van, naar) switch
    {
        (Declaratiegebeurtenis.Aangemaakt, null, Declaratiestaat.Concept) => true,
        (Declaratiegebeurtenis.Gewijzigd, Declaratiestaat.Concept, Declaratiestaat.Concept) => true,
        (Declaratiegebeurtenis.Ingediend, Declaratiestaat.Concept, Declaratiestaat.Ingediend) => true,
        (Declaratiegebeurtenis.Teruggezonden, Declaratiestaat.Ingediend or Declaratiestaat.Getoetst, Declaratiestaat.Concept) => true,
        (Declaratiegebeurtenis.Getoetst, Declaratiestaat.Ingediend or Declaratiestaat.Getoetst, Declaratiestaat.Getoetst) => true,
        (Declaratiegebeurtenis.Voorgelegd, Declaratiestaat.Getoetst, Declaratiestaat.VoorgelegdAanBurgemeester or Declaratiestaat.VoorgelegdAanCollege) => true,
        (Declaratiegebeurtenis.Voorgelegd, Declaratiestaat.VoorgelegdAanBurgemeester, Declaratiestaat.VoorgelegdAanCollege) => true,
        (Declaratiegebeurtenis.Besloten, { } s, _) => Beslisbaar.Contains(s) && Besloten.Contains(naar),
        (Declaratiegebeurtenis.BetaalbaarGesteld, Declaratiestaat.Goedgekeurd or Declaratiestaat.DeelsGoedgekeurd, Declaratiestaat.Betaalbaar) => true,
        (Declaratiegebeurtenis.Betaald, Declaratiestaat.Betaalbaar, Declaratiestaat.Betaald) => true,
        (Declaratiegebeurtenis.BetalingMislukt, Declaratiestaat.Betaalbaar, Declaratiestaat.Betaalbaar) => true,
        (Declaratiegebeurtenis.Gepubliceerd, Declaratiestaat.Betaald, Declaratiestaat.Gepubliceerd) => true,
        (Declaratiegebeurtenis.Teruggetrokken, Declaratiestaat.Concept or Declaratiestaat.Ingediend, Declaratiestaat.Teruggetrokken) => true,
        (Declaratiegebeurtenis.Teruggetrokken, { } s, Declaratiestaat.Teruggetrokken) => Beslisbaar.Contains(s),
        (Declaratiegebeurtenis.Teruggevorderd, Declaratiestaat.Betaald or Declaratiestaat.Gepubliceerd, Declaratiestaat.Teruggevorderd) => true,
        _ => false,
    };
}
