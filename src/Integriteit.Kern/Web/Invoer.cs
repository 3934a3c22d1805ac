using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integriteit.Kern.Mediation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Web;

/// <summary>
/// Reads a JSON body and finds all its faults at once: unknown fields, wrong types, limits of length and value.
/// Faults go to the <see cref="Call"/>, so that access is judged first and the slice's own rules are added.
/// </summary>
public static class Invoer
{
    /// <summary>Faults that are named at most; who sends more than this does not read them.</summary>
    private const int Hoogstens = 100;

    /// <summary>Bytes of a body that this API takes at most.</summary>
    public const int Grens = 256 * 1024;

    /// <summary>The body as far as it could be read; what was wrong with it is in the call.</summary>
    public static async Task<T> Lees<T>(HttpContext http)
        where T : class
    {
        var call = http.RequestServices.GetRequiredService<Call>();
        if (!http.Request.HasJsonContentType())
        {
            throw new Afgewezen(Reden.VerkeerdMediatype, "verkeerdMediatype", "Stuur de gegevens als application/json.");
        }

        return Lees<T>(await Bytes(http), call.Meld, inhoud =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(http.Request.Path));
            hash.AppendData(inhoud);
            call.Inhoud = Convert.ToHexStringLower(hash.GetHashAndReset());
        });
    }

    /// <summary>As above, for text that is already in memory; also used for the files that ship with the product.</summary>
    /// <param name="json">The text.</param>
    /// <param name="meld">Hears each fault.</param>
    /// <param name="inhoud">Gets the content in one fixed form, whatever its order of fields and its white space.</param>
    public static T Lees<T>(ReadOnlyMemory<byte> json, Action<Fout> meld, Action<byte[]>? inhoud = null)
        where T : class
    {
        var faults = new List<Fout>();
        void Meld(Fout fout)
        {
            meld(fout);
            faults.Add(fout);
            if (faults.Count == Hoogstens)
            {
                throw new OngeldigeInvoer(faults);
            }
        }

        var root = Parse(json, Meld, inhoud);
        if (root is not null)
        {
            Veldkeuring.Keur(root, Json.Options.GetTypeInfo(typeof(T)), "", Meld);
        }

        // Nothing had to be taken out: then the text itself is read, which is less work.
        if (faults.Count == 0 && Heel(json))
        {
            return LeesGoed<T>(json);
        }

        root ??= [];
        // Of which form it is was not said: any form holds what was read, and the fault keeps it from being used.
        if (Json.Options.GetTypeInfo(typeof(T)).PolymorphismOptions is { } poly && !poly.DerivedTypes.Any(d => d.TypeDiscriminator as string == Vormen.Tekst(root, poly.TypeDiscriminatorPropertyName)))
        {
            root[poly.TypeDiscriminatorPropertyName] = (string)poly.DerivedTypes[0].TypeDiscriminator!;
        }

        return root.Deserialize<T>(Json.Options)!;
    }

    /// <summary>What <see cref="Lees{T}(ReadOnlyMemory{byte}, Action{Fout}, Action{byte[]}?)"/> found no fault in, read once more.</summary>
    public static T LeesWeer<T>(ReadOnlyMemory<byte> json)
        where T : class =>
        Heel(json) ? LeesGoed<T>(json) : Lees<T>(json, fout => throw new InvalidOperationException($"{fout.Name}: {fout.Code}"));

    /// <summary>False where a field may be there without a value: it is not given, and only the reading in full leaves it out.</summary>
    private static bool Heel(ReadOnlyMemory<byte> json) => json.Span.IndexOf("null"u8) < 0;

    private static T LeesGoed<T>(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize<T>(Tekst(json), Json.Options)!;

    /// <summary>Without the mark of the order of bytes.</summary>
    private static ReadOnlySpan<byte> Tekst(ReadOnlyMemory<byte> json) =>
        json.Span is var text && text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;

    /// <summary>The object in the text, or null after saying why there is none.</summary>
    private static JsonObject? Parse(ReadOnlyMemory<byte> json, Action<Fout> meld, Action<byte[]>? inhoud)
    {
        try
        {
            if (JsonNode.Parse(Tekst(json), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 32 }) is JsonObject root)
            {
                // Reads every name and text, so that one that is no text at all is found here.
                Doorloop(root);
                inhoud?.Invoke(JsonSerializer.SerializeToUtf8Bytes(Geordend(root), Json.Options));
                return root;
            }

            meld(new Fout("", "ongeldigeJson", "Stuur één JSON-object."));
        }
        catch (JsonException fault) when (fault.LineNumber is { } line)
        {
            meld(new Fout("", "ongeldigeJson", $"Dit is geen geldige JSON (regel {line + 1}, positie {fault.BytePositionInLine + 1})."));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // The reader names a field that comes twice between quotes, and nothing else.
            var field = fault is JsonException ? fault.Message.Split('\'') is [_, var name, ..] ? name : "" : "";
            meld(new Fout(field, field.Length > 0 ? "dubbel" : "ongeldigeJson", field.Length > 0 ? $"Het veld '{field}' staat er twee keer." : "Dit is geen geldige JSON: een naam of waarde is geen tekst in UTF-8."));
        }

        return null;
    }

    private static void Doorloop(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, below) in map)
                {
                    Doorloop(below);
                }

                break;
            case JsonArray list:
                foreach (var below in list)
                {
                    Doorloop(below);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }

    /// <summary>A copy with the fields of every object in order.</summary>
    private static JsonNode? Geordend(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Geordend(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Geordend)]),
        // Read as text, so that bytes that are none are found.
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private static async Task<ReadOnlyMemory<byte>> Bytes(HttpContext http)
    {
        var grens = http.GetEndpoint()?.Metadata.GetMetadata<NeemtTot>()?.Bytes ?? Grens;
        if (http.Request.ContentLength > grens)
        {
            throw TeGroot(grens);
        }

        var buffer = new ArrayBufferWriter<byte>(4096);
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer.GetMemory(4096), http.RequestAborted)) > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > grens)
            {
                throw TeGroot(grens);
            }
        }

        return buffer.WrittenMemory;
    }

    private static Afgewezen TeGroot(int grens) => new(Reden.TeGroot, "teGroot", $"Het verzoek is groter dan {grens / 1024} kB.");
}
