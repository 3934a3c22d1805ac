using System.Text.Json.Nodes;
using Integriteit.Contracts;
using Integriteit.Contracts.Gedragscode;
using Integriteit.Gedragscode.Normen;
using Integriteit.Gedragscode.Toetsen;
using Integriteit.Kern;

namespace Integriteit.Tests.Gedragscode;

/// <summary>Makes sources of made-up norms, so that the judgement is tested apart from any municipality.</summary>
internal static class Bronbouw
{
    public static readonly Rechtsbron Stil = Wet();

    public static Rechtsbron Wet(params Norm[] normen) => Bron(Integriteit.Contracts.Gedragscode.Bron.Wet, "Gemeentewet", normen);

    public static Rechtsbron Code(string naam, params Norm[] normen) => Bron(Integriteit.Contracts.Gedragscode.Bron.Gedragscode, naam, normen);

    public static Toetsing Toets(Rechtsbron wet, IReadOnlyList<Rechtsbron> codes, params (string Naam, object? Waarde)[] feiten) =>
        Toets("geschenk", wet, codes, feiten);

    /// <summary>The judgement of another kind of case than a gift.</summary>
    public static Toetsing Toets(string soort, Rechtsbron wet, IReadOnlyList<Rechtsbron> codes, params (string Naam, object? Waarde)[] feiten) =>
        Toetser.Toets(Vraag(feiten) with { Soort = soort }, wet, Dekking.InWerking, codes);

    public static Toetsing Toets(Rechtsbron code, params (string Naam, object? Waarde)[] feiten) => Toets(Stil, [code], feiten);

    public static ToetsFeiten Vraag(params (string Naam, object? Waarde)[] feiten) =>
        new("gm0999", "geschenk", Ambt.Wethouder, new DateOnly(2024, 5, 1), feiten.ToDictionary(f => f.Naam, f => f.Waarde));

    public static (string, object?) Waarde(long centen) => (Feitencatalogus.Waarde, centen);

    public static Dictionary<string, IReadOnlyList<JsonValue>> Als(string feit, params object[] waarden) =>
        new() { [feit] = [.. waarden.Select(w => w is bool ja ? JsonValue.Create(ja) : JsonValue.Create((string)w)!)] };

    public static Drempel Drempel(long centen, Uitkomst onder, Uitkomst op, Uitkomst boven) =>
        new() { Soort = "geschenk", Bedrag = new Bedrag(centen), Onder = onder, Op = op, Boven = boven };

    public static Verbod Verbod(Uitkomst uitkomst, string? feit = null, params object[] waarden) =>
        new() { Soort = "geschenk", Uitkomst = uitkomst, Wanneer = feit is null ? null : Als(feit, waarden) };

    public static Registratie Registratie(long? centen = null, Plicht? onder = null, Plicht? op = null, Plicht? boven = null) =>
        new() { Soort = "geschenk", Bedrag = centen is { } c ? new Bedrag(c) : null, Onder = onder, Op = op, Boven = boven };

    public static Openbaarmaking Openbaar(long? centen = null, Plicht? onder = null, Plicht? op = null, Plicht? boven = null) =>
        new() { Soort = "geschenk", Bedrag = centen is { } c ? new Bedrag(c) : null, Onder = onder, Op = op, Boven = boven };

    private static Rechtsbron Bron(Bron bron, string naam, Norm[] normen) =>
        new(bron, naam, [.. normen.Select((norm, i) => new Regel(new Grondslag(bron, naam, "1", $"{i + 1}", $"Opschrift {i + 1}", $"Alinea {i + 1}"), norm))], OpenBegin: false);
}
