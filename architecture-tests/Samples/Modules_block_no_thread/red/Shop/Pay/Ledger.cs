namespace Shop;

internal static class Ledger
{
    private static bool Queryable(ShopDbContext shop) => shop.Orders.Any(order => order.Paid); // <= Shop.Ledger.Queryable(ShopDbContext): System.Linq.Queryable.Any

    private static List<Order> Listed(ShopDbContext shop) => shop.Orders.Where(order => order.Paid).ToList(); // <= Shop.Ledger.Listed(ShopDbContext): System.Linq.Enumerable.ToList

    private static Order? Found(ShopDbContext shop, Guid id) => shop.Orders.Find(id); // <= Shop.Ledger.Found(ShopDbContext, Guid): Microsoft.EntityFrameworkCore.DbSet<Order>.Find

    private static int Executed(ShopDbContext shop) => shop.Orders.ExecuteDelete(); // <= Shop.Ledger.Executed(ShopDbContext): Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDelete

    private static void Each(ShopDbContext shop)
    {
        foreach (var order in shop.Orders.Where(order => !order.Paid)) // <= Shop.Ledger.Each(ShopDbContext): System.Collections.Generic.IEnumerable<Order>.GetEnumerator
            order.Paid = true;
    }
}
