using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>JSON inside of JSON, passed on as it lies in the outbox: neither parsed on its way out, nor written anew.</summary>
internal sealed class AsItIsWritten : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value, skipInputValidation: true);
}
