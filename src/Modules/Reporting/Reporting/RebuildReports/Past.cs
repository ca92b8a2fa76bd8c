using System.Collections.Immutable;

namespace Reporting;

/// <summary>What is heard, and from whom it is read again that was published before it was heard.</summary>
internal static class Past
{
    public const string OrderCreated = "order.created";
    public const string OrderConfirmed = "order.confirmed";
    public const string OrderCancelled = "order.cancelled";
    public const string OrderReturned = "order.returned";
    public const string UserErased = "user.erased";
    public const string RecommendationsShown = "recommendations.shown";

    public static ImmutableArray<string> OrderTypes { get; } =
    [OrderCreated, OrderConfirmed, OrderCancelled, OrderReturned];

    public static ImmutableArray<string> UserTypes { get; } = [UserErased];

    public static ImmutableArray<string> RecommendationTypes { get; } = [RecommendationsShown];

    public const string OfOrders = "Orders";
    public const string OfUsers = "Users";
    public const string OfRecommendations = "Recommendations";

    public const string First = OfRecommendations;

    // Who was shown what, before what they bought; who was erased, before that is counted under their id.
    public static string? After(string past) =>
        past switch
        {
            OfRecommendations => OfOrders,
            OfOrders => OfUsers,
            _ => null,
        };
}
