using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

/// <summary>Learns the confirmed orders that come after a place in the event log, and goes on until there are no more.</summary>
public sealed record ReadOrdersAgain(int Generation, long After);

public static class ReadOrdersAgainHandler
{
    // Learning waits for as long as a page takes.
    private const int OrdersPerPage = 50;

    public static Task<ConfirmedOrders> LoadAsync(ReadOrdersAgain command, IMessageBus bus, CancellationToken cancel) =>
        bus.InvokeAsync<ConfirmedOrders>(new GetConfirmedOrders(command.After, OrdersPerPage), cancel);

    public static async Task<object?> Handle(
        ReadOrdersAgain command,
        ConfirmedOrders page,
        RecommendationsDbContext recommendations,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var model = await recommendations.Models.FindAsync([command.Generation], cancel);
        if (model is null or { CompleteAt: not null })
            return null;

        await recommendations.LearnAsync(model, page.Orders, cancel);
        if (page.Next is { } next)
            return command with { After = next };

        // What is confirmed from here on comes as an event, and what has come since the beginning was learnt by both.
        var now = time.GetUtcNow();
        model.Complete(now);
        await ForgetAsync(recommendations, model.Generation, cancel);
        return new ModelRebuilt(model.Generation, model.Orders, now);
    }

    private static async Task ForgetAsync(
        RecommendationsDbContext recommendations,
        int before,
        CancellationToken cancel
    )
    {
        await recommendations.Baskets.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await recommendations.Products.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await recommendations.Customers.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await recommendations.Models.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
    }
}
