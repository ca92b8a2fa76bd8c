namespace Catalog.Contracts;

/// <summary>Which of these products are there, and at what price? Answered from Catalog's cache.</summary>
/// <param name="Skus">The products asked for; one named twice is answered once.</param>
public sealed record GetProducts(IReadOnlyList<string> Skus) : IQuestion<Products>;

/// <summary>The answer to <see cref="GetProducts"/>.</summary>
/// <param name="Found">The products that exist, discontinued ones included, in no order; unknown skus are left out.</param>
public sealed record Products(IReadOnlyList<ProductInfo> Found);

/// <summary>What others need to know of a product.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Price">The list price of one piece.</param>
/// <param name="Discontinued">It is no longer for sale.</param>
public sealed record ProductInfo(string Sku, string Name, Money Price, bool Discontinued);
