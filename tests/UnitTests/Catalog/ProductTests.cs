using Catalog;
using Catalog.Data;

namespace UnitTests.Catalog;

public sealed class ProductTests
{
    private static readonly DateTimeOffset Noon = new(2010, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ProductDetails Details = new("85123A", "Holder", null, "lights", Money.Gbp(255));

    [Fact]
    public void The_same_details_again_change_nothing()
    {
        var product = Product.Create(Details, Noon);
        product.Change(Details, Noon.AddHours(1)).ShouldBeFalse();
        product.ChangedAt.ShouldBe(Noon);
    }

    [Fact]
    public void Any_other_detail_is_a_change()
    {
        ProductDetails[] others =
        [
            Details with
            {
                Name = "holder",
            },
            Details with
            {
                Description = "white",
            },
            Details with
            {
                Category = null,
            },
            Details with
            {
                Price = Money.Gbp(256),
            },
            Details with
            {
                Price = new Money(255, "EUR"),
            },
        ];
        foreach (var other in others)
            Product.Create(Details, Noon).Change(other, Noon).ShouldBeTrue(other.ToString());
    }

    [Fact]
    public void A_discontinued_product_is_for_sale_again_once_it_is_put()
    {
        var product = Product.Create(Details, Noon);
        product.Discontinue(Noon).ShouldBeTrue();
        product.Discontinue(Noon).ShouldBeFalse();
        product.Discontinued.ShouldBeTrue();

        product.Change(Details, Noon).ShouldBeTrue();
        product.Discontinued.ShouldBeFalse();
    }

    [Fact]
    public void It_is_found_by_sku_and_name_in_any_case() =>
        Product.Create(Details, Noon).SearchText.ShouldBe("85123a\nholder");
}
