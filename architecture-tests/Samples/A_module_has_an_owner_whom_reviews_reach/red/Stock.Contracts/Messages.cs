namespace Stock.Contracts;

public sealed record HoldStock(Guid OrderId);

[MessageIdentity("stock.held")]
public sealed record StockHeld(Guid OrderId) : IEvent;
