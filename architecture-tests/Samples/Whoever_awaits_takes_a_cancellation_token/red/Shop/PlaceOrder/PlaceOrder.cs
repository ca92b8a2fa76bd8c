namespace Shop;

internal static class PlaceOrder
{
    public static Task<bool> Endpoint(ShopDbContext shop) => shop.Orders.AnyAsync(CancellationToken.None); // <= Shop.PlaceOrder.Endpoint(ShopDbContext): awaits Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync without a token

    private static async Task<string> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(); // <= Shop.PlaceOrder.Read(Stream): awaits System.IO.TextReader.ReadToEndAsync without a token
    }

    private static Task All(IMessageBus bus, Guid[] ids) =>
        Task.WhenAll(
            ids.Select(async id =>
                await bus.InvokeAsync(new Pay(id)) // <= Shop.PlaceOrder.All(IMessageBus, Guid[]): awaits Platform.Messaging.IMessageBus.InvokeAsync without a token
            )
        );
}
