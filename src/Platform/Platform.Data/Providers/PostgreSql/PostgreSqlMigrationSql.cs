using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace Platform.Data;

/// <summary>Says in PostgreSQL's words what migrations say neutrally.</summary>
#pragma warning disable EF1001 // The base class asks for it.
internal sealed class PostgreSqlMigrationSql(
    MigrationsSqlGeneratorDependencies dependencies,
    INpgsqlSingletonOptions options
) : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    protected override void ColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder
    )
    {
        if (operation[NeutralAnnotations.Sequence] is true)
            operation.SetAnnotation(
                NpgsqlAnnotationNames.ValueGenerationStrategy,
                NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
            );
        if (operation[NeutralAnnotations.BinaryText] is true)
            operation.Collation = "C";
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
#pragma warning restore EF1001
