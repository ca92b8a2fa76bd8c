namespace Shop;

public sealed record CountOrders : IQuestion<Counted>;

public sealed record Counted(int Orders);

/// <summary>A question changes nothing: what its handler sends is dropped.</summary>
public static class CountOrdersHandler
{
    public static async Task<Counted> Handle(CountOrders question, IMessageContext context)
    {
        await context.PublishAsync(question); // <= Shop.CountOrdersHandler.Handle(CountOrders, IMessageContext): Platform.Messaging.IMessageBus.PublishAsync
        return new Counted(0);
    }
}
