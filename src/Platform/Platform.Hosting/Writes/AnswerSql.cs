using Platform.Data;

namespace Platform.Hosting;

/// <summary>The statements about answers that are kept, for one schema.</summary>
internal sealed class AnswerSql(SqlDialect sql, string schema)
{
    private readonly string table = sql.Table(schema, "idempotency_keys");
    private readonly string key = sql.Column("key");

    public AnswerSql(ModuleDatabase database)
        : this(database.Provider.Sql, database.Schema) { }

    public string Find =>
        $"SELECT request_hash, status, headers, content_type, body FROM {table} WHERE scope = @p0 AND {key} = @p1";

    public string Keep =>
        $"""
            INSERT INTO {table} (scope, {key}, request_hash, status, headers, content_type, body, created_at)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
            """;

    public string Oldest =>
        $"SELECT created_at FROM {table} WHERE created_at < @p0 ORDER BY created_at {sql.Limit("@p1")}";

    public string Forget => $"DELETE FROM {table} WHERE created_at <= @p0";

    /// <summary>Writes a row that nobody asks for. Several hosts do so at the same time, and none is in another's way.</summary>
    public string Probe =>
        sql.Upsert(
            table,
            ["scope", key],
            ["scope", key, "request_hash", "status", "created_at"],
            "@p0, @p1, @p2, @p3, @p4",
            $"created_at = {sql.New}.created_at"
        );
}
