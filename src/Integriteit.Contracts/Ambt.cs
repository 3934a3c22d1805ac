namespace Integriteit.Contracts;

/// <summary>The offices to whose holders a code or the law speaks.</summary>
public enum Ambt
{
    Raadslid,
    Commissielid,
    Wethouder,
    Burgemeester,
    Griffier,
    Gemeentesecretaris,
    Ambtenaar,
}
