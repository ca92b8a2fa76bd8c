using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Data;

internal sealed class PostgreSqlDialect : SqlDialect
{
    // A parameter that is NULL has no type of its own.
    public override string Id(string parameter) => $"CAST({parameter} AS uuid)";

    public override string Time(string parameter) => $"CAST({parameter} AS timestamptz)";

    public override string Number(string parameter) => $"CAST({parameter} AS bigint)";

    public override string Text(string parameter) => $"CAST({parameter} AS text)";

    public override string Claiming(string alias) => $" FOR UPDATE OF {alias} SKIP LOCKED";

    public override string ForUpdate(string select) => $"{select}\nFOR UPDATE";

    // Writers share a lock until they end; they do not wait for each other.
    public override string InsertIntoLog(string table, string columns, string values, string returning) =>
        $"WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared({LockOf(table)})) "
        + $"INSERT INTO {table} ({columns}) SELECT {values} FROM turn RETURNING {returning}";

    // Who has it alone knows that all who wrote before have ended. What is found was there before that.
    public override string EndOfLog(string table) =>
        $"SELECT COALESCE((SELECT MAX(sequence) FROM {table}), 0) "
        + $"FROM (SELECT pg_advisory_xact_lock({LockOf(table)})) AS turn";

    /// <summary>The number of an advisory lock, in SQL.</summary>
    public static string LockOf(string name) => LockNumber(name).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of an advisory lock; the numbers are one space for all users of a database.</summary>
    public static long LockNumber(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("platform:" + name)));
}
