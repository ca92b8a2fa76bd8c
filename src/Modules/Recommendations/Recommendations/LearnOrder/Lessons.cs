using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

/// <summary>Learns orders into a model, each of them once, however often and by whichever way they come.</summary>
internal static class Lessons
{
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
        if (lessons is [])
            return;

        var products = await ProductRows.FindAsync(recommendations, model, lessons, cancel);
        var customers = await CustomersAsync(recommendations, model, lessons, cancel);
        foreach (var lesson in lessons)
        {
            var basket = lesson.BasketIn(model);
            recommendations.Append(basket);
            await products.BoughtInAsync(basket, cancel);
            if (lesson.UserId is { } user && customers.TryGetValue(user, out var customer))
                customer.Bought(lesson.Skus, lesson.At);
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
        return
        [
            .. orders
                .Where(order => !known.Contains(order.OrderId))
                .DistinctBy(order => order.OrderId)
                .Select(Lesson.Of),
        ];
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
