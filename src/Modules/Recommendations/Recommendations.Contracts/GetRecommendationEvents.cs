namespace Recommendations.Contracts;

/// <summary>
/// What has Recommendations published, from the first event on? Answered from its event log, page by page, for a module
/// that has not heard all of it.
/// </summary>
/// <param name="After">The place after which to go on; 0 at the beginning.</param>
/// <param name="Types">The aliases of the events that are wanted.</param>
public sealed record GetRecommendationEvents(long After, IReadOnlyList<string> Types) : IQuestion<RecommendationEvents>;

/// <summary>The answer to <see cref="GetRecommendationEvents"/>.</summary>
/// <param name="Events">As they were published, oldest first; there can be none on a page, and more on the next.</param>
/// <param name="Next">The place to go on after; null when these are the last so far.</param>
public sealed record RecommendationEvents(IReadOnlyList<KeptEvent> Events, long? Next);
