using Shop.Data;

namespace Shop.Find;

internal sealed class Find(ShopDbContext shop)
{
    public IQueryable<Item> Interpolated(string sku) =>
        shop.Items.FromSql($"SELECT i.* FROM items i JOIN stock.levels l ON l.sku = {sku}"); // <= Shop.Find.Find.Interpolated(String): stock.levels in SQL

    public async Task<int> OverSeveralLinesAsync(string sku, CancellationToken cancel)
    {
        await Task.Yield();
        return await shop.Database.ExecuteSqlAsync(
            $"""
            UPDATE items SET name = {sku}
            FROM "levels" -- // <= Shop.Find.Find.OverSeveralLinesAsync(String, CancellationToken): levels in SQL
            """,
            cancel
        );
    }

    public Func<IQueryable<int>> InALambda(Guid id) =>
        () => shop.Database.SqlQuery<int>($"SELECT count(*) FROM [stock].[levels] WHERE id = {id}"); // <= Shop.Find.Find.InALambda(Guid): stock.levels in SQL

    public IQueryable<Item> InASubquery() =>
        shop.Items.FromSqlRaw("SELECT * FROM items WHERE id IN (SELECT id FROM platform.keys)"); // <= Shop.Find.Find.InASubquery(): platform.keys in SQL

    public IQueryable<Item> OfNobody() => shop.Items.FromSqlRaw("SELECT * FROM things"); // <= Shop.Find.Find.OfNobody(): things in SQL

    public IQueryable<Item> OneOrTheOther(bool all) =>
        shop.Items.FromSqlRaw(all ? "SELECT * FROM items" : "SELECT * FROM levels"); // <= Shop.Find.Find.OneOrTheOther(Boolean): levels in SQL
}
