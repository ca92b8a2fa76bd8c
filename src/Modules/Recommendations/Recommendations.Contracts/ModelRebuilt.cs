namespace Recommendations.Contracts;

/// <summary>Everything was learnt anew from the event log; from now on recommendations come from there.</summary>
/// <param name="Generation">The model: one more than the one before.</param>
/// <param name="Orders">How many orders it knows.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("recommendations.rebuilt")]
public sealed record ModelRebuilt(int Generation, long Orders, DateTimeOffset Timestamp) : IEvent;
