using Shop.Contracts;

namespace Shop;

/// <summary>No message: nobody handles it.</summary>
internal sealed class Basket
{
    public Guid OrderId { get; init; }
}

public static class PlaceOrderHandler
{
    public static void Handle(PlaceOrder command) => Console.WriteLine(new Basket { OrderId = command.OrderId });
}

public static class GetTotalHandler
{
    public static Total Handle(GetTotal question) => new(question.OrderId.Version);
}
