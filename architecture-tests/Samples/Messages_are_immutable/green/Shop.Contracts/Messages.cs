using System.Collections.Immutable;

namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    IReadOnlyList<Line> Lines,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Counts,
    ImmutableArray<string> Words,
    Money Total
) : IEvent
{
    public string? Note { get; init; }

    public int Pieces => Lines.Sum(line => line.Pieces);
}

public readonly record struct Line(string Sku, int Pieces);
