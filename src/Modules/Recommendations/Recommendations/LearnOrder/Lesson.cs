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

    /// <summary>Answers with the basket that is to be kept.</summary>
    public Basket Learn(Model model, Func<string, Product> product, Customer? customer)
    {
        var basket = new Basket
        {
            Generation = model.Generation,
            Number = model.NextBasket(),
            OrderId = OrderId,
            Skus = Skus,
        };
        foreach (var sku in Skus)
            product(sku).BoughtIn(basket.Number, At);
        customer?.Bought(Skus, At);
        return basket;
    }
}
