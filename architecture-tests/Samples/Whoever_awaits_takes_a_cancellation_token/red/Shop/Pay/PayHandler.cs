namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, ShopDbContext shop)
    {
        var order = await shop.Orders.SingleAsync(order => order.Id == command.Id); // <= Shop.PayHandler.Handle(Pay, ShopDbContext): awaits Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync without a token
        await shop.Orders.FindAsync(order.Id); // <= Shop.PayHandler.Handle(Pay, ShopDbContext): awaits Microsoft.EntityFrameworkCore.DbSet<Order>.FindAsync without a token
    }
}
