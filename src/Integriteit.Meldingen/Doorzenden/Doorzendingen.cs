using System.ComponentModel;
using Integriteit.Kern;
using Integriteit.Meldingen.Behandelen;

namespace Integriteit.Meldingen.Doorzenden;

/// <summary>Whether the reporter heard of a forwarding.</summary>
internal enum Kennisgevingstand
{
    Gegeven,
    Open,

    /// <summary>It was decided, with a reason, that they need not hear it any more.</summary>
    Vervallen,
}

[Description("Of de melder van een doorzending hoorde.")]
internal sealed record Kennisgeving(
    [property: Description("De stand. Zolang zij open staat, staat zij bij de termijnen en wordt de melding niet vernietigd.")] Kennisgevingstand Stand,
    [property: Description("Waarom de melder het toen niet hoorde.")] string? WaaromNiet,
    [property: Description("De dag waarop zij is gegeven of verviel.")] DateOnly? Dag,
    [property: Description("Waarom zij verviel.")] string? WaaromVervallen);

[Description("Een doorzending aan een autoriteit. Zij is ook een stap in de behandeling.")]
internal sealed record Doorzending(
    [property: Description("Het nummer binnen de melding.")] int Nummer,
    [property: Description("De dag.")] DateOnly Datum,
    [property: Description("De sleutel van de autoriteit in de meldwijzer; ontbreekt bij een andere.")] string? Autoriteit,
    [property: Description("De naam van de autoriteit.")] string Naam,
    [property: Description("De grond; ontbreekt als alleen de stap is gezet.")] string? Grond,
    [property: Description("De nummers van de deelversies die meegingen.")] IReadOnlyList<int> Deelversies,
    [property: Description("Of de identiteit van de melder meeging.")] bool MetIdentiteit,
    [property: Description("Of dit de melding van een datalek aan de toezichthouder is.")] bool Datalekmelding,
    [property: Description("Wie het besloot.")] Guid Door,
    [property: Description("De kennisgeving aan de melder.")] Kennisgeving Kennisgeving)
{
    public static readonly Doorzending Voorbeeld = new(
        1, new DateOnly(2026, 5, 7), "huis-voor-klokkenluiders", "Huis voor Klokkenluiders", "Wet bescherming klokkenluiders", [1, 2], false, false,
        Guid.Parse("01920000-0000-7000-8000-0000000000a3"), new Kennisgeving(Kennisgevingstand.Gegeven, null, new DateOnly(2026, 5, 7), null));
}

/// <summary>What is kept of a forwarding beside the step that it is.</summary>
/// <param name="Nummer">Its place among the steps of its kind, from 1.</param>
internal sealed record Doorzendfeiten(int Nummer)
{
    /// <summary>The key of the authority in the meldwijzer.</summary>
    public string? Autoriteit { get; init; }

    /// <summary>Whether crimes are reported there.</summary>
    public bool Opsporing { get; init; }

    public string? Grond { get; init; }

    public IReadOnlyList<int> Deelversies { get; init; } = [];

    public bool MetIdentiteit { get; init; }

    /// <summary>The day on which the reporter was told afterwards.</summary>
    public DateOnly? GegevenOp { get; init; }

    public DateOnly? VervallenOp { get; init; }

    public string? WaaromVervallen { get; init; }
}

/// <summary>The forwardings of a report: its steps of that kind, with what is kept of each besides. There is no other list. Pure.</summary>
internal static class Doorzendingen
{
    public static IReadOnlyList<Doorzending> Van(Dossier dossier) =>
        [.. dossier.Stappen.Where(s => s.Stap is Doorzendstap).Select((s, i) => Toon(s.Door, (Doorzendstap)s.Stap, Feiten(dossier, i + 1)))];

    /// <exception cref="Afgewezen">404 when there is none with this number.</exception>
    public static Doorzending Vereis(Dossier dossier, int nummer) =>
        Van(dossier).FirstOrDefault(d => d.Nummer == nummer) ?? throw new Afgewezen(Reden.NietGevonden, "doorzendingOnbekend", "Deze doorzending is er niet.");

    /// <summary>What is kept of a forwarding beside its step; of a step that was set by itself, nothing yet.</summary>
    public static Doorzendfeiten Feiten(Dossier dossier, int nummer) => dossier.Doorzendfeiten.FirstOrDefault(f => f.Nummer == nummer) ?? new Doorzendfeiten(nummer);

    /// <summary>The dossier with these facts in place of those with their number.</summary>
    public static Dossier Met(this Dossier dossier, Doorzendfeiten feiten) => dossier with { Doorzendfeiten = [.. dossier.Doorzendfeiten.Where(f => f.Nummer != feiten.Nummer), feiten] };

    /// <summary>True when the reporter has still to hear of one.</summary>
    public static bool WachtOpKennisgeving(this Dossier dossier) => Van(dossier).Any(d => d.Kennisgeving.Stand == Kennisgevingstand.Open);

    /// <summary>True when it went to where crimes are reported. // 003-35</summary>
    public static bool IsAangegeven(this Dossier dossier) => dossier.Gezet<Aangiftestap>().Any() || dossier.Doorzendfeiten.Any(f => f.Opsporing);

    private static Doorzending Toon(Guid door, Doorzendstap stap, Doorzendfeiten feiten) => new(
        feiten.Nummer, stap.Datum!.Value, feiten.Autoriteit, stap.Autoriteit!, feiten.Grond, feiten.Deelversies, feiten.MetIdentiteit, stap.Datalekmelding!.Value, door, Kennisgeving(stap, feiten));

    private static Kennisgeving Kennisgeving(Doorzendstap stap, Doorzendfeiten feiten) =>
        (feiten.GegevenOp ?? (stap.Bericht is null ? null : stap.Datum)) is { } gegeven ? new Kennisgeving(Kennisgevingstand.Gegeven, stap.WaaromGeenBericht, gegeven, null)
        : feiten.VervallenOp is { } vervallen ? new Kennisgeving(Kennisgevingstand.Vervallen, stap.WaaromGeenBericht, vervallen, feiten.WaaromVervallen)
        : new Kennisgeving(Kennisgevingstand.Open, stap.WaaromGeenBericht, null, null);
}
