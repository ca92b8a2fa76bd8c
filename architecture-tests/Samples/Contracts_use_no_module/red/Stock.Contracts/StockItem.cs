namespace Stock.Contracts;

public sealed record StockItem(string Sku);
