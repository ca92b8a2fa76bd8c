namespace Stock.Contracts;

public sealed record StockItem(Guid Id);
