using System.Text.Json.Nodes;

namespace Integriteit.Architectuur.Contract;

/// <summary>What a caller of the old contract can no longer do, or no longer count on, under the new one.</summary>
internal static class Contractbreuk
{
    public static IReadOnlyList<string> Brekend(JsonNode oud, JsonNode nieuw)
    {
        var breuken = new List<string>();
        var nu = Document.Operaties(nieuw).ToDictionary(o => o.Naam, o => o.Operatie);
        foreach (var (naam, was) in Document.Operaties(oud))
        {
            if (!nu.TryGetValue(naam, out var wordt))
            {
                breuken.Add($"{naam}: the operation is gone");
                continue;
            }

            Parameters(new Paar(oud, was, nieuw, wordt), naam, breuken.Add);
            Invoer(new Paar(oud, was, nieuw, wordt), naam, breuken.Add);
            Antwoorden(new Paar(oud, was, nieuw, wordt), naam, breuken.Add);
            if (VraagtToken(wordt) && !VraagtToken(was))
            {
                breuken.Add($"{naam}: now needs a token");
            }
        }

        return [.. breuken.Distinct()];
    }

    // An empty requirement among the others says that it also goes without.
    private static bool VraagtToken(JsonObject operatie) => operatie["security"] is JsonArray { Count: > 0 } eisen && !eisen.Any(eis => eis is JsonObject { Count: 0 });

    private static void Parameters(Paar operatie, string naam, Action<string> meld)
    {
        static Dictionary<string, JsonNode> Lees(JsonNode document, JsonNode operatie) =>
            (operatie["parameters"] as JsonArray ?? []).Select(p => Document.Los(document, p)!).ToDictionary(p => $"{p["in"]} parameter {p["name"]}");

        var (was, wordt) = (Lees(operatie.Oud, operatie.Was!), Lees(operatie.Nieuw, operatie.Wordt!));
        foreach (var (sleutel, nieuw) in wordt)
        {
            var verplicht = nieuw["required"]?.GetValue<bool>() == true;
            if (!was.TryGetValue(sleutel, out var oud))
            {
                if (verplicht)
                {
                    meld($"{naam}: {sleutel} is new and required");
                }

                continue;
            }

            if (verplicht && oud["required"]?.GetValue<bool>() != true)
            {
                meld($"{naam}: {sleutel} became required");
            }

            new Schemabreuk(false, meld).Vergelijk(operatie with { Was = oud["schema"], Wordt = nieuw["schema"] }, $"{naam}: {sleutel}");
        }

        // Unknown parameters are refused, so one that is gone is an error for whoever sends it.
        foreach (var weg in was.Keys.Except(wordt.Keys))
        {
            meld($"{naam}: {weg} is gone");
        }
    }

    private static void Invoer(Paar operatie, string naam, Action<string> meld)
    {
        var (was, wordt) = (Document.Los(operatie.Oud, operatie.Was!["requestBody"]), Document.Los(operatie.Nieuw, operatie.Wordt!["requestBody"]));
        if (wordt?["required"]?.GetValue<bool>() == true && was?["required"]?.GetValue<bool>() != true)
        {
            meld($"{naam}: a body became required");
        }

        Inhoud(operatie with { Was = was, Wordt = wordt }, new Schemabreuk(false, meld), $"{naam}: body", meld);
    }

    private static void Antwoorden(Paar operatie, string naam, Action<string> meld)
    {
        foreach (var (status, was) in operatie.Was!["responses"]!.AsObject())
        {
            if (operatie.Wordt!["responses"]?[status] is not { } wordt)
            {
                meld($"{naam}: answer {status} is gone");
                continue;
            }

            var paar = operatie with { Was = Document.Los(operatie.Oud, was), Wordt = Document.Los(operatie.Nieuw, wordt) };
            Inhoud(paar, new Schemabreuk(true, meld), $"{naam}: answer {status}", meld);
            foreach (var (header, _) in paar.Was?["headers"] as JsonObject ?? [])
            {
                if (paar.Wordt?["headers"]?[header] is null)
                {
                    meld($"{naam}: answer {status} lost its header {header}");
                }
            }
        }
    }

    private static void Inhoud(Paar drager, Schemabreuk schema, string plaats, Action<string> meld)
    {
        foreach (var (type, was) in drager.Was?["content"] as JsonObject ?? [])
        {
            if (drager.Wordt?["content"]?[type] is { } wordt)
            {
                schema.Vergelijk(drager with { Was = was!["schema"], Wordt = wordt["schema"] }, plaats);
            }
            else
            {
                meld($"{plaats} is no longer {type}");
            }
        }
    }
}

/// <summary>The same part of two documents; each reference is followed in its own.</summary>
internal sealed record Paar(JsonNode Oud, JsonNode? Was, JsonNode Nieuw, JsonNode? Wordt);
