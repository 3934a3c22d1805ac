using Integriteit.Gedragscode.Normen;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;

namespace Integriteit.Gedragscode.Gesprek;

/// <summary>
/// Who keeps and who reads what a body talks about: its keepers, and the members who hold their office today. What the
/// driehoek talks about is for its three members only. // 001-20
/// </summary>
internal sealed class Gespreksrechten(Bevoegdheid bevoegdheid)
{
    /// <summary>Everyone who can belong to a body; which one is judged by its office.</summary>
    public static readonly Toegang Gremia = Toegang.Voor(Rol.Griffier, Rol.Gemeentesecretaris, Rol.Burgemeester, Rol.Leidinggevende, Rol.Ambtsdrager);

    /// <summary>The functions that keep the obligations of all bodies.</summary>
    public static readonly IReadOnlyList<string> Driehoek = [Rol.Burgemeester, Rol.Griffier, Rol.Gemeentesecretaris];

    /// <summary>The functions that keep what a body talks about.</summary>
    public static IReadOnlyList<string> Houders(Gremium gremium) => gremium switch
    {
        Gremium.Raad => [Rol.Griffier, Rol.Burgemeester],
        Gremium.College or Gremium.Organisatie => [Rol.Gemeentesecretaris, Rol.Burgemeester],
        Gremium.Driehoek => Driehoek,
    };

    /// <summary>The office whose holders are members; null for the driehoek, whose members keep it.</summary>
    private static string? Lid(Gremium gremium) => gremium switch
    {
        Gremium.Raad => "raadslid",
        Gremium.College => "wethouder",
        Gremium.Organisatie => "ambtenaar",
        Gremium.Driehoek => null,
    };

    public Task<bool> Houdt(string gemeente, Gremium gremium, CancellationToken ct) => bevoegdheid.Is(gemeente, Houders(gremium), ct);

    /// <exception cref="Afgewezen">403 when the caller does not keep what this body talks about.</exception>
    public Task VereisHouder(string gemeente, Gremium gremium, CancellationToken ct) => bevoegdheid.Vereis(gemeente, Houders(gremium), ct);

    /// <summary>True for the keepers and the members of a body.</summary>
    public Task<bool> Leest(string gemeente, Gremium gremium, CancellationToken ct) =>
        bevoegdheid.Is(gemeente, Lid(gremium) is { } lid ? Houders(gremium).Append(lid) : Houders(gremium), ct);

    /// <exception cref="Afgewezen">403 when the caller is no keeper and no member of this body.</exception>
    public async Task VereisLezer(string gemeente, Gremium gremium, CancellationToken ct)
    {
        if (!await Leest(gemeente, gremium, ct))
        {
            throw new Afgewezen(Reden.Verboden, "nietVanDitGremium", "Dit mag alleen wie tot dit gremium hoort.");
        }
    }

    /// <summary>The bodies of which the caller reads everything.</summary>
    public async Task<IReadOnlyList<Gremium>> Gelezen(string gemeente, CancellationToken ct)
    {
        var gelezen = new List<Gremium>();
        foreach (var gremium in Enum.GetValues<Gremium>())
        {
            if (await Leest(gemeente, gremium, ct))
            {
                gelezen.Add(gremium);
            }
        }

        return gelezen;
    }
}
