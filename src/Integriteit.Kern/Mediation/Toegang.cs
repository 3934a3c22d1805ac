using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Integriteit.Kern.Mediation;

/// <summary>The roles that a token can carry.</summary>
public static class Rol
{
    public const string Griffier = "griffier";
    public const string Gemeentesecretaris = "gemeentesecretaris";

    public const string Burgemeester = "burgemeester";

    /// <summary>A manager; whose, follows from the offices registered.</summary>
    public const string Leidinggevende = "leidinggevende";

    /// <summary>A person with an office; what they may do follows from the claim <c>persoon</c>.</summary>
    public const string Ambtsdrager = "ambtsdrager";

    /// <summary>An auditor or accountant: reads claims with their evidence and payments, changes nothing.</summary>
    public const string Controleur = "controleur";

    /// <summary>The financial administration: makes payments and confirms them, decides on nothing.</summary>
    public const string Administratie = "administratie";

    /// <summary>An automated publication job.</summary>
    public const string Publicatietaak = "publicatietaak";

    /// <summary>The roles of those whom the code of conduct is about.</summary>
    public static readonly IReadOnlyList<string> Ambten = [Griffier, Gemeentesecretaris, Burgemeester, Leidinggevende, Ambtsdrager];

    public static readonly IReadOnlyList<string> Alle = [.. Ambten, Controleur, Administratie, Publicatietaak];
}

/// <summary>Who may send a request: everyone, or callers of the municipality with one of the roles.</summary>
public sealed record Toegang(bool Iedereen, IReadOnlyList<string> Rollen)
{
    public static readonly Toegang Openbaar = new(true, []);

    public static Toegang Voor(params string[] rollen) => new(false, rollen);

    /// <exception cref="Afgewezen">401 without a token, 403 with a token of another municipality or without one of the roles.</exception>
    public void Vereis(Aanroeper wie, string gemeente)
    {
        if (Iedereen)
        {
            return;
        }

        if (!wie.Aangemeld)
        {
            throw new Afgewezen(Reden.NietAangemeld, "nietAangemeld", "Meld u aan: dit verzoek vraagt een token in de header Authorization.");
        }

        if (wie.Gemeente != gemeente)
        {
            throw new Afgewezen(Reden.Verboden, "andereGemeente", "Uw token geldt niet voor deze gemeente.");
        }

        if (!Rollen.Any(wie.Rollen.Contains))
        {
            throw new Afgewezen(Reden.Verboden, "rolOntbreekt", $"Dit mag alleen met de rol {string.Join(" of ", Rollen)}.");
        }
    }
}

/// <summary>Who is calling, as the token says.</summary>
public sealed record Aanroeper(string? Subject, string? Gemeente, IReadOnlyList<string> Rollen, Guid? Persoon)
{
    public static readonly Aanroeper Anoniem = new(null, null, [], null);

    /// <summary>The product itself, when it acts without a caller.</summary>
    public static readonly Aanroeper Systeem = new("systeem", null, ["systeem"], null);

    public bool Aangemeld => Subject is not null;

    /// <summary>Reads the claims <c>sub</c>, <c>gemeente</c> (one: a token for several is nobody's here), <c>rol</c> (one or more) and <c>persoon</c>.</summary>
    public static Aanroeper Van(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true && principal.FindFirstValue("sub") is { Length: > 0 } subject && principal.FindAll("gemeente").Count() <= 1
            ? new Aanroeper(
                // What the log can hold (OpenID Connect sets the same limit).
                subject.Length <= 255 ? subject : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject))),
                principal.FindFirstValue("gemeente"),
                [.. Rol.Alle.Where(rol => principal.HasClaim("rol", rol))],
                Guid.TryParse(principal.FindFirstValue("persoon"), out var persoon) ? persoon : null)
            : Anoniem;

    /// <summary>True for a caller of this municipality with this role.</summary>
    public bool Heeft(string rol, string gemeente) => Gemeente == gemeente && Rollen.Contains(rol);

    /// <summary>The person behind the token, when it belongs to this municipality.</summary>
    public Guid? PersoonIn(string gemeente) => Gemeente == gemeente ? Persoon : null;
}
