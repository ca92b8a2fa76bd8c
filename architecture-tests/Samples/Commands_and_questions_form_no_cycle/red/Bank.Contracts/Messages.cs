namespace Bank.Contracts;

public sealed record Charge(Guid OrderId);

[MessageIdentity("bank.charged")]
public sealed record Charged(Guid OrderId) : IEvent;
