using Orders.Data;

namespace Orders;

/// <summary>Which pieces of an order come back, and what was paid for them.</summary>
internal sealed record ReturnAllocation(
    IReadOnlyList<ReturnedLine> Lines,
    IReadOnlyList<ReturnedItem> Items,
    Money Value
)
{
    /// <summary>
    /// Takes from the order's lines of each sku, first to last, what has not come back before. Refuses with 422,
    /// naming the item, when there is not enough left.
    /// </summary>
    public static ReturnAllocation Of(Order order, IEnumerable<Return> earlier, IReadOnlyList<ReturnedItem> wanted)
    {
        var left = Left(order.Items, earlier);
        var lines = order
            .Items.Select((item, line) => (item.Sku, line))
            .ToLookup(item => item.Sku, item => item.line, StringComparer.Ordinal);
        var taken = new SortedDictionary<int, int>();
        var invalid = new Invalid();
        for (var i = 0; i < wanted.Count; i++)
        {
            var missing = Take(wanted[i].Quantity, lines[wanted[i].Sku], left, taken);
            invalid
                .When(!lines.Contains(wanted[i].Sku), $"items[{i}].sku", "is not in this order")
                .When(
                    missing > 0 && lines.Contains(wanted[i].Sku),
                    $"items[{i}].quantity",
                    $"must be at most {wanted[i].Quantity - missing}: the others have come back, or were never bought"
                );
        }

        invalid.Throw();
        return new ReturnAllocation(
            [.. taken.Select(line => new ReturnedLine(line.Key, line.Value))],
            [
                .. wanted
                    .GroupBy(item => item.Sku, StringComparer.Ordinal)
                    .Select(same => new ReturnedItem(same.Key, same.Sum(item => item.Quantity))),
            ],
            taken.Aggregate(
                order.Total with
                {
                    Amount = 0,
                },
                (sum, line) => sum + order.Items[line.Key].UnitPrice * line.Value
            )
        );
    }

    private static int[] Left(IReadOnlyList<OrderItem> items, IEnumerable<Return> earlier)
    {
        var left = items.Select(item => item.Quantity).ToArray();
        foreach (
            var line in earlier
                .Where(goods => goods.Status is not ReturnStatus.Refused)
                .SelectMany(goods => goods.Lines)
        )
            left[line.Line] -= line.Quantity;
        return left;
    }

    // Answers how many could not be had.
    private static int Take(int quantity, IEnumerable<int> lines, int[] left, SortedDictionary<int, int> taken)
    {
        foreach (var line in lines.Where(line => left[line] > 0))
        {
            if (quantity == 0)
                break;
            var pieces = Math.Min(quantity, left[line]);
            left[line] -= pieces;
            quantity -= pieces;
            taken[line] = taken.GetValueOrDefault(line) + pieces;
        }

        return quantity;
    }
}
