using Catalog;
using Platform.Hosting;

namespace UnitTests.Catalog;

public sealed class ProductRequestTests
{
    private static readonly ProductRequest Good = new("85123A", "T-LIGHT HOLDER", "white", "lights", Money.Gbp(255));

    [Fact]
    public void Blanks_around_texts_go_and_blank_texts_are_none()
    {
        var details = Check(new(" 85123A ", " T-LIGHT HOLDER ", "  ", " lights ", Money.Gbp(255)), out var errors);
        errors.ShouldBeEmpty();
        details.ShouldBe(new("85123A", "T-LIGHT HOLDER", null, "lights", Money.Gbp(255)));
    }

    [Theory]
    [InlineData("85123A")]
    [InlineData("POST")]
    [InlineData("BANK CHARGES")]
    [InlineData("gift_0001_20")]
    [InlineData("a/b")]
    public void Skus_of_the_trade_are_skus(string sku)
    {
        Check(Good with { Sku = sku }, out var errors).Sku.ShouldBe(sku);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Check(ProductRequest.Nothing, out var errors);
        errors.ShouldBe(["sku", "name", "price"], ignoreOrder: true);
    }

    [Fact]
    public void Texts_that_are_too_long_are_named()
    {
        var tooLong = new ProductRequest(
            new string('x', 65),
            new string('x', 201),
            new string('x', 4_001),
            new string('x', 101),
            Money.Gbp(255)
        );
        Check(tooLong, out var errors);
        errors.ShouldBe(["sku", "name", "description", "category"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, "GBP", "price.amount")]
    [InlineData(-1, "GBP", "price.amount")]
    [InlineData(1_000_000_001, "GBP", "price.amount")]
    [InlineData(255, "gbp", "price.currency")]
    [InlineData(255, "GBPS", "price.currency")]
    [InlineData(255, null, "price.currency")]
    public void A_price_is_an_amount_above_zero_of_a_currency(long amount, string? currency, string member)
    {
        Check(Good with { Price = new Money(amount, currency!) }, out var errors);
        errors.ShouldBe([member]);
    }

    [Fact]
    public void In_an_array_the_second_of_one_sku_is_refused()
    {
        var items = PutItem.Check([Good, null, Good with { Name = "ANOTHER" }]);
        items[0].Product.ShouldNotBeNull();
        items[1].Errors!.Keys.ShouldContain("name");
        items[2].Errors!.Keys.ShouldBe(["sku"]);

        var put = new PutOutcomes(new Dictionary<string, string> { ["85123A"] = "created" });
        items.Select(item => item.Answer(put).Outcome).ShouldBe(["created", "refused", "refused"]);
    }

    private static ProductDetails Check(ProductRequest request, out IEnumerable<string> errors)
    {
        var invalid = new Invalid();
        var details = request.Check(invalid);
        errors = invalid.Any ? Should.Throw<Refused>(invalid.Throw).Errors!.Keys : [];
        return details;
    }
}
