using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.SqlServer.Metadata.Internal;
using Microsoft.EntityFrameworkCore.Update;

namespace Platform.Data;

/// <summary>Says in T-SQL what migrations say neutrally.</summary>
#pragma warning disable EF1001 // The names of its annotations.
internal sealed class SqlServerMigrationSql(
    MigrationsSqlGeneratorDependencies dependencies,
    ICommandBatchPreparer batches
) : SqlServerMigrationsSqlGenerator(dependencies, batches)
{
    /// <summary>By code points, whatever the database's own collation is.</summary>
    public const string BinaryCollation = "Latin1_General_100_BIN2";

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
                SqlServerAnnotationNames.ValueGenerationStrategy,
                SqlServerValueGenerationStrategy.IdentityColumn
            );
        if (operation[NeutralAnnotations.BinaryText] is true)
            operation.Collation = BinaryCollation;
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }

    // Rows in the order of ids would be rows in no order: ids sort by their last bytes here, which are chance.
    protected override void PrimaryKeyConstraint(
        AddPrimaryKeyOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder
    )
    {
        if (operation.Columns.Any(column => Column(model, operation, column)?.StoreType == "uniqueidentifier"))
            operation.SetAnnotation(SqlServerAnnotationNames.Clustered, false);
        base.PrimaryKeyConstraint(operation, model, builder);
    }

    // Where a unique column can be NULL, it can be so in many rows, as it can elsewhere.
    protected override void Generate(
        CreateIndexOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        var nullable = operation.IsUnique
            ? operation.Columns.Where(column => Column(model, operation, column) is { IsNullable: true }).ToList()
            : [];
        if (nullable.Count > 0 && operation.Filter is null)
            operation.Filter = string.Join(" AND ", nullable.Select(column => $"[{column}] IS NOT NULL"));
        base.Generate(operation, model, builder, terminate);
    }

    private static IColumn? Column(IModel? model, ITableMigrationOperation operation, string column) =>
        model?.GetRelationalModel().FindTable(operation.Table, operation.Schema)?.FindColumn(column);
}
#pragma warning restore EF1001
