using Shop.Contracts;

namespace Shop;

public static class PlaceOrderHandler
{
    public static OrderPlaced Handle(PlaceOrder command) => new(command.OrderId);
}
