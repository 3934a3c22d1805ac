using Integriteit.Contracts.Gedragscode;

namespace Integriteit.Gedragscode.Toetsen;

/// <summary>A fact that is missing, and whether it could still change the question of acceptance or only a duty.</summary>
internal sealed record OnbekendFeit(string Feit, bool Aannemen)
{
    public bool Blijft(Uitkomst uitkomst) => !Aannemen || uitkomst != Uitkomst.WeigerenVerplicht;
}
