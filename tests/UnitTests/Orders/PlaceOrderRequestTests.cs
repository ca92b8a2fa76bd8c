using Catalog.Contracts;
using Orders;
using Orders.Contracts;
using Item = Orders.PlaceOrderRequest.Item;

namespace UnitTests.Orders;

public sealed class PlaceOrderRequestTests
{
    private static readonly PlaceOrderRequest Good = new(
        [new Item("85123A", 6, null)],
        new("card", "tok_visa"),
        new("Ada", "1 High Street", "London", "N1", "United Kingdom"),
        null
    );

    private static readonly Products Sold = new([
        new ProductInfo("85123A", "Light holder", Money.Gbp(255), false),
        new ProductInfo("POST", "Postage", Money.Gbp(0), false),
        new ProductInfo("OLD", "Gone", Money.Gbp(100), true),
        new ProductInfo("EUR", "Foreign", new Money(100, "EUR"), false),
    ]);

    [Fact]
    public void A_request_that_says_everything_is_accepted() => Should.NotThrow(Good.Check);

    [Fact]
    public void Everything_that_is_missing_is_named()
    {
        Errors(new PlaceOrderRequest(null, null, null, null).Check)
            .ShouldBe(
                [
                    "items",
                    "payment.method",
                    "payment.token",
                    "shipTo.name",
                    "shipTo.line1",
                    "shipTo.city",
                    "shipTo.postalCode",
                    "shipTo.country",
                ],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_001)]
    public void An_order_has_1_to_2000_lines(int lines) =>
        Errors((Good with { Items = [.. Enumerable.Repeat(Good.Items![0], lines)] }).Check).ShouldBe(["items"]);

    [Fact]
    public void Two_thousand_lines_are_accepted() =>
        Should.NotThrow((Good with { Items = [.. Enumerable.Repeat(Good.Items![0], 2_000)] }).Check);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void A_quantity_is_1_to_a_million(int? quantity) =>
        Errors((Good with { Items = [new("85123A", 1, null), new("85123A", quantity, null)] }).Check)
            .ShouldBe(["items[1].quantity"]);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("a\u0007b")]
    public void A_line_names_a_product(string? sku) =>
        Errors((Good with { Items = [new(sku, 1, null)] }).Check).ShouldBe(["items[0].sku"]);

    [Fact]
    public void A_line_that_is_null_is_named() =>
        Errors((Good with { Items = [null] }).Check).ShouldBe(["items[0].sku", "items[0].quantity"], ignoreOrder: true);

    [Fact]
    public void A_price_is_not_negative() =>
        Errors((Good with { Items = [new("85123A", 1, new(-1, "GBP"))] }).Check)
            .ShouldBe(["items[0].unitPrice.amount"]);

    [Fact]
    public void A_part_of_an_address_has_at_most_200_characters() =>
        Errors((Good with { ShipTo = Good.ShipTo! with { City = new string('x', 201) } }).Check)
            .ShouldBe(["shipTo.city"]);

    [Fact]
    public void Lines_get_the_list_price_unless_another_was_agreed()
    {
        var request = Good with { Items = [new(" 85123A ", 6, null), new("85123A", 1, new(200, "GBP"))] };

        request
            .Price(Sold)
            .ShouldBe([
                new OrderItem("85123A", 6, Money.Gbp(255), "Light holder"),
                new OrderItem("85123A", 1, Money.Gbp(200), "Light holder"),
            ]);
    }

    [Fact]
    public void Unknown_and_discontinued_products_are_named_by_line()
    {
        var request = Good with { Items = [new("85123A", 1, null), new("85123a", 1, null), new("OLD", 1, null)] };

        Errors(() => request.Price(Sold)).ShouldBe(["items[1].sku", "items[2].sku"]);
    }

    [Fact]
    public void A_price_is_in_the_currency_of_the_product() =>
        Errors(() => (Good with { Items = [new("85123A", 1, new(200, "USD"))] }).Price(Sold))
            .ShouldBe(["items[0].unitPrice.currency"]);

    [Fact]
    public void An_order_is_in_one_currency() =>
        Errors(() => (Good with { Items = [new("85123A", 1, null), new("EUR", 1, null)] }).Price(Sold))
            .ShouldBe(["items[1].sku"]);

    [Fact]
    public void An_order_costs_something() =>
        Errors(() => (Good with { Items = [new("POST", 1, null)] }).Price(Sold)).ShouldBe(["items"]);

    private static string[] Errors(Action action) => [.. Should.Throw<Refused>(action).Errors!.Keys];
}
