namespace Orders.Contracts;

/// <summary>
/// Which orders have been confirmed, from the first one on? Answered from the event log of Orders, page by page, for
/// a module that learns them anew.
/// </summary>
/// <param name="After">The place after which to go on; 0 at the beginning.</param>
/// <param name="Limit">The most orders to answer with.</param>
public sealed record GetConfirmedOrders(long After, int Limit) : IQuestion<ConfirmedOrders>;

/// <summary>The answer to <see cref="GetConfirmedOrders"/>.</summary>
/// <param name="Orders">The events as they were published, oldest first.</param>
/// <param name="Next">The place to go on after; null when these are the last so far.</param>
public sealed record ConfirmedOrders(IReadOnlyList<OrderConfirmed> Orders, long? Next);
