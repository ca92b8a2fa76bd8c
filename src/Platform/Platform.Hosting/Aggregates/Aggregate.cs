namespace Platform.Hosting;

/// <summary>
/// One answer put together of several reads of this interface, which are asked at once. Each part is what its own path
/// answers to the same caller, wherever that module runs; one that fails, or takes too long, is marked as missing.
/// </summary>
/// <param name="Path">Its path below <c>/api</c>: <c>/dashboard</c>.</param>
/// <param name="Summary">What it is, in a sentence, for the documents.</param>
/// <param name="Parts">What it is put together of.</param>
public sealed record Aggregate(string Path, string Summary, IReadOnlyList<AggregatePart> Parts)
{
    /// <summary>How long a part may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>One part of an aggregate.</summary>
/// <param name="Name">Its name in the answer.</param>
/// <param name="Route">The path of the read below <c>/api</c>, as in the documents: <c>/users/{id}</c>; <c>{id}</c> is the caller.</param>
/// <param name="Query">What is asked for in its query: <c>?limit=5</c>.</param>
public sealed record AggregatePart(string Name, string Route, string Query = "")
{
    internal string PathFor(Guid caller) => Route.Replace("{id}", $"{caller}", StringComparison.Ordinal);
}
