using Orders.Contracts;
using Recommendations;
using Recommendations.Data;

namespace RecommendationsBench;

/// <summary>The module's model, learnt and read by the module's code, with dictionaries in place of tables.</summary>
internal sealed class LearntInMemory : IModelReader
{
    private readonly Model model = Model.First(DateTimeOffset.UnixEpoch);
    private readonly Dictionary<string, Product> products = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Customer> customers = [];
    private readonly Dictionary<long, Basket> baskets = [];
    private IReadOnlyList<PopularProduct>? popular;

    public void Learn(OrderConfirmed order)
    {
        var lesson = Lesson.Of(order);
        var basket = lesson.BasketIn(model);
        baskets.Add(basket.Number, basket);
        foreach (var sku in lesson.Skus)
            ProductOf(sku).BoughtIn(basket);
        if (lesson.UserId is { } user)
            CustomerOf(user).Bought(lesson.Skus, lesson.At);
        popular = null;
    }

    public bool Knows(Guid user) => customers.ContainsKey(user);

    public ValueTask<Customer?> CustomerAsync(Guid user, CancellationToken cancel) =>
        new(customers.GetValueOrDefault(user));

    public ValueTask<IReadOnlyList<Product>> ProductsAsync(
        IReadOnlyCollection<string> skus,
        CancellationToken cancel
    ) => new([.. skus.Select(sku => products.GetValueOrDefault(sku)).OfType<Product>()]);

    public ValueTask<IReadOnlyList<Basket>> BasketsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel) =>
        new([.. numbers.Select(number => baskets[number])]);

    public ValueTask<IReadOnlyList<PopularProduct>> PopularAsync(CancellationToken cancel) =>
        new(
            popular ??= [
                .. products
                    .Values.OrderByDescending(product => product.Popularity)
                    .ThenBy(product => product.Sku, StringComparer.Ordinal)
                    .Take(StoredModel.MostPopular)
                    .Select(product => new PopularProduct(product.Sku, product.Popularity)),
            ]
        );

    /// <summary>Every product, those in the most orders first.</summary>
    public IReadOnlyList<string> ByOrders() =>
        [
            .. products
                .Values.OrderByDescending(product => product.Orders)
                .ThenBy(product => product.Sku, StringComparer.Ordinal)
                .Select(product => product.Sku),
        ];

    private Product ProductOf(string sku) =>
        products.TryGetValue(sku, out var known)
            ? known
            : products[sku] = new Product { Generation = model.Generation, Sku = sku };

    private Customer CustomerOf(Guid user) =>
        customers.TryGetValue(user, out var known)
            ? known
            : customers[user] = new Customer { Generation = model.Generation, UserId = user };
}
