using Recommendations.Data;

namespace Recommendations;

/// <summary>What a recommendation is made from.</summary>
internal interface IModelReader
{
    ValueTask<Customer?> CustomerAsync(Guid user, CancellationToken cancel);

    /// <summary>Those of these products that were ever bought.</summary>
    ValueTask<IReadOnlyList<Product>> ProductsAsync(IReadOnlyCollection<string> skus, CancellationToken cancel);

    ValueTask<IReadOnlyList<Basket>> BasketsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel);

    /// <summary>The most popular products, the first one first.</summary>
    ValueTask<IReadOnlyList<PopularProduct>> PopularAsync(CancellationToken cancel);
}

/// <summary>A product that many buy.</summary>
internal sealed record PopularProduct(string Sku, double Popularity);
