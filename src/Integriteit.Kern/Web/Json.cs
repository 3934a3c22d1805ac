using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integriteit.Kern.Web;

/// <summary>How this API writes and reads JSON.</summary>
public static class Json
{
    /// <summary>camelCase, enums as camelCase text, unknown and duplicate fields refused, no numbers in quotes.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new EnumConverters());
        options.Converters.Add(new BedragConverter());
        options.Converters.Add(new OnvolledigeDatumConverter());
        options.Converters.Add(new InstantConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>An enumeration is one of its names, written as the contract writes it and in no other way.</summary>
    private sealed class EnumConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EnumConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class EnumConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(Naming.Of);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Naming.Of(value));
    }

    /// <summary>UTC with a <c>Z</c>, whatever offset came in.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private sealed class OnvolledigeDatumConverter : JsonConverter<OnvolledigeDatum>
    {
        public override OnvolledigeDatum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && OnvolledigeDatum.Probeer(reader.GetString()!, out var datum) ? datum : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, OnvolledigeDatum value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class BedragConverter : JsonConverter<Bedrag>
    {
        public override Bedrag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var euro) && Bedrag.Probeer(euro, out var bedrag)
                ? bedrag
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Bedrag value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }
}
