using System.Data.Common;
using Npgsql;

namespace Platform.Data;

/// <summary>Kinds of errors, by SQLSTATE (PostgreSQL manual, appendix A).</summary>
internal static class PostgreSqlErrors
{
    public const string NoSuchTable = PostgresErrorCodes.UndefinedTable;

    private const string IdleInTransaction = "25P03";

    // The message is Npgsql's own; there is no type for it.
    private const string PoolExhausted = "The connection pool has been exhausted";

    private static readonly string[] Conflicts =
    [
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        // Somebody was faster; whoever looks again finds what that one did.
        PostgresErrorCodes.UniqueViolation,
    ];

    // Connections (08), a login that is not let in (28: its password is being changed), resources (53: disk full, too many
    // connections), intervention (57P: it stops, starts, was told to end a connection), the system (58).
    private static readonly string[] PassingClasses = ["08", "28", "53", "57P", "58"];

    public static Fault Of(DbException error) =>
        error switch
        {
            PostgresException { SqlState: var state } when Conflicts.Contains(state) => Fault.Conflict,
            PostgresException { SqlState: var state } => IsPassing(state) ? Fault.Passing : Fault.Lasting,
            // It has been waited for as long as the connection string says.
            NpgsqlException when IsPoolExhausted(error) => Fault.Lasting,
            // It did not come from the server: the connection is not there.
            NpgsqlException => Fault.Passing,
            _ => Fault.Lasting,
        };

    public static bool IsUnavailable(DbException error) =>
        Of(error) == Fault.Passing
        || IsPoolExhausted(error)
        || error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    private static bool IsPoolExhausted(DbException error) =>
        error is NpgsqlException and not PostgresException
        && error.Message.StartsWith(PoolExhausted, StringComparison.Ordinal);

    private static bool IsPassing(string state) =>
        PassingClasses.Any(start => state.StartsWith(start, StringComparison.Ordinal))
        || state
            is PostgresErrorCodes.LockNotAvailable
                // What was the main server is one that only reads now.
                or PostgresErrorCodes.ReadOnlySqlTransaction
                or IdleInTransaction;
}
