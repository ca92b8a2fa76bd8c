using System.Text.Json.Serialization;

namespace Platform.Extraction;

/// <summary>
/// A message between processes: a CloudEvent in JSON (https://github.com/cloudevents/spec, 1.0.2), in batches. The
/// extension attributes say which subscriber it is for, and what the envelope has beside.
/// </summary>
internal sealed record CloudEvent
{
    public const string BatchType = "application/cloudevents-batch+json";

    /// <summary>The most characters of an id, an alias or a name.</summary>
    private const int LongestName = 200;

    public string Specversion { get; init; } = "1.0";

    public required Guid Id { get; init; }

    /// <summary>The module that sent it.</summary>
    public required string Source { get; init; }

    /// <summary>The message's alias.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The message, in JSON.</summary>
    [JsonConverter(typeof(AsItIsWritten))]
    public required string Data { get; init; }

    public required string Destination { get; init; }

    public required string Subscriber { get; init; }

    public string? Groupid { get; init; }

    public string? Sagaid { get; init; }

    public string? Correlationid { get; init; }

    public Guid? Conversationid { get; init; }

    public string? Traceparent { get; init; }

    public string? Placement { get; init; }

    public int Generation { get; init; }

    public DateTimeOffset? Deliverby { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Whether it can be stored: what is wrong with the message itself is its handler's to say.</summary>
    [JsonIgnore]
    public bool IsWhole =>
        Id != Guid.Empty
        && IsName(Source)
        && IsName(Type)
        && IsName(Destination)
        && IsName(Subscriber)
        && Generation >= 0
        && (Groupid is null || IsName(Groupid));

    public static CloudEvent Of(Envelope envelope, string subscriber) =>
        new()
        {
            Id = envelope.Id,
            Source = envelope.Source,
            Type = envelope.MessageType,
            Time = envelope.SentAt,
            Data = envelope.Body ??= MessageTypes.Write(envelope.Message!),
            Destination = envelope.Destination,
            Subscriber = subscriber,
            Groupid = envelope.GroupId,
            Sagaid = envelope.SagaId,
            Correlationid = envelope.CorrelationId,
            Conversationid = envelope.ConversationId,
            Traceparent = envelope.ParentId,
            Placement = envelope.Placement,
            Generation = envelope.Generation,
            Deliverby = envelope.DeliverBy,
            Headers = envelope.Headers.Count == 0 ? null : envelope.Headers,
        };

    public Parcel ToParcel() =>
        new()
        {
            Subscriber = Subscriber,
            Envelope = new Envelope
            {
                Id = Id,
                MessageType = Type,
                Source = Source,
                Destination = Destination,
                GroupId = Groupid,
                SagaId = Sagaid,
                CorrelationId = Correlationid,
                ConversationId = Conversationid,
                ParentId = Traceparent,
                Placement = Placement,
                Headers = Headers ?? Envelope.NoHeaders,
                SentAt = Time,
                DeliverBy = Deliverby,
                Generation = Generation,
                Body = Data,
            },
        };

    private static bool IsName(string? name) => name is { Length: > 0 and <= LongestName };
}

/// <summary>A message that is to be handled at once, its answer waited for.</summary>
/// <param name="Type">The message's alias.</param>
/// <param name="Data">The message.</param>
/// <param name="Reply">The name of the type that is asked for; null when nothing is.</param>
internal sealed record Invocation(
    string Type,
    [property: JsonConverter(typeof(AsItIsWritten))] string Data,
    string? Reply
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(List<CloudEvent>))]
[JsonSerializable(typeof(Invocation))]
[JsonSerializable(typeof(KnownHandlers))]
internal sealed partial class WireJson : JsonSerializerContext;
