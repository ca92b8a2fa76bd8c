using Orders.Contracts;
using Recommendations.Data;

namespace Recommendations;

/// <summary>What there is to learn from one order.</summary>
internal sealed record Lesson(Guid OrderId, Guid? UserId, IReadOnlyList<string> Skus, DateTimeOffset At)
{
    /// <summary>
    /// Of an order with more products than that, the first ones are learnt: who buys a whole shop says little about
    /// what goes with what, and one order must not cost as much as twenty.
    /// </summary>
    public const int MostProducts = 100;

    public static Lesson Of(OrderConfirmed order) =>
        new(
            order.OrderId,
            order.UserId,
            [.. order.Items.Select(item => item.Sku).Distinct(StringComparer.Ordinal).Take(MostProducts)],
            order.Timestamp
        );

    public Basket BasketIn(Model model) =>
        new()
        {
            Generation = model.Generation,
            Number = model.NextBasket(),
            OrderId = OrderId,
            Skus = Skus,
            Weight = Fading.Popularity.WeightAt(At),
        };
}
