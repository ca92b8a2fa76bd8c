using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

/// <summary>Learns orders into a model, each of them once, however often and by whichever way they come.</summary>
internal static class Lessons
{
    // Below the parameter limit of every database product.
    private const int SkusPerQuery = 500;

    /// <summary>The models there are, oldest first; the first one begins with the first order.</summary>
    public static async Task<IReadOnlyList<Model>> ModelsAsync(
        this RecommendationsDbContext recommendations,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var models = await recommendations.Models.OrderBy(model => model.Generation).ToListAsync(cancel);
        if (models.Count > 0)
            return models;
        var first = Model.First(time.GetUtcNow());
        recommendations.Add(first);
        return [first];
    }

    public static async Task LearnAsync(
        this RecommendationsDbContext recommendations,
        Model model,
        IReadOnlyList<OrderConfirmed> orders,
        CancellationToken cancel
    )
    {
        var lessons = await UnknownAsync(recommendations, model, orders, cancel);
        var products = await ProductsAsync(recommendations, model, lessons, cancel);
        var customers = await CustomersAsync(recommendations, model, lessons, cancel);
        foreach (var lesson in lessons)
        {
            var customer = lesson.UserId is { } user ? customers.GetValueOrDefault(user) : null;
            recommendations.Append(lesson.Learn(model, sku => products[sku], customer));
        }
    }

    private static async Task<List<Lesson>> UnknownAsync(
        RecommendationsDbContext recommendations,
        Model model,
        IReadOnlyList<OrderConfirmed> orders,
        CancellationToken cancel
    )
    {
        Guid[] ids = [.. orders.Select(order => order.OrderId)];
        var known = await recommendations
            .Baskets.Where(basket => basket.Generation == model.Generation && ids.Contains(basket.OrderId))
            .Select(basket => basket.OrderId)
            .ToListAsync(cancel);
        return [.. orders.Where(order => !known.Contains(order.OrderId)).Select(Lesson.Of)];
    }

    private static async Task<Dictionary<string, Product>> ProductsAsync(
        RecommendationsDbContext recommendations,
        Model model,
        List<Lesson> lessons,
        CancellationToken cancel
    )
    {
        var products = new Dictionary<string, Product>(StringComparer.Ordinal);
        string[] skus = [.. lessons.SelectMany(lesson => lesson.Skus).Distinct(StringComparer.Ordinal)];
        foreach (var some in skus.Chunk(SkusPerQuery))
        foreach (
            var product in await recommendations
                .Products.Where(row => row.Generation == model.Generation && EF.Parameter(some).Contains(row.Sku))
                .ToListAsync(cancel)
        )
            products.Add(product.Sku, product);
        foreach (var sku in skus.Where(sku => !products.ContainsKey(sku)))
            recommendations.Add(products[sku] = new Product { Generation = model.Generation, Sku = sku });
        return products;
    }

    private static async Task<Dictionary<Guid, Customer>> CustomersAsync(
        RecommendationsDbContext recommendations,
        Model model,
        List<Lesson> lessons,
        CancellationToken cancel
    )
    {
        Guid[] users = [.. lessons.Select(lesson => lesson.UserId).OfType<Guid>().Distinct()];
        var customers = await recommendations
            .Customers.Where(row => row.Generation == model.Generation && users.Contains(row.UserId))
            .ToDictionaryAsync(row => row.UserId, cancel);
        Guid[] others = [.. users.Where(user => !customers.ContainsKey(user))];
        if (others is [])
            return customers;

        var erased = await recommendations
            .ErasedUsers.Where(row => others.Contains(row.UserId))
            .Select(row => row.UserId)
            .ToListAsync(cancel);
        foreach (var user in others.Except(erased))
            recommendations.Add(customers[user] = new Customer { Generation = model.Generation, UserId = user });
        return customers;
    }
}
