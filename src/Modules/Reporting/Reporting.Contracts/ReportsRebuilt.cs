namespace Reporting.Contracts;

/// <summary>Everything was counted anew from the first event on; from now on reports come from there.</summary>
/// <param name="Generation">The read model: one more than the one before.</param>
/// <param name="Events">How many events it has counted.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("reporting.rebuilt")]
public sealed record ReportsRebuilt(int Generation, long Events, DateTimeOffset Timestamp) : IEvent;
