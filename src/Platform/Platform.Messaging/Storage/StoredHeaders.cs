using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Messaging;

/// <summary>What travels beside a message's body, as JSON in one column.</summary>
internal sealed record StoredHeaders(
    string Source,
    DateTimeOffset Sent,
    string? Saga = null,
    string? Correlation = null,
    Guid? Conversation = null,
    string? Trace = null,
    string? Placement = null,
    IReadOnlyDictionary<string, string>? Custom = null
)
{
    public static string Write(Envelope envelope) =>
        JsonSerializer.Serialize(
            new StoredHeaders(
                envelope.Source,
                envelope.SentAt,
                envelope.SagaId,
                envelope.CorrelationId,
                envelope.ConversationId,
                envelope.ParentId,
                envelope.Placement,
                envelope.Headers.Count == 0 ? null : envelope.Headers
            ),
            StoredHeadersJson.Default.StoredHeaders
        );

    public static StoredHeaders Read(string? json) =>
        json is null
            ? new("", default)
            : JsonSerializer.Deserialize(json, StoredHeadersJson.Default.StoredHeaders) ?? new("", default);
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase
)]
[JsonSerializable(typeof(StoredHeaders))]
internal sealed partial class StoredHeadersJson : JsonSerializerContext;
