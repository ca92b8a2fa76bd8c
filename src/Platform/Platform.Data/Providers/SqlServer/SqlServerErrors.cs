using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;

namespace Platform.Data;

/// <summary>Kinds of errors, by number ("Database Engine events and errors" of the SQL Server documentation).</summary>
internal static class SqlServerErrors
{
    /// <summary>The lock on a log could not be had in time, says <see cref="SqlServerDialect"/>.</summary>
    public const int NoTurn = 51222;

    // From here on the server has ended the connection, or it was never there.
    private const byte EndsConnection = 20;

    private static readonly int[] Conflicts =
    [
        1205, // the victim of a deadlock
        3960, // changed by another since it was read
        // Somebody was faster; whoever looks again finds what that one did.
        2601,
        2627,
    ];

    // Beside those that EF's own strategy knows.
    private static readonly int[] Passing =
    [
        0, // a command that was called off, or a connection that broke
        596, // the session was ended
        921, // the database is starting
        922,
        927,
        1105, // a disk is full, so is the log
        9002,
        3906, // what was the main server is one that only reads now
        3980, // the request was called off, and its transaction undone
        6005, // the server is stopping
        NoTurn,
    ];

    /// <summary>Whether a row was there already.</summary>
    public static bool IsDuplicate(DbException error) => error is SqlException { Number: 2601 or 2627 };

    public static Fault Of(DbException error) =>
        error switch
        {
            SqlException sql when Has(sql, one => Conflicts.Contains(one.Number)) => Fault.Conflict,
            SqlException sql when Has(sql, IsPassing) || IsTransient(sql) => Fault.Passing,
            _ => Fault.Lasting,
        };

    private static bool IsPassing(SqlError error) => error.Class >= EndsConnection || Passing.Contains(error.Number);

#pragma warning disable EF1001 // The list that EF's strategy goes by.
    private static bool IsTransient(SqlException error) => SqlServerTransientExceptionDetector.ShouldRetryOn(error);
#pragma warning restore EF1001

    private static bool Has(SqlException thrown, Func<SqlError, bool> what) => thrown.Errors.Cast<SqlError>().Any(what);
}
