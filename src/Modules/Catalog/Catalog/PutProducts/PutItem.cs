namespace Catalog;

/// <summary>One item of the array: the product that it describes, or what is wrong with it.</summary>
internal sealed record PutItem(string? Sku, ProductDetails? Product, IReadOnlyDictionary<string, string[]>? Errors)
{
    public static IReadOnlyList<PutItem> Check(IReadOnlyList<ProductRequest?> requests)
    {
        var skus = new HashSet<string>(StringComparer.Ordinal);
        return [.. requests.Select(request => Check(request ?? ProductRequest.Nothing, skus))];
    }

    public PutItemAnswer Answer(PutOutcomes put) =>
        Product is null ? new(Sku, "refused", Errors) : new(Product.Sku, put.BySku[Product.Sku], null);

    private static PutItem Check(ProductRequest request, HashSet<string> skus)
    {
        try
        {
            var invalid = new Invalid();
            var product = request.Check(invalid);
            invalid
                .When(product.Sku is not "" && !skus.Add(product.Sku), "sku", "stands in the request before")
                .Throw();
            return new PutItem(product.Sku, product, null);
        }
        catch (Refused refused)
        {
            return new PutItem(request.Sku, null, refused.Errors);
        }
    }
}
