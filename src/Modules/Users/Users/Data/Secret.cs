namespace Users.Data;

/// <summary>A random text that only this schema has, made at the first start and kept. There is one.</summary>
public sealed class Secret
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>256 bits in Base64.</summary>
    public required string Value { get; init; }
}
