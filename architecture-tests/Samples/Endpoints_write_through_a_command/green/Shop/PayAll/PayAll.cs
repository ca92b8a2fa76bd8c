namespace Shop;

internal static class PayAll
{
    public static async Task<IResult> Endpoint(ShopDbContext shop, WriteRequest write, CancellationToken cancel)
    {
        var count = await shop.Orders.CountAsync(order => !order.Paid, cancel);
        return await write.InvokeAsync(new PayEach(), () => Results.Ok(count));
    }
}
