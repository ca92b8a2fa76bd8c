namespace Shop.Contracts;

public sealed record GetTotal(Guid OrderId) : IQuestion<Total>;

public sealed record Total(Money Sum);
