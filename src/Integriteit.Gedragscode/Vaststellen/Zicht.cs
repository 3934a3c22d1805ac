using Integriteit.Gedragscode.Codes;
using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;

namespace Integriteit.Gedragscode.Vaststellen;

/// <summary>What a caller sees of what is not adopted: all of it, or the drafts of the working groups they are in.</summary>
internal sealed record Blik(bool Alles, Guid? Persoon)
{
    /// <summary>True for everyone who may see more than the public, of this version.</summary>
    public bool Volledig(Versiebestand versie) => Alles || InWerkgroep(versie);

    public bool Ziet(Versiebestand versie) => versie.IsVastgesteld() || Volledig(versie);

    // 001-14
    public bool InWerkgroep(Versiebestand versie) => Persoon is { } ik && versie.Herziening?.Werkgroep?.Leden?.Contains(ik) == true;

    /// <summary>The code with the versions that the caller sees, each as far as they see it; null when none is left.</summary>
    public Codebestand? Op(Codebestand code)
    {
        var versies = code.Versies!.Where(Ziet).Select(v => Volledig(v) ? v : v.Openbaar()).ToList();
        return versies.Count > 0 || Alles ? code with { Versies = versies } : null;
    }
}

/// <summary>Who may see drafts, and who keeps a code.</summary>
internal sealed class Zicht(Bevoegdheid bevoegdheid, TimeProvider clock)
{
    private static readonly string[] Kijkers = [Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester];

    /// <summary>The roles that can come in where drafts are worked on; a member of a working group comes as a person.</summary>
    public static readonly Toegang Bewerkers = Toegang.Voor([.. Kijkers, Rol.Ambtsdrager]);

    /// <summary>The function that keeps a code: the clerk, or for the organisation's own people the secretary.</summary>
    public static string Beheerder(Codebestand code) => code.IsAmbtelijk() ? Rol.Gemeentesecretaris : Rol.Griffier;

    public async Task<Blik> Van(string gemeente, CancellationToken ct)
    {
        var ik = await bevoegdheid.Ik(gemeente, ct);
        var dag = clock.Vandaag();
        return new Blik(await bevoegdheid.Is(gemeente, Kijkers, ct), ik?.Perioden.Any(p => p.Omvat(dag)) == true ? ik.Persoon : null);
    }

    /// <summary>The version, as kept, and what the caller sees.</summary>
    /// <exception cref="Afgewezen">404 when there is none, or none that the caller may know of.</exception>
    public async Task<(Codebestand Code, Versiebestand Versie, Blik Blik)> Vereis(IEnumerable<Codebestand> codes, string gemeente, string code, string versie, CancellationToken ct)
    {
        var blik = await Van(gemeente, ct);
        var gevonden = Codeverzameling.Vereis(codes, code);
        if (blik.Op(gevonden) is null)
        {
            throw Codeverzameling.Onbekend(code);
        }

        return gevonden.Versies!.FirstOrDefault(v => v.Versie == versie && blik.Ziet(v)) is { } een
            ? (gevonden, een, blik)
            : throw new Afgewezen(Reden.NietGevonden, "versieOnbekend", $"De gedragscode '{code}' heeft geen versie '{versie}'.");
    }

    /// <exception cref="Afgewezen">403 for who does not keep this code; <paramref name="ook"/> may besides.</exception>
    public Task Beheert(string gemeente, Codebestand code, CancellationToken ct, params string[] ook) => bevoegdheid.Vereis(gemeente, [Beheerder(code), .. ook], ct);

    /// <summary>The tag of a version: it changes with its content and with what its dates make of it.</summary>
    public static string Tag(Versiebestand versie, DateOnly dag, bool volledig) => IfMatch.Tag(versie.Stand, Weergave(versie.Op(dag), volledig));

    /// <summary>Holds a change against the version that it is made to.</summary>
    public static void Check(IfMatch versies, Versiebestand versie) =>
        versies.Check(required: true, versie.Stand, Enum.GetValues<Versiestatus>().SelectMany(s => new[] { Weergave(s, true), Weergave(s, false) }));

    private static string Weergave(Versiestatus status, bool volledig) => volledig ? Naming.Of(status) : Naming.Of(status) + "-openbaar";
}
