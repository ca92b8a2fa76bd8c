using Orders.Contracts;
using Recommendations;
using Recommendations.Data;

namespace UnitTests.Recommending;

public sealed class LessonTests
{
    private static readonly DateTimeOffset Today = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sku_on_several_lines_is_one_product() => LessonOf("a", "b", "a").Skus.ShouldBe(["a", "b"]);

    [Fact]
    public void Of_a_very_long_order_the_first_products_are_learnt() =>
        LessonOf([.. Enumerable.Range(0, 600).Select(n => $"{n}")]).Skus.Count.ShouldBe(Lesson.MostProducts);

    [Fact]
    public void A_product_remembers_its_last_baskets_and_counts_all()
    {
        var product = new Product { Generation = 1, Sku = "a" };

        for (var basket = 1; basket <= 60; basket++)
            product.BoughtIn(BasketOf(basket));

        product.Orders.ShouldBe(60);
        product.Recent.ShouldBe(Enumerable.Range(11, Product.MostRecent).Select(number => (long)number));
    }

    [Fact]
    public void What_was_bought_lately_counts_more()
    {
        var customer = new Customer { Generation = 1, UserId = Guid.CreateVersion7() };

        customer.Bought(["old"], Today.AddDays(-100));
        customer.Bought(["new"], Today);
        customer.Bought(["often"], Today.AddDays(-10));
        customer.Bought(["often"], Today.AddDays(-10));

        customer.Purchases.Select(purchase => purchase.Sku).ShouldBe(["often", "new", "old"]);
    }

    [Fact]
    public void A_history_keeps_its_strongest_products()
    {
        var customer = new Customer { Generation = 1, UserId = Guid.CreateVersion7() };

        for (var day = 0; day < 400; day++)
            customer.Bought([$"{day}"], Today.AddDays(day));

        customer.Purchases.Count.ShouldBe(Customer.MostPurchases);
        customer.Purchases[0].Sku.ShouldBe("399");
    }

    private static Basket BasketOf(long number) =>
        new()
        {
            Generation = 1,
            Number = number,
            OrderId = Guid.CreateVersion7(),
            Skus = ["a"],
            Weight = 1,
        };

    private static Lesson LessonOf(params IReadOnlyList<string> skus) =>
        Lesson.Of(
            new OrderConfirmed(
                Guid.CreateVersion7(),
                null,
                [.. skus.Select(sku => new OrderItem(sku, 1, Money.Gbp(1)))],
                Money.Gbp(1),
                "GB",
                Today
            )
        );
}
