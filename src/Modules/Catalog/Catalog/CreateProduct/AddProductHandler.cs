using Catalog.Data;

namespace Catalog;

/// <summary>Adds a product whose sku is free. Answered by <see cref="ProductView"/>.</summary>
public sealed record AddProduct(ProductDetails Product);

public static class AddProductHandler
{
    public static async Task<(ProductView, ProductCreated)> HandleAsync(
        AddProduct command,
        CatalogDbContext catalog,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var details = command.Product;
        if (await catalog.Products.AnyAsync(row => row.Sku == details.Sku, cancel))
            throw Refused.Conflict("sku-taken", $"There is a product {details.Sku} already: PUT changes it.");

        await Revision.RaiseAsync(catalog, cancel);
        var product = Product.Create(details, clock.GetUtcNow());
        catalog.Products.Add(product);
        return (ProductView.Of(details, version: 1), product.Created());
    }
}
