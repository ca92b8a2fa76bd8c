using Platform.Data;

namespace Platform.Messaging;

/// <summary>The statements of those who look after messages, for one schema.</summary>
internal sealed class OperationSql(SqlDialect sql, string schema)
{
    private readonly string dead = sql.Table(schema, "dead_letters");
    private readonly string inbox = sql.Table(schema, "inbox");
    private readonly string outbox = sql.Table(schema, "outbox");
    private readonly string events = sql.Table(schema, "events");

    public OperationSql(ModuleDatabase database)
        : this(database.Provider.Sql, database.Schema) { }

    /// <summary>A page of the log; parameters: after which, how many, up to which, and the filter's.</summary>
    public string Events(EventFilter filter) =>
        $"""
            SELECT sequence, message_id, message_type, group_id, published_at, body, headers FROM {events}
            WHERE sequence > @p0 AND sequence <= @p2 {filter.Condition(3)} ORDER BY sequence {sql.Limit("@p1")}
            """;

    public string EndOfLog => sql.EndOfLog(events);

    public string DeadLetters =>
        $"""
            SELECT sequence, id, message_id, subscriber, message_type, source, attempts, error_type, error, body, failed_at
            FROM {dead}
            WHERE ({sql.Text("@p0")} IS NULL OR message_type = @p0) AND sequence < @p1 ORDER BY sequence DESC {sql.Limit(
                "@p2"
            )}
            """;

    public string ReplayDeadLetter =>
        sql.Insert(
            inbox,
            "message_id, subscriber, generation, source, message_type, body, group_id, headers, due_at, attempts, received_at",
            "SELECT message_id, subscriber, generation, source, message_type, body, group_id, headers, "
                + $"{sql.Time("@p1")}, 0, {sql.Time("@p1")} FROM {dead} WHERE id = @p0",
            null,
            "message_id, subscriber, generation"
        );

    public string RemoveDeadLetter => $"DELETE FROM {dead} WHERE id = @p0";

    public string DueByDestination =>
        $"""
            SELECT destination, CAST(COUNT(*) AS bigint), MIN(due_at) FROM {outbox}
            WHERE due_at <= @p0 GROUP BY destination
            """;
}
