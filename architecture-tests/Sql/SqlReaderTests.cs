using Shouldly;
using Xunit;

namespace ArchitectureTests.Sql;

/// <summary>SQL, and the tables that it names.</summary>
public sealed class SqlReaderTests
{
    [Theory]
    // Reading.
    [InlineData("SELECT * FROM products", "products")]
    [InlineData("select sku from Products where sku = @sku", "Products")]
    [InlineData(
        "SELECT * FROM catalog.products p JOIN stock.levels AS l ON l.sku = p.sku",
        "catalog.products stock.levels"
    )]
    [InlineData("SELECT * FROM shop.dbo.products", "dbo.products")]
    [InlineData("SELECT * FROM \"catalog\".\"products\"", "catalog.products")]
    [InlineData("SELECT * FROM [catalog].[products] WITH (NOLOCK), [levels] l", "catalog.products levels")]
    [InlineData("SELECT * FROM[stock].[levels]", "stock.levels")]
    [InlineData("SELECT * FROM levels (NOLOCK)", "levels")]
    [InlineData("SELECT * FROM `stock`.`levels`", "stock.levels")]
    [InlineData("SELECT * FROM 'levels'", "levels")]
    [InlineData("SELECT * FROM \"my\"\"odd\"\"table\"", "my\"odd\"table")]
    [InlineData("SELECT a, b FROM one, two AS t, three x WHERE a IN (1, 2)", "one two three")]
    [InlineData("SELECT * FROM one o INNER JOIN two t ON t.id = o.id, three ORDER BY o.id, t.id", "one two three")]
    [InlineData("SELECT * FROM (one JOIN two USING (id)) LEFT OUTER JOIN ((three)) ON 1 = 1", "one two three")]
    [InlineData(
        "SELECT (SELECT max(x) FROM inner_one) FROM (SELECT y FROM inner_two) AS outer_one",
        "inner_one inner_two"
    )]
    [InlineData("SELECT * FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id)", "a b")]
    [InlineData("SELECT id FROM a UNION ALL SELECT id FROM b EXCEPT SELECT id FROM c", "a b c")]
    [InlineData("SELECT * FROM a CROSS JOIN LATERAL (SELECT * FROM b WHERE b.id = a.id) x", "a b")]
    [InlineData("SELECT * FROM a CROSS APPLY (SELECT TOP 1 * FROM b) x OUTER APPLY c", "a b c")]
    [InlineData("SELECT * FROM (VALUES (1), (2)) AS v(n)", "")]
    [InlineData("VALUES (1), (2)", "")]
    [InlineData("SELECT 1", "")]
    [InlineData("SELECT * FROM ONLY a FOR UPDATE OF a SKIP LOCKED", "a")]
    [InlineData("TABLE a", "a")]
    [InlineData("EXPLAIN SELECT * FROM a", "a")]
    // Functions, and a FROM that is none.
    [InlineData("SELECT value FROM json_each(@lines)", "")]
    [InlineData("SELECT * FROM orders, json_each(orders.lines) j, OPENJSON(@x) WITH (id int '$.id')", "orders")]
    [InlineData("SELECT * FROM a, UNNEST(@ids) AS i(id), b", "a b")]
    [InlineData(
        "SELECT EXTRACT(YEAR FROM placed_at), TRIM(BOTH ' ' FROM name), SUBSTRING(x FROM 2 FOR 3) FROM orders",
        "orders"
    )]
    [InlineData("SELECT * FROM a WHERE x IS DISTINCT FROM y OR x IS NOT DISTINCT FROM z", "a")]
    [InlineData("SELECT stock.available(sku) FROM products", "stock.available products")]
    [InlineData("SELECT * FROM stock.levels_of(@sku)", "stock.levels_of")]
    // Names within the text.
    [InlineData("WITH recent AS (SELECT * FROM orders) SELECT * FROM recent JOIN lines ON 1 = 1", "orders lines")]
    [InlineData(
        "WITH RECURSIVE t(n, m) AS (SELECT 1, 2 UNION ALL SELECT n + 1, m FROM t), u AS NOT MATERIALIZED (SELECT * FROM a) SELECT * FROM t, u",
        "a"
    )]
    [InlineData("WITH levels AS (SELECT 1) SELECT * FROM levels, stock.levels", "stock.levels")]
    [InlineData(
        "WITH gone AS (DELETE FROM a USING b WHERE a.id = b.id RETURNING *) INSERT INTO c SELECT * FROM gone",
        "a b c"
    )]
    [InlineData("CREATE TEMP TABLE found AS SELECT * FROM a; SELECT * FROM found", "a")]
    [InlineData("SELECT * INTO #found FROM a; SELECT * FROM #found, @rows r", "a")]
    [InlineData("SELECT id AS total FROM a WINDOW w AS (PARTITION BY id)", "a")]
    // Comments and texts.
    [InlineData(
        "SELECT ' from stock.levels ', 'it''s from x' FROM a -- FROM b\n/* JOIN c /* nested */ FROM d */ WHERE 1 = 1",
        "a"
    )]
    [InlineData("SELECT N'from x', E'it\\'s from y' FROM a", "a")]
    [InlineData("SELECT \"from\", [join], t.into FROM a t", "a")]
    [InlineData("SELECT/**/*/**/FROM/**/stock.levels", "stock.levels")]
    [InlineData("DO $$ BEGIN DELETE FROM stock.levels; END $$", "stock.levels")]
    [InlineData("SELECT prices[1], tags[2:3], sku::text, '{}'::jsonb FROM a WHERE id = $1", "a")]
    // Writing.
    [InlineData("INSERT INTO a (id, name) VALUES (1, 'from b')", "a")]
    [InlineData("INSERT INTO a SELECT * FROM b ON CONFLICT (id) DO UPDATE SET n = excluded.n, m = 2", "a b")]
    [InlineData("INSERT a (id) VALUES (1)", "a")]
    [InlineData("INSERT OR IGNORE INTO a DEFAULT VALUES", "a")]
    [InlineData("REPLACE INTO a VALUES (1, 2)", "a")]
    [InlineData("UPDATE a SET n = 1, m = 2 WHERE id = 3", "a")]
    [InlineData("UPDATE a SET n = b.n, m = b.m FROM b, c WHERE b.id = a.id", "a b c")]
    [InlineData("UPDATE t SET n = 1 FROM stock.levels t", "stock.levels")]
    [InlineData("UPDATE OR IGNORE a SET n = 1", "a")]
    [InlineData("UPDATE TOP (10) a SET n = 1", "a")]
    [InlineData("DELETE FROM a WHERE id = 1", "a")]
    [InlineData("DELETE FROM a USING b, c WHERE b.id = a.id", "a b c")]
    [InlineData("DELETE t FROM stock.levels t JOIN b ON b.id = t.id", "stock.levels b")]
    [InlineData("DELETE TOP (10) FROM a", "a")]
    [InlineData(
        "MERGE INTO a AS t USING b AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET n = s.n, m = 1 WHEN NOT MATCHED THEN INSERT (id, n) VALUES (s.id, s.n)",
        "a b"
    )]
    [InlineData("MERGE a USING (SELECT * FROM b) s ON a.id = s.id WHEN MATCHED THEN DELETE", "a b")]
    [InlineData("SELECT 1 DELETE FROM a", "a")]
    // Defining.
    [InlineData(
        "CREATE TABLE IF NOT EXISTS a (id int REFERENCES b (id) ON DELETE CASCADE ON UPDATE SET NULL, n int)",
        "a b"
    )]
    [InlineData(
        "ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES stock.levels (sku), ADD y int",
        "a stock.levels"
    )]
    [InlineData("ALTER TABLE IF EXISTS ONLY a RENAME TO b", "a b")]
    [InlineData("DROP TABLE IF EXISTS a, b", "a b")]
    [InlineData("TRUNCATE TABLE a", "a")]
    [InlineData("TRUNCATE a, b", "a b")]
    [InlineData("CREATE OR REPLACE VIEW v AS SELECT * FROM a", "v a")]
    [InlineData("CREATE UNIQUE INDEX i ON a USING btree (n) WHERE n > 0", "a")]
    [InlineData("CREATE TRIGGER t AFTER UPDATE OF n ON a FOR EACH ROW BEGIN UPDATE b SET n = 1; END", "a b")]
    [InlineData("CREATE TRIGGER t BEFORE INSERT OR DELETE ON a EXECUTE FUNCTION f()", "a")]
    [InlineData("GRANT SELECT, INSERT, UPDATE ON stock.levels TO shop", "stock.levels")]
    [InlineData("REVOKE SELECT ON TABLE a FROM shop", "a")]
    [InlineData("GRANT USAGE ON SCHEMA stock TO shop", "stock")]
    [InlineData("ALTER SCHEMA shop TRANSFER stock.levels", "shop stock.levels")]
    [InlineData("SET IDENTITY_INSERT stock.levels ON", "stock.levels")]
    // No statement: a condition, a value.
    [InlineData("reserved >= 0 AND reserved <= on_hand", "")]
    [InlineData("[deleted] IS NOT NULL", "")]
    [InlineData("", "")]
    public void Names(string sql, string names) =>
        string.Join(' ', SqlReader.Read(sql).Names.Select(name => name.ToString()).Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(' ', names.Split(' ').Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("SELECT * FROM {0}", "a computed name")]
    [InlineData("SELECT * FROM products_{0} WHERE id = {1}", "a computed name")]
    [InlineData("SELECT * FROM stock.{0}", "a computed name")]
    [InlineData("SELECT * FROM \uFFFC", "a computed name")]
    [InlineData("SELECT * FROM \"\uFFFC\".\"levels\"", "a computed name")]
    [InlineData("INSERT INTO stock_\uFFFC VALUES (1)", "a computed name")]
    [InlineData("EXEC stock.recount", "EXEC")]
    [InlineData("SELECT 1 EXEC sp_executesql N'SELECT * FROM stock.levels'", "EXEC")]
    [InlineData("ATTACH DATABASE 'stock.db' AS stock", "ATTACH")]
    [InlineData("CALL recount()", "CALL")]
    [InlineData("SET search_path TO stock", "SEARCH_PATH")]
    [InlineData("SELECT * FROM products WHERE id = {0} AND name = {1} LIMIT {2}", "")]
    [InlineData("SELECT load, call FROM products", "")]
    [InlineData("GRANT EXECUTE ON FUNCTION f TO shop", "")]
    public void What_cannot_be_read(string sql, string hidden) =>
        string.Join(' ', SqlReader.Read(sql).Unreadable).ShouldBe(hidden);

    [Theory]
    [InlineData("SELECT sku FROM products", true)]
    [InlineData("select * from products", true)]
    [InlineData("Select * From stock.levels", true)]
    [InlineData("  -- all of them\n(SELECT 1 FROM a) UNION SELECT 2 FROM b", true)]
    [InlineData("UPDATE levels SET on_hand = 0", true)]
    [InlineData("delete from stock.levels", true)]
    [InlineData("WITH a AS (SELECT 1) SELECT * FROM a", true)]
    [InlineData("FROM [stock].[levels]", true)]
    [InlineData("Select a product from the list", false)]
    [InlineData("select a product from the list", false)]
    [InlineData("SELECT", false)]
    [InlineData("Update the order, then set it aside", false)]
    [InlineData("delete from basket", false)]
    [InlineData("From now on", false)]
    [InlineData("With love, as ever", false)]
    [InlineData("Created by the table", false)]
    [InlineData("", false)]
    public void Tells_SQL_from_prose(string text, bool isSql) => SqlShape.IsSql(text).ShouldBe(isSql);
}
