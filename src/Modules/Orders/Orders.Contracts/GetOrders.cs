namespace Orders.Contracts;

/// <summary>What is in these orders? For whoever writes to customers about them.</summary>
/// <param name="OrderIds">The orders' ids.</param>
public sealed record GetOrders(IReadOnlyList<Guid> OrderIds) : IQuestion<FoundOrders>;

/// <summary>The answer to <see cref="GetOrders"/>.</summary>
/// <param name="Found">Those that there are, in no order.</param>
public sealed record FoundOrders(IReadOnlyList<OrderContent> Found);

/// <summary>What is in an order, and what came back of it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Items">The lines, in the order in which they were given.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Reason">Why it was cancelled, in words for the customer; null when it was not.</param>
/// <param name="Returns">The returns that have been refunded.</param>
public sealed record OrderContent(
    Guid OrderId,
    IReadOnlyList<OrderItem> Items,
    Money Total,
    string? Reason,
    IReadOnlyList<ReturnContent> Returns
);

/// <summary>What came back, and was refunded.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="Items">What came back.</param>
/// <param name="Value">What was refunded.</param>
public sealed record ReturnContent(Guid ReturnId, IReadOnlyList<ReturnedItem> Items, Money Value);
