using System.Text.Json.Nodes;

namespace Integriteit.Architectuur.Contract;

/// <summary>
/// Compares two schemas, of what is answered or of what is sent. What is sent may hold no unknown fields or values,
/// so there a member that is gone breaks a caller as well.
/// </summary>
internal sealed class Schemabreuk(bool antwoord, Action<string> meld)
{
    private static readonly string[] Bovengrenzen = ["maximum", "maxLength", "maxItems"];
    private static readonly string[] Ondergrenzen = ["minimum", "minLength", "minItems"];

    private readonly HashSet<(string?, string?)> gezien = [];

    public void Vergelijk(Paar paar, string plaats)
    {
        var (was, wordt) = (Plat(paar.Oud, paar.Was), Plat(paar.Nieuw, paar.Wordt));
        if (was is not null && wordt is null)
        {
            meld($"{plaats}: is no longer described");
        }

        if (was is null || wordt is null || (was.Verwijzing is not null && !gezien.Add((was.Verwijzing, wordt.Verwijzing))))
        {
            return;
        }

        // What is sent in the one form that there was can go on as one of several.
        if (!antwoord && was.Vormen.Count == 0 && wordt.Vormen.Count > 0)
        {
            foreach (var breuk in wordt.Vormen.Values.Select(vorm => PerVorm(paar with { Wordt = vorm }, plaats)).MinBy(b => b.Count)!)
            {
                meld(breuk);
            }

            return;
        }

        // Of a choice between objects it need not be said that it is an object.
        var keuze = was.Vormen.Count > 0 && was.Tekst("type") is null && wordt.Tekst("type") == "object";
        foreach (var kenmerk in new[] { "type", "format", "pattern" }.Where(k => k != "type" || !keuze))
        {
            // A format or pattern that is dropped from what is sent lets more through.
            if (was.Tekst(kenmerk) != wordt.Tekst(kenmerk) && (antwoord ? kenmerk != "pattern" : wordt.Tekst(kenmerk) is not null || kenmerk == "type"))
            {
                meld($"{plaats}: {kenmerk} {was.Tekst(kenmerk) ?? "none"} became {wordt.Tekst(kenmerk) ?? "none"}");
            }
        }

        Waarden(was, wordt, plaats);
        Velden(was, wordt, paar, plaats);
        if (!antwoord)
        {
            Grenzen(was, wordt, plaats);
        }

        foreach (var deel in new[] { "items", "additionalProperties" })
        {
            if (was.Deel(deel) is JsonObject oud && wordt.Deel(deel) is JsonObject nieuw)
            {
                Vergelijk(paar with { Was = oud, Wordt = nieuw }, $"{plaats}[]");
            }
        }
    }

    private List<string> PerVorm(Paar paar, string plaats)
    {
        var breuken = new List<string>();
        new Schemabreuk(antwoord, breuken.Add).Vergelijk(paar, plaats);
        return breuken;
    }

    private void Waarden(Schema was, Schema wordt, string plaats)
    {
        foreach (var weg in was.Waarden.Except(wordt.Waarden))
        {
            meld($"{plaats}: value {weg} is gone");
        }

        if (!antwoord && was.Waarden.Count == 0 && wordt.Waarden.Count > 0)
        {
            meld($"{plaats}: only some values are taken now");
        }
    }

    private void Velden(Schema was, Schema wordt, Paar paar, string plaats)
    {
        foreach (var (naam, veld) in was.Velden)
        {
            if (!wordt.Velden.TryGetValue(naam, out var nieuw))
            {
                meld($"{plaats}.{naam} is gone");
            }
            else
            {
                Vergelijk(paar with { Was = veld, Wordt = nieuw }, $"{plaats}.{naam}");
            }
        }

        foreach (var naam in antwoord ? was.Verplicht.Except(wordt.Verplicht).Intersect(wordt.Velden.Keys) : wordt.Verplicht.Except(was.Verplicht))
        {
            meld(antwoord ? $"{plaats}.{naam} can now be absent" : $"{plaats}.{naam} is now required");
        }

        foreach (var (naam, vorm) in was.Vormen.Where(v => !antwoord || wordt.Vormen.Count > 0))
        {
            if (wordt.Vormen.TryGetValue(naam, out var nieuw))
            {
                Vergelijk(paar with { Was = vorm, Wordt = nieuw }, $"{plaats}({naam})");
            }
            else
            {
                meld($"{plaats}: form {naam} is gone");
            }
        }
    }

    private void Grenzen(Schema was, Schema wordt, string plaats)
    {
        foreach (var (grens, richting) in Bovengrenzen.Select(g => (g, 1)).Concat(Ondergrenzen.Select(g => (g, -1))))
        {
            if (wordt.Getal(grens) is { } nu && (was.Getal(grens) is not { } toen || (nu - toen) * richting < 0))
            {
                meld($"{plaats}: {grens} is tighter");
            }
        }
    }

    /// <summary>A schema with its references followed and its <c>allOf</c> taken together.</summary>
    private static Schema? Plat(JsonNode document, JsonNode? node)
    {
        var verwijzing = node?["$ref"]?.GetValue<string>();
        if (Document.Los(document, node) is not JsonObject los)
        {
            return null;
        }

        var delen = (los["allOf"] as JsonArray ?? []).Select(d => Plat(document, d)).OfType<Schema>().ToList();
        return new Schema(verwijzing ?? (delen.Count == 1 ? delen[0].Verwijzing : null), [los, .. delen.SelectMany(d => d.Delen)]);
    }

    private sealed record Schema(string? Verwijzing, IReadOnlyList<JsonObject> Delen)
    {
        public IReadOnlyList<string> Waarden => [.. Delen.SelectMany(d => d["enum"] as JsonArray ?? []).Select(w => w?.ToString() ?? "null")];

        public IReadOnlyList<string> Verplicht => [.. Delen.SelectMany(d => d["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>())];

        public Dictionary<string, JsonNode?> Velden => Delen.SelectMany(d => d["properties"] as JsonObject ?? []).DistinctBy(p => p.Key).ToDictionary();

        /// <summary>The alternatives by the name of their schema, or by their order.</summary>
        public Dictionary<string, JsonNode?> Vormen =>
            Delen.SelectMany(d => (d["oneOf"] ?? d["anyOf"]) as JsonArray ?? []).Select((v, i) => (Naam: v?["$ref"]?.GetValue<string>().Split('/')[^1] ?? $"{i}", Vorm: v)).ToDictionary(v => v.Naam, v => v.Vorm);

        public JsonNode? Deel(string naam) => Delen.Select(d => d[naam]).FirstOrDefault(d => d is not null);

        public string? Tekst(string naam) => Deel(naam)?.ToString();

        public decimal? Getal(string naam) => Deel(naam)?.GetValue<decimal>();
    }
}
