using System.Text.Json;
using Orders.Contracts;
using Recommendations.Contracts;
using Reporting.Data;
using Users.Contracts;

namespace Reporting;

/// <summary>Events as they are read from the log. What this build does not know is left out.</summary>
internal sealed record News(IReadOnlyList<IEvent> Events)
{
    public static News Of(IEnumerable<LoggedEvent> logged) => new([.. logged.Select(Read).OfType<IEvent>()]);

    public IReadOnlyList<Guid> Erased() => [.. Events.OfType<UserErased>().Select(erased => erased.UserId).Distinct()];

    public IReadOnlyList<Guid> Customers() =>
        [
            .. Events
                .Select(one =>
                    one switch
                    {
                        OrderConfirmed confirmed => confirmed.UserId,
                        OrderCancelled { AfterConfirmation: true } cancelled => cancelled.UserId,
                        OrderReturned returned => returned.UserId,
                        RecommendationsShown shown => shown.UserId,
                        _ => null,
                    }
                )
                .OfType<Guid>()
                .Distinct(),
        ];

    private static IEvent? Read(LoggedEvent logged) =>
        logged.Type switch
        {
            Past.OrderCreated => Read<OrderCreated>(logged),
            Past.OrderConfirmed => Read<OrderConfirmed>(logged),
            Past.OrderCancelled => Read<OrderCancelled>(logged),
            Past.OrderReturned => Read<OrderReturned>(logged),
            Past.RecommendationsShown => Read<RecommendationsShown>(logged),
            Past.UserErased => Read<UserErased>(logged),
            _ => null,
        };

    private static T Read<T>(LoggedEvent logged)
        where T : class, IEvent =>
        JsonSerializer.Deserialize<T>(logged.Body, JsonSerializerOptions.Web)
        ?? throw new JsonException($"Event {logged.MessageId} in the log is null.");
}
