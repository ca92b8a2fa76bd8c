namespace ArchitectureTests.Sql;

/// <summary>The methods that take SQL: those with a text that they call <c>sql</c>, of whatever library.</summary>
internal sealed class SqlSinks
{
    private static readonly IReadOnlyList<int> None = [];

    private readonly Dictionary<string, IReadOnlyList<int>> known = new(StringComparer.Ordinal);

    /// <summary>Which arguments of a call are SQL, the object that it is called on counted.</summary>
    public IReadOnlyList<int> ArgumentsOf(MethodReference called, bool isNew)
    {
        if (!called.HasParameters || !called.Parameters.Any(IsText) || IsOfTheFramework(called))
            return None;
        var key = called.FullName;
        if (!known.TryGetValue(key, out var parameters))
            known[key] = parameters = Parameters(called);
        return called.HasThis && !isNew ? [.. parameters.Select(index => index + 1)] : parameters;
    }

    private static List<int> Parameters(MethodReference called)
    {
        var texts = Enumerable.Range(0, called.Parameters.Count).Where(index => IsText(called.Parameters[index]));
        return called.TryResolve() is { } method
            ? [.. texts.Where(index => IsSql(called, method.Parameters[index].Name))]
            : [.. texts.Where(_ => IsKnownByName(called)).Take(1)];
    }

    // defaultValueSql, computedColumnSql; a command's text; EF Core's ToSqlQuery(query).
    private static bool IsSql(MethodReference called, string parameter) =>
        parameter == "sql"
        || parameter.EndsWith("Sql", StringComparison.Ordinal)
        || parameter is "commandText" or "cmdText"
        || called.Name is "set_CommandText"
        || (called.Name == "ToSqlQuery" && parameter == "query");

    // Where the library is not at hand.
    private static bool IsKnownByName(MethodReference called) =>
        called.DeclaringType.FullName is "Dapper.SqlMapper" or "Dapper.CommandDefinition"
        || called.Name is "set_CommandText" or "ToSqlQuery"
        || called.Name.StartsWith("FromSql", StringComparison.Ordinal)
        || called.Name.StartsWith("ExecuteSql", StringComparison.Ordinal)
        || called.Name.StartsWith("SqlQuery", StringComparison.Ordinal);

    private static bool IsText(ParameterDefinition parameter) =>
        parameter.ParameterType.FullName is "System.String" or "System.FormattableString";

    private static bool IsOfTheFramework(MethodReference called) =>
        called.DeclaringType.Scope switch
        {
            AssemblyNameReference scope => scope.Name
                is "System.Private.CoreLib"
                    or "System.Runtime"
                    or "System.Linq"
                    or "System.Collections"
                    or "netstandard"
                    or "mscorlib"
                || scope.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || scope.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal),
            // Its own method passes the text on to one that takes SQL: there it is judged.
            _ => true,
        };
}
