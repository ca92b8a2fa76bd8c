namespace Catalog.Contracts;

/// <summary>A product is no longer for sale; it can still be read.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
[MessageIdentity("product.discontinued")]
public sealed record ProductDiscontinued(string Sku) : IEvent;
