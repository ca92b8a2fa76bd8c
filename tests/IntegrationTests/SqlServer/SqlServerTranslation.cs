using System.Collections;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntegrationTests.SqlServer;

/// <summary>
/// What EF sends SQL Server for a query that was written down for another product. It runs against no server: connections
/// are not opened, and everything is answered with nothing.
/// </summary>
internal static class SqlServerTranslation
{
    public static string Of(string schema, Expression query)
    {
        var sent = new Sent();
        using var context = Schemas.Open(schema, sent, new Unopened());
        var moved = new Moved(context.Model).Visit(query);
        var (result, isMany) = ResultOf(moved.Type);
        try
        {
            typeof(SqlServerTranslation)
                .GetMethod(
                    nameof(Run),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                )!
                .MakeGenericMethod(result)
                .Invoke(null, [context, moved, isMany]);
        }
        catch (Exception) when (sent.Text.Length > 0)
        {
            // It was answered with nothing, and wants one row.
        }

        return sent.Text.ToString().TrimEnd();
    }

    private static (Type, bool) ResultOf(Type type) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQueryable<>))
            is { } many
            ? (typeof(IEnumerable<>).MakeGenericType(many.GetGenericArguments()), true)
            : (type, false);

#pragma warning disable EF1001 // What EF's own query provider does.
    private static void Run<T>(DbContext context, Expression query, bool isMany)
    {
        var compiled = context.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var values = context.GetService<IQueryContextFactory>().Create();
        var parameters = new Parameters();
        parameters.Visit(query);
        foreach (var (name, type) in parameters.Found)
            values.Parameters[name] = Sample(type);
        var answer = compiled(values);
        if (isMany)
            foreach (var _ in (IEnumerable)answer!) { }
    }
#pragma warning restore EF1001

    private static object? Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "text";
        if (type == typeof(int))
            return 1;
        return Many(type) is { } of ? Two(of) : Activator.CreateInstance(type);
    }

    private static Type? Many(Type type) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static Array Two(Type of)
    {
        var two = Array.CreateInstance(of, 2);
        two.SetValue(Sample(of), 0);
        two.SetValue(Sample(of), 1);
        return two;
    }

    // The same query on the same tables of the other model.
    private sealed class Moved(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root
                ? new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!)
                : node;
    }

    private sealed class Parameters : ExpressionVisitor
    {
        public Dictionary<string, Type> Found { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
                Found[parameter.Name] = parameter.Type;
            return node;
        }
    }

    private sealed class Unopened : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();
    }

    private sealed class Sent : DbCommandInterceptor
    {
        public StringBuilder Text { get; } = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            Add(command);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result
        )
        {
            Add(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private void Add(DbCommand command)
        {
            foreach (SqlParameter parameter in command.Parameters)
            {
                var size = parameter.Size switch
                {
                    0 => "",
                    -1 => "(max)",
                    var length => $"({length})",
                };
#pragma warning disable CA1308 // As T-SQL is written.
                var type = parameter.SqlDbType.ToString().ToLowerInvariant();
#pragma warning restore CA1308
                Text.AppendLine($"DECLARE {parameter.ParameterName} {type}{size};");
            }

            Text.AppendLine(command.CommandText).AppendLine();
        }
    }
}
