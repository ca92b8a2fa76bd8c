using System.Text.RegularExpressions;

namespace Platform.Data;

/// <summary>
/// T-SQL. It holds no range of an index for a row that is not there (no MERGE, no HOLDLOCK): with numbers and times that
/// rise, everybody inserts at the same end, and would wait for the others' commits there.
/// </summary>
internal sealed partial class SqlServerDialect : SqlDialect
{
    public override string Column(string name) => $"[{name}]";

    public override string Limit(string count) => $"OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY";

    // A parameter that is NULL is a text here.
    public override string Id(string parameter) => $"CAST({parameter} AS uniqueidentifier)";

    public override string Time(string parameter) => $"CAST({parameter} AS datetimeoffset)";

    public override string Number(string parameter) => $"CAST({parameter} AS bigint)";

    public override string New => "n";

    public override string ClaimingFrom => " WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK)";

    public override string ForUpdate(string select) => OneTable().Replace(select, "$0 WITH (UPDLOCK, ROWLOCK)", 1);

    // While it looks for its rows an UPDATE waits for everyone else's.
    public override string PassingBy => " WITH (READPAST, ROWLOCK, READCOMMITTEDLOCK)";

    // A statement that holds 5000 locks exchanges them for one on the table.
    public override string DeleteSome(string table, string where) =>
        $"DELETE TOP ({DeletedAtOnce}) FROM {table} WHERE {where}";

    // The unique indexes decide, as ON CONFLICT has it elsewhere. The failed statement alone is undone.
    public override string Insert(
        string table,
        string columns,
        string source,
        string? returning = null,
        params IReadOnlyList<string> unless
    )
    {
        var insert = $"INSERT INTO {table} ({columns}){Output(returning)} {source}";
        return unless.Count == 0
            ? insert
            : $"SET XACT_ABORT OFF; BEGIN TRY {insert} END TRY "
                + "BEGIN CATCH IF ERROR_NUMBER() NOT IN (2601, 2627) BEGIN THROW; END END CATCH";
    }

    // Writers share a lock until they end; they do not wait for each other.
    public override string InsertIntoLog(string table, string columns, string values, string returning) =>
        $"{Turn(table, "Shared")} {Insert(table, columns, $"VALUES ({values})", returning)}";

    // Who has it alone knows that all who wrote before have ended. What is found was there before that. When both wait
    // for each other, it is the writer that gives way: its work is done again.
    public override string EndOfLog(string table) =>
        "SET XACT_ABORT ON; SET DEADLOCK_PRIORITY HIGH; BEGIN TRANSACTION; "
        + $"{Turn(table, "Exclusive")} SELECT COALESCE(MAX(sequence), 0) FROM {table}; COMMIT TRANSACTION;";

    // The row that is there is kept from being deleted. One that another inserts meanwhile is a duplicate, and then the
    // work is done again as a whole.
    public override string Upsert(
        string table,
        IReadOnlyList<string> key,
        IReadOnlyList<string> columns,
        string values,
        string set,
        string? when = null,
        string? returning = null
    )
    {
        var all = string.Join(", ", columns);
        var isIt = string.Join(
            " AND ",
            key.Select(column => $"t.{column} = {values.Split(", ")[columns.ToList().IndexOf(column)]}")
        );
        return $"IF EXISTS (SELECT 1 FROM {table} AS t WITH (UPDLOCK) WHERE {isIt}) "
            + $"UPDATE t SET {set}{Output(returning)} FROM {table} AS t CROSS JOIN (VALUES ({values})) AS n ({all}) "
            + $"WHERE {isIt}"
            + (when is null ? "" : $" AND {when}")
            + $" ELSE {Insert(table, all, $"VALUES ({values})", returning)}";
    }

    /// <summary>The name of an application lock: one space for all users of a database, by bytes.</summary>
    public static string LockOf(string name) => $"platform:{name}";

    private static string Turn(string table, string mode) =>
        $"DECLARE @turn int; EXEC @turn = sp_getapplock @Resource = N'{LockOf(table)}', @LockMode = N'{mode}', "
        + "@LockOwner = N'Transaction', @LockTimeout = 20000; "
        + $"IF @turn < 0 BEGIN THROW {SqlServerErrors.NoTurn}, N'The lock on a log could not be had in time.', 1; END";

    [GeneratedRegex(@"^FROM \[\w+\]\.\[\w+\] AS \[\w+\]", RegexOptions.Multiline)]
    private static partial Regex OneTable();

    private static string Output(string? returning) =>
        returning is null
            ? ""
            : " OUTPUT " + string.Join(", ", returning.Split(", ").Select(column => $"INSERTED.{column}"));
}
