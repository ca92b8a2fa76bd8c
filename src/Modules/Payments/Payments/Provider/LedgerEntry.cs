using System.Text.Json.Serialization;

namespace Payments.Provider;

/// <summary>A line of the ledger file: what was decided under a key.</summary>
internal sealed record LedgerEntry
{
    /// <summary>The charge's or refund's name.</summary>
    public required string Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>The idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of the request that was made under the key.</summary>
    public required string Request { get; init; }

    public required Guid OrderId { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The charge that a refund gives back.</summary>
    public string? ChargeId { get; init; }

    /// <summary>Why nothing moved.</summary>
    public string? Reason { get; init; }

    /// <summary>A charge of a card that takes nothing back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Final { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
internal enum EntryKind
{
    Charge,
    Refund,

    /// <summary>A charge that was refused: nothing moved.</summary>
    Declined,

    /// <summary>A refund that was refused: nothing moved.</summary>
    RefundRefused,

    /// <summary>Under this key no charge is made any more.</summary>
    Void,

    /// <summary>The request was turned away; the next one under the key is decided.</summary>
    TurnedAway,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class LedgerJson : JsonSerializerContext;
