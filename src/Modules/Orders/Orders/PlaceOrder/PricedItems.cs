using Catalog.Contracts;

namespace Orders;

/// <summary>Turns the lines of a request into lines of an order: each a product that is for sale, each at a price.</summary>
internal static class PricedItems
{
    /// <summary>The skus of a request that has been checked, each once.</summary>
    public static IReadOnlyList<string> Skus(this PlaceOrderRequest request) =>
        [.. request.Items!.Select(item => item!.Sku!.Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>The lines at the negotiated price, else at the list price. Refuses with 422, naming the line.</summary>
    public static IReadOnlyList<OrderItem> Price(this PlaceOrderRequest request, Products products)
    {
        var known = products.Found.ToDictionary(product => product.Sku, StringComparer.Ordinal);
        var items = new List<OrderItem>(request.Items!.Count);
        var invalid = new Invalid();
        for (var i = 0; i < request.Items.Count; i++)
        {
            var wanted = request.Items[i]!;
            var sku = wanted.Sku!.Trim();
            var product = known.GetValueOrDefault(sku);
            if (product is null or { Discontinued: true })
            {
                invalid.When(true, $"items[{i}].sku", product is null ? "is not a product" : "is discontinued");
                continue;
            }

            var price = wanted.UnitPrice is { } own ? new Money(own.Amount!.Value, own.Currency ?? "") : product.Price;
            if (price.Currency != product.Price.Currency)
                invalid.When(true, $"items[{i}].unitPrice.currency", $"must be {product.Price.Currency}");
            else if (items.Count > 0 && price.Currency != items[0].UnitPrice.Currency)
                invalid.When(true, $"items[{i}].sku", "is sold in another currency than the lines before it");
            items.Add(new OrderItem(sku, wanted.Quantity!.Value, price, product.Name));
        }

        invalid.When(
            !invalid.Any && items.TrueForAll(item => item.UnitPrice.Amount == 0),
            "items",
            "must cost something"
        );
        invalid.Throw();
        return items;
    }
}
