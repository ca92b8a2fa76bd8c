namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, ShopDbContext shop, Draft draft, CancellationToken cancel)
    {
        await shop.Orders.ExecuteUpdateAsync(order => order.SetProperty(row => row.Paid, true), cancel);
        draft.SaveChanges();
        draft.Commit();
    }
}

/// <summary>Has methods of the same names, which have nothing to do with a database.</summary>
public sealed class Draft
{
    public void SaveChanges() { }

    public void Commit() { }
}
