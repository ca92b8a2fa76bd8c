namespace Replay.Invoices;

/// <summary>Which orders the file's cancellations send goods back to, and what found no order.</summary>
internal sealed record ReturnPlan(
    IReadOnlyList<PlannedReturn> Returns,
    int UnmatchedLines,
    int PartlyMatchedLines,
    long UnmatchedPieces
)
{
    /// <summary>
    /// Each cancelled line goes to the same customer's earlier orders of that sku, newest first, never more than
    /// was bought and has not come back yet. The same orders give the same plan, so a run can be repeated.
    /// </summary>
    public static ReturnPlan For(IEnumerable<Invoice> sold, IEnumerable<Cancellation> cancellations)
    {
        var byCustomer = sold.Where(order => order.Customer is not null)
            .OrderByDescending(order => order.Position)
            .GroupBy(order => order.Customer!)
            .ToDictionary(orders => orders.Key, orders => orders.Select(order => new ReturnableOrder(order)).ToList());

        var returns = new List<PlannedReturn>();
        var (unmatched, partly, pieces) = (0, 0, 0L);
        foreach (var cancellation in cancellations)
        {
            var earlier = Earlier(byCustomer, cancellation);
            var shares = new OrderedDictionary<Invoice, PlannedReturn>(ReferenceEqualityComparer.Instance);
            foreach (var line in cancellation.Lines)
            {
                var left = Spread(line, cancellation, earlier, shares);
                unmatched += left == line.Quantity ? 1 : 0;
                partly += left > 0 && left < line.Quantity ? 1 : 0;
                pieces += left;
            }
            returns.AddRange(shares.Values);
        }
        return new(returns, unmatched, partly, pieces);
    }

    private static List<ReturnableOrder> Earlier(
        Dictionary<string, List<ReturnableOrder>> byCustomer,
        Cancellation cancellation
    ) =>
        cancellation.Customer is { } customer && byCustomer.TryGetValue(customer, out var orders)
            ? orders.FindAll(candidate => candidate.Order.Position < cancellation.Position)
            : [];

    private static int Spread(
        CancelledLine line,
        Cancellation cancellation,
        List<ReturnableOrder> earlier,
        OrderedDictionary<Invoice, PlannedReturn> shares
    )
    {
        var left = line.Quantity;
        foreach (var candidate in earlier)
        {
            var (taken, pence) = candidate.Take(line.Sku, left);
            if (taken > 0)
            {
                var share = shares.GetValueOrDefault(candidate.Order) ?? new(cancellation, candidate.Order, [], 0);
                shares[candidate.Order] = share with
                {
                    Items = With(share.Items, new(line.Sku, taken)),
                    Pence = share.Pence + pence,
                };
                left -= taken;
            }
        }
        return left;
    }

    private static CancelledLine[] With(IReadOnlyList<CancelledLine> items, CancelledLine more) =>
        items.Any(item => item.Sku == more.Sku)
            ?
            [
                .. items.Select(item =>
                    item.Sku == more.Sku ? item with { Quantity = item.Quantity + more.Quantity } : item
                ),
            ]
            : [.. items, more];
}
