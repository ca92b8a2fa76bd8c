namespace Shop.Contracts;

public sealed record Discount(string Code, double Amount); // <= Shop.Contracts.Discount.Amount: is money as double
