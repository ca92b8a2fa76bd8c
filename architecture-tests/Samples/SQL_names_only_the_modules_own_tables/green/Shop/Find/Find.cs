using System.Data.Common;
using Shop.Data;

namespace Shop.Find;

internal sealed class Find(ShopDbContext shop)
{
    private const string Items = "shop.items";
    private static readonly string All = $"SELECT * FROM {Items}";

    private static string OfOne { get; } = All + " WHERE id = {0}";

    public IQueryable<Item> One(Guid id) =>
        shop.Items.FromSql(
            $"WITH levels AS (SELECT * FROM items) SELECT * FROM levels WHERE id = {id} AND name <> ' from stock.levels '"
        );

    public IQueryable<Item> Again(Guid id) => shop.Items.FromSqlRaw(OfOne, id);

    public IQueryable<Item> Some(bool sorted)
    {
        var sql = All + " -- JOIN stock.levels";
        if (sorted)
            sql += "\nORDER BY name";
        return shop.Items.FromSqlRaw(sql);
    }

    public async Task<int> Messages(WriteTransaction transaction, string ids, CancellationToken cancel)
    {
        await Task.Yield();
        var waiting = transaction.Prepared(
            """
            SELECT count(*) FROM outbox JOIN inbox USING (message_id)
            WHERE message_id IN (SELECT value FROM json_each(@p0))
            """
        );
        waiting.CommandText = "DELETE FROM handled WHERE message_id = @p0";
        return await waiting.ExecuteNonQueryAsync(cancel);
    }

    public static string[] Prose(string table) =>
        [
            "Select a product from the list",
            "select levels from stock",
            "Update the levels, then set them",
            "Deleted from levels.",
            $"There is no {table} from levels",
        ];
}
