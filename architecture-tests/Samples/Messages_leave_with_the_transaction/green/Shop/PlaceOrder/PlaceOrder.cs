namespace Shop;

internal static class PlaceOrder
{
    public static async Task<IResult> Endpoint(Guid id, IMessageBus bus, WriteRequest write, CancellationToken cancel)
    {
        var counted = await bus.InvokeAsync<Counted>(new CountOrders(), cancel);
        return await write.InvokeAsync(new Pay(id), () => Results.Ok(counted));
    }
}
