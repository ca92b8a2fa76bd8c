using Shop.Data;

namespace Shop.Find;

internal sealed class Find(ShopDbContext shop)
{
    private readonly string fromElsewhere = Console.ReadLine()!;

    public IQueryable<Item> Concatenated(string table) => shop.Items.FromSqlRaw("SELECT * FROM " + table); // <= Shop.Find.Find.Concatenated(String): a text for FromSqlRaw that is not constant

    public IQueryable<Item> Interpolated(string table) => shop.Items.FromSqlRaw($"SELECT * FROM items_{table}"); // <= Shop.Find.Find.Interpolated(String): a text for FromSqlRaw that is not constant

    public IQueryable<Item> AsAParameter(string table) => shop.Items.FromSql($"SELECT * FROM {table}"); // <= Shop.Find.Find.AsAParameter(String): a computed name in SQL

    public Task<int> Given(string sql, CancellationToken cancel) => shop.Database.ExecuteSqlRawAsync(sql, cancel); // <= Shop.Find.Find.Given(String, CancellationToken): a text for ExecuteSqlRawAsync that is not constant

    public Task<int> Kept(CancellationToken cancel) => shop.Database.ExecuteSqlRawAsync(fromElsewhere, cancel); // <= Shop.Find.Find.Kept(CancellationToken): a text for ExecuteSqlRawAsync that is not constant

    public Task<int> InALoop(string[] tables, CancellationToken cancel)
    {
        var sql = "";
        foreach (var table in tables)
            sql += "DELETE FROM " + table + ";";
        return shop.Database.ExecuteSqlRawAsync(sql, cancel); // <= Shop.Find.Find.InALoop(String[], CancellationToken): a text for ExecuteSqlRawAsync that is not constant
    }

    public Func<string, object[], Task<int>> PassedOn() => shop.Database.ExecuteSqlRawAsync; // <= Shop.Find.Find.PassedOn(): a text for ExecuteSqlRawAsync that is not constant

    public Task<int> Procedure(CancellationToken cancel) => shop.Database.ExecuteSqlRawAsync("EXEC recount", cancel); // <= Shop.Find.Find.Procedure(CancellationToken): EXEC in SQL

    public Task<int> AnothersFile(CancellationToken cancel) =>
        shop.Database.ExecuteSqlRawAsync("ATTACH DATABASE 'stock.db' AS s", cancel); // <= Shop.Find.Find.AnothersFile(CancellationToken): ATTACH in SQL
}
