namespace Replay.Invoices;

/// <summary>How many pieces of each sku some orders hold.</summary>
internal static class SoldPieces
{
    public static Dictionary<string, long> Of(IEnumerable<Invoice> orders)
    {
        var pieces = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in orders.SelectMany(order => order.Lines))
        {
            pieces[line.Sku] = pieces.GetValueOrDefault(line.Sku) + line.Quantity;
        }
        return pieces;
    }
}
