using System.Data.Common;
using System.Globalization;

namespace Platform.Data;

/// <summary>Parameters by position.</summary>
public static class Commands
{
    private const int LongestPlainText = 4000;

    /// <summary>
    /// Gives the parameters <c>@p0</c>, <c>@p1</c>, … their values; <c>null</c> is NULL. Times and ids go through
    /// <see cref="DatabaseProvider.Time(DateTimeOffset)"/> and <see cref="DatabaseProvider.Id(Guid)"/> first.
    /// </summary>
    /// <returns>The same command.</returns>
    public static DbCommand Bind(this DbCommand command, params ReadOnlySpan<object?> values)
    {
        var parameters = command.Parameters;
        for (var i = parameters.Count; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            parameters.Add(parameter);
        }
        for (var i = 0; i < values.Length; i++)
            Set(parameters[i], values[i]);
        return command;
    }

    /// <summary>The answer of a query that answers with 1 or 0, see <see cref="SqlDialect.Exists"/>.</summary>
    public static async ValueTask<bool> IsTrueAsync(this DbCommand command, CancellationToken cancel) =>
        Convert.ToInt32(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 1;

    /// <summary>Statements with their parameters, to be executed in a transaction and one round trip.</summary>
    internal static DbBatch BatchOf(
        this DbTransaction transaction,
        IReadOnlyCollection<(string Sql, object?[] Values)> statements
    )
    {
        var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements)
            batch.BatchCommands.Add(Fill(batch, statement));
        return batch;
    }

    private static DbBatchCommand Fill(DbBatch batch, (string Sql, object?[] Values) statement)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = statement.Sql;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            Set(parameter, statement.Values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    // SQL Server keeps a plan for each length that a text parameter is said to have: these are two. It is never cut off.
    private static void Set(DbParameter parameter, object? value)
    {
        parameter.Value = value ?? DBNull.Value;
        if (value is string text)
            parameter.Size = text.Length <= LongestPlainText ? LongestPlainText : -1;
    }
}
