using Orders.Contracts;
using Recommendations.Contracts;
using Reporting.Data;
using Users.Contracts;

namespace Reporting;

/// <summary>Adds to the log what a module published and was not heard: before there were reports, say.</summary>
public sealed record ReadPast(int Generation, string Of, long After);

/// <summary>A part of what it published.</summary>
public sealed record PastPage(IReadOnlyList<KeptEvent> Events, long? Next);

public static class ReadPastHandler
{
    public static async Task<PastPage> LoadAsync(ReadPast command, IMessageBus bus, CancellationToken cancel)
    {
        if (command.Of == Past.OfUsers)
        {
            var users = await bus.InvokeAsync<UserEvents>(new GetUserEvents(command.After, Past.UserTypes), cancel);
            return new PastPage(users.Events, users.Next);
        }

        if (command.Of == Past.OfRecommendations)
        {
            var shown = await bus.InvokeAsync<RecommendationEvents>(
                new GetRecommendationEvents(command.After, Past.RecommendationTypes),
                cancel
            );
            return new PastPage(shown.Events, shown.Next);
        }

        var orders = await bus.InvokeAsync<OrderEvents>(new GetOrderEvents(command.After, Past.OrderTypes), cancel);
        return new PastPage(orders.Events, orders.Next);
    }

    public static async Task Handle(
        ReadPast command,
        PastPage page,
        ReportingDbContext reporting,
        CancellationToken cancel
    )
    {
        var model = await reporting.Models.FindAsync([command.Generation], cancel);

        // Another process may have been faster.
        if (model is null || (model.PastOf, model.PastPlace) != (command.Of, command.After))
            return;
        reporting.Keep(page.Events);
        model.PastRead(page.Next);
    }
}
