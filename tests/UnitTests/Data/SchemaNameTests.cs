using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace UnitTests.Data;

public sealed class SchemaNameTests
{
    [Theory]
    [InlineData("OnHand", "on_hand")]
    [InlineData("Sku", "sku")]
    [InlineData("HTTPStatus", "http_status")]
    [InlineData("UnitPrice_Amount", "unit_price_amount")]
    public void Names_become_snake_case(string name, string expected) => SnakeCase.Of(name).ShouldBe(expected);

    [Fact]
    public void A_schema_is_named_by_its_context() =>
        SchemaName.Of(typeof(OrderHistoryDbContext)).ShouldBe("order_history");

    [Fact]
    public void A_context_with_another_kind_of_name_has_no_schema() =>
        Should.Throw<ArgumentException>(() => SchemaName.Of(typeof(DbContext))).Message.ShouldContain("DbContext");

    private sealed class OrderHistoryDbContext;
}
