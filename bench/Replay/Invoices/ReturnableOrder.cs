namespace Replay.Invoices;

/// <summary>What can still come back of an order. Lines of one sku are used first to last, each at its own price.</summary>
internal sealed class ReturnableOrder(Invoice order)
{
    private readonly int[] left = order.Lines.Select(line => line.Quantity).ToArray();

    public Invoice Order => order;

    /// <summary>Takes back at most so many pieces; says how many it were and what they had cost.</summary>
    public (int Quantity, long Pence) Take(string sku, int wanted)
    {
        var (taken, pence) = (0, 0L);
        for (var i = 0; i < left.Length && taken < wanted; i++)
        {
            if (order.Lines[i].Sku == sku)
            {
                var some = Math.Min(left[i], wanted - taken);
                left[i] -= some;
                taken += some;
                pence += some * order.Lines[i].Pence;
            }
        }
        return (taken, pence);
    }
}
