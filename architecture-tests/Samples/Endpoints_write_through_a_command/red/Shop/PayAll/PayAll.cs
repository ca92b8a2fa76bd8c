namespace Shop;

internal static class PayAll
{
    public static async Task<IResult> Endpoint(ShopDbContext shop, CancellationToken cancel)
    {
        await shop.Orders.ExecuteUpdateAsync(order => order.SetProperty(row => row.Paid, true), cancel); // <= Shop.PayAll.Endpoint(ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync
        await Forget(shop, cancel);
        return Results.Ok();
    }

    private static Task<int> Forget(ShopDbContext shop, CancellationToken cancel) =>
        shop.Orders.Where(order => order.Paid).ExecuteDeleteAsync(cancel); // <= Shop.PayAll.Forget(ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDeleteAsync
}
