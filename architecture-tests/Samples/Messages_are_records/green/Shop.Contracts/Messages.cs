namespace Shop.Contracts;

public readonly record struct PlaceOrder(Guid OrderId);

public sealed record GetTotal(Guid OrderId) : IQuestion<Total>;

public readonly record struct Total(long Pence);
