namespace Shop.Contracts;

public sealed record Line(string Sku);
