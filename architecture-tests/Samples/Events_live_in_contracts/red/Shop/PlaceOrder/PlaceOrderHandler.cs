namespace Shop;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId) : IEvent; // <= Shop.OrderPlaced: is inside Shop

public sealed record PlaceOrder(Guid OrderId);

public static class PlaceOrderHandler
{
    public static OrderPlaced Handle(PlaceOrder command) => new(command.OrderId);
}
