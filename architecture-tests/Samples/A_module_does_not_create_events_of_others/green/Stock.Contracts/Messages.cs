namespace Stock.Contracts;

[MessageIdentity("stock.counted")]
public sealed record StockCounted(string Sku, int Pieces) : IEvent;

public sealed record CountStock(string Sku);
