using Shop.Contracts;

namespace Shop;

public sealed record PlaceOrder(Guid OrderId);

public static class PlaceOrderHandler
{
    public static OrderPlaced Handle(PlaceOrder command) => new(command.OrderId);
}
