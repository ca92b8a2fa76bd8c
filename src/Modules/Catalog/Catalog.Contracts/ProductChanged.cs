namespace Catalog.Contracts;

/// <summary>Something about a product is different, or it is for sale again. Carries the state after the change.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Category">The category that it is listed in; null when it is in none.</param>
/// <param name="Price">The list price of one piece.</param>
[MessageIdentity("product.changed")]
public sealed record ProductChanged(string Sku, string Name, string? Category, Money Price) : IEvent;
