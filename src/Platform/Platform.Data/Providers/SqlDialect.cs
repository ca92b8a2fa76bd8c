namespace Platform.Data;

/// <summary>
/// How SQL is written for a product, where products differ. Names of tables come from <see cref="Table"/>, parameters
/// are <c>@p0</c>, <c>@p1</c>, …, see <see cref="Commands.Bind"/>. What stands here is what PostgreSQL and SQLite share.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>The name of a table, quoted and with its schema where the product has them.</summary>
    public virtual string Table(string schema, string table) => $"{Column(schema)}.{Column(table)}";

    /// <summary>The name of a column, quoted.</summary>
    public virtual string Column(string name) => $"\"{name}\"";

    /// <summary>
    /// What ends a <c>SELECT … ORDER BY …</c> that wants the first rows only. <paramref name="count"/> is a number or
    /// the name of a parameter.
    /// </summary>
    public virtual string Limit(string count) => $"LIMIT {count}";

    /// <summary>Answers 1 when the query finds a row, 0 otherwise.</summary>
    public virtual string Exists(string select) => $"SELECT CASE WHEN EXISTS ({select}) THEN 1 ELSE 0 END";

    /// <summary>A parameter that is an id or NULL.</summary>
    public virtual string Id(string parameter) => parameter;

    /// <summary>A parameter that is a point in time or NULL.</summary>
    public virtual string Time(string parameter) => parameter;

    /// <summary>A parameter that is a <c>long</c> or NULL.</summary>
    public virtual string Number(string parameter) => parameter;

    /// <summary>A parameter that is a text or NULL.</summary>
    public virtual string Text(string parameter) => parameter;

    /// <summary>The new row in what <see cref="Upsert"/> sets.</summary>
    public virtual string New => "excluded";

    /// <summary>An <c>INSERT</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, with commas between them.</param>
    /// <param name="source">What is inserted: <c>VALUES (…)</c> or a <c>SELECT</c>.</param>
    /// <param name="returning">The columns that it answers with, of the rows that were inserted; none when left out.</param>
    /// <param name="unless">
    /// The columns of unique keys. When there are any, a row for whose key there is one already is not inserted.
    /// </param>
    public virtual string Insert(
        string table,
        string columns,
        string source,
        string? returning = null,
        params IReadOnlyList<string> unless
    ) =>
        $"INSERT INTO {table} ({columns}) {source}"
        + (unless.Count > 0 ? " ON CONFLICT DO NOTHING" : "")
        + (returning is null ? "" : $" RETURNING {returning}");

    /// <summary>
    /// An <c>INSERT</c> of one row into a log, which is read from a place on. Together with <see cref="EndOfLog"/> it
    /// sees to it that no reader passes by a row that is committed after one with a higher number.
    /// </summary>
    public virtual string InsertIntoLog(string table, string columns, string values, string returning) =>
        Insert(table, columns, $"VALUES ({values})", returning);

    /// <summary>Answers with a number up to which nothing will be added to a log any more; 0 when it is empty.</summary>
    public virtual string EndOfLog(string table) => $"SELECT COALESCE(MAX(sequence), 0) FROM {table}";

    /// <summary>An <c>INSERT</c> of one row that changes the row with the same key instead, when there is one.</summary>
    /// <param name="table">The table; <c>t</c> in <paramref name="set"/> and <paramref name="when"/>.</param>
    /// <param name="key">The columns of the key.</param>
    /// <param name="columns">All columns that are inserted.</param>
    /// <param name="values">Their values.</param>
    /// <param name="set">The change; the row that was to be inserted is <see cref="New"/>.</param>
    /// <param name="when">When the row may be changed; otherwise nothing happens. Always when left out.</param>
    /// <param name="returning">The column that it answers with, of the row that was inserted or changed.</param>
    public virtual string Upsert(
        string table,
        IReadOnlyList<string> key,
        IReadOnlyList<string> columns,
        string values,
        string set,
        string? when = null,
        string? returning = null
    ) =>
        $"INSERT INTO {table} AS t ({string.Join(", ", columns)}) VALUES ({values}) "
        + $"ON CONFLICT ({string.Join(", ", key)}) DO UPDATE SET {set}"
        + (when is null ? "" : $" WHERE {when}")
        + (returning is null ? "" : $" RETURNING {returning}");

    /// <summary>
    /// What follows a table's name in a <c>SELECT</c> whose rows are to be this transaction's alone; rows that are
    /// another's are passed over.
    /// </summary>
    public virtual string ClaimingFrom => "";

    /// <summary>What ends such a <c>SELECT</c>.</summary>
    /// <param name="alias">The table's alias.</param>
    public virtual string Claiming(string alias) => "";

    /// <summary>A query of EF's, whose rows nobody else is to change until the transaction ends.</summary>
    public virtual string ForUpdate(string select) => select;

    /// <summary>
    /// What follows a table's name in an <c>UPDATE</c> that looks at all rows for those that can be changed now; others
    /// are its next turn's. Empty where it does not wait for rows that it would not change.
    /// </summary>
    public virtual string PassingBy => "";

    /// <summary>
    /// A <c>DELETE</c> that leaves some for its next turn where one of many rows would lock the whole table: it is done
    /// again for as long as it deletes <see cref="DeletedAtOnce"/>.
    /// </summary>
    public virtual string DeleteSome(string table, string where) => $"DELETE FROM {table} WHERE {where}";

    /// <summary>How many that are.</summary>
    public const int DeletedAtOnce = 1000;

    /// <summary>
    /// Whether transactions that write exclude each other, so that what one has read stays true until it commits.
    /// </summary>
    public virtual bool HasOneWriter => false;

    /// <summary>An <c>INSERT</c> of one row, the values being the parameters in order.</summary>
    public string InsertRow(string table, IReadOnlyList<string> columns, params IReadOnlyList<string> unless) =>
        Insert(table, string.Join(", ", columns), $"VALUES ({Parameters(columns.Count)})", null, unless);

    /// <summary>
    /// An <c>INSERT</c> of one row that, when one with the same key is there, adds the numbers of the new one to its own.
    /// The values are the parameters in order, first of <paramref name="key"/>, then of <paramref name="numbers"/>.
    /// </summary>
    public string InsertOrAdd(string table, IReadOnlyList<string> key, IReadOnlyList<string> numbers) =>
        Upsert(
            table,
            key,
            [.. key, .. numbers],
            Parameters(key.Count + numbers.Count),
            string.Join(", ", numbers.Select(number => $"{number} = t.{number} + {New}.{number}"))
        );

    /// <summary><c>@p0, @p1, …</c></summary>
    protected static string Parameters(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"));
}
