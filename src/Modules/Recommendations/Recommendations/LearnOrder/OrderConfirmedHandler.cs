using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

public static class OrderConfirmedHandler
{
    public static async Task Handle(
        OrderConfirmed[] orders,
        RecommendationsDbContext recommendations,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        // Two while one is being rebuilt: the old one answers until the new one has caught up.
        foreach (var model in await recommendations.ModelsAsync(time, cancel))
            await recommendations.LearnAsync(model, orders, cancel);
    }
}
