using Shop.Data;

namespace Shop.Find;

internal sealed class Find(ShopDbContext shop)
{
    private const string Levels = "stock.levels";
    private static readonly string OfLevels = "SELECT * FROM " + Levels;

    public IQueryable<Item> Constant() => shop.Items.FromSqlRaw(Queries.All); // <= Shop.Find.Find.Constant(): stock.levels in SQL

    public IQueryable<Item> SetOnce() => shop.Items.FromSqlRaw(OfLevels); // <= Shop.Find.Find.SetOnce(): stock.levels in SQL

    public IQueryable<Item> PutTogether() => shop.Items.FromSqlRaw($"SELECT * FROM {Levels}"); // <= Shop.Find.Find.PutTogether(): stock.levels in SQL

    public IQueryable<Item> InAVariable(bool named)
    {
        var sql = "SELECT * FROM items";
        if (named)
            sql += " JOIN " + Levels + " ON 1 = 1";
        return shop.Items.FromSqlRaw(sql); // <= Shop.Find.Find.InAVariable(Boolean): stock.levels in SQL
    }

    public async Task<int> KeptAcrossAnAwaitAsync(CancellationToken cancel)
    {
        var sql = "DELETE FROM stock.levels";
        await Task.Yield();
        return await shop.Database.ExecuteSqlRawAsync(sql, cancel); // <= Shop.Find.Find.KeptAcrossAnAwaitAsync(CancellationToken): stock.levels in SQL
    }

    public Func<CancellationToken, Task<int>> KeptByALambda()
    {
        var sql = "DELETE FROM stock.levels";
        return cancel => shop.Database.ExecuteSqlRawAsync(sql, cancel); // <= Shop.Find.Find.KeptByALambda(): stock.levels in SQL
    }
}

internal static class Queries
{
    public const string All = "SELECT * FROM items UNION SELECT * FROM stock.levels";
}
