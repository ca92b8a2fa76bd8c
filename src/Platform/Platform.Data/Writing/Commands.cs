using System.Data.Common;
using System.Globalization;

namespace Platform.Data;

/// <summary>Parameters by position.</summary>
public static class Commands
{
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
            parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
