namespace Platform.Hosting;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">The cursor to ask for the next part with; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
