namespace Platform.Messaging;

/// <summary>A message as it is stored. <paramref name="Subscriber"/> is set for one that waits in an inbox.</summary>
internal sealed record StoredMessage(
    long Sequence,
    Guid Id,
    string Destination,
    string? Subscriber,
    int Generation,
    string? Source,
    string MessageType,
    string Body,
    string? GroupId,
    string? Headers,
    DateTimeOffset? DeliverBy,
    int Attempts
);
