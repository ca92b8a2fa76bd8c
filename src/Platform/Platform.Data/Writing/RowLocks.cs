using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Data;

/// <summary>Reading rows in order to change them.</summary>
public static class RowLocks
{
    internal const string Tag = "for update";

    /// <summary>
    /// Keeps others from changing the rows of one table that the query finds until the transaction ends; for rows that
    /// many change at the same time. Order the query by their key, so that no two transactions wait for each other.
    /// Without it, whoever saves second fails, and is tried again, where the row has a version.
    /// </summary>
    public static IQueryable<T> ForUpdate<T>(this IQueryable<T> query) => query.TagWith(Tag);
}

/// <summary>Writes the lock into the SQL of a query that asks for it.</summary>
internal sealed class RowLockInterceptor(SqlDialect sql) : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Lock(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Lock(command);
        return new(result);
    }

    private void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith($"-- {RowLocks.Tag}", StringComparison.Ordinal))
#pragma warning disable CA2100 // EF's own text, and a clause.
            command.CommandText = sql.ForUpdate(command.CommandText);
#pragma warning restore CA2100
    }
}
