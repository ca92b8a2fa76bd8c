namespace Shop;

internal static class PlaceOrder
{
    public static async Task<IResult> Endpoint(Guid id, IMessageBus bus)
    {
        await bus.PublishAsync(new Placed(id)); // <= Shop.PlaceOrder.Endpoint(Guid, IMessageBus): Platform.Messaging.IMessageBus.PublishAsync
        return Results.Ok();
    }
}

internal sealed record Placed(Guid Id);
