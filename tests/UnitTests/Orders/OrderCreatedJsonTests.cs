using Orders.Contracts;
using Platform.Messaging;

namespace UnitTests.Orders;

/// <summary>Others read this JSON, from the event log too, years later. It may grow; nothing in it may go or change.</summary>
public sealed class OrderCreatedJsonTests
{
    private static readonly OrderCreated Created = new(
        Guid.Parse("019abcde-0000-7000-8000-000000000001"),
        Guid.Parse("019abcde-0000-7000-8000-000000000002"),
        [new OrderItem("85123A", 6, Money.Gbp(255), "White heart"), new OrderItem("BANK CHARGES", 1, Money.Gbp(1500))],
        Money.Gbp(3030),
        new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
        1
    );

    [Fact]
    public void The_json_of_order_created_is_what_others_read() =>
        MessageTypes
            .Write(Created)
            .ShouldBe(
                """
                {"orderId":"019abcde-0000-7000-8000-000000000001","userId":"019abcde-0000-7000-8000-000000000002","items":[{"sku":"85123A","quantity":6,"unitPrice":{"amount":255,"currency":"GBP"},"name":"White heart"},{"sku":"BANK CHARGES","quantity":1,"unitPrice":{"amount":1500,"currency":"GBP"},"name":null}],"total":{"amount":3030,"currency":"GBP"},"timestamp":"2010-12-01T08:26:00+00:00","version":1}
                """
            );

    [Fact]
    public void A_guest_has_no_user() =>
        MessageTypes.Write(Created with { UserId = null }).ShouldContain("\"userId\":null,");

    [Fact]
    public void The_alias_of_order_created_is_what_others_subscribe_to() =>
        new MessageTypes().AliasOf(typeof(OrderCreated)).ShouldBe("order.created");
}
