namespace Shop;

public sealed record PayEach;

public static class PayEachHandler
{
    public static Task Handle(PayEach _, ShopDbContext shop, CancellationToken cancel) =>
        shop.Orders.ExecuteUpdateAsync(order => order.SetProperty(row => row.Paid, true), cancel);
}
