namespace Shop;

internal sealed class PlaceOrder(Stream stream) : IAsyncDisposable
{
    public static Task<bool> Endpoint(ShopDbContext shop, CancellationToken cancel) => shop.Orders.AnyAsync(cancel);

    // The request is the token's owner.
    public static Task<bool> OtherEndpoint(ShopDbContext shop, HttpContext http) =>
        shop.Orders.AnyAsync(http.RequestAborted);

    // What it awaits cannot be cancelled.
    public static Task<IResult> WriteEndpoint(WriteRequest write) =>
        write.InvokeAsync(new object(), () => Results.Ok());

    // Its signature is the framework's.
    public async ValueTask DisposeAsync()
    {
        await stream.FlushAsync();
        await stream.DisposeAsync();
    }

    // The caller of what it returns has the token.
    private static Func<CancellationToken, Task<bool>> Later(ShopDbContext shop) =>
        cancel => shop.Orders.AnyAsync(cancel);
}
