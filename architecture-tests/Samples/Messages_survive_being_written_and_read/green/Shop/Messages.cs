using System.Text.Json.Serialization;

namespace Shop;

public sealed record PlaceOrder(
    Guid OrderId,
    Guid? UserId,
    [property: JsonPropertyName("goods")] IReadOnlyList<Line> Lines,
    IReadOnlyDictionary<string, Line?> BySku,
    DateTimeOffset At,
    DateOnly? Due,
    TimeSpan? Patience,
    Priority Priority,
    Channel Channel,
    Money? Total
)
{
    public string? Note { get; init; }

    public required decimal Weight { get; init; }

    [JsonIgnore]
    public int Pieces => Lines.Sum(line => line.Pieces);
}

public sealed record Line(string Sku, int Pieces)
{
    /// <summary>Follows from the rest, and is no state of its own.</summary>
    public string Text => $"{Pieces} × {Sku}";
}

public enum Priority : byte
{
    Low = 1,
    High = 7,
}

[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    Web,
    Phone,
}

public sealed record Remind([property: SagaIdentity] Guid OrderId) : TimeoutMessage(TimeSpan.FromHours(1));

public sealed record CleanUp(int Days)
{
    public int Days { get; } = Days is >= 0 and < 1000 ? Days : throw new ArgumentException("Days are 0 to 999.");
}
