namespace Catalog.Contracts;

/// <summary>A product can be ordered from now on.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Category">The category that it is listed in; null when it is in none.</param>
/// <param name="Price">The list price of one piece.</param>
[MessageIdentity("product.created")]
public sealed record ProductCreated(string Sku, string Name, string? Category, Money Price) : IEvent;
