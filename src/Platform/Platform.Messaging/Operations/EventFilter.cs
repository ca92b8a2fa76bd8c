namespace Platform.Messaging;

/// <summary>Which events of a log.</summary>
internal sealed record EventFilter
{
    public long After { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Of one type only.</summary>
    public string? Alias { get; init; }

    /// <summary>Of these groups only; null for all.</summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>What <see cref="Condition"/> refers to, in its order.</summary>
    public IEnumerable<object> Values => [.. Alias is null ? [] : new[] { Alias }, .. About ?? []];

    public string Condition(int firstParameter)
    {
        var next = firstParameter;
        var ofType = Alias is null ? "" : $"AND message_type = @p{next++} ";
        return About is null
            ? ofType
            : $"{ofType}AND group_id IN ({string.Join(", ", About.Select(_ => $"@p{next++}"))})";
    }
}
