using Integriteit.Declaraties.Kostensoorten;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Kern.Web;

namespace Integriteit.Declaraties.Declaraties;

/// <summary>An expense as the norms take it. // 003-26..31</summary>
internal static class Feiten
{
    public const string Soort = "declaratie";
    public const string Redelijk = "redelijk";
    public const string AndersVergoed = "andersVergoed";
    public const string Bewijsstuk = "bewijsstuk";
    public const string Dienstauto = "dienstautoTerBeschikking";
    public const string Partijpolitiek = "partijpolitiek";
    public const string Privedeel = "privedeel";
    public const string Kostendrager = "kostendrager";

    /// <summary>What the line itself says; what the registers know is added by who asks them.</summary>
    public static Dictionary<string, object?> Van(Uitgave u, Kostensoort? soort)
    {
        static object? Antwoord(Gemotiveerd? antwoord) => antwoord?.Antwoord is { } ja ? Naming.Of(ja) : null;
        return new()
        {
            ["bedrag"] = u.Gevraagd(),
            [Bewijsstuk] = u.Bewijsstukken is { Count: > 0 },
            ["belangGemeente"] = Antwoord(u.BelangGemeente),
            ["vloeitVoortUitFunctie"] = Antwoord(u.VloeitVoortUitFunctie),
            [Redelijk] = Antwoord(u.Redelijk),
            [AndersVergoed] = u.AndersVergoed == true || AlBetaald(u),
            [Kostendrager] = soort?.Drager is { } drager ? Naming.Of(drager) : null,
            ["betaalwijze"] = Naming.Of(u.Betaalwijze!.Value),
            ["reiskosten"] = soort is null ? null : soort.Reiskosten == true,
            [Dienstauto] = false,
            [Partijpolitiek] = u.Partijpolitiek,
            [Privedeel] = false,
        };
    }

    /// <summary>True for what the claimant did not pay: the municipality did, by card or on an invoice.</summary>
    public static bool AlBetaald(Uitgave u) => u.Betaalwijze is Betaalwijze.GemeentelijkeCreditcard or Betaalwijze.FactuurGemeente;
}
