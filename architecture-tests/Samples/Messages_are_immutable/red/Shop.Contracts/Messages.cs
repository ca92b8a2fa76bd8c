namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    List<Line> Lines, // <= Shop.Contracts.OrderPlaced.Lines: is of the type List<Line>, which can be changed
    IReadOnlyList<string[]> Words, // <= Shop.Contracts.OrderPlaced.Words: is of the type String[], which can be changed
    IDictionary<string, int> Counts // <= Shop.Contracts.OrderPlaced.Counts: is of the type IDictionary<String, Int32>, which can be changed
) : IEvent
{
    public int Pieces { get; set; } // <= Shop.Contracts.OrderPlaced.Pieces: can be set
}

public sealed record Line(string Sku)
{
    public string? Note { get; set; } // <= Shop.Contracts.Line.Note: can be set
}

public sealed record GetTotals(Guid OrderId) : IQuestion<Totals>;

public sealed record Totals(HashSet<long> Each); // <= Shop.Contracts.Totals.Each: is of the type HashSet<Int64>, which can be changed
