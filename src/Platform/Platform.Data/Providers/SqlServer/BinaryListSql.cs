using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Data;

#pragma warning disable EF1001 // The one place where EF writes OPENJSON.

/// <summary>
/// Texts of a list that is sent as JSON have the database's collation, and SQL Server refuses to compare them with a
/// column of another (https://github.com/dotnet/efcore/issues/32147). What is looked for by a list is keys here, so they
/// get the keys' collation.
/// </summary>
internal sealed class BinaryListSql(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource types,
    ISqlServerSingletonOptions options
) : SqlServerQuerySqlGenerator(dependencies, types, options)
{
    protected override Expression VisitOpenJsonExpression(SqlServerOpenJsonExpression openJsonExpression) =>
        base.VisitOpenJsonExpression(
            openJsonExpression.Update(
                openJsonExpression.JsonExpression,
                openJsonExpression.Path,
                openJsonExpression.ColumnInfos?.Select(Binary).ToList()
            )
        );

    private static SqlServerOpenJsonExpression.ColumnInfo Binary(SqlServerOpenJsonExpression.ColumnInfo column) =>
        column.TypeMapping.ClrType == typeof(string)
            ? column with
            {
                // One of EF's own would drop what it does not know from the type's name.
                TypeMapping = new StringTypeMapping(
                    $"{column.TypeMapping.StoreType} COLLATE {SqlServerMigrationSql.BinaryCollation}",
                    DbType.String
                ),
            }
            : column;
}

/// <summary>Makes it.</summary>
internal sealed class BinaryListSqlFactory(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource types,
    ISqlServerSingletonOptions options
) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new BinaryListSql(dependencies, types, options);
}
#pragma warning restore EF1001
